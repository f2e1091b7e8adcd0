"""A noun phrase comes in; the place or organization that its own words point to goes into the cast.

Some phrases all but name their thing ("Moroccan police", "the Korean peninsula"), others take up
a word of its name ("the court") or say of what kind it is ("the capital", "the company").
"""

from __future__ import annotations

from kgraph.model import MentionKind
from kgraph.resolution.anchors import (
    content,
    home_of,
    homes,
    homes_of_person,
    is_country,
    is_the,
    names_country,
)
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import (
    ORGANIZATION,
    PERSON,
    PLACE,
    REMEMBERED,
    fits,
    head_noun,
    inside,
    is_definite,
    is_plural,
    recent,
)
from kgraph.resolution.names import key, plain
from kgraph.resolution.places import Place, country_of_code

_INTRODUCED = 12  # mentions within which the text says what a thing is


def by_institution(cast: Cast, index: int) -> bool:
    """A country's institution, which the demonym all but names: "Moroccan police"."""
    mention = cast.mentions[index]
    if mention.text.split(" ")[0].casefold() in ("a", "an", "another", "some"):
        return False
    if _institutions(cast, index):
        return True
    owner = next((j for j in inside(cast, index) if _is_home(cast, j)), None)
    if owner is None:
        return False
    span = cast.mentions[owner].span
    noun = cast.text[span.end : mention.head.end].replace("’", "'").removeprefix("'s").strip()
    if not _is_institution(noun.casefold()):
        return False
    written = plain(cast.text[span.start : mention.head.end])
    cast.put(index, _institution(cast, owner, noun, written), "institution", 0.9)
    return True


def _institution(cast: Cast, owner: int, noun: str, written: str) -> Draft:
    """Return a country's institution, which is new to the cast or has been spoken of before."""
    country = _country_of(cast, owner)
    own_key = f"{country.code if country else key(written.split()[0])} {noun.casefold()}"
    draft = next((d for d in cast.drafts if own_key in d.keys), None)
    if draft is None:
        draft = cast.new(ORGANIZATION)
        draft.keys.add(own_key)
        indirect = country is not None and not names_country(cast, owner)
        draft.label = f"{country.name}'s {noun}" if indirect and country else written
    return draft


def _institutions(cast: Cast, index: int) -> bool:
    """Institutions of several countries: "the Peruvian and Danish teams" are two."""
    mention = cast.mentions[index]
    before = mention.head.start
    homes = [j for j in inside(cast, index) if cast.mentions[j].span.end <= before]
    noun = head_noun(mention)
    if not is_plural(mention) or len(homes) < 2 or not _is_institution(noun):
        return False
    if any(cast.mentions[j].kind is not MentionKind.DEMONYM for j in homes):
        return False
    drafts = [_institution(cast, j, noun, f"{cast.mentions[j].name} {noun}") for j in homes]
    cast.put_group(index, tuple(drafts), "institution", 0.8)
    return True


def _is_home(cast: Cast, index: int) -> bool:
    """Tell whether a mention is a demonym, or speaks of a country or of who governs one."""
    return names_country(cast, index) or _country_of(cast, index) is not None


def _country_of(cast: Cast, index: int) -> Place | None:
    """Return the country that a mention speaks of, or where its person holds office."""
    draft = cast.one(index)
    if draft is None:
        return None
    homes = homes_of_person(cast, draft) if draft.type is PERSON else set()
    return country_of_code(next(iter(homes))) if len(homes) == 1 else draft.place


def _is_institution(noun: str) -> bool:
    nouns = word_list("institution-nouns")
    words = noun.split()
    return noun in nouns or (len(words) == 2 and words[1] in nouns)


def by_geography(cast: Cast, index: int) -> bool:
    """An adjective and a noun that together are a place's name: "the Korean peninsula"."""
    mention = cast.mentions[index]
    if mention.name.casefold() not in word_list("geographic-nouns"):
        return False
    before = cast.text[mention.span.start : mention.head.start].split()
    if not before or not before[-1][:1].isupper() or len(before) > 2 or len(before[-1]) < 4:
        return False
    if before[-1].casefold() in word_list("determiners"):
        return False
    label = f"{before[-1]} {mention.name}"
    draft = next((d for d in cast.drafts if key(label) in d.keys), None)
    if draft is None:
        draft = cast.new(PLACE)
        draft.keys.add(key(label))
        draft.label = label
    cast.put(index, draft, "adjective and noun", 0.85)
    return True


def by_name_and_kind(cast: Cast, index: int) -> bool:
    """A name and the noun that says what it names: "the Ritz hotel", "Yonhap news agency"."""
    mention = cast.mentions[index]
    for j in inside(cast, index):
        draft, name = cast.one(j), cast.mentions[j]
        between = cast.text[name.span.end : mention.head.start]
        if draft is None or name.kind is not MentionKind.NAME or between.strip().count(" ") > 0:
            continue
        lists = {PLACE: "place-nouns", ORGANIZATION: "organization-nouns"}
        nouns = word_list(lists[draft.type]) if draft.type in lists else frozenset()
        own = draft.place is None and name.span.end < mention.head.start
        if own and head_noun(mention) in nouns and not is_plural(mention) and between[:1] == " ":
            cast.put(index, draft, "name and kind", 0.85)
            return True
    return False


