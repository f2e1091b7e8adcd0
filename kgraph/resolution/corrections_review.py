"""Entities come in; what a person should look at goes out, the most valuable question first.

Four doubts are worth a question: a name that a document shares among several people and that was
read as one of them; a document that calls an entity by a name that is not surely the same; things
that the text leaves open; and things of different nodes with names that are near. The value of a
question is how open it is, times what hangs on it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2

from kgraph.errors import UsageError
from kgraph.model import Entity, EntityType, Extraction, MentionKind, MentionOf
from kgraph.resolution.blocking import organization_blocks, person_blocks
from kgraph.resolution.corrections import Correction, Decision, Leaving
from kgraph.resolution.corrections_keys import Forms, Keys, decided_pairs, forms, split_keys
from kgraph.resolution.judging import judge_organizations, judge_people, judge_places
from kgraph.resolution.names import key, person_name

_SURE = 0.9  # a name read with this score is not asked about
_NEAR = 0.2  # names of two nodes judged lower are not asked about
_CROWD = 30  # a block with more nodes than this says too little about any two of them
_OPEN = 0.5
_TOGETHER = 0.5  # what one document keeps apart is half as likely the same
_NAMED = (MentionKind.NAME, MentionKind.DEMONYM)


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two things are the same.

    Attributes:
        entity: a node of the graph.
        other: another node that may be the same; None where one node may be two things.
        mentions: those of the node's mentions that may speak of another thing.
        reason: why this is a question.
        score: how likely they are the same, as far as the rules can tell (0 to 1).
        yes: what to write down if they are; author and date are still open.
        no: what to write down if they are not.
    """

    entity: Entity
    other: Entity | None
    mentions: tuple[MentionOf, ...]
    reason: str
    score: float
    yes: Correction
    no: Correction

    @property
    def value(self) -> float:
        """How open the question is, times what hangs on it."""
        stake = len(self.mentions)
        if self.other is not None:
            stake = min(len(self.entity.mentions), len(self.other.mentions))
        return (1 - abs(2 * self.score - 1)) * log2(1 + stake)

    @property
    def ids(self) -> frozenset[str]:
        """The nodes that it is about."""
        return frozenset((self.entity.id, self.other.id if self.other else self.entity.id))


def questions(
    entities: Sequence[Entity],
    extractions: Sequence[Extraction],
    corrections: Sequence[Correction],
) -> list[Question]:
    """Return what is in doubt and not decided yet, the most valuable question first.

    Args:
        entities: all entities of a graph.
        extractions: what was found in its documents.
        corrections: what people decided already.
    """
    keys = Keys(entities)
    confirmed = {
        (k.document, k.start) for c in corrections if c.decision is Decision.MERGE for k in c.keys
    }
    named = [e for e in entities if e.named and any(m.kind in _NAMED for m in e.mentions)]
    found = [
        *_doubtful_merges(named, extractions, keys, confirmed),
        *_doubtful_pairs(entities, named, keys, corrections),
    ]
    return sorted(found, key=lambda q: (-q.value, sorted(q.ids), q.mentions))


def _doubtful_merges(
    named: Iterable[Entity],
    extractions: Sequence[Extraction],
    keys: Keys,
    confirmed: set[tuple[str, int]],
) -> Iterator[Question]:
    for entity, written in zip(named, _written(named, extractions), strict=True):
        for what, reason, score, mentions in (
            *_unsure_names(entity, written),
            *_unsure_documents(entity, written),
        ):
            if not any((m.document, m.span.start) in confirmed for m in mentions):
                yield from _belonging(entity, mentions, what, reason, score, keys, written)


def _written(named: Iterable[Entity], extractions: Sequence[Extraction]) -> Iterator[Forms]:
    by_document = {found.document.id: found for found in extractions}
    for entity in named:
        documents = sorted({m.document for m in entity.mentions} & by_document.keys())
        yield forms(entity, [by_document[document] for document in documents])


_Doubt = tuple[Leaving, str, float, list[MentionOf]]


def _unsure_names(entity: Entity, written: Forms) -> Iterator[_Doubt]:
    """Yield the names that a document may use for another thing, with their mentions."""
    groups: dict[tuple[str, str], list[MentionOf]] = defaultdict(list)
    for m in entity.mentions:
        if m.kind is MentionKind.NAME and m.score < _SURE:
            groups[m.document, written[m]].append(m)
    for mentions in groups.values():
        least = min(mentions, key=lambda m: (m.score, m))
        yield Leaving.NAMES, least.rule, least.score, mentions


def _unsure_documents(entity: Entity, written: Forms) -> Iterator[_Doubt]:
    """Yield the documents that call an entity otherwise than its label, by that name."""
    if entity.identifiers:
        return  # who is known by more than a name may be called anything
    fullest: dict[str, tuple[int, int, str]] = {}
    for m in entity.mentions:
        if m.kind is MentionKind.NAME:
            name = written[m]
            rank = (len(name.split()), len(name), name)
            fullest[m.document] = max(fullest.get(m.document, rank), rank)
    groups: dict[str, list[MentionOf]] = defaultdict(list)
    for m in entity.mentions:
        if m.document in fullest:
            groups[fullest[m.document][2]].append(m)
    for name, mentions in groups.items():
        score, reason = _judged(entity.type, name, entity.label)
        if score < _SURE:
            # The rules joined them, so that it is likelier than not, whatever the names say.
            yield Leaving.DOCUMENTS, f"called “{name}”: {reason}", max(score, _OPEN), mentions


