"""A clause about becoming something comes in; the role triples that it states go out.

"Rao became mayor of Lima" → (Rao, mayor of, Lima), with the clause's time and status.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.coordination import conjuncts, pairs
from kgraph.extraction.copulas import owners_of
from kgraph.extraction.role_names import role_relation
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.extraction.triples import all_parts, subject_of, triple
from kgraph.model import Triple


def new_roles(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield the roles that a clause puts its subject or object into.

    Args:
        clause: an active or passive clause.
        scene: the sentence.
    """
    own = clause.head.lemma in listed("succeeding_verbs")
    if not own and clause.head.lemma not in listed("becoming_verbs"):
        return
    parts = all_parts(clause)
    role = next((p for p in parts if _names_role(p)), None)
    if role is None:
        return
    appointed = None if own else _appointed(clause, role, scene)
    holders = conjuncts(appointed.word) if appointed is not None else clause.subjects
    respectively = any(p.word.lower == "respectively" for p in parts) or any(
        w.lower == "respectively" for w in role.word.children
    )
    rest = [p for p in parts if p is not role and p is not appointed]
    for holder, noun in pairs(holders, conjuncts(role.word), respectively):
        yield from _of_holder(clause, scene, holder, noun, rest)


def _appointed(clause: Clause, role: Part, scene: Scene) -> Part | None:
    """Return whom a clause puts into a role: "named Rao as mayor", "hired Ito as its cook"."""
    if clause.kind == "passive":
        return None
    name = next((p for p in clause.all("complement") if scene.is_named(p.word)), None)
    return clause.first("object") or (name if name is not role else None)


def _names_role(part: Part) -> bool:
    if part.word.pos != "NOUN":
        return False
    return part.role == "complement" or (part.role == "oblique" and part.preposition == "as")


def _of_holder(
    clause: Clause, scene: Scene, holder: Word, noun: Word, rest: list[Part]
) -> Iterator[Triple]:
    last = noun
    owners = list(owners_of(noun, scene))
    while not owners and last.head is not None and last.base == "conj":
        last = last.head
        owners = list(owners_of(last, scene))
    if not owners:  # "chairman and owner of the club"
        owners = [o for c in conjuncts(noun)[1:] for o in owners_of(c, scene)]
    if not owners and clause.head.lemma in ("join", "rejoin"):
        owners = [(p.word, "of", ()) for p in clause.all("object") if scene.is_named(p.word)]
    if not owners and holder not in clause.subjects and clause.kind == "active":
        bodies = (s for s in clause.subjects if scene.is_participant(s) and not scene.is_person(s))
        owners = [(body, "of", ()) for body in bodies]  # "The club named Rao as manager"
    for end, preposition, case in owners:
        name = role_relation(noun, preposition, scene)
        ends = (subject_of(clause, holder, scene), name, scene.argument(end))
        words = [*clause.group, noun, *case]
        yield triple("new_role", clause, scene, ends, words, rest, (holder,))
