"""Tables open in the programs that read tables, and nothing gets lost where nothing need be."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import consumers
import pytest
from sample_graph import (
    AGE,
    DENIED,
    DOCUMENTS,
    ENTITIES,
    EXTRACTIONS,
    JOE,
    KIM,
    MAY_VISIT,
    MET,
    MOSCOW,
    NAMED_ENTITIES,
    NAMED_STATEMENTS,
    PUTIN,
    STATEMENTS,
    entity,
    statement,
)

import kgraph
from kgraph.api import Graph
from kgraph.errors import GraphFileError
from kgraph.export import ftm
from kgraph.model import Entity, EntityType, Literal
from kgraph.schema import load

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS)
ODD = (
    entity(EntityType.PERSON, "Odd", identifiers=(("wikidata", "Q1"), ("wikidata", "Q2"))),
    Entity("place/half", EntityType.PLACE, "Half", latitude=1.5),
)
ODDLY = statement(ODD[0], "meet", PUTIN, qualifiers=(("a", "1"), ("b", "2"), ("a", "3")))


# --- JSON Lines ----------------------------------------------------------------------------------


def test_json_lines_read_back_are_the_identical_graph(tmp_path: Path) -> None:
    whole = Graph(DOCUMENTS, (*ENTITIES, *ODD), (*STATEMENTS, ODDLY), EXTRACTIONS)
    path, _ = whole.export(tmp_path / "g.jsonl", everything=True)
    found = kgraph.load(path)
    for part in ("documents", "entities", "statements", "extractions"):
        assert getattr(found, part) == getattr(whole, part), part
    whole.save(tmp_path / "one.kgraph")
    found.save(tmp_path / "other.kgraph")
    assert (tmp_path / "one.kgraph").read_bytes() == (tmp_path / "other.kgraph").read_bytes()


def test_json_lines_of_what_has_a_name_read_back_give_the_same_file(tmp_path: Path) -> None:
    (path,) = GRAPH.export(tmp_path / "g.jsonl")
    found = kgraph.load(path)
    assert {e.id for e in found.entities} == {e.id for e in NAMED_ENTITIES}
    assert found.export(tmp_path / "h.jsonl")[0].read_bytes() == path.read_bytes()


@pytest.mark.parametrize("line", ["nonsense", "{}", '{"kind":"entity"}', "[1]", '"text"'])
def test_what_is_no_such_file_is_one_clear_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "g.jsonl").write_text(line + "\n")
    with pytest.raises(GraphFileError, match="JSON Lines export of kgraph"):
        kgraph.load(tmp_path / "g.jsonl")
    with pytest.raises(GraphFileError, match="cannot be read"):
        kgraph.load(tmp_path / "none.jsonl")


def test_pandas_and_duckdb_read_json_lines(tmp_path: Path) -> None:
    pandas, duckdb = consumers.module("pandas"), consumers.module("duckdb")
    path, documents = GRAPH.export(tmp_path / "g.jsonl", everything=True)
    table = pandas.read_json(path, lines=True)
    assert set(table["id"]) == {thing.id for thing in (*ENTITIES, *STATEMENTS)}
    assert set(pandas.read_json(documents, lines=True)["id"]) == {d.id for d in DOCUMENTS}
    query = f"SELECT kind, count(*) FROM read_json('{path}') GROUP BY kind"
    assert dict(duckdb.sql(query).fetchall()) == {
        "entity": len(ENTITIES),
        "statement": len(STATEMENTS),
    }


# --- Parquet -------------------------------------------------------------------------------------


def parquet(tmp_path: Path) -> list[Path]:
    consumers.module("pyarrow")
    return GRAPH.export(tmp_path / "g.parquet", everything=True)


def test_pandas_reads_parquet_without_loss(tmp_path: Path) -> None:
    pandas = consumers.module("pandas")
    entities, statements, documents = (pandas.read_parquet(path) for path in parquet(tmp_path))
    assert list(entities["id"]) == [e.id for e in GRAPH.entities]
    assert list(documents["text"]) == [d.text for d in GRAPH.documents]
    met = statements.set_index("id").loc[MET.id]
    assert [(q["role"], q["value"]) for q in met["qualifiers"]] == list(MET.qualifiers)
    assert [found["text"] for found in met["evidence"]] == [found.text for found in MET.evidence]
    assert entities.set_index("id").loc[JOE.id, "label"] == JOE.label
    age = statements.set_index("id").loc[AGE.id]
    assert (age["object"], age["object_type"]) == ("35", "number")


def test_duckdb_asks_parquet_who_says_what_where(tmp_path: Path) -> None:
    duckdb = consumers.module("duckdb")
    entities, statements, _ = parquet(tmp_path)
    query = f"""
        SELECT a.label, s.relation, b.label, e.document
        FROM '{statements}' s JOIN '{entities}' a ON a.id = s.subject
        JOIN '{entities}' b ON b.id = s.object, UNNEST(s.evidence) AS u(e)
        WHERE s.id = '{MET.id}' ORDER BY e.document
    """
    assert duckdb.sql(query).fetchall() == [
        (PUTIN.label, "meet", KIM.label, found.document) for found in MET.evidence
    ]


# --- Gephi's spreadsheets and Neo4j --------------------------------------------------------------


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.open(encoding="utf-8", newline="")))


def test_heads_are_those_that_gephi_looks_for(tmp_path: Path) -> None:
    nodes, edges = map(rows, GRAPH.export(tmp_path / "g.csv", everything=True))
    # "Id" and "Label" of nodes; of edges "Source", "Target", "Type" and "Weight" besides.
    assert {"Id", "Label"} <= set(nodes[0])
    assert {"Id", "Label", "Source", "Target", "Type", "Weight"} <= set(edges[0])
    for table in (nodes, edges):
        heads = [head.lower() for head in table[0]]
        assert len(heads) == len(set(heads)), "Gephi does not tell capitals"
    assert {row["Type"] for row in edges} == {"Directed"}
    assert all(float(row["Weight"]) > 0 for row in edges)
    assert {end for row in edges for end in (row["Source"], row["Target"])} <= {
        row["Id"] for row in nodes
    }


HEAD = re.compile(
    r"(?P<name>\w*):(?P<type>ID|LABEL|START_ID|END_ID|TYPE|"
    r"(?:int|long|float|double|boolean|byte|short|char|string|point|date|datetime)(?:\[\])?)"
)


def test_heads_and_cells_are_those_that_neo4j_imports(tmp_path: Path) -> None:
    files = GRAPH.export(tmp_path / "g.neo4j.csv", everything=True)
    assert [path.name for path in files] == ["g.nodes.csv", "g.relationships.csv"]
    nodes, edges = map(rows, files)
    for table, special in ((nodes, ["ID", "LABEL"]), (edges, ["START_ID", "END_ID", "TYPE"])):
        heads = [HEAD.fullmatch(head) for head in table[0] if head != "id"]
        assert all(heads), table[0]
        types = [head["type"] for head in heads if head]
        assert [type_ for type_ in types if type_.isupper()] == special
        names = [head["name"] for head in heads if head and head["name"]]
        assert len(names) == len(set(names))
    ids = {row["id:ID"] for row in nodes}
    assert len(ids) == len(nodes)
    assert {end for row in edges for end in (row[":START_ID"], row[":END_ID"])} <= ids
    assert {row[":LABEL"] for row in nodes} >= {"Entity;Person", "Entity;Place"}
    joe = next(row for row in nodes if row["id:ID"] == JOE.id)
    assert joe["aliases:string[]"].split(";") == ["Joe / Jo", 'J"']
    denied = next(row for row in edges if row["id"] == DENIED.id)
    assert (denied[":TYPE"], denied["status:string"]) == ("MEET", "claimed negated")
    for path in files:
        # Without --multiline-fields, a line is a row.
        assert len(path.read_text("utf-8").splitlines()) == len(rows(path)) + 1


# --- FollowTheMoney ------------------------------------------------------------------------------


def proxies(path: Path) -> Iterator[object]:
    """Each line as an entity; properties and values that the model refuses raise."""
    model = consumers.module("followthemoney").model
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        proxy = model.get_proxy(record, cleaned=False)
        proxy.schema.validate(record)
        assert proxy.to_dict()["properties"].keys() == record["properties"].keys(), record
        yield proxy


def test_followthemoney_takes_people_organizations_places_and_links(tmp_path: Path) -> None:
    registry = consumers.module("followthemoney.types").registry
    (path,) = GRAPH.export(tmp_path / "g.ftm.json", everything=True)
    found = {proxy.id: proxy for proxy in proxies(path)}  # type: ignore[attr-defined]
    assert all(registry.entity.validate(id_) for id_ in found)
    assert found["person.vladimir-putin"].schema.name == "Person"
    assert found["person.vladimir-putin"].get("wikidataId") == ["Q7747"]
    assert found["organization.kremlin"].schema.name == "Organization"
    moscow = found[ftm.ftm_id(MOSCOW.id)]
    assert (moscow.schema.name, moscow.get("latitude")) == ("Address", [str(MOSCOW.latitude)])
    links = [proxy for proxy in found.values() if proxy.schema.edge]
    joined = [s for s in STATEMENTS if not isinstance(s.object, Literal)]
    assert len(links) == len(joined)
    for link in links:
        for name in (link.schema.source_prop.name, link.schema.target_prop.name):
            assert set(link.get(name)) <= set(found)


def linked(
    subject: EntityType, relation: str, target: EntityType, tmp_path: Path, **more: object
) -> tuple[str, list[str]]:
    one, other = entity(subject, "One"), entity(target, "Other")
    predicate = load().relation_types[relation].iri
    said = statement(one, relation, other, predicate=predicate, **more)
    (path,) = Graph(DOCUMENTS, (one, other), (said,)).export(tmp_path / "g.ftm.json")
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert list(proxies(path))
    return records[-1]["schema"], [record["schema"] for record in records[:-1]]


PERSON, FIRM, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


@pytest.mark.parametrize(
    ("subject", "relation", "target", "schema"),
    [
        (PERSON, "chief executive of", FIRM, "Directorship"),
        (PERSON, "spouse of", PERSON, "Family"),
        (PERSON, "colleague of", PERSON, "Associate"),
        (PERSON, "member of", FIRM, "Membership"),
        (PERSON, "work for", FIRM, "Employment"),
        (FIRM, "employ", PERSON, "Employment"),
        (FIRM, "own", FIRM, "Ownership"),
        (PERSON, "spokesperson of", FIRM, "Employment"),
        (PERSON, "meet", PERSON, "UnknownLink"),
        (PERSON, "president of", PLACE, "UnknownLink"),
        (FIRM, "own", PLACE, "UnknownLink"),
    ],
)
def test_a_relation_becomes_the_link_that_it_allows(
    subject: EntityType, relation: str, target: EntityType, schema: str, tmp_path: Path
) -> None:
    assert linked(subject, relation, target, tmp_path)[0] == schema


def test_what_is_owned_is_a_company_and_what_is_denied_is_no_ownership(tmp_path: Path) -> None:
    assert linked(FIRM, "own", FIRM, tmp_path) == ("Ownership", ["Organization", "Company"])
    denied = linked(FIRM, "own", FIRM, tmp_path, negated=True)
    assert denied == ("UnknownLink", ["Organization", "Organization"])


def test_every_relation_of_the_table_is_in_the_ontology() -> None:
    assert set(ftm.relation_keys()) <= set(load().relation_types)


# --- What is left out ----------------------------------------------------------------------------


def test_the_report_counts_what_a_format_cannot_carry() -> None:
    lost = dict((what, count) for count, what in GRAPH.left_out("g.graphml"))
    assert lost["entities without a name (--everything brings them)"] == 2
    assert lost["sentences beyond the first of their statement"] == 1
    assert lost["texts with control characters, which are dropped"] == 1
    assert GRAPH.left_out("g.jsonl", everything=True) == []
    pairs = dict((what, count) for count, what in GRAPH.left_out("g.csv", pairs=True))
    assert pairs["statements that stand as part of a pair"] == len(NAMED_STATEMENTS)
    assert MAY_VISIT in NAMED_STATEMENTS
