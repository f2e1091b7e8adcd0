"""Pieces of text in, whole files out: all of an export or nothing."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kgraph.errors import ExportError
from kgraph.graph import replacing

# So many characters are joined before they are written: fewer calls, and still little memory.
_AT_ONCE = 1_000_000


def save(contents: Mapping[Path, Iterable[str]]) -> list[Path]:
    """Write files in UTF-8; none takes its place before all are whole.

    Args:
        contents: the pieces of each file, in order.

    Returns:
        the files.

    Raises:
        ExportError: if one cannot be written.
    """
    return save_by({path: _filler(pieces) for path, pieces in contents.items()})


def save_by(writers: Mapping[Path, Callable[[Path], None]]) -> list[Path]:
    """Write files, each by its own writer; none takes its place before all are whole.

    Args:
        writers: what fills the file at a temporary path, by the path it is to have.

    Returns:
        the files.

    Raises:
        ExportError: if one cannot be written.
    """
    with ExitStack() as stack:
        for path, fill in writers.items():
            fill(stack.enter_context(_replacing(path)))
    return list(writers)


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """Give a path beside another, as `replacing` does; what goes wrong is one clear line."""
    try:
        with replacing(path) as temporary:
            yield temporary
    except OSError as error:
        raise _cannot(path, error.strerror or str(error)) from error


def _filler(pieces: Iterable[str]) -> Callable[[Path], None]:
    def fill(path: Path) -> None:
        # No text that reaches this far should hold half a surrogate pair; a question mark is
        # better than no export.
        with path.open("wb") as stream:
            for some in _joined(pieces):
                stream.write(some.encode("utf-8", "replace"))

    return fill


def _joined(pieces: Iterable[str]) -> Iterator[str]:
    waiting: list[str] = []
    length = 0
    for piece in pieces:
        waiting.append(piece)
        length += len(piece)
        if length >= _AT_ONCE:
            yield "".join(waiting)
            waiting.clear()
            length = 0
    yield "".join(waiting)


def check_place(path: Path) -> None:
    """Refuse a file that could not be written, before any work is done.

    Args:
        path: where a file is to be.

    Raises:
        ExportError: if its folder is missing or may not be written to, or it is a folder itself.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise _cannot(path, f"there is no folder {target.parent}")
    if target.exists() and not target.is_file():
        raise _cannot(path, "it is not a plain file")
    if not os.access(target.parent, os.W_OK):
        raise _cannot(path, f"the folder {target.parent} may not be written to")


def _cannot(path: Path, why: str) -> ExportError:
    return ExportError(f"{path}: the export cannot be written: {why[:1].lower()}{why[1:]}")
