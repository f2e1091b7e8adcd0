"""A user's own list gives entities identifiers and labels, and brings together what it knows."""

import random
from pathlib import Path

import pytest

from kgraph import schema
from kgraph.errors import InputError
from kgraph.model import Entity, Extraction
from kgraph.resolution import Resolution, resolve
from kgraph.resolution.authority import Record
from kgraph.resolution.authority_file import beside, keep, kept, read, written
from kgraph.resolution.corrections import Correction, Decision, Key
from tests.resolution.build import extraction

HEAD = "label,aliases,type,identifier\n"


def records(tmp_path: Path, rows: str, name: str = "list.csv") -> tuple[Record, ...]:
    path = tmp_path / name
    path.write_text(rows if name.endswith("ttl") else HEAD + rows, encoding="utf-8")
    return read(path)


def articles() -> list[Extraction]:
    return [
        extraction("[Robert Vance|person] met [Ada Okafor|person].", [(0, "meet", 1)], "a"),
        extraction("[Rory Vance|person] left. [Okafor|person] stayed.", name="b"),
        extraction("[The Northern Bank|organization] hired [Paris Vance|person].", name="c"),
    ]


def resolved(
    list_: tuple[Record, ...], found: list[Extraction] | None = None, *decisions: Correction
) -> Resolution:
    return resolve(found or articles(), schema.load(), decisions, list_)


def one(found: Resolution, name: str) -> Entity:
    (entity,) = [e for e in found.entities if name in (e.label, *e.aliases)]
    return entity


def test_a_unique_name_gets_the_identifier_and_the_label_of_the_list(tmp_path: Path) -> None:
    found = resolved(records(tmp_path, "Ada N. Okafor,Ada Okafor,person,Q1\n"))
    entity = one(found, "Ada Okafor")
    assert entity.label == "Ada N. Okafor"
    assert entity.identifiers == (("wikidata", "Q1"),)
    assert {s.subject for s in found.statements} == {entity.id}


def test_two_entities_with_one_identifier_are_one(tmp_path: Path) -> None:
    without = resolved(())
    assert one(without, "Robert Vance").id != one(without, "Rory Vance").id
    found = resolved(records(tmp_path, "Robert Vance,Rory Vance,,Q1\n"))
    assert one(found, "Robert Vance") == one(found, "Rory Vance")


def test_two_rows_of_one_identifier_are_one_record(tmp_path: Path) -> None:
    found = resolved(records(tmp_path, "Robert Vance,,,Q1\nRory Vance,,,Q1\n"))
    assert one(found, "Robert Vance") == one(found, "Rory Vance")


def test_a_surname_alone_links_nobody(tmp_path: Path) -> None:
    found = resolved(
        records(tmp_path, "Emeka Okafor,Okafor,person,Q1\n"),
        [extraction("[Okafor|person] left.", name="x")],
    )
    assert one(found, "Okafor").identifiers == ()


def test_another_type_is_not_linked(tmp_path: Path) -> None:
    found = resolved(records(tmp_path, "Paris Vance,,place,Q1\n"))
    assert one(found, "Paris Vance").identifiers == ()


def test_what_two_records_are_called_is_left_open_and_said(tmp_path: Path) -> None:
    rows = "Ada Okafor,,,Q1\nAda Okafor (singer),Ada Okafor,,Q2\n"
    found = resolved(records(tmp_path, rows))
    assert one(found, "Ada Okafor").identifiers == ()
    (doubt,) = found.doubts
    assert doubt.line == 2
    assert doubt.what.startswith("“Ada Okafor” may be Ada Okafor (wikidata:Q1) or Ada Okafor (sing")


def test_an_acronym_of_another_name_does_not_link(tmp_path: Path) -> None:
    found = resolved(
        records(tmp_path, "African Rowing Union,ARU,organization,Q1\n"),
        [extraction("[The Asian Rail Union|organization] (ARU) met.", name="x")],
    )
    assert one(found, "Asian Rail Union").identifiers == ()


