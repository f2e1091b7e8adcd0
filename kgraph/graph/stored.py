"""A graph file in; out its entities and statements one after another, never all at once."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from kgraph.errors import GraphFileError
from kgraph.graph import file, rows
from kgraph.graph.pointing import PointedAt
from kgraph.model import Document, Entity, Extraction, Literal, Statement

_PARTS = ("places", "times", "qualifiers", "evidence")
_MENTIONS = "SELECT * FROM mentions INDEXED BY mentions_by_document ORDER BY document"
_MENTION_COLUMNS = 9
_T = TypeVar("_T")
_FACTS = """
    SELECT DISTINCT predicate, object FROM statements WHERE subject = ? AND value_type IS NULL
    AND negated = 0 AND modality = 'actual' AND attributed_to IS NULL
"""
_EVIDENCE = """
    SELECT s.subject, s.object, s.value_type, e.*
    FROM evidence e INDEXED BY evidence_by_document
    CROSS JOIN statements s ON s.id = e.statement ORDER BY e.document
"""


class StoredGraph:
    """A graph file to write exports from, whatever its size.

    What it gives is sorted as in a KnowledgeGraph; only labels and types of entities are held in
    memory.

    Args:
        path: where the file lies.

    Raises:
        GraphFileError: if there is none, it is no graph file, damaged, or too new.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        with file.opened(self._path):
            self._before = file.identity(self._path)

    def _opened(self) -> AbstractContextManager[sqlite3.Connection]:
        if file.identity(self._path) != self._before:
            raise GraphFileError(f"{self._path}: the file changed while it was read; try again")
        return file.opened(self._path)

    @property
    def documents(self) -> Iterator[Document]:
        """The documents, by id."""
        return self._each("SELECT * FROM documents ORDER BY id", rows.document_from)

    @property
    def entities(self) -> Iterator[Entity]:
        """The entities, by id."""
        with self._opened() as connection:
            aliases, mentions = (
                _Parts(connection.execute(f"SELECT * FROM {table} ORDER BY entity, position"))
                for table in ("aliases", "mentions")
            )
            for row in connection.execute("SELECT * FROM entities ORDER BY id"):
                yield rows.entity_from(row, aliases.of(row[0]), mentions.of(row[0]))

    @property
    def statements(self) -> Iterator[Statement]:
        """The statements, by id."""
        with self._opened() as connection:
            parts = {
                table: _Parts(
                    connection.execute(f"SELECT * FROM {table} ORDER BY statement, position")
                )
                for table in _PARTS
            }
            for row in connection.execute("SELECT * FROM statements ORDER BY id"):
                found = {table: some.of(row[0]) for table, some in parts.items()}
                yield rows.statement_from(row, found)

    @property
    def bare_statements(self) -> Iterator[Statement]:
        """The statements, by id, without places, times, qualifiers and evidence."""
        none: dict[str, list[rows.Row]] = {table: [] for table in _PARTS}
        return self._each(
            "SELECT * FROM statements ORDER BY id", lambda row: rows.statement_from(row, none)
        )

    @cached_property
    def extractions(self) -> tuple[Extraction, ...]:
        """What was found in each document before merging, by document."""
        return tuple(file.read_extractions(self._path, self.documents))

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """Every entity by its id, without aliases and mentions."""
        found = self._each("SELECT * FROM entities", lambda row: rows.entity_from(row, (), ()))
        return MappingProxyType({entity.id: entity for entity in found})

    def words(self, end: str | Literal) -> str:
        """Return what to call an end of a statement, as `KnowledgeGraph.words` does."""
        if isinstance(end, Literal):
            return end.value
        entity = self.by_id.get(end)
        return entity.label if entity else end

    @contextmanager
    def facts(self) -> Iterator[Callable[[str], Iterable[tuple[str, str]]]]:
        """Give a function from a subject to what is stated of it; see `KnowledgeGraph.facts`."""
        with self._opened() as connection:
            yield lambda subject: connection.execute(_FACTS, (subject,))

    def pointed_at(
        self, entities: Callable[[str], bool], ends: Callable[[str, str | None], bool]
    ) -> Iterator[PointedAt]:
        """Yield what is pointed at in each document; see `KnowledgeGraph.pointed_at`."""
        with self._opened() as connection:
            said = ((row[5], row) for row in connection.execute(_EVIDENCE))
            named = ((row[2], row) for row in connection.execute(_MENTIONS))
            both = merge(said, named, key=itemgetter(0))
            for document, group in groupby(both, itemgetter(0)):
                found = PointedAt(document)
                for _, row in group:
                    if len(row) == _MENTION_COLUMNS:
                        if entities(row[0]):
                            found.mentions.append(rows.mention_from(row))
                    elif ends(row[0], None if row[2] else row[1]):
                        found.add(rows.evidence_from(row[3:]))
                if found.sentences or found.mentions:
                    yield found

    def _each(self, query: str, make: Callable[[rows.Row], _T]) -> Iterator[_T]:
        with self._opened() as connection:
            yield from map(make, connection.execute(query))


class _Parts:
    """Rows sorted by the thing that they are parts of, taken thing by thing in that order."""

    def __init__(self, found: Iterator[rows.Row]) -> None:
        self._found = found
        self._next = next(found, None)

    def of(self, owner: str) -> list[rows.Row]:
        """Return the rows of a thing; those of things passed over are lost."""
        taken = []
        while self._next is not None and self._next[0] <= owner:
            if self._next[0] == owner:
                taken.append(self._next)
            self._next = next(self._found, None)
        return taken
