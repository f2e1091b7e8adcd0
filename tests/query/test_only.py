"""A part of a graph is a graph: it can be asked and exported, and no id dangles."""

from pathlib import Path

import pytest
from sample_graph import (
    ALONE,
    DENIED,
    DOCUMENTS,
    ENTITIES,
    JOE,
    KIM,
    MAY_VISIT,
    MET,
    MOSCOW,
    PUTIN,
    STATEMENTS,
    STROLLS,
    VLADIVOSTOK,
    WILL_VISIT,
)

from kgraph.api import Graph
from kgraph.errors import UsageError

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS)


def ids(things: object) -> set[str]:
    return {thing.id for thing in things}  # type: ignore[attr-defined]


def test_without_filters_it_is_the_whole() -> None:
    found = GRAPH.only()
    assert (found.entities, found.statements) == (GRAPH.entities, GRAPH.statements)


def test_types_keep_entities_and_what_joins_them() -> None:
    found = GRAPH.only(types=["person"])
    assert ids(found.entities) == ids([PUTIN, KIM, JOE])
    assert ids(found.statements) >= ids([MET, DENIED, ALONE])
    assert not ids(found.statements) & ids([MAY_VISIT, STROLLS])
    met = next(s for s in found.statements if s.id == MET.id)
    assert met.places == ()
    assert ("place", "Vladivostok") in met.qualifiers


def test_filters_of_statements_keep_what_these_are_about() -> None:
    found = GRAPH.only(relation="visit", status="planned")
    assert ids(found.statements) == {WILL_VISIT.id}
    assert ids(found.entities) == ids([PUTIN, MOSCOW])
    assert ids(GRAPH.only(relation="talk with", min_weight=2).statements) == {MET.id}
    found = GRAPH.only(since="2019", until="2019-12")
    assert ids(found.statements) == {MET.id}
    assert VLADIVOSTOK.id in ids(found.entities)


def test_a_part_can_be_exported(tmp_path: Path) -> None:
    found = GRAPH.only(status="claimed")
    (path,) = found.export(tmp_path / "claims.jsonl")
    assert '"attributed_to":"Kremlin"' in path.read_text("utf-8")
    assert found.to_rdf()


def test_an_unknown_type_is_one_clear_line() -> None:
    with pytest.raises(UsageError, match="“human” is no entity type; known are person, place"):
        GRAPH.only(types=["human"])
