"""A KnowledgeGraph in; out what the explorer's page shows of it, as plain lists and numbers.

Unless everything is asked for, these are the entities with a name and the statements between two
of them; whatever else is pointed at is named in words. Things are pointed at by their number.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kgraph.graph import STATUSES, KnowledgeGraph, first_day, last_day, status_words
from kgraph.model import Document, Entity, EntityType, Evidence, Literal, Span, Statement, When
from kgraph.view.layout import Place, lay_out

Record = dict[str, Any]


@dataclass(frozen=True)
class Contents:
    """What of a graph stands on the page.

    Attributes:
        graph: the graph.
        everything: whether what has no name is shown too.
    """

    graph: KnowledgeGraph
    everything: bool = False

    def record(self, title: str) -> Record:
        """Return everything that the page shows, ready to be written as JSON.

        Args:
            title: what to call the graph.
        """
        return {
            "title": title,
            "types": [type_.value for type_ in EntityType],
            "statuses": list(STATUSES),
            "relations": self.relations,
            "documents": [_document(document) for document in self.graph.documents],
            "sentences": [_sentence(found, self._documents) for found in self.sentences],
            "entities": self._entities(),
            "statements": [self._statement(statement) for statement in self.statements],
        }

    @cached_property
    def entities(self) -> list[Entity]:
        """The entities that are shown, by id."""
        return [entity for entity in self.graph.entities if self.everything or entity.named]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each entity that is shown, by its id."""
        return {entity.id: number for number, entity in enumerate(self.entities)}

    @cached_property
    def statements(self) -> list[Statement]:
        """The statements that are shown, the strongest first."""
        shown = filter(self._shows, self.graph.statements)
        return sorted(shown, key=lambda s: (-s.weight, -s.confidence, s.id))

    @cached_property
    def relations(self) -> list[str]:
        """The relations of the statements, sorted."""
        return sorted({statement.relation for statement in self.statements})

    @cached_property
    def sentences(self) -> list[Evidence]:
        """One piece of evidence for each sentence, by document and place in it."""
        found = {_key(e): e for statement in self.statements for e in statement.evidence}
        return [found[key] for key in sorted(found)]

    @cached_property
    def _documents(self) -> dict[str, int]:
        return {document.id: number for number, document in enumerate(self.graph.documents)}

    @cached_property
    def _relation_numbers(self) -> dict[str, int]:
        return {relation: number for number, relation in enumerate(self.relations)}

    @cached_property
    def _sentence_numbers(self) -> dict[tuple[str, int, int], int]:
        return {_key(evidence): number for number, evidence in enumerate(self.sentences)}

    def _shows(self, statement: Statement) -> bool:
        target = statement.object
        if statement.subject not in self.numbers:
            return False
        return self.everything if isinstance(target, Literal) else target in self.numbers

    def _entities(self) -> list[Record]:
        ends = [
            (self.numbers[s.subject], self.numbers[s.object])
            for s in self.statements
            if isinstance(s.object, str)
        ]
        places = lay_out(len(self.entities), ends)
        return [self._entity(*pair) for pair in zip(self.entities, places, strict=True)]

    def _entity(self, entity: Entity, place: Place) -> Record:
        where = (entity.latitude, entity.longitude)
        return _filled(
            id=entity.id,
            type=entity.type.value,
            label=entity.label,
            aliases=list(entity.aliases),
            identifiers=[list(pair) for pair in entity.identifiers],
            candidates=[self.numbers[c] for c in entity.candidates if c in self.numbers],
            mentions=len(entity.mentions),
            at=[place.x, place.y, place.radius],
            degrees=None if None in where else list(where),
        )

    def _statement(self, statement: Statement) -> Record:
        target, source = statement.object, statement.attributed_to
        return _filled(
            subject=self.numbers[statement.subject],
            relation=self._relation_numbers[statement.relation],
            object=[target.value] if isinstance(target, Literal) else self.numbers[target],
            places=[self._named(place) for place in statement.places],
            times=[_time(when) for when in statement.times],
            qualifiers=[[role, self._named(value)] for role, value in statement.qualifiers],
            status=[STATUSES.index(word) for word in status_words(statement)],
            source=None if source is None else self._named(source),
            confidence=round(statement.confidence, 2),
            weight=statement.weight,
            symmetric=statement.symmetric,
            evidence=[self._evidence(evidence) for evidence in statement.evidence],
        )

    def _named(self, value: str) -> int | list[str]:
        """Return the number of an entity that is shown, or in a list the words for it."""
        number = self.numbers.get(value)
        return [self.graph.words(value)] if number is None else number

    def _evidence(self, evidence: Evidence) -> list[Any]:
        ends = (evidence.subject, evidence.object)
        subject, target = (_within(evidence, [end] if end else []) for end in ends)
        number = self._sentence_numbers[_key(evidence)]
        return [number, subject, _within(evidence, evidence.relation), target]


def _filled(**record: Any) -> Record:
    """Leave out what is empty: the page takes it for that."""
    return {
        name: value
        for name, value in record.items()
        if value is not None and value is not False and value != []
    }


def _key(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end


def _document(document: Document) -> Record:
    published = document.published.isoformat() if document.published else None
    return _filled(
        id=document.id, title=document.title, source=document.source, published=published
    )


def _sentence(evidence: Evidence, documents: dict[str, int]) -> list[Any]:
    number = documents.get(evidence.document)
    return [[evidence.document] if number is None else number, evidence.sentence, evidence.text]


def _time(when: When) -> list[str | None]:
    """Return a time as written, with its first and its last day where they are known."""
    start = first_day(when.start) if when.start else None
    return [when.text, start, last_day(when.end) if when.end else None]


def _within(evidence: Evidence, spans: Iterable[Span]) -> list[list[int]]:
    """Return where spans stand in their sentence, in characters; what is outside is left out."""
    length = len(evidence.text)
    ends = [(s.start - evidence.start, s.end - evidence.start) for s in spans]
    return [[max(a, 0), min(b, length)] for a, b in ends if max(a, 0) < min(b, length)]
