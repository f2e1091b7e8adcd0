"""An annotated spaCy Doc and its Document come in, an Extraction (mentions, triples) goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extraction.asides import find_asides
from kgraph.extraction.doc import Doc, read_doc
from kgraph.extraction.event_status import with_status
from kgraph.extraction.explaining import Explanation, explain
from kgraph.extraction.memory import kept, take_apart
from kgraph.extraction.noun_phrases import noun_triples
from kgraph.extraction.sentences import read_sentences
from kgraph.model import Document, Extraction, Mention, Sentence, Span, Triple

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

__all__ = ["Explanation", "explain", "extract"]


def extract(doc: SpacyDoc, document: Document) -> Extraction:
    """Return everything that is found in one annotated document.

    Args:
        doc: the annotated text, with UD heads, labels, parts of speech and lemmas; `doc.text`
            is the document's text.
        document: the document.
    """
    with kept():
        return _extracted(read_doc(doc), document)


def _extracted(doc: Doc, document: Document) -> Extraction:
    sentences, triples = [], list[Triple]()
    read = read_sentences(doc, document)
    for each in read:
        words = each.tree.words
        start, end = (words[0].start, words[-1].end) if words else (0, 0)
        sentences.append(Sentence(each.tree.number, Span(start, end)))
        triples += each.triples()
    mentions: tuple[Mention, ...] = ()
    if read:
        scene = read[0].scene
        mentions = scene.mentions.mentions
        heads = {c.head.token: (c, each.scene) for each in read for c in each.clauses}
        trees = [each.tree for each in read]
        nouns = noun_triples(doc, scene.mentions, scene.times, trees)
        triples += [with_status(found, doc, heads) for found in nouns]
        mentions += find_asides(doc, scene.mentions)
    take_apart(doc, [each.tree for each in read])
    triples.sort(key=lambda triple: triple.sentence)
    return Extraction(document, tuple(sentences), mentions, tuple(triples))
