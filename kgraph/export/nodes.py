"""RDF terms in, the description of one subject out."""

from collections.abc import Iterable
from typing import NamedTuple

from kgraph.export.terms import Term

Pair = tuple[Term, Term]


class Node(NamedTuple):
    """All that is said of one subject.

    Attributes:
        subject: its IRI.
        said: pairs of predicate and object that describe it; those of one predicate stand
            together.
        facts: the plain triples about it, likewise.
    """

    subject: Term
    said: list[Pair]
    facts: tuple[Pair, ...] = ()


def each(predicate: Term, objects: Iterable[Term]) -> list[Pair]:
    """Pair a predicate with each of its objects, sorted."""
    found = set(objects)
    return [(predicate, term) for term in (sorted(found) if len(found) > 1 else found)]
