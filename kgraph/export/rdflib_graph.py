"""Descriptions of RDF nodes in, an rdflib Graph out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from kgraph.export import terms
from kgraph.export.terms import Term
from kgraph.export.vocabulary import PREFIXES, XSD

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Identifier

    from kgraph.export.nodes import Node

    RdfGraph: TypeAlias = rdflib.Graph


def filled(nodes: "Iterable[Node]") -> "RdfGraph":
    """Return a graph with the triples of the nodes, and all prefixes bound."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for node in nodes:
        subject = rdflib.URIRef(node.subject[1:-1])
        for predicate, found in (*node.said, *node.facts):
            graph.add((subject, rdflib.URIRef(predicate[1:-1]), _term(found)))
    return graph


def _term(term: Term) -> "Identifier":
    import rdflib

    if terms.is_iri(term):
        return rdflib.URIRef(term[1:-1])
    quoted, datatype = terms.split(term)
    type_ = rdflib.URIRef(XSD + datatype) if datatype else None
    return rdflib.Literal(terms.plain(quoted), datatype=type_, normalize=False)
