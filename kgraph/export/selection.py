"""A KnowledgeGraph in; out those entities and statements that an export carries.

Unless everything is asked for, these are all entities with a name and the statements between two
of them. No id dangles: a place, a source or a qualifier that is left out is named in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kgraph.graph import KnowledgeGraph, literal_id
from kgraph.model import Document, Entity, Literal, Statement


@dataclass(frozen=True)
class Selection:
    """What of a graph goes into an export.

    Attributes:
        graph: the graph.
        everything: whether what has no name is carried too.
    """

    graph: KnowledgeGraph
    everything: bool = False

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
        return map(self._in_words, filter(self._carries, self.graph.statements))

    def facts_from(self, entity: Entity) -> Iterator[Statement]:
        """Yield the statements about an entity that the texts state as actual fact."""
        for statement in self.graph.statements_from(entity.id):
            if statement.asserted and self._carries(statement):
                yield statement

    def literals(self) -> dict[str, Literal]:
        """Return the values that are objects of statements, by the id of their node."""
        found = (s.object for s in self.statements())
        return {literal_id(o): o for o in found if isinstance(o, Literal)}

    def has(self, id_: str) -> bool:
        """Tell whether an entity with this id is carried."""
        entity = self.graph.by_id.get(id_)
        return entity is not None and (self.everything or entity.named)

    def _carries(self, statement: Statement) -> bool:
        if isinstance(statement.object, Literal):
            return self.everything and self.has(statement.subject)
        return self.has(statement.subject) and self.has(statement.object)

    def _in_words(self, statement: Statement) -> Statement:
        places = tuple(filter(self.has, statement.places))
        lost = [("place", self.graph.words(p)) for p in statement.places if p not in places]
        qualifiers = [(role, self._reference(value)) for role, value in statement.qualifiers]
        source = statement.attributed_to
        known = {
            "places": places,
            "qualifiers": tuple(qualifiers + lost),
            "attributed_to": None if source is None else self._reference(source),
        }
        if all(getattr(statement, name) == value for name, value in known.items()):
            return statement
        return replace(statement, **known)  # type: ignore[arg-type]

    def _reference(self, value: str) -> str:
        return value if self.has(value) else self.graph.words(value)
