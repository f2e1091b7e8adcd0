"""A noun comes in, what it means as an event goes out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgraph.extraction.tables import rows
from kgraph.extraction.tree import Word


@dataclass(frozen=True, slots=True)
class Event:
    """What a noun means as an event, one row of event_nouns.tsv."""

    relation: str
    patients: tuple[str, ...]
    possessor: str
    symmetric: bool


@cache
def _events() -> dict[str, Event]:
    return {
        noun: Event(
            relation, tuple(p for p in patients.split(",") if p != "-"), owner, ways == "both"
        )
        for noun, relation, patients, owner, ways in rows("event_nouns")
    }


def event_of(word: Word) -> Event | None:
    """Return what a noun means as an event, or None if it means none."""
    lemma = word.lemma.lower()
    for child in word.children:
        if child.base == "compound":
            found = _events().get(f"{child.lower} {lemma}")
            if found:
                return found
    return _events().get(lemma) or _events().get(word.lower)
