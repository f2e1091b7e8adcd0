"""Pieces of text in, whole files out: all of an export or nothing."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from kgraph.errors import ExportError
from kgraph.graph import replacing


def save(contents: Mapping[Path, Iterable[str]]) -> list[Path]:
    """Write files in UTF-8; none takes its place before all are whole.

    Args:
        contents: the pieces of each file, in order.

    Returns:
        the files.

    Raises:
        ExportError: if one cannot be written.
    """
    path = Path()
    try:
        with ExitStack() as stack:
            for path, pieces in contents.items():
                _fill(stack.enter_context(replacing(path)), pieces)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ExportError(f"{path}: the export cannot be written: {why}") from error
    return list(contents)


def _fill(path: Path, pieces: Iterable[str]) -> None:
    # No text that reaches this far should hold half a surrogate pair; a question mark is
    # better than no export.
    with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        stream.writelines(pieces)
