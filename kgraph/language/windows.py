"""A document's words come in, stretches of whole sentences with their scores go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kgraph.language.encoder import Cut, Encoder, Scores

LIMIT = 250
"""The most word pieces that the network sees at a time."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words from `first` on, as `sentences` (half-open, counted from `first`), with scores."""

    first: int
    sentences: list[tuple[int, int]]
    scores: Scores


def windows(
    encoder: Encoder,
    cuts: Sequence[Cut],
    breaks: Sequence[bool],
    given: Sequence[bool] | None,
    held: Sequence[bool],
) -> Iterator[Window]:
    """Yield windows that cover the document.

    A window ends with a paragraph where it can, else before the last sentence that may not be
    whole; the next window begins there. No sentence is longer than a window.

    Args:
        encoder: the network.
        cuts: the document's words.
        breaks: which words begin a paragraph, and so a sentence.
        given: which words begin a sentence, if that is known already.
        held: which words begin none, whatever the network says, unless they begin a paragraph.
    """
    first = 0
    while first < len(cuts):
        last = _reach(cuts, breaks, first)
        if given is not None:
            last = _before_open_sentence(given, first, last)
        scores = encoder.scores(cuts[first:last], breaks[first:last])
        starts = _starts(scores, breaks[first:last], held[first:last])
        if given:
            starts = [True, *given[first + 1 : last]]
        if last < len(cuts) and not breaks[last] and not (given and given[last]):
            last = first + _last_start(starts, scores)
        edges = [at for at in range(last - first) if starts[at]] + [last - first]
        yield Window(first, list(pairwise(edges)), scores)
        first = last


def _reach(cuts: Sequence[Cut], breaks: Sequence[bool], first: int) -> int:
    """Return where the window that begins at `first` is full, better at a paragraph's end."""
    size, at, good = 2, first, first
    while at < len(cuts):
        size += len(cuts[at].pieces) + breaks[at]
        if size > LIMIT and at > first:
            return good if good > first and _half_full(cuts, first, good) else at
        at += 1
        if at < len(cuts) and breaks[at]:
            good = at
    return at


def _half_full(cuts: Sequence[Cut], first: int, last: int) -> bool:
    return sum(len(cut.pieces) for cut in cuts[first:last]) * 2 >= LIMIT


def _before_open_sentence(given: Sequence[bool], first: int, last: int) -> int:
    if last == len(given):
        return last
    for at in range(last, first, -1):
        if given[at]:
            return at
    return last


def _starts(scores: Scores, breaks: Sequence[bool], held: Sequence[bool]) -> list[bool]:
    likely = (scores.starts[:, 0] > 0).tolist()
    starts = [b or (a and not h) for a, b, h in zip(likely, breaks, held, strict=True)]
    starts[0] = True
    return starts


def never_starts(words: Sequence[str]) -> list[bool]:
    """Return which words begin no sentence: those after a comma, whether or not it is quoted.

    In "“It is over,” Rao said" the speaker belongs to what is said.

    >>> never_starts(['"', "Go", ",", '"', "Rao", "said"])
    [False, False, False, True, True, False]
    """
    held = []
    for at in range(len(words)):
        before = at - 1
        if before > 0 and words[before] in _CLOSING:
            before -= 1
        held.append(before >= 0 and words[before] == ",")
    return held


_CLOSING = frozenset({'"', "”", "’", "''", "»"})


def _last_start(starts: list[bool], scores: Scores) -> int:
    """Return where a window without a paragraph's end is cut: before its last sentence."""
    for at in range(len(starts) - 1, 0, -1):
        if starts[at]:
            return at
    # One sentence fills the window: cut where the network sees a start most likely.
    half = len(starts) // 2
    return max(half + int(np.argmax(scores.starts[half:, 0])), 1)
