"""Documents, Extractions, Entities and Statements in; a KnowledgeGraph and its one file out."""

from kgraph.graph.days import first_day, last_day
from kgraph.graph.documents import document_from_record, document_record
from kgraph.graph.knowledge import KnowledgeGraph, load
from kgraph.graph.names import name_key
from kgraph.graph.network import literal_id
from kgraph.graph.pointing import PointedAt
from kgraph.graph.records import extraction_from, extraction_record
from kgraph.graph.replacing import replacing
from kgraph.graph.status import STATUSES, has_status, status_words
from kgraph.graph.stored import StoredGraph
from kgraph.graph.words import with_words

__all__ = [
    "STATUSES",
    "KnowledgeGraph",
    "PointedAt",
    "StoredGraph",
    "document_from_record",
    "document_record",
    "extraction_from",
    "extraction_record",
    "first_day",
    "has_status",
    "last_day",
    "literal_id",
    "load",
    "name_key",
    "replacing",
    "status_words",
    "with_words",
]
