"""`kgraph explain` says why mentions are one entity, and how a sentence was read."""

import ast
import json
from pathlib import Path

import pytest

import kgraph.resolution as kgraph_resolution
from kgraph.resolution.data import rows
from kgraph.resolution.judging import WEIGHTS

FIRST = (
    "Ruritanian President Ivo Marek met Dora Kel in Klow on Monday. "
    "Mr Marek denied that he had met Otto Brand.\n"
)
SECOND = "Jana Marek, a singer, thanked President Ivo Marek. Brand left Klow.\n"


@pytest.fixture
def graph(kgraph, tmp_path: Path) -> Path:
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    sources = (tmp_path / "a.txt", tmp_path / "b.txt")
    assert kgraph("build", *sources, "--graph", tmp_path / "g.kgraph").status == 0
    return tmp_path / "g.kgraph"


def test_every_mention_comes_with_its_sentence_rule_and_score(kgraph, graph):
    found = json.loads(kgraph("explain", graph, "Ivo Marek", "--json").out)
    by_text = {m["text"]: m for m in found["mentions"]}
    assert by_text["Mr Marek"]["rule"] == "short name"
    assert by_text["Mr Marek"]["sentence"].startswith("Mr Marek denied")
    assert by_text["Mr Marek"]["why"].startswith("what people call")
    assert all(0 < m["score"] <= 1 for m in found["mentions"])
    assert {d["why"] for d in found["documents"]} == {"the same name"}


def test_a_similar_name_comes_with_the_reason_why_it_is_another(kgraph, graph):
    done = kgraph("explain", graph, "Ivo Marek")
    assert done.status == 0
    (line,) = [line for line in done.out.splitlines() if "person/jana-marek" in line]
    assert "another given name (-1.00)" in line
    assert "0.65 is needed" in line


def test_what_the_text_leaves_open_is_said(kgraph, graph):
    done = kgraph("explain", graph, "Otto Brand")
    assert "leaves open" in done.out or "a surname alone never joins" in done.out


def test_a_decision_about_the_entity_is_told(kgraph, graph):
    kgraph("differ", graph, "Ivo Marek", "Jana Marek", "--author", "ann")
    assert "line 2: differ" in kgraph("explain", graph, "Ivo Marek").out


def test_a_sentence_comes_with_words_clauses_and_triples(kgraph, graph):
    done = kgraph("explain", graph.parent / "a.txt", "--sentence", "0", "--json")
    found = json.loads(done.out)
    assert found["sentence"].endswith("in Klow on Monday.")
    assert {"number": 4, "text": "Marek"}.items() <= found["words"][3].items()
    assert "met" in {clause["verb"] for clause in found["clauses"]}
    assert {"Ivo Marek"} <= {mention["name"] for mention in found["mentions"]}
    assert all(triple["construction"] for triple in found["triples"])
    shown = kgraph("explain", graph.parent / "a.txt", "--sentence", "0")
    assert "gives" in shown.out and "nsubj" in shown.out


def test_mistakes_are_one_line(kgraph, graph):
    article = graph.parent / "a.txt"
    for words_, status in (
        ((graph,), 2),
        ((graph, "Nobody Atall"), 2),
        ((article,), 2),
        ((article, "--sentence", "99"), 2),
        ((graph.parent / "none.txt", "--sentence", "0"), 1),
        ((graph.parent / "none.kgraph", "Ivo"), 1),
    ):
        done = kgraph("explain", *words_)
        assert (done.status, done.err.count("\n")) == (status, 1), done.err


def test_every_rule_and_every_reason_that_is_weighed_has_words():
    told = {row[0] for row in rows("reasons.tsv")}
    assert rules() | WEIGHTS.keys() <= told


def rules() -> set[str]:
    """The names of rules that resolution gives when it reads a mention."""
    found = set()
    for path in Path(kgraph_resolution.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "put":
                given = node.args[2] if len(node.args) > 2 else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    found.add(given.value)
    return found
