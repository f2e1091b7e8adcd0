"""The type of every name, as the model sees it, comes in; a type that fits all its uses goes out.

A model takes each mention by itself: it may see a person in one sentence and a place in the next
("Paris said …"). Here all mentions of a name in a document vote, names that can only be of one
type decide, and a surname that is also a place's name is told by the words before it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from kgraph.model import EntityType, MentionKind
from kgraph.resolution import places
from kgraph.resolution.cast import Cast
from kgraph.resolution.data import word_list
from kgraph.resolution.names import bare, key, person_name, plain

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


def untitled(name: str) -> str:
    """Return a person's name without the titles before it.

    >>> untitled("Foreign Minister Helena Vaz"), untitled("Mr Kim")
    ('Helena Vaz', 'Kim')
    """
    words = plain(name).split()
    titles = word_list("titles-male") | word_list("titles-female") | word_list("titles-other")
    for count in (3, 2, 1):
        head = " ".join(bare(w) for w in words[:count])
        if len(words) > count and head in titles:
            return untitled(" ".join(words[count:]))
    return " ".join(words)


def true_types(cast: Cast) -> Mapping[int, EntityType]:
    """Return the type of each name in the document."""
    names = cast.kind(MentionKind.NAME)
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for i in names:
        votes[key(cast.mentions[i].name)][_seen_alone(cast, i)] += 1
    decided = {name: _winner(name, counted) for name, counted in votes.items()}
    surnames = _words_of(decided, PERSON)
    openings = {k.split()[0] for k, t in decided.items() if t is ORGANIZATION and " " in k}
    types = {}
    for i in names:
        name = key(cast.mentions[i].name)
        types[i] = decided[name]
        if " " in name or _title_says_person(cast, i):
            continue
        if name in surnames:
            types[i] = PLACE if _stands_for_a_place(cast, i) else PERSON
        elif name in openings and types[i] in (PERSON, EntityType.PRODUCT, EntityType.WORK):
            types[i] = ORGANIZATION
    return types


def _title_says_person(cast: Cast, index: int) -> bool:
    return bool(cast.mentions[index].titles) or plain(cast.mentions[index].name) != untitled(
        cast.mentions[index].name
    )


def _seen_alone(cast: Cast, index: int) -> EntityType:
    """Return the type that one mention shows by itself."""
    mention = cast.mentions[index]
    name = plain(mention.name)
    if mention.titles and mention.type is not ORGANIZATION:
        return PERSON
    if places.country(name) or places.country_of_building(name):
        return PERSON if mention.type is PERSON and " " not in name else PLACE
    last = key(name).split()[-1:] if " " in name else []
    if mention.type is PERSON and last and last[0] in word_list("organization-heads"):
        return ORGANIZATION
    return mention.type


def _winner(name: str, counted: Counter[EntityType]) -> EntityType:
    """Return the type with most votes; the gazetteer, then the order of types, breaks a tie."""
    order = list(EntityType)
    known = PLACE if places.country(name) else None
    return min(counted, key=lambda t: (-counted[t], t is not known, order.index(t)))


def _words_of(decided: Mapping[str, EntityType], type: EntityType) -> set[str]:
    """Return the single words by which the document's people may be called for short."""
    found: set[str] = set()
    for name, decided_type in decided.items():
        if decided_type is type and " " in name:
            parts = person_name(name)
            found.update((parts.surname[-1], parts.given[0]) if parts.given else parts.surname)
    return found


def _stands_for_a_place(cast: Cast, index: int) -> bool:
    """Tell whether a name that is also a person's surname stands for a place here."""
    mention = cast.mentions[index]
    if mention.type is ORGANIZATION or not places.find(plain(mention.name)):
        return False
    before = cast.before(index, 1)
    return bool(before) and before[0] in word_list("locative-strict") | {"to", "from"}
