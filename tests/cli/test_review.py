"""`kgraph review`: what is most in doubt, answered at a terminal or through a pipe."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from kgraph import schema
from kgraph.api import Graph
from kgraph.model import Extraction, MentionKind
from kgraph.resolution import resolve
from kgraph.resolution.corrections_review import questions
from tests.resolution.build import extraction

LEES = (
    extraction("[Ann Lee|person] met [Bo Kim|person]. \n [Ann Lee|person] sat.",
               [(0, "meet", 1)], "a"),
    extraction("[Ms ~Lee|person] left.", [], "b"),
    extraction("[Ms ~Lee|person] fell.", [], "c"),
)  # fmt: skip


def graph_of(made: tuple[Extraction, ...]) -> Graph:
    found = resolve(made, schema.load())
    return Graph([e.document for e in made], found.entities, found.statements, made)


def asked(*texts: str) -> list[tuple[str, str]]:
    """What is asked about some articles: the reason, and what is in question."""
    made = tuple(extraction(text, name=f"d{n}") for n, text in enumerate(texts))
    graph = graph_of(made)
    return [
        (q.reason, q.other.label if q.other else " ".join(m.text for m in q.mentions))
        for q in questions(graph.entities, graph.extractions, ())
    ]


@pytest.fixture
def review(kgraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    graph_of(LEES).save(tmp_path / "news.kgraph")

    def run(answers: str) -> object:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        return kgraph("review", tmp_path / "news.kgraph", "--author", "Eve")

    return run


def decisions(folder: Path) -> list[list[str]]:
    file = folder / "news.corrections"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [line.split("\t") for line in lines if not line.startswith("#")]


# What is asked


def test_a_surname_that_may_be_somebody_known_is_asked_about() -> None:
    found = asked("[Ann Lee|person] spoke.", "[Ms ~Lee|person] left.")
    assert found == [("the text leaves open who is meant", "Lee")] or found == [
        ("the text leaves open who is meant", "Ann Lee")
    ]


def test_near_names_of_two_nodes_are_asked_about() -> None:
    [(reason, _)] = asked("[John Smith|person] spoke.", "[Jane Smith|person] left.",
                          "[J. Smith|person] fell.")[:1]  # fmt: skip
    assert reason.startswith("near names: ")


def test_a_name_that_fits_several_people_of_a_document_is_asked_about() -> None:
    text = "[Ann Lee|person f] met [Bo Lee|person m]. \n [Mr ~Lee|person m] left."
    unsure = [
        m.text
        for e in graph_of((extraction(text),)).entities
        for m in e.mentions
        if m.kind is MentionKind.NAME and m.score < 0.9
    ]
    assert [what for reason, what in asked(text) if reason == "short name"] == unsure


def test_a_document_that_calls_somebody_otherwise_is_asked_about() -> None:
    found = asked("[Joe Biden|person] spoke.", "[Joseph R. Biden Jr|person] left.")
    assert [what for _, what in found] in (["Joe Biden"], ["Joseph R. Biden Jr"])
    assert found[0][0].startswith("called “jo")


def test_what_is_clear_is_not_asked_about() -> None:
    assert asked("[Ann Lee|person] met [Bo Kim|person].", "[Ann Lee|person] left.") == []


def test_a_name_of_a_crowd_is_not_asked_about() -> None:
    crowd = [f"[{given} Smith|person] spoke." for given in ("Ann", "Bo", "Cy", "Di", "Ed", "Flo")]
    assert asked(*crowd, *["[Dr ~Smith|person] left."] * 9) == []
    assert len(asked(*crowd[:2], "[Dr ~Smith|person] left.")) == 2


# What is answered


def test_answers_are_written_and_seen_in_the_graph(review, tmp_path):
    done = review("y\nn\n")
    assert done.status == 0
    assert done.out == "1 the same, 1 not the same\n"
    assert "1 of 3 · the text leaves open who is meant (0.50)\n" in done.err
    assert "“Ann Lee met Bo Kim.”" in done.err
    assert [(d[0], d[3], d[5]) for d in decisions(tmp_path)] == [
        ("merge", "Eve", "review"), ("differ", "Eve", "review")]  # fmt: skip
    people = [e for e in Graph.load(tmp_path / "news.kgraph").entities if "Lee" in e.label]
    assert len(people) == 2 and not any(e.candidates for e in people)


def test_what_was_answered_is_not_asked_again(review):
    assert "1 of 3" in review("n\nn\nn\n").err
    assert review("").err == "nothing is in doubt\n"


def test_what_follows_from_answers_is_not_asked(review):
    done = review("y\ny\n")
    assert done.err.count("the same?") == 2
    assert review("").err == "nothing is in doubt\n"


def test_what_is_skipped_is_asked_next_time(review, tmp_path):
    done = review("s\ns\ns\n")
    assert done.out == "0 the same, 0 not the same\n"
    assert decisions(tmp_path) == []
    assert "1 of 3" in review("q\n").err


def test_an_answer_is_taken_back(review, tmp_path):
    before = (tmp_path / "news.kgraph").read_bytes()
    done = review("y\nu\ns\nu\nq\n")
    assert done.out == "0 the same, 0 not the same\n"
    assert done.err.count("1 of 3") == 3
    assert decisions(tmp_path) == []
    assert (tmp_path / "news.kgraph").read_bytes() == before


def test_what_is_no_answer_is_asked_once_more(review):
    assert "please answer y, n, s, u or q" in review("maybe\nq\n").err


def test_the_end_of_the_answers_keeps_what_was_answered(review, tmp_path):
    assert review("n\n").status == 0
    assert [d[0] for d in decisions(tmp_path)] == ["differ"]
