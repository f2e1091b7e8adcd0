"""A name as token numbers, and the words that stand before names of people."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kgraph.extraction.tables import rows
from kgraph.model import EntityType, Gender


class Name(NamedTuple):
    """A name's own tokens, half-open: "Vladimir Putin" in "Russian President Vladimir Putin".

    Attributes:
        start: number of its first token.
        end: number of the token after its last.
        type: what kind of thing it seems to name.
        demonym: whether it is a word such as "Russian" rather than a name.
        sure: whether the language model marked it as a name.
    """

    start: int
    end: int
    type: EntityType
    demonym: bool = False
    sure: bool = True


@cache
def honorifics() -> dict[str, Gender]:
    """Return each word that stands before a person's name, in lower case, with its gender."""
    return {
        form.lower(): Gender(gender)
        for forms, gender, where in rows("honorifics")
        for form in forms.split(",")
        if where == "before"
    }


def honorific_gender(token_text: str) -> Gender | None:
    """Return the gender that an honorific shows, or None if the word is none.

    >>> honorific_gender("Mr."), honorific_gender("Reform")
    (<Gender.MALE: 'male'>, None)
    """
    return honorifics().get(token_text.lower().rstrip(".")) if token_text[:1].isupper() else None