def test_a_place_of_another_geonames_id_is_another_place(tmp_path: Path) -> None:
    found = resolved(
        records(tmp_path, "Accra,,place,geonames:1|Q1\n"),
        [extraction("It rained in [Accra|place].", name="x")],
    )
    assert ("wikidata", "Q1") not in one(found, "Accra").identifiers


def test_what_people_keep_apart_is_not_merged_by_a_list(tmp_path: Path) -> None:
    differ = Correction(
        Decision.DIFFER,
        (Key("x", "a", 0, "Robert Vance"), Key("y", "b", 0, "Rory Vance")),
        line=1,
    )
    found = resolved(records(tmp_path, "Robert Vance,Rory Vance,,Q1\n"), None, differ)
    assert one(found, "Robert Vance").id != one(found, "Rory Vance").id
    assert "not one thing" in found.doubts[0].what


def test_a_label_that_a_person_gave_is_kept(tmp_path: Path) -> None:
    rename = Correction(Decision.RENAME, (Key("x", "a", 0, "Robert Vance"),), "Bob", line=1)
    found = resolved(records(tmp_path, "Robert Vance,,,Q1\n"), None, rename)
    assert one(found, "Bob").identifiers == (("wikidata", "Q1"),)


def test_the_order_of_articles_and_rows_does_not_matter(tmp_path: Path) -> None:
    list_ = list(records(tmp_path, "Robert Vance,Rory Vance,,Q1\nAda Okafor,,,Q2\nB,,,Q3\n"))
    expected = resolved(tuple(list_))
    for seed in range(5):
        found = articles()
        random.Random(seed).shuffle(found)
        random.Random(seed).shuffle(list_)
        assert resolved(tuple(list_), found) == expected


def test_turtle_says_the_same_as_csv(tmp_path: Path) -> None:
    turtle = """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix schema: <https://schema.org/> .
        @prefix wd: <http://www.wikidata.org/entity/> .
        wd:Q1 a schema:Person ; skos:prefLabel "Роберт"@ru, "Robert Vance"@en ;
            skos:altLabel "Rory Vance" ; schema:sameAs <http://viaf.org/viaf/7> .
        <https://w3id.org/kgraph/id/x> skos:prefLabel "Nobody" .
    """
    (record,) = records(tmp_path, turtle, "list.ttl")
    assert (record.label, record.type) == ("Robert Vance", "person")
    assert record.identifiers == (("wikidata", "Q1"), ("viaf", "7"))
    assert set(record.aliases) == {"Роберт", "Rory Vance"}


def test_a_list_is_kept_beside_the_graph_and_replaced_when_given_again(tmp_path: Path) -> None:
    graph, list_ = tmp_path / "g.kgraph", tmp_path / "list.csv"
    list_.write_text(HEAD + 'Ada Okafor,"Ada|A. Okafor",person,Q1\n', encoding="utf-8")
    keep(graph, kept(graph, list_))
    first = kept(graph)
    assert [(r.label, r.aliases, r.source) for r in first] == [
        ("Ada Okafor", ("Ada", "A. Okafor"), "list.csv")
    ]
    assert beside(graph).read_text(encoding="utf-8") == written(first)
    list_.write_text(HEAD + "Robert Vance,,,Q2\n", encoding="utf-8")
    keep(graph, kept(graph, list_))
    assert [r.label for r in kept(graph)] == ["Robert Vance"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"name,id\nAda,Q1\n", ":1: the heading line has no column label and identifier"),
        (b"label,identifier\nAda,\n", ":2: a row needs a label and an identifier"),
        (b"label,type,identifier\nAda,dragon,Q1\n", ":2: “dragon” is no type"),
        (b"label,identifier\nAda,Q1,more\n", ":2: 3 cells under 2 headings"),
        (b"label,identifier\n", ": the list has no records"),
        (b"label,identifier\nAd\xff,Q1\n", ": the list is no UTF-8 text"),
    ],
)
def test_a_bad_list_gives_one_line_with_file_and_row(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}{message}")
    assert "\n" not in str(caught.value)


def test_bad_turtle_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"list\.ttl:2: not Turtle"):
        records(tmp_path, "\n<a> <b> .\n", "list.ttl")


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.csv")
