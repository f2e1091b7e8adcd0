"""A KnowledgeGraph in; out those entities and statements that an export carries.

Unless everything is asked for, these are all entities with a name and the statements between two
of them. No id dangles: a place, a source or a qualifier that is left out is named in words.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from kgraph.graph import KnowledgeGraph, PointedAt, StoredGraph, literal_id, with_words
from kgraph.model import Document, Entity, Literal, Statement


@dataclass(frozen=True)
class Selection:
    """What of a graph goes into an export.

    Attributes:
        graph: the graph.
        everything: whether what has no name is carried too.
        pairs: whether tables and graph files have one edge for each pair of nodes, not one for
            each statement.
    """

    graph: KnowledgeGraph | StoredGraph
    everything: bool = False
    pairs: bool = False

    @property
    def documents(self) -> Iterable[Document]:
        """The documents, by id."""
        return self.graph.documents

    def entities(self) -> Iterator[Entity]:
        """Yield the entities, by id."""
        for entity in self.graph.entities:
            if self.everything or entity.named:
                candidates = tuple(filter(self.has, entity.candidates))
                same = candidates == entity.candidates
                yield entity if same else replace(entity, candidates=candidates)

    def statements(self) -> Iterator[Statement]:
        """Yield the statements, by id, with words for whatever is not carried."""
        return map(self._in_words, self.carried)

    @property
    def carried(self) -> Iterator[Statement]:
        """The statements, by id, as the graph has them."""
        return filter(self._carries, self.graph.statements)

    def relations(self) -> Iterator[tuple[str, str]]:
        """Yield the predicate and the relation of each statement."""
        for statement in filter(self._carries, self.graph.bare_statements):
            yield statement.predicate, statement.relation

    @contextmanager
    def facts(self) -> Iterator[Callable[[Entity], list[tuple[str, str]]]]:
        """Give a function from an entity to the predicates and objects of the facts about it."""
        with self.graph.facts() as facts:
            yield lambda entity: [fact for fact in facts(entity.id) if fact[1] in self._ids]

    def pointed_at(self) -> Iterator[PointedAt]:
        """Yield what is pointed at in each document, by document."""
        return self.graph.pointed_at(self.has, self._joins)

    def literals(self) -> dict[str, Literal]:
        """Return the values that are objects of statements, by the id of their node."""
        found = (s.object for s in self.carried)
        return {literal_id(o): o for o in found if isinstance(o, Literal)}

    def has(self, id_: str) -> bool:
        """Tell whether an entity with this id is carried."""
        return id_ in self._ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(e.id for e in self.graph.by_id.values() if self.everything or e.named)

    def _carries(self, statement: Statement) -> bool:
        target, ids = statement.object, self._ids
        if isinstance(target, str):
            return statement.subject in ids and target in ids
        return self.everything and statement.subject in ids

    def _joins(self, subject: str, target: str | None) -> bool:
        """Tell whether a statement with these ends is carried; None is a value."""
        if target is None:
            return self.everything and subject in self._ids
        return subject in self._ids and target in self._ids

    def _in_words(self, statement: Statement) -> Statement:
        return with_words(statement, self.has, self.graph.words)
