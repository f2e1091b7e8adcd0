"""A paragraph in, its dateline and the sentence after it out: "VLADIVOSTOK, Russia (AP) —".

A dateline is believed where it names an agency or a day, or where a place in capitals stands
before a dash or a colon and everything else speaks against an acronym, a label or a speaker.
"""

import re
from collections.abc import Sequence
from functools import cache

from kgraph.model import Dateline
from kgraph.reading.patterns import ends_sentence, expand, outlets, rows

# In an interview every turn starts like a dateline: "VOSS: I never saw it."
_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+:")
_ANSWER = re.compile(r"[\"“]?(?:I|We|You|Yes|No|Well|Thank|Thanks|My|Our|Your|Sir|Mr|So)\b")
_SMALL = frozenset({"de", "do", "da", "del", "of", "the", "la", "le", "and", "sur", "upon"})
_INITIALS = re.compile(r"(?:[A-Z]\.){2,},?")


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each way to write a dateline: what speaks for it, and its pattern."""
    return tuple(
        (evidence, re.compile(expand(pattern))) for evidence, pattern, _ in rows("datelines.tsv")
    )


def take_dateline(paragraph: str, others: Sequence[str] = ()) -> tuple[Dateline | None, str]:
    """Split a paragraph into its dateline and the rest.

    Args:
        paragraph: one of the first paragraphs of an article.
        others: the article's other paragraphs; what they write in capitals is no place.

    Returns:
        The dateline, or None, and the paragraph without it.

    >>> dateline, rest = take_dateline("RABAT, March 12 (Harbour Wire) - Leaders met.")
    >>> dateline.place, dateline.agency, dateline.date, rest
    ('Rabat', 'Harbour Wire', 'March 12', 'Leaders met.')
    >>> take_dateline("NATO — the alliance — agreed.")
    (None, 'NATO — the alliance — agreed.')
    """
    head = paragraph[:200]
    for evidence, form in _forms():
        found = form.match(head)
        if found and _believable(evidence, found, paragraph, others):
            return _dateline(found), paragraph[found.end() :].strip()
    return None, paragraph


def _dateline(found: re.Match[str]) -> Dateline:
    parts = found.groupdict()
    day = (parts.get("day") or "").strip(" ,.()")
    return Dateline(found[0].strip(), _cased(parts["place"]), parts.get("agency"), day or None)


def _believable(evidence: str, found: re.Match[str], paragraph: str, others: Sequence[str]) -> bool:
    place = found["place"].split(",")[0]
    if place.strip(".") in _labels() or place.split(" ")[0] in _labels():
        return False
    if evidence == "agency":
        return _is_agency(found, place, paragraph)
    if evidence == "outlet":
        return found["agency"] in outlets()
    return evidence == "day" or _is_bare_place(place, found, paragraph, others)


def _is_agency(found: re.Match[str], place: str, paragraph: str) -> bool:
    """Tell an agency after a place from a party after a name: "Lund (SPD) — Who is she?"."""
    agency = found["agency"]
    initials = "".join(word[0] for word in agency.split() if word[0].isupper())
    if agency in outlets() or place.isupper():
        return initials != place
    return agency.isupper() and len(agency) > 1 and len(paragraph) - found.end() >= 30


def _is_bare_place(place: str, found: re.Match[str], paragraph: str, others: Sequence[str]) -> bool:
    """Judge capitals before a dash or a colon where neither agency nor day is named."""
    rest = paragraph[found.end() :]
    letters = sum(character.isalpha() for character in place)
    if letters < 4 or not rest or not any(c.islower() for c in rest[:60]):
        return False
    pattern = re.compile(rf"\b{re.escape(place)}\b")
    if pattern.search(rest[:5_000]) or any(pattern.search(other[:5_000]) for other in others):
        return False
    return not found[0].endswith((":", ": ")) or (
        place.count(" ") < 3
        and ends_sentence(paragraph)
        and not _ANSWER.match(rest)
        and not any(map(_SPEAKER.match, others))
    )


def _cased(place: str) -> str:
    """Write a place as names are written: "RIO DE JANEIRO, Brazil" → "Rio de Janeiro, Brazil"."""
    words = [
        word.lower() if word.lower() in _SMALL and number else _titled(word)
        for number, word in enumerate(place.split(" "))
    ]
    return " ".join(words)


def _titled(word: str) -> str:
    if not word.isupper() or _INITIALS.fullmatch(word) or len(word.strip(",")) < 3:
        return word
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)


@cache
def _labels() -> frozenset[str]:
    return frozenset(row[0] for row in rows("labels.tsv"))
