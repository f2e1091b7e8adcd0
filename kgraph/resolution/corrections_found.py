"""The keys of corrections come in; the mentions of this build's documents that they mean go out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.model import MentionKind
from kgraph.resolution.cast import Cast
from kgraph.resolution.corrections import Correction, Decision, Key, Notice
from kgraph.resolution.local import Number

MentionAt = tuple[int, int]
"""Which document, and which mention of its cast."""


@dataclass(frozen=True, slots=True)
class Found:
    """A decision whose entities are in this build.

    Attributes:
        correction: the decision.
        mentions: the mentions that its keys mean, those that are gone left out.
    """

    correction: Correction
    mentions: tuple[MentionAt, ...]

    @property
    def line(self) -> int:
        """The number of its line."""
        return self.correction.line


def find(
    corrections: Sequence[Correction], casts: Sequence[Cast], known: frozenset[Number]
) -> tuple[list[Found], list[Notice]]:
    """Return the decisions that can be applied, the newest first, and notices on what is gone.

    Args:
        corrections: decisions, in any order; their line numbers tell which is newer.
        casts: the casts of the documents.
        known: the things of the documents that are in the graph.
    """
    numbers = {cast.extraction.document.id: n for n, cast in enumerate(casts)}
    found, notices = [], []
    for made in sorted(corrections, key=lambda c: -c.line):
        mentions = []
        for place, key in enumerate(made.keys):
            where = _mention(key, numbers.get(key.document), casts, known)
            if where is not None:
                mentions.append(where)
                continue
            notices.append(Notice(made.line, _gone(key, key.document in numbers)))
            if place == 0 and made.decision is Decision.SPLIT:
                break  # without the one that stays there is nothing to leave
        least = 2 if made.decision in (Decision.MERGE, Decision.DIFFER, Decision.SPLIT) else 1
        if len(mentions) >= least:
            found.append(Found(made, tuple(mentions)))
    return found, notices


def _gone(key: Key, is_here: bool) -> str:
    where = "in its document" if is_here else "here, for its document is not in the graph"
    return f"nothing is “{key}” {where}; the line waits"


def _mention(
    key: Key, number: int | None, casts: Sequence[Cast], known: frozenset[Number]
) -> MentionAt | None:
    """Return the mention that a key means.

    Where a newer model draws the mention's borders otherwise, the names that share characters
    with it will do, if all of them are one thing.
    """
    if number is None:
        return None
    cast = casts[number]
    if cast.text[key.start : key.end] != key.text:
        return None
    near = []
    for i in (*cast.order, *cast.asides):
        draft = cast.one(i)
        if draft is None or (number, draft.number) not in known:
            continue
        span = cast.mentions[i].span
        if (span.start, span.end) == (key.start, key.end):
            return number, i
        if span.start < key.end and key.start < span.end:
            near.append(i)
    names = [i for i in near if cast.mentions[i].kind is MentionKind.NAME]
    drafts = {cast.readings[i].drafts for i in names}
    return (number, names[0]) if len(drafts) == 1 else None
