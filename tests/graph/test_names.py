"""Entities are found by names as people write them."""

import networkx
import pytest
from sample_graph import (
    DOCUMENTS,
    ENTITIES,
    JOE,
    KIM,
    KREMLIN,
    MET,
    PUTIN,
    STATEMENTS,
    VLADIVOSTOK,
)

from kgraph.errors import UsageError
from kgraph.graph import KnowledgeGraph, status_words
from kgraph.model import Entity, EntityType

GRAPH = KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS)


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Putin", PUTIN),
        ("vladimir PUTIN", PUTIN),
        ("Vladímir", PUTIN),
        ("Putin’s", PUTIN),
        ("the Kremlin", KREMLIN),
        ("Kim Jong-un", KIM),
        ("person/kim-jong-un", KIM),
        (JOE.label, JOE),
    ],
)
def test_a_name_as_people_write_it_finds_the_entity(name: str, entity: Entity) -> None:
    assert GRAPH.find(name)[0] == entity
    assert GRAPH.entity(name) == entity


def test_a_label_comes_before_an_alias_and_an_alias_before_a_part() -> None:
    three = [
        Entity("person/a", EntityType.PERSON, "Kim Il-sung"),
        Entity("person/b", EntityType.PERSON, "Kim Jong-un", ("Kim",)),
        Entity("work/c", EntityType.WORK, "Kim"),
    ]
    graph = KnowledgeGraph((), three, ())
    assert [entity.id for entity in graph.find("Kim")] == ["work/c", "person/b", "person/a"]


def test_an_ambiguous_name_is_refused_with_its_candidates() -> None:
    two = [Entity(f"person/{n}", EntityType.PERSON, f"{n} Lima") for n in ("Ana", "Bia")]
    with pytest.raises(UsageError, match=r"Ana Lima \(person/Ana\), Bia Lima \(person/Bia\)"):
        KnowledgeGraph((), two, ()).entity("Lima")


def test_a_name_that_nobody_has_is_refused_with_a_likely_one() -> None:
    with pytest.raises(UsageError, match="did you mean Vladivostok"):
        GRAPH.entity("Vladivostock")
    assert GRAPH.find("Vladivostock") == []
    assert GRAPH.find("") == []


def test_networkx_has_a_node_for_each_entity_and_an_edge_for_each_statement() -> None:
    drawn = GRAPH.networkx
    assert isinstance(drawn, networkx.MultiDiGraph)
    assert {e.id for e in ENTITIES} <= set(drawn)
    assert set(drawn.edges(keys=True)) >= {(PUTIN.id, KIM.id, MET.id)}
    assert drawn.number_of_edges() == len(STATEMENTS)
    edge = drawn.edges[PUTIN.id, KIM.id, MET.id]
    assert (edge["relation"], edge["status"], edge["weight"]) == ("meet", "fact", 2.0)
    assert drawn.nodes[VLADIVOSTOK.id]["latitude"] == VLADIVOSTOK.latitude


def test_a_status_is_a_fact_or_says_what_is_doubtful() -> None:
    words = {" ".join(status_words(statement)) for statement in STATEMENTS}
    assert words == {"fact", "claimed possible", "planned", "claimed negated", "negated"}


def test_a_graph_says_how_much_it_holds() -> None:
    assert repr(GRAPH) == "<KnowledgeGraph: 2 documents, 8 entities, 8 statements>"
