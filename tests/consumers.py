"""The programs that people open exports with, as the tests find them.

A test whose consumer is missing is skipped and says what was missing. With KGRAPH_CONSUMERS=1, as
after `make consumers`, it fails.
"""

import importlib
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NPM = Path(__file__).parent / "npm" / "node_modules"


def missing(what: str) -> None:
    """Skip, or fail where every consumer must be there."""
    said = f"{what} is missing; `make consumers` installs it"
    if os.environ.get("KGRAPH_CONSUMERS") == "1":
        pytest.fail(said)
    pytest.skip(said)


def module(name: str) -> Any:
    """Return a Python module."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return missing(f"the Python package {name.split('.')[0]}")


def program(name: str) -> str:
    """Return the path of a program."""
    path = shutil.which(name)
    if path is None and name == "oxigraph":
        beside = Path(importlib.import_module("sysconfig").get_path("scripts")) / name
        path = str(beside) if beside.exists() else None
    if path is None:
        missing(f"the program {name}")
    return str(path)


def node(script: Path, *arguments: object, packages: tuple[str, ...]) -> str:
    """Run a script of node that needs some npm packages; return what it prints."""
    command = program("node")
    for package in packages:
        if not (NPM / package).is_dir():
            missing(f"the npm package {package}")
    done = subprocess.run(
        [command, str(script), *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, "NODE_PATH": str(NPM)},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def run(*command: object) -> str:
    """Run a program; return what it prints, in UTF-8."""
    done = subprocess.run([str(word) for word in command], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8")


def free_port() -> int:
    """Return a port of the loopback that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(command: list[str], url: str, seconds: float = 60) -> Iterator[None]:
    """Run a server until the block ends; begin when it answers at a URL."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        try:
            _wait(server, url, seconds)
            yield
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait(server: "subprocess.Popen[str]", url: str, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if server.poll() is not None:
            said = server.stdout.read() if server.stdout else ""
            pytest.fail(f"{server.args!r} ended: {said[-2000:]}")
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"{server.args!r} did not answer at {url} within {seconds:.0f} s")
