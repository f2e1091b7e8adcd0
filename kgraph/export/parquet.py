"""Parquet for pandas, DuckDB and Spark: NAME.entities, NAME.statements and NAME.documents.

Flattening: none but that what was found in each document before merging stays in the graph file.
Lists and records are columns of lists and structs; `object_type` is empty where the object is an
entity. Rows are sorted by id. It needs pyarrow (`pip install 'kgraph[parquet]'`).
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import UsageError
from kgraph.export.files import save_by
from kgraph.export.losses import Loss
from kgraph.export.selection import Selection
from kgraph.model import Document, Entity, Evidence, Literal, Span, Statement

if TYPE_CHECKING:
    import pyarrow

Row = dict[str, Any]

LEFT_OUT: tuple[Loss, ...] = ()
_ROWS_AT_ONCE = 10_000


def write(selection: Selection, path: Path) -> list[Path]:
    """Write three files: entities, statements, documents.

    Raises:
        UsageError: if pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise UsageError(
            f"{path}: Parquet needs pyarrow; run pip install 'kgraph[parquet]'"
        ) from error
    return save_by(
        {
            path.with_suffix(".entities.parquet"): _filler(
                map(_entity, selection.entities()), _entities()
            ),
            path.with_suffix(".statements.parquet"): _filler(
                map(_statement, selection.statements()), _statements()
            ),
            path.with_suffix(".documents.parquet"): _filler(
                map(_document, selection.documents), _documents()
            ),
        }
    )


def _filler(rows: Iterable[Row], schema: "pyarrow.Schema") -> Callable[[Path], None]:
    def fill(path: Path) -> None:
        import pyarrow
        from pyarrow import parquet

        with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            for some in _some(rows):
                writer.write_table(pyarrow.Table.from_pylist(some, schema=schema))

    return fill


def _some(rows: Iterable[Row]) -> Iterator[list[Row]]:
    waiting = iter(rows)
    while some := list(islice(waiting, _ROWS_AT_ONCE)):
        yield some


def _entities() -> "pyarrow.Schema":
    import pyarrow as pa

    identifier = pa.struct([("scheme", pa.string()), ("value", pa.string())])
    mention = pa.struct(
        [
            ("document", pa.string()),
            ("start", pa.int64()),
            ("end", pa.int64()),
            ("text", pa.string()),
            ("kind", pa.string()),
            ("rule", pa.string()),
            ("score", pa.float64()),
        ]
    )
    return pa.schema(
        [
            ("id", pa.string()),
            ("type", pa.string()),
            ("label", pa.string()),
            ("aliases", pa.list_(pa.string())),
            ("identifiers", pa.list_(identifier)),
            ("named", pa.bool_()),
            ("latitude", pa.float64()),
            ("longitude", pa.float64()),
            ("candidates", pa.list_(pa.string())),
            ("mentions", pa.list_(mention)),
        ]
    )


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "label": entity.label,
        "aliases": entity.aliases,
        "identifiers": [{"scheme": s, "value": v} for s, v in entity.identifiers],
        "named": entity.named,
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "candidates": entity.candidates,
        "mentions": [mention.record() for mention in entity.mentions],
    }


def _statements() -> "pyarrow.Schema":
    import pyarrow as pa

    span = pa.struct([("start", pa.int64()), ("end", pa.int64())])
    time = pa.struct([("text", pa.string()), ("start", pa.string()), ("end", pa.string())])
    qualifier = pa.struct([("role", pa.string()), ("value", pa.string())])
    evidence = pa.struct(
        [
            ("document", pa.string()),
            ("sentence", pa.int64()),
            ("start", pa.int64()),
            ("end", pa.int64()),
            ("text", pa.string()),
            ("subject", span),
            ("relation", pa.list_(span)),
            ("object", span),
            ("phrase", pa.string()),
            ("construction", pa.string()),
        ]
    )
    return pa.schema(
        [
            ("id", pa.string()),
            ("subject", pa.string()),
            ("relation", pa.string()),
            ("predicate", pa.string()),
            ("object", pa.string()),
            ("object_type", pa.string()),
            ("places", pa.list_(pa.string())),
            ("times", pa.list_(time)),
            ("qualifiers", pa.list_(qualifier)),
            ("negated", pa.bool_()),
            ("modality", pa.string()),
            ("attributed_to", pa.string()),
            ("confidence", pa.float64()),
            ("weight", pa.int64()),
            ("symmetric", pa.bool_()),
            ("evidence", pa.list_(evidence)),
        ]
    )


def _statement(statement: Statement) -> Row:
    target = statement.object
    return {
        "id": statement.id,
        "subject": statement.subject,
        "relation": statement.relation,
        "predicate": statement.predicate,
        "object": target.value if isinstance(target, Literal) else target,
        "object_type": target.type if isinstance(target, Literal) else None,
        "places": statement.places,
        "times": [{"text": w.text, "start": w.start, "end": w.end} for w in statement.times],
        "qualifiers": [{"role": role, "value": words} for role, words in statement.qualifiers],
        "negated": statement.negated,
        "modality": statement.modality.value,
        "attributed_to": statement.attributed_to,
        "confidence": statement.confidence,
        "weight": statement.weight,
        "symmetric": statement.symmetric,
        "evidence": [_evidence(found) for found in statement.evidence],
    }


def _evidence(found: Evidence) -> Row:
    return {
        "document": found.document,
        "sentence": found.sentence,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "subject": _span(found.subject),
        "relation": [_span(span) for span in found.relation],
        "object": _span(found.object) if found.object else None,
        "phrase": found.phrase,
        "construction": found.construction,
    }


def _span(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _documents() -> "pyarrow.Schema":
    import pyarrow as pa

    names = ("id", "title", "source", "published", "language", "text")
    return pa.schema([(name, pa.string()) for name in names])


def _document(document: Document) -> Row:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "text": document.text,
    }
