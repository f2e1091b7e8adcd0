"""Every export is whole, the same every time, and never states what the text does not."""

import csv
import importlib.util
import json
import os
import random
from pathlib import Path

import pytest
from sample_graph import (
    AGE,
    ALONE,
    CAMPUS,
    DENIED,
    DOCUMENTS,
    ENTITIES,
    EXTRACTIONS,
    KIM,
    KREMLIN,
    MAY_VISIT,
    MET,
    MOSCOW,
    NAMED_ENTITIES,
    NAMED_STATEMENTS,
    NASTY,
    PRAISE,
    PUTIN,
    STATEMENTS,
    VLADIVOSTOK,
)

from kgraph.api import Graph
from kgraph.errors import ExportError, UsageError
from kgraph.export import FORMATS, format_of

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS)
NEEDS_PYARROW = pytest.mark.skipif(
    not importlib.util.find_spec("pyarrow"), reason="the Python package pyarrow is missing"
)
EVERY_FORMAT = pytest.mark.parametrize(
    "suffix",
    [
        pytest.param(suffix, marks=NEEDS_PYARROW if suffix == ".parquet" else ())
        for suffix in sorted(FORMATS)
    ],
)


@EVERY_FORMAT
def test_the_order_of_what_went_in_does_not_change_a_byte(suffix: str, tmp_path: Path) -> None:
    shuffled = [list(part) for part in (DOCUMENTS, ENTITIES, STATEMENTS)]
    for part in shuffled:
        random.Random(1).shuffle(part)
    ones = GRAPH.export(tmp_path / f"one{suffix}", everything=True)
    others = Graph(*shuffled, EXTRACTIONS[::-1]).export(tmp_path / f"two{suffix}", everything=True)
    assert [p.read_bytes() for p in ones] == [p.read_bytes() for p in others]
    assert sorted(os.listdir(tmp_path)) == sorted(p.name for p in ones + others)


@EVERY_FORMAT
def test_an_empty_graph_can_be_written(suffix: str, tmp_path: Path) -> None:
    assert all(path.exists() for path in Graph().export(tmp_path / f"empty{suffix}"))


@EVERY_FORMAT
def test_a_path_that_cannot_be_written_is_one_clear_line(suffix: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written: there is no folder") as raised:
        GRAPH.export(tmp_path / "none" / f"x{suffix}")
    assert "\n" not in str(raised.value)


def test_an_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"known are \.csv, .*\.ttl"):
        GRAPH.export(tmp_path / "graph.docx")
    with pytest.raises(UsageError, match="no such export format"):
        format_of("ttl")


def records(tmp_path: Path, everything: bool = False) -> dict[str, dict]:  # type: ignore[type-arg]
    path, *_ = GRAPH.export(tmp_path / "g.jsonl", everything=everything)
    text = path.read_text("utf-8")
    assert len(text.splitlines()) == text.count("\n"), "nothing but \\n ends a line"
    return {record["id"]: record for record in map(json.loads, text.splitlines())}


def test_json_lines_have_every_key_that_others_rely_on(tmp_path: Path) -> None:
    found = records(tmp_path)
    assert list(found) == [e.id for e in sorted(NAMED_ENTITIES, key=lambda e: e.id)] + [
        s.id for s in sorted(NAMED_STATEMENTS, key=lambda s: s.id)
    ]
    assert (
        found[PUTIN.id].items()
        >= {
            "kind": "entity",
            "id": PUTIN.id,
            "label": "Vladimir Putin",
            "type": "person",
            "aliases": ["Mr Putin", "Putin"],
            "identifiers": {"wikidata": "Q7747"},
            "named": True,
        }.items()
    )
    assert found[MOSCOW.id]["latitude"] == MOSCOW.latitude
    met = found[MET.id]
    assert (
        met.items()
        >= {
            "kind": "statement",
            "id": MET.id,
            "subject": PUTIN.id,
            "relation": "meet",
            "predicate": MET.predicate,
            "object": KIM.id,
            "places": [VLADIVOSTOK.id],
            "times": [
                {"text": "on Thursday", "start": "2019-04-25", "end": "2019-04-25"},
                {"text": "in 2019-04", "start": "2019-04", "end": None},
            ],
            "qualifiers": {
                "topic": ["sanctions", KREMLIN.id],
                "with": ["analysts"],
                "place": ["a campus"],
            },
            "negated": False,
            "modality": "actual",
            "attributed_to": None,
            "confidence": 0.91,
            "weight": 2,
            "sentence": MET.sentence,
        }.items()
    )
    for evidence, document, end in zip(met["evidence"], DOCUMENTS, (76, 12), strict=True):
        assert (
            evidence.items()
            >= {
                "document": document.id,
                "sentence": 0,
                "start": 0,
                "end": end,
                "subject": [0, 4],
                "relation": [[5, 8]],
                "object": [9, 12],
            }.items()
        )


