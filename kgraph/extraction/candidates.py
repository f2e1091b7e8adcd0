"""An annotated Doc comes in, what may be a mention goes out: names, demonyms, nouns, pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from kgraph.extraction.name import Name, honorific_gender
from kgraph.extraction.names import corrected_type, find_names, mention_types
from kgraph.extraction.roles import (
    Role,
    gender_of_noun,
    is_kinship,
    is_role_noun,
    read_role,
    role_end,
)
from kgraph.extraction.tables import rows, words
from kgraph.model import EntityType, Gender, MentionKind, Number


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention, in token numbers, before its characters are counted.

    Attributes:
        start, end: the whole phrase, half-open.
        first, last: the name, noun or pronoun in it, half-open.
        root: the token that heads the phrase in the tree.
        role: the title before a name ("Russian President"), as read.
    """

    start: int
    end: int
    first: int
    last: int
    root: int
    kind: MentionKind
    type: EntityType
    titles: tuple[str, ...] = ()
    number: Number = Number.UNKNOWN
    gender: Gender = Gender.UNKNOWN
    definite: bool = False
    role: Role | None = None


def find_candidates(doc: Doc) -> tuple[Candidate, ...]:
    """Return every mention of the Doc, in the order of the text, the outer before the inner."""
    names = find_names(doc)
    owners = {i: k for k, name in enumerate(names) for i in range(name.start, name.end)}
    types = mention_types(doc)
    found = [_named(doc, name, owners) for name in names]
    used = {i for one in found for i in (one.root, *range(one.first, one.last))}
    used |= {i for one in found if one.role for i in range(one.role.first, one.role.last + 1)}
    used |= {
        i
        for one in found
        for i in range(one.start, one.first)
        if honorific_gender(doc[i].text) is not None
    }
    for token in doc:
        if token.i in used:
            continue
        used.update(range(token.i + 1, role_end(doc, token.i) + 1))
        if token.pos_ == "PRON":
            found.extend(_pronoun(token, types))
        elif token.pos_ in ("NOUN", "PROPN") or (token.i in types and token.pos_ in _NOUNLIKE):
            found.extend(_nominal(doc, token, types, names))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.first)))


_NOUNLIKE = frozenset(("NUM", "ADJ", "DET"))


def _named(doc: Doc, name: Name, owners: dict[int, int]) -> Candidate:
    """Return the mention of a name with the titles that stand before it."""
    if name.demonym:
        return _demonym(doc, name)
    start, titles, gender = _honorifics(doc, name)
    kind = corrected_type(name, doc, bool(titles))
    role = _title(doc, start, name, kind, owners)
    if role is not None:
        outer = _outer_title(doc, role, owners)
        titles = (_written(doc, role), *titles)
        if outer is not None:
            titles, role = (_written(doc, outer), *titles), outer
        start = role.start
        if gender is Gender.UNKNOWN:
            gender = gender_of_noun(role.name.rpartition(" ")[2])
        kind = _type_by_title(role, kind, name)
    else:
        start = _left_edge(doc, start, name)
    return Candidate(
        start=start, end=name.end, first=name.start, last=name.end,
        root=_root(doc, start, name.end), kind=MentionKind.NAME, type=kind, titles=titles,
        number=_number(doc[_root(doc, name.start, name.end)], kind), gender=gender,
        definite=True, role=role,
    )  # fmt: skip


def _demonym(doc: Doc, name: Name) -> Candidate:
    root = _root(doc, name.start, name.end)
    start = name.start
    if name.type is EntityType.GROUP:
        start = _left_edge(doc, start, name)
    people = name.type is EntityType.GROUP
    return Candidate(
        start=start, end=name.end, first=name.start, last=name.end, root=root,
        kind=MentionKind.DEMONYM, type=name.type, definite=start < name.start,
        number=_number(doc[root], name.type) if people else Number.UNKNOWN,
    )  # fmt: skip


def _honorifics(doc: Doc, name: Name) -> tuple[int, tuple[str, ...], Gender]:
    """Return where "Mr" or "Dr" before a name starts, the words, and the gender they show."""
    start, gender = name.start, Gender.UNKNOWN
    titles: list[str] = []
    while start > doc[name.start].sent.start:
        at = start - 1
        if doc[at].text == "." and start >= 2 and not doc[at - 1].whitespace_:
            at -= 1
        shown = honorific_gender(doc[at].text)
        if shown is None:
            break
        titles.insert(0, doc[at:start].text.strip())
        gender = shown if gender is Gender.UNKNOWN else gender
        start = at
    return start, tuple(titles), gender


