"""A clause comes in; the clauses that leave out its verb go out.

"Rao won gold and Ito silver" says that Ito won silver; "Peru signed, but Chile did not" that Chile
did not sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.tree import Word
from kgraph.extraction.verb_groups import NEGATIONS, stands_for_verb


def gapped(clause: Clause) -> Iterator[Clause]:
    """Yield the clauses that share a clause's verb without repeating it.

    Args:
        clause: the clause with the verb.
    """
    for child in clause.head.children:
        remnants = child.all("orphan")
        if child.base == "conj" and remnants:
            yield _filled(clause, child, remnants)
        elif clause.kind in {"active", "passive"} and stands_for_verb(child):
            yield _elided(clause, child)


def _elided(clause: Clause, auxiliary: Word) -> Clause:
    """Return the clause as the auxiliary repeats it, with the verb where the auxiliary stands."""
    verb = replace(
        auxiliary,
        text=clause.head.text,
        lower=clause.head.lower,
        lemma=clause.head.lemma,
        pos=clause.head.pos,
    )
    helper = replace(auxiliary, base="aux", dep="aux")
    denials = [c for c in auxiliary.all("advmod") if c.lower in NEGATIONS]
    subject = auxiliary.child("nsubj", "nsubj:pass")
    return clause._replace(
        head=verb,
        group=(helper, *denials),
        subjects=conjuncts(subject) if subject is not None else (),
        sharing="elided",
        parts=tuple(p for p in clause.parts if p.place < auxiliary.place and p.role != "adverbial"),
        above=clause,
        link=auxiliary.dep,
        chained=False,
    )


def _filled(clause: Clause, first: Word, remnants: list[Word]) -> Clause:
    """Return the clause with the remnants in the places of what they stand for."""
    parts = list(clause.parts)
    subjects = clause.subjects
    recipient = clause.first("recipient")
    given = recipient is not None and recipient.place > clause.head.place
    # "gave Rao a book and Ito a pen", "met Rao in May and Ito in June", "to Lima and to Oslo in"
    if given or first.dep == "conj:obj" or case_of(first) or _is_no_peer(first, subjects):
        remnants = [first, *remnants]
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
    return clause._replace(subjects=subjects, sharing="gapped", parts=ordered, chained=False)


def _is_no_peer(first: Word, subjects: tuple[Word, ...]) -> bool:
    """Tell whether a name cannot do what a pronoun does: "I fly to Lima in May, Oslo in June"."""
    place = first.source.ent_type_ in {"PLACE", "DATE", "EVENT"}
    return place and any(s.lower in _PEOPLE for s in subjects)


_PEOPLE = frozenset({"i", "you", "he", "she", "we", "they", "who"})


def _alike(part: Part, preposition: str, parts: list[Part]) -> bool:
    """Tell whether a part of the full clause may be the one that a remnant stands for."""
    if part.role not in {"object", "recipient", "oblique", "complement", "time"}:
        return False
    own = "" if part.role == "recipient" else part.preposition
    later = (p for p in parts if p.place > part.place and p.role == part.role)
    filled = any(p.preposition == part.preposition for p in later)
    return own == preposition and not filled
