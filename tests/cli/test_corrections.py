"""`kgraph merge`, `split`, …: a line in a text file, seen at once, applied by every build."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from typer.main import get_command

from kgraph import schema
from kgraph.api import Graph
from kgraph.cli import app
from kgraph.model import Extraction
from kgraph.resolution import resolve
from kgraph.resolution.corrections import Decision
from tests.resolution.build import extraction

MADE = (
    extraction("[Ann Lee|person] met [Bo Kim|person]. \n [Lee|person] left [Oslo|place].",
               [(0, "meet", 1), (2, "leave", 3)], "wire-1"),
    extraction("[Anna Leigh|person] met [Cy Poe|person].", [(0, "meet", 1)], "wire-2"),
    extraction("[Ann Lee|person] fell.", [], "wire-3"),
    extraction("[Ms ~Poe|person] fell.", [], "wire-4"),
    extraction("[Dora Kim|person] sat.", [], "wire-5"),
)  # fmt: skip


def save(path: Path, made: tuple[Extraction, ...] = MADE) -> Path:
    found = resolve(made, schema.load())
    documents = [each.document for each in made]
    Graph(documents, found.entities, found.statements, made).save(path)
    return path


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return save(tmp_path / "news.kgraph")


def decisions(graph: Path) -> list[list[str]]:
    lines = graph.with_suffix(".corrections").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def labels(graph: Path) -> set[str]:
    return {entity.label for entity in Graph.load(graph).entities}


def test_merging_writes_one_line_and_shows_what_became_of_it(kgraph, graph):
    done = kgraph("merge", graph, "Ann Lee", "Anna Leigh", "--author", "Eve", "--reason", "wire 9")
    assert done.status == 0
    assert re.search(r"4 mentions in 3 documents, 3 statements\n  also: ", done.out)
    assert f"wrote {graph.with_suffix('.corrections')}" in done.err
    [[word, keys, value, author, day, reason]] = decisions(graph)
    assert (word, value, author, reason) == ("merge", "", "Eve", "wire 9")
    assert keys == (
        "person/ann-lee “Ann Lee” at 0 of wire-1 | person/anna-leigh “Anna Leigh” at 0 of wire-2"
    )
    assert date.fromisoformat(day) <= date.today()
    assert len({"Ann Lee", "Anna Leigh"} & labels(graph)) == 1


def test_parting_by_document_by_name_and_by_number(kgraph, graph):
    listed = kgraph("split", graph, "Ann Lee")
    assert "\n  2  “Lee” (short name, 0.95): Lee left Oslo.\n" in listed.out
    assert not graph.with_suffix(".corrections").exists()
    for option in (("--document", "wire-3"), ("--called", "Lee"), ("--mention", "2")):
        done = kgraph("split", graph, "Ann Lee", *option)
        assert done.status == 0
        assert done.out.count("mention") == 2
        assert kgraph("undo", graph).status == 0


def test_what_differs_stays_apart(kgraph, graph):
    assert kgraph("merge", graph, "Ann Lee", "Anna Leigh").status == 0
    assert kgraph("differ", graph, "Bo Kim", "Cy Poe").status == 0
    done = kgraph("merge", graph, "Bo Kim", "Cy Poe")
    assert "news.corrections:3: a later line decides otherwise, and counts" in done.err
    assert decisions(graph)[-1][0] == "merge"


def test_renaming_retyping_forgetting(kgraph, graph):
    assert "Robert Kim — person (person/robert-kim)" in kgraph(
        "rename", graph, "Bo Kim", "Robert  Kim").out  # fmt: skip
    assert "Oslo — organization (organization/oslo)" in kgraph(
        "retype", graph, "Oslo", "organization").out  # fmt: skip
    done = kgraph("forget", graph, "Cy Poe")
    assert done.out == "Cy Poe (person/cy-poe) is no longer in the graph\n"
    assert "Cy Poe" not in labels(graph) and "Robert Kim" in labels(graph)


def test_a_label_that_another_entity_has_is_told(kgraph, graph):
    done = kgraph("rename", graph, "Bo Kim", "Ann Lee")
    assert "2 entities are called “Ann Lee” (person/ann-lee-" in done.err
    assert done.err.endswith("if they are one, say so with kgraph merge\n")


DECISIONS = [
    ("merge", "Ann Lee", "Anna Leigh"),
    ("split", "Ann Lee", "--document", "wire-3"),
    ("differ", "Ann Lee", "Anna Leigh"),
    ("rename", "Ann Lee", "Ann B. Lee"),
    ("retype", "Oslo", "organization"),
    ("forget", "Bo Kim"),
]


@pytest.mark.parametrize("words", DECISIONS, ids=lambda words: words[0])
def test_every_decision_is_taken_back_byte_for_byte(kgraph, graph, words):
    before = graph.read_bytes()
    assert kgraph(words[0], graph, *words[1:]).status == 0
    if words[0] != "differ":
        assert graph.read_bytes() != before
    done = kgraph("undo", graph)
    assert done.status == 0 and done.out.startswith(f"taken back: {words[0]}  ")
    assert graph.read_bytes() == before
    assert decisions(graph) == []


def test_building_again_applies_the_file_in_any_order_of_articles(kgraph, tmp_path):
    first, second = tmp_path / "1.txt", tmp_path / "2.txt"
    first.write_text("Ruritanian President Ivo Marek met Dora Kel in Klow on Monday.\n")
    second.write_text("Ivo Marek left Klow. Otto Brand met Dora Kel in Szohod in May 2020.\n")
    graph, other, plain = (tmp_path / f"{name}.kgraph" for name in ("a", "b", "plain"))
    kgraph("build", first, second, "--graph", plain)
    kgraph("build", first, "--graph", graph)
    kgraph("rename", graph, "Ivo Marek", "Ivo J. Marek")
    kgraph("build", second, "--graph", graph)
    kgraph("merge", graph, "Dora Kel", "Otto Brand")
    file = graph.with_suffix(".corrections")
    kgraph("build", second, first, "--graph", other, "--corrections", file)
    assert {"Ivo J. Marek"} <= labels(graph)
    assert other.read_bytes() == graph.read_bytes() != plain.read_bytes()
    assert kgraph("build", first, "--graph", graph).status == 0
    assert other.read_bytes() == graph.read_bytes()
    file.write_text("")
    assert kgraph("build", first, "--graph", graph).status == 0
    assert graph.read_bytes() == plain.read_bytes()


def test_one_line_among_several_is_taken_back(kgraph, graph):
    kgraph("rename", graph, "Bo Kim", "Robert Kim")
    kgraph("rename", graph, "Cy Poe", "Cyrus Poe")
    assert kgraph("undo", graph, "--line", 2).status == 0
    assert {"Bo Kim", "Cyrus Poe"} <= labels(graph)
    assert kgraph("undo", graph, "--line", 9).err == (
        f"kgraph: {graph.with_suffix('.corrections')}: line 9 is no decision; there are lines 2\n"
    )


def test_the_file_may_lie_elsewhere(kgraph, graph, tmp_path):
    file = tmp_path / "ours.tsv"
    assert kgraph("rename", graph, "Bo Kim", "Bob", "--corrections", file).status == 0
    assert file.exists() and not graph.with_suffix(".corrections").exists()
    assert kgraph("undo", graph, "--corrections", file).status == 0


def test_comments_and_empty_lines_stay(kgraph, graph):
    file = graph.with_suffix(".corrections")
    file.write_text("# ours\r\n\r\n# more", encoding="utf-8")
    assert kgraph("rename", graph, "Bo Kim", "Bob").status == 0
    assert file.read_text(encoding="utf-8").startswith("# ours\n\n# more\nrename\t")


def test_a_line_about_a_document_that_is_not_there_waits(kgraph, graph):
    file = graph.with_suffix(".corrections")
    file.write_text("forget\tperson/x “X Y” at 0 of wire-77\n", encoding="utf-8")
    done = kgraph("rename", graph, "Bo Kim", "Bob")
    assert done.status == 0
    assert done.err.startswith(
        f"kgraph: warning: {file}:1: nothing is “person/x “X Y” at 0 of wire-77” here, for its "
        "document is not in the graph; the line waits\n"
    )


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_who_decides_is_known_from_git(kgraph, graph, monkeypatch):
    for word in ("GIT_DIR", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(word, "/dev/null")
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.setenv("USER", "somebody")
    monkeypatch.setenv("HOME", str(graph.parent))
    kgraph("rename", graph, "Bo Kim", "Bob")
    subprocess.run(["git", "init", "-q"], cwd=graph.parent, check=True)
    subprocess.run(["git", "config", "user.name", "Eve Moe"], cwd=graph.parent, check=True)
    kgraph("rename", graph, "Bob", "Rob")
    assert [fields[3] for fields in decisions(graph)] == ["somebody", "Eve Moe"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("mrge\tx “X” at 0 of d", "“mrge” is no decision; there are merge, differ, split, rename, "
         "retype, forget"),
        ("rename", "a line has 6 fields, separated by tabs: decision, entities, value, author, "
         "date, reason"),
        ("rename\tperson/x\tX", "“person/x” names no entity; write: id “mention” at 14 of "
         "document"),
        ("rename\tx “X” at 0 of d", "rename needs a label as its value"),
        ("retype\tx “X” at 0 of d\tdog", "“dog” is no type; there are person, place, "
         "organization, group, event, work, product, object, date, concept"),
        ("merge\tx “X” at 0 of d", "merge needs two entities or more, separated by “|”"),
        ("forget\tx “X” at 0 of d | y “Y” at 0 of d", "forget needs one entity"),
        ("split\tx “X” at 0 of d | y “Y” at 0 of d\tall", "“all” cannot leave; there are "
         "documents, names, mentions"),
        ("forget\tx “X” at 0 of d\t\tann\tyesterday", "“yesterday” is no date; write it as "
         "2026-01-31"),
        ("<<<<<<< ours", "a line has 6 fields, separated by tabs: decision, entities, value, "
         "author, date, reason"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_told_with_its_number_and_nothing_is_written(kgraph, graph, line, why):
    file = graph.with_suffix(".corrections")
    file.write_text(f"# ours\n{line}\n", encoding="utf-8")
    before = graph.read_bytes()
    for words in (("rename", graph, "Bo Kim", "Bob"), ("undo", graph),
                  ("build", graph.parent / "*.txt", "--graph", graph)):  # fmt: skip
        done = kgraph(*words)
        assert (done.status, done.err) == (1, f"kgraph: {file}:2: {why}\n")
    assert graph.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("merge", "Ann Lee", "Nobody"), "nothing in the graph is called “Nobody”"),
        (("merge", "Ann Lee", "Bo Kimm"), "did you mean Bo Kim"),
        (("merge", "Ann Lee", "person/ann-lee"), "is one entity; name another one too"),
        (("merge", "Ann Lee", "Kim"), "“Kim” may be Bo Kim (person/bo-kim), Dora Kim"),
        (("rename", "Bo Kim", "Bo Kim"), "person/bo-kim is called “Bo Kim” already"),
        (("rename", "Bo Kim", "  "), "the label is empty; say what to call it"),
        (("retype", "Bo Kim", "dog"), "“dog” is no type; there are person, place,"),
        (("retype", "Bo Kim", "person"), "Bo Kim (person/bo-kim) is of type person already"),
        (("split", "Bo Kim", "--mention", "7"), "Bo Kim has no mentions “7”; it has 1 to 1"),
        (("split", "Bo Kim", "--document", "x"), "Bo Kim has no documents “x”; it has wire-1"),
        (("split", "Bo Kim", "--called", "x"), "Bo Kim has no names “x”; it has “bo kim”"),
        (("split", "Bo Kim", "--mention", "1"), "nothing would stay"),
        (("split", "Bo Kim", "--mention", "1", "--called", "Bo Kim"), "say what leaves in one way"),
        (("undo",), "there is no decision to take back"),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_decided_is_one_clear_line(kgraph, graph, words, why):
    before = graph.read_bytes()
    done = kgraph(words[0], graph, *words[1:])
    assert done.status == 2 and why in done.err and done.err.count("\n") == 1
    assert graph.read_bytes() == before
    assert not graph.with_suffix(".corrections").exists()


def test_a_file_that_cannot_be_written_is_one_clear_line(kgraph, graph):
    folder = graph.with_suffix(".corrections")
    folder.mkdir()
    done = kgraph("rename", graph, "Bo Kim", "Bob")
    assert (done.status, done.err) == (
        1, f"kgraph: {folder}: the corrections cannot be read: is a directory\n")  # fmt: skip
    done = kgraph("rename", graph, "Bo Kim", "Bob", "--corrections", folder / "no" / "file")
    assert done.status == 1
    assert done.err == (
        f"kgraph: {folder}/no/file: the corrections cannot be written: no such file or directory\n"
    )


def test_a_corrections_file_that_is_named_to_build_must_be_there(kgraph, tmp_path):
    done = kgraph("build", tmp_path, "--corrections", tmp_path / "none")
    assert (done.status, done.err) == (
        1, f"kgraph: {tmp_path}/none: the corrections cannot be read: no such file or directory\n",
    )  # fmt: skip


def test_what_is_no_text_is_no_corrections_file(kgraph, graph):
    graph.with_suffix(".corrections").write_bytes(b"\xff\xfe\x00")
    done = kgraph("forget", graph, "Bo Kim")
    assert done.err.endswith("news.corrections: not a corrections file: it is no UTF-8 text\n")


def test_the_page_names_every_decision_and_every_command_of_it_is_one() -> None:
    page = (Path(__file__).parents[2] / "docs" / "corrections.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| (\w+) \| .*\|$", page, flags=re.M)
    assert sorted(table[1:]) == sorted(Decision)
    commands = set(re.findall(r"^    kgraph (\w+) ", page, flags=re.M))
    assert commands - {"undo", "review"} == set(table[1:])
    assert commands <= get_command(app).commands.keys()


def test_a_graph_without_extractions_is_not_emptied(kgraph, tmp_path):
    found, path = resolve(MADE, schema.load()), tmp_path / "bare.kgraph"
    Graph([each.document for each in MADE], found.entities, found.statements).save(path)
    before = path.read_bytes()
    why = "holds no extractions of its documents; build it again from its articles"
    for words in (("rename", path, "Bo Kim", "Bob"), ("build", tmp_path, "--graph", path)):
        done = kgraph(*words)
        assert (done.status, path.read_bytes()) == (1, before)
        assert done.err.splitlines()[-1] == f"kgraph: {path}: {why}"
