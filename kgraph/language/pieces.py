"""Words come in, word-piece numbers and shapes go out: what the encoder reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

SHAPES = 12
_LONGEST_WORD = 60
_MOST_PIECES = 12
_CACHE_LIMIT = 200_000
_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u00ad": None, "\u200b": None,
    }
)  # fmt: skip


def plain(word: str) -> str:
    """Return `word` with typographic quotes and hyphens made straight.

    >>> print(plain("“don’t”"))
    "don't"
    """
    word = word.translate(_PLAIN)
    return '"' if word in ("''", "``") else word


def read_vocabulary(path: Path) -> dict[str, int]:
    """Return the number of each word piece in `path`, one piece a line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def shape(word: str) -> int:
    """Return how `word` is capitalised: 0 lower, 1 Title, 2 UPPER, 3 mixed, 4 one capital, 5 none.

    >>> [shape(word) for word in ("war", "War", "WAR", "iPhone", "A", "2014")]
    [0, 1, 2, 3, 4, 5]
    """
    letters = [letter for letter in word[:_LONGEST_WORD] if letter.isalpha()]
    if not letters:
        return 5
    text = "".join(letters)
    if text == text.lower():
        return 0
    if text == text.upper():
        return 2 if len(text) > 1 else 4
    return 1 if text[0].isupper() and text[1:] == text[1:].lower() else 3


def _is_mark(letter: str) -> bool:
    code = ord(letter)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(letter)[0] == "P"


def _is_lone(letter: str) -> bool:
    code = ord(letter)
    return _is_mark(letter) or 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF


def _chunks(word: str) -> list[str]:
    """Split `word` at punctuation, lower-cased and without accents, as the vocabulary wants it."""
    text = unicodedata.normalize("NFD", plain(word[:_LONGEST_WORD]).lower())
    parts: list[str] = []
    glue = False
    for letter in text:
        kind = unicodedata.category(letter)
        if kind == "Mn":
            continue
        if kind[0] in "ZC":
            glue = False
        elif _is_lone(letter):
            parts.append(letter)
            glue = False
        elif glue:
            parts[-1] += letter
        else:
            parts.append(letter)
            glue = True
    return parts


class Pieces:
    """Cuts words into pieces of a vocabulary, greedily from the left, and remembers each word.

    Args:
        vocabulary: the number of each piece; continuing pieces begin with "##".
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._numbers = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self.begin = vocabulary["[CLS]"]
        self.end = vocabulary["[SEP]"]

    def _cut(self, chunk: str) -> list[int]:
        numbers: list[int] = []
        start = 0
        while start < len(chunk):
            lead = "##" if start else ""
            for end in range(len(chunk), start, -1):
                number = self._numbers.get(lead + chunk[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            numbers.append(number)
            start = end
        return numbers

    def of(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return the piece numbers of `word` (at least one, at most twelve) and its shape."""
        known = self._known.get(word)
        if known is None:
            numbers = [number for chunk in _chunks(word) for number in self._cut(chunk)]
            known = (tuple(numbers[:_MOST_PIECES]) or (self._unknown,), shape(word))
            if len(self._known) < _CACHE_LIMIT:
                self._known[word] = known
        return known

    def all(self, words: Iterable[str]) -> list[tuple[tuple[int, ...], int]]:
        """Return `of` each word."""
        return [self.of(word) for word in words]