def _judged(type: EntityType, a: str, b: str) -> tuple[float, str]:
    """Return how likely two names are one thing's, and the weightiest reason."""
    if key(a) == key(b):
        return 1.0, "same name"
    if type is EntityType.PERSON:
        one, two = person_name(key(a)), person_name(key(b))
        if not (one.full and two.full):
            return _OPEN, "a surname or given name alone"
        found = judge_people(one, two)
    else:
        found = (judge_places if type is EntityType.PLACE else judge_organizations)(a, b)
    return found.score, found.rule or "another name"


def _belonging(
    entity: Entity,
    mentions: list[MentionOf],
    what: Leaving,
    reason: str,
    score: float,
    keys: Keys,
    written: Forms,
) -> Iterator[Question]:
    try:
        parted = split_keys(entity, mentions, what, keys, written)
    except UsageError:
        return  # nothing would stay, or nothing tells the two apart
    yes = Correction(Decision.MERGE, parted[:2])
    no = Correction(Decision.SPLIT, parted, what.value)
    yield Question(entity, None, tuple(mentions), reason, score, yes, no)


def _doubtful_pairs(
    entities: Sequence[Entity],
    named: Sequence[Entity],
    keys: Keys,
    corrections: Sequence[Correction],
) -> Iterator[Question]:
    """Yield the pairs of nodes that may be one, each once."""
    decided = set(decided_pairs(corrections, keys))
    by_id = {entity.id: entity for entity in entities}
    for entity in entities:
        likely = 1 / (1 + len(entity.candidates))
        for id in entity.candidates if likely >= _NEAR else ():
            if id in by_id and frozenset((entity.id, id)) not in decided:
                decided.add(frozenset((entity.id, id)))
                why = "the text leaves open who is meant"
                yield from _pair(entity, by_id[id], why, likely, keys)
    bearers = Counter((e.type, key(e.label)) for e in named)
    for type in EntityType:
        for a, b in _near([e for e in named if e.type is type], type):
            if frozenset((a.id, b.id)) in decided:
                continue
            score, reason = _likely(a, b, bearers[type, key(a.label)])
            if score >= _NEAR:
                yield from _pair(a, b, f"near names: {reason}", score, keys)


def _near(named: Iterable[Entity], type: EntityType) -> Iterator[tuple[Entity, Entity]]:
    """Yield the pairs of entities whose names share a block, each once; never all with all."""
    blocks_of: Callable[[str], Iterable[str]] = organization_blocks
    if type is EntityType.PERSON:
        blocks_of = person_blocks
    blocks: dict[str, list[Entity]] = defaultdict(list)
    for entity in named:
        for block in sorted({*blocks_of(entity.label), f"={key(entity.label)}"}):
            blocks[block].append(entity)
    seen: set[frozenset[str]] = set()
    for members in blocks.values():
        if len(members) > _CROWD:
            continue
        for a, b in combinations(members, 2):
            pair = frozenset((a.id, b.id))
            if pair not in seen:
                seen.add(pair)
                yield a, b


def _likely(a: Entity, b: Entity, bearers: int) -> tuple[float, str]:
    """Return how likely two nodes are one thing, and why; a name of many nodes says little."""
    if key(a.label) == key(b.label):
        score, reason = 1 / bearers, "the same name"
    else:
        score, reason = _judged(a.type, a.label, b.label)
    together = {m.document for m in a.mentions} & {m.document for m in b.mentions}
    return score * _TOGETHER if together else score, reason


def _pair(a: Entity, b: Entity, reason: str, score: float, keys: Keys) -> Iterator[Question]:
    try:
        ends = (keys.of(a), keys.of(b))
    except UsageError:
        return  # what is only spoken of together with others cannot be decided about
    yes, no = Correction(Decision.MERGE, ends), Correction(Decision.DIFFER, ends)
    yield Question(a, b, (), reason, score, yes, no)


def settled(question: Question, taken: Sequence[tuple[Question, bool]]) -> bool:
    """Tell whether answers given so far answer a question too: who is one with whom.

    Args:
        question: about two nodes.
        taken: questions, and whether the answer was that they are the same.
    """
    if question.other is None:
        return False
    home: dict[str, set[str]] = {}
    for asked, same in taken:
        if same and asked.other is not None:
            both = set().union(*(home.get(id, {id}) for id in asked.ids))
            home.update(dict.fromkeys(both, both))
    one, two = (home.get(id, {id}) for id in (question.entity.id, question.other.id))
    apart = [asked.ids for asked, same in taken if not same and len(asked.ids) == 2]
    return one is two or any(ids & one and ids & two for ids in apart)
