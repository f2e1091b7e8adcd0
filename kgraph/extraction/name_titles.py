"""A name comes in, the titles that stand before it go out: honorifics, roles, descriptions."""

from __future__ import annotations

import re
from functools import cache

from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.name import Name, honorific_gender
from kgraph.extraction.noun_spans import root_of
from kgraph.extraction.role_words import is_kinship, is_role_noun
from kgraph.extraction.roles import Role, read_role
from kgraph.extraction.tables import rows, words
from kgraph.model import EntityType, Gender


def honorifics_before(doc: Doc, name: Name) -> tuple[int, tuple[str, ...], Gender]:
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
        titles.insert(0, doc.quote(at, start).strip())
        gender = shown if gender is Gender.UNKNOWN else gender
        start = at
    return start, tuple(titles), gender


def title_before(
    doc: Doc, start: int, name: Name, kind: EntityType, owners: dict[int, int]
) -> Role | None:
    """Return the role that stands directly before a name, or None."""
    before = start - 1
    if before < doc[name.start].sent.start:
        return None
    if before in owners:
        return _title_with_place(doc, before, owners) if kind is EntityType.PERSON else None
    token = doc[before]
    elect = token.lower_ == "elect" and doc[before - 1].text == "-"
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "X") and not elect:
        return None
    person = kind is EntityType.PERSON or not name.sure
    if kind is EntityType.ORGANIZATION:
        person = token.lemma_.lower() in words("bonds_of_organizations")
    linked = _linked(doc, before, name)
    if person and token.lower_ == "elect" and before >= 2:
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
    lower = token.text.islower() and token.feat("Number") != "Plur"
    if token.pos_ != "NOUN" or not lower or not _AGENT(token.text):
        return False
    return not _own_clause(doc, before, name)


def outer_title(doc: Doc, role: Role, owners: dict[int, int]) -> Role | None:
    """Return the role before a bare rank: "coast guard spokesman Commodore Ana Ruiz"."""
    before = role.start - 1
    if role.modifiers or role.start != role.first or before < doc[role.first].sent.start:
        return None
    if before in owners or doc[before].pos_ not in ("NOUN", "PROPN"):
        return None
    return read_role(doc, before, owners)


_AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|eer)$").search


def _title_with_place(doc: Doc, before: int, owners: dict[int, int]) -> Role | None:
    """Return the role in "Ambassador to Chile Ana Ruiz", where a place stands in between."""
    at = before
    while at - 1 in owners and owners[at - 1] == owners[before]:
        at -= 1
    first = at
    if at and doc[at - 1].lower_ == "the":
        at -= 1
    if at < 2 or doc[at - 1].lower_ not in ("to", "of", "for"):
        return None
    role = read_role(doc, at - 2, owners)
    if role is None:
        return None
    return role._replace(complement=(first,), complement_preposition=doc[at - 1].lower_)


def _own_clause(doc: Doc, before: int, name: Name) -> bool:
    """Tell whether a name starts a clause of its own: "told the president Ruiz would come"."""
    root = doc[root_of(doc, name.start, name.end)]
    if doc[before].dep_ in ("obj", "iobj"):  # two objects of one verb are one thing twice
        return root.dep_ != "obj" or root.head.i != doc[before].head.i
    return root.dep_.startswith("nsubj") and root.head.i != doc[before].head.i


def _linked(doc: Doc, before: int, name: Name) -> bool:
    """Tell whether the tree joins the word before a name to the name."""
    root = doc[root_of(doc, name.start, name.end)]
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
    if kind is EntityType.PERSON and token.text.islower() and token.pos_ == "NOUN":
        one = token.feat("Number") != "Plur"
        return one or is_role_noun(noun) or noun in words("person_nouns")
    if kind is EntityType.PERSON:
        return is_kinship(noun) or is_role_noun(noun) or noun in words("person_nouns")
    return token.dep_ != "nmod:poss"


def type_by_title(role: Role, kind: EntityType, name: Name) -> EntityType:
    """Return the type that the noun before a name makes certain."""
    noun = role.name.rpartition(" ")[2]
    if kind is EntityType.ORGANIZATION and noun in words("bonds_of_organizations"):
        return kind
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


def written(doc: Doc, role: Role) -> str:
    """Return the title's own words, with "former" and the like, without places."""
    return (
        doc.quote(role.first, role.last + 1)
        if not role.status
        or role.status in ("elect", "designate")
        or doc[role.last].lower_.startswith("ex-")
        else (f"{role.status} {doc.quote(role.first, role.last + 1)}")
    )
