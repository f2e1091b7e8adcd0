"""A clause comes in; whether it leaves out what it would have to say goes out."""

from __future__ import annotations

from collections.abc import Sequence

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word


def says_nothing(clause: Clause, chosen: Part | None) -> bool:
    """Tell whether a clause states nothing that could be checked.

    Args:
        clause: the clause, with a subject.
        chosen: the part that would be its object, if there is one.
    """
    if _in_step(clause.head):
        return True
    others = clause.sharing in {"relative", "participial"}
    if others and clause.subjects[0].lower in _OTHERS:
        return True
    if chosen is not None:
        return _says_only_when(clause, chosen) or _gap_within(clause, chosen)
    if clause.head.lemma in listed("empty_verbs") or _lacks_object(clause):
        return True
    return clause.head.lemma in listed("discourse_verbs") and _speaks(clause.subjects)


def _in_step(verb: Word) -> bool:
    """Tell whether a clause only says what grows with what: "the more he ran, the more he ate"."""
    return any(
        c.base in {"advmod", "obl"}
        and c.lower in _DEGREES
        and c.place < verb.place
        and any(d.base == "det" and d.lower == "the" for d in c.children)
        for c in verb.children
    )


_DEGREES = frozenset({"more", "less", "longer", "further", "harder", "better", "faster", "closer"})

# "those who fled" says only by its clause who they are.
_OTHERS = frozenset({"those", "one", "ones", "anyone", "anybody", "everyone", "someone"})


def _says_only_when(clause: Clause, chosen: Part) -> bool:
    """Tell whether a verb that needs an object has a circumstance only: "Then he said:"."""
    circumstance = chosen.role in {"oblique", "time", "adverb", "adverbial"}
    early = circumstance and chosen.place < clause.head.place
    return (
        (early or chosen.role == "adverbial")
        and clause.kind == "active"
        and clause.head.lemma in listed("empty_verbs")
    )


def _gap_within(clause: Clause, chosen: Part) -> bool:
    """Tell whether what is said lacks what it is about: "a game that I wish we had won"."""
    relative = clause.link == "acl:relcl" and clause.sharing == "own"
    return relative and chosen.role == "content" and clause.first("object") is None


def _lacks_object(clause: Clause) -> bool:
    """Tell whether a clause is only an auxiliary, or leaves out what it is about.

    "They cannot"; "they claim to defend" of "those whom they claim to defend".
    """
    at: Clause | None = clause
    while at is not None and at.link == "xcomp":
        at = at.above
    own = at is not None and at.link == "acl:relcl" and at.sharing == "own"
    own = own or any(c.base == "mark" and c.lower == "than" for c in clause.head.children)
    return own or (clause.head.pos == "AUX" and clause.sharing != "elided")


def _speaks(subjects: Sequence[Word]) -> bool:
    """Tell whether a clause is a mere "I mean" or "you know" that talk is strewn with."""
    return all(s.lower in {"i", "you"} for s in subjects)
