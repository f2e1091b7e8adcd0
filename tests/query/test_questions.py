"""Neighbours, ways, timelines, claims, disagreements and SPARQL, each in one line."""

import pytest
from sample_graph import (
    ALONE,
    DENIED,
    DOCUMENTS,
    ENTITIES,
    JOE,
    KIM,
    KREMLIN,
    MAY_VISIT,
    MET,
    MOSCOW,
    PUTIN,
    STATEMENTS,
    VLADIVOSTOK,
    WILL_VISIT,
    statement,
)

from kgraph.api import Graph
from kgraph.errors import UsageError
from kgraph.model import When

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS)


def test_neighbours_come_the_closest_first() -> None:
    found = GRAPH.neighbours("Putin")
    assert [each.entity for each in found] == [KIM, JOE, MOSCOW]
    assert [answer.statement for answer in found[0].answers] == [MET]
    assert repr(found).startswith("[Kim Jong Un: meet, ")


def test_ways_between_two_come_the_shortest_first() -> None:
    found = GRAPH.paths("Putin", "Moscow")
    assert [len(path) for path in found] == [1, 2, 2]
    assert [path.entities[1] for path in found] == [MOSCOW, JOE, KIM]
    assert str(found[2]) == "Vladimir Putin —meet→ Kim Jong Un —visit→ Moscow"
    assert str(GRAPH.paths("Moscow", "Kim", 1)[0]) == "Moscow ←visit— Kim Jong Un"
    assert GRAPH.paths("Putin", "Moscow", max_length=1) == found[:1]
    assert GRAPH.paths("Putin", "the Kremlin") == []


def test_a_way_from_a_thing_to_itself_is_no_question() -> None:
    with pytest.raises(UsageError, match="are the same"):
        GRAPH.paths("Putin", "Mr Putin")


def test_a_timeline_has_what_has_a_date_in_order() -> None:
    assert [a.statement for a in GRAPH.timeline()] == [MET, WILL_VISIT]
    assert [a.statement for a in GRAPH.timeline("Moscow")] == [WILL_VISIT]
    assert [a.statement for a in GRAPH.timeline("Vladivostok")] == [MET]
    assert GRAPH.timeline(KREMLIN.id) == GRAPH.timeline(JOE.id)


def test_claims_by_whom_and_about_whom() -> None:
    assert {a.statement.id for a in GRAPH.claims()} == {MAY_VISIT.id, DENIED.id}
    assert [a.statement for a in GRAPH.claims(by="Kremlin")] == [MAY_VISIT]
    assert [a.statement for a in GRAPH.claims(about="Putin")] == [DENIED]
    assert [a.statement for a in GRAPH.claims(negated=False)] == [MAY_VISIT]
    assert not GRAPH.claims(by="Kremlin", negated=True)


def test_the_same_thing_asserted_and_denied_is_a_disagreement() -> None:
    says = statement(KIM, "visit", MOSCOW, times=(When("in 2019", "2019", "2019"),))
    denies = statement(KIM, "visit", MOSCOW, negated=True, attributed_to=KREMLIN.id)
    earlier = statement(
        KIM, "visit", MOSCOW, negated=True, times=(When("in 2001", "2001", "2001"),)
    )
    assert GRAPH.disagreements() == []
    (found,) = Graph(DOCUMENTS, ENTITIES, [says, denies, earlier]).disagreements()
    assert [a.statement for a in found.asserted] == [says]
    assert [a.statement for a in found.denied] == [denies]
    assert "denied: Kim Jong Un — visit — Moscow [claimed negated]" in str(found)
    assert Graph(DOCUMENTS, ENTITIES, [says, earlier]).disagreements() == []


def test_the_centre_is_joined_to_most_others() -> None:
    found = GRAPH.central(3)
    assert {entity for entity, _ in found} == {JOE, KIM, MOSCOW} or len(found) == 3
    assert found[0][1] == pytest.approx(3 / 5)
    assert VLADIVOSTOK not in [entity for entity, _ in found]
    assert Graph().central() == []


def test_sparql_knows_the_prefixes() -> None:
    query = "SELECT ?whom WHERE { ?a rdfs:label 'Vladimir Putin' ; kg:meet/rdfs:label ?whom }"
    assert GRAPH.sparql(query) == [{"whom": "Kim Jong Un"}]
    assert GRAPH.sparql("ASK { ?s kg:modality kg:Planned }") is True
    rows = GRAPH.sparql("CONSTRUCT { ?a kg:knows ?b } WHERE { ?a kg:visit ?b }")
    assert rows == []  # visits are only planned or claimed: never plain triples
    assert GRAPH.sparql("SELECT ?x WHERE { OPTIONAL { ?x kg:nothing ?y } }") == [{"x": None}]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }",
        "# it's\nSELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p 'o' } }",
        "SELECT * {SERVICE<http://127.0.0.1:9999/>{ ?s ?p ?o }}",
    ],
)
def test_a_query_cannot_ask_another_server(query: str) -> None:
    with pytest.raises(UsageError, match="asks another server"):
        GRAPH.sparql(query)


def test_the_word_service_is_no_crime() -> None:
    query = "SELECT ?service { ?service kg:relation 'SERVICE' } # service"
    assert GRAPH.sparql(query) == []


def test_a_wrong_query_is_one_clear_line() -> None:
    for query in ("SELECT", "DELETE WHERE { ?s ?p ?o }", "SELECT * { ?s nope:x ?o }"):
        with pytest.raises(UsageError, match="the query is wrong") as raised:
            GRAPH.sparql(query)
        assert "\n" not in str(raised.value)


def test_a_claim_about_oneself_is_found_once() -> None:
    assert [a.statement for a in GRAPH.relations(JOE.id, object=JOE.id)] == [ALONE]
    assert GRAPH.neighbours("Putin")[0].entity in (KIM, PUTIN)
