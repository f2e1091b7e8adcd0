"""The frozen dataclasses that every stage speaks in; only the standard library is imported."""

from kgraph.model.document import Dateline, Document, Sentence
from kgraph.model.entity import Entity, MentionOf
from kgraph.model.ids import digest, slug
from kgraph.model.mention import EntityType, Gender, Mention, MentionKind, Number
from kgraph.model.span import Span
from kgraph.model.statement import Evidence, Literal, Statement, When
from kgraph.model.triple import (
    Argument,
    Extraction,
    Modality,
    Qualifier,
    Relation,
    Time,
    Triple,
)

__all__ = [
    "Argument",
    "Dateline",
    "Document",
    "Entity",
    "EntityType",
    "Evidence",
    "Extraction",
    "Gender",
    "Literal",
    "Mention",
    "MentionKind",
    "MentionOf",
    "Modality",
    "Number",
    "Qualifier",
    "Relation",
    "Sentence",
    "Span",
    "Statement",
    "Time",
    "Triple",
    "When",
    "digest",
    "slug",
]
