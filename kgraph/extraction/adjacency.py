"""Candidates come in, which of them stand side by side as one thing goes out.

Trees of long sentences often lose an apposition; commas, articles and kinds of mention do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.agreement import crafts
from kgraph.extraction.candidates import Candidate
from kgraph.extraction.doc import Doc
from kgraph.extraction.role_words import is_kinship, is_role_noun
from kgraph.extraction.tables import words
from kgraph.model import EntityType, MentionKind, Number

_CLOSING = frozenset((",", ".", ";", ":", ")", "—", "–", "?", "!", "”", '"'))
_NAME, _NOMINAL = MentionKind.NAME, MentionKind.NOMINAL
_NAMED = frozenset(("named", "called", "dubbed", "nicknamed", "alias", "aka", "née"))
_QUOTES = frozenset(('"', "“", "‘", "'", "”"))


def side_by_side(doc: Doc, found: tuple[Candidate, ...]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a name and a noun phrase that a comma, or "named", sets side by side."""
    starts = starts_of(found)
    innermost = {one.end: i for i, one in enumerate(found) if one.kind in (_NAME, _NOMINAL)}
    for i, one in enumerate(found):
        if one.kind not in (_NAME, _NOMINAL):
            continue
        at = _past_brackets(doc, one.end)
        if at + 1 >= len(doc) or doc[at].sent != doc[one.root].sent:
            continue
        if doc[at].text == ",":
            others = [j for j in starts.get(at + 1, ()) if found[j].kind is not one.kind]
            others = [j for j in others if not _within(doc, found, i, j)]
            inner = found[innermost.get(one.end, i)]
            nested = one.kind is _NOMINAL and inner is not one and _is_place(inner)
            yield from (
                (i, j)
                for j in others
                if are_one(doc, one, found[j]) and not (nested and _is_place(found[j]))
            )
        if innermost.get(one.end) == i:
            named = starts.get(_after_naming(doc, at), ())
            yield from ((i, j) for j in named if _is_named(doc, one, found[j]))
        if one.kind is _NOMINAL and _is_town(doc, one):
            yield from ((i, j) for j in starts.get(one.last + 1, ()) if _is_place(found[j]))


def _within(doc: Doc, found: tuple[Candidate, ...], i: int, j: int) -> bool:
    """Tell whether a noun only ends a longer phrase that the name stands beside.

    In "the head of Peru's security council, Ana Ruiz" she is the head, not the council.
    """
    one = found[i]
    if one.kind is not _NOMINAL or found[j].type is not EntityType.PERSON:
        return False
    return any(
        outer.kind is _NOMINAL
        and outer.start < one.start
        and outer.end == one.end
        and outer.type is EntityType.PERSON
        and are_one(doc, outer, found[j])
        for outer in found[max(0, i - 4) : i]
    )


def starts_of(found: tuple[Candidate, ...]) -> dict[int, list[int]]:
    """Return which names and noun phrases start at each token."""
    starts: dict[int, list[int]] = {}
    for index, one in enumerate(found):
        if one.kind in (_NAME, _NOMINAL):
            starts.setdefault(one.start, []).append(index)
    return starts


def _past_brackets(doc: Doc, end: int) -> int:
    """Return the token after an acronym or an age: "the HTB (…),", "Ana Ruiz, 45, a baker"."""
    if end < len(doc) and doc[end].text == "(":
        closing = (i for i in range(end + 2, min(end + 8, len(doc))) if doc[i].text == ")")
        end = next(closing, end - 1) + 1
    if end + 2 >= len(doc) or (doc[end].text, doc[end + 2].text) != (",", ","):
        return end
    return end + 2 if doc[end + 1].text.isdigit() else end


def _after_naming(doc: Doc, at: int) -> int:
    """Return where the name starts after "named" or "known as", or -1."""
    at += doc[at].text == ","
    if at >= len(doc):
        return -1
    if doc[at].lower_ in _NAMED:
        if any(child.dep_.startswith(("nsubj", "aux")) for child in doc[at].children):
            return -1  # "The lender named Ana Ruiz as its head"
        at += 1
    elif doc[at].lower_ == "known" and at + 1 < len(doc) and doc[at + 1].text == "as":
        at += 2
    else:
        return -1
    return at + (at < len(doc) and doc[at].text in _QUOTES)


