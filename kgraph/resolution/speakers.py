"""A cast whose names are read comes in; who "I" and "you" are goes into it.

In a quotation "I" is its speaker; elsewhere "I" is who tells the text and gives a name.
"""

from __future__ import annotations

from collections import Counter

from kgraph.model import EntityType, MentionKind, Triple
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import in_cluster

FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_SECOND = frozenset(["you", "your", "yours", "yourself", "yourselves"])
_SPOKEN_ON = 2  # sentences for which somebody goes on speaking to whom they told something


def read_speakers(cast: Cast) -> None:
    """Read "I" and "my" in each quotation as its speaker; all else must have been read.

    "You" is whom the speaker tells it, where the text says so.
    """
    speakers = speakers_of(cast)
    _read_listeners(cast, speakers)
    firsts = [m for m in cast.mentions if m.name.casefold() in FIRST_SINGULAR and m.quoted is None]
    introduced = _introduced(cast)
    told_by_i = 10 * len(firsts) > len(cast.order)
    for i in cast.order:
        mention = cast.mentions[i]
        if mention.name.casefold() not in FIRST_SINGULAR:
            continue
        if mention.quoted in speakers:
            cast.put(i, speakers[mention.quoted], "speaker", 0.9)
            continue
        people = [d for d in in_cluster(cast, i) if d.named and d.type is EntityType.PERSON]
        own = introduced.get(mention.cluster)
        if own is not None and mention.quoted is None:
            cast.put(i, own, "apposition", 0.8)
        elif len(people) == 1 and not told_by_i:
            cast.put(i, people[0], "coreference", 0.6)


def _introduced(cast: Cast) -> dict[int | None, Draft]:
    """Return by cluster who alone tells a text and gives a name: "I'm Ann Lee", "my name is Ann".

    Where several tell it, the model takes too many of them for one.
    """
    found: dict[int | None, set[int]] = {}
    for i in cast.kind(MentionKind.PRONOUN):
        mention = cast.mentions[i]
        if mention.quoted is not None or mention.cluster is None:
            continue
        if mention.name.casefold() in FIRST_SINGULAR:
            around = cast.order[: cast.rank[i]][-1:]
            named = [j for j in around if cast.mentions[j].text.casefold() == "my name"]
            same = [d for n in (i, *named) for j in cast.equals.get(n, ()) if (d := cast.one(j))]
            people = {d.number for d in same if d.named and d.type is EntityType.PERSON}
            found.setdefault(mention.cluster, set()).update(people)
    if len(found) > 1:
        return {}
    return {n: cast.drafts[min(people)] for n, people in found.items() if len(people) == 1}


def _read_listeners(cast: Cast, speakers: dict[int | None, Draft]) -> None:
    listeners = listeners_of(cast, speakers)
    for i in cast.order:
        mention = cast.mentions[i]
        if mention.name.casefold() in _SECOND and mention.quoted in listeners:
            cast.put(i, listeners[mention.quoted], "listener", 0.8)


def speakers_of(cast: Cast) -> dict[int | None, Draft]:
    """Return who speaks in each quotation, where its triples say so."""
    votes: dict[int, Counter[int]] = {}
    for triple in cast.extraction.triples:
        if triple.attributed_to is not None and triple.attributed_to.mention is not None:
            source = triple.attributed_to.mention
            ends = (triple.subject, triple.object)
            for number in {
                cast.mentions[a.mention].quoted for a in ends if a and a.mention is not None
            }:
                _vote(cast, votes, number, source)
        elif (
            triple.object is not None
            and triple.object.mention is None
            and triple.subject.mention is not None
        ):
            for number in {m.quoted for span in triple.object.spans for m in cast.within(span)}:
                _vote(cast, votes, number, triple.subject.mention)
    found: dict[int | None, Draft] = {}
    for number, counted in votes.items():
        best = min(counted, key=lambda n: (-counted[n], n))
        found[number] = cast.drafts[best]
    return found


def listeners_of(cast: Cast, speakers: dict[int | None, Draft]) -> dict[int | None, Draft]:
    """Return to whom each quotation is spoken: "“You must stay,” she told Ann".

    Args:
        cast: the cast, with all names read.
        speakers: who speaks in each quotation.
    """
    sentences: dict[int, set[int]] = {}
    for mention in cast.mentions:
        if mention.quoted is not None:
            sentences.setdefault(mention.quoted, set()).add(mention.sentence)
    found: dict[int | None, Draft] = {}
    for triple in cast.extraction.triples:
        pair = _told(cast, triple)
        for number, where in sentences.items() if pair else ():
            near = any(0 <= at - triple.sentence <= _SPOKEN_ON for at in where)
            if pair and near and speakers.get(number) is pair[0]:
                found.setdefault(number, pair[1])
    return found


def _told(cast: Cast, triple: Triple) -> tuple[Draft, Draft] | None:
    """Return who speaks to whom, where a triple tells so in the text's own voice."""
    ends = (triple.subject.mention, triple.object.mention if triple.object is not None else None)
    if triple.negated or triple.relation.canonical not in word_list("telling-relations"):
        return None
    if any(i is None or cast.mentions[i].quoted is not None for i in ends):
        return None
    speaker, listener = (cast.one(i) for i in ends if i is not None)
    return None if speaker is None or listener is None else (speaker, listener)


def _vote(cast: Cast, votes: dict[int, Counter[int]], number: int | None, source: int) -> None:
    draft = cast.one(source)
    if number is not None and draft is not None and cast.mentions[source].quoted != number:
        votes.setdefault(number, Counter())[draft.number] += 1
