"""Descriptions of RDF nodes in, an rdflib Graph out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from kgraph.export.terms import Iri, Term, datatype_iri
from kgraph.export.vocabulary import PREFIXES

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Identifier

    from kgraph.export.rdf import Node

    RdfGraph: TypeAlias = rdflib.Graph


def filled(nodes: "Iterable[Node]") -> "RdfGraph":
    """Return a graph with the triples of the nodes, and all prefixes bound."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for node in nodes:
        subject = rdflib.URIRef(node.subject.iri)
        for predicate, objects in (*node.properties, *node.facts):
            for found in objects:
                graph.add((subject, rdflib.URIRef(predicate), _term(found)))
    return graph


def _term(term: Term) -> "Identifier":
    import rdflib

    if isinstance(term, Iri):
        return rdflib.URIRef(term.iri)
    datatype = rdflib.URIRef(datatype_iri(term)) if term.datatype else None
    return rdflib.Literal(term.text, datatype=datatype, normalize=False)
