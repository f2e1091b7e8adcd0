"""Every RDF format holds the same triples for every parser, and asserts only what is stated."""

import re
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import graph_diff, isomorphic
from sample_graph import (
    ALONE,
    DIARY,
    DOCUMENTS,
    ENTITIES,
    JOE,
    KG,
    KIM,
    MET,
    MOSCOW,
    NAMED_STATEMENTS,
    NASTY,
    PUTIN,
    STATEMENTS,
    SUMMIT,
)

from kgraph import schema
from kgraph.api import Graph
from kgraph.export import Selection, rdf, terms, turtle
from kgraph.export.xml import legal
from kgraph.model import Document, Entity, EntityType

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS)
TRIPLES = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}
QUADS = {"nq": "nquads", "trig": "trig"}
OXIGRAPH = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
}
EVERYTHING = pytest.mark.parametrize("everything", [False, True])


def iri(entity: Entity) -> rdflib.URIRef:
    return rdflib.URIRef(terms.entity(entity.id)[1:-1])


def lines_of_oxigraph(path: Path, suffix: str) -> set[str]:
    quads = pyoxigraph.parse(path=str(path), format=OXIGRAPH[suffix])
    return {f"{quad.subject} {quad.predicate} {quad.object}" for quad in quads}


@EVERYTHING
@pytest.mark.parametrize("suffix", TRIPLES)
def test_rdflib_reads_the_same_triples_from_each_format(
    tmp_path: Path, suffix: str, everything: bool
) -> None:
    (path,) = GRAPH.export(tmp_path / f"g.{suffix}", everything=everything)
    found = rdflib.Graph().parse(path, format=TRIPLES[suffix])
    expected = GRAPH.to_rdf(everything=everything)
    _, ours, theirs = graph_diff(expected, found)
    assert (set(ours), set(theirs)) == (set(), set())
    assert isomorphic(expected, found)


@EVERYTHING
@pytest.mark.parametrize("suffix", OXIGRAPH)
def test_oxigraph_reads_the_same_triples_from_each_format(
    tmp_path: Path, suffix: str, everything: bool
) -> None:
    (triples,) = GRAPH.export(tmp_path / "g.nt", everything=everything)
    (path,) = GRAPH.export(tmp_path / f"h.{suffix}", everything=everything)
    assert lines_of_oxigraph(path, suffix) == lines_of_oxigraph(triples, "nt")


@pytest.mark.parametrize("suffix", QUADS)
def test_a_plain_triple_stands_in_the_graph_of_each_document_that_states_it(
    tmp_path: Path, suffix: str
) -> None:
    (path,) = GRAPH.export(tmp_path / f"g.{suffix}")
    found = rdflib.Dataset().parse(path, format=QUADS[suffix])
    met = (iri(PUTIN), rdflib.URIRef(MET.predicate), iri(KIM))
    graphs = {str(graph) for *_, graph in found.quads((*met, None))}
    assert graphs == {schema.document_iri(document.id) for document in DOCUMENTS}
    alone = (iri(JOE), rdflib.URIRef(ALONE.predicate), iri(JOE))
    graphs = {str(graph) for *_, graph in found.quads((*alone, None))}
    assert graphs == {schema.document_iri(DIARY.id)}


def test_only_what_is_stated_as_fact_is_a_plain_triple() -> None:
    rdf = GRAPH.to_rdf(everything=True)
    entities = {iri(entity) for entity in ENTITIES}
    ours = (schema.ONTOLOGY, schema.RELATION)
    plain = {
        (s, str(p), o)
        for s, p, o in rdf
        if s in entities and o in entities and str(p).startswith(ours)
    } - set(rdf.triples((None, rdflib.URIRef(KG + "possiblySameAs"), None)))
    plain = {triple for triple in plain if not triple[1].endswith("possiblySameAs")}
    assert plain == {
        (
            rdflib.URIRef(terms.entity(s.subject)[1:-1]),
            s.predicate,
            rdflib.URIRef(terms.entity(str(s.object))[1:-1]),
        )
        for s in STATEMENTS
        if s.asserted and isinstance(s.object, str)
    }


def test_there_are_no_blank_nodes_and_each_line_stands_once(tmp_path: Path) -> None:
    (path,) = GRAPH.export(tmp_path / "g.nt", everything=True)
    lines = path.read_text("utf-8").split("\n")
    assert len(lines) == len(set(lines))
    assert not any(line.startswith("_:") or " _:" in line for line in lines)


def test_labels_keep_every_character_that_xml_can_carry() -> None:
    labels = {str(label) for label in GRAPH.to_rdf().objects(iri(JOE), rdflib.RDFS.label)}
    assert labels == {re.sub("[\x00\x0b]", "", NASTY)}


