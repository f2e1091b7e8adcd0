"""Paragraphs in, those of the article out: adverts, prompts, credits, bylines and such are left.

The patterns stand in data/furniture.tsv, each with an example; this module only applies them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kgraph.reading.patterns import ends_sentence, expand, is_label_like, rows

_LONGEST_LINE = 400
_LONGEST_WITH_ASIDE = 2_000
_LONGEST_TAIL = 200
# How many paragraphs at either end of an article may hold bylines, dates and tags.
_TOP, _END = 6, 8
_BLOCK_LINKS = 12
_BRACKETS = re.compile(r"[(\[]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of data/furniture.tsv."""

    kind: str
    where: str
    pattern: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A paragraph that is furniture: its kind, its text, and the place that a byline names."""

    kind: str
    text: str
    place: str | None = None


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules of data/furniture.tsv in the order of the file."""
    return tuple(
        Rule(kind, where, re.compile(expand(pattern) + (r"\Z" if where == "tail" else "")), example)
        for kind, where, pattern, example in rows("furniture.tsv")
    )


def clear(paragraphs: Sequence[str]) -> tuple[list[str], list[Removed]]:
    """Take the page furniture from an article.

    Args:
        paragraphs: the paragraphs of a page, each on one line.

    Returns:
        The paragraphs that are left, without credits at their ends, and what was removed.

    >>> clear(["Putin met Kim. Photo: Lena Orsk/AFP", "READ ALSO: Goalkeeper leaves"])[0]
    ['Putin met Kim.']
    """
    kept: list[str] = []
    removed: list[Removed] = []
    links = 0
    for number, paragraph in enumerate(paragraphs):
        furniture = _judge(paragraph, number, len(paragraphs), kept)
        if links and furniture is None and _is_link(paragraph):
            furniture, links = Removed("related", paragraph), links - 1
        elif furniture is None:
            links = 0
        if furniture is not None:
            removed.append(furniture)
            links = _BLOCK_LINKS if furniture.kind == "block" else links
        elif rest := trimmed(paragraph):
            kept.append(rest)
    return kept, removed


def trimmed(paragraph: str) -> str:
    """Cut credits and the like from a paragraph and keep the rest.

    >>> trimmed("Okafor arrives (AP Photo/Lena Orsk) in Accra. Photo: Jonas Wibe/Reuters")
    'Okafor arrives in Accra.'
    """
    if len(paragraph) <= _LONGEST_WITH_ASIDE and _BRACKETS.search(paragraph):
        for rule in _rules_for("aside"):
            paragraph = rule.pattern.sub("", paragraph)
    for rule in _rules_for("head"):
        if found := rule.pattern.match(paragraph):
            paragraph = paragraph[found.end() :]
    start = max(0, len(paragraph) - _LONGEST_TAIL)
    for rule in _rules_for("tail"):
        if found := rule.pattern.search(paragraph, start):
            paragraph = paragraph[: found.start()]
    return paragraph.strip()


def _judge(paragraph: str, number: int, total: int, kept: Sequence[str]) -> Removed | None:
    """Return the paragraph as furniture if a rule takes the whole of it."""
    if len(paragraph) > _LONGEST_LINE:
        return None
    for rule in _whole_rules(number < _TOP, number >= total - _END):
        if number == 0 and rule.kind == "related" and rule.where == "line":
            continue
        found = rule.pattern.fullmatch(paragraph)
        if found and not _is_spoken_of(found.groupdict().get("author"), kept):
            kind = "block" if rule.where == "block" else rule.kind
            return Removed(kind, paragraph, found.groupdict().get("place"))
    return None


def _is_spoken_of(author: str | None, kept: Sequence[str]) -> bool:
    """Tell whether the article itself speaks of the person whom a note calls its author."""
    return author is not None and any(author.split()[-1] in paragraph for paragraph in kept)


@cache
def _whole_rules(top: bool, end: bool) -> tuple[Rule, ...]:
    wheres = (
        {"line", "block"}
        | ({"top", "edge"} if top else set())
        | ({"end", "edge"} if end else set())
    )
    return tuple(rule for rule in rules() if rule.where in wheres)


@cache
def _rules_for(where: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.where == where)


def _is_link(paragraph: str) -> bool:
    """Tell whether a paragraph looks like a link to another article: a headline, not a word."""
    words = len(paragraph.split())
    return words >= 4 and is_label_like(paragraph) and not ends_sentence(paragraph)
