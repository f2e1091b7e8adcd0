"""The Turtle files: they hold what the program says, contradict nothing, and catch bad exports."""

import doctest
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef

from kgraph.model import EntityType, MentionKind, Modality
from kgraph.schema import (
    DOCUMENT,
    ENTITY,
    ONTOLOGY,
    PREFIXES,
    RELATION,
    STATEMENT,
    class_iri,
    load,
    ontology_dir,
)
from kgraph.schema.turtle import RELATIONS_TURTLE, relations_turtle, write_relations_turtle

FOLDER = ontology_dir()
FILES = ("kgraph.ttl", "relations.ttl", "shapes.ttl", "example.ttl")
KG = Namespace(ONTOLOGY)
PROV = Namespace(PREFIXES["prov"])
OA = Namespace(PREFIXES["oa"])
SCHEMA_ORG = Namespace(PREFIXES["schema"])
PLOVER = {
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "DEMAND"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"),
}
PUTIN = URIRef(ENTITY + "person/vladimir-putin")
KIM = URIRef(ENTITY + "person/kim-jong-un")
RUSSIA = URIRef(ENTITY + "place/russia")
ROLE = URIRef(STATEMENT + "5f0c7be21a30")
CLAIM = URIRef(STATEMENT + "a41d90be77c1")
PROOF = URIRef(ROLE + "#evidence-77aa01c2d3e4")
SENTENCE = URIRef(DOCUMENT + "summit#char=0,94")


