"""A graph file that is read row by row gives the same exports as one that is loaded."""

from pathlib import Path

import pytest
from sample_graph import DOCUMENTS, ENTITIES, EXTRACTIONS, STATEMENTS

from kgraph import export
from kgraph.api import Graph
from kgraph.errors import GraphFileError
from kgraph.graph import StoredGraph

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS)


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("suffix", sorted(set(export.FORMATS) - {".parquet"}))
def test_every_format_has_the_same_bytes(tmp_path: Path, suffix: str, everything: bool) -> None:
    GRAPH.save(tmp_path / "g.kgraph")
    stored = StoredGraph(tmp_path / "g.kgraph")
    ours = export.write(stored, tmp_path / f"stored{suffix}", everything)
    theirs = export.write(GRAPH, tmp_path / f"loaded{suffix}", everything)
    assert [path.read_bytes() for path in ours] == [path.read_bytes() for path in theirs]
    told = [export.left_out(graph, f"g{suffix}", everything) for graph in (stored, GRAPH)]
    assert told[0] == told[1]


def test_what_it_gives_is_what_was_saved(tmp_path: Path) -> None:
    GRAPH.save(tmp_path / "g.kgraph")
    stored = StoredGraph(tmp_path / "g.kgraph")
    assert tuple(stored.documents) == GRAPH.documents
    assert tuple(stored.entities) == GRAPH.entities
    assert tuple(stored.statements) == GRAPH.statements
    assert stored.extractions == GRAPH.extractions


def test_what_is_no_graph_file_and_what_has_changed_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "no.kgraph").write_text("nothing of the kind")
    with pytest.raises(GraphFileError, match="not a kgraph file"):
        StoredGraph(tmp_path / "no.kgraph")
    GRAPH.save(tmp_path / "g.kgraph")
    stored = StoredGraph(tmp_path / "g.kgraph")
    Graph().save(tmp_path / "g.kgraph")
    with pytest.raises(GraphFileError, match="changed while it was read"):
        list(stored.statements)
