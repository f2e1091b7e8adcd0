"""The path of a corrections file comes in, its decisions go out; decisions are added and undone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kgraph.errors import CorrectionsError
from kgraph.resolution.corrections import FIELDS, Correction, correction_of, line_of

SUFFIX = ".corrections"
_HEAD = f"# {' · '.join(FIELDS)} (one decision a line, separated by tabs; see docs/corrections.md)"


def beside(graph: str | Path) -> Path:
    """Return where the corrections of a graph lie.

    >>> str(beside("news/summit.kgraph"))
    'news/summit.corrections'
    """
    return Path(graph).with_suffix(SUFFIX)


def of_graph(
    graph: Path | None, named: str | Path | None = None
) -> tuple[Path | None, tuple[Correction, ...]]:
    """Return the corrections file that counts for a graph, and its decisions.

    Args:
        graph: the graph file, if there is one.
        named: the corrections file that the user named; None for the one beside the graph.

    Raises:
        CorrectionsError: if it cannot be read, or a file that was named is missing.
    """
    if named is not None:
        return Path(named), read(Path(named), must_exist=True)
    if graph is None:
        return None, ()
    return beside(graph), read(beside(graph))


def read(path: Path, *, must_exist: bool = False) -> tuple[Correction, ...]:
    """Return the decisions of a file, in its order; none if there is no file.

    Args:
        path: where it lies.
        must_exist: whether a file that is missing is an error.

    Raises:
        CorrectionsError: if it cannot be read, or a line is no decision.
    """
    if not must_exist and not path.exists():
        return ()
    made = []
    for number, line in enumerate(_lines(path), 1):
        try:
            found = correction_of(line, number)
        except ValueError as error:
            raise CorrectionsError(f"{path}:{number}: {error}") from error
        if found is not None:
            made.append(found)
    return tuple(made)


def numbered(path: Path, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return decisions with the numbers of the lines that they will be when they are appended.

    Raises:
        CorrectionsError: if the file cannot be read.
    """
    first = len(_lines_or_head(path)) + 1
    return tuple(replace(made, line=n) for n, made in enumerate(corrections, first))


def append(path: Path, corrections: Iterable[Correction]) -> None:
    """Write decisions at the end of a file; a new file gets a first line that explains it.

    Raises:
        CorrectionsError: if the file cannot be read or written.
    """
    _write(path, [*_lines_or_head(path), *map(line_of, corrections)])


def remove(path: Path, number: int) -> None:
    """Take one line out of a file.

    Args:
        path: where it lies.
        number: which line, from 1.

    Raises:
        CorrectionsError: if the file cannot be read or written.
    """
    lines = _lines(path)
    _write(path, [*lines[: number - 1], *lines[number:]])


def _lines_or_head(path: Path) -> list[str]:
    return _lines(path) if path.exists() else [_HEAD]


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_bytes().decode("utf-8-sig", "strict")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise CorrectionsError(f"{path}: the corrections cannot be read: {why}") from error
    except UnicodeDecodeError as error:
        raise CorrectionsError(f"{path}: not a corrections file: it is no UTF-8 text") from error
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _write(path: Path, lines: Iterable[str]) -> None:
    """Write a file beside the old one and put it in its place."""
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    text = "".join(f"{line}\n" for line in lines)
    try:
        temporary.write_text(text, encoding="utf-8", errors="replace", newline="")
        os.replace(temporary, target)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise CorrectionsError(f"{path}: the corrections cannot be written: {why}") from error
    finally:
        temporary.unlink(missing_ok=True)
