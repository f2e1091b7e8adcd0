"""A graph is saved to one file and comes back whole, whatever happens in between."""

import os
import random
import sqlite3
import struct
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_graph import DOCUMENTS, ENTITIES, EXTRACTIONS, KIM, MET, STATEMENTS

from kgraph.errors import GraphFileError
from kgraph.graph import KnowledgeGraph, load
from kgraph.model import (
    Dateline,
    Document,
    Entity,
    Extraction,
    Span,
    Statement,
)


def sample() -> KnowledgeGraph:
    return KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a graph#1.kgraph"


def assert_same(one: KnowledgeGraph, other: KnowledgeGraph) -> None:
    assert one.documents == other.documents
    assert one.entities == other.entities
    assert one.statements == other.statements
    assert one.extractions == other.extractions


def test_a_graph_comes_back_as_it_was_saved(path: Path) -> None:
    sample().save(path)
    assert_same(load(path), sample())
    assert os.listdir(path.parent) == [path.name]


def test_the_order_of_what_goes_in_does_not_change_a_byte(path: Path, tmp_path: Path) -> None:
    sample().save(path)
    for seed in range(3):
        shuffled = [list(part) for part in (DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS)]
        for part in shuffled:
            random.Random(seed).shuffle(part)
        KnowledgeGraph(*shuffled).save(tmp_path / "other.kgraph")  # type: ignore[arg-type]
        assert (tmp_path / "other.kgraph").read_bytes() == path.read_bytes()


def test_saving_over_a_graph_gives_the_same_bytes_again(path: Path) -> None:
    sample().save(path)
    before = path.read_bytes()
    load(path).save(path)
    assert path.read_bytes() == before


def test_sqlite_finds_the_file_sound_and_readable_by_hand(path: Path) -> None:
    sample().save(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    query = """
        SELECT s.label, relation, o.label, p.place FROM statements
        JOIN entities s ON s.id = subject JOIN entities o ON o.id = object
        JOIN places p ON p.statement = statements.id AND p.position = 0
    """
    found = connection.execute(query).fetchall()
    assert found == [("Vladimir Putin", "meet", "Kim Jong Un", "place/vladivostok")]
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM statements WHERE subject = ?", (KIM.id,)
    ).fetchall()
    assert "statements_by_subject" in plan[0][-1]
    connection.close()


def test_the_header_tells_nothing_of_the_library_that_wrote_it(path: Path) -> None:
    sample().save(path)
    head = path.read_bytes()[:100]
    assert struct.unpack(">I", head[24:28]) == (1,)
    assert struct.unpack(">II", head[92:100]) == (1, 3_040_000)


def test_a_saved_graph_can_be_changed_with_sqlite(path: Path) -> None:
    sample().save(path)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE entities SET label = 'Kim' WHERE id = ?", (KIM.id,))
    connection.close()
    assert load(path).entity(KIM.id).label == "Kim"


def damage(path: Path, how: str) -> None:
    content = bytearray(path.read_bytes())
    if how == "cut":
        content = content[: len(content) // 2]
    elif how == "scribbled":
        content[100:4096] = b"\xff" * 3996
    elif how == "no header":
        content = content[:50]
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("how", "message"),
    [("cut", "damaged"), ("scribbled", "damaged"), ("no header", "not a kgraph file")],
)
def test_a_damaged_file_is_one_clear_line(path: Path, how: str, message: str) -> None:
    sample().save(path)
    damage(path, how)
    with pytest.raises(GraphFileError, match=message) as raised:
        load(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"hello", b"\x00" * 5000])
def test_what_is_no_graph_file_is_called_so(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(GraphFileError, match="not a kgraph file"):
        load(path)


def test_another_sqlite_file_is_no_graph_file(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    with pytest.raises(GraphFileError, match="not a kgraph file"):
        load(path)


def test_a_file_of_a_newer_version_says_so(path: Path) -> None:
    sample().save(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(GraphFileError, match="written by a newer version of kgraph"):
        load(path)


def test_a_row_that_makes_no_sense_is_damage(path: Path) -> None:
    sample().save(path)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE entities SET type = 'ghost'")
    connection.close()
    with pytest.raises(GraphFileError, match="damaged"):
        load(path)


def test_a_missing_file_and_a_folder_are_clear_lines(tmp_path: Path) -> None:
    with pytest.raises(GraphFileError, match="no such file"):
        load(tmp_path / "none.kgraph")
    with pytest.raises(GraphFileError, match="is a directory"):
        load(tmp_path)


def test_a_folder_that_is_not_there_is_a_clear_line(tmp_path: Path) -> None:
    with pytest.raises(GraphFileError, match="there is no folder"):
        sample().save(tmp_path / "none" / "g.kgraph")
    with pytest.raises(GraphFileError, match="not a plain file"):
        sample().save("/dev/null")


def test_a_save_that_fails_leaves_the_old_file(path: Path) -> None:
    sample().save(path)
    before = path.read_bytes()
    with pytest.raises(GraphFileError):
        KnowledgeGraph((), (), (MET, MET)).save(path)
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]


def test_extractions_of_a_file_that_was_replaced_are_not_mixed_in(path: Path) -> None:
    sample().save(path)
    old = load(path)
    KnowledgeGraph().save(path)
    with pytest.raises(GraphFileError, match="changed after it was loaded"):
        _ = old.extractions


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), *[st.integers(0, 99)] * 2)
for kind in (Span, date):
    st.register_type_strategy(kind, spans if kind is Span else st.dates())
st.register_type_strategy(str, texts)
st.register_type_strategy(float, st.floats(0, 1))
st.register_type_strategy(int, st.integers(0, 2**40))

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@FEW
@given(st.from_type(Extraction), st.from_type(Dateline))
def test_whatever_was_found_in_a_document_comes_back(
    path: Path, found: Extraction, dateline: Dateline
) -> None:
    KnowledgeGraph([found.document], (), (), [found]).save(path)
    assert load(path).extractions == (found,)


@FEW
@given(st.from_type(Document), st.from_type(Entity), st.from_type(Statement))
def test_every_document_entity_and_statement_comes_back(
    path: Path, document: Document, entity: Entity, statement: Statement
) -> None:
    graph = KnowledgeGraph([document], [entity], [statement])
    graph.save(path)
    assert_same(load(path), graph)
