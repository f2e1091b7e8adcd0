"""A cast comes in; relatives whom the text first calls by their given name alone get their surname.

"Helen Marlow's husband, Peter, … Mr Marlow": the surname with a title is Peter's, not Helen's.
"""

from __future__ import annotations

from kgraph.model import EntityType
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.describing import owner_of
from kgraph.resolution.fitting import head_noun
from kgraph.resolution.people import full_names

_SCORE = 0.7


def join_relatives(cast: Cast) -> None:
    """Join a person known by a surname alone with the relative who must bear it."""
    people = [d for d in cast.drafts if d.type is EntityType.PERSON and d.named and d.mentions]
    alone = [d for d in people if not full_names(d)]
    for draft in alone:
        found = [
            other
            for other in alone
            if other is not draft
            and None not in (draft.gender, other.gender)
            and draft.gender == other.gender
            and draft.keys & _surnames_of_kin(cast, other)
        ]
        if len(found) == 1 and draft.mentions:
            _join(cast, draft, found[0])


def _surnames_of_kin(cast: Cast, draft: Draft) -> set[str]:
    """Return the surnames of those whose husband, son, … the text calls a person."""
    found: set[str] = set()
    for i in draft.mentions:
        owner = owner_of(cast, i) if cast.readings[i].rule == "apposition" else None
        if owner is not None and head_noun(cast.mentions[i]) in word_list("kin-nouns"):
            names = full_names(cast.drafts[owner[0]])
            found |= {" ".join(name.surname) for name in names}
    return found


def _join(cast: Cast, draft: Draft, whole: Draft) -> None:
    whole.keys |= draft.keys
    whole.roles |= draft.roles
    moved = [i for i in draft.mentions if cast.readings[i].drafts == (draft.number,)]
    draft.mentions = [i for i in draft.mentions if i not in moved]
    for i in moved:
        cast.put(i, whole, "surname of a relative", _SCORE)
