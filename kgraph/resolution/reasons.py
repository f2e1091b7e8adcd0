"""Entities come in; why their mentions are one thing, and why others are not, goes out in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kgraph.model import Entity, EntityType, Extraction, MentionKind, MentionOf
from kgraph.resolution.data import rows, word_list
from kgraph.resolution.judging import (
    MERGE,
    WEIGHTS,
    Judgement,
    judge_organizations,
    judge_people,
    judge_places,
)
from kgraph.resolution.kinds import person_name_of
from kgraph.resolution.names import key, person_name, plain

_MOST = 10  # near misses


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one mention is in an entity.

    Attributes:
        mention: the mention.
        sentence: number of its sentence in the document, from 0; None if it is not known.
        text: that sentence.
        why: the rule, in words.
    """

    mention: MentionOf
    sentence: int | None
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Bond:
    """Why what one document speaks of is the same as what the others do.

    Attributes:
        document: the document.
        names: how it calls the entity.
        score: how well its name agrees with the label, from -1 to 1.
        why: in words.
    """

    document: str
    names: tuple[str, ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An entity that bears a similar name, and why it is another.

    Attributes:
        entity: the other entity.
        score: how well the names agree, from -1 to 1.
        why: in words.
    """

    entity: Entity
    score: float
    why: str


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    return {rule: words for rule, words in rows("reasons.tsv")}


def words(rule: str) -> str:
    """Return what a rule says, in words.

    >>> words("nickname")
    'a nickname of the given name'
    """
    return _words().get(rule, rule)


def reasons(entity: Entity, extractions: Iterable[Extraction]) -> list[Reason]:
    """Return why each mention of an entity is there, by document and position.

    Args:
        entity: the entity.
        extractions: what was found in the documents.
    """
    found = {each.document.id: each for each in extractions}
    return [
        Reason(mention, *_sentence(mention, found.get(mention.document)), words(mention.rule))
        for mention in entity.mentions
    ]


def _sentence(mention: MentionOf, extraction: Extraction | None) -> tuple[int | None, str]:
    for sentence in extraction.sentences if extraction is not None else ():
        if sentence.span.start <= mention.span.start < sentence.span.end:
            text = extraction.document.text if extraction is not None else ""
            return sentence.index, " ".join(sentence.span.of(text).split())
    return None, ""


def bonds(entity: Entity, extractions: Iterable[Extraction]) -> list[Bond]:
    """Return why the documents that speak of an entity speak of one thing.

    Args:
        entity: the entity.
        extractions: what was found in the documents.
    """
    found = {each.document.id: each for each in extractions}
    documents = {mention.document for mention in entity.mentions}
    names = {each: set(_names(entity, each, found.get(each))) for each in documents}
    if len(names) < 2:
        return []
    return [_bond(entity, document, own) for document, own in sorted(names.items())]


def _names(entity: Entity, document: str, extraction: Extraction | None) -> Iterator[str]:
    """Yield how a document writes the names of an entity, without titles."""
    spans = {m.span for m in entity.mentions if m.document == document and m.rule != "demonym"}
    for mention in extraction.mentions if extraction is not None else ():
        if mention.span in spans and mention.kind is MentionKind.NAME:
            is_person = entity.type is EntityType.PERSON
            yield person_name_of(mention) if is_person else plain(mention.name)


def _bond(entity: Entity, document: str, names: set[str]) -> Bond:
    ordered = tuple(sorted(names, key=lambda name: (-len(name.split()), name)))
    judged = [(_judged(entity, name), name) for name in ordered]
    judgement = max((j for j, _ in judged), key=lambda j: j.score, default=Judgement(0.0, ()))
    if key(entity.label) in {key(name) for name in names}:
        why = words("same name")
    elif entity.type is EntityType.PLACE and entity.identifiers:
        why = words("gazetteer") + f" ({':'.join(entity.identifiers[0])})"
    elif judgement.merge:
        why = _told(judgement)
    elif entity.type is EntityType.PERSON and ordered:
        why = "a surname with the office that this person has, or a decision or list of yours"
    elif ordered:
        why = "another article calls it so for short, or a decision or list of yours"
    else:
        why = "the country of this adjective, or a decision of yours"
    return Bond(document, ordered, judgement.score, why)


def _judged(entity: Entity, name: str, other: EntityType | None = None) -> Judgement:
    label = entity.label
    if entity.type is EntityType.PERSON and other in (None, EntityType.PERSON):
        mine, theirs = person_name(label), person_name(name)
        if mine.full and theirs.full:
            return judge_people(mine, theirs)
        return Judgement(0.0, ())
    if entity.type is EntityType.PLACE:
        return judge_places(label, name)
    capitals = name.upper() if " " not in name and len(name) <= 6 else name
    return judge_organizations(label, capitals)


def _told(judgement: Judgement) -> str:
    """Return the reasons of a judgement with what each weighs."""
    return ", ".join(
        f"{words(c.reason)} ({WEIGHTS[c.reason] * c.strength:+.2f})" for c in judgement.reasons
    )


def near_misses(entity: Entity, entities: Iterable[Entity]) -> list[NearMiss]:
    """Return the entities that an entity might be taken for, and why each is another.

    Args:
        entity: the entity.
        entities: all entities of the graph.
    """
    entities = list(entities)
    mine = set(_telling_words(entity))
    short = [e for e in entities if _is_short(e) and mine & set(_telling_words(e))]
    found = []
    for other in entities:
        open_one = other.id in entity.candidates or entity.id in other.candidates
        near = other.named and bool(mine & set(_telling_words(other)))
        if other.id != entity.id and (open_one or near):
            found.append((not open_one, _miss(entity, other, open_one, len(short))))
    found.sort(key=lambda each: (each[0], -each[1].score, each[1].entity.id))
    return [miss for _, miss in found[:_MOST]]


def _telling_words(entity: Entity) -> Iterator[str]:
    """Yield the words of an entity's names that few others have."""
    generic = word_list("generic-organization-words") | word_list("organization-heads")
    dull = generic | word_list("name-particles") | word_list("determiners") | {"of", "and", "the"}
    for name in (entity.label, *entity.aliases):
        for word in key(name).split():
            if len(word) > 1 and word not in dull:
                yield word


def _is_short(entity: Entity) -> bool:
    return entity.type is EntityType.PERSON and not person_name(entity.label).full


def _miss(entity: Entity, other: Entity, open_one: bool, surnames: int) -> NearMiss:
    if other.type is not entity.type:
        judged = Judgement(0.0, ())
        why = f"it is a thing of another kind: {entity.type} and {other.type}"
    elif open_one:
        judged = _best(entity, other)
        why = "the text leaves open whether they are one: the name fits others as well"
    elif _is_short(entity) or _is_short(other):
        judged = Judgement(0.0, ())
        why = "a surname alone never joins people of different articles"
    else:
        judged = _best(entity, other)
        why = _apart(judged)
    return NearMiss(other, judged.score, why)


def _best(entity: Entity, other: Entity) -> Judgement:
    """Judge the labels, or the names that agree best, as merging does."""
    label = _judged(entity, other.label, other.type)
    if entity.type is EntityType.PERSON:
        return label
    names = (other.label, *other.aliases)
    return max((_judged(entity, name, other.type) for name in names), key=lambda j: j.score)


def _apart(judged: Judgement) -> str:
    if not judged.reasons:
        return "the names only share a word"
    told = f"{_told(judged)}: {judged.score:+.2f}, and {MERGE:.2f} is needed"
    if not judged.merge:
        return told
    return (
        f"the names would do ({_told(judged)}), but one article speaks of both, "
        "or the name could be that of several, or you decided so"
    )


def record(reason: Reason) -> Mapping[str, object]:
    """Return a reason as a record for JSON."""
    return {
        **reason.mention.record(),
        "why": reason.why,
        "sentence_index": reason.sentence,
        "sentence": reason.text,
    }
