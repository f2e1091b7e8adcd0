"""A service's candidates come in; the one that is surely meant goes out, or why none is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.model import Entity, EntityType
from kgraph.reconciling.questions import Question
from kgraph.reconciling.service import Candidate
from kgraph.resolution.authority_file import type_of
from kgraph.resolution.names import key

MARGIN = 10.0  # by how much the best score must lie above the next
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question.

    Attributes:
        entity: the entity that was asked about.
        candidate: what it is; None if that is not sure.
        why: why it is, or why none is.
        candidates: all that the service gave, the best first.
    """

    entity: Entity
    candidate: Candidate | None
    why: str
    candidates: tuple[Candidate, ...] = ()


def choose(question: Question, candidates: Sequence[Candidate], min_score: float) -> Outcome:
    """Return the candidate that is surely meant.

    One that the service is sure of is taken, or one that bears the entity's name and whose score
    is high and well above the next; if its type is another, it is no candidate.

    Args:
        question: what was asked.
        candidates: what the service gave, the best first.
        min_score: the least score, on the service's scale.
    """
    fit = [each for each in candidates if _compatible(question, each)]
    sure = [each for each in fit if each.match]
    chosen, why = None, "the service knows nobody of that name"
    if len(sure) == 1:
        chosen, why = sure[0], "the service is sure"
    elif sure:
        why = "the service is sure of several"
    elif fit:
        rest = fit[1].score if len(fit) > 1 else float("-inf")
        if fit[0].score < min_score:
            why = f"the best score, {fit[0].score:g}, is below {min_score:g}"
        elif fit[0].score - rest < MARGIN:
            why = f"{fit[0].name} and {fit[1].name} score nearly the same"
        elif not _same_name(question.entity, fit[0]):
            why = f"the best, {fit[0].name}, has another name"
        else:
            chosen, why = fit[0], "same name, high score, and no other near"
    elif candidates:
        why = f"the best, {candidates[0].name}, is of another type"
    return Outcome(question.entity, chosen, why, tuple(candidates))


def _compatible(question: Question, candidate: Candidate) -> bool:
    if question.type is not None and question.type in candidate.types:
        return True
    known = {type_of(each) for each in candidate.types} - {None}
    type = question.entity.type
    return not known or type in known or bool(type in _BODIES and known & _BODIES)


def _same_name(entity: Entity, candidate: Candidate) -> bool:
    return key(candidate.name) in {key(name) for name in (entity.label, *entity.aliases)}
