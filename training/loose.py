"""Spans of a corpus that marks more than names come in, its names alone go out.

re3d marks whole noun phrases ("the Syrian people"), pronouns and titles ("The Foreign
Secretary") as well as names, with the determiner and the title inside, and calls a country
that acts an organization. What can be asked of a recognizer of names is then:

- a gold span counts if only a name is left of it without determiners, and, for a person, without
  titles and nationality before the name;
- what is found inside any other gold span counts neither for nor against;
- a country is right as a place and as an organization.
"""

from __future__ import annotations

from training.augment import Pool
from training.names import is_demonym, is_title
from training.scores import Tally

Span = tuple[int, int, str]
NAMES = ("PERSON", "PLACE", "ORGANIZATION")
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "our", "their", "its", "his", "her"))
_HONOURS = frozenset(("HE", "Envoy", "Spc.", "Brig.", "Gen", "Advisor", "Affaires", "Commissioner"))
_PRONOUNS = frozenset(("i", "we", "he", "she", "it", "they", "you"))
_LINKS = frozenset(("of", "and", "for", "the", "in", "on", "to", "de", "al", "-", "–", "&", "'s",
                    "’", "s", "'", ".", ","))  # fmt: skip


def bare(words: list[str], span: Span) -> Span:
    """Return `span` without leading determiners and, if a person's, titles and nationality."""
    start, end, kind = span
    if kind == "PERSON":
        titles = [at for at in range(start, end) if is_title(words[at]) or words[at] in _HONOURS]
        start = titles[-1] + 1 if titles else start
    while start < end and (
        words[start].lower() in _DETERMINERS
        or (kind == "PERSON" and end - start > 1 and is_demonym(words[start]))
    ):
        start += 1
    return start, end, kind


def is_name(words: list[str], span: Span) -> bool:
    """Return whether the words of `span` look like a name and nothing else."""
    start, end, _ = span
    inside = words[start:end]
    if not inside or not inside[0][:1].isupper() or inside[0].lower() in _PRONOUNS:
        return False
    if "," in inside:  # "Fort Campbell, Kentucky" are two names
        return False
    return all(word[:1].isupper() or word[:1].isdigit() or word in _LINKS for word in inside)


def count(
    tally: Tally,
    words: list[str],
    found: set[Span],
    gold: set[Span],
    countries: set[str],
    only: str | None = None,
) -> None:
    """Count one document's names by the rules above, those of the type `only` if it is given."""

    def kind_of(span: Span) -> Span:
        country = " ".join(words[span[0] : span[1]]) in countries
        return (*span[:2], "PLACE" if country and span[2] == "ORGANIZATION" else span[2])

    marked = {bare(words, span) for span in gold if span[2] in NAMES}
    names = {kind_of(span) for span in marked if is_name(words, span)}
    other = [span for span in gold if kind_of(bare(words, span)) not in names]
    mine = {kind_of(bare(words, span)) for span in found if span[2] in NAMES}
    mine = {span for span in mine if span in names or not _touches(span, other)}
    tally.add(
        {span for span in mine if only in (None, span[2])},
        {span for span in names if only in (None, span[2])},
    )


def _touches(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end, _ in others)


def country_names(documents: list[tuple[list[str], set[Span]]]) -> set[str]:
    """Return every name that is marked as a place somewhere, or is known to be one."""
    known = {"United States", "United Kingdom", *Pool([]).whole["PLACE"]}
    return known | {
        " ".join(words[slice(*bare(words, span)[:2])])
        for words, gold in documents
        for span in gold
        if span[2] == "PLACE"
    }
