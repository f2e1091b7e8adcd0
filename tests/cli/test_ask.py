"""The questions that analysts ask have an answer in one line."""

import csv
import io
import json
from pathlib import Path

import pytest

BEFORE = (
    "Ruritanian President Ivo Marek met Dora Kel in Klow on 4 May 2020. "
    "Otto Brand, Marek's spokesman, said that Kel had criticised Marek.\n"
)
AFTER = "Dora Kel denied that she had criticised Ivo Marek. Kel visited Geneva in June 2021.\n"


@pytest.fixture
def graph(kgraph, tmp_path) -> Path:
    (tmp_path / "before.txt").write_text(BEFORE, encoding="utf-8")
    (tmp_path / "after.txt").write_text(AFTER, encoding="utf-8")
    kgraph("build", tmp_path / "before.txt", "--graph", tmp_path / "old.kgraph")
    kgraph("build", tmp_path / "*.txt", "--graph", tmp_path / "g.kgraph")
    return tmp_path / "g.kgraph"


def test_query_by_names_as_people_write_them(kgraph, graph):
    rows = json.loads(kgraph("query", graph, "-s", "Marek", "-r", "meet", "--json").out)
    assert [(r["subject"], r["object"]) for r in rows] in (
        [("Ivo Marek", "Dora Kel")],
        [("Dora Kel", "Ivo Marek")],
    )
    assert rows[0]["places"] == ["Klow"]


def test_query_as_csv_and_as_a_table(kgraph, graph):
    rows = list(csv.DictReader(io.StringIO(kgraph("query", graph, "--csv").out)))
    assert "Ivo Marek" in {row["subject"] for row in rows}
    assert "Dora Kel" in kgraph("query", graph, "--object", "Kel").out


def test_query_that_finds_nothing_says_so(kgraph, graph):
    done = kgraph("query", graph, "-s", "Kel", "-r", "marry")
    assert (done.status, done.out) == (0, "")
    assert "nothing found" in done.err


def test_path_between_two_people(kgraph, graph):
    done = kgraph("path", graph, "Otto Brand", "Dora Kel")
    assert done.out.splitlines()[0].startswith("Otto Brand ")
    assert done.out.splitlines()[0].endswith(" Dora Kel")


def test_timeline_is_in_order(kgraph, graph):
    rows = json.loads(kgraph("timeline", graph, "--json").out)
    starts = [row["start"] for row in rows]
    assert starts == sorted(starts) and starts[0].startswith("2020-05-04")


def test_claims_name_who_makes_them(kgraph, graph):
    rows = json.loads(kgraph("claims", graph, "--by", "Otto Brand", "--json").out)
    assert ("Dora Kel", "criticise", "Ivo Marek") in {
        (row["subject"], row["relation"], row["object"]) for row in rows
    }


def test_sparql_answers_with_the_prefixes_known(kgraph, graph):
    query = "SELECT ?label WHERE { ?who a kg:Person ; rdfs:label ?label } ORDER BY ?label"
    rows = json.loads(kgraph("sparql", graph, query, "--json").out)
    assert {"Dora Kel", "Ivo Marek", "Otto Brand"} <= {row["label"] for row in rows}
    assert kgraph("sparql", graph, "ASK { ?s a kg:Place }").out == "yes\n"


def test_a_wrong_sparql_query_is_one_line(kgraph, graph):
    done = kgraph("sparql", graph, "SELECT WHERE {{")
    assert done.status == 2
    assert done.err.startswith("kgraph: ") and done.err.count("\n") == 1


def test_diff_shows_what_came_and_what_went(kgraph, graph):
    old = graph.with_name("old.kgraph")
    found = json.loads(kgraph("diff", old, graph, "--json").out)
    assert "place/geneva" in found["new_entities"]
    assert found["lost_entities"] == []
    assert "+ Geneva" in kgraph("diff", old, graph).out
    assert kgraph("diff", graph, graph).out == "no difference\n"


def test_disagreements_set_both_sides_out(kgraph, graph):
    done = kgraph("disagreements", graph, "--json")
    assert done.status == 0
    assert isinstance(json.loads(done.out), list)
