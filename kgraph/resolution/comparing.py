"""Two names come in, a reason why they may or cannot be one thing goes out, with its strength.

Every comparator is a small pure function that looks at one thing only. It returns a `Comparison`,
or None where it has nothing to say; what a reason weighs is decided in `judging`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kgraph.resolution.data import pairs, word_list
from kgraph.resolution.names import (
    PersonName,
    call_names,
    given_gender,
    initials,
    key,
    short_forms,
    sound,
)
from kgraph.resolution.places import cities, country_of_demonym


@dataclass(frozen=True, order=True, slots=True)
class Comparison:
    """What one comparator found.

    Attributes:
        reason: name of the weight in `judging.WEIGHTS`.
        strength: how strongly it holds, between 0 and 1.
    """

    reason: str
    strength: float = 1.0


def same_surname(a: PersonName, b: PersonName) -> Comparison:
    """Compare two surnames: the same, a spelling variant, or another.

    >>> from kgraph.resolution.names import person_name as p
    >>> same_surname(p("Muammar Gaddafi"), p("Muammar Qaddafi")).reason
    'surname variant'
    """
    if a.surname == b.surname:
        return Comparison("same surname")
    shorter, longer = sorted((a.surname, b.surname), key=len)
    if shorter and longer[-len(shorter) :] == shorter and _only_particles(longer, shorter):
        return Comparison("same surname", 0.95)
    if {a.surname, b.surname} == {(*a.given[-1:],), (*b.given[:1],)}:
        return Comparison("other order")
    if _sounds("".join(a.surname)) == _sounds("".join(b.surname)):
        return Comparison("surname variant")
    return Comparison("other surname")


def _only_particles(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return all(w in word_list("name-particles") for w in longer[: -len(shorter)])


def _sounds(word: str) -> str:
    folded = sound(word)
    return ("k" if folded[:1] == "g" else folded[:1]) + folded[1:]


def same_given(a: PersonName, b: PersonName) -> Comparison | None:
    """Compare two people's given names: the same, an initial, a nickname, or another.

    >>> from kgraph.resolution.names import person_name as p
    >>> same_given(p("J. Smith"), p("John Smith")).reason
    'initial'
    >>> same_given(p("Kim Jong-un"), p("Kim Jong-il")).reason
    'other given name'
    """
    if not a.given or not b.given:
        return None
    if a.given == b.given or "".join(a.given) == "".join(b.given):
        return Comparison("same given name")
    if a.family_first or b.family_first:
        same = sound(" ".join(a.given)) == sound(" ".join(b.given))
        return Comparison("given name variant" if same else "other given name")
    first, second = a.given[0], b.given[0]
    rest = _middle_names(a.given[1:], b.given[1:])
    if rest is not None:
        return rest
    if first == second:
        return Comparison("same given name", 0.95)
    if 1 in (len(first), len(second)):
        return _initial(a, b)
    if second in call_names(first) or first in call_names(second):
        return Comparison("nickname")
    if sound(first) == sound(second):
        return Comparison("given name variant")
    return _called_by_middle_name(a, b) or Comparison("other given name")


def _middle_names(a: tuple[str, ...], b: tuple[str, ...]) -> Comparison | None:
    """Two middle names that begin with other letters are two people's."""
    if a and b and a[0][0] != b[0][0]:
        return Comparison("other given name")
    return None


def _initial(a: PersonName, b: PersonName) -> Comparison:
    if a.given[0][0] == b.given[0][0]:
        return Comparison("initial")
    return _called_by_middle_name(a, b) or Comparison("other given name")


def _called_by_middle_name(a: PersonName, b: PersonName) -> Comparison | None:
    """Tell a second given name in use: "Boris Johnson" is "Alexander Boris de Pfeffel Johnson"."""
    shorter, longer = sorted((a.given, b.given), key=len)
    if len(shorter) == 1 and len(shorter[0]) > 1 and shorter[0] in longer[1:]:
        return Comparison("middle name")
    return None


def suffixes(a: PersonName, b: PersonName) -> Comparison | None:
    """Compare "Jr", "Sr", "II": two different ones, or one that only one name has."""
    if a.suffix == b.suffix:
        return None
    if a.suffix and b.suffix:
        return Comparison("other suffix")
    return Comparison("one suffix")


def genders(a: str | None, b: str | None) -> Comparison | None:
    """Compare the genders that titles, nouns and given names show ("m", "f" or None)."""
    if a is None or b is None:
        return None
    return Comparison("same gender" if a == b else "other gender")


