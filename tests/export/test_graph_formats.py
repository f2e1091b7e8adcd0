"""GraphML and GEXF open in the programs that people open them with."""

import json
import re
from pathlib import Path
from typing import Any

import consumers
import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sample_graph import (
    AGE,
    DENIED,
    DOCUMENTS,
    ENTITIES,
    JOE,
    KIM,
    MET,
    MOSCOW,
    NAMED_ENTITIES,
    NAMED_STATEMENTS,
    NASTY,
    PUTIN,
    STATEMENTS,
    WILL_VISIT,
)

from kgraph.api import Graph
from kgraph.errors import UsageError
from kgraph.export import graphml
from kgraph.export.xml import escaped, legal
from kgraph.model import Literal

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS)
FORMATS = ("graphml", "gexf")
# Characters that XML cannot carry are left out, and nothing else.
LABEL = re.sub("[\x00\x0b]", "", NASTY)
READER = Path(__file__).parent / "read_graph.js"


def written(tmp_path: Path, format_: str, everything: bool = False) -> Path:
    return GRAPH.export(tmp_path / f"g.{format_}", everything=everything)[0]


def ids(things: Any) -> set[str]:
    return {thing.id for thing in things}


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("format_", FORMATS)
def test_networkx_reads_every_node_and_edge(tmp_path: Path, format_: str, everything: bool) -> None:
    path = written(tmp_path, format_, everything)
    if format_ == "graphml":
        found = networkx.read_graphml(path, force_multigraph=True)
        edges = {key for *_, key in found.edges(keys=True)}
    else:
        found = networkx.read_gexf(path, version="1.3")
        edges = {id_ for *_, id_ in found.edges(data="id")}
    entities, statements = (
        (ENTITIES, STATEMENTS) if everything else (NAMED_ENTITIES, NAMED_STATEMENTS)
    )
    values = [s for s in statements if isinstance(s.object, Literal)]
    assert ids(entities) <= set(found)
    assert len(found) == len(entities) + len(values)
    assert edges == ids(statements)
    assert found.nodes[JOE.id]["label"] == LABEL
    assert found.nodes[MOSCOW.id]["latitude"] == MOSCOW.latitude
    assert {type(weight) for *_, weight in found.edges(data="weight")} == {float}
    assert {label for *_, label in found.edges(data="label")} == {s.relation for s in statements}


@pytest.mark.parametrize("format_", FORMATS)
def test_doubtful_statements_are_marked_on_their_edges(tmp_path: Path, format_: str) -> None:
    tree = etree.parse(str(written(tmp_path, format_)))
    for edge in tree.iterfind(".//{*}edge"):
        values = " ".join(
            [item.get("value", item.text or "") for item in edge.iter("{*}attvalue", "{*}data")]
        )
        if edge.get("id") == DENIED.id:
            assert "claimed negated" in values
        if edge.get("id") == MET.id:
            assert "fact" in values.split()


@pytest.mark.parametrize("format_", FORMATS)
def test_no_column_has_a_name_that_gephi_takes_for_something_else(
    tmp_path: Path, format_: str
) -> None:
    tree = etree.parse(str(written(tmp_path, format_, everything=True)))
    titles = [
        key.get("attr.name") or key.get("title") for key in tree.iter("{*}key", "{*}attribute")
    ]
    assert titles and not {"x", "y", "z", "size", "r", "g", "b"} & set(titles)
    assert "None" not in etree.tostring(tree, encoding="unicode")


def test_igraph_reads_the_graphml(tmp_path: Path) -> None:
    igraph = consumers.module("igraph")
    found = igraph.Graph.Read_GraphML(str(written(tmp_path, "graphml")))
    assert set(found.vs["id"]) == ids(NAMED_ENTITIES)
    # igraph 1.0 gives edges the ids of nodes, whatever the file says; so the ends are compared.
    ends = {(found.vs[edge.source]["id"], found.vs[edge.target]["id"]) for edge in found.es}
    assert ends == {(s.subject, s.object) for s in NAMED_STATEMENTS}
    assert len(found.es) == len(NAMED_STATEMENTS)
    assert LABEL in found.vs["label"]
    assert set(found.es["label"]) == {"meet", "visit", "stroll through"}


@pytest.mark.parametrize("format_", FORMATS)
def test_graphology_reads_every_node_and_edge(tmp_path: Path, format_: str) -> None:
    path = written(tmp_path, format_)
    packages = ("graphology", f"graphology-{format_}")
    found = json.loads(consumers.node(READER, format_, path, packages=packages))
    assert {id_ for id_, _ in found["nodes"]} == ids(NAMED_ENTITIES)
    edges = {id_: attributes for id_, _, _, attributes in found["edges"]}
    assert edges.keys() == ids(NAMED_STATEMENTS)
    assert edges[MET.id]["label"] == "meet"
    assert edges[MET.id]["weight"] == 2
    labels = {attributes["label"] for _, attributes in found["nodes"]}
    assert LABEL in labels


