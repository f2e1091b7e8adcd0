"""The type of every name, as the model sees it, comes in; a type that fits all its uses goes out.

A model takes each mention by itself: it may see a person in one sentence and a place in the next
("Paris said …"). Here all mentions of a name in a document vote, names that can only be of one
type decide, and a surname that is also a place's name is told by the words before it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from functools import lru_cache

from kgraph.model import EntityType, Mention, MentionKind
from kgraph.resolution import places
from kgraph.resolution.cast import Cast
from kgraph.resolution.comparing import acronym
from kgraph.resolution.data import pairs, word_list
from kgraph.resolution.firms import begins_a_firm, is_the_firm
from kgraph.resolution.fitting import PRONOUN_GENDERS, head_noun
from kgraph.resolution.names import bare, given_gender, key, person_name, plain, untitled

_INTRODUCED = 2  # votes of the noun that introduces a name
_LARGE = 100_000  # people; smaller places share their names with too many families
PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


def person_name_of(mention: Mention) -> str:
    """Return the name of a mention that names a person, without titles.

    A title that is a given name too ("Dean", "Earl") belongs to the name when it stands alone.
    """
    titles = [bare(t) for t in mention.titles]
    if len(titles) == 1 and titles[0] in word_list("title-given-names"):
        return plain(mention.text) if plain(mention.text) != mention.name else plain(mention.name)
    return untitled(mention.name)


def true_types(cast: Cast) -> Mapping[int, EntityType]:
    """Return the type of each name in the document."""
    names = [i for i in cast.kind(MentionKind.NAME) if i not in cast.parts and _is_name(cast, i)]
    decided = _voted(cast, names)
    surnames = _words_of(decided, PERSON)
    given = _given_names_alone(decided)
    openings = {k.split()[0] for k, t in decided.items() if t is ORGANIZATION and " " in k}
    written = {i: key(cast.mentions[i].name) for i in names}
    initials = {written[i] for i in names if _is_initials_of_person(cast, i, decided)}
    surely = {written[i] for i in names if _is_surely_a_place(cast, i)}
    types = {}
    for i, name in written.items():
        types[i] = decided[name]
        if _title_says_person(cast, i):
            continue
        if " " in name:
            if types[i] in _MISTAKEN and begins_a_firm(cast, name, names, decided):
                types[i] = ORGANIZATION
        elif name in initials:
            types[i] = PERSON
        elif name in given and _is_the_place(cast, i):
            types[i] = PLACE
        elif name in surnames & openings and is_the_firm(cast, i, names, decided):
            types[i] = ORGANIZATION
        elif name in surnames:
            types[i] = PLACE if _stands_for_a_place(cast, i, surely) else PERSON
        elif name in openings and types[i] in _MISTAKEN - {PLACE}:
            types[i] = ORGANIZATION
    return types


_FIRMS = word_list("company-nouns") - {"rival", "owner", "producer", "developer", "broker"}
"""Nouns for firms; the rest of the list may be people."""

_CITIES = word_list("city-nouns") - {"port"}
_MISTAKEN = frozenset(
    (PERSON, PLACE, EntityType.PRODUCT, EntityType.WORK, EntityType.GROUP, EntityType.CONCEPT)
)
"""What the model takes the beginning of a firm's name for."""


def _is_the_place(cast: Cast, index: int) -> bool:
    """Tell whether a given name of somebody's is a country, or a city that is visited, here."""
    name = plain(cast.mentions[index].name)
    if cast.mentions[index].type is not PLACE:
        return False
    went = set(cast.before(index, 1)) & word_list("locative-prepositions")
    return places.country(name) is not None or bool(went and places.find(name))


def _given_names_alone(decided: Mapping[str, EntityType]) -> set[str]:
    """Return the given names of the document's people that are nobody's surname."""
    people = [person_name(name) for name, type in decided.items() if type is PERSON and " " in name]
    surnames = {word for name in people for word in name.surname}
    return {name.given[0] for name in people if name.given} - surnames