def by_kind_of_name(cast: Cast, index: int) -> bool:
    """A kind of place and its name: "the town of Windhoek"."""
    mention = cast.mentions[index]
    if head_noun(mention) not in word_list("kind-nouns") or is_plural(mention):
        return False
    for j in inside(cast, index):
        between = cast.text[mention.head.end : cast.mentions[j].span.start]
        draft = cast.one(j)
        if between == " of " and draft is not None and draft.type is PLACE and draft.named:
            cast.put(index, draft, "kind of name", 0.9)
            return True
    return False


def by_noun_of_name(cast: Cast, index: int) -> bool:
    """A noun that is part of the name: "the court" for "the Bremen Regional Court"."""
    mention = cast.mentions[index]
    noun = head_noun(mention)
    if mention.type is PERSON or is_plural(mention) or not is_the(mention.text):
        return False
    if [w for w in content(mention.text) if singular_key(w) != singular_key(noun)]:
        return False
    named = [
        d
        for d in recent(cast, index, REMEMBERED)
        if d.named and d.type is not PERSON and noun in _nouns_of(cast, d)
    ]
    if not named:
        return False
    cast.put(index, named[0], "noun of the name", 0.75)
    return True


def _nouns_of(cast: Cast, draft: Draft) -> set[str]:
    """Return the words of a thing's names, and the nouns by which the text has introduced it."""
    words = {_head_of_name(name) for name in draft.keys if " " in name}
    if draft.place is not None:  # "the north" of a country that is half of one
        words |= {n.split()[0] for n in draft.keys} & word_list("north-words")
    for i in draft.mentions[:_INTRODUCED]:
        mention = cast.mentions[i]
        if mention.kind is MentionKind.NAME:
            words.update(cast.text[mention.span.start : mention.head.start].split()[-1:])
        elif mention.kind is MentionKind.NOMINAL and cast.readings[i].rule == "apposition":
            words.add(head_noun(mention))
    return words


def _head_of_name(name: str) -> str:
    """Return the noun that a name is built on: "church" of "church of antioch", else the last."""
    words = name.split()
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]


def singular_key(word: str) -> str:
    """Return a word's key without a plural ending."""
    return key(word).removesuffix("s")


def by_capital(cast: Cast, index: int) -> bool:
    """Read "the Moroccan capital", "the capital in Rabat": the city, if the text names it."""
    mention = cast.mentions[index]
    if head_noun(mention) != "capital" or not is_definite(mention):
        return False
    named = [d for j in inside(cast, index) if (d := cast.one(j)) and d.place and d.place.capital]
    if len(named) == 1 and " in " in mention.text:
        cast.put(index, named[0], "capital", 0.85)
        return True
    spoken_of = homes(cast, index) or {
        d.place.country for d in recent(cast, index, 2)[:6] if d.place is not None
    }
    fitting = [
        d
        for d in cast.drafts
        if d.place is not None and d.place.capital and d.place.country in spoken_of
    ]
    if len(fitting) != 1:
        return False
    cast.put(index, fitting[0], "capital", 0.85)
    return True


def by_country(cast: Cast, index: int) -> bool:
    """Read "the country", "his country": the one that the text has just spoken of."""
    mention = cast.mentions[index]
    if head_noun(mention) not in word_list("country-nouns") or is_plural(mention):
        return False
    if not is_definite(mention) or head_noun(mention) in ("government", "regime"):
        return False
    fitting = [d for d in recent(cast, index, 1) if is_country(d) and fits(cast, mention, d)][:1]
    if len(fitting) != 1 or not is_the(mention.text):
        return False
    cast.put(index, fitting[0], "country", 0.65)
    return True


def by_owner_of_country(cast: Cast, index: int) -> bool:
    """Read "his country", "their country": that of the office, or of the institution."""
    mention = cast.mentions[index]
    if head_noun(mention) not in word_list("country-nouns") or is_plural(mention):
        return False
    owner = next((d for j in inside(cast, index) if (d := cast.one(j)) is not None), None)
    own = home_of(cast, owner) if owner is not None else set()
    fitting = [d for d in cast.drafts if is_country(d) and d.place and d.place.country in own]
    if len(fitting) != 1 or head_noun(mention) in ("government", "regime"):
        return False
    cast.put(index, fitting[0], "country of the owner", 0.75)
    return True


def by_company(cast: Cast, index: int) -> bool:
    """Read "the company" as the only organization that the last two sentences name."""
    mention = cast.mentions[index]
    noun = head_noun(mention)
    if (
        noun not in word_list("company-nouns") | {"organization", "organisation", "group"}
        or is_plural(mention)
        or not is_the(mention.text)
    ):
        return False
    # "the German shipping company" says more, and its name must stand in the same sentence.
    back = 2 if len(content(mention.text)) == 1 else 0
    if set(content(mention.text)) & word_list("others"):
        return False
    near = [
        d for d in recent(cast, index, back) if d.named and not d.label and fits(cast, mention, d)
    ]
    if len(near) != 1:
        return False
    cast.put(index, near[0], "only organization near", 0.65)
    return True
