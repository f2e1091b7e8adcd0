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
    starts = _starts(found)
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
                if _beside(doc, one, found[j]) and not (nested and _is_place(found[j]))
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
        and _beside(doc, outer, found[j])
        for outer in found[max(0, i - 4) : i]
    )


def _starts(found: tuple[Candidate, ...]) -> dict[int, list[int]]:
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
    return one.kind is _NAME or other.type is EntityType.PERSON or _types_fit(doc, one, other)


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


def _beside(doc: Doc, one: Candidate, other: Candidate) -> bool:
    """Tell whether two mentions with a comma between them are one thing."""
    noun, name = (one, other) if one.kind is _NOMINAL else (other, one)
    if noun.number is Number.PLURAL or not _types_fit(doc, noun, name):
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


_KINDS = {
    EntityType.PERSON: "person_nouns",
    EntityType.ORGANIZATION: "organization_heads",
    EntityType.PLACE: "place_heads",
    EntityType.EVENT: "event_type_nouns",
}


def _types_fit(doc: Doc, noun: Candidate, name: Candidate) -> bool:
    """Tell whether a noun can say what a name is."""
    word = doc[noun.first].lemma_.lower()
    if name.type is EntityType.PERSON:
        return noun.type is EntityType.PERSON or is_role_noun(word) or is_kinship(word)
    if noun.type is name.type:
        return True
    if word in crafts():
        return True
    table = _KINDS.get(name.type)
    if table and word in words(table):
        return True
    if name.type is EntityType.ORGANIZATION:
        return word in ("rival", "ally", "owner", "partner", "supplier", "backer", "giant", "maker")
    return name.type not in _KINDS and noun.type not in (EntityType.PERSON, EntityType.EVENT)


def listed(doc: Doc, found: tuple[Candidate, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield plural nouns with the names listed right after them: "two ministers, A and B"."""
    starts = _starts(found)
    ends = {one.end: i for i, one in enumerate(found) if one.kind is _NAME}
    for i, one in enumerate(found):
        several = one.number is Number.PLURAL or doc[one.first].lower_ in _GROUPS
        if one.kind is not _NOMINAL or not several:
            continue
        at = one.end
        before = tuple(_names_before(doc, found, ends, one.start))
        if len(before) > 1 and all(_types_fit(doc, one, found[j]) for j in before):
            yield i, before
        elif at < len(doc) and doc[at].text in (",", ":", "–", "—", "-"):
            names = tuple(_run_of_names(doc, found, starts, _past_identified(doc, at + 1)))
            if len(names) > 1 and all(_types_fit(doc, one, found[j]) for j in names):
                yield i, names


def _past_identified(doc: Doc, at: int) -> int:
    """Return where names start after "identified as" or "named as", or the place itself."""
    said = at + 2 < len(doc) and doc[at].lower_ in ("identified", "named")
    return at + 1 + (doc[at + 1].lower_ == "as") if said else at


def exemplified(doc: Doc, found: tuple[Candidate, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield plural nouns with names that are some of them: "ministers, including A and B"."""
    starts = _starts(found)
    for i, one in enumerate(found):
        if one.kind is not _NOMINAL or one.number is not Number.PLURAL:
            continue
        at = _after_including(doc, one)
        names = () if at < 0 else tuple(_run_of_names(doc, found, starts, at))
        if names and all(_may_be_one_of(doc, one, found[j]) for j in names):
            yield i, names


def _may_be_one_of(doc: Doc, noun: Candidate, name: Candidate) -> bool:
    """Tell whether a name can be an example of a noun: people of people, bodies of anything."""
    people = EntityType.PERSON in (noun.type, name.type)
    return _types_fit(doc, noun, name) or (not people and name.type in _KINDS)


EXEMPLIFYING = frozenset(("including", "notably", "like"))


def _after_including(doc: Doc, one: Candidate) -> int:
    """Return where the examples start after "including", "such as" or "among them", or -1."""
    comma = one.end < len(doc) and doc[one.end].text == ","
    at = one.end + comma
    here = [doc[i].lower_ for i in range(at, min(at + 2, len(doc)))]
    if here[:1] and here[0] in EXEMPLIFYING and not (comma and here[0] == "like"):
        return at + 1
    return at + 2 if here in (["such", "as"], ["among", "them"]) else -1


_GROUPS = frozenset(("couple", "pair", "duo", "trio", "quartet"))


def _names_before(
    doc: Doc, found: tuple[Candidate, ...], ends: dict[int, int], at: int
) -> Iterator[int]:
    """Yield the names joined by "and" that end at a comma: "A and B, owners of"."""
    if at < 2 or doc[at - 1].text != "," or at - 1 not in ends:
        return
    last = ends[at - 1]
    start = found[last].start
    if start > 1 and doc[start - 1].text == "and" and start - 1 in ends:
        yield ends[start - 1]
        yield last


def _introduced(
    doc: Doc, found: tuple[Candidate, ...], starts: dict[int, list[int]], at: int
) -> Iterator[int]:
    """Yield the name after a noun that introduces it: "the mayor of Lima, Ana Ruiz"."""
    for k in starts.get(at, ()):
        end = found[k].end
        if end + 1 < len(doc) and doc[end].text == ",":
            names = (j for j in starts.get(end + 1, ()) if found[j].kind is _NAME)
            yield from (j for j in names if _beside(doc, found[k], found[j]))


def _past_description(
    doc: Doc, found: tuple[Candidate, ...], starts: dict[int, list[int]], name: Candidate
) -> int:
    """Return the token after a name and the noun that describes it: "Ana Ruiz, a judge,"."""
    end = name.end
    if end + 1 < len(doc) and doc[end].text == ",":
        for k in starts.get(end + 1, ()):
            if found[k].kind is _NOMINAL and _beside(doc, name, found[k]):
                return found[k].end
    return end


def _run_of_names(
    doc: Doc, found: tuple[Candidate, ...], starts: dict[int, list[int]], at: int
) -> Iterator[int]:
    """Yield the names of a list that starts at a token."""
    for _ in range(12):
        named = [j for j in starts.get(at, ()) if found[j].kind is _NAME]
        named = named or list(_introduced(doc, found, starts, at))
        if not named:
            return
        yield named[0]
        at = _past_description(doc, found, starts, found[named[0]])
        while at < len(doc) and doc[at].text in (",", "and", "or", "&"):
            at += 1
