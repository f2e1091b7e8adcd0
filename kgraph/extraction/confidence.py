"""What is known of a triple comes in, the chance that a careful reader would agree goes out.

Two logistic models, one upon the other: each feature of a construction that holds adds its weight
from `data/confidence.tsv`; `data/calibration.tsv` weighs their sum with the parser's certainty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from math import exp

from kgraph.extraction.clauses import Clause
from kgraph.extraction.lookups import mapping
from kgraph.model import Argument

LEAST = 0.3
"""Triples below this are hardly ever right, and are left out."""
STEPS = (0.0, 0.5, 0.7, 0.9, 0.97)
"""From where on parses count as surer: coarse, as the last digits of a network's probabilities
are not the same on every machine."""


def confidence(features: Iterable[str], certainty: float = 1.0) -> float:
    """Return a probability between 0 and 1, to three places.

    Args:
        features: names of the features that hold; those without a weight count for nothing.
        certainty: the parser's probability for the word that it doubts most.

    >>> confidence(["pronoun"], 0.4) < confidence(["pronoun"], 0.99)
    True
    """
    weights = _weights("calibration")
    odds = weights["bias"] + weights["slope"] * log_odds(features)
    odds += weights[f"certainty={STEPS[bisect_right(STEPS, certainty) - 1]}"]
    return round(1 / (1 + exp(-odds)), 3)


def log_odds(features: Iterable[str]) -> float:
    """Return how much speaks for a triple whatever its parse, 0 where nothing does.

    Args:
        features: names of the features that hold; those without a weight count for nothing.
    """
    weights = _weights("confidence")
    return sum([weights.get(feature, 0.0) for feature in ("bias", *features)])


@cache
def _weights(table: str) -> dict[str, float]:
    return {feature: float(weight) for feature, weight in mapping(table).items()}


def clause_features(
    construction: str,
    clause: Clause,
    ends: tuple[Argument, Argument | None],
    relation: int,
    others: int,
) -> Iterator[str]:
    """Yield the features of a triple that a clause gave.

    Args:
        construction: name of the rule.
        clause: the clause.
        ends: subject and object.
        relation: how many words the relation has.
        others: how many further arguments there are.
    """
    subject, object_ = ends
    yield f"construction={construction}"
    yield f"sharing={clause.sharing}"
    yield f"link={clause.link}"
    yield f"depth={min(_depth(clause), 3)}"
    yield f"subject={_length(subject)}"
    yield f"object={_length(object_)}"
    yield f"relation={min(relation, 6)}"
    yield f"others={min(others, 4)}"
    yield f"conjoined={min(len(clause.subjects), 3)}"
    if clause.subjects and clause.subjects[0].pos == "PRON":
        yield "pronoun"
    if clause.chained:
        yield "chained"
    if len(subject.spans) > 1 or (object_ is not None and len(object_.spans) > 1):
        yield "broken"
    if "VerbForm=Fin" not in clause.head.feats and not clause.head.any("aux", "cop"):
        yield "unfinished"


def _depth(clause: Clause) -> int:
    depth, at = 0, clause.above
    while at is not None and depth < 3:
        depth, at = depth + 1, at.above
    return depth


def _length(argument: Argument | None) -> str:
    if argument is None:
        return "none"
    return _LENGTHS[bisect_left(_UP_TO, argument.text.count(" ") + 1)]


_UP_TO = (1, 2, 4, 7, 12, 20)
_LENGTHS = (*map(str, _UP_TO), "long")
