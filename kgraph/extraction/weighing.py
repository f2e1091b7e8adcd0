"""Triples come in; the same, as sure as triples with such a parse have proved right, go out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import exp, log

from kgraph.extraction.doc import Doc
from kgraph.extraction.lookups import mapping
from kgraph.model import Argument, Span, Triple

STEPS = (0.5, 0.7, 0.9, 0.97)
"""Limits between which parses count as equally sure: coarse, as the last digits of a network's
probabilities are not the same on every machine."""


def weighed(triples: Iterable[Triple], doc: Doc) -> Iterator[Triple]:
    """Yield each triple with the probability that a careful reader would agree.

    Confidence so far speaks of constructions; a triple is also only as good as the least certain
    word in it. `data/calibration.tsv` weighs the two.

    Args:
        triples: triples of one text.
        doc: the text.
    """
    starts = [token.idx for token in doc]
    for triple in triples:
        words = [
            token.certainty
            for span in spans_of(triple)
            for token in doc[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            if token.pos_ not in ("PUNCT", "SPACE")
        ]
        yield replace(triple, confidence=calibrated(triple.confidence, min(words, default=1.0)))


def spans_of(triple: Triple) -> Iterator[Span]:
    """Yield where subject, relation and object of a triple stand."""
    yield from triple.subject.spans
    yield from triple.relation.spans
    if isinstance(triple.object, Argument):
        yield from triple.object.spans


def calibrated(confidence: float, certainty: float) -> float:
    """Return a probability between 0 and 1, to three places.

    Args:
        confidence: probability by the triple's construction alone.
        certainty: the parser's probability for the least certain word of the triple.

    >>> calibrated(0.8, 0.4) < calibrated(0.8, 0.99)
    True
    """
    weights = mapping("calibration")
    step = max((each for each in STEPS if certainty >= each), default=0.0)
    odds = float(weights["bias"]) + float(weights[f"certainty={step}"])
    if 0 < confidence < 1:
        odds += float(weights["slope"]) * log(confidence / (1 - confidence))
    return round(1 / (1 + exp(-odds)), 3)
