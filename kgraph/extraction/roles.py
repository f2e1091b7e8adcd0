"""The words before a noun or a name come in, the role that they speak of goes out."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kgraph.extraction.doc import Doc
from kgraph.extraction.lookups import mapping
from kgraph.extraction.role_words import (
    is_role_noun,
    last_words,
    listed_roles,
    opening_words,
    status_words,
)
from kgraph.extraction.tables import words

_LONGEST_ROLE = 4
_FURTHEST = 12


class Role(NamedTuple):
    """A role as a noun phrase states it: "former Norwegian prime minister".

    Attributes:
        start: number of the phrase's first token, determiner and possessor included.
        first: number of the first token of the role itself ("prime").
        last: number of its last token ("minister").
        name: the role in lower case and in the singular ("prime minister").
        status: "former", "acting", "late", "elect", "would-be", "alleged", or "".
        preposition: what follows the role in the canonical relation ("of", "from").
        usual: "office", "job" or "bond" (see the head of roles.tsv), "kin" for kinship.
        modifiers: tokens before the role that are neither its own words nor its status, from
            right to left: possessors, places, organizations, demonyms.
        definite: whether a definite determiner or a possessor stands before it.
        complement: tokens of a place or organization between the role and the name that follows
            ("ambassador to Chile Ana Ruiz").
        complement_preposition: the preposition before it.
    """

    start: int
    first: int
    last: int
    name: str
    status: str
    preposition: str
    usual: str
    modifiers: tuple[int, ...] = ()
    definite: bool = False
    complement: tuple[int, ...] = ()
    complement_preposition: str = ""

    @property
    def relation(self) -> str:
        """The canonical relation: "former prime minister of"."""
        return self.relation_with(self.preposition)

    def relation_with(self, preposition: str) -> str:
        """The canonical relation with another preposition: "ambassador to"."""
        if self.status in ("elect", "designate"):
            return f"{self.name}-{self.status} {preposition}"
        if self.status == "late" and self.usual == "kin":
            return f"{self.name} {preposition}"
        return f"{self.status} {self.name} {preposition}".strip()


def _singular(doc: Doc, i: int) -> str:
    """Return the token in lower case, in the singular if it is the plural of a role noun."""
    return _singular_of(doc[i].lower_, doc[i].lemma_.lower(), doc[i].pos_ == "NOUN")


@lru_cache(maxsize=10_000)
def _singular_of(lower: str, lemma: str, common: bool) -> str:
    if lower.rstrip(".") in mapping("abbreviations"):
        return mapping("abbreviations")[lower.rstrip(".")]
    if lower in listed_roles():
        return lower
    for ending in ("-elect", "-designate"):
        if lower.endswith(ending) and lower.removesuffix(ending) in listed_roles():
            return lower.removesuffix(ending)
    if lower.startswith("ex-") and lower[3:] in listed_roles():
        return lower[3:]
    for form in (lemma, lower.removesuffix("s"), lower.removesuffix("es")):
        if form in listed_roles():
            return form
    if lower.endswith("men") and lower[:-3] + "man" in listed_roles():
        return lower[:-3] + "man"
    return lemma if common else lower


def _joined(doc: Doc, first: int, last: int) -> str:
    """Return the tokens as one phrase, the last in the singular, hyphens kept."""
    parts = []
    for i in range(first, last + 1):
        parts.append(_singular(doc, i) if i == last else doc[i].lower_.rstrip("."))
        if i < last and doc[i].whitespace_:
            parts.append(" ")
    return "".join(parts)


def _core(doc: Doc, last: int, floor: int) -> tuple[int, str] | None:
    """Return the first token and the name of the longest listed role that ends at `last`."""
    if _singular(doc, last) not in last_words():
        return None
    best = None
    for first in range(last, max(floor, last - _LONGEST_ROLE) - 1, -1):
        if doc[first].pos_ == "PUNCT" and doc[first].text != "-":
            break
        if doc[first].lower_.partition("-")[0].rstrip(".") not in opening_words() and first < last:
            continue
        phrase = _joined(doc, first, last).rstrip(".")
        if phrase in listed_roles():
            best = (first, phrase)
    return best


def read_role(doc: Doc, last: int, owners: dict[int, int], known: bool = True) -> Role | None:
    """Read the role whose last word is a given token, and what stands before it.

    Args:
        doc: the annotated text.
        last: number of the role's last token ("minister").
        owners: token number → index of the name or demonym that the token is part of.
        known: whether only listed roles count; otherwise any noun is read as one.
    """
    if doc[last].lower_ == "elect" and last > 1 and doc[last - 1].text == "-":
        elected = read_role(doc, last - 2, owners, known)
        return elected and elected._replace(last=last, status="elect")
    floor = max(doc[last].sent.start, last - _FURTHEST)
    core = _core(doc, last, floor)
    if core is None and known:
        return None
    first, name = core or (last, _singular(doc, last))
    at = first - 1
    while at >= floor and _belongs_to_role(doc, at, owners):
        first, at = at, at - 1
    if first < last:
        name = _joined(doc, first, last)
    preposition, usual = listed_roles().get(core[1] if core else name, ("of", "bond"))
    status = _status_within(doc[last].lower_, name)
    return _with_modifiers(
        doc, Role(first, first, last, name, status, preposition, usual), owners, floor
    )


def _status_within(word: str, role: str) -> str:
    """Return what a word's own hyphens say of a role: "president-elect", "ex-president"."""
    if word.endswith(("-elect", "-designate")):
        return word.rpartition("-")[2]
    return "former" if word.startswith("ex-") and not role.startswith("ex-") else ""


