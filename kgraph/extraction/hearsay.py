"""A clause comes in; who says it in an aside, in a heading or in nobody's name goes out."""

from __future__ import annotations

from kgraph.extraction.clauses import Clause
from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word


def said_aside(word: Word) -> Word | None:
    """Return who says it in an aside with "as" or "like": "As Rao told us, the talks failed".

    Args:
        word: the head of the clause that the aside stands with.
    """
    for child in word.children:
        if child.base != "advcl" or mapping("reporting_verbs").get(child.lemma) != "says":
            continue
        marks = {c.lower for c in child.children if c.base in {"mark", "advmod", "case"}}
        content = child.any("ccomp") or (
            child.any("obj") and child.lemma not in listed("telling_verbs")
        )
        if marks & {"as", "like"} and not content:
            return child.child("nsubj")
    return None


def headed(clause: Clause) -> Word | None:
    """Return who speaks where a heading names them: "Rao: talks will go on".

    Args:
        clause: the clause after the colon.
    """
    noun, head = clause.head.head, clause.head
    if clause.link != "parataxis" or noun is None or noun.base != "root" or clause.above:
        return None
    marks = [c.text for c in head.children if c.base == "punct" and c.place < head.place]
    if ":" not in marks or noun.place > head.place or noun.any("case", "nsubj"):
        return None
    who = noun.source.ent_type_ in {"PERSON", "ORGANIZATION"} or noun.lower in _person_nouns()
    quoted = bool({'"', "“", "'", "‘"} & set(marks))
    return noun if who or (quoted and noun.pos in {"NOUN", "PROPN"}) else None


def _person_nouns() -> frozenset[str]:
    return listed("person_nouns") | listed("roles")


def is_rumoured(clause: Clause) -> bool:
    """Tell whether something is only said by nobody named: "It is alleged that they left".

    What "is confirmed" or "was announced" is vouched for by somebody.

    Args:
        clause: the clause of the reporting verb.
    """
    verb = clause.head.lemma
    if clause.kind != "passive" or clause.first("agent") is not None:
        return False
    return mapping("reporting_verbs").get(verb) == "says" and verb not in listed("vouching_verbs")
