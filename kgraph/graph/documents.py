"""A Document in, a plain dict for JSON out, and back again without loss."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kgraph.model import Dateline, Document, Span


def document_record(document: Document) -> dict[str, Any]:
    """Return a document as a dict.

    >>> document_record(Document("d", "Putin met Kim."))["text"]
    'Putin met Kim.'
    """
    line, head = document.dateline, document.headline
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "headline": [head.start, head.end] if head else None,
        "dateline": [line.text, line.place, line.agency, line.date] if line else None,
        "text": document.text,
    }


def document_from_record(record: Mapping[str, Any]) -> Document:
    """Return the document that `document_record` was made from."""
    published, head, line = record["published"], record["headline"], record["dateline"]
    return Document(
        record["id"],
        record["text"],
        record["title"],
        record["source"],
        date.fromisoformat(published) if published else None,
        record["language"],
        Span(*head) if head else None,
        Dateline(*line) if line else None,
    )
