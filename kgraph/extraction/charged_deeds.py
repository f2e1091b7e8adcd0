"""A clause of charging or convicting comes in; the deed that somebody is charged with goes out.

"Police charged Rao with the murder of Tan" → (Rao, murder, Tan), possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.event_nouns import event_of
from kgraph.extraction.scenes import Scene
from kgraph.extraction.status import weaker
from kgraph.extraction.tables import rows
from kgraph.extraction.tree import Word
from kgraph.extraction.triples import all_parts, triple
from kgraph.model import Modality, Triple


def charged_deeds(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield what somebody is said to have done to whom by a charge or a verdict.

    Args:
        clause: an active or passive clause.
        scene: the sentence.
    """
    wanted = _charges().get(clause.head.lemma)
    if wanted is None:
        return
    accused = clause.first("object", "recipient")
    doers = clause.subjects if clause.kind == "passive" else ()
    if accused is not None and clause.kind == "active":
        doers = conjuncts(accused.word)
    parts = all_parts(clause)
    for part in parts:
        if part.role == "oblique" and part.preposition == wanted[0]:
            yield from _deeds(clause, part, doers, wanted[1], scene)


def _deeds(
    clause: Clause, part: Part, doers: tuple[Word, ...], status: str, scene: Scene
) -> Iterator[Triple]:
    for noun in conjuncts(part.word):
        event = event_of(noun)
        if event is None or event.symmetric:
            continue
        for victim, case in _victims(noun, event.patients):
            for doer in doers:
                ends = (scene.argument(doer), event.relation, scene.argument(victim))
                words = [noun, *case]
                made = triple("charged_deed", clause, scene, ends, words, (), (doer, victim))
                modality = Modality.POSSIBLE if status == "possible" else made.modality
                yield replace(
                    made,
                    modality=weaker(made.modality, modality),
                    negated=made.negated ^ (status == "negated"),
                    literal=False,
                )


def _victims(noun: Word, prepositions: tuple[str, ...]) -> Iterator[tuple[Word, list[Word]]]:
    """Yield whom a deed was done to: "the murder of Tan and Silva"."""
    for child in noun.children:
        case = [c for c in child.children if c.base == "case"]
        if child.base == "nmod" and " ".join(c.lower for c in case) in prepositions:
            yield from ((one, case) for one in conjuncts(child))


@cache
def _charges() -> dict[str, tuple[str, str]]:
    return {verb: (preposition, status) for verb, preposition, status in rows("charges")}
