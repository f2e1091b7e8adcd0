"""The text of an article comes in, its time phrases go out with the intervals that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kgraph.extraction.calendar_rules import RULES, Future
from kgraph.extraction.time_patterns import BEFORE, BEHIND, TimePattern, patterns, plausible


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time phrase in characters.

    Attributes:
        start, end: where it stands, half-open.
        first, last: ISO 8601 dates, both ends included; None where left open.
        kind: "date" (a point or period), "duration" ("three hours") or "clock".
        pattern: name of the pattern that found it.
    """

    start: int
    end: int
    first: str | None = None
    last: str | None = None
    kind: str = "date"
    pattern: str = ""


def find_phrases(text: str, published: date | None, future: Future) -> list[Phrase]:
    """Return the time phrases of a text, in its order, none overlapping.

    Args:
        text: the article.
        published: its date, which "yesterday" is counted from; None leaves such phrases open.
        future: tells whether what a phrase at an offset belongs to is still to come.

    >>> find_phrases("They met on 25 April 2019.", None, lambda at: False)[0].first
    '2019-04-25'
    """
    taken = bytearray(len(text) + 1)
    found: list[Phrase] = []
    cues: dict[re.Pattern[str], list[tuple[int, int]]] = {}  # several patterns share one
    for one in patterns():
        if one.cue not in cues:
            cues[one.cue] = [cue.span() for cue in one.cue.finditer(text)]
        for match in _matches(one, text, cues[one.cue]):
            start, end = match.span()
            if end > start and not any(taken[start:end]) and plausible(one.name, text, match):
                first, last, kind = RULES[one.name](match, published, future)
                found.append(Phrase(start, end, first, last, kind, one.name))
                taken[start:end] = b"\x01" * (end - start)
    found.sort(key=lambda phrase: phrase.start)
    return list(_joined(text, found))


def _matches(
    one: TimePattern, text: str, cues: Sequence[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds; it is tried around its cues only, for trying it is slow."""
    done = 0
    for first, last in cues:
        if first >= done:
            match = one.pattern.search(text, max(done, first - BEFORE), last + BEHIND)
            if match is not None and match.start() <= first:
                yield match
                done = match.end()


_TWO_ENDS = (("from", "to"), ("from", "until"), ("from", "till"), ("from", "through"),
             ("between", "and"))  # fmt: skip
_OPENERS = re.compile(r"\b(since|until|till|by|before|after|from|between) $", re.IGNORECASE)


def _joined(text: str, found: list[Phrase]) -> Iterator[Phrase]:
    """Join "from X to Y" and "Thursday, 3 May"; turn "since X" into an interval open at one end."""
    i = 0
    while i < len(found):
        one = found[i]
        opener = _OPENERS.search(text[max(0, one.start - 9) : one.start])
        word = opener[1].lower() if opener else ""
        if i + 1 < len(found):
            other = found[i + 1]
            gap = text[one.end : other.start]
            if (word, gap.strip()) in _TWO_ENDS:
                start = one.start - len(word) - 1
                yield Phrase(start, other.end, *_ordered(one, other), one.kind)
                i += 2
                continue
            if gap in (", ", " ", " on ", " in ", " of ") and _one_time(one, other):
                found[i + 1] = _together(one, other)
                i += 1
                continue
        yield _opened(one, word)
        i += 1


def _ordered(one: Phrase, other: Phrase) -> tuple[str | None, str | None]:
    """Return the ends of "from X to Y"; "between October and May" starts the year before."""
    first, last = one.first, other.last
    if first and last and first > last:
        return (
            (f"{int(first[:4]) - 1}{first[4:]}", last) if one.pattern == "month" else (None, None)
        )
    return first, last


_DAYS = frozenset(("weekday", "rel_weekday", "clock", "day"))


_DATED = frozenset(("iso", "dmy", "mdy", "my", "month", "rel_month", "rel_unit", "year"))


def _one_time(one: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases side by side tell one time ("noon on Friday, 3 May")."""
    if not {one.pattern, other.pattern} <= _DAYS | _DATED:
        return False
    return (one.pattern in _DAYS) != (other.pattern in _DAYS) or "clock" in (one.kind, other.kind)


def _together(one: Phrase, other: Phrase) -> Phrase:
    """Return one phrase for two that stand side by side; the more precise interval holds."""
    best = max(one, other, key=lambda phrase: len(phrase.first or ""))
    return Phrase(one.start, other.end, best.first, best.last, "date", best.pattern)


def _opened(one: Phrase, word: str) -> Phrase:
    """Return "since X" open at its end, "until X" open at its start."""
    if one.kind != "date" or word not in ("since", "until", "till", "by", "before", "after"):
        return one
    start = one.start - len(word) - 1
    if word in ("since", "after"):
        return replace(one, start=start, last=None)
    return replace(one, start=start, first=None)