@pytest.mark.parametrize("pairs", [False, True])
@pytest.mark.parametrize("everything", [False, True])
def test_gexf_keeps_the_rules_of_its_version(tmp_path: Path, everything: bool, pairs: bool) -> None:
    rules = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "gexf-1.3.rng")))
    (path,) = GRAPH.export(tmp_path / "g.gexf", everything=everything, pairs=pairs)
    rules.assertValid(etree.parse(str(path)))


@pytest.mark.parametrize("format_", FORMATS)
def test_ids_are_unique_and_every_value_has_a_declared_key(tmp_path: Path, format_: str) -> None:
    tree = etree.parse(str(written(tmp_path, format_, everything=True)))
    for tag in ("key", "node", "edge"):
        found = [element.get("id") for element in tree.iter(f"{{*}}{tag}")]
        assert len(found) == len(set(found)), tag
    keys = {key.get("id") for key in tree.iter("{*}key", "{*}attribute")}
    used = {item.get("key") or item.get("for") for item in tree.iter("{*}data", "{*}attvalue")}
    assert used and used <= keys


def test_gexf_has_time_where_statements_have_time(tmp_path: Path) -> None:
    tree = etree.parse(str(written(tmp_path, "gexf")))
    assert tree.getroot().get("version") == "1.3"
    graph = tree.find("{*}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = {
        edge.get("id"): [dict(spell.attrib) for spell in edge.iterfind(".//{*}spell")]
        for edge in tree.iterfind(".//{*}edge")
    }
    assert spells[WILL_VISIT.id] == [{"start": "2020-01-01", "end": "2020-12-31"}]
    assert spells[DENIED.id] == []
    kinds = {edge.get("id"): edge.get("kind") for edge in tree.iterfind(".//{*}edge")}
    assert (kinds[MET.id], kinds[DENIED.id]) == ("meet", "meet [claimed negated]")
    timeless = Graph(DOCUMENTS, ENTITIES, [DENIED]).export(tmp_path / "timeless.gexf")
    assert 'mode="static"' in timeless[0].read_text("utf-8")


@pytest.mark.parametrize("everything", [False, True])
def test_networkx_reads_the_node_link_json(tmp_path: Path, everything: bool) -> None:
    text = written(tmp_path, "json", everything).read_text("utf-8")
    found = networkx.node_link_graph(json.loads(text), edges="edges")
    assert {key for *_, key in found.edges(keys=True)} == ids(
        STATEMENTS if everything else NAMED_STATEMENTS
    )
    assert ids(NAMED_ENTITIES) <= set(found)
    assert found.nodes[JOE.id]["label"] == NASTY
    assert found.edges[PUTIN.id, KIM.id, MET.id]["sentence"] == MET.sentence


def test_a_value_is_a_node_only_when_everything_is_asked_for(tmp_path: Path) -> None:
    assert AGE.id not in written(tmp_path, "graphml").read_text("utf-8")
    assert AGE.id in written(tmp_path, "graphml", everything=True).read_text("utf-8")


@given(st.text())
def test_any_text_comes_through_xml_but_for_what_xml_forbids(text: str) -> None:
    document = f'<a b="{escaped(text)}">{escaped(text)}</a>'
    element = etree.fromstring(document.encode("utf-8"))
    assert element.get("b") == (element.text or "") == legal(text)


def test_graphml_is_written_piece_by_piece() -> None:
    from kgraph.export import Selection

    assert len(list(graphml.pieces(Selection(GRAPH)))) > len(NAMED_ENTITIES + NAMED_STATEMENTS)


@pytest.mark.parametrize("format_", FORMATS)
def test_of_pairs_there_is_one_edge_each(tmp_path: Path, format_: str) -> None:
    (path,) = GRAPH.export(tmp_path / f"g.{format_}", pairs=True)
    found = (
        networkx.read_graphml(path)
        if format_ == "graphml"
        else networkx.read_gexf(path, version="1.3")
    )
    assert not found.is_directed() and not found.is_multigraph()
    assert {frozenset(ends) for ends in found.edges} == {
        frozenset((s.subject, s.object)) for s in NAMED_STATEMENTS
    }
    edge = found.edges[KIM.id, PUTIN.id]
    assert (edge["label"], edge["weight"], edge["facts"]) == ("meet", 2.0, 2.0)
    denied = found.edges[JOE.id, PUTIN.id]
    assert (denied["status"], denied["weight"], denied["facts"]) == ("claimed negated", 1.0, 0.0)


def test_triples_are_never_summed_up(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"only \.csv, \.gexf, .* can have one edge"):
        GRAPH.export(tmp_path / "g.ttl", pairs=True)
