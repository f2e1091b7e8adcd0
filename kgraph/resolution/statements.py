"""Triples and the entities of their mentions come in, statements go out.

Triples of one content become one statement with all their evidence, or one for each occasion
where they tell of several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kgraph.model import (
    Argument,
    EntityType,
    Evidence,
    Literal,
    Span,
    Statement,
    Triple,
    When,
    digest,
)
from kgraph.resolution.capitals import capital_triples
from kgraph.resolution.cast import Cast
from kgraph.resolution.literals import value_of, whole
from kgraph.resolution.local import Number
from kgraph.resolution.occasions import Setting, occasions
from kgraph.schema import Schema

_SUREST = 0.99
_EACH_OTHER = frozenset({"each other", "one another"})
_Content = tuple[str, str, str | Literal, bool, str, str | None]


@dataclass(frozen=True, slots=True)
class _Said:
    """One triple between two entities, as one sentence says it."""

    content: _Content
    triple: Triple
    cast: Cast
    number: int
    evidence: Evidence
    confidence: float
    symmetric: bool


@dataclass(frozen=True, slots=True)
class _Ends:
    """What is known of the entities while triples are read."""

    entity_of: Mapping[Number, str]
    types: Mapping[str, EntityType]
    schema: Schema
    countries: frozenset[str]


def make_statements(
    casts: Sequence[Cast],
    entity_of: Mapping[Number, str],
    types: Mapping[str, EntityType],
    schema: Schema,
    countries: frozenset[str] = frozenset(),
) -> list[Statement]:
    """Return the statements, sorted by subject, relation, object and id.

    Args:
        casts: the casts of the documents, by number.
        entity_of: which entity each thing of each document is.
        types: the type of each entity.
        schema: the relation vocabulary.
        countries: which entities are countries: they do not tell one occasion from another.
    """
    ends = _Ends(entity_of, types, schema, countries)
    groups: dict[_Content, list[_Said]] = defaultdict(list)
    for number, cast in enumerate(casts):
        for triple in cast.extraction.triples:
            for said in _read(number, cast, triple, ends):
                groups[said.content].append(said)
        for triple, city, country in capital_triples(cast):
            pair = entity_of.get((number, city.number)), entity_of.get((number, country.number))
            if pair[0] is not None and pair[1] is not None:
                said = _said(number, cast, triple, (pair[0], pair[1]), False, ends)
                groups[said.content].append(said)
    made = [each for content, said in groups.items() for each in _statements(content, said, ends)]
    return sorted(made, key=lambda s: (s.subject, s.relation, _end_key(s.object), s.id))


def _end_key(end: str | Literal) -> tuple[str, str]:
    return (end.value, end.type) if isinstance(end, Literal) else (end, "")


def _read(number: int, cast: Cast, triple: Triple, ends: _Ends) -> Iterator[_Said]:
    """Yield what a triple says: once for each member of a group at either end.

    What a light verb says with its noun alone, "took part", is said by the relation they mean,
    and what is done to "each other" by triples between those who do it.
    """
    told = {end.text.casefold() for end in (triple.subject, triple.object) if end is not None}
    if triple.construction == "light_verb" or told & _EACH_OTHER:
        return
    subjects = _entities(number, cast, triple.subject, ends)
    symmetric = triple.symmetric or _is_symmetric(triple, subjects, ends)
    if triple.object is None:
        if symmetric:
            for a, b in combinations(subjects, 2):
                yield _said(number, cast, triple, (a, b), symmetric, ends)
        return
    objects: list[str | Literal] = [*_entities(number, cast, triple.object, ends)]
    if triple.object.mention is None:
        objects = [value_of(triple)]
    for subject in subjects:
        for target in objects:
            twice = symmetric and target in subjects and subject in objects
            # "the two, identified as Ann and Bo": each is one of the two
            of_them = len(subjects) > 1 and target in subjects and not symmetric
            if subject != target and not of_them and not (twice and str(target) < subject):
                yield _said(number, cast, triple, (subject, target), symmetric, ends)


def _entities(number: int, cast: Cast, argument: Argument, ends: _Ends) -> list[str]:
    """Return the entities that an argument speaks of, sorted; none if it was not understood."""
    reading = cast.readings.get(argument.mention) if argument.mention is not None else None
    found = {ends.entity_of.get((number, d)) for d in reading.drafts} if reading else set()
    return sorted(entity for entity in found if entity is not None)


def _is_symmetric(triple: Triple, subjects: Sequence[str], ends: _Ends) -> bool:
    subject = ends.types[subjects[0]] if subjects else None
    found = ends.schema.relation_type(triple.relation.canonical, subject, None)
    return found is not None and found.symmetric and triple.relation.canonical == found.key


def _said(
    number: int,
    cast: Cast,
    triple: Triple,
    pair: tuple[str, str | Literal],
    symmetric: bool,
    ends: _Ends,
) -> _Said:
    subject, target = pair
    exchanged = symmetric and isinstance(target, str) and target < subject
    if exchanged and isinstance(target, str):
        subject, target = target, subject
    source = _source(number, cast, triple, ends)
    content = (
        subject,
        triple.relation.canonical,
        target,
        triple.negated,
        triple.modality.value,
        source,
    )
    evidence = _evidence(cast, triple, exchanged)
    sure = triple.confidence
    for argument in (triple.subject, triple.object):
        reading = (
            cast.readings.get(argument.mention)
            if argument and argument.mention is not None
            else None
        )
        sure *= reading.score if reading else 1.0
    return _Said(content, triple, cast, number, evidence, sure, symmetric)


def _source(number: int, cast: Cast, triple: Triple, ends: _Ends) -> str | None:
    """Return who says it: an entity if the mention is one, else the words."""
    if triple.attributed_to is None:
        return None
    entities = _entities(number, cast, triple.attributed_to, ends)
    return entities[0] if len(entities) == 1 else " ".join(triple.attributed_to.text.split())


def _evidence(cast: Cast, triple: Triple, exchanged: bool) -> Evidence:
    sentence = cast.extraction.sentences[triple.sentence]
    subject = whole(triple.subject)
    target = whole(triple.object) if triple.object is not None else None
    if exchanged and target is not None:
        subject, target = target, subject
    return Evidence(
        document=cast.extraction.document.id,
        sentence=triple.sentence,
        start=sentence.span.start,
        end=sentence.span.end,
        text=sentence.span.of(cast.text),
        subject=subject,
        relation=triple.relation.spans,
        object=target,
        phrase=triple.relation.phrase,
        construction=triple.construction,
    )


def _statements(content: _Content, said: list[_Said], ends: _Ends) -> Iterator[Statement]:
    """Yield a statement for each occasion; its id tells which only where there are several."""
    settings = {_setting(n, each, ends): each for n, each in enumerate(said)}
    groups = occasions(settings)
    for group in groups:
        occasion = _occasion(group) if len(groups) > 1 else ()
        yield _statement(content, [settings[each] for each in group], ends, occasion)


def _setting(number: int, said: _Said, ends: _Ends) -> Setting:
    subject, _, target = said.content[:3]
    places = {
        entity
        for argument in said.triple.places
        for entity in _entities(said.number, said.cast, argument, ends)
    }
    days = [(t.start or "", t.end or "9999") for t in said.triple.times if t.start or t.end]
    hull = (min(d[0] for d in days), max(d[1] + "-99-99" for d in days)) if days else None
    order = (said.evidence.document, said.evidence.sentence, number)
    return Setting(order, frozenset(places - ends.countries - {subject, str(target)}), hull)


def _occasion(group: Sequence[Setting]) -> tuple[str, ...]:
    """Return what tells an occasion from the others of its content."""
    places = sorted({place for setting in group for place in setting.places})
    return (*places, *sorted({day for s in group if s.days for day in s.days}))


def _statement(
    content: _Content, said: list[_Said], ends: _Ends, occasion: tuple[str, ...]
) -> Statement:
    subject, relation, target, negated, _, source = content
    evidence = tuple(sorted({s.evidence for s in said}, key=_evidence_key))
    target_type = ends.types[target] if isinstance(target, str) else None
    places: set[str] = set()
    qualifiers: set[tuple[str, str]] = set()
    for each in said:
        for argument in each.triple.places:
            places.update(_entities(each.number, each.cast, argument, ends))
        for qualifier in each.triple.qualifiers:
            found = _entities(each.number, each.cast, qualifier.argument, ends)
            words = [] if found else [" ".join(qualifier.argument.text.split())]
            qualifiers.update((qualifier.role, value) for value in (*found, *words))
    times = {When(t.text, t.start, t.end) for s in said for t in s.triple.times}
    return Statement(
        id=_digest(content, occasion),
        subject=subject,
        relation=relation,
        predicate=ends.schema.predicate(relation, ends.types[subject], target_type),
        object=target,
        places=tuple(sorted(places - {subject, target} if isinstance(target, str) else places)),
        times=tuple(sorted(times, key=lambda t: (t.start or "", t.end or "", t.text))),
        qualifiers=tuple(sorted(qualifiers)),
        negated=negated,
        modality=said[0].triple.modality,
        attributed_to=source,
        confidence=_combined(said),
        weight=len({(e.document, e.sentence) for e in evidence}),
        evidence=evidence,
        symmetric=any(s.symmetric for s in said),
    )


def _evidence_key(evidence: Evidence) -> tuple[object, ...]:
    target = evidence.object or Span(0, 0)
    return (evidence.document, evidence.sentence, evidence.subject, target, evidence.relation,
            evidence.construction)  # fmt: skip


def _digest(content: _Content, occasion: tuple[str, ...]) -> str:
    subject, relation, target, negated, modality, source = content
    value = f"{target.type}:{target.value}" if isinstance(target, Literal) else f"id:{target}"
    parts = (subject, relation, value, str(negated), modality, source or "", *occasion)
    return digest(*parts, length=16)


def _combined(said: Iterable[_Said]) -> float:
    """Return the probability that at least one sentence is right, the best of each counted."""
    best: dict[tuple[str, int], float] = {}
    for each in said:
        where = (each.evidence.document, each.evidence.sentence)
        best[where] = max(best.get(where, 0.0), each.confidence)
    wrong = 1.0
    for where in sorted(best):
        wrong *= 1.0 - best[where]
    return round(min(_SUREST, 1.0 - wrong), 4)