def test_a_query_finds_who_met_whom_and_which_document_says_so() -> None:
    query = """
        SELECT ?who ?whom ?id WHERE {
          ?a kg:meet ?b . ?a rdfs:label ?who . ?b rdfs:label ?whom .
          ?s kg:subject ?a ; kg:object ?b ; kg:asserted true ; prov:wasDerivedFrom ?d .
          ?d dcterms:identifier ?id FILTER (?a != ?b)
        }
    """
    rows = {tuple(map(str, row)) for row in GRAPH.to_rdf().query(query)}  # type: ignore[arg-type]
    assert rows == {("Vladimir Putin", "Kim Jong Un", d.id) for d in (SUMMIT, DIARY)}


def test_prefixes_are_bound() -> None:
    assert dict(GRAPH.to_rdf().namespaces())["kg"] == rdflib.URIRef(schema.ONTOLOGY)


def test_a_date_that_is_none_stays_text() -> None:
    assert [terms.split(terms.moment(t))[1] for t in ("2019-02-30", "2019-13", "0000-01-01")] == [
        "",
        "",
        "",
    ]
    assert terms.split(terms.moment("2019-02-03T10:20Z")) == ('"2019-02-03T10:20:00Z"', "dateTime")


@EVERYTHING
def test_the_shapes_of_the_ontology_hold(everything: bool) -> None:
    shapes = schema.ontology_dir() / "shapes.ttl"
    if not shapes.exists():
        pytest.skip(f"{shapes.name} is missing")
    pyshacl = pytest.importorskip("pyshacl")
    conforms, _, report = pyshacl.validate(
        GRAPH.to_rdf(everything=everything),
        shacl_graph=rdflib.Graph().parse(shapes),
        ont_graph=rdflib.Graph().parse(shapes.parent / "kgraph.ttl"),
    )
    assert conforms, report


texts = st.text(st.characters(exclude_categories=("Cs",)))


@given(texts)
def test_any_text_comes_back_as_a_literal(text: str) -> None:
    literal = terms.string(text)
    for written in (literal, turtle.term(literal)):
        (quad,) = pyoxigraph.parse(
            f"<http://e.org/s> <http://e.org/p> {written} .", format=pyoxigraph.RdfFormat.TURTLE
        )
        assert quad.object.value == legal(text)
    assert terms.plain(literal) == legal(text)


@given(texts.filter(bool))
def test_any_id_makes_an_iri_of_its_own(id_: str) -> None:
    found = [terms.entity(id_), terms.document(id_), terms.statement(id_), terms.iri(KG + id_)]
    lines = "".join(f"{each} <http://e.org/p> {each} .\n" for each in found)
    quads = list(pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_TRIPLES))
    assert [quad.subject.value for quad in quads] == [each[1:-1] for each in found]
    assert terms.entity(id_) != terms.entity(id_ + "?")


def test_the_worked_example_and_the_export_use_the_same_terms() -> None:
    example = rdflib.Graph().parse(schema.ontology_dir() / "example.ttl")
    kinds = ("kg", "oa", "prov", "dcterms", "skos")
    spaces = tuple(schema.PREFIXES[kind] for kind in kinds)
    relations = {statement.predicate for statement in NAMED_STATEMENTS}
    ours = {str(p) for p in GRAPH.to_rdf(everything=True).predicates() if str(p).startswith(spaces)}
    theirs = {str(p) for p in example.predicates() if str(p).startswith(spaces)}
    more = {KG + name for name in ("participant", "attributedToPhrase", "possiblySameAs")}
    more |= {KG + name for name in ("mentionKind", "rule", "score", "valueType")}
    assert ours - relations - more <= theirs


def test_an_entity_of_each_type_has_its_class() -> None:
    entities = [Entity(f"{type_}/a", type_, "a") for type_ in EntityType]
    rdf = Graph([Document("d", "")], entities).to_rdf()
    for entity in entities:
        assert (iri(entity), rdflib.RDF.type, rdflib.URIRef(schema.class_iri(entity.type))) in rdf
    assert iri(MOSCOW).startswith(schema.ENTITY)


@EVERYTHING
def test_n_triples_are_the_lines_of_the_nodes(tmp_path: Path, everything: bool) -> None:
    (path,) = GRAPH.export(tmp_path / "g.nt", everything=everything)
    nodes = rdf.nodes(Selection(GRAPH, everything))
    lines = [f"{n.subject} {p} {o} ." for n in nodes for p, o in (*n.said, *n.facts)]
    assert path.read_text("utf-8") == "\n".join(lines) + "\n"
