"""A clause comes in; the clauses that leave out its verb go out.

"Rao won gold and Ito silver" says that Ito won silver.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.tree import Word


def gapped(clause: Clause) -> Iterator[Clause]:
    """Yield the clauses that share a clause's verb without repeating it.

    Args:
        clause: the clause with the verb.
    """
    for child in clause.head.children:
        remnants = child.all("orphan")
        if child.base == "conj" and remnants:
            yield _filled(clause, child, remnants)


def _filled(clause: Clause, first: Word, remnants: list[Word]) -> Clause:
    """Return the clause with the remnants in the places of what they stand for."""
    parts = list(clause.parts)
    subjects = clause.subjects
    recipient = clause.first("recipient")
    if recipient is not None and recipient.place > clause.head.place:
        remnants = [first, *remnants]  # "gave Rao a book and Ito a pen"
    else:
        subjects = conjuncts(first)
    for word in remnants:
        case = case_of(word)
        preposition = " ".join(w.lower for w in case)
        same = next((p for p in parts if _alike(p, preposition, parts)), None)
        role = same.role if same is not None else "oblique" if case else "object"
        if same is not None:
            parts.remove(same)
        parts.append(Part(role, word, case, word.place))
    ordered = tuple(sorted(parts, key=lambda p: p.place))
    return replace(clause, subjects=subjects, sharing="gapped", parts=ordered, chained=False)


def _alike(part: Part, preposition: str, parts: list[Part]) -> bool:
    """Tell whether a part of the full clause may be the one that a remnant stands for."""
    if part.role not in {"object", "recipient", "oblique", "complement", "time"}:
        return False
    filled = any(p.place > part.place and p.role == part.role for p in parts)
    own = "" if part.role == "recipient" else part.preposition
    return own == preposition and not filled
