"""An article's first paragraph in, its headline out, without the name of the outlet behind it."""

import re
from collections.abc import Sequence
from functools import cache

from kgraph.reading.patterns import ends_sentence, expand, is_label_like, outlets, rows

_TAIL = re.compile(
    r"^(?P<headline>.{12,}?) ?(?P<mark> \| | - | – | — | :: | » |\|)(?P<outlet>[^|]{2,60})$"
)
_NOT_LETTERS = re.compile(r"[\W_]+")
# A headline that ends with one of these before an acronym speaks of the outlet itself.
_TAKES_OBJECT = re.compile(r"(?:\b[a-z][\w'’-]*|[,:;&])$")


def is_headline(paragraph: str, body: Sequence[str]) -> bool:
    """Tell whether an article's first paragraph is its headline.

    Args:
        paragraph: the first paragraph.
        body: the paragraphs after it.

    >>> is_headline("Leaders meet in Accra", ["They signed a deal."])
    True
    >>> is_headline("Leaders met in Accra.", ["They signed a deal."])
    False
    """
    if not is_label_like(paragraph) or len(paragraph.split()) < 2:
        return False
    return any(ends_sentence(other) for other in body)


def same_words(first: str, second: str) -> bool:
    """Tell whether two headlines differ in nothing but case, quotes and punctuation.

    >>> same_words("‘Bumpy’ talks end", "'Bumpy' Talks End")
    True
    """
    return _letters(first) == _letters(second)


def without_outlet(headline: str, body: Sequence[str], source: str | None = None) -> str:
    """Take the outlet's name from the end of a headline, where that is safe.

    After a dash or a bar it goes if it is a known outlet, the document's source, or named as
    outlets are. A bare acronym goes only if it is a known outlet of which the article itself
    never speaks, and if it cannot be the object of the words before it.

    Args:
        headline: the headline as found.
        body: the article's paragraphs.
        source: the document's source, if known.

    >>> without_outlet("Leaders meet in Accra | Harbour Wire", [], source="Harbour Wire")
    'Leaders meet in Accra'
    >>> without_outlet("Actor sues BBC", ["He sued the BBC on Monday."])
    'Actor sues BBC'
    """
    if found := _TAIL.match(headline):
        outlet = found["outlet"].strip()
        if _is_outlet(outlet, found["mark"], source, body):
            return without_outlet(found["headline"].strip(), body, source)
    start, _, last = headline.rpartition(" ")
    if last in _short_outlets() and _stands_alone(start, last, body):
        return start
    return headline


def _is_outlet(name: str, mark: str, source: str | None, body: Sequence[str]) -> bool:
    """Tell whether what stands behind a dash or a bar is the outlet and no part of the sentence."""
    if name in outlets() or (source is not None and same_words(name, source)):
        return True
    longest = 5 if "|" in mark else 3
    fits = _outlet_name().fullmatch(name) is not None and len(name.split()) <= longest
    return fits and not _named_in(name, body)


def _stands_alone(start: str, acronym: str, body: Sequence[str]) -> bool:
    words = start.split()
    if len(words) < 5 or start.isupper() or _TAKES_OBJECT.search(start):
        return False
    plain = sum(word.islower() for word in words)
    return plain >= len(words) / 4 and bool(body) and not _named_in(acronym, body)


def _named_in(outlet: str, body: Sequence[str]) -> bool:
    name = re.compile(rf"\b{re.escape(outlet)}\b")
    return any(name.search(paragraph[:20_000]) for paragraph in body)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


@cache
def _outlet_name() -> re.Pattern[str]:
    return re.compile(expand("{outlet_name}"))


@cache
def _short_outlets() -> frozenset[str]:
    return frozenset(row[0] for row in rows("outlets.tsv") if row[1] == "short")
