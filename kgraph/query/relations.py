"""Filters as people ask for them in, the statements that pass all of them out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kgraph.errors import UsageError
from kgraph.graph import STATUSES, KnowledgeGraph, has_status, name_key
from kgraph.model import Statement
from kgraph.query.answers import Answers, strongest_first
from kgraph.query.meaning import Meaning, meaning
from kgraph.query.window import Window, window


def relations(
    graph: KnowledgeGraph,
    *,
    subject: str | None = None,
    relation: str | None = None,
    object: str | None = None,
    place: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    status: str | None = None,
    source: str | None = None,
) -> Answers:
    """Return the statements that pass all filters, the strongest first.

    Where subject and object can be exchanged ("meet"), or a relation has an inverse ("parent of",
    "child of"), a statement is found from either end.

    Args:
        graph: where to look.
        subject: a name as people write it, or an entity's id.
        relation: a canonical relation, or a relation type, which its narrower types pass too:
            "talk with" finds "meet".
        object: a name, an id, or the words of a value.
        place: a name or an id.
        since: a date, or an ISO 8601 year, month or day: what ended before it does not pass, nor
            does what has no date.
        until: likewise: what began after it does not pass.
        status: "fact", "claimed", "negated", "planned" or "possible".
        source: who says so: a person or an organization that claims it, the publisher of a
            document, or a document's id.

    Raises:
        UsageError: if nothing has such a name, or a date or a status is none.
    """
    wanted = Wanted(
        subjects=_called(graph, subject),
        objects=_called(graph, object, or_value=True),
        value=object,
        places=_called(graph, place),
        meaning=meaning(relation) if relation is not None else None,
        window=window(since, until),
        status=known_status(status),
        sources=_sources(graph, source),
    )
    passed = wanted.candidates(graph)
    if not wanted.only_subjects:
        passed = filter(wanted.passes, passed)
    return Answers(graph, sorted(passed, key=strongest_first))


@dataclass(frozen=True)
class Wanted:
    """All filters of a question; None lets everything pass."""

    subjects: frozenset[str] | None = None
    objects: frozenset[str] | None = None
    value: str | None = None
    places: frozenset[str] | None = None
    meaning: Meaning | None = None
    window: Window | None = None
    status: str | None = None
    sources: "Sources | None" = None

    @property
    def only_subjects(self) -> bool:
        """Whether nothing else is asked for, so that every candidate passes."""
        return self.subjects is not None and self == Wanted(self.subjects)

    def candidates(self, graph: KnowledgeGraph) -> Iterable[Statement]:
        """Return the statements that touch a wanted end where they may be read so, each once."""
        ends = self.subjects or self.objects
        if not ends:
            return graph.statements
        near, far = graph.statements_from, graph.statements_to
        if not self.subjects:
            near, far = far, near
        found: dict[str, Statement] = {}
        for end in ends:
            found.update((s.id, s) for s in near(end))
            found.update((s.id, s) for s in far(end) if self._turns(s))
        return found.values()

    def passes(self, statement: Statement) -> bool:
        """Tell whether a statement passes every filter."""
        return (
            (self.status is None or has_status(statement, self.status))
            and (self.places is None or not self.places.isdisjoint(statement.places))
            and (self.window is None or any(map(self.window.meets, statement.times)))
            and (self.sources is None or self.sources.say(statement))
            and self._fits(statement)
        )

    def _fits(self, statement: Statement) -> bool:
        """Tell whether relation and ends fit, read forwards or backwards."""
        asked = self.meaning
        forwards = asked is None or asked.forwards(statement)
        backwards = (statement.symmetric and forwards) or (
            asked is not None and asked.backwards(statement)
        )
        target = statement.object if isinstance(statement.object, str) else None
        if forwards and self._is(statement.subject, self.subjects) and self._is_object(statement):
            return True
        return (
            backwards
            and target is not None
            and self._is(target, self.subjects)
            and self._is(statement.subject, self.objects)
        )

    def _turns(self, statement: Statement) -> bool:
        """Tell whether a statement may be read backwards."""
        asked = self.meaning
        return statement.symmetric or (asked is not None and asked.backwards(statement))

    def _is_object(self, statement: Statement) -> bool:
        if self.objects is None and self.value is None:
            return True
        if isinstance(statement.object, str):
            return self._is(statement.object, self.objects)
        return self.value is None or name_key(self.value) == name_key(statement.object.value)

    @staticmethod
    def _is(end: str, wanted: frozenset[str] | None) -> bool:
        return wanted is None or end in wanted


@dataclass(frozen=True)
class Sources:
    """Who may have said something: entities, words, or documents."""

    entities: frozenset[str]
    words: str
    documents: frozenset[str] = field(default_factory=frozenset)

    def say(self, statement: Statement) -> bool:
        """Tell whether one of them says it."""
        by = statement.attributed_to
        if by is not None and (by in self.entities or name_key(by) == self.words):
            return True
        return any(found.document in self.documents for found in statement.evidence)


def _called(
    graph: KnowledgeGraph, name: str | None, *, or_value: bool = False
) -> frozenset[str] | None:
    if name is None:
        return None
    try:
        return frozenset(entity.id for entity in graph.called(name))
    except UsageError:
        if or_value and _is_value(graph, name):
            return frozenset()
        raise


def _is_value(graph: KnowledgeGraph, name: str) -> bool:
    key = name_key(name)
    return any(
        not isinstance(s.object, str) and name_key(s.object.value) == key for s in graph.statements
    )


def _sources(graph: KnowledgeGraph, source: str | None) -> Sources | None:
    if source is None:
        return None
    key = name_key(source)
    documents = frozenset(
        document.id
        for document in graph.documents
        if document.id == source or name_key(document.source or "") == key
    )
    said_by_words = any(name_key(s.attributed_to or "") == key for s in graph.statements)
    known_otherwise = documents or said_by_words
    entities = graph.called(source) if graph.find(source) or not known_otherwise else []
    return Sources(frozenset(entity.id for entity in entities), key, documents)


def known_status(status: str | None) -> str | None:
    """Refuse a status that is none."""
    if status is not None and status not in STATUSES:
        raise UsageError(f"“{status}” is no status; known are {', '.join(STATUSES)}")
    return status
