"""Noun phrases come in, the triples that they imply go out: titles, appositions, possessives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kgraph.extraction.appositions import apposition_triples
from kgraph.extraction.doc import Doc
from kgraph.extraction.hyphen_participles import hyphenated, participles
from kgraph.extraction.mentions import MentionIndex
from kgraph.extraction.nominal_events import event_triples
from kgraph.extraction.noun_context import NounContext, NounTriple, noun_context
from kgraph.extraction.noun_status import noun_status, with_noun_status
from kgraph.extraction.places import place_triples
from kgraph.extraction.possessives import possessive_triples
from kgraph.extraction.times import TimeIndex
from kgraph.extraction.titles import title_triples
from kgraph.extraction.tree import Tree, Word

__all__ = ["NounTriple", "noun_triples"]


def noun_triples(
    doc: Doc, mentions: MentionIndex, times: TimeIndex, sentences: Sequence[Tree] | None = None
) -> Iterator[NounTriple]:
    """Yield the triples of the document's noun phrases, in the order of the text.

    Args:
        doc: the annotated text.
        mentions: its mentions.
        times: its time phrases.
        sentences: the trees of its sentences, if they have been read already.
    """
    context = noun_context(doc, mentions, times, sentences)
    for tree in context.sentences:
        said: set[tuple[int | None, str, int | None]] = set()
        for word in tree.words:
            for found in _of_word(context, word):
                triple = found.triple
                end = triple.object.mention if triple.object else None
                key = (triple.subject.mention, triple.relation.canonical, end)
                if key not in said and triple.subject.mention != end:
                    said.add(key)
                    yield found


def _of_word(context: NounContext, word: Word) -> Iterator[NounTriple]:
    """Yield the triples of each family of constructions that a word heads."""
    if word.pos not in ("NOUN", "PROPN", "PRON", "ADJ", "VERB", "NUM", "X"):
        return
    number = context.headed(word)
    if number is not None:
        if number in context.index.roles:
            yield from title_triples(context, word, number)
        if word.pos in ("NOUN", "PROPN"):
            yield from apposition_triples(context, word, number)
        for found in possessive_triples(context, word, number):
            yield with_noun_status(found, noun_status(word)) if found.event else found
        yield from place_triples(context, word, number)
    if word.lower in participles():
        yield from hyphenated(context, word)
    if word.pos in ("NOUN", "PROPN"):
        for found in event_triples(context, word):
            yield with_noun_status(found, noun_status(word))
