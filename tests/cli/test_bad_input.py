"""Whatever a user gives, the answer is one clear line each, and nothing is half-written."""

import json
import os
import sqlite3
from pathlib import Path

import pytest


def one_line(done, status: int, *words: str) -> None:
    assert done.status == status, done
    lines = [line for line in done.err.splitlines() if line.startswith("kgraph: ")]
    assert len(lines) == 1, done.err
    assert "Traceback" not in done.err
    for word in words:
        assert word in lines[0], lines[0]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t\n", "empty"),
        ("noise.txt", bytes(range(256)) * 40, "binary"),
        ("broken.pdf", b"%PDF-1.7\nnothing that a PDF has", "PDF"),
        ("broken.docx", b"PK\x03\x04 cut short", ""),
        ("news.jsonl", b"[1, 2, 3]\n", "line 1"),
        ("news.jsonl", b'{"title": "no text"}\n', "text"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(kgraph, tmp_path, name, content, word):
    path = tmp_path / name
    path.write_bytes(content)
    done = kgraph("build", path, "--graph", tmp_path / "g.kgraph")
    one_line(done, 1, name, word)
    assert not (tmp_path / "g.kgraph").exists()


def test_a_missing_path_is_named(kgraph, tmp_path):
    one_line(kgraph("build", tmp_path / "nowhere.txt"), 1, "nowhere.txt", "no such file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(kgraph, tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("Putin met Kim.", encoding="utf-8")
    path.chmod(0)
    one_line(kgraph("build", path), 1, "secret.txt", "permission")


def test_what_can_be_read_is_built_beside_what_cannot(kgraph, tmp_path):
    (tmp_path / "good.txt").write_text("Ivo Marek met Dora Kel in Klow.", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = kgraph("build", tmp_path, "--graph", tmp_path / "g.kgraph", "--json")
    one_line(done, 1, "empty.txt")
    assert len(json.loads(done.out)["documents"]["added"]) == 1


@pytest.mark.parametrize("name", ["g.xyz", "g", "g.graphml.zip"])
def test_an_unknown_export_format_is_refused_before_any_work(kgraph, tmp_path, name):
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel.", encoding="utf-8")
    done = kgraph(
        "build", tmp_path / "a.txt", "--graph", tmp_path / "g.kgraph", "-e", tmp_path / name
    )
    one_line(done, 2, ".ttl", name)
    assert not (tmp_path / "g.kgraph").exists()


def test_an_export_into_a_missing_folder_is_refused_before_any_work(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel.", encoding="utf-8")
    target = tmp_path / "no" / "g.ttl"
    done = kgraph("build", tmp_path / "a.txt", "--graph", tmp_path / "g.kgraph", "-e", target)
    one_line(done, 1, str(target))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt"]


@pytest.mark.parametrize("command", ["stats", "show", "export", "build"])
def test_a_graph_file_that_is_none_is_refused_and_left_alone(kgraph, tmp_path, command):
    graph = tmp_path / "g.kgraph"
    graph.write_text("this is not a graph", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel.", encoding="utf-8")
    words = {
        "stats": ("stats", graph),
        "show": ("show", graph, "Marek"),
        "export": ("export", graph, tmp_path / "g.ttl"),
        "build": ("build", tmp_path / "a.txt", "--graph", graph),
    }[command]
    one_line(kgraph(*words), 1, "g.kgraph")
    assert graph.read_text(encoding="utf-8") == "this is not a graph"
    assert not (tmp_path / "g.ttl").exists()


def test_a_graph_of_a_newer_version_is_refused(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel.", encoding="utf-8")
    graph = tmp_path / "g.kgraph"
    kgraph("build", tmp_path / "a.txt", "--graph", graph)
    with sqlite3.connect(graph) as connection:
        connection.execute("pragma user_version = 9999")
    one_line(kgraph("stats", graph), 1, "g.kgraph", "newer")


def test_a_missing_graph_is_named(kgraph, tmp_path):
    one_line(kgraph("stats", tmp_path / "none.kgraph"), 1, "none.kgraph")


def test_a_name_that_nobody_has_is_answered_with_what_is_near(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel in Klow.", encoding="utf-8")
    graph = tmp_path / "g.kgraph"
    kgraph("build", tmp_path / "a.txt", "--graph", graph)
    one_line(kgraph("show", graph, "Ivo Mareck"), 2, "Ivo Mareck", "Ivo Marek")


def test_an_unknown_pipeline_is_named(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel.", encoding="utf-8")
    one_line(kgraph("build", tmp_path / "a.txt", "--pipeline", "no_such"), 1, "no_such")


def test_a_very_long_line_is_built(kgraph, tmp_path: Path):
    path = tmp_path / "long.txt"
    path.write_text("Ivo Marek met Dora Kel in Klow. " * 300, encoding="utf-8")
    assert kgraph("build", path).status == 0


def test_what_is_too_long_for_an_article_is_refused_at_once(kgraph, tmp_path: Path):
    path = tmp_path / "dump.txt"
    path.write_text("Ivo Marek met Dora Kel in Klow. " * 70_000, encoding="utf-8")
    one_line(kgraph("build", path), 1, "dump.txt", "2,000,000")


def test_a_file_full_of_broken_lines_names_a_few(kgraph, tmp_path: Path):
    path = tmp_path / "pretty.json"
    path.write_text(json.dumps({"facts": list(range(500))}, indent=1), encoding="utf-8")
    done = kgraph("build", path)
    assert done.status == 1
    assert done.err.count("pretty.json") == 11
    assert "more lines are broken" in done.err