def _belongs_to_role(doc: Doc, i: int, owners: dict[int, int]) -> bool:
    """Tell whether a token before a role says which: "foreign affairs" in "… adviser"."""
    token = doc[i]
    if i in owners or _status_at(doc, i) is not None:
        return False
    if token.text == "-" and (i + 2 >= len(doc) or doc[i - 1].pos_ == "ADP"):
        return False
    if token.text == "-" or (token.text in ("and", "&") and _in_compound(doc, i)):
        return not doc[i - 1].whitespace_ and i - 1 not in owners if token.text == "-" else True
    if doc[i].dep_ in ("nmod:poss", "det", "nsubj", "obj", "obl", "root", "cc", "punct"):
        return False
    if token.dep_ == "nmod:desc" and is_role_noun(token.text):
        return False
    if token.pos_ in ("NOUN", "PROPN"):
        return token.i + 1 < len(doc) and token.dep_ in ("compound", "flat", "nmod:desc", "amod")
    if token.pos_ != "ADJ" or token.dep_ not in ("amod", "compound"):
        return False
    return token.lower_ in words("role_adjectives") or not is_role_noun(token.head.lemma_)


def _in_compound(doc: Doc, i: int) -> bool:
    """Tell whether "and" joins two nouns of one role ("trade and industry minister")."""
    return (
        doc[i].head.dep_ == "conj"
        and doc[i].head.head.dep_ == "compound"
        and doc[i].head.head.i < i
    )


def _status_at(doc: Doc, i: int) -> str | None:
    """Return what a word before a role says of its being held, "-" for nothing, None if none."""
    found = status_words().get(doc[i].lower_)
    if found is None and doc[i].text == "-" and i and doc[i - 1].lower_ in ("ex", "co", "would"):
        return "-"
    return found


def _with_modifiers(doc: Doc, role: Role, owners: dict[int, int], floor: int) -> Role:
    """Walk on to the left over status words, places, possessors and determiners."""
    status, definite, modifiers = role.status, False, []
    at = start = role.first - 1
    start = role.first
    while at >= floor:
        token = doc[at]
        kind = _status_at(doc, at)
        if at in owners and _is_put_into(doc, at, role.last):
            break
        if at in owners:
            modifiers.append(at)
            while at - 1 >= floor and owners.get(at - 1) == owners[at]:
                at -= 1
        elif kind is not None:
            status = status or ("" if kind == "-" else kind)
        elif token.dep_ == "case" and token.lower_ in ("'s", "’s", "'", "’") and at - 1 >= floor:
            definite = True
            if at - 1 not in owners:
                modifiers.append(token.head.i)
                start = at = min(at, token.head.left_edge.i)
                break
        elif token.pos_ in ("PRON", "DET") and token.dep_ == "nmod:poss":
            definite = True
            modifiers.append(at)
            start = at
            break
        elif token.pos_ == "DET" or token.dep_ == "det":
            definite = definite or token.lower_ in ("the", "this", "that", "these", "those")
            start = at
            break
        elif not (token.pos_ in _DESCRIBING and token.dep_ in _MODIFYING):
            break
        start = at
        at -= 1
    return Role(
        start, role.first, role.last, role.name, status, role.preposition, role.usual,
        tuple(modifiers), definite,
    )  # fmt: skip


def _is_put_into(doc: Doc, i: int, role: int) -> bool:
    """Tell whether a name before a role is who gets it: "named Ana Ruiz envoy to Chad"."""
    name, verb = doc[i], doc[role].head
    while name.head is not name and name.dep_ in ("flat", "compound"):
        name = name.head
    return doc[role].dep_ == "xcomp" and name.dep_ == "obj" and name.head is verb


_DESCRIBING = frozenset(("ADJ", "NUM", "ADV", "VERB"))
_MODIFYING = frozenset(("amod", "nummod", "advmod", "compound"))
