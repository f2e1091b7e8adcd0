"""A Triple comes in, the record that `kgraph triples --json` prints goes out."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.tables import words
from kgraph.model import Argument, Extraction, Sentence, Triple

_PRINTED = words("printed_constructions")
LEAST_PRINTED = 0.58
"""Where precision and recall balance best on the development split of CaRB. What is printed stands
alone; a graph weighs it against what else is said of the same things."""
# Whose deed a noun is ("their effort to end it"): an end of the graph, but no words for a subject.
_OWNERS = frozenset({"my", "your", "his", "her", "its", "our", "their", "whose"})


def records(extraction: Extraction) -> Iterator[dict[str, object]]:
    """Yield one record for each triple that the sentences state in their own words.

    Args:
        extraction: what was found in a document.
    """
    for triple in extraction.triples:
        if is_printed(triple):
            yield record(
                triple,
                extraction.document.id,
                extraction.sentences[triple.sentence],
                extraction.document.text,
            )


def is_printed(triple: Triple) -> bool:
    """Tell whether a triple is one of those that a sentence states in its own words.

    Args:
        triple: one of the triples of a document.
    """
    sure = triple.confidence >= LEAST_PRINTED and triple.subject.text.lower() not in _OWNERS
    return sure and triple.construction in _PRINTED


def record(triple: Triple, document: str, sentence: Sentence, text: str) -> dict[str, object]:
    """Return one triple as a record, in the words and the order of the sentence.

    A passive's own subject comes first again: "Kim was met by Putin".

    Args:
        triple: the triple.
        document: id of its document.
        sentence: the sentence it was found in.
        text: the document's text.
    """
    subject, object_ = triple.subject, triple.object
    if triple.construction == "passive_agent" and object_ is not None:
        subject, object_ = object_, subject
    source = triple.attributed_to
    return {
        "document": document,
        "sentence_index": sentence.index,
        "sentence": " ".join(sentence.span.of(text).split()),
        "subject": printed(subject),
        "relation": triple.relation.phrase,
        "object": printed(object_),
        "arguments": [printed(argument) for argument in triple.arguments],
        "places": [place.text for place in triple.places],
        "times": [{"text": t.text, "start": t.start, "end": t.end} for t in triple.times],
        "negated": triple.negated,
        "modality": triple.modality.value,
        "attributed_to": source.text if source is not None else None,
        "confidence": triple.confidence,
        "spans": {
            "subject": offsets(subject),
            "relation": [[span.start, span.end] for span in triple.relation.spans],
            "object": offsets(object_),
            "arguments": [offsets(argument) for argument in triple.arguments],
        },
    }


def printed(argument: Argument | None) -> str:
    """Return an argument as the sentence has it, with its preposition."""
    if argument is None:
        return ""
    return f"{argument.preposition} {argument.text}".strip()


def offsets(argument: Argument | None) -> list[list[int]]:
    """Return where an argument stands, as [start, end] pairs."""
    return [] if argument is None else [[span.start, span.end] for span in argument.spans]
