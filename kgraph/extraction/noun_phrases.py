"""Noun phrases come in, the triples that they imply go out: titles, appositions, possessives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from kgraph.extraction.mentions import MentionIndex
from kgraph.extraction.times import TimeIndex
from kgraph.model import Triple


@dataclass(frozen=True, slots=True)
class NounTriple:
    """A triple from a noun phrase, and the token whose clause decides on its status.

    Attributes:
        triple: the triple, as if its noun phrase were stated as a fact.
        token: number of the token that heads the noun phrase; what negates, plans or attributes
            that token's clause holds for an event noun's triple too.
        event: whether the triple tells of an event ("his visit to Rome"), whose status follows
            its clause; titles, kinship and places are presupposed whatever the clause says.
    """

    triple: Triple
    token: int
    event: bool = False


def noun_triples(doc: Doc, mentions: MentionIndex, times: TimeIndex) -> Iterator[NounTriple]:
    """Yield the triples of the document's noun phrases, in the order of the text.

    Args:
        doc: the annotated text.
        mentions: its mentions.
        times: its time phrases.
    """
    yield from ()
