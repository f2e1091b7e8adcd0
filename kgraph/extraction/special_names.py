"""Names that only the words around them explain come in: ships and languages are told apart."""

from __future__ import annotations

from functools import cache

from kgraph.extraction.doc import Doc
from kgraph.extraction.name import Name
from kgraph.extraction.tables import words
from kgraph.model import EntityType


def with_ship_prefix(doc: Doc, name: Name) -> Name:
    """Take "USS" into "USS Harlan", which is a ship whatever the model took it for."""
    start = name.start
    if start > doc[start].sent.start and is_ship_prefix(doc[start - 1].text):
        start -= 1
    if name.end - start > 1 and is_ship_prefix(doc[start].text):
        return name._replace(start=start, type=EntityType.PRODUCT)
    return name


def is_ship_prefix(word: str) -> bool:
    """Tell whether a word stands before ships' names.

    >>> is_ship_prefix("USS"), is_ship_prefix("US")
    (True, False)
    """
    return word in _upper()


@cache
def _upper() -> frozenset[str]:
    return frozenset(word.upper() for word in words("ship_prefixes"))


def with_local_demonyms(doc: Doc, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return the names, adjectives made from a place that the document names marked as such.

    "Moravian President Ana Ruiz" where "Moravia" stands elsewhere.
    """
    made = {
        form
        for name in names
        if name.type is EntityType.PLACE and not name.demonym and name.end - name.start == 1
        for form in _adjectives(doc[name.start].text)
    }
    return tuple(
        name._replace(type=EntityType.PLACE, demonym=True)
        if name.end - name.start == 1
        and doc[name.start].text in made
        and doc[name.start].dep_ in _BEFORE_NOUN
        else name
        for name in names
    )


def _adjectives(place: str) -> frozenset[str]:
    """Return what adjectives a place's name can have.

    >>> "Moravian" in _adjectives("Moravia"), "Zurian" in _adjectives("Zuria")
    (True, True)
    """
    if len(place) < 4:
        return frozenset()
    stems = {place, place.rstrip("aeiouy")}
    return frozenset(stem + end for stem in stems for end in ("i", "n", "an", "ian", "ese"))


def is_adjective_only(doc: Doc, name: Name) -> bool:
    """Tell whether a capitalised adjective names nothing: "Western diplomats", "Olympic gold"."""
    if name.end - name.start > 1 or name.demonym:
        return False
    token = doc[name.start]
    return token.lower_ in words("no_names") and token.dep_ in _BEFORE_NOUN


def is_language(doc: Doc, name: Name) -> bool:
    """Tell whether a demonym is a language: "studied English", "said in Russian"."""
    token = doc[name.end - 1]
    if not name.demonym or any(child.dep_ == "det" for child in token.children):
        return False
    if token.i + 1 < len(doc) and token.head.i > token.i and token.dep_ in _BEFORE_NOUN:
        return False
    if token.text.endswith("s"):
        return False
    if token.dep_ == "obj":
        return token.head.lemma_.lower() in words("language_verbs")
    return token.dep_ in ("obl", "nmod") and any(c.lower_ == "in" for c in token.lefts)


_BEFORE_NOUN = frozenset(("amod", "compound", "nmod:desc", "flat"))
