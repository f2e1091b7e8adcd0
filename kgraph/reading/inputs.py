"""What the user names in, the files to read out: files, folders, patterns and standard input."""

import glob
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kgraph.reading.problem import Problem
from kgraph.reading.sniffing import of_suffix

STDIN = "-"
_NAMED_AT_MOST = 5
_MAGIC = re.compile(r"[*?\[]")


def plan(inputs: Sequence[str | Path]) -> tuple[Path | Problem, ...]:
    """Find the files that the inputs stand for, without opening one.

    A folder stands for all files in it and below it that have a known suffix, in the order of
    their paths; a pattern for what it matches, in that order; "-" for standard input. A file
    that is named twice is read once.

    Args:
        inputs: paths of files and folders, patterns such as "news/*.txt", or "-".

    Returns:
        Paths to give to `read_source` one after another (`Path("-")` is standard input), and
        between them Problems: inputs that are missing, files that were passed over.
    """
    found = (source for name in inputs for source in _expanded(str(name)))
    return tuple(dict.fromkeys(found))


def _expanded(name: str) -> Iterator[Path | Problem]:
    path = Path(name)
    try:
        if name == STDIN:
            yield path
        elif path.is_dir():
            yield from _folder(path)
        elif os.path.lexists(path):
            yield path
        elif _MAGIC.search(name):
            yield from _matches(name)
        else:
            yield Problem(name, "no such file or folder")
    except (OSError, ValueError) as error:
        yield Problem(name, reason(error))


def _folder(folder: Path) -> Iterator[Path | Problem]:
    """Yield the files below a folder, and name those that are passed over."""
    unreadable: list[OSError] = []
    files = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(parent, name) for name in names if not name.startswith(".")]
    yield from (Problem(str(error.filename), reason(error)) for error in unreadable)
    yield from _known(sorted(files), str(folder), "no readable files in the folder")


def _matches(pattern: str) -> Iterator[Path | Problem]:
    matches = sorted(Path(match) for match in glob.glob(pattern, recursive=True))
    if not matches:
        yield Problem(pattern, "no file matches the pattern")
        return
    files = [match for match in matches if not match.is_dir()]
    yield from _known(files, pattern, "no readable file matches the pattern")


def _known(files: list[Path], where: str, none: str) -> Iterator[Path | Problem]:
    """Yield the files with known suffixes and one notice that names the others."""
    known = [file for file in files if of_suffix(file.suffix)]
    passed = [file.name for file in files if not of_suffix(file.suffix)]
    yield from known
    if passed:
        more = f" and {len(passed) - _NAMED_AT_MOST} more" if len(passed) > _NAMED_AT_MOST else ""
        named = ", ".join(passed[:_NAMED_AT_MOST])
        yield Problem(where, f"passed over, of unknown kind: {named}{more}", fatal=False)
    if not known:
        yield Problem(where, none)


def reason(error: Exception) -> str:
    """Return what the system says in words, without its number and the path."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]
