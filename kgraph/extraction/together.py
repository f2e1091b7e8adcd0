"""A clause comes in; what its participants do together goes out: reciprocal verbs, companions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kgraph.extraction.clauses import Clause, Part, chain_start
from kgraph.extraction.coordination import conjuncts, pairs
from kgraph.extraction.phrases import noun_phrase
from kgraph.extraction.relations import between_members, canonical, lemma_of, verb_name
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.extraction.triples import relation_of, triple
from kgraph.model import Argument, Triple

_OTHERS = frozenset({"with", "between", "among", "against"})


def _names_others(modifier: Word) -> bool:
    """Tell whether a noun's modifier names the other side: "an agreement with Peru"."""
    return modifier.base == "nmod" and any(
        c.base == "case" and c.lower in _OTHERS for c in modifier.children
    )


def companions(
    clause: Clause, parts: Sequence[Part], chosen: Part, scene: Scene
) -> Iterator[Triple]:
    """Yield what others do with the subject: "flew to Oslo with Tan", "founded it with Tan"."""
    moved = clause.head.lemma in listed("motion_verbs") and chosen.role in {"oblique", "object"}
    made = clause.head.lemma in listed("joint_verbs") and chosen.role == "object"
    if not moved and not made:
        return
    goals = [p for p in parts if p.role == "oblique" and scene.is_place(p.word)]
    for part in parts:
        if part.preposition != "with" or part is chosen:
            continue
        followers = [w for w in conjuncts(part.word) if scene.is_person(w)]
        for goal in dict.fromkeys([chosen, *(goals if moved else ())]):
            words, name = relation_of(clause, goal, parts, scene)
            rest = [p for p in parts if p is not part and p is not goal]
            for companion, object_ in pairs(tuple(followers), conjuncts(goal.word)):
                ends = (scene.argument(companion), name, scene.argument(object_))
                yield triple("companion", clause, scene, ends, words, rest, (companion, object_))


def between_subjects(
    clause: Clause, chosen: Part | None, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield each pair of subjects of a reciprocal verb: "Putin and Kim shook hands".

    One plural subject ("the two leaders") gives a triple without object that holds both ways;
    who they are is for resolution to say.
    """
    noun = lemma_of(chosen.word) if chosen is not None and chosen.role == "object" else ""
    taken = {"agent", "recipient"} if noun else {"agent", "recipient", "object"}
    if any(p.role in taken or p.preposition in _OTHERS for p in parts):
        return
    if noun and chosen is not None and any(_names_others(c) for c in chosen.word.children):
        return
    each = members(clause, canonical(verb_name(clause), noun), scene)
    if each is None:
        return
    words = [*chain_start(clause), *clause.group]
    if noun and chosen is not None:
        words += noun_phrase(chosen.word)
    rest = [p for p in parts if not noun or p is not chosen]
    core = (*clause.subjects, *((chosen.word,) if noun and chosen is not None else ()))
    firsts = [scene.argument(s) for s in clause.subjects]
    for first, second in combinations(firsts, 2):
        ends: tuple[Argument, str, Argument | None] = (first, each, second)
        yield triple("reciprocal", clause, scene, ends, words, rest, core)
    if len(firsts) == 1:
        yield triple("reciprocal", clause, scene, (firsts[0], each, None), words, rest, core)


def members(clause: Clause, name: str, scene: Scene) -> str | None:
    """Return what the members of a plural subject do with each other, if they do."""
    apart = any(c.base == "cc" and c.lower == "nor" for w in clause.subjects for c in w.children)
    if apart:  # "neither Peru nor Chile signed" does not say so of what they do with each other
        return None
    if len(clause.subjects) > 1 or scene.is_plural(clause.subjects[0]):
        return between_members(name)
    return None
