"""A pronoun comes in; whom it speaks of goes into the cast."""

from __future__ import annotations

from kgraph.model import EntityType, MentionKind
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import (
    fits,
    in_cluster,
    is_plural,
    most_spoken_of,
    other_ends,
    recent,
)
from kgraph.resolution.groups import group_in_cluster, pair_of_pronoun
from kgraph.resolution.speakers import FIRST_SINGULAR

_FIRST_AND_SECOND = word_list("pronouns-of-others")
_THIRD_SINGULAR = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])
_THIRD_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
# What makes a thing present: the sentences since, being a subject, being spoken of again.
_NEARNESS = (1.0, 0.8, 0.4)
_AS_SUBJECT = 0.3
_AGAIN = 0.06
_NEUTER = frozenset({"it", "its", "itself"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "themself"})
# How a pronoun is called as the label of a thing that nothing else speaks of.
_SUBJECTS = {
    **dict.fromkeys(FIRST_SINGULAR, "I"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
}


def read_pronoun(cast: Cast, index: int) -> None:
    """Read a pronoun of the third person; one that nothing explains stays unread."""
    name = cast.mentions[index].name.casefold()
    if name in _FIRST_AND_SECOND or name in FIRST_SINGULAR:
        return
    if _by_cluster(cast, index) or _by_pair(cast, index, name):
        return
    _by_salience(cast, index, name)


def read_rest(cast: Cast) -> None:
    """Read the pronouns that are left as the model groups them: "I" who tells the story.

    They become a thing without a name: the model seldom knows which name "I" has. In one
    quotation "we" are others than in the next.
    """
    own: dict[tuple[int, int | None], Draft] = {}
    for i in cast.kind(MentionKind.PRONOUN):
        mention, name = cast.mentions[i], cast.mentions[i].name.casefold()
        if i in cast.readings or mention.cluster is None:
            continue
        speaking = name in _FIRST_AND_SECOND or name in FIRST_SINGULAR
        where = (mention.cluster, mention.quoted if speaking else None)
        fitting = [d for d in in_cluster(cast, i) if not d.named and fits(cast, mention, d)]
        draft = own.get(where) or (None if speaking else most_spoken_of(cast, i, fitting))
        if draft is None:
            draft = own[where] = cast.new(mention.type, named=False)
            draft.label = _SUBJECTS.get(name)
        cast.put(i, draft, "coreference", 0.5)


def _by_cluster(cast: Cast, index: int) -> bool:
    mention = cast.mentions[index]
    others = set() if mention.name.casefold() in _REFLEXIVE else other_ends(cast, index)
    same = [
        d
        for d in in_cluster(cast, index)
        if d.number not in others and fits(cast, mention, d) and not _only_quoted(cast, index, d)
    ]
    if is_plural(mention) and not same:
        return _by_cluster_of_group(cast, index)
    named = [d for d in same if d.named]
    if not named and _by_source(cast, index):
        return True
    draft = most_spoken_of(cast, index, named or same)
    if draft is None or _is_own_phrase(cast, index, draft):
        return False
    name = mention.name.casefold()
    if name in _NEUTER and _is_far(cast, index, draft):
        actors = _organizations_before(cast, index)
        draft = actors[0] if len(actors) == 1 else draft
    if name in _THIRD_SINGULAR and _is_far(cast, index, draft) and _somebody_near(cast, index):
        return False
    far_people = name in _THIRD_PLURAL and not draft.named and _is_far(cast, index, draft)
    if far_people and pair_of_pronoun(cast, index):  # "Ann and Bo were freed. They …"
        return False
    cast.put(index, draft, "coreference", 0.75)
    return True


def _only_quoted(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether only a quotation speaks of an unnamed thing, and the pronoun is outside."""
    if draft.named or cast.mentions[index].quoted is not None:
        return False
    return all(cast.mentions[i].quoted is not None for i in draft.mentions)


def _by_source(cast: Cast, index: int) -> bool:
    """Read "she" in "Ann says that she left" as who says so, if nobody named is likelier."""
    mention = cast.mentions[index]
    if mention.name.casefold() not in _THIRD_SINGULAR or mention.quoted is not None:
        return False
    for number in cast.subjects.get(index, ()):
        source = cast.extraction.triples[number].attributed_to
        where = source.mention if source is not None else None
        draft = cast.one(where) if where is not None else None
        if where is None or draft is None or not draft.named or not fits(cast, mention, draft):
            continue
        if cast.mentions[where].span.end <= mention.span.start:
            cast.put(index, draft, "source", 0.7)
            return True
    return False


def _by_cluster_of_group(cast: Cast, index: int) -> bool:
    group = group_in_cluster(cast, index)
    if group:
        cast.put_group(index, group, "coreference", 0.7)
    return bool(group)


def _is_far(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether nothing in this sentence or the one before speaks of a thing."""
    here = cast.mentions[index]
    return not any(
        here.sentence - 1 <= cast.mentions[i].sentence <= here.sentence
        and cast.mentions[i].span.start < here.span.start
        for i in draft.mentions
    )


def _organizations_before(cast: Cast, index: int) -> list[Draft]:
    """Return the named organizations that do something in the sentence before a pronoun."""
    mention = cast.mentions[index]
    return [
        d
        for d in recent(cast, index, 1)
        if d.named and d.type is EntityType.ORGANIZATION and fits(cast, mention, d)
        and any(
            i in cast.subjects and cast.mentions[i].sentence == mention.sentence - 1
            for i in d.mentions
        )
    ]  # fmt: skip


def _somebody_near(cast: Cast, index: int) -> bool:
    """Tell whether this sentence or the one before names somebody who could be meant."""
    mention = cast.mentions[index]
    return any(d.named and fits(cast, mention, d) for d in recent(cast, index, 1))


def _is_own_phrase(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether a pronoun would speak of the very phrase that it stands in ("his father")."""
    span = cast.mentions[index].span
    return any(
        cast.mentions[i].span.covers(span) and span.start < cast.mentions[i].head.start
        for i in draft.mentions
    )


def _by_salience(cast: Cast, index: int, name: str) -> bool:
    """Without the model's word: the last subject that fits, else what was spoken of last."""
    if name in _THIRD_SINGULAR:
        back, least = 2, 0.55
    elif name in _NEUTER:
        back, least = 0, 0.45
    else:
        return False
    mention = cast.mentions[index]
    others = set() if name in _REFLEXIVE else other_ends(cast, index)
    found = [
        d
        for d in recent(cast, index, back)
        if d.named
        and d.number not in others
        and fits(cast, mention, d)
        and not _is_own_phrase(cast, index, d)
    ]
    if not found or (name in _NEUTER and len(found) > 1):
        return False
    cast.put(index, max(found, key=lambda d: (_salience(cast, index, d), -d.number)),
             "salience", least)  # fmt: skip
    return True


def _salience(cast: Cast, index: int, draft: Draft) -> float:
    """Return how present a thing is to the reader: near, subject of a clause, spoken of often."""
    here = cast.mentions[index]
    best = 0.0
    for i in draft.mentions:
        back = here.sentence - cast.mentions[i].sentence
        if not 0 <= back < len(_NEARNESS) or cast.mentions[i].span.end > here.span.start:
            continue
        best = max(best, _NEARNESS[back] + _AS_SUBJECT * (i in cast.subjects))
    return best + _AGAIN * min(len(draft.mentions), 6)


def _by_pair(cast: Cast, index: int, name: str) -> bool:
    group = pair_of_pronoun(cast, index) if name in _THIRD_PLURAL else ()
    if group:
        cast.put_group(index, group, "group", 0.6)
    return bool(group)
