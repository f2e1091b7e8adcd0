"""An event comes in, where it takes place goes out."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.demonyms import known_places
from kgraph.extraction.noun_context import NounContext, NounTriple, phrases_after
from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, MentionKind


def taking_place(context: NounContext, word: Word) -> Iterator[NounTriple]:
    """Read "The summit in Oslo", "the 1936 Olympics in Berlin": where an event takes place."""
    number = context.headed(word)
    if number is None:
        return
    mention = context.mention(number)
    if mention.type is not EntityType.EVENT or (
        mention.kind is not MentionKind.NAME and word.lemma not in words("event_type_nouns")
    ):
        return
    if mention.kind is MentionKind.NOMINAL:
        yield from _at_compound(context, word, number)
    else:
        yield from _right_after(context, number)
    for preposition, noun in phrases_after(word):
        place = context.of(noun)
        if preposition not in ("in", "at") or place is None or context.is_time(noun):
            continue
        if context.mention(place).type is EntityType.PLACE:
            case = [child for child in noun.children if child.base == "case"]
            canonical = f"take place {preposition}"
            triple = context.triple(number, canonical, case, place, "event_place")
            yield NounTriple(triple, word.token, event=True)


def _right_after(context: NounContext, number: int) -> Iterator[NounTriple]:
    """Read "the Robot Games at Opera House", whatever the tree hangs the place on."""
    at, doc = context.index.tokens[number][1], context.doc
    if at + 1 >= len(doc) or doc[at].text not in ("in", "at") or at not in context.words:
        return
    place = context.name_from(at + 1)
    if place is not None and context.mention(place).type is EntityType.PLACE:
        relation = f"take place {doc[at].text}"
        triple = context.triple(number, relation, [context.words[at]], place, "event_place")
        yield NounTriple(triple, context.index.roots[number], event=True)


def _at_compound(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "the Geneva talks": a city, unlike a country, only lends its name."""
    for child in word.children:
        place = context.names.get(child.token) if child.base == "compound" else None
        if place is None or child.token > word.token:
            continue
        mention = context.mention(place)
        if mention.type is EntityType.PLACE and mention.name not in known_places():
            triple = context.triple(number, "take place in", [word], place, "event_place")
            yield NounTriple(triple, word.token, event=True)
