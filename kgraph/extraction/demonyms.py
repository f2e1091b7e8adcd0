"""A word such as "Russian" comes in, the place that it is made from goes out."""

from functools import cache

from kgraph.extraction.doc import Doc
from kgraph.extraction.tables import rows, words

_LONGEST = 3


@cache
def _forms() -> dict[str, tuple[str, bool]]:
    """Return each form with its place and whether it is a word for people ("Swedes")."""
    found: dict[str, tuple[str, bool]] = {}
    for place, adjectives, *people in rows("demonyms"):
        for form in people[0].split(",") if people else ():
            found.setdefault(form, (place, True))
        for form in adjectives.split(","):
            found[form] = (place, False)
    found.pop("", None)
    return found


@cache
def _beginnings() -> frozenset[str]:
    """Return everything that a form starts with, which nearly no other word is."""
    return frozenset(form[:length] for form in _forms() for length in range(1, len(form) + 1))


@cache
def known_places() -> frozenset[str]:
    """Return the names of countries and regions that are places whatever they seem to be."""
    named = {place for place, *_ in rows("demonyms")} - _CITIES
    return frozenset(named | {name for name in words("place_aliases", 1)} - capitals())


@cache
def capitals() -> frozenset[str]:
    """Return the names of capitals, which may be people's names too."""
    cells = (row[1] for row in rows("place_aliases") if row[0] == "capital")
    return frozenset(name for cell in cells for name in cell.split(","))


# Places with demonyms whose names are people's as well.
_CITIES = frozenset(("Paris", "London", "Sydney", "Florence", "Chad", "Jordan", "Georgia"))


def place_of(word: str) -> str | None:
    """Return the place that a demonym speaks of, or None if the word is none.

    Args:
        word: an adjective or a word for people, as written.

    >>> place_of("Russian"), place_of("South Koreans"), place_of("russian"), place_of("Berlin")
    ('Russia', 'South Korea', None, None)
    """
    form = _forms().get(word)
    return form[0] if form else None


def is_people(word: str) -> bool:
    """Tell whether the word names people rather than a quality.

    >>> is_people("Swedes"), is_people("Swedish")
    (True, False)
    """
    return _forms().get(word, ("", False))[1]


def demonym_at(doc: Doc, start: int) -> int | None:
    """Return the number of the token after the longest demonym that starts at a token, or None."""
    forms = _forms()
    if not doc[start].text[:1].isupper() or doc[start].text not in _beginnings():
        return None
    for length in range(min(_LONGEST, len(doc) - start), 0, -1):
        if doc.quote(start, start + length) in forms:
            return start + length
    return None
