"""A Selection in, descriptions of RDF nodes out: what every RDF format writes in its own way.

A statement that is negated, possible, planned or merely claimed is a node with its qualifiers and
never a plain triple. There are no blank nodes; ontology/README.md shows each kind of node.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kgraph.export import terms
from kgraph.export.passages import passages, sentence_span
from kgraph.export.selection import Selection
from kgraph.export.terms import Iri, Term, kg
from kgraph.export.vocabulary import (
    DCTERMS,
    KG,
    KGR,
    MODALITIES,
    OWL,
    PROV,
    RDFS,
    SAME_AS,
    SCHEMA,
    SKOS,
    TYPE,
)
from kgraph.graph import KnowledgeGraph
from kgraph.model import Document, Entity, Evidence, Literal, Statement, When, digest

if TYPE_CHECKING:
    from kgraph.export.rdflib_graph import RdfGraph

Property = tuple[str, tuple[Term, ...]]
Said = list[tuple[str, Iterable[Term]]]


class Node(NamedTuple):
    """All that is said of one subject: its predicates in order, each with its sorted objects."""

    subject: Iri
    properties: tuple[Property, ...]
    facts: tuple[Property, ...] = ()


def nodes(selection: Selection) -> Iterator[Node]:
    """Yield documents, open relations, entities, statements with their parts, and passages.

    The plain triples of an entity are its `facts`.
    """
    yield from map(_document, selection.documents)
    yield from _open_relations(selection)
    for entity in selection.entities():
        yield _entity(entity, selection)
    for statement in selection.statements():
        yield _statement(statement, selection)
        yield from _parts(statement, selection)
    for subject, properties in passages(selection):
        yield Node(subject, described(properties))


def described(properties: Iterable[tuple[str, Iterable[Term]]]) -> tuple[Property, ...]:
    """Sort the objects of each predicate and leave out predicates without one."""
    kept = ((predicate, tuple(objects)) for predicate, objects in properties)
    return tuple(
        (predicate, objects if len(objects) == 1 else tuple(sorted(set(objects))))
        for predicate, objects in kept
        if objects
    )


def _document(document: Document) -> Node:
    published = document.published
    return Node(
        terms.document_iri(document.id),
        described(
            [
                (TYPE, [kg("Document")]),
                (DCTERMS + "identifier", [terms.string(document.id)]),
                (DCTERMS + "title", _perhaps(document.title)),
                (DCTERMS + "issued", [terms.moment(published.isoformat())] if published else []),
                (KG + "source", _perhaps(document.source)),
                (KG + "language", [terms.string(document.language)]),
                (KG + "contentHash", [terms.string(document.content_hash)]),
            ]
        ),
    )


def _perhaps(text: str | None) -> list[Term]:
    return [terms.string(text)] if text else []


def _open_relations(selection: Selection) -> Iterator[Node]:
    names: dict[str, str] = {}
    for statement in selection.statements():
        if statement.predicate.startswith(KGR):
            known = names.setdefault(statement.predicate, statement.relation)
            names[statement.predicate] = min(known, statement.relation)
    for predicate, relation in sorted(names.items()):
        declared: Said = [
            (TYPE, [Iri(OWL + "ObjectProperty")]),
            (RDFS + "label", [terms.string(relation)]),
            (RDFS + "subPropertyOf", [kg("relatedTo")]),
        ]
        yield Node(Iri(terms.escaped_iri(predicate)), described(declared))


def _entity(entity: Entity, selection: Selection) -> Node:
    label = terms.string(entity.label)
    found: Said = [
        (TYPE, [terms.class_iri(entity.type)]),
        (RDFS + "label", [label]),
        (SKOS + "prefLabel", [label]),
        (SKOS + "altLabel", [terms.string(alias) for alias in entity.aliases]),
        (KG + "named", [terms.boolean(entity.named)]),
        (KG + "identifier", [terms.string(":".join(pair)) for pair in entity.identifiers]),
        (SCHEMA + "sameAs", _same_as(entity)),
        (KG + "latitude", _degrees(entity.latitude)),
        (KG + "longitude", _degrees(entity.longitude)),
        (KG + "possiblySameAs", map(terms.entity_iri, entity.candidates)),
        (KG + "mention", [terms.passage_iri(m.document, m.span) for m in entity.mentions]),
    ]
    return Node(terms.entity_iri(entity.id), described(found), _facts(entity, selection))


def _same_as(entity: Entity) -> Iterator[Term]:
    for scheme, value in entity.identifiers:
        if scheme in SAME_AS:
            yield Iri(terms.escaped_iri(SAME_AS[scheme].format(value)))


def _degrees(degrees: float | None) -> list[Term]:
    return [] if degrees is None else [terms.decimal(degrees)]


def _facts(entity: Entity, selection: Selection) -> tuple[Property, ...]:
    facts: dict[str, list[Term]] = {}
    for statement in selection.facts_from(entity):
        if isinstance(statement.object, str):
            predicate = terms.escaped_iri(statement.predicate)
            facts.setdefault(predicate, []).append(terms.entity_iri(statement.object))
    return described(sorted(facts.items()))


def facts_by_document(selection: Selection) -> dict[Iri, list[tuple[Iri, str, Iri]]]:
    """Return the plain triples that each document states, sorted, by the IRI of the document."""
    found: defaultdict[Iri, set[tuple[Iri, str, Iri]]] = defaultdict(set)
    for entity in selection.entities():
        for statement in selection.facts_from(entity):
            if isinstance(statement.object, str):
                ends = terms.entity_iri(entity.id), terms.entity_iri(statement.object)
                for document in {evidence.document for evidence in statement.evidence}:
                    fact = (ends[0], terms.escaped_iri(statement.predicate), ends[1])
                    found[terms.document_iri(document)].add(fact)
    return {document: sorted(facts) for document, facts in sorted(found.items())}


def _statement(statement: Statement, selection: Selection) -> Node:
    evidence, source = statement.evidence, statement.attributed_to
    claim = [kg("Claim")] if source is not None else []
    part = statement.id
    found: Said = [
        (TYPE, [kg("Statement"), *claim]),
        (KG + "subject", [terms.entity_iri(statement.subject)]),
        (KG + "predicate", [Iri(terms.escaped_iri(statement.predicate))]),
        *_object(statement.object),
        (KG + "relation", [terms.string(statement.relation)]),
        (KG + "relationPhrase", [terms.string(e.phrase) for e in evidence]),
        (KG + "place", map(terms.entity_iri, statement.places)),
        (KG + "time", [terms.statement_iri(part, p) for p in _numbered("time", statement.times)]),
        (
            KG + "qualifier",
            [terms.statement_iri(part, p) for p in _numbered("qualifier", statement.qualifiers)],
        ),
        (KG + "negated", [terms.boolean(statement.negated)]),
        (KG + "modality", [Iri(MODALITIES[statement.modality])]),
        (KG + "asserted", [terms.boolean(statement.asserted)]),
        *_source(source, selection),
        (KG + "confidence", [terms.decimal(statement.confidence)]),
        (KG + "weight", [terms.whole(statement.weight)]),
        (KG + "evidence", [_evidence_iri(statement, e) for e in evidence]),
        (PROV + "wasDerivedFrom", [terms.document_iri(e.document) for e in evidence]),
    ]
    return Node(terms.statement_iri(statement.id), described(found))


def _numbered(name: str, parts: tuple[object, ...]) -> list[str]:
    return [f"{name}-{number}" for number in range(1, len(parts) + 1)]


def _object(end: str | Literal) -> Said:
    if isinstance(end, str):
        return [(KG + "object", [terms.entity_iri(end)])]
    return [(KG + "value", [terms.value(end)]), (KG + "valueType", [terms.string(end.type)])]


def _source(source: str | None, selection: Selection) -> Said:
    if source is None:
        return []
    if selection.has(source):
        return [(KG + "attributedTo", [terms.entity_iri(source)])]
    return [(KG + "attributedToPhrase", [terms.string(source)])]


def _evidence_iri(statement: Statement, evidence: Evidence) -> Iri:
    content = digest(evidence.document, repr(evidence))
    return terms.statement_iri(statement.id, f"evidence-{content}")


def _parts(statement: Statement, selection: Selection) -> Iterator[Node]:
    for name, when in zip(_numbered("time", statement.times), statement.times, strict=True):
        yield Node(terms.statement_iri(statement.id, name), _time(when))
    names = _numbered("qualifier", statement.qualifiers)
    for name, (role, value) in zip(names, statement.qualifiers, strict=True):
        properties = _qualifier(role, value, selection)
        yield Node(terms.statement_iri(statement.id, name), properties)
    for evidence in sorted(set(statement.evidence)):
        yield Node(_evidence_iri(statement, evidence), _evidence(evidence))


def _time(when: When) -> tuple[Property, ...]:
    return described(
        [
            (TYPE, [kg("Time")]),
            (KG + "text", [terms.string(when.text)]),
            (KG + "start", [terms.moment(when.start)] if when.start else []),
            (KG + "end", [terms.moment(when.end)] if when.end else []),
        ]
    )


def _qualifier(role: str, value: str, selection: Selection) -> tuple[Property, ...]:
    entity = selection.has(value)
    return described(
        [
            (TYPE, [kg("Qualifier")]),
            (KG + "role", [terms.string(role)]),
            (KG + "participant", [terms.entity_iri(value)] if entity else []),
            (KG + "value", [] if entity else [terms.string(value)]),
        ]
    )


def _evidence(evidence: Evidence) -> tuple[Property, ...]:
    document, target = evidence.document, evidence.object
    return described(
        [
            (TYPE, [kg("Evidence")]),
            (KG + "document", [terms.document_iri(document)]),
            (KG + "sentenceIndex", [terms.whole(evidence.sentence)]),
            (KG + "sentence", [terms.passage_iri(document, sentence_span(evidence))]),
            (KG + "subjectSpan", [terms.passage_iri(document, evidence.subject)]),
            (KG + "relationSpan", [terms.passage_iri(document, s) for s in evidence.relation]),
            (KG + "objectSpan", [terms.passage_iri(document, target)] if target else []),
            (KG + "relationPhrase", [terms.string(evidence.phrase)]),
            (KG + "construction", [terms.string(evidence.construction)]),
        ]
    )


def to_rdf(graph: KnowledgeGraph, everything: bool = False) -> "RdfGraph":
    """Return the graph as an rdflib Graph, with the prefixes bound.

    Args:
        graph: what to turn into triples.
        everything: also what has no name, and statements about it.
    """
    from kgraph.export.rdflib_graph import filled

    return filled(nodes(Selection(graph, everything)))
