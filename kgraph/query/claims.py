"""A KnowledgeGraph in; out what happened in order, who claims what, and where texts disagree."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kgraph.graph import KnowledgeGraph, first_day, last_day
from kgraph.model import Literal, Statement
from kgraph.query.answers import Answers, strongest_first
from kgraph.query.relations import relations
from kgraph.query.window import Window


@dataclass(frozen=True, repr=False)
class Disagreement:
    """The same thing asserted and denied."""

    asserted: Answers
    denied: Answers

    def __repr__(self) -> str:
        """Set both sides out, each with its documents."""
        sides = (("asserted", self.asserted), ("denied", self.denied))
        return "\n".join(
            f"{side}: {found} ({', '.join(found.documents)})"
            for side, answers in sides
            for found in answers
        )


def timeline(graph: KnowledgeGraph, name: str | None = None) -> Answers:
    """Return the statements that have a date, the earliest first.

    Args:
        graph: where to look.
        name: a name or an id: only what it takes part in or what happens there; None for all.

    Raises:
        UsageError: if nothing is called so.
    """
    found: Iterable[Statement] = graph.statements
    if name is not None:
        wanted = {entity.id for entity in graph.called(name)}
        found = (s for s in found if wanted & {s.subject, s.object, *s.places})
    dated = [(day, statement) for statement in found if (day := _day(statement))]
    dated.sort(key=lambda pair: (pair[0], strongest_first(pair[1])))
    return Answers(graph, (statement for _, statement in dated))


def _day(statement: Statement) -> str | None:
    """Return the first day of a statement's earliest time."""
    days = [
        first_day(when.start) if when.start else last_day(when.end or "")
        for when in statement.times
    ]
    return min(filter(None, days), default=None)


def claims(
    graph: KnowledgeGraph,
    *,
    by: str | None = None,
    about: str | None = None,
    negated: bool | None = None,
) -> Answers:
    """Return what somebody claims and the text itself does not state.

    Args:
        graph: where to look.
        by: who claims it: a name, an id, or the words of the text.
        about: a name or an id: who or what is the subject or the object of the claim.
        negated: only denials (True), or only what is not one (False).

    Raises:
        UsageError: if nothing is called so.
    """
    wanted = None if about is None else {entity.id for entity in graph.called(about)}
    claimed = relations(graph, status="claimed", source=by)
    return Answers(
        graph,
        (
            found.statement
            for found in claimed
            if (negated is None or found.statement.negated == negated)
            and (wanted is None or wanted & {found.statement.subject, found.statement.object})
        ),
    )


def disagreements(graph: KnowledgeGraph) -> list[Disagreement]:
    """Return what is both asserted and denied, each side with its sources.

    Two statements disagree if they have the same ends, relation and modality, one is negated, and
    their dates, where both have some, share a day.

    Args:
        graph: where to look.
    """
    groups: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in graph.statements:
        groups[_what(statement)].append(statement)
    found = []
    for group in groups.values():
        denied = [s for s in group if s.negated]
        asserted = [s for s in group if not s.negated and any(_at_once(s, d) for d in denied)]
        denied = [d for d in denied if any(_at_once(d, s) for s in asserted)]
        if asserted:
            found.append(Disagreement(_answers(graph, asserted), _answers(graph, denied)))
    return sorted(found, key=lambda each: strongest_first(each.asserted[0].statement))


def _what(statement: Statement) -> tuple[object, ...]:
    """Return what two statements must share to speak of the same thing."""
    target = statement.object
    far = ("value", target.value) if isinstance(target, Literal) else ("entity", target)
    ends = [("entity", statement.subject), far]
    return (
        *(sorted(ends) if statement.symmetric else ends),
        statement.predicate,
        statement.modality,
    )


def _at_once(one: Statement, other: Statement) -> bool:
    """Tell whether the dates of two statements share a day, or one has none."""
    windows = [_window(when.start, when.end) for when in other.times if when.start or when.end]
    dated = [when for when in one.times if when.start or when.end]
    return not windows or not dated or any(w.meets(when) for w in windows for when in dated)


def _window(start: str | None, end: str | None) -> Window:
    return Window(
        first_day(start or "") or "0000-00-00",
        last_day(end or "") or "9999-99-99",
    )


def _answers(graph: KnowledgeGraph, statements: list[Statement]) -> Answers:
    return Answers(graph, sorted(statements, key=strongest_first))
