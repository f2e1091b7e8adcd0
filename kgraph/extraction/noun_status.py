"""An event noun comes in, whether it took place, by the words around it, goes out."""

from __future__ import annotations

from dataclasses import replace

from kgraph.extraction.lookups import mapping
from kgraph.extraction.noun_context import NounTriple
from kgraph.extraction.tree import Word
from kgraph.model import Modality


def noun_status(word: Word) -> str:
    """Return what a noun's adjectives and the noun above it say of its event.

    Args:
        word: the event noun.

    Returns:
        "planned", "possible" or "negated"; "" if they say nothing.
    """
    for child in word.children:
        if child.place < word.place and child.base in ("amod", "det", "acl"):
            found = mapping("event_adjectives").get(child.lower)
            if found:
                return found
    above = word.head
    if above is None or word.base != "nmod" or above.pos != "NOUN":
        return ""
    if not any(child.base == "case" and child.lower in ("of", "for") for child in word.children):
        return ""
    return mapping("governing_nouns").get(above.lemma.lower(), "")


def with_noun_status(found: NounTriple, status: str) -> NounTriple:
    """Return a triple with the status of its event noun."""
    if not status:
        return found
    if status == "negated":
        return replace(found, triple=replace(found.triple, negated=True))
    return replace(found, triple=replace(found.triple, modality=Modality(status)))
