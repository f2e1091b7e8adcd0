"""A Graph in; out an endpoint for SPARQL and the explorer's page, on this machine only.

Nothing can be changed through it. Queries run in processes of their own, which can open no file
and no connection, and which are stopped when a query takes too long.
"""

from __future__ import annotations

import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import UsageError

if TYPE_CHECKING:
    from kgraph.api import Graph

__all__ = ["HOST", "serve"]

HOST = "127.0.0.1"


def serve(
    graph: Graph,
    title: str,
    *,
    port: int = 8080,
    seconds: float = 30.0,
    everything: bool = False,
    ready: Callable[[str], None] = lambda address: None,
) -> None:
    """Answer SPARQL queries at /sparql and show the explorer at /, until interrupted.

    Args:
        graph: what to ask and to show.
        title: what to call it.
        port: where to listen; 0 takes any that is free.
        seconds: how long a query may take.
        everything: also what has no name, and statements about it.
        ready: called with the address, as soon as the port is taken.

    Raises:
        UsageError: if the server's packages are missing, or the port is taken.
    """
    try:
        import uvicorn

        from kgraph.serving.application import application
    except ImportError as error:
        raise UsageError(
            f"kgraph serve needs {error.name}, which is not installed: pip install 'kgraph[serve]'"
        ) from error
    from kgraph.serving.store import fill
    from kgraph.serving.workers import Workers

    with _listening(port) as listener, tempfile.TemporaryDirectory(prefix="kgraph-") as folder:
        store = fill(graph, Path(folder), everything)
        with Workers(store, seconds) as workers:
            app = application(graph, title, everything, workers)
            config = uvicorn.Config(app, log_level="warning", lifespan="off", access_log=False)
            _end_in_order()
            ready(f"http://{HOST}:{listener.getsockname()[1]}/")
            uvicorn.Server(config).run(sockets=[listener])


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()  # from now on clients may come; they wait until the server is up
    except (OSError, OverflowError) as error:
        listener.close()
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"port {port} cannot be used: {why}; take another with --port") from error
    return listener


def _end_in_order() -> None:
    """Let a signal to end leave by the front door, so that processes and files are put away."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