def _title(
    doc: Doc, start: int, name: Name, kind: EntityType, owners: dict[int, int]
) -> Role | None:
    """Return the role that stands directly before a name, or None."""
    before = start - 1
    if before < doc[name.start].sent.start:
        return None
    if before in owners:
        return _title_with_place(doc, before, owners) if kind is EntityType.PERSON else None
    token = doc[before]
    elect = token.text.lower() == "elect" and doc[before - 1].text == "-"
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "X") and not elect:
        return None
    person = kind is EntityType.PERSON or not name.sure
    linked = _linked(doc, before, name)
    if person and token.text.lower() == "elect" and before >= 2:
        return read_role(doc, before, owners)
    role = read_role(doc, before, owners) if person else None
    if role is not None and not linked and role.definite and _own_clause(doc, before, name):
        return None
    if (
        role is None
        and token.pos_ in ("NOUN", "PROPN")
        and (token.lemma_.lower() in _descriptors() or (linked and token.pos_ == "NOUN"))
        and _describes(token, kind)
    ) or (role is None and person and _is_trade(doc, before, name)):
        role = read_role(doc, before, owners, known=False)
    return role


@cache
def _descriptors() -> dict[str, EntityType]:
    return {
        noun: EntityType(kind) for nouns, kind in rows("descriptors") for noun in nouns.split(",")
    }


def _is_trade(doc: Doc, before: int, name: Name) -> bool:
    """Tell whether an unlisted noun right before a person's name is a trade: "financier"."""
    token = doc[before]
    lower = token.text.islower() and token.morph.get("Number", []) != ["Plur"]
    if token.pos_ != "NOUN" or not lower or not _AGENT(token.text):
        return False
    return not _own_clause(doc, before, name)


def _outer_title(doc: Doc, role: Role, owners: dict[int, int]) -> Role | None:
    """Return the role before a bare rank: "coast guard spokesman Commodore Ana Ruiz"."""
    before = role.start - 1
    if role.modifiers or role.start != role.first or before < doc[role.first].sent.start:
        return None
    if before in owners or doc[before].pos_ not in ("NOUN", "PROPN"):
        return None
    return read_role(doc, before, owners)


_AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|eer|ant|ent)$").search


def _title_with_place(doc: Doc, before: int, owners: dict[int, int]) -> Role | None:
    """Return the role in "Ambassador to Chile Ana Ruiz", where a place stands in between."""
    at = before
    while at - 1 in owners and owners[at - 1] == owners[before]:
        at -= 1
    first = at
    if at and doc[at - 1].text.lower() == "the":
        at -= 1
    if at < 2 or doc[at - 1].text.lower() not in ("to", "of", "for"):
        return None
    role = read_role(doc, at - 2, owners)
    if role is None:
        return None
    return replace(role, complement=(first,), complement_preposition=doc[at - 1].text.lower())


def _own_clause(doc: Doc, before: int, name: Name) -> bool:
    """Tell whether a name starts a clause of its own: "told the president Ruiz would come"."""
    root = doc[_root(doc, name.start, name.end)]
    if doc[before].dep_ in ("obj", "iobj"):
        return True
    return root.dep_.startswith("nsubj") and root.head.i != doc[before].head.i


def _linked(doc: Doc, before: int, name: Name) -> bool:
    """Tell whether the tree joins the word before a name to the name."""
    root = doc[_root(doc, name.start, name.end)]
    if root.head.i == before:
        return root.dep_ in ("appos", "flat", "compound", "nmod:desc", "nmod", "nmod:unmarked")
    return name.start <= doc[before].head.i < name.end and doc[before].dep_ in (
        "compound", "nmod:desc", "appos", "amod", "flat", "nmod", "nmod:unmarked",
    )  # fmt: skip


def _describes(token: Token, kind: EntityType) -> bool:
    """Tell whether a noun before a name says what it is ("the newspaper", "her friend")."""
    noun = token.lemma_.lower()
    if noun in _descriptors():
        return True
    if kind is EntityType.PERSON:
        return is_kinship(noun) or is_role_noun(noun) or noun in words("person_nouns")
    return token.dep_ != "nmod:poss"


def _type_by_title(role: Role, kind: EntityType, name: Name) -> EntityType:
    """Return the type that the noun before a name makes certain."""
    noun = role.name.rpartition(" ")[2]
    if kind is EntityType.ORGANIZATION and noun in _descriptors():
        return _descriptors()[noun]
    if is_role_noun(role.name) or is_role_noun(noun) or noun in words("person_nouns"):
        return EntityType.PERSON
    if noun in _descriptors() and (kind in _VAGUE or kind is EntityType.PERSON):
        return _descriptors()[noun]
    if kind in _VAGUE and noun in words("organization_heads"):
        return EntityType.ORGANIZATION
    if kind in _VAGUE and noun in words("place_heads"):
        return EntityType.PLACE
    return kind


