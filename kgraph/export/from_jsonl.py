"""A JSON Lines export in, the documents, entities and statements that it was made from out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kgraph.errors import GraphFileError
from kgraph.export.jsonl import documents_path, in_pairs
from kgraph.graph import document_from_record, extraction_from
from kgraph.model import (
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Literal,
    MentionKind,
    MentionOf,
    Modality,
    Span,
    Statement,
    When,
)

Record = dict[str, Any]
Parts = tuple[list[Document], list[Entity], list[Statement], list[Extraction]]


def from_jsonl(path: Path) -> Parts:
    """Read what a JSON Lines export holds.

    Args:
        path: where it lies.

    Returns:
        documents, entities, statements, and what was found in each document. Documents are
        there if everything was exported and their file still lies beside this one.

    Raises:
        GraphFileError: if it cannot be read, or a line is not of such an export.
    """
    entities: list[Entity] = []
    statements: list[Statement] = []
    for number, record in _records(path):
        try:
            if record["kind"] == "entity":
                entities.append(_entity(record))
            else:
                statements.append(_statement(record))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise _wrong(path, number) from error
    documents, extractions = _documents(documents_path(path))
    return documents, entities, statements, extractions


def _documents(path: Path) -> tuple[list[Document], list[Extraction]]:
    documents: list[Document] = []
    extractions: list[Extraction] = []
    for number, record in _records(path) if path.exists() else ():
        try:
            documents.append(document_from_record(record))
            if "found" in record:
                extractions.append(extraction_from(record["found"], documents[-1]))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise _wrong(path, number) from error
    return documents, extractions


def _records(path: Path) -> Iterator[tuple[int, Record]]:
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield number, json.loads(line)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise GraphFileError(f"{path}: the graph cannot be read: {why}") from error
    except ValueError as error:
        raise GraphFileError(f"{path}: not a JSON Lines export of kgraph") from error


def _wrong(path: Path, number: int) -> GraphFileError:
    return GraphFileError(f"{path}:{number}: not a line of a JSON Lines export of kgraph")


def _entity(record: Record) -> Entity:
    identifiers = record.get("all_identifiers") or record["identifiers"].items()
    return Entity(
        record["id"],
        EntityType(record["type"]),
        record["label"],
        tuple(record["aliases"]),
        tuple((scheme, value) for scheme, value in identifiers),
        record["named"],
        record.get("latitude"),
        record.get("longitude"),
        tuple(record.get("candidates", ())),
        tuple(map(_mention, record.get("mentions", ()))),
    )


def _mention(record: Record) -> MentionOf:
    return MentionOf(
        record["document"],
        Span(record["start"], record["end"]),
        record["text"],
        MentionKind(record["kind"]),
        record["rule"],
        record["score"],
    )


def _statement(record: Record) -> Statement:
    target = record["object"]
    pairs = record.get("all_qualifiers")
    return Statement(
        record["id"],
        record["subject"],
        record["relation"],
        record["predicate"],
        Literal(target["value"], target["type"]) if isinstance(target, dict) else target,
        tuple(record["places"]),
        tuple(When(w["text"], w["start"], w["end"]) for w in record["times"]),
        tuple((role, v) for role, v in pairs) if pairs else in_pairs(record["qualifiers"]),
        record["negated"],
        Modality(record["modality"]),
        record["attributed_to"],
        record["confidence"],
        record["weight"],
        tuple(map(_evidence, record["evidence"])),
        record.get("symmetric", False),
    )


def _evidence(record: Record) -> Evidence:
    target = record["object"]
    return Evidence(
        record["document"],
        record["sentence"],
        record["start"],
        record["end"],
        record.get("text", ""),
        Span(*record["subject"]),
        tuple(Span(*ends) for ends in record["relation"]),
        Span(*target) if target else None,
        record.get("phrase", ""),
        record.get("construction", ""),
    )
