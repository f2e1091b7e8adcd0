"""A name and the words beside it come in, what they tell of its type goes out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgraph.extraction.doc import Doc
from kgraph.extraction.name import Name
from kgraph.extraction.tables import rows
from kgraph.model import EntityType

_LONGEST = 4
# Ends of firms' names that the law asks for: no city or person is called so.
_LEGAL_FORMS = frozenset(
    ("inc", "ltd", "limited", "corp", "plc", "llc", "llp", "gmbh", "ag", "sa", "s.a", "nv", "n.v",
     "bv", "ab", "asa", "oyj", "spa", "s.p.a", "sarl", "srl", "a/s", "pty")
)  # fmt: skip


@cache
def _told() -> dict[tuple[str, str], tuple[EntityType, int]]:
    """Return (side, words) → (type, weight)."""
    return {
        (side, phrase): (EntityType(kind), int(weight))
        for side, phrases, kind, weight in rows("type_evidence")
        for phrase in phrases.split(",")
    }


@cache
def _beside(side: str) -> frozenset[str]:
    """Return the words right before or after a name with which a phrase that tells can end."""
    ends = ((s, p.rpartition(" ")[2] if s == "before" else p.partition(" ")[0]) for s, p in _told())
    return frozenset(word for s, word in ends if s == side)


def evidence_beside(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield the votes of the words before and after one occurrence of a name."""
    for side, phrases in (("before", _before(doc, name)), ("after", _after(doc, name))):
        found = [_told()[side, phrase] for phrase in phrases if (side, phrase) in _told()]
        if found:
            yield found[-1]
    if _has_score(doc, name.end):
        yield EntityType.ORGANIZATION, 4
    yield from _based(doc, name)


def legal_short_forms(doc: Doc, names: list[Name]) -> frozenset[str]:
    """Return the names of firms without "SA", "Ltd": "Valora" of "Valora SA"."""
    return frozenset(
        doc.quote(name.start, name.end - 1)
        for name in names
        if name.end - name.start > 1 and doc[name.end - 1].lower_.rstrip(".") in _LEGAL_FORMS
    )


def _before(doc: Doc, name: Name) -> list[str]:
    """Return the one to four words before a name, shortest first, its article left out.

    Before several names ("champions Ana Ruiz and Eva Paz") they say nothing of the first.
    """
    at = name.start
    if doc.quote(name.end, name.end + 1) == "and":
        return []
    if at and doc[at - 1].lower_ == "the":
        at -= 1
    first = max(doc[name.start].sent.start, at - _LONGEST)
    if not at or _lower(doc, at - 1, at) not in _beside("before"):
        return []
    return [_lower(doc, i, at) for i in range(at - 1, first - 1, -1)]


def _after(doc: Doc, name: Name) -> list[str]:
    """Return the one to four words after a name, shortest first, a comma left out."""
    at = name.end
    if at < len(doc) and doc[at].text == ",":
        at += 1
    last = min(doc[name.start].sent.end, at + _LONGEST)
    if _lower(doc, at, min(at + 1, len(doc))) not in _beside("after"):
        return []
    return [_lower(doc, at, i) for i in range(at + 1, last + 1)]


def _lower(doc: Doc, first: int, last: int) -> str:
    return " ".join(doc[i].text for i in range(first, last)).lower().replace("’", "'")


def _has_score(doc: Doc, at: int) -> bool:
    """Tell whether a result follows a name: "beat Rivertown 4-1"."""
    if at + 2 >= len(doc) or not doc[at].text.isdigit():
        return False
    return doc[at + 1].text in ("-", "–") and doc[at + 2].text.isdigit()


def _based(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield the vote of "Zurich-based Glenmark": the first is a place, the second is not."""
    if doc.quote(name.end, name.end + 2).lower() in ("-based", "-headquartered"):
        yield EntityType.PLACE, 8
        return
    one_word = name.end - name.start == 1 or name.type is not EntityType.PERSON
    behind = doc.quote(max(0, name.start - 2), name.start).lower()
    if one_word and behind in ("-based", "-headquartered"):
        yield EntityType.ORGANIZATION, 6
