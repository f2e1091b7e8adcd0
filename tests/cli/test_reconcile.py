"""`kgraph reconcile` against a real service on this machine that speaks the published protocol."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs

import pytest

from kgraph import load

TEXT = (
    "Ruritanian President Ivo Marek met Dora Kel in Accra on Monday. "
    "Marek thanked Kel. Otto Brand, the head of the Nordic Grain Board, stayed at home.\n"
)
SPACE = "http://www.wikidata.org/entity/"
HUMAN = [{"id": "Q5", "name": "human"}]
# What the service knows: label, identifier, types, GeoNames id.
TABLE = [
    ("Ivo Marek", "Q11", HUMAN, ""),
    ("Dora Kel", "Q21", HUMAN, ""),
    ("Dora Kel", "Q22", HUMAN, ""),
    ("Otto Brand", "Q31", [{"id": "Q43229", "name": "organization"}], ""),
    ("Accra", "Q41", [{"id": "Q515", "name": "city"}], "2306104"),
    ("Accra", "Q42", [{"id": "Q515", "name": "city"}], "1"),
]


ODD = {
    "no id": {"id": None},
    "no score": {"score": "high"},
    "one type": {"type": "Q5"},
    "type of a kind": {"type": {"id": "Q5"}},
    "types that are none": {"type": [None, 3, {}]},
    "a match that is a word": {"match": "yes"},
}


class Table(BaseHTTPRequestHandler):
    """A service over a small table: GET gives the manifest, POST answers a batch."""

    batch = 2
    asked: ClassVar[list[dict]] = []
    mood = "well"

    def do_GET(self) -> None:
        manifest = {
            "versions": ["0.2"], "name": "Table", "identifierSpace": SPACE, "schemaSpace": SPACE,
            "batchSize": self.batch,
        }  # fmt: skip
        if self.mood == "newer":
            manifest["versions"] = ["1.0"]
        self._send({"hello": "world"} if self.mood == "no service" else manifest)

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
        queries = json.loads(parse_qs(form)["queries"][0])
        type(self).asked.append(queries)
        if self.mood == "busy":
            self.send_error(503)
        elif self.mood == "slow":
            time.sleep(1)
        elif self.mood == "page":
            self._send("<html>", raw=True)
        elif self.mood in ODD:
            answer = {"result": [{"id": "Q1", "name": "x", "score": 1, **ODD[self.mood]}]}
            self._send({key: answer for key in queries})
        elif self.mood == "odd":
            self._send({key: {"results": []} for key in queries})
        elif len(queries) > self.batch:
            self.send_error(413)
        else:
            self._send({key: {"result": _result(query)} for key, query in queries.items()})

    def _send(self, what: object, raw: bool = False) -> None:
        body = (what if raw else json.dumps(what)).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def _result(query: dict) -> list[dict]:
    wanted = {p["pid"]: p["v"] for p in query.get("properties", [])}
    rows = [row for row in TABLE if row[0] == query["query"]]
    rows = [row for row in rows if wanted.get("P1566", row[3]) == row[3]]
    return [
        {"id": id, "name": name, "score": 100, "match": len(rows) == 1, "type": types}
        for name, id, types, _ in rows
    ]


@pytest.fixture
def service() -> Iterator[str]:
    Table.asked, Table.mood = [], "well"
    server = ThreadingHTTPServer(("127.0.0.1", 0), Table)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/reconcile"
    server.shutdown()
    server.server_close()


@pytest.fixture
def graph(kgraph, tmp_path: Path) -> Path:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert kgraph("build", source, "--graph", tmp_path / "g.kgraph").status == 0
    return tmp_path / "g.kgraph"


def identifiers(graph: Path, name: str) -> dict[str, str]:
    return dict(load(graph).entity(name).identifiers)


def test_what_the_service_is_sure_of_is_taken_and_kept_in_later_builds(kgraph, graph, service):
    done = kgraph("reconcile", graph, "--service", service)
    assert done.status == 0, done.err
    assert identifiers(graph, "Ivo Marek") == {"wikidata": "Q11"}
    assert identifiers(graph, "Accra")["wikidata"] == "Q41"  # told from Q42 by its GeoNames id
    first = graph.read_bytes()
    more = graph.parent / "b.txt"
    more.write_text("Ivo Marek left Accra on Friday.\n", encoding="utf-8")
    kgraph("build", more, "--graph", graph)
    assert identifiers(graph, "Ivo Marek") == {"wikidata": "Q11"}
    graph.unlink()
    kgraph("build", graph.parent / "a.txt", "--graph", graph)
    assert graph.read_bytes() == first


def test_what_is_not_sure_is_left_open_with_the_reason(kgraph, graph, service):
    done = kgraph("reconcile", graph, "--service", service, "--json")
    why = {each["label"]: each["why"] for each in json.loads(done.out)}
    assert why["Dora Kel"] == "Dora Kel and Dora Kel score nearly the same"
    assert why["Otto Brand"] == "the best, Otto Brand, is of another type"
    assert identifiers(graph, "Dora Kel") == {} == identifiers(graph, "Otto Brand")


def test_what_people_called_it_can_still_be_undone(kgraph, graph, service):
    kgraph("rename", graph, "Accra", "Greater Accra", "--author", "ann")
    kgraph("rename", graph, "Ivo Marek", "Marek the Elder", "--author", "ann")
    kgraph("rename", graph, "Marek the Elder", "Ivo Marek", "--author", "ann")
    kgraph("reconcile", graph, "--service", service)
    kgraph("undo", graph)
    kgraph("undo", graph)
    found = load(graph).entity("person/ivo-marek")
    assert (found.label, found.identifiers) == ("Ivo Marek", (("wikidata", "Q11"),))


def test_queries_go_in_batches_with_types_and_properties(kgraph, graph, service):
    kgraph("reconcile", graph, "--service", service)
    assert all(len(batch) <= Table.batch for batch in Table.asked)
    asked = {q["query"]: q for batch in Table.asked for q in batch.values()}
    assert asked["Ivo Marek"]["type"] == "Q5"
    assert {"pid": "P1566", "v": "2306104"} in asked["Accra"]["properties"]


def test_what_has_an_identifier_is_not_asked_about_again(kgraph, graph, service):
    kgraph("reconcile", graph, "--service", service)
    Table.asked = []
    kgraph("reconcile", graph, "--service", service)
    assert "Ivo Marek" not in {q["query"] for batch in Table.asked for q in batch.values()}


def test_a_dry_run_writes_nothing(kgraph, graph, service):
    before = graph.read_bytes()
    done = kgraph("reconcile", graph, "--service", service, "--dry-run")
    assert "Q11" in done.out
    assert graph.read_bytes() == before
    assert not graph.with_suffix(".authority.csv").exists()


@pytest.mark.parametrize(
    ("mood", "message"),
    [
        ("busy", "the service refuses: 503"),
        ("slow", "no answer in 0.3 seconds"),
        ("page", "it is not JSON"),
        ("odd", "a query has no “result”"),
        ("no id", "a candidate has no id"),
        ("no score", "the score of Q1 is no number"),
        ("no service", "its manifest has no name"),
        ("newer", "kgraph speaks 0.2"),
    ],
)
def test_a_failing_service_gives_one_line_and_changes_nothing(
    kgraph, graph, service, mood, message
):
    before, Table.mood = graph.read_bytes(), mood
    done = kgraph("reconcile", graph, "--service", service, "--timeout", "0.3")
    assert done.status == 1
    assert message in done.err and done.err.count("\n") == 1
    assert graph.read_bytes() == before


@pytest.mark.parametrize("mood", [mood for mood in ODD if not mood.startswith("no ")])
def test_an_answer_that_is_odd_but_can_be_read_is_read(kgraph, graph, service, mood):
    Table.mood = mood
    done = kgraph("reconcile", graph, "--service", service)
    assert done.status == 0, done.err
    assert " 0 known" in done.err


def test_nobody_there_and_no_address(kgraph, graph):
    done = kgraph("reconcile", graph, "--service", "http://127.0.0.1:9/x")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "cannot be reached" in done.err
    assert kgraph("reconcile", graph, "--service", "wikidata").status == 2
