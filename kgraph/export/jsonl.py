"""JSON Lines: one object a line, first the entities by id, then the statements by id.

Flattening: none; qualifiers are lists by role, mentions and the wording of each piece of evidence
stay in the graph file. Coordinates are there for places that have them.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kgraph.export.files import save
from kgraph.export.selection import Selection
from kgraph.model import Entity, Evidence, Literal, Span, Statement


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the entities and statements, one a line."""
    return save({path: lines(selection)})


def lines(selection: Selection) -> Iterator[str]:
    """Yield a line for each entity and each statement."""
    for entity in selection.entities():
        yield _line(entity_record(entity))
    for statement in selection.statements():
        yield _line(statement_record(statement))


def _line(record: dict[str, Any]) -> str:
    # These two end a line for some programs, though not for JSON.
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def entity_record(entity: Entity) -> dict[str, Any]:
    """Return an entity as the export has it."""
    record: dict[str, Any] = {
        "kind": "entity",
        "id": entity.id,
        "label": entity.label,
        "type": entity.type.value,
        "aliases": list(entity.aliases),
        "identifiers": dict(entity.identifiers),
        "named": entity.named,
    }
    if entity.latitude is not None and entity.longitude is not None:
        record.update(latitude=entity.latitude, longitude=entity.longitude)
    return record


def statement_record(statement: Statement) -> dict[str, Any]:
    """Return a statement as the export has it."""
    target = statement.object
    qualifiers: dict[str, list[str]] = {}
    for role, value in statement.qualifiers:
        qualifiers.setdefault(role, []).append(value)
    return {
        "kind": "statement",
        "id": statement.id,
        "subject": statement.subject,
        "relation": statement.relation,
        "predicate": statement.predicate,
        "object": {"value": target.value, "type": target.type}
        if isinstance(target, Literal)
        else target,
        "places": list(statement.places),
        "times": [{"text": w.text, "start": w.start, "end": w.end} for w in statement.times],
        "qualifiers": qualifiers,
        "negated": statement.negated,
        "modality": statement.modality.value,
        "attributed_to": statement.attributed_to,
        "confidence": statement.confidence,
        "weight": statement.weight,
        "evidence": [_evidence_record(found) for found in statement.evidence],
        "sentence": statement.sentence,
    }


def _evidence_record(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "subject": _pair(evidence.subject),
        "relation": [_pair(span) for span in evidence.relation],
        "object": _pair(evidence.object) if evidence.object else None,
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
