"""Entities and statements in, rows of named, typed columns out: how the flat formats see a graph.

Several names or values in one cell are parted by " | "; places, sources and participants are
written by their labels. `start` and `end` are the earliest and the latest of a statement's times,
as precise as the text.

Of the two projections, one has an edge for each statement; the other has one for each pair of
nodes, in no direction, with all relations, the summed weight, and in `facts` the weight of those
statements that are stated as actual fact.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kgraph.export.selection import Selection
from kgraph.graph import literal_id, status_words
from kgraph.model import Entity, Evidence, Literal, Modality, Statement, When, digest

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


PAIR_COLUMNS = {
    "label": "string",
    "weight": "double",
    "facts": "double",
    "statements": "integer",
    "status": "string",
    "start": "string",
    "end": "string",
    "documents": "string",
}


class Edge(NamedTuple):
    """A statement, or all statements of a pair, as an edge between two nodes."""

    id: str
    source: str
    target: str
    values: Values
    times: tuple[When, ...]


def edge_columns(selection: Selection) -> dict[str, str]:
    """Return the columns that the edges have, with their types."""
    return PAIR_COLUMNS if selection.pairs else EDGE_COLUMNS


def nodes(selection: Selection) -> Iterator[tuple[str, Values]]:
    """Yield the id and the columns of each entity, then of each value that stands as object."""
    for entity in selection.entities():
        yield entity.id, _entity_values(entity)
    if selection.everything:
        for id_, literal in sorted(selection.literals().items()):
            yield id_, {"label": literal.value, "type": literal.type, "named": False}


def edges(selection: Selection) -> Iterator[Edge]:
    """Yield each statement as an edge, or each pair of nodes that statements join."""
    if selection.pairs:
        yield from _pairs(selection)
        return
    for statement in selection.statements():
        values, target = edge_values(selection, statement), statement.object
        if isinstance(target, Literal):
            target = literal_id(target)
        yield Edge(statement.id, statement.subject, target, values, statement.times)


def _target(statement: Statement) -> str:
    target = statement.object
    return literal_id(target) if isinstance(target, Literal) else target


def _pairs(selection: Selection) -> Iterator[Edge]:
    joined_by: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in selection.carried:
        one, other = sorted((statement.subject, _target(statement)))
        joined_by[one, other].append(statement)
    for (one, other), statements in sorted(joined_by.items()):
        times = tuple(sorted({when for s in statements for when in s.times}, key=repr))
        yield Edge(digest(one, other), one, other, _pair_values(statements, times), times)


def _pair_values(statements: list[Statement], times: tuple[When, ...]) -> Values:
    strongest = sorted(statements, key=lambda s: (-s.weight, -s.confidence, s.id))
    return {
        "label": joined(dict.fromkeys(statement.relation for statement in strongest)),
        "weight": float(sum(statement.weight for statement in statements)),
        "facts": float(sum(s.weight for s in statements if s.asserted)),
        "statements": len(statements),
        "status": joined(sorted({" ".join(status_words(s)) for s in statements})),
        "start": earliest(times),
        "end": latest(times),
        "documents": joined(sorted({e.document for s in statements for e in s.evidence})),
    }


def earliest(times: Sequence[When]) -> str | None:
    """Return the earliest start of some times."""
    if len(times) == 1:
        return times[0].start or None
    return min((when.start for when in times if when.start), default=None)


def latest(times: Sequence[When]) -> str | None:
    """Return the latest end of some times."""
    if len(times) == 1:
        return times[0].end or None
    return max((when.end for when in times if when.end), default=None)


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
    words, times = selection.graph.words, statement.times
    source, evidence = statement.attributed_to, statement.evidence
    places, qualifiers = statement.places, statement.qualifiers
    modality, negated = statement.modality, statement.negated
    fact = source is None and not negated and modality is Modality.ACTUAL
    return {
        "label": statement.relation,
        "weight": float(statement.weight),
        "predicate": statement.predicate,
        "status": "fact" if fact else " ".join(status_words(statement)),
        "negated": negated,
        "modality": modality._value_,  # `.value` takes its time
        "attributed_to": None if source is None else words(source),
        "confidence": statement.confidence,
        "places": joined(map(words, places)) if places else None,
        "times": joined([when.text for when in times]) if times else None,
        "start": earliest(times) if times else None,
        "end": latest(times) if times else None,
        "qualifiers": joined([f"{r}: {words(v)}" for r, v in qualifiers]) if qualifiers else None,
        "sentence": evidence[0].text if evidence else "",
        "documents": _documents(evidence),
    }


def _documents(evidence: tuple[Evidence, ...]) -> str | None:
    if len(evidence) == 1:
        return evidence[0].document.replace("|", "/") or None
    return joined(sorted({found.document for found in evidence}))


def joined(parts: Iterable[str]) -> str | None:
    """Join parts by a bar; a bar within a part becomes a slash.

    >>> joined(["Kim", "Mr | Kim"]), joined([])
    ('Kim | Mr / Kim', None)
    """
    return " | ".join([part.replace("|", "/") for part in parts]) or None


def parted(cell: Value) -> list[str]:
    """Return the parts of a cell that `joined` made.

    >>> parted("Kim | Mr Kim"), parted(None)
    (['Kim', 'Mr Kim'], [])
    """
    return [] if cell is None else str(cell).split(" | ")
