"""`kgraph build`: articles in, one graph out, however and in whatever order they come."""

import itertools
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

MET = "Ruritanian President Ivo Marek met Syldavian Prime Minister Dora Kel in Klow on Monday.\n"
LEFT = "Ivo Marek left Klow. Mr Marek flew to Strelsau, his spokesman Otto Brand said.\n"
SIGNED = "Dora Kel signed an agreement with the Bordurian government in Szohod in May 2020.\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = []
    for name, text in (("met", MET), ("left", LEFT), ("signed", SIGNED)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_an_article_becomes_a_graph_and_its_exports(kgraph, articles, tmp_path):
    graph, lines = tmp_path / "g.kgraph", tmp_path / "g.jsonl"
    done = kgraph("build", articles[0], "--graph", graph, "--export", lines)
    assert done.status == 0
    assert "Ivo Marek" in done.out and "meet" in done.out
    assert f"wrote {graph}" in done.err and f"wrote {lines}" in done.err
    labels = {r["label"]: r["type"] for r in records(lines) if r["kind"] == "entity"}
    assert labels["Ivo Marek"] == labels["Dora Kel"] == "person"
    met = [r for r in records(lines) if r["kind"] == "statement" and r["relation"] == "meet"]
    assert [r["sentence"] for r in met] == [MET.strip()]


def test_the_order_of_building_does_not_matter(kgraph, articles, tmp_path):
    graphs = []
    for number, order in enumerate(itertools.permutations(articles)):
        graph = tmp_path / f"{number}.kgraph"
        for article in order:
            assert kgraph("build", article, "--graph", graph).status == 0
        graphs.append(graph.read_bytes())
    at_once = tmp_path / "once.kgraph"
    assert kgraph("build", tmp_path / "*.txt", "--graph", at_once).status == 0
    assert set(graphs) == {at_once.read_bytes()}


def test_building_again_adds_only_what_is_new(kgraph, articles, tmp_path):
    graph = tmp_path / "g.kgraph"
    kgraph("build", articles[0], "--graph", graph)
    before = graph.read_bytes()
    summary = json.loads(kgraph("build", articles[0], "--graph", graph, "--json").out)
    assert summary["documents"]["added"] == []
    assert len(summary["documents"]["known"]) == 1
    assert graph.read_bytes() == before


@pytest.mark.parametrize(
    ("change"),
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("President", "Presi\u00addent"),
    ],
    ids=["windows line ends", "byte order mark", "non-breaking spaces", "soft hyphens"],
)
def test_how_a_text_is_written_down_does_not_change_what_is_found(kgraph, tmp_path, change):
    found = []
    for name, text in (("plain", LEFT + "\n" + MET), ("changed", change(LEFT + "\n" + MET))):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        kgraph("build", path, "--export", tmp_path / f"{name}.jsonl")
        found.append((tmp_path / f"{name}.jsonl").read_bytes())
    assert found[0] == found[1]


def test_curly_quotes_are_found_like_straight_ones(kgraph, tmp_path):
    quoted = '"Ivo Marek met Dora Kel in Klow," Marek\'s spokesman Otto Brand said on Monday.\n'
    relations = []
    for name, text in (
        ("straight", quoted),
        ("curly", quoted.replace('"Ivo', "“Ivo").replace(',"', ",”").replace("'", "’")),
    ):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        lines = tmp_path / f"{name}.jsonl"
        kgraph("build", path, "--export", lines)
        relations.append(
            {
                (r["subject"], r["relation"], str(r["object"]), str(r["attributed_to"]))
                for r in records(lines)
                if r["kind"] == "statement"
            }
        )
    assert relations[0] == relations[1]
    assert relations[0]


def test_json_lines_of_articles_are_read_one_by_one(kgraph, tmp_path):
    source = tmp_path / "news.jsonl"
    good = {
        "id": "a1",
        "title": "Meeting",
        "text": MET,
        "source": "Wire",
        "published": "2020-05-04",
    }
    source.write_text(
        json.dumps(good)
        + '\n{"id": "a2", "text": \n'
        + json.dumps({"id": "a3", "text": LEFT})
        + "\n",
        encoding="utf-8",
    )
    done = kgraph("build", source, "--json")
    assert done.status == 1
    assert json.loads(done.out)["documents"]["added"] == ["a1", "a3"]
    assert re.search(r"news\.jsonl.*line 2", done.err)
    assert "Traceback" not in done.err


def test_an_article_in_another_language_is_built_with_a_warning(kgraph, tmp_path):
    path = tmp_path / "fr.txt"
    path.write_text(
        "Le président a rencontré le premier ministre à Paris. Les deux hommes ont parlé de la "
        "guerre et de la paix, et ils se reverront dans un mois.\n",
        encoding="utf-8",
    )
    done = kgraph("build", path, "--graph", tmp_path / "g.kgraph")
    assert done.status == 0
    assert "(fr)" in done.err and "warning" in done.err
    assert (tmp_path / "g.kgraph").exists()


def test_what_another_version_read_is_read_again(kgraph, articles, tmp_path):
    graph = tmp_path / "g.kgraph"
    kgraph("build", *articles[:2], "--graph", graph)
    fresh = graph.read_bytes()
    with closing(sqlite3.connect(graph)) as connection:
        connection.execute("UPDATE extractions SET extractor = 'kgraph 0.0', triples = '[]'")
        connection.commit()
    done = kgraph("build", articles[0], "--graph", graph)
    assert "2 read again by this version" in done.err
    assert graph.read_bytes() == fresh
    assert "read again" not in kgraph("build", articles[0], "--graph", graph).err


def test_a_graph_from_before_versions_were_noted_is_read_again(kgraph, articles, tmp_path):
    graph = tmp_path / "g.kgraph"
    kgraph("build", articles[0], "--graph", graph)
    fresh = graph.read_bytes()
    with closing(sqlite3.connect(graph)) as connection:
        connection.execute("ALTER TABLE extractions DROP COLUMN extractor")
        connection.commit()
    summary = json.loads(kgraph("build", articles[0], "--graph", graph, "--json").out)
    assert summary["documents"]["again"] == summary["documents"]["known"]
    assert graph.read_bytes() == fresh
