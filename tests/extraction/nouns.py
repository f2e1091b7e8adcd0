"""Shorthand of the tests of noun phrases: a sentence in, what its noun phrases say out."""

from collections.abc import Iterable

from build import doc_of, document_of

from kgraph.extraction.doc import read_doc
from kgraph.extraction.mentions import MentionIndex, find_mentions
from kgraph.extraction.noun_phrases import NounTriple, noun_triples
from kgraph.extraction.times import find_times

Names = Iterable[tuple[str, str]]


def mentions_in(table: str, names: Names = (), **more: object) -> MentionIndex:
    """Return the mentions of a sentence, one word a line or between bars."""
    doc = doc_of(table.replace(" | ", "\n"), names=names, **more)  # type: ignore[arg-type]
    return find_mentions(read_doc(doc), document_of(doc))


def found_in(table: str, names: Names = ()) -> tuple[MentionIndex, list[NounTriple]]:
    """Return the mentions of a sentence and the triples of its noun phrases."""
    doc = doc_of(table.replace(" | ", "\n"), names=names)
    document = document_of(doc)
    plain = read_doc(doc)
    index = find_mentions(plain, document)
    return index, list(noun_triples(plain, index, find_times(plain, document)))


def said(table: str, names: Names = ()) -> set[tuple[str, str, str]]:
    """Return (subject, relation, object) of every triple, the ends by their names."""
    index, found = found_in(table, names)
    return {
        (
            index.mentions[t.subject.mention].name,
            t.relation.canonical,
            index.mentions[t.object.mention].name if t.object else "",
        )
        for t in (one.triple for one in found)
        if t.subject.mention is not None and (t.object is None or t.object.mention is not None)
    }
