"""An annotated spaCy Doc and its Document come in, an Extraction (mentions, triples) goes out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kgraph.extraction.apposed import apposed
from kgraph.extraction.attribution import statuses
from kgraph.extraction.clause_reader import read_clauses
from kgraph.extraction.clauses import Clause
from kgraph.extraction.copulas import copular_triples
from kgraph.extraction.event_status import with_status
from kgraph.extraction.mentions import find_mentions
from kgraph.extraction.moved_objects import moved_objects
from kgraph.extraction.nested_names import nested_names
from kgraph.extraction.new_roles import new_roles
from kgraph.extraction.noun_phrases import noun_triples
from kgraph.extraction.propositions import propositions
from kgraph.extraction.quotations import find_quotations
from kgraph.extraction.scenes import Scene
from kgraph.extraction.speakers import speakers
from kgraph.extraction.times import find_times
from kgraph.extraction.tree import trees
from kgraph.model import Document, Extraction, Sentence, Span, Triple

__all__ = ["extract"]


def extract(doc: Doc, document: Document) -> Extraction:
    """Return everything that is found in one annotated document.

    Args:
        doc: the annotated text, with UD heads, labels, parts of speech and lemmas; `doc.text`
            is the document's text.
        document: the document.
    """
    mentions, times = find_mentions(doc, document), find_times(doc, document)
    read = [(tree, read_clauses(tree)) for tree in trees(doc)]
    sentences, triples = [], []
    heads: dict[int, tuple[Clause, Scene]] = {}
    for (tree, clauses), speaker in zip(read, speakers(read, find_quotations(doc)), strict=True):
        status = statuses(clauses, speaker)
        scene = Scene(tree.text, tree.number, mentions, times, status)
        triples += [*_of_sentence(clauses, scene), *apposed(tree, scene)]
        heads.update((clause.head.token, (clause, scene)) for clause in clauses)
        start, end = (tree.words[0].start, tree.words[-1].end) if tree.words else (0, 0)
        sentences.append(Sentence(tree.number, Span(start, end)))
    nouns = noun_triples(doc, mentions, times)
    triples += [with_status(found, doc, heads) for found in nouns]
    triples.sort(key=lambda t: t.sentence)
    return Extraction(document, tuple(sentences), mentions.mentions, tuple(triples))


def _of_sentence(clauses: list[Clause], scene: Scene) -> Iterator[Triple]:
    starts = {c.above.head.place for c in clauses if c.chained and c.above is not None}
    for clause in clauses:
        introduces = clause.head.place in starts
        if clause.kind == "copular":
            yield from copular_triples(clause, scene, introduces)
        else:
            yield from propositions(clause, scene, introduces)
            yield from nested_names(clause, scene)
            yield from new_roles(clause, scene)
            yield from moved_objects(clause, scene)
