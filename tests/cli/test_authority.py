"""`kgraph build --authority` links entities to a user's list, which is kept beside the graph."""

from pathlib import Path

import pytest
import rdflib

from kgraph import build, load

TEXT = "Ruritanian President Ivo Marek met Dora Kel in Accra on Monday. Marek thanked Kel.\n"
LIST = "label,aliases,type,identifier\nIvo J. Marek,Ivo Marek,person,Q11|viaf:7\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path / "a.txt"


def test_the_list_counts_in_later_builds_and_corrections_too(kgraph, article, tmp_path):
    graph = tmp_path / "g.kgraph"
    done = kgraph("build", article, "--graph", graph, "--authority", tmp_path / "list.csv")
    assert done.status == 0, done.err
    first = graph.read_bytes()
    assert dict(load(graph).entity("Ivo Marek").identifiers) == {"viaf": "7", "wikidata": "Q11"}
    assert load(graph).entity("Ivo Marek").label == "Ivo J. Marek"
    kgraph("build", article, "--graph", graph)
    assert graph.read_bytes() == first
    kgraph("rename", graph, "Dora Kel", "Dora M. Kel", "--author", "ann")
    assert dict(load(graph).entity("Ivo Marek").identifiers)["wikidata"] == "Q11"
    kgraph("rename", graph, "Ivo Marek", "The President", "--author", "ann")
    assert dict(load(graph).entity("The President").identifiers)["wikidata"] == "Q11"


def test_without_the_kept_list_the_graph_is_as_before(kgraph, article, tmp_path):
    graph = tmp_path / "g.kgraph"
    kgraph("build", article, "--graph", graph)
    plain = graph.read_bytes()
    kgraph("build", article, "--graph", graph, "--authority", tmp_path / "list.csv")
    assert graph.read_bytes() != plain
    (tmp_path / "g.authority.csv").unlink()
    kgraph("build", article, "--graph", graph)
    assert graph.read_bytes() == plain


def test_identifiers_are_in_the_rdf(article, tmp_path):
    graph = build(article, authority=tmp_path / "list.csv")
    graph.export(tmp_path / "g.ttl")
    same = rdflib.URIRef("https://schema.org/sameAs")
    found = {str(o) for o in rdflib.Graph().parse(tmp_path / "g.ttl").objects(None, same)}
    assert {"http://www.wikidata.org/entity/Q11", "http://viaf.org/viaf/7"} <= found


def test_an_export_of_kgraph_can_be_a_list(kgraph, article, tmp_path):
    build(article, authority=tmp_path / "list.csv").export(tmp_path / "old.ttl")
    other = tmp_path / "b.txt"
    other.write_text("Ivo Marek left Accra.\n", encoding="utf-8")
    found = build(other, authority=tmp_path / "old.ttl").entity("Ivo Marek")
    assert dict(found.identifiers)["wikidata"] == "Q11"


def test_a_wrong_row_is_one_line_and_nothing_is_read(kgraph, article, tmp_path):
    (tmp_path / "bad.csv").write_text(LIST + "Nobody,,person,\n", encoding="utf-8")
    done = kgraph("build", article, "--graph", tmp_path / "g.kgraph",
                  "--authority", tmp_path / "bad.csv")  # fmt: skip
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "bad.csv:3: a row needs a label and an identifier" in done.err
    assert not (tmp_path / "g.kgraph").exists()
