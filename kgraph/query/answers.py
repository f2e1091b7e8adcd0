"""Statements in; out answers that know their entities, and a sequence of them that makes tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from kgraph.errors import UsageError
from kgraph.graph import KnowledgeGraph, status_words
from kgraph.model import Entity, Evidence, Literal, Statement, When


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """One statement with its entities in place of their ids.

    Attributes:
        statement: the statement itself.
        subject: who or what.
        object: whom or what, or a value.
        places: where.
        source: who claims it: an entity, or words; None if the text itself states it.
    """

    statement: Statement
    subject: Entity
    object: Entity | Literal
    places: tuple[Entity, ...]
    source: Entity | str | None

    @property
    def relation(self) -> str:
        """The canonical relation."""
        return self.statement.relation

    @property
    def times(self) -> tuple[When, ...]:
        """When, as written and as intervals."""
        return self.statement.times

    @property
    def status(self) -> str:
        """What is doubtful about it ("claimed negated"), or "fact"."""
        return " ".join(status_words(self.statement))

    @property
    def confidence(self) -> float:
        """How sure, between 0 and 1."""
        return self.statement.confidence

    @property
    def weight(self) -> int:
        """In how many sentences it is said."""
        return self.statement.weight

    @property
    def sentence(self) -> str:
        """The first sentence that says so."""
        return self.statement.sentence

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every sentence that says so, with its document and offsets."""
        return self.statement.evidence

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that say so, sorted."""
        return tuple(sorted({found.document for found in self.evidence}))

    def record(self) -> dict[str, Any]:
        """Return the answer as a row of a table."""
        return {
            "subject": self.subject.label,
            "relation": self.relation,
            "object": label(self.object),
            "places": [place.label for place in self.places],
            "times": [when.text for when in self.times],
            "start": min((when.start for when in self.times if when.start), default=None),
            "end": max((when.end for when in self.times if when.end), default=None),
            "status": self.status,
            "source": self.source.label if isinstance(self.source, Entity) else self.source,
            "confidence": self.confidence,
            "weight": self.weight,
            "documents": list(self.documents),
            "sentence": self.sentence,
            "id": self.statement.id,
        }

    def __repr__(self) -> str:
        """Say it in one line: "Vladimir Putin — meet — Kim Jong Un (Vladivostok) [planned]"."""
        row = self.record()
        around = "; ".join((*row["places"], *row["times"]))
        doubt = "" if self.status == "fact" else f" [{self.status}]"
        source = f" [according to {row['source']}]" if row["source"] else ""
        where = f" ({around})" if around else ""
        return f"{row['subject']} — {row['relation']} — {row['object']}{where}{doubt}{source}"


def label(end: Entity | Literal) -> str:
    """Return what to call an end of a statement."""
    return end.value if isinstance(end, Literal) else end.label


def answer(graph: KnowledgeGraph, statement: Statement) -> Answer:
    """Put the entities of a statement in their places."""
    by_id = graph.by_id
    target, source = statement.object, statement.attributed_to
    return Answer(
        statement,
        by_id[statement.subject],
        target if isinstance(target, Literal) else by_id[target],
        tuple(by_id[place] for place in statement.places if place in by_id),
        source if source is None else by_id.get(source, source),
    )


class Answers(Sequence[Answer]):
    """Answers in order, the strongest first unless said otherwise.

    An answer is put together when somebody looks at it: a question may have thousands.

    Args:
        graph: where the entities of the statements are.
        statements: one for each answer, in order.
    """

    def __init__(self, graph: KnowledgeGraph, statements: Iterable[Statement]) -> None:
        self._graph = graph
        self._statements = tuple(statements)

    @overload
    def __getitem__(self, index: int) -> Answer: ...
    @overload
    def __getitem__(self, index: slice) -> "Answers": ...
    def __getitem__(self, index: int | slice) -> "Answer | Answers":
        """Return one answer, or some."""
        if isinstance(index, slice):
            return Answers(self._graph, self._statements[index])
        return answer(self._graph, self._statements[index])

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._statements)

    def __iter__(self) -> Iterator[Answer]:
        """Yield them in order."""
        return (answer(self._graph, statement) for statement in self._statements)

    def __eq__(self, other: object) -> bool:
        """Tell whether another sequence holds the same answers."""
        return isinstance(other, Answers) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Show one answer a line."""
        return "\n".join(map(repr, self)) or "no answers"

    def records(self) -> list[dict[str, Any]]:
        """Return a row for each answer."""
        return [found.record() for found in self]

    def to_pandas(self) -> Any:
        """Return the answers as a pandas DataFrame, with a row for each.

        Raises:
            UsageError: if pandas is not installed.
        """
        try:
            import pandas  # type: ignore[import-untyped,unused-ignore]
        except ImportError as error:
            raise UsageError("pandas is not installed: run pip install pandas") from error
        return pandas.DataFrame(self.records())


def strongest_first(statement: Statement) -> tuple[int, float, str]:
    """Return the key that puts what is said most often and most surely first."""
    return -statement.weight, -statement.confidence, statement.id
