"""A noun phrase comes in; which countries and things anchor it goes out ("the Russian leader")."""

from __future__ import annotations

from kgraph.model import MentionKind
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import PERSON, inside
from kgraph.resolution.names import key

_DETERMINERS = word_list("determiners") | word_list("light-adjectives")


def homes(cast: Cast, index: int) -> set[str]:
    """Return the countries that stand within a mention ("the Russian leader")."""
    head = cast.mentions[index].head.end
    drafts = [cast.one(j) for j in inside(cast, index) if cast.mentions[j].span.start < head]
    return {d.place.country for d in drafts if d is not None and is_country(d) and d.place}


def owners(cast: Cast, index: int) -> set[int]:
    """Return what stands within a mention: "his brother" is never himself."""
    return {d.number for j in inside(cast, index) if (d := cast.one(j)) is not None}


def names_country(cast: Cast, index: int) -> bool:
    """Tell whether a mention is a demonym or the name of a country."""
    if cast.mentions[index].kind is MentionKind.DEMONYM:
        return True
    draft = cast.one(index)
    is_name = cast.mentions[index].kind is MentionKind.NAME
    return is_name and draft is not None and draft.place is not None and (
        draft.place.code.startswith("country:")
    )  # fmt: skip


def is_country(draft: Draft) -> bool:
    """Tell whether a thing is a country that the gazetteer knows."""
    return draft.place is not None and draft.place.code.startswith("country:")


def content(text: str) -> list[str]:
    """Return the keys of a phrase's words, without determiners and adjectives that say nothing.

    >>> content("The old port")
    ['old', 'port']
    """
    return [w for w in key(text).split() if w not in _DETERMINERS]


def is_the(text: str) -> bool:
    """Tell whether a phrase begins with "the", "this" or "that"."""
    return text.split(" ")[0].casefold() in ("the", "this", "that")


def homes_of_person(cast: Cast, draft: Draft) -> set[str]:
    """Return the countries that the person has a role in, as far as the text says."""
    found = set()
    for i in draft.mentions:
        found |= homes(cast, i) if cast.mentions[i].kind is MentionKind.NAME else set()
        for t in cast.subjects.get(i, ()):
            triple = cast.extraction.triples[t]
            if triple.relation.canonical.endswith(" of") and triple.object is not None:
                other = (
                    cast.one(triple.object.mention) if triple.object.mention is not None else None
                )
                if other is not None and other.place is not None:
                    found.add(other.place.country)
    return found


def home_of(cast: Cast, draft: Draft) -> set[str]:
    """Return the countries of a person's offices, or of an institution of a country."""
    if draft.type is PERSON:
        return homes_of_person(cast, draft)
    keys = (k for k in draft.keys if k.startswith("country:"))
    return {k.split()[0].removeprefix("country:") for k in keys}


def same_home(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether no country in a mention contradicts what the text says of a person."""
    here = homes(cast, index)
    there = homes_of_person(cast, draft) if draft.type is PERSON else set()
    return not here or not there or bool(here & there)
