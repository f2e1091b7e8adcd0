"""Data files in, rows and compiled patterns out; also what all readers know of sentences."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_SENTENCE_END = re.compile(r"[.!…:;,][\"'”’»)\]]*\s*$")
_FULL_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_MACRO = re.compile(r"\{([a-z_]+)\}")


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does.

    >>> ends_sentence("He left.”"), ends_sentence("Leaders meet in Accra")
    (True, False)
    """
    return _FULL_STOP.search(line[-12:]) is not None


def is_label_like(line: str) -> bool:
    """Tell whether a line is as short as a heading or a link and does not end as a sentence.

    >>> is_label_like("Leaders meet in Accra"), is_label_like("They met.")
    (True, False)
    """
    return len(line) <= 200 and len(line.split()) <= 30 and not _SENTENCE_END.search(line[-12:])


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a tab-separated data file without comments and blank lines.

    Args:
        name: file name in this package's data folder.
    """
    text = (files("kgraph.reading") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


@cache
def outlets() -> frozenset[str]:
    """Return the names of all newspapers, agencies and stations that are listed."""
    return frozenset(row[0] for row in rows("outlets.tsv"))


@cache
def macros() -> dict[str, str]:
    """Return the named parts of patterns, each with the parts in it already put in."""
    known: dict[str, str] = {}
    for name, pattern, *_ in rows("parts.tsv"):
        known[name] = expand(pattern, known)
    return known


def expand(pattern: str, known: dict[str, str] | None = None) -> str:
    """Put the named parts into a pattern: "{month} 12" becomes "(?:January|…) 12".

    Args:
        pattern: a regular expression with names of parts in braces.
        known: the parts; those of data/parts.tsv if not given.

    Raises:
        KeyError: if a part is named that does not exist.
    """
    parts = macros() if known is None else known
    return _MACRO.sub(lambda found: f"(?:{parts[found[1]]})", pattern)
