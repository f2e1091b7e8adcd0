"""A graph and a service come in; what the service says of each entity, and the records, go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice

from kgraph.errors import UsageError
from kgraph.graph import KnowledgeGraph
from kgraph.reconciling.choosing import Outcome, choose
from kgraph.reconciling.questions import Question, questions
from kgraph.reconciling.service import Service
from kgraph.resolution.authority import Record
from kgraph.resolution.authority_file import identifier
from kgraph.resolution.corrections_keys import Keys


def reconcile(
    graph: KnowledgeGraph,
    service: Service,
    *,
    min_score: float = 90.0,
    types: Mapping[str, str] | None = None,
    properties: Mapping[str, str] | None = None,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Outcome]:
    """Ask a service about the entities of a graph, and return what came of it, by entity.

    Args:
        graph: the graph.
        service: the service.
        min_score: the least score that counts where the service itself is not sure.
        types: the service's ids of our types.
        properties: the service's ids of what we know.
        on_progress: called with how many questions are answered and how many there are.

    Raises:
        ServiceError: if the service fails.
    """
    asked = questions(graph, service, types, properties)
    outcomes: list[Outcome] = []
    for batch in _batches(asked, service.batch):
        on_progress(len(outcomes), len(asked))
        answers = service.ask({f"q{n}": each.query for n, each in enumerate(batch)})
        outcomes += [choose(each, answers[f"q{n}"], min_score) for n, each in enumerate(batch)]
    on_progress(len(asked), len(asked))
    return _each_once(outcomes)


def _batches(asked: Iterable[Question], size: int) -> Iterable[list[Question]]:
    rest = iter(asked)
    while batch := list(islice(rest, size)):
        yield batch


def _each_once(outcomes: list[Outcome]) -> list[Outcome]:
    """Take back what two entities would be: a service merges nothing."""
    taken = Counter(each.candidate.id for each in outcomes if each.candidate is not None)
    made = []
    for each in outcomes:
        if each.candidate is not None and taken[each.candidate.id] > 1:
            others = [o.entity.id for o in outcomes if o.candidate == each.candidate]
            named = " and ".join(other for other in others if other != each.entity.id)
            why = f"{named} would be the same; if so, merge them first (kgraph merge)"
            each = replace(each, candidate=None, why=why)
        made.append(each)
    return made


def records(
    graph: KnowledgeGraph, service: Service, outcomes: Iterable[Outcome]
) -> tuple[Record, ...]:
    """Return the records of what is sure, each about its one entity.

    Args:
        graph: the graph that was asked about.
        service: the service that was asked.
        outcomes: what came of it.
    """
    keys, made = Keys(graph.entities), []
    for each in outcomes:
        if each.candidate is None:
            continue
        known = identifier(service.space + each.candidate.id)
        try:
            entity = keys.of(each.entity)
        except UsageError:  # spoken of only together with others
            continue
        label, type = each.entity.label, each.entity.type
        made.append(Record(label, (known,), (), type, entity, service.url))
    return tuple(made)
