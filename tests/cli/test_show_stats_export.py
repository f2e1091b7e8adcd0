"""`kgraph show`, `stats`, `export` and `triples` on a graph that `kgraph build` made."""

import json
from pathlib import Path

import pytest
import rdflib

TEXT = (
    "Ruritanian President Ivo Marek met Dora Kel in Klow on Monday. "
    "Mr Marek denied that he had met Otto Brand. Dora Kel criticised Marek.\n"
)


@pytest.fixture
def graph(kgraph, tmp_path) -> Path:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    kgraph("build", source, "--graph", tmp_path / "g.kgraph")
    return tmp_path / "g.kgraph"


def test_show_gives_names_and_statements_with_their_sentences(kgraph, graph):
    done = kgraph("show", graph, "Mr Marek")
    assert done.status == 0
    assert "Ivo Marek — person (person/ivo-marek)" in done.out
    assert "Ivo Marek — meet — Dora Kel" in done.out or "Dora Kel — meet — Ivo Marek" in done.out
    assert "met Dora Kel in Klow on Monday" in done.out


def test_show_as_json_gives_what_the_export_gives(kgraph, graph):
    shown = json.loads(kgraph("show", graph, "Dora Kel", "--json").out)
    assert shown["entity"]["label"] == "Dora Kel"
    assert "criticise" in {s["relation"] for s in shown["out"]}


def test_stats_count_what_the_graph_holds(kgraph, graph):
    stats = json.loads(kgraph("stats", graph, "--json").out)
    assert stats["documents"] == 1
    assert kgraph("stats", graph).status == 0


def test_export_writes_every_format_named(kgraph, graph, tmp_path):
    files = [tmp_path / f"out.{suffix}" for suffix in ("ttl", "graphml", "jsonl")]
    done = kgraph("export", graph, *files)
    assert done.status == 0
    assert all(file.stat().st_size for file in files)
    assert len(rdflib.Graph().parse(files[0])) > 20


def test_triples_speak_in_the_words_of_the_text(kgraph, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("Kim Jong-un had arrived in Vladivostok.\n", encoding="utf-8")
    (record,) = map(json.loads, kgraph("triples", source, "--json").out.splitlines())
    assert (record["subject"], record["relation"]) == ("Kim Jong-un", "had arrived in")
    assert record["object"] == "Vladivostok"
    start, end = record["spans"]["subject"][0]
    assert record["sentence"][start:end] == "Kim Jong-un"


def test_triples_of_lines_answer_with_the_number_of_the_line(kgraph, tmp_path):
    source = tmp_path / "lines.txt"
    source.write_text(
        "Putin met Kim .\n\n-LRB- sic -RRB-\nHe left . She stayed .\n", encoding="utf-8"
    )
    found = [
        json.loads(line) for line in kgraph("triples", source, "--lines", "--json").out.splitlines()
    ]
    assert {record["sentence_index"] for record in found} == {0, 3}
    assert {record["sentence"] for record in found} == {"Putin met Kim .", "He left . She stayed ."}


def test_export_checks_every_file_before_it_writes_one(kgraph, graph, tmp_path):
    for wrong in (tmp_path / "none" / "x.ttl", tmp_path / "x.docx", tmp_path):
        done = kgraph("export", graph, tmp_path / "first.nt", wrong)
        assert done.status in (1, 2)
        assert not (tmp_path / "first.nt").exists()


def test_export_filters_and_projects(kgraph, graph, tmp_path):
    done = kgraph("export", graph, tmp_path / "g.jsonl", "--type", "person", "--relation", "meet")
    assert done.status == 0
    records = [json.loads(line) for line in (tmp_path / "g.jsonl").read_text("utf-8").splitlines()]
    assert {r["type"] for r in records if r["kind"] == "entity"} == {"person"}
    assert {r["relation"] for r in records if r["kind"] == "statement"} == {"meet"}
    assert kgraph("export", graph, tmp_path / "g.csv", "--projection", "pairs").status == 0
    assert "Undirected" in (tmp_path / "g.statements.csv").read_text("utf-8")
    refused = kgraph("export", graph, tmp_path / "g.nt", "--projection", "pairs")
    assert refused.status == 2
    nothing = kgraph("export", graph, tmp_path / "g.nt", "--min-weight", "99")
    assert nothing.status == 0
    assert kgraph("export", graph, tmp_path / "g.nt", "--since", "soon").status == 2


def test_export_says_what_a_file_could_not_carry(kgraph, graph, tmp_path):
    done = kgraph(
        "export", graph, tmp_path / "g.csv", tmp_path / "g.jsonl", "--report", "--everything"
    )
    assert done.status == 0
    assert "mentions with their places" in done.out
    assert "g.jsonl: nothing is left out" in done.out
    shown = json.loads(kgraph("stats", tmp_path / "g.jsonl", "--json").out)
    assert shown == json.loads(kgraph("stats", graph, "--json").out)
