"""A span of a name comes in, its right ends go out: no articles, titles, genitives."""

from __future__ import annotations

import re
from functools import cache

from kgraph.extraction.demonyms import demonym_at
from kgraph.extraction.doc import Doc
from kgraph.extraction.name import honorific_gender
from kgraph.extraction.role_words import is_role_noun
from kgraph.extraction.tables import rows
from kgraph.model import EntityType

_ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those"))


_GENITIVES = frozenset(("'s", "’s", "'", "’"))


def with_final_dot(doc: Doc, end: int) -> int:
    """Take in the full stop of an abbreviation: "Washington D.C." at the end of a sentence."""
    last = doc[end - 1]
    if end < len(doc) and doc[end].text == "." and not last.whitespace_ and _ABBREVIATED(last.text):
        return end + 1
    return end


_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+[A-Z]$").match


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Drop quotation marks, articles, honorifics and genitives at both ends."""
    while start < end and (
        doc[start].text.isspace()
        or (doc[start].pos_ == "PUNCT" and doc[start].text not in ("@", "#"))
        or doc[start].lower_ in _ARTICLES
        or (
            start + 1 < end
            and honorific_gender(doc[start].text) is not None
            and doc[start].lower_.rstrip(".") not in _NAMELIKE
        )
    ):
        start += 1
    while end > start and (
        doc[end - 1].text.isspace()
        or doc[end - 1].lower_ in _GENITIVES
        or (doc[end - 1].pos_ == "PUNCT" and doc[end - 1].text not in (".", "!", "?", ")"))
        or (doc[end - 1].text == ")" and not any(doc[i].text == "(" for i in range(start, end)))
        or (doc[end - 1].text in (".", "!", "?") and end - 1 > start)
        or (end - 1 > start and doc[end - 1].text in _LINKS)
        or (end - 1 > start and doc[end - 1].lower_.rstrip(".") in _MISTER)
    ):
        end -= 1
    return start, end


_MISTER = frozenset(("mr", "mrs", "ms", "dr"))
_LINKS = frozenset(("in", "of", "the", "at", "on", "and", "for", "to", "from", "by", "with", "a"))


# "St Petersburg", "King Street", "Prince Rupert": titles that are part of many names of places.
_NAMELIKE = frozenset(("st", "saint", "king", "queen", "prince", "princess", "san", "don", "dom"))


@cache
def _letters() -> frozenset[str]:
    """Return what stands after names and is no part of them: "KC", "PhD"."""
    cells = (row[0] for row in rows("honorifics") if row[2] == "letters")
    return frozenset(form for cell in cells for form in cell.split(","))


def without_letters(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name ends before the letters after it."""
    while end - start > 1 and doc[end - 1].text in _letters():
        end -= 1 + (end - start > 2 and doc[end - 2].text == ",")
    return end


def without_title(doc: Doc, start: int, end: int, kind: EntityType) -> int:
    """Return where the name starts after roles that the model took for part of it."""
    if kind is not EntityType.PERSON:
        return start
    if end - start == 2 and doc[start].lower_ in _GIVEN:
        return start
    for i in range(end - 2, start - 1, -1):
        word = doc[i].lower_.rstrip(".")
        if is_role_noun(word) or word == "elect" or honorific_gender(doc[i].text) is not None:
            return i + 1
        if doc[i].lower_ == "state" and i > start + 1 and doc[i - 1].lower_ == "of":
            return i + 1
    after = demonym_at(doc, start)
    return after if after is not None and after < end else start


# Titles that are given names at least as often.
_GIVEN = frozenset(("dean", "duke", "earl", "marshal", "baron", "rex", "roman", "german", "miles"))


def _is_capitals(doc: Doc, i: int) -> bool:
    token = doc[i]
    if token.ent_type_ or token.is_sent_start or len(token.text) < 4:
        return False
    return token.text.isupper() and token.text.isalpha() and doc[i + 1].sent == token.sent


def extended(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Take in the rest of a hyphenated name ("Kim Jong" + "-un") and its flat neighbours.

    So too a word in capitals before it that the model left out ("the OPEN Science Fair").
    """
    while start > 0 and _is_capitals(doc, start - 1):
        start -= 1
    while (
        end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and (doc[end + 1].pos_ == "PROPN" or doc[end + 1].dep_ == "flat")
        and doc[end + 1].ent_iob_ != "B"
    ):
        end += 2
    while (
        end < len(doc)
        and doc[end].dep_ == "flat"
        and doc[end].pos_ == "PROPN"
        and start <= doc[end].head.i < end
        and doc[end].ent_iob_ in ("O", "")
    ):
        end += 1
    return start, end


def is_title_only(doc: Doc, start: int, end: int) -> bool:
    """Tell whether nothing of a run is a name: "Ms", "President", "Foreign Minister"."""
    return is_role_noun(doc[end - 1].text) or (
        end - start == 1 and honorific_gender(doc[start].text) is not None
    )


def ends_role(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a capitalised word only ends a role: "State" in "Secretary of State"."""
    if start < 2 or doc[start - 1].lower_ != "of" or end - start > 2:
        return False
    return is_role_noun(f"{doc[start - 2].text} of {doc.quote(start, end)}")