def _voted(cast: Cast, names: list[int]) -> dict[str, EntityType]:
    """Return for each name the type that its mentions vote for together."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    written: dict[str, list[int]] = defaultdict(list)
    called = {key(cast.mentions[i].name) for i in names if cast.mentions[i].type is PERSON}
    for i in names:
        name = key(cast.mentions[i].name)
        written[name].append(i)
        votes[name][_seen_alone(cast, i)] += 1
        votes[name][PLACE] += _stands_as_a_place(cast, i)
        votes[name][PERSON] += _INTRODUCED * (name.split()[-1] in called and _is_like(cast, i))
        votes[name][ORGANIZATION] += _INTRODUCED * _is_called_it(cast, i)
        said = _introduced_as(cast, i)
        if said is not None:
            votes[name][said] += _INTRODUCED
    decided = {name: _winner(name, +counted) for name, counted in votes.items()}
    parts = {word for name in decided if " " in name for word in name.split()}
    for name in [n for n, type in decided.items() if type in (PERSON, ORGANIZATION)]:
        if name not in parts and _can_only_be_a_city(cast, name, decided, written[name]):
            decided[name] = PLACE
    return decided | _types_of_acronyms(cast, names, decided)


def _is_called_it(cast: Cast, index: int) -> bool:
    """Tell whether pronouns show that what the model takes for a person is a thing: "its"."""
    mention = cast.mentions[index]
    if mention.type is not PERSON or mention.cluster is None or " " in mention.name:
        return False
    same = [cast.mentions[i] for i in cast.clusters[mention.cluster]]
    shown = {PRONOUN_GENDERS.get(m.name.casefold()) for m in same if m.kind is MentionKind.PRONOUN}
    return shown - {None} == {"n"} and not any(m.titles for m in same)


def _is_like(cast: Cast, index: int) -> bool:
    """Tell whether what the model takes for an organization is written like a person's name."""
    name = key(cast.mentions[index].name).split()
    heads = word_list("organization-heads") | word_list("company-suffixes")
    return len(name) in (2, 3) and given_gender(name[0]) is not None and not heads & set(name)


def _types_of_acronyms(
    cast: Cast, names: list[int], decided: Mapping[str, EntityType]
) -> dict[str, EntityType]:
    """Return the types of acronyms that the text gives in brackets: those of the full names."""
    found = {}
    for i in names:
        full = plain(cast.mentions[i].name)
        for short in cast.introduced_acronyms(i):
            if key(short) in decided and acronym(short, full) is not None:
                found[key(short)] = decided[key(full)]
    return found


def _is_name(cast: Cast, index: int) -> bool:
    """Tell whether a mention by name is more than a title ("Gen.") or a mark."""
    titles = word_list("titles-male") | word_list("titles-female") | word_list("titles-other")
    return bool(key(cast.mentions[index].name)) and bare(cast.mentions[index].name) not in titles


def _title_says_person(cast: Cast, index: int) -> bool:
    return bool(cast.mentions[index].titles) or plain(cast.mentions[index].name) != untitled(
        cast.mentions[index].name
    )


def _seen_alone(cast: Cast, index: int) -> EntityType:
    """Return the type that one mention shows by itself."""
    mention = cast.mentions[index]
    name = plain(mention.name)
    if key(name) in word_list("group-names"):
        return EntityType.GROUP
    if mention.titles and mention.type is not ORGANIZATION:
        return PERSON
    if places.country(name) or places.country_of_building(name):
        return PERSON if mention.type is PERSON and " " not in name else PLACE
    if mention.type is not PERSON and places.state(name) and not places.cities(name):
        return PLACE
    last = key(name).split()[-1:] if " " in name else []
    if mention.type is PERSON and last and last[0] in _firm_words():
        return ORGANIZATION
    return mention.type


@lru_cache(maxsize=1)
def _firm_words() -> frozenset[str]:
    """Return the last words that make a name an organization's: "Otis Foods"."""
    company = {word for row in pairs("sort-names") if row[0] == "company" for word in row[1:]}
    return word_list("organization-heads") | company


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