def gender_of(name: PersonName) -> str | None:
    """Return the gender that the first given name shows, if it shows one."""
    if not name.given:
        return None
    if name.family_first:
        return None
    return given_gender(name.given[0])


def short_name(short: str, full: PersonName) -> Comparison | None:
    """Tell whether a name is what people call a person for short.

    >>> from kgraph.resolution.names import person_name as p
    >>> short_name("Putin", p("Vladimir Putin")), short_name("Rome", p("Vladimir Putin"))
    (Comparison(reason='short name', strength=1.0), None)
    """
    wanted = key(short)
    strength = short_forms(full).get(wanted)
    if strength is None and full.given and wanted in call_names(full.given[0]):
        strength = 0.4
    if (
        strength is None
        and len(wanted) > 2
        and wanted == "".join(part[0] for part in (*full.given, *full.surname))
    ):
        strength = 0.5
    return Comparison("short name", strength) if strength else None


def acronym(short: str, name: str) -> Comparison | None:
    """Tell whether a short form in capitals is made of a name's initials.

    >>> acronym("KPA", "Korean People's Army")
    Comparison(reason='acronym', strength=1.0)
    """
    letters = key(short).replace(" ", "")
    words = key(name).split()
    if not 2 <= len(letters) <= 7 or not short.replace(".", "").isupper() or len(words) < 2:
        return None
    every = "".join(w[0] for w in words)
    whole = initials(tuple(name.casefold().split()))
    if letters in (initials(tuple(words)), every, whole):
        return Comparison("acronym")
    camel = "".join(c for c in name if c.isupper()).casefold()
    return Comparison("acronym", 0.8) if letters == camel and len(letters) > 2 else None


def short_organization(short: str, name: str) -> Comparison | None:
    """Tell whether one name of an organization is short for another.

    >>> short_organization("Osprey", "Osprey Maritime").reason
    'beginning of the name'
    >>> short_organization("the Church", "Church of Antioch").reason
    'head of the name'
    """
    few, many = key(short).split(), key(name).split()
    if not few or len(few) >= len(many):
        return None
    suffixes_only = all(w in word_list("company-suffixes") for w in many[len(few) :])
    if many[: len(few)] == few and suffixes_only:
        return Comparison("without company suffix")
    if set(few) <= word_list("generic-organization-words") | word_list("organization-heads"):
        return _head(few, many)
    if many[: len(few)] == few:
        return Comparison("beginning of the name")
    if "of" in many and many[many.index("of") + 1 :] == few:
        return Comparison("end of the name")
    if len(few) > 2 and few[:2] == many[:2] and few[-1] == many[-1]:
        return Comparison("inner words left out")
    if many[-len(few) :] == few and (len(few) > 1 or _is_a_team(many)):
        return Comparison("end of the name")
    return None


def _is_a_team(words: list[str]) -> bool:
    """Tell whether a name is a plural, a paper's, or begins with a place.

    "The Riga Wolves", "the Lenk Herald", "Seoul Blue": the last word alone is enough.
    """
    if any(words[-1] in row[1:] for row in pairs("sort-names") if row[0] == "newspaper"):
        return True
    if words[-1].endswith("s") and not words[-1].endswith("ss"):
        return True
    return country_of_demonym(words[0]) is not None or bool(cities(" ".join(words[:-1])))


def _head(few: list[str], many: list[str]) -> Comparison | None:
    """Find "the Church" or "the Council": the noun that the whole name is built on."""
    head = many[many.index("of") - 1] if "of" in many[1:] else many[-1]
    in_full = " ".join(few) in " ".join(many)
    return Comparison("head of the name") if few[-1] == head and in_full else None


def short_place(short: str, name: str) -> Comparison | None:
    """Tell whether one name of a place is short for another.

    >>> short_place("the North", "North Korea").reason
    'half of a divided country'
    >>> short_place("Ritz", "Ritz hotel").reason
    'without kind of place'
    """
    few, many = key(short).split(), key(name).split()
    if not few or len(few) >= len(many):
        return None
    if few[0] in word_list("north-words") and len(few) == 1:
        halves = many[0] == few[0] and len(many) == 2
        return Comparison("half of a divided country") if halves else None
    kinds = word_list("place-nouns") | word_list("place-words-loose") | {"dc", "d", "c"}
    if many[: len(few)] == few and all(w in kinds for w in many[len(few) :]):
        return Comparison("without kind of place")
    if len(few) > 1 and many[-len(few) :] == few and few[-1] in kinds:
        return Comparison("end of the name")
    return None
