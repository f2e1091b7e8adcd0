"""A KnowledgeGraph in; out those entities and statements that an export carries.

Unless everything is asked for, these are all entities with a name and the statements between two
of them. No id dangles: a place, a source or a qualifier that is left out is named in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from kgraph.graph import KnowledgeGraph, literal_id, with_words
from kgraph.model import Document, Entity, Literal, MentionOf, Statement


@dataclass(slots=True)
class PointedAt:
    """What entities and statements point at in one document.

    Attributes:
        document: its id.
        sentences: start, end and text of each sentence that is evidence.
        parts: start and end of the parts of those sentences.
        mentions: mentions of entities.
    """

    document: str
    sentences: list[tuple[int, int, str]] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[MentionOf] = field(default_factory=list)


@dataclass(frozen=True)
class Selection:
    """What of a graph goes into an export.

    Attributes:
        graph: the graph.
        everything: whether what has no name is carried too.
        pairs: whether tables and graph files have one edge for each pair of nodes, not one for
            each statement.
    """

    graph: KnowledgeGraph
    everything: bool = False
    pairs: bool = False

    @property
    def documents(self) -> tuple[Document, ...]:
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

    @cached_property
    def carried(self) -> tuple[Statement, ...]:
        """The statements, by id, as the graph has them."""
        return tuple(filter(self._carries, self.graph.statements))

    def facts_from(self, entity: Entity) -> Iterator[Statement]:
        """Yield the statements about an entity that the texts state as actual fact."""
        for statement in self.graph.statements_from(entity.id):
            if statement.asserted and self._carries(statement):
                yield statement

    def pointed_at(self) -> Iterator[PointedAt]:
        """Yield what is pointed at in each document, by document."""
        documents: dict[str, PointedAt] = {}
        for entity in self.entities():
            for mention in entity.mentions:
                found = documents.setdefault(mention.document, PointedAt(mention.document))
                found.mentions.append(mention)
        for statement in self.carried:
            for evidence in statement.evidence:
                found = documents.setdefault(evidence.document, PointedAt(evidence.document))
                found.sentences.append((evidence.start, evidence.end, evidence.text))
                spans = (evidence.subject, *evidence.relation, evidence.object)
                found.parts.extend((span.start, span.end) for span in spans if span)
        for _, found in sorted(documents.items()):
            yield found

    def literals(self) -> dict[str, Literal]:
        """Return the values that are objects of statements, by the id of their node."""
        found = (s.object for s in self.carried)
        return {literal_id(o): o for o in found if isinstance(o, Literal)}

    def has(self, id_: str) -> bool:
        """Tell whether an entity with this id is carried."""
        return id_ in self._ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(e.id for e in self.graph.entities if self.everything or e.named)

    def _carries(self, statement: Statement) -> bool:
        if isinstance(statement.object, Literal):
            return self.everything and statement.subject in self._ids
        return statement.subject in self._ids and statement.object in self._ids

    def _in_words(self, statement: Statement) -> Statement:
        return with_words(statement, self.has, self.graph.words)