def _stands_as_a_place(cast: Cast, index: int) -> bool:
    """Tell whether the word before a name makes it a place, whatever the model says."""
    before = cast.before(index, 1)
    mention = cast.mentions[index]
    if not before or mention.titles or mention.type not in (PERSON, ORGANIZATION):
        return False
    known = places.find(plain(mention.name)) is not None
    if mention.type is ORGANIZATION:
        return known and before[0] in word_list("locative-strict") | {"of", "from"}
    return before[0] in word_list("locative-strict")


def _can_only_be_a_city(
    cast: Cast, name: str, decided: Mapping[str, EntityType], indices: list[int]
) -> bool:
    """Tell whether what the model takes for a person or organization is a well-known city.

    Nobody else in the document has the name, no title stands before it; a club that bears its
    city's name acts, so that an organization must not be the subject of anything.
    """
    known = places.city(name)
    if known is None or not (known.capital or known.population >= _LARGE):
        return False
    if any(_title_says_person(cast, i) for i in indices):
        return False
    return decided[name] is PERSON or known.capital or not any(i in cast.subjects for i in indices)


def _is_initials_of_person(cast: Cast, index: int, decided: Mapping[str, EntityType]) -> bool:
    """Tell whether "known as MBS" gives the initials of one of the document's people."""
    name = plain(cast.mentions[index].name)
    if not name.isupper() or not 3 <= len(name) <= 5:
        return False
    if not set(cast.before(index, 1)) & word_list("known-as"):
        return False
    people = [k.split() for k, type in decided.items() if type is PERSON and " " in k]
    return any("".join(word[0] for word in words) == key(name) for words in people)


def _introduced_as(cast: Cast, index: int) -> EntityType | None:
    """Return the type of the noun that introduces a name ("the law firm", "his wife")."""
    mention = cast.mentions[index]
    if mention.type not in (PERSON, PLACE, ORGANIZATION) or mention.titles:
        return None
    before = cast.text[mention.span.start : mention.head.start].split()[-1:]
    nouns: list[tuple[str, EntityType | None]] = [(w, None) for w in before if w.islower()]
    for j in cast.equals.get(index, ()):
        if cast.mentions[j].kind is MentionKind.NOMINAL:
            nouns.append((head_noun(cast.mentions[j]), cast.mentions[j].type))
    for noun, type in nouns:
        if noun in word_list("organization-nouns") or noun in _FIRMS:
            return ORGANIZATION
        if type is PERSON and mention.type is PLACE and noun not in word_list("company-nouns"):
            return PERSON
        if noun in word_list("city-nouns"):
            return PLACE
    return None


def _stands_for_a_place(cast: Cast, index: int, surely: Set[str]) -> bool:
    """Tell whether a name that is also a person's surname stands for a place here.

    `surely` holds the names that stand for a place elsewhere in the document beyond doubt.
    """
    mention = cast.mentions[index]
    if mention.type is ORGANIZATION or not places.find(plain(mention.name)):
        return False
    before = cast.before(index, 1)
    places_only = word_list("locative-strict")
    if mention.type is PLACE or index in cast.wheres:  # and not "lost to Keller"
        places_only = places_only | {"to", "from"}
    if mention.type is PLACE or key(mention.name) in surely:
        places_only = places_only | {"of"}
    return _is_surely_a_place(cast, index) or (bool(before) and before[0] in places_only)


def _is_surely_a_place(cast: Cast, index: int) -> bool:
    """Tell whether "mayor of" stands before a name, or a state or country after it.

    Or an apposition: "Lima, the Peruvian capital,".
    """
    before = cast.before(index, 2)
    for j in cast.order[cast.rank[index] + 1 : cast.rank[index] + 2]:
        noun = cast.mentions[j]
        gap = cast.text[cast.mentions[index].head.end : noun.span.start]
        apposed = gap == ", " and noun.kind is MentionKind.NOMINAL
        if apposed and head_noun(noun) in _CITIES:
            return True
    if len(before) == 2 and before[1] == "of" and before[0] in word_list("heads-of-places"):
        return True
    following = cast.order[cast.rank[index] + 1 : cast.rank[index] + 2]
    for j in following:
        region = plain(cast.mentions[j].name)
        gap = cast.text[cast.mentions[index].head.end : cast.mentions[j].head.start]
        if gap == ", " and (places.state(region) or places.country(region)):
            return True
    return False
