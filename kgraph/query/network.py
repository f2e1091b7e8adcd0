"""Entities of a KnowledgeGraph in; their neighbours, the ways between them and their centre out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile
from typing import Any

from kgraph.errors import UsageError
from kgraph.graph import KnowledgeGraph
from kgraph.model import Entity
from kgraph.query.answers import Answers, strongest_first

MOST_PATHS = 1000


@dataclass(frozen=True, repr=False)
class Neighbour:
    """An entity, and the statements that join it to the one asked about."""

    entity: Entity
    answers: Answers

    def __repr__(self) -> str:
        """Name the entity and the relations, the strongest first."""
        relations = dict.fromkeys(answer.relation for answer in self.answers)
        return f"{self.entity.label}: {', '.join(relations)}"


@dataclass(frozen=True, repr=False)
class Path:
    """A way from one entity to another: at every step, the statements that join two of them."""

    entities: tuple[Entity, ...]
    steps: tuple[Answers, ...]

    def __len__(self) -> int:
        """Return the number of steps."""
        return len(self.steps)

    def __repr__(self) -> str:
        """Name every entity on the way, with the strongest relation between each two."""
        words = [self.entities[0].label]
        for step, entity in zip(self.steps, self.entities[1:], strict=True):
            first = step[0]
            arrow = f"—{first.relation}→" if first.object == entity else f"←{first.relation}—"
            words += [arrow, entity.label]
        return " ".join(words)


def neighbours(graph: KnowledgeGraph, name: str) -> list[Neighbour]:
    """Return the entities that statements join to one, the closest first.

    Args:
        graph: where to look.
        name: a name as people write it, or an id.

    Raises:
        UsageError: if nothing is called so, or several things are.
    """
    entity = graph.entity(name)
    others = {s.object for s in graph.statements_from(entity.id) if isinstance(s.object, str)}
    others |= {s.subject for s in graph.statements_to(entity.id)}
    found = [
        Neighbour(graph.by_id[other], between(graph, entity.id, other))
        for other in others - {entity.id}
    ]
    return sorted(found, key=_closest_first)


def _closest_first(neighbour: Neighbour) -> tuple[int, str]:
    return -sum(found.weight for found in neighbour.answers), neighbour.entity.id


def between(graph: KnowledgeGraph, one: str, other: str) -> Answers:
    """Return the statements that join two entities, whichever is the subject.

    Args:
        graph: where to look.
        one: id of an entity.
        other: id of another.
    """
    found = [s for s in graph.statements_from(one) if s.object == other]
    found += [s for s in graph.statements_to(one) if s.subject == other and one != other]
    return Answers(graph, sorted(found, key=strongest_first))


def paths(graph: KnowledgeGraph, a: str, b: str, max_length: int = 3) -> list[Path]:
    """Return the ways from one entity to another, the shortest first.

    Statements are followed in both directions, through entities with a name only. Of very many
    ways, the thousand shortest are given.

    Args:
        graph: where to look.
        a: a name as people write it, or an id.
        b: likewise.
        max_length: how many steps a way may have.

    Raises:
        UsageError: if a name is nobody's or several things', or both mean the same.
    """
    import networkx

    one, other = graph.entity(a), graph.entity(b)
    if one == other:
        raise UsageError(f"“{a}” and “{b}” are the same: {one.label}")
    joined = _joined(graph, {one.id, other.id})
    if not networkx.has_path(joined, one.id, other.id):
        return []
    ways: Iterator[list[str]] = networkx.shortest_simple_paths(joined, one.id, other.id)
    short = takewhile(lambda way: len(way) <= max_length + 1, ways)
    return [_path(graph, way) for way in islice(short, MOST_PATHS)]


def _path(graph: KnowledgeGraph, way: list[str]) -> Path:
    steps = tuple(between(graph, one, other) for one, other in pairwise(way))
    return Path(tuple(graph.by_id[id_] for id_ in way), steps)


def _joined(graph: KnowledgeGraph, also: set[str]) -> Any:
    """Return the undirected graph of entities with a name, and of some others."""
    import networkx

    joined = networkx.Graph()
    joined.add_nodes_from(e.id for e in graph.entities if e.named or e.id in also)
    pairs = {(s.subject, s.object) for s in graph.statements if isinstance(s.object, str)}
    joined.add_edges_from(
        (one, other)
        for one, other in sorted(pairs)
        if one != other and one in joined and other in joined
    )
    return joined


def central(graph: KnowledgeGraph, n: int = 10) -> list[tuple[Entity, float]]:
    """Return the entities that are joined to the largest part of all others.

    Args:
        graph: where to look; only entities with a name count.
        n: how many to return.

    Returns:
        each entity with its degree centrality: the part of all others, 0 to 1, that it is
        joined to. The highest come first, of one height those mentioned most.
    """
    import networkx

    joined = _joined(graph, set())
    degrees: dict[str, float] = networkx.degree_centrality(joined) if len(joined) > 1 else {}
    found = [(graph.by_id[id_], degree) for id_, degree in degrees.items()]
    return sorted(found, key=lambda pair: (-pair[1], -len(pair[0].mentions), pair[0].id))[:n]
