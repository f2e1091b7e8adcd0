"""A Selection in, descriptions of RDF nodes out: what every RDF format writes in its own way.

A statement that is negated, possible, planned or merely claimed is a node with its qualifiers and
never a plain triple. There are no blank nodes; ontology/README.md shows each kind of node.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kgraph.export import passages, statement_nodes, terms
from kgraph.export.nodes import Node, Pair, each
from kgraph.export.selection import Selection
from kgraph.export.terms import Term, kg
from kgraph.export.vocabulary import (
    ALT_LABEL,
    IDENTIFIER,
    ISSUED,
    LABEL,
    OBJECT_PROPERTY,
    PREF_LABEL,
    RELATION,
    SAME_AS,
    SAME_AS_IRIS,
    SUB_PROPERTY_OF,
    TITLE,
    TYPE,
)
from kgraph.graph import KnowledgeGraph
from kgraph.model import Document, Entity

if TYPE_CHECKING:
    from kgraph.export.rdflib_graph import RdfGraph


def nodes(selection: Selection) -> Iterator[Node]:
    """Yield documents, open relations, entities, statements with their parts, and passages."""
    yield from things(selection)
    for statement in selection.statements():
        yield from statement_nodes.nodes(statement, selection)
    yield from passages.nodes(selection)


def things(selection: Selection) -> Iterator[Node]:
    """Yield documents, open relations and entities."""
    yield from map(_document, selection.documents)
    yield from _open_relations(selection)
    with selection.facts() as facts:
        for entity in selection.entities():
            yield _entity(entity, facts(entity))


def _document(document: Document) -> Node:
    published = document.published
    said = [
        (TYPE, kg("Document")),
        (IDENTIFIER, terms.string(document.id)),
        *([(TITLE, terms.string(document.title))] if document.title else []),
        *([(ISSUED, terms.moment(published.isoformat()))] if published else []),
        *([(kg("source"), terms.string(document.source))] if document.source else []),
        (kg("language"), terms.string(document.language)),
        (kg("contentHash"), terms.string(document.content_hash)),
    ]
    return Node(terms.document(document.id), said)


def _open_relations(selection: Selection) -> Iterator[Node]:
    names: dict[str, str] = {}
    for predicate, relation in selection.relations():
        if predicate.startswith(RELATION):
            names[predicate] = min(names.setdefault(predicate, relation), relation)
    for predicate, relation in sorted(names.items()):
        said = [
            (TYPE, OBJECT_PROPERTY),
            (LABEL, terms.string(relation)),
            (SUB_PROPERTY_OF, kg("relatedTo")),
        ]
        yield Node(terms.iri(predicate), said)


def _entity(entity: Entity, facts: Iterable[tuple[str, str]]) -> Node:
    label = terms.string(entity.label)
    mentions = (terms.passage(terms.document(m.document), m.span) for m in entity.mentions)
    said = [
        (TYPE, terms.entity_class(entity.type)),
        (LABEL, label),
        (PREF_LABEL, label),
        *each(ALT_LABEL, map(terms.string, entity.aliases)),
        (kg("named"), terms.boolean(entity.named)),
        *each(kg("identifier"), (terms.string(":".join(pair)) for pair in entity.identifiers)),
        *each(SAME_AS, _same_as(entity)),
        *_degrees("latitude", entity.latitude),
        *_degrees("longitude", entity.longitude),
        *each(kg("possiblySameAs"), map(terms.entity, entity.candidates)),
        *each(kg("mention"), mentions),
    ]
    return Node(terms.entity(entity.id), said, _facts(facts))


def _same_as(entity: Entity) -> Iterator[Term]:
    for scheme, value in entity.identifiers:
        if scheme in SAME_AS_IRIS:
            yield terms.iri(SAME_AS_IRIS[scheme].format(value))


def _degrees(name: str, degrees: float | None) -> list[Pair]:
    return [] if degrees is None else [(kg(name), terms.decimal(degrees))]


def _facts(facts: Iterable[tuple[str, str]]) -> tuple[Pair, ...]:
    found = {(terms.iri(predicate), terms.entity(target)) for predicate, target in facts}
    return tuple(sorted(found))


def facts_by_document(selection: Selection) -> dict[Term, list[tuple[Term, Term, Term]]]:
    """Return the plain triples that each document states, sorted, by the IRI of the document."""
    found: defaultdict[Term, set[tuple[Term, Term, Term]]] = defaultdict(set)
    for statement in selection.carried:
        if statement.asserted and isinstance(statement.object, str):
            predicate, target = terms.iri(statement.predicate), terms.entity(statement.object)
            fact = terms.entity(statement.subject), predicate, target
            for document in {evidence.document for evidence in statement.evidence}:
                found[terms.document(document)].add(fact)
    return {document: sorted(facts) for document, facts in sorted(found.items())}


def to_rdf(graph: KnowledgeGraph, everything: bool = False) -> "RdfGraph":
    """Return the graph as an rdflib Graph, with the prefixes bound.

    Args:
        graph: what to turn into triples.
        everything: also what has no name, and statements about it.
    """
    from kgraph.export.rdflib_graph import filled

    return filled(nodes(Selection(graph, everything)))
