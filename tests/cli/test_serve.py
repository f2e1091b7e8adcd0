"""`kgraph serve` as its clients see it: SPARQL clients, a browser, and whoever means harm."""

import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
from browsing import browser
from sample_graph import DOCUMENTS, ENTITIES, NASTY, STATEMENTS
from selenium.webdriver import Chrome

from kgraph.graph import KnowledgeGraph

__all__ = ["browser"]

KGRAPH = (sys.executable, "-c", "from kgraph.cli import main; main()")
FOREVER = """SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o
  FILTER(CONCAT(STR(?a), STR(?f), STR(?i), STR(?l), STR(?o)) = "never") }"""
LABELS = "SELECT ?label { ?place a kg:Place ; rdfs:label ?label } ORDER BY ?label"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    graph = tmp_path_factory.mktemp("served") / "summit.kgraph"
    KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS).save(graph)
    command = [*KGRAPH, "serve", str(graph), "--port", "0"]
    with subprocess.Popen(
        [*command, "--time-limit", "1.5"], stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as server:
        assert server.stderr
        line = server.stderr.readline()
        found = re.match(r"(http://127\.0\.0\.1:\d+/) is the explorer", line)
        assert found, line
        yield found[1]
        server.terminate()
        assert server.wait(10) == 0
        assert server.stderr.read() == ""


def ask(
    address: str, query: str | None = None, accept: str = "*/*", **more: str
) -> tuple[int, str, str]:
    """Send a query by GET; return the status, the media type and the body."""
    fields = more if query is None else {"query": query, **more}
    return fetch(Request(f"{address}sparql?{urlencode(fields)}", headers={"Accept": accept}))


def fetch(request: Request) -> tuple[int, str, str]:
    try:
        with urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read().decode()
    except HTTPError as error:
        return error.code, error.headers.get_content_type(), error.read().decode()


def test_a_sparql_client_gets_rows_truth_and_triples(address: str) -> None:
    from SPARQLWrapper import CSV, JSON, N3, POST, SPARQLWrapper

    client = SPARQLWrapper(f"{address}sparql")
    client.setQuery(LABELS)
    client.setReturnFormat(JSON)
    rows = client.queryAndConvert()["results"]["bindings"]
    assert [row["label"]["value"] for row in rows] == ["Moscow", "Vladivostok"]
    client.setMethod(POST)
    client.setReturnFormat(CSV)
    assert client.queryAndConvert().decode().split() == ["label", "Moscow", "Vladivostok"]
    client.setQuery("ASK { ?person kg:meet ?other }")
    client.setReturnFormat(JSON)
    assert client.queryAndConvert()["boolean"] is True
    client.setQuery("CONSTRUCT WHERE { ?a kg:meet ?b }")
    client.setReturnFormat(N3)
    assert b"https://w3id.org/kgraph/ontology#meet" in client.queryAndConvert()


def test_rdflib_reads_the_endpoint_and_the_labels_are_whole(address: str) -> None:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    store = SPARQLStore(f"{address}sparql")
    found = store.query("SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }")
    kept = NASTY.replace("\x00", "").replace("\x0b", "")
    assert any(kept[:20] in str(row[0]) for row in found)


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv;q=0.5, text/tab-separated-values", "text/tab-separated-values"),
        ("image/png, text/*;q=0.1", "text/csv"),
    ],
)
def test_the_client_chooses_the_format_of_rows(address: str, accept: str, given: str) -> None:
    status, kind, body = ask(address, LABELS, accept)
    assert (status, kind) == (200, given)
    assert "Vladivostok" in body


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_the_client_chooses_the_format_of_triples(address: str, accept: str) -> None:
    status, kind, body = ask(address, "DESCRIBE ?s { ?s a kg:Place }", accept)
    assert (status, kind) == (200, accept)
    assert "Vladivostok" in body


