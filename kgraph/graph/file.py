"""A KnowledgeGraph's contents in, its one SQLite file out, and back again.

The same contents give the same bytes: pages have a fixed size, rows are inserted in the order of
their keys, and what would tell which SQLite library wrote the file is overwritten.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeVar

from kgraph.errors import GraphFileError
from kgraph.graph import rows
from kgraph.graph.pages import PAGE_SIZE, neutral
from kgraph.graph.replacing import replacing
from kgraph.model import Document, Entity, Extraction, Statement

APPLICATION_ID = 0x6B677068  # "kgph"
VERSION = 1
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a graph file holds, but for the extractions, which are read when needed."""

    documents: Sequence[Document]
    entities: Sequence[Entity]
    statements: Sequence[Statement]


def write(path: Path, contents: Contents, extractions: Iterable[Extraction]) -> None:
    """Write a graph file beside the old one and put it in its place.

    Args:
        path: where to.
        contents: documents, entities and statements, sorted by id.
        extractions: what was found in each document, sorted by document.

    Raises:
        GraphFileError: if the file cannot be written.
    """
    try:
        with replacing(path) as temporary:
            with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
                _create(connection)
                _fill(connection, contents, extractions)
                connection.execute("COMMIT")
                connection.executescript("BEGIN;" + _sql("indices.sql") + "COMMIT;")
            neutral(temporary)
    except (OSError, sqlite3.Error) as error:
        raise GraphFileError(f"{path}: the graph cannot be written: {_why(error)}") from error


def _create(connection: sqlite3.Connection) -> None:
    connection.executescript(
        f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON;"
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
        "BEGIN;" + _sql("schema.sql")
    )


def _fill(
    connection: sqlite3.Connection, contents: Contents, extractions: Iterable[Extraction]
) -> None:
    meta = [("format", "kgraph"), ("version", str(VERSION))]
    _insert(connection, "meta", meta)
    _insert(connection, "documents", map(rows.document_row, contents.documents))
    _insert(connection, "extractions", map(rows.extraction_row, extractions))
    _insert(connection, "entities", map(rows.entity_row, contents.entities))
    _insert(connection, "aliases", _each(rows.alias_rows, contents.entities))
    _insert(connection, "mentions", _each(rows.mention_rows, contents.entities))
    _insert(connection, "statements", map(rows.statement_row, contents.statements))
    _insert(connection, "places", _each(rows.place_rows, contents.statements))
    _insert(connection, "times", _each(rows.time_rows, contents.statements))
    _insert(connection, "qualifiers", _each(rows.qualifier_rows, contents.statements))
    _insert(connection, "evidence", _each(rows.evidence_rows, contents.statements))


def _each(make: Callable[[_T], Iterator[rows.Row]], things: Iterable[_T]) -> Iterator[rows.Row]:
    for thing in things:
        yield from make(thing)


def _insert(connection: sqlite3.Connection, table: str, found: Iterable[rows.Row]) -> None:
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    marks = ",".join("?" * width)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", found)


def _sql(name: str) -> str:
    return resources.files("kgraph.graph").joinpath(name).read_text(encoding="utf-8")


def read(path: Path) -> Contents:
    """Read a graph file, but for its extractions.

    Args:
        path: where it lies.

    Raises:
        GraphFileError: if there is none, it is no graph file, damaged, or of a newer version.
    """
    with opened(path) as connection:
        documents = [rows.document_from(row) for row in _all(connection, "documents", "id")]
        aliases = rows.by_owner(_all(connection, "aliases"))
        mentions = rows.by_owner(_all(connection, "mentions"))
        entities = [
            rows.entity_from(row, aliases[row[0]], mentions[row[0]])
            for row in _all(connection, "entities", "id")
        ]
        return Contents(documents, entities, _statements(connection))


def _statements(connection: sqlite3.Connection) -> list[Statement]:
    tables = ("places", "times", "qualifiers", "evidence")
    parts = {table: rows.by_owner(_all(connection, table)) for table in tables}
    return [
        rows.statement_from(row, {table: parts[table].pop(row[0], []) for table in tables})
        for row in _all(connection, "statements", "id")
    ]


def read_extractions(path: Path, documents: Iterable[Document]) -> list[Extraction]:
    """Read what was found in each document.

    Args:
        path: where the graph file lies.
        documents: the documents that `read` gave.

    Raises:
        GraphFileError: as `read` does.
    """
    by_id = {document.id: document for document in documents}
    with opened(path) as connection:
        found = _all(connection, "extractions", "document")
        return [rows.extraction_from_row(row, by_id[row[0]]) for row in found]


def _all(connection: sqlite3.Connection, table: str, key: str = "rowid") -> Iterable[rows.Row]:
    return connection.execute(f"SELECT * FROM {table} ORDER BY {key}")


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a graph file for reading; whatever is wrong in it is one clear line."""
    _check(path)
    try:
        uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            yield connection
    except (sqlite3.Error, ValueError, TypeError, KeyError, OverflowError) as error:
        raise _damaged(path) from error


def identity(path: Path) -> tuple[int, int, int]:
    """Return what of a file changes when another takes its place."""
    try:
        found = path.stat()
    except OSError as error:
        raise GraphFileError(f"{path}: the graph cannot be read: {_why(error)}") from error
    return found.st_ino, found.st_mtime_ns, found.st_size


def _check(path: Path) -> None:
    """Refuse what is no graph file, or one of a newer version, or one cut short."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEADER)
        size = path.stat().st_size
    except OSError as error:
        raise GraphFileError(f"{path}: the graph cannot be read: {_why(error)}") from error
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise GraphFileError(f"{path}: not a kgraph file")
    pages, version, application = (_number(head, at) for at in (28, 60, 68))
    if application != APPLICATION_ID:
        raise GraphFileError(f"{path}: not a kgraph file")
    if version > VERSION:
        newer = f"written by a newer version of kgraph (format {version}; this one reads {VERSION})"
        raise GraphFileError(f"{path}: {newer}; update kgraph")
    if size != pages * PAGE_SIZE:
        raise _damaged(path)


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def _damaged(path: Path) -> GraphFileError:
    return GraphFileError(f"{path}: the file is damaged; build the graph again from its articles")


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