def test_json_lines_name_sources_by_id_or_in_words(tmp_path: Path) -> None:
    found = records(tmp_path)
    assert found[MAY_VISIT.id]["attributed_to"] == KREMLIN.id
    assert found[DENIED.id]["attributed_to"] == "analysts"
    assert (found[DENIED.id]["negated"], found[MAY_VISIT.id]["modality"]) == (True, "possible")


def test_everything_brings_what_has_no_name(tmp_path: Path) -> None:
    found = records(tmp_path, everything=True)
    assert {thing.id for thing in (*ENTITIES, *STATEMENTS)} == set(found)
    beside = (tmp_path / "g.documents.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["id"] for line in beside} == {each.id for each in DOCUMENTS}
    assert {record["kind"] for record in found.values()} == {"entity", "statement"}
    assert found[AGE.id]["object"] == {"value": "35", "type": "number"}
    assert found[MET.id]["places"] == [VLADIVOSTOK.id, CAMPUS.id]
    assert PRAISE.id not in records(tmp_path)


@pytest.mark.parametrize("everything", [False, True])
def test_no_id_dangles(tmp_path: Path, everything: bool) -> None:
    found = records(tmp_path, everything=everything)
    known = {id_ for id_, record in found.items() if record["kind"] == "entity"}
    for record in found.values():
        if record["kind"] == "statement":
            ends = [record["subject"], record["object"], *record["places"]]
            words = [record["attributed_to"]]
            words += [word for values in record["qualifiers"].values() for word in values]
            meant = [end for end in ends if isinstance(end, str)]
            meant += [word for word in words if word and "/" in word]
            assert set(meant) <= known


def tables(tmp_path: Path, everything: bool = False) -> list[list[dict[str, str]]]:
    paths = GRAPH.export(tmp_path / "g.csv", everything=everything)
    assert [path.name for path in paths] == ["g.entities.csv", "g.statements.csv"]
    return [list(csv.DictReader(p.open(encoding="utf-8", newline=""))) for p in paths]


def test_csv_is_a_table_of_entities_and_one_of_statements(tmp_path: Path) -> None:
    entities, statements = tables(tmp_path)
    assert list(entities[0])[:3] == ["Id", "Label", "type"]
    assert list(statements[0])[:4] == ["Id", "Source", "Target", "Type"]
    assert {row["Id"] for row in entities} == {entity.id for entity in NAMED_ENTITIES}
    rows = {row["Id"]: row for row in statements}
    assert rows.keys() == {statement.id for statement in NAMED_STATEMENTS}
    met = rows[MET.id]
    assert (met["subject"], met["Label"], met["object"]) == (
        "Vladimir Putin",
        "meet",
        "Kim Jong Un",
    )
    assert (met["Weight"], met["status"], met["places"]) == ("2.0", "fact", "Vladivostok")
    assert rows[DENIED.id]["status"] == "claimed negated"
    expected = NASTY.replace("\0", "").replace("\r", "\n")
    assert rows[ALONE.id]["subject"] == expected
    assert {row["Label"] for row in entities} >= {expected}


def test_csv_of_everything_has_values_too(tmp_path: Path) -> None:
    entities, statements = tables(tmp_path, everything=True)
    (age,) = (row for row in statements if row["Id"] == AGE.id)
    assert age["object"] == "35"
    assert age["Target"] in {row["Id"] for row in entities}


def test_csv_of_pairs_is_undirected(tmp_path: Path) -> None:
    path = GRAPH.export(tmp_path / "g.csv", pairs=True)[1]
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    assert {row["Type"] for row in rows} == {"Undirected"}
    assert len({(row["Source"], row["Target"]) for row in rows}) == len(rows)
