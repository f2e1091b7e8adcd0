"""A name as written comes in, the forms by which it can be compared go out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kgraph.resolution.data import names_of_gender, pairs, word_list

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "‐": "-"})
_ARTICLE = re.compile(r"^(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$", re.IGNORECASE)
_SPACED_HYPHEN = re.compile(r"(?<=\w) ?- ?(?=\w)")
_BRACKETED = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
_ABBREVIATION = re.compile(r"(?:^|\s)(?:[A-Z]\.)+[A-Z]$")
_SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|ts|ph|th|kh|gh|ng|tr|ngh?|hw|hs|kw)?h?"
    r"(?:[aeiouy]+|eo|eu|ae|ui)(?:ng|nh|n|l|k|m|p|t|ch|k)?",
)


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Return a name as one would write it in a list: no article, possessive or curly quote.

    >>> plain("the  Kremlin’s"), plain("[North Korea]"), plain("Kim Jong - un")
    ('Kremlin', 'North Korea', 'Kim Jong-un')
    """
    name = " ".join(text.translate(_QUOTES).split()).strip(" ,;:\"'")
    if name[:1] in "[(" and name[-1:] in "])" and len(name) > 2:
        name = name[1:-1]
    name = _BRACKETED.sub("", name) or name
    name = _POSSESSIVE.sub("", _SPACED_HYPHEN.sub("-", name))
    name = _ARTICLE.sub("", name) or name
    # "the U.S" at the end of a sentence has lost its last full stop.
    return name + "." if _ABBREVIATION.search(name) else name


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """Return what two spellings of one name share: no case, accents, dots or hyphens.

    >>> key("U.S."), key("Nuno Galvão"), key("Kim Jong-un")
    ('us', 'nuno galvao', 'kim jong un')
    """
    text = unicodedata.normalize("NFKD", plain(name)).casefold()
    kept = "".join(
        c if c.isalnum() else "" if c in ".'" or unicodedata.combining(c) else " " for c in text
    )
    return " ".join(kept.split())


def bare(title: str) -> str:
    """Return a title without case and full stop, as the lists have it.

    >>> bare("Mr.")
    'mr'
    """
    return title.strip().rstrip(".").casefold()


@lru_cache(maxsize=50_000)
def untitled(name: str) -> str:
    """Return a person's name without the titles before it.

    >>> untitled("Foreign Minister Helena Pires"), untitled("Mr Kim")
    ('Helena Pires', 'Kim')
    """
    words = plain(name).split()
    titles = word_list("titles-male") | word_list("titles-female") | word_list("titles-other")
    for count in (3, 2, 1):
        head = " ".join(bare(w) for w in words[:count])
        if len(words) > count and head in titles:
            return untitled(" ".join(words[count:]))
    return " ".join(words)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name, as keys.

    Attributes:
        given: given names and initials.
        surname: the family name, with its particles ("von", "der", "leyen").
        suffix: "jr", "sr", "ii", … or "".
        family_first: whether the family name is written first.
    """

    given: tuple[str, ...]
    surname: tuple[str, ...]
    suffix: str = ""
    family_first: bool = False

    @property
    def full(self) -> bool:
        """Whether both a given name and a surname are there."""
        return bool(self.given)


@lru_cache(maxsize=50_000)
def person_name(name: str) -> PersonName:
    """Return the parts of a person's name.

    >>> person_name("Ursula von der Leyen").surname
    ('von', 'der', 'leyen')
    >>> person_name("Kim Jong-un").surname, person_name("Kim Kardashian").surname
    (('kim',), ('kardashian',))
    """
    words = [w for w in key(name).split() if w]
    suffix = ""
    if len(words) > 1 and words[-1] in word_list("name-suffixes"):
        suffix = words.pop()
    if len(words) < 2:
        return PersonName((), tuple(words), suffix)
    if _family_first(words):
        return PersonName(tuple(words[1:]), (words[0],), suffix, True)
    start = len(words) - 1
    while start > 1 and words[start - 1] in word_list("name-particles"):
        start -= 1
    return PersonName(tuple(words[:start]), tuple(words[start:]), suffix)


def _family_first(words: list[str]) -> bool:
    """Tell whether a name is written as in China, Korea or Vietnam: family name first."""
    families = word_list("family-first-surnames")
    if words[0] not in families or len(words) > 4:
        return False
    if len(words) == 2 and words[1] in families and words[0] in names_of_gender():
        return False
    return all(_SYLLABLE.fullmatch(w) or _two_syllables(w) for w in words[1:])


def _two_syllables(word: str) -> bool:
    return any(
        _SYLLABLE.fullmatch(word[:cut]) and _SYLLABLE.fullmatch(word[cut:])
        for cut in range(1, len(word))
    )


def short_forms(name: PersonName) -> dict[str, float]:
    """Return each short form by which the person may be called, and how usual it is (0–1).

    >>> short_forms(person_name("Xi Jinping"))
    {'xi': 1.0, 'jinping': 0.5}
    >>> sorted(short_forms(person_name("Charles de Gaulle")))
    ['charles', 'de gaulle', 'gaulle']
    """
    forms = {" ".join(name.surname): 1.0}
    for start in range(1, len(name.surname)):
        if name.surname[start] not in word_list("name-particles"):
            forms.setdefault(" ".join(name.surname[start:]), 0.9)
    if name.given:
        if not name.family_first:
            for start in range(1, len(name.given)):
                forms.setdefault(" ".join((*name.given[start:], *name.surname)), 0.8)
        forms.setdefault(" ".join(name.given), 0.5)
        forms.setdefault(name.given[-1] if name.family_first else name.given[0], 0.5)
        for word in name.given:
            if len(word) > 2:
                forms.setdefault(word, 0.4)
    return forms


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return a rough key of how a word sounds, the same for usual spelling variants.

    >>> sound("aleksey") == sound("alexei"), sound("jong un") == sound("jong il")
    (True, False)
    """
    for old, new in pairs("sounds"):
        word = word.replace(old, new)
    folded = re.sub(r"(.)\1+", r"\1", word)
    return folded[:1] + folded[1:].replace("h", "")


@lru_cache(maxsize=20_000)
def call_names(given: str) -> frozenset[str]:
    """Return the given name and all names that are short for it, or that it is short for.

    >>> "bill" in call_names("william")
    True
    """
    return frozenset({given}).union(*(set(row) for row in pairs("nicknames") if given in row))


@lru_cache(maxsize=20_000)
def given_gender(given: str) -> str | None:
    """Return "m" or "f" for a given name that nearly always is a man's or a woman's."""
    return names_of_gender().get(given)


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of the words that count in an acronym.

    >>> initials(("federal", "court", "of", "justice"))
    'fcj'
    """
    return "".join(w[0] for w in words if w not in word_list("unmarked-words"))
