"""Documents, entities and statements in, rows of the graph file's tables out, and back again."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from kgraph.graph.records import extraction_from, extraction_record, pairs, spans_of
from kgraph.model import (
    Dateline,
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

Row = tuple[Any, ...]


def as_json(value: object) -> str:
    """Return the shortest JSON text, with letters of every script as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def document_row(document: Document) -> Row:
    """Return a row of `documents`."""
    line = document.dateline
    return (
        document.id,
        document.title,
        document.source,
        document.published.isoformat() if document.published else None,
        document.language,
        document.content_hash,
        *_ends(document.headline),
        as_json([line.text, line.place, line.agency, line.date]) if line else None,
        document.text,
    )


def document_from(row: Row) -> Document:
    """Return the document that `document_row` was made from."""
    id_, title, source, published, language, _, start, end, line, text = row
    return Document(
        id_,
        text,
        title,
        source,
        date.fromisoformat(published) if published else None,
        language,
        _span(start, end),
        Dateline(*json.loads(line)) if line else None,
    )


def extraction_row(extraction: Extraction) -> Row:
    """Return a row of `extractions`."""
    record = extraction_record(extraction)
    found = (as_json(record[key]) for key in _EXTRACTED)
    return (extraction.document.id, *found, extraction.extractor)


def extraction_from_row(row: Row, document: Document) -> Extraction:
    """Return the extraction that `extraction_row` was made from."""
    _, *found = row[: len(_EXTRACTED) + 1]
    made = extraction_from(dict(zip(_EXTRACTED, map(json.loads, found), strict=True)), document)
    return replace(made, extractor=row[-1]) if len(row) > len(found) + 1 else made


_EXTRACTED = ("sentences", "mentions", "triples")


def entity_row(entity: Entity) -> Row:
    """Return a row of `entities`."""
    return (
        entity.id,
        entity.type.value,
        entity.label,
        int(entity.named),
        entity.latitude,
        entity.longitude,
        as_json(entity.identifiers),
        as_json(entity.candidates),
    )


def alias_rows(entity: Entity) -> Iterator[Row]:
    """Yield the rows of `aliases`."""
    for position, alias in enumerate(entity.aliases):
        yield entity.id, position, alias


def mention_rows(entity: Entity) -> Iterator[Row]:
    """Yield the rows of `mentions`."""
    for position, mention in enumerate(entity.mentions):
        where = (mention.document, *_ends(mention.span))
        why = (mention.kind.value, mention.rule, mention.score)
        yield entity.id, position, *where, mention.text, *why


def entity_from(row: Row, aliases: Iterable[Row], mentions: Iterable[Row]) -> Entity:
    """Return the entity that all these rows were made from."""
    id_, type_, label, named, latitude, longitude, identifiers, candidates = row
    return Entity(
        id_,
        EntityType(type_),
        label,
        tuple(alias for _, _, alias in aliases),
        tuple((scheme, value) for scheme, value in json.loads(identifiers)),
        bool(named),
        latitude,
        longitude,
        tuple(json.loads(candidates)),
        tuple(map(mention_from, mentions)),
    )


def mention_from(row: Row) -> MentionOf:
    """Return the mention that a row of `mentions` was made from."""
    _, _, document, start, end, text, kind, rule, score = row
    return MentionOf(document, Span(start, end), text, MentionKind(kind), rule, score)


def statement_row(statement: Statement) -> Row:
    """Return a row of `statements`."""
    target = statement.object
    return (
        statement.id,
        statement.subject,
        statement.relation,
        statement.predicate,
        target.value if isinstance(target, Literal) else target,
        target.type if isinstance(target, Literal) else None,
        int(statement.negated),
        statement.modality.value,
        statement.attributed_to,
        statement.confidence,
        statement.weight,
        int(statement.symmetric),
    )


def place_rows(statement: Statement) -> Iterator[Row]:
    """Yield the rows of `places`."""
    for position, place in enumerate(statement.places):
        yield statement.id, position, place


def time_rows(statement: Statement) -> Iterator[Row]:
    """Yield the rows of `times`."""
    for position, when in enumerate(statement.times):
        yield statement.id, position, when.text, when.start, when.end


def qualifier_rows(statement: Statement) -> Iterator[Row]:
    """Yield the rows of `qualifiers`."""
    for position, (role, value) in enumerate(statement.qualifiers):
        yield statement.id, position, role, value


def evidence_rows(statement: Statement) -> Iterator[Row]:
    """Yield the rows of `evidence`."""
    for position, found in enumerate(statement.evidence):
        where = (found.document, found.sentence, found.start, found.end, found.text)
        parts = (*_ends(found.subject), as_json(pairs(found.relation)), *_ends(found.object))
        yield statement.id, position, *where, *parts, found.phrase, found.construction


def evidence_from(row: Row) -> Evidence:
    """Return the evidence that a row of `evidence` was made from."""
    _, _, document, sentence, start, end, text, from_, to, relation, *rest = row
    object_start, object_end, phrase, construction = rest
    return Evidence(
        document,
        sentence,
        start,
        end,
        text,
        Span(from_, to),
        spans_of(json.loads(relation)),
        _span(object_start, object_end),
        phrase,
        construction,
    )


def statement_from(row: Row, parts: dict[str, list[Row]]) -> Statement:
    """Return the statement that these rows were made from.

    Args:
        row: its row of `statements`.
        parts: its rows of `places`, `times`, `qualifiers` and `evidence`, by table.
    """
    id_, subject, relation, predicate, target, value_type, negated, modality, *rest = row
    attributed_to, confidence, weight, symmetric = rest
    return Statement(
        id_,
        subject,
        relation,
        predicate,
        target if value_type is None else Literal(target, value_type),
        tuple(place for _, _, place in parts["places"]),
        tuple(When(*when) for _, _, *when in parts["times"]),
        tuple((role, value) for _, _, role, value in parts["qualifiers"]),
        bool(negated),
        Modality(modality),
        attributed_to,
        confidence,
        weight,
        tuple(evidence_from(found) for found in parts["evidence"]),
        bool(symmetric),
    )


def by_owner(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    """Group rows by their first column."""
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row[0]].append(row)
    return grouped
