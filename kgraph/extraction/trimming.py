"""Words of a phrase come in; the phrase without stray marks at its ends goes out."""

from __future__ import annotations

from kgraph.extraction.tree import Word

INTRODUCERS = frozenset({"that", "and", "but", "or"})
TRIMMED = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "...", "…", "!", "?"})
QUOTES = {'"': '"', "“": "”", "``": "''", "‘": "’", "(": ")", "[": "]", "`": "'", "'": "'"}
_MARKS = frozenset({"PUNCT", "SYM"})
_CLOSING = frozenset(QUOTES.values())


def trimmed(words: list[Word]) -> list[Word]:
    """Return the words without punctuation and lone quotation marks at both ends.

    Quotation marks and brackets stay where both of a pair are there.
    """
    start, end = 0, len(words)
    while start < end and (
        words[start].lower in TRIMMED
        or (words[start].base == "cc" and words[start].lower in INTRODUCERS)
        or (words[start].pos in _MARKS and _lone(words, start, end, 1))
    ):
        start += 1
    while end > start and (
        words[end - 1].lower in TRIMMED
        or (words[end - 1].pos in _MARKS and _lone(words, start, end, -1))
    ):
        end -= 1
    return words[start:end]


def closed(words: list[Word]) -> list[Word]:
    """Return the words before a bracket that is never closed: "Rao" of "Rao (born"."""
    for at, word in enumerate(words[1:], 1):
        if word.text == "(" and not any(w.text == ")" for w in words[at:]):
            return words[:at]
    return words


def _lone(words: list[Word], start: int, end: int, step: int) -> bool:
    """Tell whether the first (step 1) or last (-1) word is a mark without its partner."""
    mark = words[start if step == 1 else end - 1]
    if step == 1:
        partner = QUOTES.get(mark.text)
        if partner is None:
            return mark.text in _CLOSING
        return not any(w.text == partner for w in words[start + 1 : end])
    if mark.text not in _CLOSING:
        return mark.text in QUOTES
    return not any(QUOTES.get(w.text) == mark.text for w in words[start : end - 1])
