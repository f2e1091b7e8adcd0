"""Numbers in, a large made-up graph out: the same for the same numbers, on every machine."""

from collections.abc import Iterator
from random import Random

from kgraph.api import Graph
from kgraph.model import (
    Document,
    Entity,
    EntityType,
    Evidence,
    MentionKind,
    MentionOf,
    Modality,
    Span,
    Statement,
    When,
    digest,
)

_TYPES = (EntityType.PERSON, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE)
_RELATIONS = ("meet", "visit", "talk with", "president of", "arrive in", "praise", "sue", "fund")
_PER_DOCUMENT = 25
_WORDS = 12


def graph(entities: int, statements: int, seed: int = 6) -> Graph:
    """Return a graph of some size; a tenth of its statements is doubtful, a third has a time.

    Args:
        entities: how many, all with a name.
        statements: how many, with one piece of evidence each.
        seed: another number makes another graph.
    """
    chance = Random(seed)
    documents = [
        Document(f"wire/{n:06}", f"Report {n}.", f"Report {n}", "Example Wire")
        for n in range(max(1, statements // _PER_DOCUMENT))
    ]
    things = [_entity(n, documents) for n in range(entities)]
    said = _statements(things, documents, statements, chance)
    return Graph(documents, things, said)


def _entity(n: int, documents: list[Document]) -> Entity:
    type_ = _TYPES[n % len(_TYPES)]
    label = f"Name{n} Surname{n % 1009}"
    mention = MentionOf(
        documents[n % len(documents)].id,
        Span(90 * n, 90 * n + len(label)),
        label,
        MentionKind.NAME,
        "exact",
        0.95,
    )
    place = type_ is EntityType.PLACE
    return Entity(
        f"{type_.value}/name{n}-surname{n % 1009}",
        type_,
        label,
        (f"Mr Surname{n % 1009} {n}", f"Surname{n % 1009} {n}"),
        latitude=(n % 180) - 90 + 0.25 if place else None,
        longitude=(n % 360) - 180 + 0.5 if place else None,
        mentions=(mention,),
    )


def _statements(
    things: list[Entity], documents: list[Document], how_many: int, chance: Random
) -> Iterator[Statement]:
    places = [thing.id for thing in things if thing.type is EntityType.PLACE] or [things[0].id]
    for n in range(how_many):
        # As in news, a few take part in much: the square draws the low numbers more often.
        one = things[int(len(things) * chance.random() ** 2)]
        other = things[int(len(things) * chance.random() ** 2)]
        yield _statement(n, one, other, documents[n // _PER_DOCUMENT % len(documents)], places)


def _statement(
    n: int, one: Entity, other: Entity, document: Document, places: list[str]
) -> Statement:
    relation = _RELATIONS[n % len(_RELATIONS)]
    name = "".join(word if i == 0 else word.capitalize() for i, word in enumerate(relation.split()))
    day = f"2019-{n % 12 + 1:02}-{n % 28 + 1:02}"
    return Statement(
        digest(str(n), one.id, relation, other.id),
        one.id,
        relation,
        f"https://w3id.org/kgraph/ontology#{name}",
        other.id,
        places=(places[n % len(places)],) if n % 4 == 0 else (),
        times=(When("on that day", day, day),) if n % 3 == 0 else (),
        qualifiers=(("topic", f"matter {n % 97}"),) if n % 5 == 0 else (),
        negated=n % 20 == 0,
        modality=Modality.PLANNED if n % 20 == 10 else Modality.ACTUAL,
        confidence=0.5 + n % 50 / 100,
        weight=n % 3 + 1,
        evidence=(_evidence(n, one, other, document, relation),),
    )


def _evidence(n: int, one: Entity, other: Entity, document: Document, relation: str) -> Evidence:
    words = " ".join(f"word{(n * 7 + i) % 5003}" for i in range(_WORDS))
    text = f"{one.label} {relation} {other.label} & {words}."
    start = 200 * (n % _PER_DOCUMENT)
    verb = start + len(one.label) + 1
    target = verb + len(relation) + 1
    return Evidence(
        document.id,
        n % _PER_DOCUMENT,
        start,
        start + len(text),
        text,
        Span(start, verb - 1),
        (Span(verb, target - 1),),
        Span(target, target + len(other.label)),
        relation,
        "active_clause",
    )