def _is_named(doc: Doc, one: Candidate, other: Candidate) -> bool:
    if other.kind is not _NAME or one.number is Number.PLURAL:
        return False
    return one.kind is _NAME or other.type is EntityType.PERSON or types_fit(doc, one, other)


def _is_place(other: Candidate) -> bool:
    return other.kind is _NAME and other.type is EntityType.PLACE


_TOWNS = frozenset(
    ("town", "city", "village", "island", "state", "province", "kingdom", "republic", "county")
)


def _is_town(doc: Doc, one: Candidate) -> bool:
    """Tell whether a phrase such as "the town of" names what follows it."""
    if doc[one.first].lower_ not in _TOWNS or one.last >= len(doc):
        return False
    if one.first != one.start + 1 or doc[one.start].lower_ != "the":
        return False
    return doc[one.last].lower_ == "of"


def are_one(doc: Doc, one: Candidate, other: Candidate) -> bool:
    """Tell whether two mentions with a comma between them are one thing."""
    noun, name = (one, other) if one.kind is _NOMINAL else (other, one)
    if noun.number is Number.PLURAL or not types_fit(doc, noun, name):
        return False
    closed = _closed(doc, other)
    if owns_what_follows(doc, other):
        return False
    if one is noun:
        return _introduces(doc, noun) and (closed or doc[other.root].dep_ == "appos")
    if not _describes(doc, noun):
        return False
    indefinite = doc[noun.start].lower_ in ("a", "an")
    if indefinite and not doc[other.root].dep_.startswith(("nsubj", "conj")):
        return True
    return doc[other.root].dep_ == "appos" or (closed and not _in_list(doc, other))


def owns_what_follows(doc: Doc, one: Candidate) -> bool:
    """Tell whether a mention stands in the genitive, so that what it owns is meant."""
    return one.end < len(doc) and doc[one.end].text in ("'s", "’s", "'", "’")


def _closed(doc: Doc, one: Candidate) -> bool:
    at = _past_brackets(doc, one.end)
    return at >= len(doc) or doc[at].text in _CLOSING or doc[at].text.isspace()


def _in_list(doc: Doc, one: Candidate) -> bool:
    """Tell whether a list goes on after a mention: ", and" or ", the judge, and"."""
    at = _past_brackets(doc, one.end)
    if doc[one.root].dep_ == "conj" and any(c.dep_ == "cc" for c in doc[one.root].lefts):
        return True
    return at + 1 < len(doc) and doc[at].text == "," and doc[at + 1].text in ("and", "or")


def _introduces(doc: Doc, noun: Candidate) -> bool:
    """Tell whether a noun phrase can introduce a name: "his wife,", "the bank's chairman,"."""
    word = doc[noun.first].lemma_.lower()
    return noun.definite or is_role_noun(word) or is_kinship(word)


def _describes(doc: Doc, noun: Candidate) -> bool:
    """Tell whether a noun phrase can follow a name: "a port", "president of the League"."""
    first = doc[noun.start].lower_
    word = doc[noun.first].lemma_.lower()
    if first == "whose":
        return False
    return first in ("a", "an", "the") or noun.definite or is_role_noun(word) or is_kinship(word)


KINDS = {
    EntityType.PERSON: "person_nouns",
    EntityType.ORGANIZATION: "organization_heads",
    EntityType.PLACE: "place_heads",
    EntityType.EVENT: "event_type_nouns",
}


def types_fit(doc: Doc, noun: Candidate, name: Candidate) -> bool:
    """Tell whether a noun can say what a name is."""
    word = doc[noun.first].lemma_.lower()
    if name.type is EntityType.PERSON:
        return noun.type is EntityType.PERSON or is_role_noun(word) or is_kinship(word)
    if noun.type is name.type:
        return True
    if word in crafts():
        return True
    table = KINDS.get(name.type)
    if table and word in words(table):
        return True
    if name.type is EntityType.ORGANIZATION:
        return word in ("rival", "ally", "owner", "partner", "supplier", "backer", "giant", "maker")
    return name.type not in KINDS and noun.type not in (EntityType.PERSON, EntityType.EVENT)
