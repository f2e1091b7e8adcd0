"""Names in a row come in, those that are one go out joined: "Marsh & Cole", "Kesh island"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgraph.extraction.demonyms import known_places
from kgraph.extraction.doc import Doc
from kgraph.extraction.name import Name
from kgraph.extraction.role_words import starts_role
from kgraph.extraction.tables import rows, words
from kgraph.model import EntityType


def without_bare_nouns(doc: Doc, found: list[Name]) -> list[Name]:
    """Drop "Government" and the like, which are nouns unless a longer name explains them."""
    longer = {
        doc[i].text for name in found if name.end - name.start > 1
        for i in range(name.start, name.end)
    }  # fmt: skip
    return [
        name for name in found
        if name.end - name.start > 1 or name.demonym
        or doc[name.start].text in longer
        or not _is_bare_noun(doc[name.start].lower_)
        or doc[name.start].text.isupper()
    ]  # fmt: skip


def without_opening_nouns(doc: Doc, found: list[Name]) -> list[Name]:
    """Drop "Rights group" of "Rights group ClearView said": a capital only opens the sentence."""
    starts = {name.start for name in found}
    inside = {
        doc[i].text
        for name in found
        for i in range(name.start, name.end)
        if i != doc[name.start].sent.start
    }
    return [
        name
        for name in found
        if name.end not in starts
        or name.start != doc[name.start].sent.start
        or name.type is not EntityType.ORGANIZATION
        or doc[name.start].text in inside
        or not all(doc[i].text.islower() for i in range(name.start + 1, name.end))
        or name.end - name.start < 2
    ]


def _is_bare_noun(word: str) -> bool:
    return word in words("organization_heads") or word in words("place_heads")


def joined(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Join the two halves of "Marsh & Cole" and of "University" + "of" + "Ghana"."""
    i = 0
    while i < len(found):
        one = found[i]
        while i + 1 < len(found) and _one_name(doc, one, found[i + 1]):
            i += 1
            one = Name(one.start, found[i].end, EntityType.ORGANIZATION, sure=one.sure)
        yield one
        i += 1


def _one_name(doc: Doc, one: Name, other: Name) -> bool:
    between = doc.quote(one.end, other.start).lower()
    if one.demonym or other.demonym:
        return False
    if between == "&":
        return True
    last = doc[one.end - 1]
    return between in ("of", "of the") and last.lower_ in _OF_NAMES and last.text[0].isupper()


_OF_NAMES = frozenset(
    ("university", "bank", "ministry", "church", "court", "college", "institute", "school",
     "academy", "department", "bureau", "house", "chamber", "board", "council", "society",
     "museum", "library", "republic", "museum", "journal", "federation", "league", "order",
     "municipality", "diocese", "archdiocese", "union", "association", "archive", "archives")
)  # fmt: skip


def with_body(doc: Doc, name: Name) -> Name:
    """Take in the body after its people in the genitive: "Rural Teachers" + "'" + "Union"."""
    last, at = doc[name.end - 1], name.end + 1
    people = last.pos_ in ("NOUN", "PROPN") and last.feat("Number") == "Plur"
    if name.demonym or not people or doc.quote(name.end, at) not in ("'", "’", "'s", "’s"):
        return name
    while at < len(doc) and doc[at].text[:1].isupper() and doc[at].text.isalpha():
        at += 1
    if at == name.end + 1 or doc[at - 1].lower_ not in words("organization_heads"):
        return name
    return Name(name.start, at, EntityType.ORGANIZATION, sure=name.sure)


@cache
def _kind_nouns() -> dict[str, frozenset[str]]:
    return {
        noun: frozenset(types.split(","))
        for nouns, types in rows("named_places")
        for noun in nouns.split(",")
    }


def with_kind_noun(doc: Doc, name: Name) -> Name:
    """Take in the noun that belongs to a name: "Kesh island", "the Alpina hotel"."""
    for length in (2, 1):
        end = name.end + length
        if end > len(doc) or doc[name.end].sent != doc[name.start].sent:
            continue
        noun = doc.quote(name.end, end).lower()
        types = _kind_nouns().get(noun)
        if types is None or doc[end - 1].pos_ not in ("NOUN", "PROPN"):
            continue
        if starts_role(doc, end - 1):
            continue  # "Lima District Attorney"
        if name.start and doc[name.start - 1].lower_ in ("a", "an"):
            continue
        natural = "person" not in types and "place" in types
        if name.demonym and not (natural and noun == "peninsula"):
            continue
        if name.type.value not in types or doc.quote(name.start, name.end) in known_places():
            continue
        kind = EntityType.PLACE if "place" in types else EntityType.ORGANIZATION
        return Name(name.start, end, kind, sure=name.sure)
    return name


def with_number(doc: Doc, name: Name) -> Name:
    """Take in the number that a name ends with: "Article 7" is not "Article 9"."""
    last = name.end
    if last >= len(doc) or doc[last - 1].lower_ not in words("numbered_nouns"):
        return name
    number = doc[last]
    following = doc[last + 1].pos_ if last + 1 < len(doc) else ""
    counts = following in ("NOUN", "ADJ")  # "in Article two lawyers wrote"
    if number.pos_ != "NUM" or number.ent_type_ or counts:
        return name
    return name._replace(end=last + 1)
