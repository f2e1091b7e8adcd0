"""A common-noun mention comes in; what the model's coreference cluster makes it goes into the cast.

The model is believed where type, number, gender, owner and grammar do not contradict it.
"""

from __future__ import annotations

from kgraph.model import EntityType, Mention, MentionKind
from kgraph.resolution.anchors import content, owners, same_home
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import pairs, word_list
from kgraph.resolution.describing import owner_of
from kgraph.resolution.fitting import (
    fits,
    head_noun,
    in_cluster,
    is_definite,
    is_group,
    is_plural,
    most_spoken_of,
    other_ends,
)
from kgraph.resolution.offices import is_held_by_others
from kgraph.resolution.phrases import by_noun_of_name
from kgraph.resolution.sorts import is_of_another_sort

_ACTORS = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION})


def by_cluster(cast: Cast, index: int) -> bool:
    """The language model says so, and nothing contradicts."""
    mention = cast.mentions[index]
    if not is_definite(mention) and (is_plural(mention) or not _is_of_a_named(cast, index)):
        return _by_noun_of_cluster(cast, index)
    within = owners(cast, index) | other_ends(cast, index) | _around(cast, index)
    same = [
        d
        for d in in_cluster(cast, index)
        if d.number not in within
        and fits(cast, mention, d)
        and same_home(cast, index, d)
        and _is_known(cast, index, d)
        and _is_no_other(cast, mention, d)
        and not _is_of_another(cast, index, d)
        and not is_of_another_sort(cast, index, d)
        and not is_held_by_others(cast, index, d)
        and not _is_another_stage(cast, mention, d)
    ]
    named = [d for d in same if d.named]
    if not named and by_noun_of_name(cast, index):
        return True
    draft = most_spoken_of(cast, index, named or same)
    if draft is None:
        return _by_noun_of_cluster(cast, index)
    cast.put(index, draft, "coreference", 0.7)
    return True


def _is_known(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether a text has spoken of a place before a noun; an opening may run ahead."""
    here = cast.rank[index]
    opening = cast.mentions[index].sentence <= 1
    return (
        opening
        or draft.type is not EntityType.PLACE
        or any(cast.rank[i] < here for i in draft.mentions)
    )


def _around(cast: Cast, index: int) -> set[int]:
    """Return what a longer phrase around a mention speaks of: "the son of the mayor"."""
    mention = cast.mentions[index]
    found = set()
    for i in reversed(cast.order[: cast.rank[index]]):
        other, draft = cast.mentions[i], cast.one(i)
        if other.sentence < mention.sentence:
            break
        if draft is not None and other.span.covers(mention.span) and other.head != mention.head:
            found.add(draft.number)
    return found


def _by_noun_of_cluster(cast: Cast, index: int) -> bool:
    """The model says so of what is called by the same noun: "Voters want …", "for voters"."""
    mention = cast.mentions[index]
    noun, words = head_noun(mention), set(content(mention.text))
    for draft in in_cluster(cast, index):
        if draft.named or is_plural(mention) != is_group(cast, draft):
            continue
        if not _is_no_other(cast, mention, draft) or _is_of_another(cast, index, draft):
            continue
        others = [cast.mentions[i] for i in draft.mentions]
        said = [set(content(m.text)) for m in others if head_noun(m) == noun]
        if any(words <= each or each <= words for each in said):
            cast.put(index, draft, "coreference", 0.6)
            return True
    return False


def _is_no_other(cast: Cast, mention: Mention, draft: Draft) -> bool:
    """Tell whether "next year's contest" speaks of what has been called the next before."""
    marks = set(content(mention.text)) & word_list("others")
    said = {word for i in draft.mentions for word in content(cast.mentions[i].text)}
    return marks <= said or draft.type is EntityType.PERSON


def _is_another_stage(cast: Cast, mention: Mention, draft: Draft) -> bool:
    """Tell whether a verdict would be the trial, or the sentence: one case goes through them."""
    noun = head_noun(mention)
    others = {s for row in pairs("stages") if noun in row for s in row} - {noun}
    called = {head_noun(cast.mentions[i]) for i in draft.mentions if not draft.named}
    return bool(others & called) and noun not in called


def _is_of_another(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether "their robot" is theirs, and the robot that a cluster offers is others'."""
    own = owner_of(cast, index)
    # Whose "its" is, is too often misread to part things by it.
    doubtful = cast.mentions[index].text.casefold().startswith("its ")
    if own is None or doubtful or draft.type is EntityType.PERSON:
        return False
    noun = head_noun(cast.mentions[index])
    for i in draft.mentions:
        owner = owner_of(cast, i) if cast.mentions[i].kind is MentionKind.NOMINAL else None
        if owner and owner[0] != own[0] and head_noun(cast.mentions[i]) == noun:
            return True
    return False


def _is_of_a_named(cast: Cast, index: int) -> bool:
    """Tell whether the model puts a noun with names of its own type ("a businessman")."""
    type = cast.mentions[index].type
    return type in _ACTORS and any(
        d.named and d.type is type and d.number not in owners(cast, index)
        for d in in_cluster(cast, index)
    )
