"""Lines of a paragraph in, one line out: a word that was divided at a line's end is made whole."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kgraph.reading.patterns import rows

_DIVIDED = re.compile(r"([^\W\d_]+)-$")
_START = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"\w+(?:-\w+)*")


def join_lines(paragraphs: list[list[str]], hyphenated: bool) -> Iterator[str]:
    """Join the lines of each paragraph with spaces, or with nothing within a divided word.

    A hyphen at a line's end stays where the rest of the document writes the word with a hyphen,
    goes where it writes the word without, and otherwise by `hyphenated`.

    Args:
        paragraphs: the lines of each paragraph.
        hyphenated: whether the setting divided words.

    >>> list(join_lines([["the govern-", "ment of Jong-", "un"], ["Jong-un"]], hyphenated=True))
    ['the government of Jong-un', 'Jong-un']
    """
    divided = any(line.endswith("-") for lines in paragraphs for line in lines[:-1])
    words = _words(paragraphs) if divided else frozenset()
    for lines in paragraphs:
        yield _join(lines, words, hyphenated) if len(lines) > 1 else lines[0]


def _words(paragraphs: Iterable[list[str]]) -> frozenset[str]:
    return frozenset(
        word.lower() for lines in paragraphs for line in lines for word in _WORD.findall(line)
    )


def _join(lines: list[str], words: frozenset[str], hyphenated: bool) -> str:
    joined = [lines[0].strip()]
    for line in map(str.strip, lines[1:]):
        last = joined[-1]
        if not last.endswith("-") or last.endswith(" -") or not line[:1].isalnum():
            joined.append(" ")
        elif _drops_hyphen(last, line, words, hyphenated):
            joined[-1] = last[:-1]
        joined.append(line)
    return "".join(joined)


def _drops_hyphen(line: str, after: str, words: frozenset[str], hyphenated: bool) -> bool:
    first, second = _DIVIDED.search(line), _START.match(after)
    if first is None or second is None or not after[0].islower():
        return False
    if f"{first[1]}-{second[0]}".lower() in words:
        return False
    if (first[1] + second[0]).lower() in words:
        return True
    return hyphenated and second[0] not in _second_halves()


@cache
def _second_halves() -> frozenset[str]:
    return frozenset(row[0] for row in rows("hyphens.tsv"))
