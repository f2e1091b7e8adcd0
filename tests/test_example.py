"""The example: `make demo` leaves in exports/ just what is committed there."""

from pathlib import Path

import pytest

import kgraph

ROOT = Path(__file__).parent.parent
FORMATS = ("kgraph", "ttl", "nt", "jsonld", "graphml", "gexf", "jsonl", "csv")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    graph = kgraph.build(ROOT / "examples" / "summit.txt")
    graph.save(folder / "summit.kgraph")
    for suffix in FORMATS[1:]:
        graph.export(folder / f"summit.{suffix}")
    return folder


def test_the_example_leaves_the_same_files(rebuilt: Path) -> None:
    committed = {path.name for path in (ROOT / "exports").glob("summit*")}
    assert {path.name for path in rebuilt.iterdir()} == committed
    assert len(committed) == len(FORMATS) + 1  # CSV is a pair


@pytest.mark.parametrize("name", sorted(p.name for p in (ROOT / "exports").glob("summit*")))
def test_the_exports_are_reproduced_byte_for_byte(rebuilt: Path, name: str) -> None:
    assert (rebuilt / name).read_bytes() == (ROOT / "exports" / name).read_bytes()


def test_what_the_example_says_is_found() -> None:
    graph = kgraph.load(ROOT / "exports" / "summit.kgraph")
    said = {
        (a.subject.label, a.relation, a.object.label)
        for a in graph.relations()
        if hasattr(a.object, "label")
    }
    assert ("Chidi Okafor", "president of", "Nigeria") in said
    assert ("Karin Wallin", "chief executive of", "Nordhavn Lines") in said
    (met, *_) = graph.relations(subject="Okafor", relation="meet", object="Lindqvist")
    assert "Accra" in {place.label for place in met.places}
    labels = {entity.label for entity in graph.entities}
    assert not {"Tomas Brandl", "Harbour Wire"} & labels, "page furniture has come in"
