"""The knowledge graph: documents, what was found in them, entities and statements, by name."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from kgraph.errors import GraphFileError, UsageError
from kgraph.graph import file
from kgraph.graph.names import NameIndex
from kgraph.graph.network import draw
from kgraph.graph.pointing import PointedAt, pointed_at
from kgraph.model import Document, Entity, Extraction, Literal, Statement

_FEW = 5


class KnowledgeGraph:
    """Entities and the statements that join them, with the documents that they come from.

    Args:
        documents: the articles.
        entities: all entities.
        statements: all statements; their ends are ids of these entities.
        extractions: what was found in each document before merging; or a function that reads
            them when they are needed.

    >>> from kgraph.model import EntityType
    >>> graph = KnowledgeGraph((), [Entity("person/kim", EntityType.PERSON, "Kim Jong-un")], ())
    >>> graph.entity("kim jong un").id
    'person/kim'
    """

    def __init__(
        self,
        documents: Iterable[Document] = (),
        entities: Iterable[Entity] = (),
        statements: Iterable[Statement] = (),
        extractions: Iterable[Extraction] | Callable[[], Iterable[Extraction]] = (),
    ) -> None:
        self.documents = tuple(sorted(documents, key=lambda document: document.id))
        self.entities = tuple(sorted(entities, key=lambda entity: entity.id))
        self.statements = tuple(sorted(statements, key=lambda statement: statement.id))
        self._found = extractions if callable(extractions) else lambda: extractions

    def __repr__(self) -> str:
        """Say how much there is: "<Graph: 1 document, 31 entities, 51 statements>"."""
        counts = (
            (len(self.documents), "document", "documents"),
            (len(self.entities), "entity", "entities"),
            (len(self.statements), "statement", "statements"),
        )
        held = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts)
        return f"<{type(self).__name__}: {held}>"

    @cached_property
    def extractions(self) -> tuple[Extraction, ...]:
        """What was found in each document before merging, by document."""
        return tuple(sorted(self._found(), key=lambda found: found.document.id))

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """Every entity by its id."""
        return MappingProxyType({entity.id: entity for entity in self.entities})

    @cached_property
    def networkx(self) -> Any:
        """The same graph as a networkx MultiDiGraph.

        Nodes are entities (and values, where a statement's object is one), with `label`, `type`
        and `aliases`; edges are statements, keyed by id, with `relation`, `predicate`, `status`,
        `weight`, `confidence` and `sentence`.
        """
        return draw(self.entities, self.statements)

    def find(self, name: str) -> list[Entity]:
        """Return the entities that a name as people write it may mean, the likeliest first.

        Whose label it is come first, then whose alias it is, then in whose name it is a part.
        Case, accents, hyphens and "the" do not count; an id is a name too.

        Args:
            name: "Putin", "the Kremlin", "person/vladimir-putin".
        """
        if name in self.by_id:
            return [self.by_id[name]]
        return [entity for tier in self._names.tiers(name) for entity in tier]

    def called(self, name: str) -> list[Entity]:
        """Return the entities that a name means: all those that it fits equally well.

        Raises:
            UsageError: if nothing in the graph is called so.
        """
        if name in self.by_id:
            return [self.by_id[name]]
        for tier in self._names.tiers(name):
            named = [entity for entity in tier if entity.named]
            return named or tier
        raise UsageError(f"nothing in the graph is called “{name}”{self._perhaps(name)}")

    def entity(self, name: str) -> Entity:
        """Return the one entity that a name or an id means.

        Args:
            name: a name as people write it, or an id.

        Raises:
            UsageError: if nothing is called so, or several things are.
        """
        found = self.called(name)
        if len(found) == 1:
            return found[0]
        few = ", ".join(f"{entity.label} ({entity.id})" for entity in found[:_FEW])
        more = f" and {len(found) - _FEW} more" if len(found) > _FEW else ""
        raise UsageError(f"“{name}” may be {few}{more}; say which by its id")

    def statements_from(self, entity: str) -> Sequence[Statement]:
        """Return the statements whose subject has this id."""
        return self._by_subject.get(entity, ())

    def statements_to(self, entity: str) -> Sequence[Statement]:
        """Return the statements whose object has this id."""
        return self._by_object.get(entity, ())

    @property
    def bare_statements(self) -> Sequence[Statement]:
        """The statements, by id, for a reader who needs no places, times, qualifiers, evidence."""
        return self.statements

    @contextmanager
    def facts(self) -> Iterator[Callable[[str], Iterable[tuple[str, str]]]]:
        """Give a function from a subject to the predicates and objects of what is stated of it.

        Only what the texts state as actual fact counts, and only objects that are entities.
        """
        yield lambda subject: [
            (statement.predicate, statement.object)
            for statement in self.statements_from(subject)
            if statement.asserted and isinstance(statement.object, str)
        ]

    def pointed_at(
        self, entities: Callable[[str], bool], ends: Callable[[str, str | None], bool]
    ) -> Iterator[PointedAt]:
        """Yield what mentions and evidence point at in each document, by document.

        Args:
            entities: tells whether the mentions of an entity count.
            ends: tells whether the evidence of a statement counts, by its subject and its
                object, None for a value.
        """
        return pointed_at(
            (entity for entity in self.entities if entities(entity.id)),
            (s for s in self.statements if ends(s.subject, _entity_of(s.object))),
        )

    def words(self, end: str | Literal) -> str:
        """Return what to call an end of a statement: the label of an entity, or the words.

        Args:
            end: id of an entity, a literal, or words that stand for themselves.
        """
        if isinstance(end, Literal):
            return end.value
        entity = self.by_id.get(end)
        return entity.label if entity else end

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the graph to one file; the same graph gives the same bytes.

        Args:
            path: where to; an old file there is replaced when the new one is whole.

        Raises:
            GraphFileError: if it cannot be written.
        """
        contents = file.Contents(self.documents, self.entities, self.statements)
        file.write(Path(path), contents, self.extractions)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """Read a graph that was saved.

        Args:
            path: where it lies.

        Raises:
            GraphFileError: if there is none, it is no graph file, damaged, or too new.
        """
        where = Path(path)
        contents = file.read(where)
        before = file.identity(where)

        def extractions() -> list[Extraction]:
            if file.identity(where) != before:
                raise GraphFileError(
                    f"{where}: the file changed after it was loaded; load it again"
                )
            return file.read_extractions(where, contents.documents)

        return cls(contents.documents, contents.entities, contents.statements, extractions)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex.of(self.entities)

    @cached_property
    def _by_subject(self) -> dict[str, list[Statement]]:
        grouped: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            grouped[statement.subject].append(statement)
        return dict(grouped)

    @cached_property
    def _by_object(self) -> dict[str, list[Statement]]:
        grouped: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            if isinstance(statement.object, str):
                grouped[statement.object].append(statement)
        return dict(grouped)

    def _perhaps(self, name: str) -> str:
        labels = sorted({entity.label for entity in self.entities if entity.named})
        close = get_close_matches(name, labels, n=3)
        return f"; did you mean {' or '.join(close)}?" if close else ""


def _entity_of(end: str | Literal) -> str | None:
    return end if isinstance(end, str) else None


def load(path: str | os.PathLike[str]) -> KnowledgeGraph:
    """Read a graph that was saved; see `KnowledgeGraph.load`."""
    return KnowledgeGraph.load(path)
