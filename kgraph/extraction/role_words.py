"""A word comes in, what the lists of roles and of kinship say of it goes out."""

from __future__ import annotations

from functools import cache

from kgraph.extraction.doc import Doc
from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import rows, words
from kgraph.model import Gender


@cache
def listed_roles() -> dict[str, tuple[str, str]]:
    """Return each role with its preposition and what is usual for it."""
    found: dict[str, tuple[str, str]] = {}
    for nouns, _gender, preposition, usual in rows("roles"):
        for noun in nouns.split(","):
            found.setdefault(noun.strip(), (preposition, usual))
    for noun, _gender in rows("kinship"):
        found.setdefault(noun, ("of", "kin"))
    return found


@cache
def last_words() -> frozenset[str]:
    """Return the words that a listed role can end in, so that other nouns are told at once."""
    return frozenset(
        part for role in listed_roles() for part in (role.split(" ")[-1], role.split("-")[-1])
    )


@cache
def _first_words() -> frozenset[str]:
    """Return the words that a listed role of several words starts with."""
    return frozenset(role.split(" ")[0] for role in listed_roles() if " " in role)


@cache
def opening_words() -> frozenset[str]:
    """Return the words that a listed role can start with, what follows a hyphen left out."""
    return frozenset(role.split(" ")[0].partition("-")[0] for role in listed_roles())


@cache
def _genders() -> dict[str, Gender]:
    found: dict[str, Gender] = {}
    for nouns, gender, *_ in rows("roles") + rows("kinship"):
        for noun in nouns.split(","):
            if gender != "unknown":
                found.setdefault(noun.strip(), Gender(gender))
    return found


@cache
def status_words() -> dict[str, str]:
    """Return what words such as "former" and "acting" say of a role, "-" for nothing."""
    return {
        word.strip(): kind
        for forms, kind in rows("role_status")
        for word in forms.split(",")
        if kind != "="
    }


def gender_of_noun(noun: str) -> Gender:
    """Return the gender that a role noun or a noun of kinship shows.

    >>> gender_of_noun("queen"), gender_of_noun("minister")
    (<Gender.FEMALE: 'female'>, <Gender.UNKNOWN: 'unknown'>)
    """
    return _genders().get(noun.lower(), Gender.UNKNOWN)


def is_kinship(noun: str) -> bool:
    """Tell whether the noun names a bond of kinship or friendship ("sister")."""
    return noun.lower() in words("kinship")


def is_role_noun(noun: str) -> bool:
    """Tell whether the noun, in the singular, is the last word of a role ("minister")."""
    lower = noun.lower().rstrip(".").removesuffix("-elect").removesuffix("-designate")
    return lower in listed_roles() or (noun[:1].isupper() and lower in mapping("abbreviations"))


def starts_role(doc: Doc, i: int) -> bool:
    """Tell whether a noun is only the first word of a role: "secretary" in "secretary general"."""
    if i + 1 >= len(doc) or doc[i].lower_ not in _first_words():
        return False
    return doc.quote(i, i + 2).lower() in listed_roles()


def role_end(doc: Doc, first: int) -> int:
    """Return the last token of a role that goes on after hyphens: "editor" of "editor-in-chief".

    Args:
        doc: the annotated text.
        first: number of the token that heads the role's phrase.
    """
    if starts_role(doc, first) and doc[first + 1].head.i == first:
        return first + 1
    link = doc[first + 1].text if first + 2 < len(doc) else ""
    if link not in ("-", "in", "of"):
        return first
    if link == "in":
        return first + 2 if doc[first + 2].lower_ == "chief" else first
    if link == "of":
        return first + 2 if doc.quote(first, first + 3).lower() in listed_roles() else first
    for last in (first + 4, first + 2):
        if last < len(doc) and doc[first + 1].text == "-" and not doc[first].whitespace_:
            joined = doc.quote(first, last + 1).lower()
            if joined in listed_roles() or (last == first + 2 and doc[last].lower_ == "elect"):
                return last
    return first
