"""Parsers of RDF find the same triples in every file, and triple stores answer from them."""

import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import consumers
import pyoxigraph
import pytest
from sample_graph import DOCUMENTS, ENTITIES, JOE, KIM, NASTY, PUTIN, STATEMENTS

from kgraph.api import Graph
from kgraph.export import terms
from kgraph.export.xml import legal

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS)
SCRIPT = Path(__file__).parent / "read_rdf.js"
SUFFIXES = ("ttl", "nt", "jsonld", "rdf", "nq", "trig")
RAPPER = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "nq": "nquads", "trig": "trig"}
SERDI = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "trig": "trig"}
N3 = {"ttl": "text/turtle", "nt": "N-Triples", "nq": "N-Quads", "trig": "application/trig"}
WHO_MET_WHOM = f"""
PREFIX kg: <https://w3id.org/kgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?name WHERE {{ {{ {terms.entity(PUTIN.id)} kg:meet ?b . ?b rdfs:label ?name }} }}
"""
LABEL_OF_JOE = f"""
SELECT ?name WHERE {{ {terms.entity(JOE.id)} <http://www.w3.org/2000/01/rdf-schema#label> ?name }}
"""
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { SELECT DISTINCT ?s ?p ?o WHERE { ?s ?p ?o } }"


def parsed(text: str) -> set[str]:
    """The triples of N-Triples or N-Quads, without their graphs."""
    quads = pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_QUADS)
    return {f"{quad.subject} {quad.predicate} {quad.object}" for quad in quads}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("rdf")
    for suffix in SUFFIXES:
        GRAPH.export(where / f"g.{suffix}", everything=True)
    return where


@pytest.fixture(scope="module")
def expected(folder: Path) -> set[str]:
    return parsed((folder / "g.nt").read_text("utf-8"))


@pytest.mark.parametrize("suffix", RAPPER)
def test_rapper_reads_the_same_triples(folder: Path, expected: set[str], suffix: str) -> None:
    command = (consumers.program("rapper"), "-q", "-i", RAPPER[suffix], "-o", "ntriples")
    assert parsed(consumers.run(*command, folder / f"g.{suffix}")) == expected


@pytest.mark.parametrize("suffix", SERDI)
def test_serdi_reads_the_same_triples(folder: Path, expected: set[str], suffix: str) -> None:
    command = (consumers.program("serdi"), "-i", SERDI[suffix], "-o", "nquads")
    assert parsed(consumers.run(*command, folder / f"g.{suffix}")) == expected


@pytest.mark.parametrize("suffix", N3)
def test_n3_reads_the_same_triples(folder: Path, expected: set[str], suffix: str) -> None:
    found = consumers.node(SCRIPT, N3[suffix], folder / f"g.{suffix}", packages=("n3",))
    assert parsed(found) == expected


def asked(endpoint: str, query: str) -> Iterator[dict[str, str]]:
    """The solutions of a query, by the SPARQL protocol."""
    request = urllib.request.Request(
        f"{endpoint}{'&' if '?' in endpoint else '?'}{urllib.parse.urlencode({'query': query})}",
        headers={"Accept": "application/sparql-results+xml"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        found = pyoxigraph.parse_query_results(
            answer.read(), format=pyoxigraph.QueryResultsFormat.XML
        )
    assert isinstance(found, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in found.variables]
    for row in found:
        yield {name: row[name].value for name in names}


def answers_rightly(endpoint: str) -> None:
    """Check what is found of plain triples, of nasty text and of doubtful statements."""
    assert [row["name"] for row in asked(endpoint, WHO_MET_WHOM)] == [KIM.label]
    assert [row["name"] for row in asked(endpoint, LABEL_OF_JOE)] == [legal(NASTY)]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_oxigraph_server_loads_and_answers(
    folder: Path, expected: set[str], tmp_path: Path, suffix: str
) -> None:
    program = consumers.program("oxigraph")
    consumers.run(program, "load", "--location", tmp_path / "db", "--file", folder / f"g.{suffix}")
    port = consumers.free_port()
    place = f"127.0.0.1:{port}"
    command = [program, "serve", "--location", str(tmp_path / "db"), "--bind", place]
    if suffix in ("nq", "trig"):
        command.append("--union-default-graph")
    with consumers.serving(command, f"http://{place}/"):
        endpoint = f"http://{place}/query"
        answers_rightly(endpoint)
        (row,) = asked(endpoint, COUNT)
        assert int(row["n"]) == len(expected)


VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
FileExtend = 200
MaxCheckpointRemap = 2000
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1200
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
MaxClientConnections = 5
"""


def test_virtuoso_loads_and_answers(
    folder: Path, expected: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, isql = consumers.program("virtuoso-t"), consumers.program("isql-vt")
    sql, http = consumers.free_port(), consumers.free_port()
    (tmp_path / "v.ini").write_text(VIRTUOSO.format(sql=sql, http=http, folder=folder))
    monkeypatch.chdir(tmp_path)
    endpoint = f"http://127.0.0.1:{http}/sparql"
    command = [program, "+foreground", "+configfile", "v.ini"]
    with consumers.serving(command, f"{endpoint}?query=ASK%7B%7D", seconds=90):
        load = f"DB.DBA.TTLP(file_open('{folder}/g.nt'), '', 'urn:kgraph:test', 0);"
        consumers.run(isql, f"127.0.0.1:{sql}", "dba", "dba", "ERRORS=STDOUT", f"EXEC={load}")
        loaded = f"{endpoint}?default-graph-uri=urn:kgraph:test"
        (row,) = asked(loaded, COUNT)
        assert int(row["n"]) == len(expected)
        answers_rightly(loaded)
