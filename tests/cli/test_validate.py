"""`kgraph validate`: what kgraph writes conforms, and what has been broken is named."""

from pathlib import Path

import pytest


@pytest.fixture
def graph(kgraph, tmp_path) -> Path:
    (tmp_path / "a.txt").write_text("Ivo Marek met Dora Kel in Geneva.", encoding="utf-8")
    kgraph("build", tmp_path / "a.txt", "--graph", tmp_path / "g.kgraph")
    return tmp_path / "g.kgraph"


def test_a_graph_and_its_export_conform(kgraph, graph):
    assert kgraph("validate", graph).status == 0
    kgraph("export", graph, graph.with_suffix(".ttl"))
    assert kgraph("validate", graph.with_suffix(".ttl")).status == 0


def test_a_broken_export_is_named(kgraph, graph):
    export = graph.with_suffix(".nt")
    kgraph("export", graph, export)
    lines = export.read_text(encoding="utf-8").splitlines(keepends=True)
    export.write_text("".join(line for line in lines if "#modality>" not in line), encoding="utf-8")
    done = kgraph("validate", export)
    assert done.status == 1
    assert "modality" in done.out


@pytest.mark.parametrize("name", ["a.txt", "none.ttl"])
def test_what_is_no_graph_is_one_line(kgraph, graph, name):
    done = kgraph("validate", graph.with_name(name))
    assert done.status == 1
    assert done.err.startswith("kgraph: ") and done.err.count("\n") == 1
