"""The names of a document come in, with one type for each name wherever it stands."""

from __future__ import annotations

from collections import Counter
from functools import cache

from kgraph.extraction.demonyms import capitals, known_places
from kgraph.extraction.doc import Doc, Marked
from kgraph.extraction.name import Name, honorific_gender
from kgraph.extraction.special_names import is_ship_prefix
from kgraph.extraction.tables import rows, words
from kgraph.extraction.type_evidence import evidence_beside, legal_short_forms
from kgraph.model import EntityType

_PERSON, _PLACE, _ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION
# Last words of firms' names that shorter forms leave out; a foundation's founder is a person.
_FIRMS = frozenset(
    ("group", "holdings", "holding", "inc", "ltd", "limited", "corp", "corporation", "company",
     "co", "plc", "llc", "industries", "airlines", "airways", "bank")
)  # fmt: skip
_OVER_PLACES = frozenset(("mayor", "governor", "town", "city", "port", "capital", "village"))
_WHERE = frozenset(("in", "at", "near", "outside", "around", "off", "into", "across"))


@cache
def crafts() -> frozenset[str]:
    """Return the nouns for ships, robots and other things that have owners and names."""
    cells = (row[0] for row in rows("descriptors") if row[1] == "product")
    return frozenset(noun for cell in cells for noun in cell.split(","))


@cache
def _described() -> dict[str, EntityType]:
    """Return what is named after each noun such as "newspaper"."""
    return {
        noun: EntityType(kind) for cell, kind in rows("descriptors") for noun in cell.split(",")
    }


def agreed(doc: Doc, names: list[Name]) -> tuple[Name, ...]:
    """Return the names with one type for each spelling.

    A short name takes the type of a longer one in the document that starts or ends with it
    ("Reyes" of "Ana Reyes", "Novalis" of "Novalis Group"); otherwise the type that is marked most
    often counts, and what is known of capitals and of prepositions.
    """
    fuller = _types_of_fuller(doc, names)
    votes: dict[str, Counter[EntityType]] = {}
    for name in names:
        if not name.demonym:
            _vote(votes.setdefault(_text(doc, name), Counter()), doc, name)
    for text in sorted(legal_short_forms(doc, names) & votes.keys()):
        votes[text][_ORGANIZATION] += 6
    chosen = {text: _chosen(text, fuller.get(text), count) for text, count in votes.items()}
    return tuple(
        name if name.demonym else name._replace(type=chosen[_text(doc, name)]) for name in names
    )


def _text(doc: Doc, name: Name) -> str:
    return doc.quote(name.start, name.end)


def _types_of_fuller(doc: Doc, names: list[Name]) -> dict[str, EntityType]:
    """Return for each word the type of a longer name that it starts or ends."""
    found: dict[str, EntityType] = {}
    for name in names:
        if name.end - name.start < 2 or name.demonym or not name.sure:
            continue
        if name.type is _PERSON:
            for i in (name.start, name.end - 1):
                found.setdefault(doc[i].text, _PERSON)
            for i in range(name.start + 1, name.end - 1):
                found.setdefault(doc.quote(i, name.end), _PERSON)
    for name in names:
        if name.end - name.start > 1 and name.type is _ORGANIZATION:
            found.setdefault(doc[name.start].text, _ORGANIZATION)
            if doc[name.end - 1].lower_.rstrip(".") in _FIRMS:
                found.setdefault(doc.quote(name.start, name.end - 1), _ORGANIZATION)
    return found


def _vote(votes: Counter[EntityType], doc: Doc, name: Name) -> None:
    """Add the votes of one occurrence: the model's mark, "Mr" before it, "near" before it."""
    votes[name.type] += 2 if name.sure else 1
    if name.start:
        before = doc[name.start - 1].text
        noun = doc[name.start - 2].text if before == "," and name.start > 1 else before
        if noun.lower() in crafts():
            votes[EntityType.PRODUCT] += 6
        elif before.lower() in _described():
            votes[_described()[before.lower()]] += 8
        if honorific_gender(before) is not None:
            votes[_PERSON] += 20
        elif before.lower() == "of" and name.start > 1:
            votes[_PLACE] += 3 * (doc[name.start - 2].lower_ in _OVER_PLACES)
        elif before.lower() in _WHERE and name.type is not _ORGANIZATION:
            votes[_PLACE] += 2
    if name.end - name.start > 1 and is_ship_prefix(doc[name.start].text):
        votes[EntityType.PRODUCT] += 10
    if name.type is _PLACE and _is_owned_by_country(doc, name):
        votes[_ORGANIZATION] += 3
    apposed = _apposed_kind(doc, name)
    if apposed is not None:
        votes[apposed] += 6
    for kind, weight in evidence_beside(doc, name):
        votes[kind] += weight


def _is_owned_by_country(doc: Doc, name: Name) -> bool:
    """Tell whether a name is a country's and not where: "sold it to Peru's Alder", a firm."""
    owner = name.start - 2
    if owner < 1 or doc[owner + 1].text not in ("'s", "’s"):
        return False
    return doc[owner].text in known_places() and doc[owner - 1].lower_ not in _WHERE


def _apposed_kind(doc: Doc, name: Name) -> EntityType | None:
    """Return what a noun set beside a name says it is: "Ansar, a group linked to Rao"."""
    if doc.quote(name.end, name.end + 1) != ",":
        return None
    for child in doc.root_of(Marked(name.start, name.end, "")).children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > name.end:
            return _described().get(child.lower_)
    return None


def _chosen(text: str, fuller: EntityType | None, votes: Counter[EntityType]) -> EntityType:
    if text in known_places():
        return _PLACE
    if text in words("known_organizations") and votes[_PERSON] < 20 and fuller is not _PERSON:
        return _ORGANIZATION
    if votes[_PERSON] >= 20 or (fuller is _PERSON and votes[_PERSON]):
        return _PERSON
    if text in capitals():
        return _PLACE
    if fuller is _ORGANIZATION and (votes[_ORGANIZATION] or votes[_PERSON]) and not votes[_PLACE]:
        return _ORGANIZATION
    several = " " in text
    order = (_PERSON, _ORGANIZATION, _PLACE) if several else (_PLACE, _PERSON, _ORGANIZATION)
    return max(
        sorted(votes), key=lambda kind: (votes[kind], -order.index(kind) if kind in order else -9)
    )
