"""The words of a relation come in, its canonical name goes out: "had arrived in" → "arrive in"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kgraph.extraction.clauses import Clause, is_infinitive
from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import rows, words
from kgraph.extraction.tree import Word
from kgraph.extraction.verb_groups import particles


def lemma_of(word: Word) -> str:
    """Return the lemma in lower case, names as they are."""
    return word.lemma if word.pos == "PROPN" else word.lemma.lower()


def verb_name(clause: Clause, surface_passive: bool = False) -> str:
    """Return the canonical name of a clause's verb, with its particle: "take over".

    Args:
        clause: the clause.
        surface_passive: whether the name is for the passive's own subject: "be arrested".
    """
    head = clause.head
    base_form = (
        head.pos == "VERB" and is_infinitive(head) and not head.any("aux")
    )  # "to found" is no form of "find"
    name = head.lower if surface_passive or base_form else lemma_of(head)
    found = particles(head)
    if found:
        name = " ".join([name, *[particle.lower for particle in found]])
    return f"be {name}" if surface_passive else name


def canonical(verb: str, noun: str = "", preposition: str = "") -> str:
    """Return the canonical relation of a verb, an object noun that it needs, and a preposition.

    >>> canonical("hold", "talk", "with"), canonical("send", "troop", "to")
    ('talk with', 'send troop to')
    """
    light = _light().get((verb.replace(" ", "_"), noun.lower(), preposition))
    if light is not None:
        return light
    return " ".join(part for part in (verb, noun, preposition) if part)


def is_light(verb: str, noun: str, preposition: str) -> bool:
    """Tell whether verb, noun and preposition mean one relation together.

    >>> is_light("take", "part", "in"), is_light("take", "bus", "to")
    (True, False)
    """
    return (verb.replace(" ", "_"), noun.lower(), preposition) in _light()


@cache
def _light() -> Mapping[tuple[str, str, str], str]:
    return MappingProxyType({(row[0], row[1], row[2]): row[3] for row in rows("light_verbs")})


def is_symmetric(relation: str) -> bool:
    """Tell whether a canonical relation holds both ways.

    >>> is_symmetric("meet"), is_symmetric("visit")
    (True, False)
    """
    return relation in _both_ways()


@cache
def _both_ways() -> frozenset[str]:
    table = mapping("reciprocal")
    transitive = {name for name in table if name in table.values()}
    return frozenset(table.values()) | transitive


def between_members(relation: str) -> str | None:
    """Return the relation between members of a plural subject, or None if it is none.

    >>> between_members("hold talk"), between_members("restore tie"), between_members("arrive")
    ('talk with', 'restore tie with', None)
    """
    known = mapping("reciprocal").get(relation)
    if known is not None:
        return known
    verb, _, noun = relation.rpartition(" ")
    shared = verb in {"exchange", "trade", "swap"} or noun in words("reciprocal_nouns")
    return f"{relation} with" if verb and shared else None