def test_queries_come_by_get_by_form_and_as_they_are(address: str) -> None:
    url, kinds = f"{address}sparql", "application/"
    form = urlencode({"query": LABELS}).encode()
    posts = [
        Request(url, form, {"Content-Type": kinds + "x-www-form-urlencoded"}),
        Request(url, LABELS.encode(), {"Content-Type": kinds + "sparql-query; charset=utf-8"}),
    ]
    assert {fetch(post) for post in posts} == {ask(address, LABELS)}


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("SELEC ?s", 400, "the query is wrong"),
        ("SELECT * { ?s ?p }", 400, "the query is wrong"),
        ("", 400, "the query is wrong"),
        (None, 400, "give one query"),
        ("DROP ALL", 400, "the query is wrong"),
        ("LOAD <file:///etc/passwd>", 400, "the query is wrong"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }", 400, "SERVICE"),
        ("SELECT * { ?a ?b ?c FILTER(?a<?b)SERVICE ?c#>\n{ ?s ?p ?o } }", 400, "SERVICE"),
    ],
)
def test_a_wrong_query_is_refused_in_one_line(
    address: str, query: str | None, status: int, words: str
) -> None:
    got, kind, line = ask(address, query)
    assert (got, kind) == (status, "text/plain")
    assert words in line and line.count("\n") == 1


def test_no_query_reads_a_file(address: str) -> None:
    found = ask(address, "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "text/csv")
    assert found == (200, "text/csv", "s,p,o\r\n") or "root" not in found[2]


def test_updates_are_refused_however_they_come(address: str) -> None:
    url, update = f"{address}sparql", "DELETE WHERE { ?s ?p ?o }"
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for request in (
        Request(url, urlencode({"update": update}).encode(), form),
        Request(url, update.encode(), {"Content-Type": "application/sparql-update"}),
    ):
        assert fetch(request)[0] == 403
    assert ask(address, update)[0] == 400
    assert '"boolean":true' in ask(address, "ASK { ?s ?p ?o }")[2]


def test_other_graphs_formats_and_media_types_are_refused(address: str) -> None:
    assert ask(address, LABELS, **{"default-graph-uri": "urn:x"})[0] == 400
    assert ask(address, LABELS, "image/png")[0] == 406
    assert ask(address, LABELS, "text/turtle")[0] == 406
    plain = Request(f"{address}sparql", LABELS.encode(), {"Content-Type": "text/plain"})
    assert fetch(plain)[0] == 415


def test_a_query_that_takes_too_long_is_stopped_and_others_go_on(address: str) -> None:
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(ask, address, FOREVER)
        assert ask(address, LABELS)[0] == 200
        status, _, line = slow.result()
    assert (status, line) == (503, "the query took longer than 1.5 seconds\n")
    assert [ask(address, LABELS)[0] for _ in range(4)] == [200] * 4


def test_a_query_nested_too_deeply_stops_its_own_process_only(address: str) -> None:
    depth = 20_000
    deep = f"ASK {{ FILTER({'(' * depth}1{')' * depth}) }}".encode()
    kind = {"Content-Type": "application/sparql-query"}
    assert fetch(Request(f"{address}sparql", deep, kind))[0] in (200, 400, 503)
    assert ask(address, LABELS)[0] == 200


def test_a_page_elsewhere_cannot_reach_in_by_a_name_of_its_own(address: str) -> None:
    request = Request(f"{address}sparql?query={quote(LABELS)}", headers={"Host": "evil.example"})
    assert fetch(request)[0] == 400


def test_the_browser_shows_the_explorer(address: str, browser: Chrome) -> None:
    browser.get_log("browser")
    browser.get(address)
    assert browser.title == "summit — kgraph"
    assert browser.execute_script("return explorer.data.entities.length") == 6
    assert [e for e in browser.get_log("browser") if e["level"] == "SEVERE"] == []


def test_a_port_that_is_taken_is_one_line(address: str, tmp_path: Path) -> None:
    graph = tmp_path / "empty.kgraph"
    KnowledgeGraph().save(graph)
    port = address.rstrip("/").rsplit(":", 1)[1]
    command = [*KGRAPH, "serve", str(graph), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert done.returncode == 2
    assert done.stderr.startswith(f"kgraph: port {port} cannot be used")
    assert done.stderr.count("\n") == 1


def test_missing_packages_are_named(tmp_path: Path) -> None:
    graph = tmp_path / "empty.kgraph"
    KnowledgeGraph().save(graph)
    code = (
        "import sys; sys.modules['uvicorn'] = None; from kgraph import cli; "
        f"sys.argv = ['kgraph', 'serve', {str(graph)!r}]; cli.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert done.returncode == 2
    assert "pip install 'kgraph[serve]'" in done.stderr
    assert done.stderr.count("\n") == 1
