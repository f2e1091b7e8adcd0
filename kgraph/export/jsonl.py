"""JSON Lines: one object a line, first the entities by id, then the statements by id.

Flattening: none; `kgraph.load` reads such a file back. Qualifiers are lists by role. When
everything is asked for, the documents, each with its text and with what was found in it, go into
a second file beside it, NAME.documents.jsonl; otherwise they stay in the graph file.
"""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from kgraph.export.files import save
from kgraph.export.losses import DOCUMENTS, Loss
from kgraph.export.selection import Selection
from kgraph.graph import document_record, extraction_record
from kgraph.graph.records import pair, pairs
from kgraph.model import Entity, Evidence, Extraction, Literal, Statement

LEFT_OUT = (
    Loss(
        f"{DOCUMENTS.what} (--everything brings them)",
        lambda selection: 0 if selection.everything else DOCUMENTS.count(selection),
    ),
)

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the entities and statements, one a line, and perhaps the documents beside them."""
    contents = {path: lines(selection)}
    if selection.everything:
        contents[documents_path(path)] = document_lines(selection)
    return save(contents)


def documents_path(path: Path) -> Path:
    """Return where the documents of an export lie.

    >>> documents_path(Path("exports/summit.jsonl")).name
    'summit.documents.jsonl'
    """
    return path.with_suffix(f".documents{path.suffix}")


def lines(selection: Selection) -> Iterator[str]:
    """Yield a line for each entity and each statement."""
    yield from map(_line, map(entity_record, selection.entities()))
    yield from map(_line, map(statement_record, selection.statements()))


def document_lines(selection: Selection) -> Iterator[str]:
    """Yield a line for each document, with what was found in it."""
    found = {extraction.document.id: extraction for extraction in selection.graph.extractions}
    for document in selection.documents:
        record = {"kind": "document", **document_record(document)}
        yield _line({**record, **_found(found.get(document.id))})


def _found(extraction: Extraction | None) -> dict[str, Any]:
    return {"found": extraction_record(extraction)} if extraction else {}


def _line(record: dict[str, Any]) -> str:
    # These two end a line for some programs, though not for JSON.
    text = _ENCODER.encode(record)
    if "\u2028" in text or "\u2029" in text:
        text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return text + "\n"


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
    if entity.latitude is not None:
        record["latitude"] = entity.latitude
    if entity.longitude is not None:
        record["longitude"] = entity.longitude
    if entity.candidates:
        record["candidates"] = list(entity.candidates)
    if entity.identifiers != tuple(record["identifiers"].items()):
        record["all_identifiers"] = [list(pair) for pair in entity.identifiers]
    return {**record, "mentions": [mention.record() for mention in entity.mentions]}


def statement_record(statement: Statement) -> dict[str, Any]:
    """Return a statement as the export has it."""
    target = statement.object
    qualifiers: dict[str, list[str]] = {}
    for role, value in statement.qualifiers:
        qualifiers.setdefault(role, []).append(value)
    record: dict[str, Any] = {
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
        "symmetric": statement.symmetric,
        "evidence": [_evidence_record(found) for found in statement.evidence],
        "sentence": statement.sentence,
    }
    if len(qualifiers) > 1 and statement.qualifiers != in_pairs(qualifiers):
        record["all_qualifiers"] = [list(pair) for pair in statement.qualifiers]
    return record


def in_pairs(qualifiers: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of role and value of lists by role.

    >>> in_pairs({"topic": ["trade", "peace"]})
    (('topic', 'trade'), ('topic', 'peace'))
    """
    return tuple(
        chain.from_iterable(((role, v) for v in values) for role, values in qualifiers.items())
    )


def _evidence_record(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "subject": pair(evidence.subject),
        "relation": pairs(evidence.relation),
        "object": pair(evidence.object) if evidence.object else None,
        "text": evidence.text,
        "phrase": evidence.phrase,
        "construction": evidence.construction,
    }
