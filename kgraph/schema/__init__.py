"""The files of ontology/ in, the relation vocabulary and the IRIs of all terms out."""

from kgraph.schema.loader import load, ontology_dir, read_schema
from kgraph.schema.terms import (
    DOCUMENT,
    ENTITY,
    ONTOLOGY,
    PREFIXES,
    RELATION,
    STATEMENT,
    class_iri,
    document_iri,
    local_name,
    open_relation_iri,
    passage_iri,
)
from kgraph.schema.vocabulary import RelationType, Schema, TypeSet

__all__ = [
    "DOCUMENT",
    "ENTITY",
    "ONTOLOGY",
    "PREFIXES",
    "RELATION",
    "STATEMENT",
    "RelationType",
    "Schema",
    "TypeSet",
    "class_iri",
    "document_iri",
    "load",
    "local_name",
    "ontology_dir",
    "open_relation_iri",
    "passage_iri",
    "read_schema",
]
