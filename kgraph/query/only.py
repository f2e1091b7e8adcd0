"""A KnowledgeGraph and filters in; out the entities and statements of the part that passes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kgraph.errors import UsageError
from kgraph.graph import KnowledgeGraph, with_words
from kgraph.model import Entity, EntityType, Statement
from kgraph.query.meaning import meaning
from kgraph.query.relations import Wanted, known_status
from kgraph.query.window import window


def only(
    graph: KnowledgeGraph,
    *,
    types: Iterable[str] = (),
    relation: str | None = None,
    min_weight: int = 1,
    since: str | date | None = None,
    until: str | date | None = None,
    status: str | None = None,
) -> tuple[list[Entity], list[Statement]]:
    """Return the entities and statements of a graph that pass all filters.

    An entity passes by its type and, where statements are filtered, if one that passed is about
    it. A statement passes if its ends do; other entities that it mentions are named in words.

    Args:
        graph: the whole.
        types: entity types; none lets all pass.
        relation: a canonical relation, or a relation type with all narrower types.
        min_weight: in how many sentences a statement is said at least.
        since: a date, or an ISO 8601 year, month or day.
        until: likewise.
        status: "fact", "claimed", "negated", "planned" or "possible".

    Raises:
        UsageError: if a type, a date or a status is none.
    """
    wanted = Wanted(
        meaning=meaning(relation) if relation is not None else None,
        window=window(since, until),
        status=known_status(status),
    )
    right = _of_types(graph, types)
    passed = [
        statement
        for statement in graph.statements
        if statement.weight >= min_weight
        and statement.subject in right
        and (not isinstance(statement.object, str) or statement.object in right)
        and wanted.passes(statement)
    ]
    if wanted != Wanted() or min_weight > 1:
        right &= {end for s in passed for end in (s.subject, s.object, *s.places)}
    entities = [_within(entity, right) for entity in graph.entities if entity.id in right]
    return entities, [with_words(s, right.__contains__, graph.words) for s in passed]


def _of_types(graph: KnowledgeGraph, types: Iterable[str]) -> set[object]:
    wanted = set(types)
    unknown = sorted(wanted - set(EntityType))
    if unknown:
        known = ", ".join(EntityType)
        raise UsageError(f"“{unknown[0]}” is no entity type; known are {known}")
    return {e.id for e in graph.entities if not wanted or e.type.value in wanted}


def _within(entity: Entity, kept: set[object]) -> Entity:
    candidates = tuple(id_ for id_ in entity.candidates if id_ in kept)
    return entity if candidates == entity.candidates else replace(entity, candidates=candidates)
