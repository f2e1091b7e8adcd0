"""A graph file's path comes in; whoever else would write there waits until this one is done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Mark = tuple[int, int, int] | None


@contextmanager
def turn(path: Path | None) -> Iterator[None]:
    """Wait until no other process of kgraph writes in a file's folder, then keep others waiting.

    Where the system or the file system knows no such locks, nobody waits.

    Args:
        path: the file; None for one that is nowhere.
    """
    if path is None:
        yield
        return
    folder = _lock(path.absolute().parent)
    try:
        yield
    finally:
        if folder is not None:
            os.close(folder)  # which gives the lock back


def _lock(folder: Path) -> int | None:
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    with suppress(OSError):
        fcntl.flock(opened, fcntl.LOCK_EX)
    return opened


def mark(path: Path | None) -> Mark:
    """Return what tells one version of a file from the next, None if there is no file.

    Args:
        path: the file; None for one that is nowhere.
    """
    if path is None or not path.exists():
        return None
    known = path.stat()
    return known.st_ino, known.st_size, known.st_mtime_ns
