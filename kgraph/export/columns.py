"""Entities and statements in, rows of named, typed columns out: how the flat formats see a graph.

Several names or values in one cell are parted by " | "; places, sources and participants are
written by their labels. `start` and `end` are the earliest and the latest of a statement's times,
as precise as the text.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kgraph.export.selection import Selection
from kgraph.graph import literal_id, status_words
from kgraph.model import Entity, Literal, Statement

Value = str | int | float | bool | None
Values = dict[str, Value]

NODE_COLUMNS = {
    "label": "string",
    "type": "string",
    "aliases": "string",
    "identifiers": "string",
    "named": "boolean",
    "mentions": "integer",
    "latitude": "double",
    "longitude": "double",
}
EDGE_COLUMNS = {
    "label": "string",
    "weight": "double",
    "predicate": "string",
    "status": "string",
    "negated": "boolean",
    "modality": "string",
    "attributed_to": "string",
    "confidence": "double",
    "places": "string",
    "times": "string",
    "start": "string",
    "end": "string",
    "qualifiers": "string",
    "sentence": "string",
    "documents": "string",
}


class Edge(NamedTuple):
    """A statement as an edge between two nodes."""

    id: str
    source: str
    target: str
    values: Values


def nodes(selection: Selection) -> Iterator[tuple[str, Values]]:
    """Yield the id and the columns of each entity, then of each value that stands as object."""
    for entity in selection.entities():
        yield entity.id, _entity_values(entity)
    if selection.everything:
        for id_, literal in sorted(selection.literals().items()):
            yield id_, {"label": literal.value, "type": literal.type, "named": False}


def edges(selection: Selection) -> Iterator[Edge]:
    """Yield each statement as an edge."""
    for statement in selection.statements():
        target = statement.object
        target = literal_id(target) if isinstance(target, Literal) else target
        yield Edge(statement.id, statement.subject, target, edge_values(selection, statement))


def _entity_values(entity: Entity) -> Values:
    return {
        "label": entity.label,
        "type": entity.type.value,
        "aliases": joined(entity.aliases),
        "identifiers": joined(":".join(identifier) for identifier in entity.identifiers),
        "named": entity.named,
        "mentions": len(entity.mentions),
        "latitude": entity.latitude,
        "longitude": entity.longitude,
    }


def edge_values(selection: Selection, statement: Statement) -> Values:
    """Return the columns of a statement."""
    words = selection.graph.words
    source = statement.attributed_to
    return {
        "label": statement.relation,
        "weight": float(statement.weight),
        "predicate": statement.predicate,
        "status": " ".join(status_words(statement)),
        "negated": statement.negated,
        "modality": statement.modality.value,
        "attributed_to": None if source is None else words(source),
        "confidence": statement.confidence,
        "places": joined(map(words, statement.places)),
        "times": joined(when.text for when in statement.times),
        "start": min((when.start for when in statement.times if when.start), default=None),
        "end": max((when.end for when in statement.times if when.end), default=None),
        "qualifiers": joined(f"{role}: {words(value)}" for role, value in statement.qualifiers),
        "sentence": statement.sentence,
        "documents": joined(sorted({found.document for found in statement.evidence})),
    }


def joined(parts: Iterable[str]) -> str | None:
    """Join parts by a bar; a bar within a part becomes a slash.

    >>> joined(["Kim", "Mr | Kim"]), joined([])
    ('Kim | Mr / Kim', None)
    """
    return " | ".join(part.replace("|", "/") for part in parts) or None
