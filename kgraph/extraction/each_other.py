"""A clause with "each other" comes in; what each of its subjects does to each goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.coordination import is_each_other
from kgraph.extraction.relations import between_members, is_symmetric, verb_name
from kgraph.extraction.scenes import Scene
from kgraph.extraction.triples import relation_of, subject_of, triple
from kgraph.model import Argument, Triple


def to_each_other(
    clause: Clause, chosen: Part, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield what "Rao and Ito accused each other" says of Rao and of Ito.

    One plural subject ("the two leaders") gives a triple without object that holds both ways;
    who they are is for resolution to say.

    Args:
        clause: the clause.
        chosen: the part that is its object.
        parts: all its parts.
        scene: the sentence.
    """
    if clause.kind != "active" or not is_each_other(chosen.word):
        return
    if chosen.role == "oblique" and between_members(verb_name(clause)) is not None:
        return  # "talked to each other": they talked with each other
    words, name = relation_of(clause, chosen, parts, scene)
    rest = [part for part in parts if part is not chosen]
    people = [subject_of(clause, subject, scene) for subject in clause.subjects]
    both = combinations(people, 2) if is_symmetric(name) else permutations(people, 2)
    for one, other in both:
        ends: tuple[Argument, str, Argument | None] = (one, name, other)
        yield triple("each_other", clause, scene, ends, words, rest, clause.subjects)
    if len(people) == 1 and scene.is_plural(clause.subjects[0]):
        ends = (people[0], name, None)
        yield triple("reciprocal", clause, scene, ends, words, rest, clause.subjects)
