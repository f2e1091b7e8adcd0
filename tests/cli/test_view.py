"""`kgraph view` leaves one file, and says what is wrong in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sample_graph import DOCUMENTS, ENTITIES, STATEMENTS

from kgraph.graph import KnowledgeGraph


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "summit.kgraph"
    KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS).save(path)
    return path


def test_it_writes_one_page_named_after_the_graph(
    kgraph: Callable[..., object], graph: Path, tmp_path: Path
) -> None:
    page = tmp_path / "out.html"
    done = kgraph("view", graph, page)
    assert (done.status, done.out, done.err) == (0, "", f"wrote {page}\n")
    assert '"title":"summit"' in page.read_text(encoding="utf-8")
    assert '"label":"analysts"' not in page.read_text(encoding="utf-8")


def test_everything_and_a_title_of_ones_own(
    kgraph: Callable[..., object], graph: Path, tmp_path: Path
) -> None:
    page = tmp_path / "out.html"
    assert kgraph("view", graph, page, "--everything", "--title", "April 2019").status == 0
    written = page.read_text(encoding="utf-8")
    assert '"title":"April 2019"' in written
    assert '"label":"analysts"' in written


def test_python_writes_the_same_page(
    kgraph: Callable[..., object], graph: Path, tmp_path: Path
) -> None:
    from kgraph.api import Graph

    kgraph("view", graph, tmp_path / "one.html")
    written = Graph.load(graph).view(tmp_path / "two.html", title="summit")
    assert written.read_bytes() == (tmp_path / "one.html").read_bytes()


@pytest.mark.parametrize("file", ["out.pdf", "out", "missing/out.html"])
def test_a_file_that_cannot_be_written_is_one_line(
    kgraph: Callable[..., object], graph: Path, tmp_path: Path, file: str
) -> None:
    done = kgraph("view", graph, tmp_path / file)
    assert done.status != 0
    assert done.err.startswith("kgraph: ") and done.err.count("\n") == 1
    assert file in done.err
