"""A noun for an event comes in, who does what to whom in it goes out.

"Ruto's visit to Rome" → (Ruto, visit, Rome); "the Oslo talks between A and B" → (A, talk with, B).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kgraph.extraction.demonyms import known_places
from kgraph.extraction.event_nouns import Event, event_of
from kgraph.extraction.event_places import taking_place
from kgraph.extraction.noun_context import (
    Circumstances,
    NounContext,
    NounTriple,
    conjuncts,
    phrases_after,
)
from kgraph.extraction.tree import Word
from kgraph.model import Argument, EntityType, MentionKind, Qualifier, Time, Triple


@dataclass(frozen=True, slots=True)
class Roles:
    """Who stands where around an event noun: (mention, preposition, word) triples."""

    owners: tuple[int, ...]
    agents: tuple[int, ...]
    patients: tuple[tuple[int, str], ...]
    partners: tuple[int, ...]
    circumstances: Circumstances


def event_triples(context: NounContext, word: Word) -> Iterator[NounTriple]:
    """Yield what the event noun that a word is says of the people and things around it."""
    if word.pos not in ("NOUN", "PROPN"):
        return
    yield from taking_place(context, word)
    number = context.names.get(word.token)
    named = number is not None and context.mention(number).type is not EntityType.EVENT
    event = None if named else event_of(word)
    if event is None:
        return
    roles = _roles(context, word, event)
    for triple in _told(context, word, event, roles):
        yield NounTriple(triple, word.token, event=True)
    if event.symmetric and event.relation in ("meet", "talk with", "negotiate with"):
        yield from _taking_part(context, word, roles)


def _taking_part(context: NounContext, word: Word, roles: Roles) -> Iterator[NounTriple]:
    """Read "Ruto's meeting with Musa": both take part in the meeting."""
    number = context.headed(word)
    if number is None:
        return
    parties = [*roles.owners, *roles.partners, *(patient for patient, _ in roles.patients)]
    for party in dict.fromkeys(parties):
        if party != number:
            triple = context.triple(party, "take part in", [word], number, "taking_part")
            yield NounTriple(triple, word.token, event=True)


def _told(context: NounContext, word: Word, event: Event, roles: Roles) -> Iterator[Triple]:
    around = roles.circumstances
    if len(roles.partners) > 1:
        for i, one in enumerate(roles.partners):
            for other in roles.partners[i + 1 :]:
                yield context.triple(
                    one,
                    event.relation,
                    [word],
                    other,
                    "event_pair",
                    around,
                    symmetric=event.symmetric,
                )
        return
    agents, patients = list(roles.agents), list(roles.patients)
    if event.possessor == "patient" or (event.possessor == "both" and agents and not patients):
        patients.extend((owner, "") for owner in roles.owners)
    elif event.possessor == "agent" or (event.possessor == "both" and patients):
        agents.extend(roles.owners)
    for agent in agents:
        for patient, preposition in patients:
            yield context.triple(
                agent,
                event.relation,
                [word],
                patient,
                "event_noun",
                around,
                symmetric=event.symmetric,
                preposition=preposition,
            )
    goals = [q.argument.mention for q in around.others if q.role == "to" and not agents]
    for patient, goal in ((p, g) for p, _ in patients for g in goals if g is not None):
        relation = f"be {_participle(event.relation)} to"  # "the sale of Orland to Tamvik"
        yield context.triple(patient, relation, [word], goal, "event_passive", around)
    if around.places and (event.possessor in ("patient", "both")):
        for patient, _ in patients:
            yield _undergone(context, word, event, patient, around)


def _undergone(
    context: NounContext, word: Word, event: Event, patient: int, around: Circumstances
) -> Triple:
    """Read "The arrest of X in Y": nobody is said to have done it, but it befell X in Y."""
    place = around.places[0]
    return context.triple(
        patient,
        f"be {_participle(event.relation)} in",
        [word],
        place.mention,
        "event_passive",
        around,
    )


@cache
def _participle(verb: str) -> str:
    """Return the past participle of a verb: "arrest" → "arrested"."""
    from lemminflect import getInflection

    first, _, rest = verb.partition(" ")
    found = getInflection(first, tag="VBN")
    return " ".join(part for part in (found[0] if found else first, rest) if part)


_PLACES = frozenset(("in", "at", "on", "near", "outside", "inside", "off"))


def _roles(context: NounContext, word: Word, event: Event) -> Roles:
    """Sort what hangs on an event noun into who, whom, with whom, where and when."""
    owners, agents, partners = list(_owners(context, word, event)), [], list(_paired(context, word))
    patients: list[tuple[int, str]] = []
    places: list[Argument] = []
    others: list[Qualifier] = []
    for preposition, noun in phrases_after(word):
        number = context.of(noun)
        if context.is_time(noun):
            continue
        if number is None:
            continue
        if preposition == "between":
            partners.append(number)
        elif preposition == "by":
            agents.append(number)
            places.extend(_agent_place(context, noun))
        elif preposition in event.patients:
            patients.append((number, preposition))
        elif preposition in _PLACES and context.mention(number).type is EntityType.PLACE:
            places.append(context.argument(number, preposition))
        elif preposition == "of" and event.possessor == "agent":
            owners.append(number)
        else:
            others.append(Qualifier(preposition, context.argument(number, preposition)))
    if owners and not patients and "in" in event.patients:
        found = _place_right_after(context, owners[-1])
        patients += [(place.mention, "in") for place in found if place.mention is not None]
    if not agents and not owners and patients:
        for noun in _agents_further_on(context, word):
            agents.append(context.index.heads[noun.token])
            places.extend(_agent_place(context, noun))
    if patients and not places:
        places.extend(_place_right_after(context, patients[-1][0]))
    numbers = (context.times.heads.get(child.token) for child in word.children)
    times = tuple(context.times.times[n] for n in dict.fromkeys(numbers) if n is not None)
    if patients and not times:
        times = _time_right_after(context, [*(p for p, _ in patients), *_known(places)])
    arguments = (*places, *(q.argument for q in others))
    return Roles(tuple(owners), tuple(agents), tuple(patients), tuple(partners),
                 Circumstances(tuple(places), times, tuple(others), arguments))  # fmt: skip


def _agents_further_on(context: NounContext, word: Word) -> Iterator[Word]:
    """Yield who follows "by" between an event noun and the next verb.

    Trees of long phrases ("the arrest of X, a dealer from Y, by police") lose the agent.
    """
    for token in range(word.token + 1, min(word.token + 25, len(context.doc))):
        inner = context.words.get(token)
        if inner is None or inner.pos in ("VERB", "AUX") or inner.lower == ";":
            return
        head = inner.head
        if inner.lower == "by" and head is not None and not context.is_time(head):
            if head.token in context.index.heads and not _under_verb(head):
                yield head
            return


def _under_verb(word: Word) -> bool:
    """Tell whether a word hangs on a verb before it; one after it has lost its way."""
    return word.head is not None and word.head.pos == "VERB" and word.head.token < word.token


def _agent_place(context: NounContext, noun: Word) -> Iterator[Argument]:
    """Yield the place that the tree puts on the agent: "the arrest by police in Goma"."""
    if noun.token in context.names:
        return
    for preposition, inner in phrases_after(noun):
        number = context.of(inner)
        if preposition not in _PLACES or number is None or context.is_time(inner):
            continue
        if context.mention(number).type is EntityType.PLACE:
            yield context.argument(number, preposition)


def _place_right_after(context: NounContext, patient: int) -> Iterator[Argument]:
    """Yield the place in "the killing of Ana Ruiz in Goma", whatever the tree hangs it on."""
    at, doc = context.index.tokens[patient][1], context.doc
    if at + 1 >= len(doc) or doc[at].text not in ("in", "near", "outside"):
        return
    place = context.name_from(at + 1)
    if place is not None and context.mention(place).type is EntityType.PLACE:
        yield context.argument(place, doc[at].text)


def _known(places: list[Argument]) -> Iterator[int]:
    yield from (place.mention for place in places if place.mention is not None)


def _time_right_after(context: NounContext, parts: list[int]) -> tuple[Time, ...]:
    """Return the time in "the killing of Ana Ruiz in Goma in 2021", after the last part."""
    at = max(context.index.tokens[part][1] for part in parts)
    at += at < len(context.doc) and context.doc[at].text in ("in", "on")
    number = context.times.owners.get(at)
    return () if number is None else (context.times.times[number],)


def _owners(context: NounContext, word: Word, event: Event) -> Iterator[int]:
    """Yield who stands before the noun: a possessor, a demonym, a name."""
    for child in word.children:
        if child.place > word.place or context.is_time(child):
            continue
        if child.dep == "nmod:poss":
            for one in (child, *conjuncts(child)):
                number = context.of(one)
                if number is not None:
                    yield number
        elif child.base in ("amod", "compound", "nmod") and event.possessor != "patient":
            number = context.names.get(child.token)
            if number is not None and _can_act(context, number):
                yield number


def _can_act(context: NounContext, number: int) -> bool:
    mention = context.mention(number)
    if mention.type is EntityType.PLACE and mention.name in known_places():
        return True
    return mention.kind is MentionKind.DEMONYM or mention.type in (
        EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP,
    )  # fmt: skip


def _paired(context: NounContext, word: Word) -> Iterator[int]:
    """Yield the two parties of "the Ruto–Museveni meeting"."""
    at = word.token - 1
    second = context.names.get(at)
    if second is None:
        return
    start = context.index.cores[second][0]
    hyphen = context.words.get(start - 1)
    if hyphen is None or hyphen.text not in ("-", "–", "—", "/"):
        return
    first = context.names.get(start - 2)
    if first is not None and first != second:
        yield first
        yield second
