"""A triple's construction and a few features come in, the chance that it is right goes out."""

from __future__ import annotations

from math import exp

from kgraph.extraction.clauses import Clause
from kgraph.extraction.lookups import mapping

_SHARING = {
    "own": 0.0,
    "conjoined": -0.2,
    "relative": -0.2,
    "controlled": -0.2,
    "participial": -0.3,
    "adverbial": -0.5,
    "adnominal": -0.6,
    "absolute": -0.3,
    "missing": -2.0,
}


def confidence(construction: str, clause: Clause, length: int) -> float:
    """Return a probability between 0 and 1, to three places.

    Args:
        construction: the rule that found the triple.
        clause: the clause it was found in.
        length: how many words its subject, relation and object have together.
    """
    odds = float(mapping("confidence").get(construction, "0"))
    odds += _SHARING.get(clause.sharing, -0.5)
    odds -= 0.03 * max(0, length - 12)
    if clause.subjects and clause.subjects[0].pos == "PRON":
        odds -= 0.1
    return round(1 / (1 + exp(-odds)), 3)


def confidence_of(construction: str) -> float:
    """Return the probability that a construction's triples have with nothing else known."""
    odds = float(mapping("confidence").get(construction, "0"))
    return round(1 / (1 + exp(-odds)), 3)