_VAGUE = frozenset(
    (EntityType.CONCEPT, EntityType.OBJECT, EntityType.WORK, EntityType.PRODUCT, EntityType.GROUP)
)


def _written(doc: Doc, role: Role) -> str:
    """Return the title's own words, with "former" and the like, without places."""
    return (
        doc[role.first : role.last + 1].text
        if not role.status
        else (f"{role.status} {doc[role.first : role.last + 1].text}")
    )


def _left_edge(doc: Doc, start: int, name: Name) -> int:
    """Return where the phrase around a name starts: its article, adjectives and possessor."""
    root = doc[_root(doc, name.start, name.end)]
    first = start
    for child in root.lefts:
        if child.dep_ in _BEFORE and child.left_edge.i < first:
            first = min(first, child.left_edge.i)
    if any(doc[i].text in (",", ";", ":", "(") for i in range(first, start)):
        return start
    return _without_lead(doc, first, start)


_BEFORE = frozenset(
    ("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "det:predet")
)  # fmt: skip


def _root(doc: Doc, start: int, end: int) -> int:
    """Return the token of a range whose head lies outside it (the first of them)."""
    for i in range(start, end):
        head = doc[i].head.i
        if (head == i or not start <= head < end) and doc[i].pos_ != "PUNCT":
            return i
    return end - 1


def _number(token: Token, kind: EntityType) -> Number:
    shown = token.morph.get("Number", [])
    if shown in (["Plur"], ["Ptan"]):
        return Number.PLURAL
    if shown == ["Sing"] or kind is EntityType.PERSON:
        return Number.SINGULAR
    return Number.UNKNOWN


_PRONOUNS = {
    "he": Gender.MALE, "him": Gender.MALE, "his": Gender.MALE, "himself": Gender.MALE,
    "she": Gender.FEMALE, "her": Gender.FEMALE, "hers": Gender.FEMALE, "herself": Gender.FEMALE,
    "it": Gender.NEUTER, "its": Gender.NEUTER, "itself": Gender.NEUTER,
    "they": Gender.UNKNOWN, "them": Gender.UNKNOWN, "their": Gender.UNKNOWN,
    "theirs": Gender.UNKNOWN, "themselves": Gender.UNKNOWN, "themself": Gender.UNKNOWN,
    "i": Gender.UNKNOWN, "me": Gender.UNKNOWN, "my": Gender.UNKNOWN, "mine": Gender.UNKNOWN,
    "myself": Gender.UNKNOWN, "we": Gender.UNKNOWN, "us": Gender.UNKNOWN, "our": Gender.UNKNOWN,
    "ours": Gender.UNKNOWN, "ourselves": Gender.UNKNOWN, "you": Gender.UNKNOWN,
    "your": Gender.UNKNOWN, "yours": Gender.UNKNOWN, "yourself": Gender.UNKNOWN,
    "yourselves": Gender.UNKNOWN,
}  # fmt: skip
_MANY = frozenset(
    ("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves",
     "yourselves", "these", "those")
)  # fmt: skip
_DEMONSTRATIVES = frozenset(("this", "that", "these", "those", "one", "ones", "both", "others"))


def _pronoun(token: Token, types: dict[int, EntityType]) -> Iterator[Candidate]:
    lower = token.text.lower()
    if token.dep_ == "expl" or not (
        lower in _PRONOUNS or (lower in _DEMONSTRATIVES and token.i in types)
    ):
        return
    gender = _PRONOUNS.get(lower, Gender.UNKNOWN)
    person = gender in (Gender.MALE, Gender.FEMALE) or (lower[:1] in "imwoy" and lower[:2] != "it")
    if gender in (Gender.MALE, Gender.FEMALE):
        person = True
    elif gender is Gender.NEUTER or lower in _DEMONSTRATIVES:
        person = False
    fallback = EntityType.PERSON if person else EntityType.CONCEPT
    kind = fallback if person else types.get(token.i, fallback)
    yield Candidate(
        start=token.i, end=token.i + 1, first=token.i, last=token.i + 1, root=token.i,
        kind=MentionKind.PRONOUN, type=kind,
        number=Number.PLURAL if lower in _MANY else
        Number.UNKNOWN if lower.startswith("you") else Number.SINGULAR,
        gender=gender, definite=True,
    )  # fmt: skip


_ARGUMENTS = frozenset(
    ("nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss",
     "appos", "conj", "root", "xcomp", "ccomp", "advcl", "acl:relcl", "dislocated", "vocative",
     "parataxis", "orphan", "list", "nmod:unmarked", "obl:unmarked")
)  # fmt: skip


def _nominal(
    doc: Doc, token: Token, types: dict[int, EntityType], names: tuple[Name, ...]
) -> Iterator[Candidate]:
    """Yield the mention that a common noun heads, if it heads one."""
    marked = types.get(token.i)
    if marked is None and (token.dep_ not in _ARGUMENTS or not _has_weight(token)):
        return
    if marked is EntityType.DATE or token.dep_ in ("fixed", "goeswith"):
        return
    start, end = noun_phrase(token)
    noun = token.lemma_.lower()
    first = _parties_before(token, names) if noun in words("event_type_nouns") else token.i
    if first < token.i:
        yield Candidate(
            start=min(start, first), end=end, first=first, last=token.i + 1, root=token.i,
            kind=MentionKind.NAME, type=EntityType.EVENT, definite=True,
            number=_number(token, EntityType.CONCEPT),
        )  # fmt: skip
        return
    yield Candidate(
        start=start, end=end, first=token.i, last=token.i + 1, root=token.i,
        kind=MentionKind.NOMINAL, type=_nominal_type(token, marked),
        number=_number(token, EntityType.CONCEPT), gender=gender_of_noun(noun),
        definite=_is_definite(token),
    )  # fmt: skip


def _parties_before(token: Token, names: tuple[Name, ...]) -> int:
    """Return where "the Ruto-Museveni meeting" starts to name an event, or the noun itself."""
    doc = token.doc
    ends = {name.end: name for name in names if token.i - 8 < name.end <= token.i}
    second = ends.get(token.i)
    if second is None or second.start < 2 or doc[second.start - 1].text not in ("-", "–", "/"):
        return token.i
    first = ends.get(second.start - 1)
    return token.i if first is None else first.start


def _has_weight(token: Token) -> bool:
    """Tell whether a noun that the model did not mark speaks of a thing that can be a node."""
    if token.morph.get("Number", []) == ["Plur"] or is_role_noun(token.lemma_):
        return True
    return any(c.dep_ in ("det", "nmod:poss", "nummod", "amod", "compound") for c in token.lefts)


def _nominal_type(token: Token, marked: EntityType | None) -> EntityType:
    noun = token.lemma_.lower()
    if marked is not None and marked is not EntityType.CONCEPT:
        return marked
    if is_role_noun(noun) or is_kinship(noun) or noun in words("person_nouns"):
        return EntityType.PERSON
    if noun in words("event_type_nouns"):
        return EntityType.EVENT
    if noun in words("organization_heads"):
        return EntityType.ORGANIZATION
    if noun in words("place_heads"):
        return EntityType.PLACE
    return marked or EntityType.CONCEPT


def _is_definite(token: Token) -> bool:
    return any(
        child.dep_ == "nmod:poss"
        or child.text.lower() in ("the", "this", "that", "these", "those", "both")
        for child in token.lefts
    )


def _without_lead(doc: Doc, start: int, head: int) -> int:
    """Return where a noun phrase starts without what the tree wrongly puts before it."""
    for i in range(head - 1, start - 1, -1):
        if doc[i].pos_ in _NO_PART and doc[i].dep_ not in ("amod", "compound", "det", "det:predet"):
            if doc[i].pos_ == "CCONJ" and i > start:
                continue
            return i + 1
    while start < head and (doc[start].pos_ in ("PUNCT", "CCONJ") or doc[start].text.isspace()):
        start += 1
    return start


_NO_PART = frozenset(("ADP", "AUX", "SCONJ"))

_RIGHT = frozenset(("nmod", "nmod:unmarked", "flat", "compound", "nummod", "fixed", "goeswith"))


def noun_phrase(token: Token) -> tuple[int, int]:
    """Return the tokens, half-open, of the noun phrase that a token heads.

    Relative clauses, appositions and what is joined by "and" are left out; phrases with "of" and
    the like are in.
    """
    start = end = token.i
    for child in token.lefts:
        if child.dep_ in _BEFORE or child.dep_ in ("flat", "cc:preconj"):
            start = min(start, child.left_edge.i)
    for child in token.rights:
        if child.dep_ in _RIGHT and child.left_edge.i == end + 1:
            end = max(end, noun_phrase(child)[1] - 1)
    start = _without_lead(token.doc, start, token.i)
    while end > token.i and (token.doc[end].pos_ == "PUNCT" or token.doc[end].text.isspace()):
        end -= 1
    return start, end + 1