def graph_of(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(FOLDER / name)
    return graph


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return graph_of("kgraph.ttl", "relations.ttl")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return graph_of("shapes.ttl")


@pytest.fixture
def example() -> Graph:
    return graph_of("example.ttl")


def terms_of(graph: Graph) -> set[URIRef]:
    return {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(ONTOLOGY)}


@pytest.mark.parametrize("name", FILES)
def test_rdflib_and_pyoxigraph_read_the_same_triples(name: str) -> None:
    pyoxigraph = pytest.importorskip("pyoxigraph")
    quads = list(pyoxigraph.parse(path=str(FOLDER / name), format=pyoxigraph.RdfFormat.TURTLE))
    assert len(quads) == len(graph_of(name)) > 0


@pytest.mark.parametrize("name", ["kgraph.ttl", "relations.ttl", "example.ttl"])
def test_nothing_is_a_blank_node(name: str) -> None:
    assert not [t for triple in graph_of(name) for t in triple if isinstance(t, BNode)]


def test_the_generated_file_is_up_to_date() -> None:
    assert (FOLDER / RELATIONS_TURTLE).read_text("utf-8") == relations_turtle(load()), (
        "relations.toml has changed: run python -m kgraph.schema.turtle"
    )


def test_the_generated_file_is_written_whole(tmp_path: Path) -> None:
    path = write_relations_turtle(tmp_path)
    assert [path] == list(tmp_path.iterdir())
    assert path.read_bytes() == (FOLDER / RELATIONS_TURTLE).read_bytes()


def test_every_entity_type_is_a_class_of_the_same_name(ontology: Graph) -> None:
    for type in EntityType:
        assert (URIRef(class_iri(type)), RDFS.subClassOf, KG.Entity) in ontology, type
    sets = {KG[known.class_name] for known in load().type_sets.values()}
    under = set(ontology.subjects(RDFS.subClassOf, KG.Entity)) | {KG.Entity}
    assert under == {URIRef(class_iri(type)) for type in EntityType} | sets


def test_every_modality_and_kind_of_mention_is_an_individual(ontology: Graph) -> None:
    assert set(ontology.subjects(RDF.type, KG.Modality)) == {
        KG[modality.value.capitalize()] for modality in Modality
    }
    assert set(ontology.subjects(RDF.type, KG.MentionKind)) == {
        KG[kind.value.capitalize()] for kind in MentionKind
    }


def test_every_relation_type_is_a_property_and_nothing_else_is(ontology: Graph) -> None:
    schema = load()
    for type in schema.relation_types.values():
        iri = URIRef(type.iri)
        assert (iri, RDF.type, OWL.ObjectProperty) in ontology
        assert ((iri, RDF.type, OWL.SymmetricProperty) in ontology) == type.symmetric
        if type.parent:
            parent = URIRef(schema.relation_types[type.parent].iri)
            assert (iri, RDFS.subPropertyOf, parent) in ontology
        if type.inverse:
            inverse = URIRef(schema.relation_types[type.inverse].iri)
            assert (iri, OWL.inverseOf, inverse) in ontology
    keys = {str(key) for key in ontology.objects(None, KG.relation)}
    assert keys == set(schema.relation_types)


def test_no_relation_type_takes_the_name_of_another_term() -> None:
    relations = {URIRef(type.iri) for type in load().relation_types.values()}
    assert not relations & terms_of(graph_of("kgraph.ttl"))


def test_every_term_has_one_label_and_a_comment(ontology: Graph) -> None:
    for term in terms_of(ontology):
        assert len(list(ontology.objects(term, RDFS.label))) == 1, term
        assert len(list(ontology.objects(term, RDFS.comment))) == 1, term


def test_every_class_and_property_of_statements_is_aligned_or_our_own_bookkeeping() -> None:
    graph = graph_of("kgraph.ttl")
    own = {KG.named, KG.score, KG.confidence, KG.weight, KG.negated, KG.asserted, KG.valueType}
    own |= {KG.qualifier, KG.Mention}
    links = (SKOS.closeMatch, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso)
    for term in terms_of(graph) - own - set(graph.subjects(RDF.type, OWL.NamedIndividual)):
        targets = [o for link in links for o in graph.objects(term, link)]
        assert [t for t in targets if not t.startswith(ONTOLOGY)], term


def test_every_term_of_the_example_is_described(ontology: Graph, example: Graph) -> None:
    used = set(example.predicates()) | set(example.objects(None, RDF.type))
    used = {term for term in used if not term.startswith(RELATION)}
    assert not {term for term in used if (term, RDFS.label, None) not in ontology}


def test_every_term_of_the_shapes_is_described(ontology: Graph, shapes: Graph) -> None:
    named = {o for p in (SH.path, SH.targetClass, SH["class"]) for o in shapes.objects(None, p)}
    assert named
    assert not {term for term in named if (term, RDFS.label, None) not in ontology}


def test_codes_of_other_schemes_are_ones_that_exist() -> None:
    for type in load().relation_types.values():
        assert type.plover in PLOVER | {""}, type.key
        if type.plover:
            assert type.cameo, type.key


def closed(graph: Graph) -> Graph:
    """Return what OWL RL concludes, without the labels, which only cost time."""
    import owlrl

    for label in (SKOS.altLabel, SKOS.definition, RDFS.comment, KG.relation, KG.cameo, KG.plover):
        graph.remove((None, label, None))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def errors_in(graph: Graph) -> list[str]:
    return [str(o) for p, o in graph.predicate_objects() if str(p).endswith("agent-ont#error")]


def test_a_reasoner_finds_no_contradiction_and_the_broader_relations() -> None:
    pytest.importorskip("owlrl")
    graph = closed(graph_of("kgraph.ttl", "relations.ttl", "example.ttl"))
    assert errors_in(graph) == []
    assert (PUTIN, KG.presidentOf, RUSSIA) in graph
    assert (PUTIN, KG.lead, RUSSIA) in graph
    assert (RUSSIA, KG.relatedTo, PUTIN) in graph
    assert (PUTIN, RDF.type, SCHEMA_ORG.Person) in graph
    assert (PUTIN, KG.meet, KIM) not in graph


def test_a_reasoner_finds_the_contradiction_in_a_person_who_is_a_place() -> None:
    pytest.importorskip("owlrl")
    graph = Graph()
    graph.add((KG.Person, OWL.disjointWith, KG.Place))
    graph.add((PUTIN, RDF.type, KG.Person))
    graph.add((PUTIN, RDF.type, KG.Place))
    assert (KG.Person, OWL.disjointWith, KG.Place) in graph_of("kgraph.ttl")
    assert errors_in(closed(graph))


def conforms(data: Graph, shapes: Graph) -> bool:
    pyshacl = pytest.importorskip("pyshacl")
    return bool(pyshacl.validate(data, shacl_graph=shapes)[0])


def test_the_example_conforms_to_the_shapes(example: Graph, shapes: Graph) -> None:
    assert conforms(example, shapes)


def test_the_passages_of_the_example_hold_its_words(example: Graph) -> None:
    first = str(example.value(SENTENCE, KG.text))
    for mention in example.subjects(RDF.type, KG.Mention):
        start, end = (int(example.value(mention, p)) for p in (OA.start, OA.end))
        assert first[start:end] == str(example.value(mention, KG.text))


BAD: dict[str, tuple[URIRef, URIRef, object]] = {
    "a second subject": (ROLE, KG.subject, KIM),
    "no subject": (ROLE, KG.subject, None),
    "no predicate": (ROLE, KG.predicate, None),
    "a predicate of nowhere": (CLAIM, KG.predicate, [URIRef("http://example.org/meet")]),
    "no object": (CLAIM, KG.object, None),
    "an object and a value": (CLAIM, KG.value, Literal("35")),
    "a confidence above one": (ROLE, KG.confidence, [Literal("1.5", datatype=XSD.decimal)]),
    "a confidence below none": (ROLE, KG.confidence, [Literal("-0.1", datatype=XSD.decimal)]),
    "a confidence that is a double": (ROLE, KG.confidence, [Literal("0.5", datatype=XSD.double)]),
    "a modality of one's own": (CLAIM, KG.modality, [KG.Certain]),
    "two modalities": (CLAIM, KG.modality, KG.Possible),
    "no modality": (CLAIM, KG.modality, None),
    "no word on negation": (CLAIM, KG.negated, None),
    "no evidence": (CLAIM, KG.evidence, None),
    "no document": (CLAIM, PROV.wasDerivedFrom, None),
    "a weight of nought": (CLAIM, KG.weight, [Literal(0)]),
    "evidence without a sentence": (PROOF, KG.sentence, None),
    "evidence without a subject": (PROOF, KG.subjectSpan, None),
    "a passage without a start": (SENTENCE, OA.start, None),
    "a passage that ends before it starts": (
        SENTENCE,
        OA.start,
        [Literal("95", datatype=XSD.nonNegativeInteger)],
    ),
    "a passage of no document": (SENTENCE, OA.hasSource, None),
    "two preferred labels": (PUTIN, SKOS.prefLabel, Literal("Putin")),
    "no label": (PUTIN, SKOS.prefLabel, None),
    "an empty label": (PUTIN, SKOS.prefLabel, [Literal("")]),
    "an alias that is the label": (PUTIN, SKOS.altLabel, Literal("Vladimir Putin")),
    "a latitude beyond the pole": (
        URIRef(ENTITY + "place/vladivostok"),
        KG.latitude,
        [Literal("91.0", datatype=XSD.decimal)],
    ),
    "a claim without a source": (CLAIM, KG.attributedTo, None),
    "a claim with two sources": (CLAIM, KG.attributedToPhrase, Literal("officials")),
    "a source without a claim": (ROLE, KG.attributedToPhrase, Literal("officials")),
    "an asserted claim": (CLAIM, KG.asserted, [Literal(True)]),
    "an asserted denial": (ROLE, KG.negated, [Literal(True)]),
    "an asserted possibility": (ROLE, KG.modality, [KG.Possible]),
    "a fact that is not asserted": (ROLE, KG.asserted, [Literal(False)]),
    "a fact without its plain triple": (PUTIN, KG.presidentOf, None),
    "a claim with a plain triple": (PUTIN, KG.meet, KIM),
    "a time without words": (URIRef(CLAIM + "#time-1"), KG.text, None),
    "a time that is a string": (URIRef(CLAIM + "#time-1"), KG.start, [Literal("2019-04-25")]),
    "a qualifier without a role": (URIRef(CLAIM + "#qualifier-1"), KG.role, None),
    "an empty qualifier": (URIRef(CLAIM + "#qualifier-1"), KG.value, None),
    "a document without a hash": (URIRef(DOCUMENT + "summit"), KG.contentHash, None),
    "an open relation without a label": (URIRef(RELATION + "stroll-through"), RDFS.label, None),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_export_does_not_conform(fault: str, example: Graph, shapes: Graph) -> None:
    """Each fault adds a value, or replaces all (a list), or takes all away (None)."""
    subject, predicate, value = BAD[fault]
    if value is None or isinstance(value, list):
        assert (subject, predicate, None) in example
        example.remove((subject, predicate, None))
    for new in value if isinstance(value, list) else [value] * (value is not None):
        example.add((subject, predicate, new))
    assert not conforms(example, shapes)


def test_the_page_on_the_ontology_says_what_is_so() -> None:
    page = FOLDER.parent / "docs" / "ontology.md"
    if not page.is_file():
        pytest.skip("docs are not installed")
    assert doctest.testfile(str(page), module_relative=False).failed == 0
