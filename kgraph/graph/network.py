"""Entities and Statements in; the networkx MultiDiGraph that is drawn from them out."""

from collections.abc import Iterable
from typing import Any

from kgraph.graph.status import status_words
from kgraph.model import Entity, Literal, Statement, digest


def literal_id(literal: Literal) -> str:
    """Return the id of the node that stands for a value.

    >>> literal_id(Literal("35", "number")).startswith("literal/")
    True
    """
    return "literal/" + digest(literal.type, literal.value)


def draw(entities: Iterable[Entity], statements: Iterable[Statement]) -> Any:
    """Return a MultiDiGraph: a node for each entity and literal, an edge for each statement.

    Edges are keyed by the id of their statement.
    """
    import networkx

    graph = networkx.MultiDiGraph()
    for entity in entities:
        graph.add_node(entity.id, **_node(entity))
    for statement in statements:
        target = statement.object
        if isinstance(target, Literal):
            node = literal_id(target)
            graph.add_node(node, kind="literal", label=target.value, type=target.type)
            target = node
        graph.add_edge(statement.subject, target, key=statement.id, **_edge(statement))
    return graph


def _node(entity: Entity) -> dict[str, Any]:
    node: dict[str, Any] = {
        "kind": "entity",
        "label": entity.label,
        "type": entity.type.value,
        "aliases": entity.aliases,
        "identifiers": dict(entity.identifiers),
        "named": entity.named,
        "mentions": len(entity.mentions),
    }
    if entity.latitude is not None and entity.longitude is not None:
        node.update(latitude=entity.latitude, longitude=entity.longitude)
    return node


def _edge(statement: Statement) -> dict[str, Any]:
    return {
        "relation": statement.relation,
        "predicate": statement.predicate,
        "status": " ".join(status_words(statement)),
        "negated": statement.negated,
        "modality": statement.modality.value,
        "attributed_to": statement.attributed_to,
        "places": statement.places,
        "times": tuple(when.text for when in statement.times),
        "weight": float(statement.weight),
        "confidence": statement.confidence,
        "sentence": statement.sentence,
    }
