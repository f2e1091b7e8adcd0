"""Candidates come in, which of them the syntax says are the same thing goes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kgraph.extraction.adjacency import owns_what_follows, side_by_side
from kgraph.extraction.candidates import Candidate
from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.late_appositions import late_appositions
from kgraph.extraction.name_lists import exemplified, listed
from kgraph.model import EntityType, MentionKind, Number


@dataclass(frozen=True, slots=True)
class Equations:
    """What the syntax equates.

    Attributes:
        same: index of a candidate → indices of those that are the same thing.
        acronyms: index of a candidate → the short forms that the text introduces for it.
        members: index of a plural noun → indices of the names that are listed beside it
            ("two former ministers, Ana Ruiz and Juan Paz").
        examples: the same for names that are only some of them ("including Ana Ruiz").
    """

    same: Mapping[int, tuple[int, ...]]
    acronyms: Mapping[int, tuple[str, ...]]
    members: Mapping[int, tuple[int, ...]]
    examples: Mapping[int, tuple[int, ...]]


def equal_pairs(doc: Doc, heads: Mapping[int, int], found: tuple[Candidate, ...]) -> Equations:
    """Return which mentions are the same thing by apposition, copula or "known as".

    Args:
        doc: the annotated text.
        heads: token number → index of the candidate that it heads.
        found: the candidates.
    """
    same: dict[int, set[int]] = {}
    acronyms: dict[int, set[str]] = {}
    beside = set(side_by_side(doc, found))
    placed = {index for pair in beside for index in pair}
    by_tree = [
        pair
        for pair in (*_pairs(doc, heads, found), *late_appositions(doc, heads, found))
        if pair in beside
        or pair[::-1] in beside
        or placed.isdisjoint(pair)
        or _is_predicate(doc[found[pair[1]].root])
    ]
    for one, other in (*by_tree, *sorted(beside)):
        fits = (one, other) in beside or _agree(found[one], found[other])
        if one != other and fits:
            same.setdefault(one, set()).add(other)
            same.setdefault(other, set()).add(one)
    _pass_on(same, found)
    for one, other in _bracketed(doc, heads):
        if one != other and _is_short_form(doc, found[one], found[other]):
            acronyms.setdefault(one, set()).add(doc.quote(found[other].first, found[other].last))
            same.setdefault(one, set()).add(other)
            same.setdefault(other, set()).add(one)
    return Equations(
        {index: tuple(sorted(others)) for index, others in same.items()},
        {index: tuple(sorted(forms)) for index, forms in acronyms.items()},
        dict(listed(doc, found)),
        dict(exemplified(doc, found)),
    )


def _is_predicate(token: Token) -> bool:
    """Tell whether a noun follows "is", which holds beside an apposition: "Her son, Ito, is"."""
    return any(child.dep_ == "cop" for child in token.children)


def _pass_on(same: dict[int, set[int]], found: tuple[Candidate, ...]) -> None:
    """Give a noun the name of the noun beside it: "her daughter, the soprano Ana Ruiz"."""
    named = {
        index: {other for other in others if found[other].kind is MentionKind.NAME}
        for index, others in same.items()
        if found[index].kind is MentionKind.NOMINAL
    }
    for index, own in named.items():
        further = {name for other in same[index] for name in named.get(other, ())}
        if not own and len(further) == 1:
            (name,) = further
            if _agree(found[index], found[name]):
                same[index].add(name)
                same.setdefault(name, set()).add(index)


def _pairs(
    doc: Doc, heads: Mapping[int, int], found: tuple[Candidate, ...]
) -> Iterator[tuple[int, int]]:
    for token in doc:
        other = heads.get(token.i)
        if other is None:
            continue
        if token.dep_ == "appos" and is_apposition(token):
            if owns_what_follows(doc, found[other]):
                continue
            one = heads.get(token.head.i)
        elif token.dep_ == "xcomp" or token.dep_ == "obl":
            one = _known_as(token, heads)
        else:
            one = _copula_subject(token, heads, found[other])
        if one is not None and not (token.dep_ == "appos" and _two_people(doc, found, one, other)):
            yield one, other


def _two_people(doc: Doc, found: tuple[Candidate, ...], one: int, other: int) -> bool:
    """Tell whether two full names are those of two people: "Keiko Tan, Robert Hale and …"."""
    names = [found[index] for index in (one, other)]
    if any(n.kind is not MentionKind.NAME or n.type is not EntityType.PERSON for n in names):
        return False
    first, second = ({doc[i].lower_ for i in range(n.first, n.last)} for n in names)
    return len(first) > 1 and len(second) > 1 and first.isdisjoint(second)


def is_apposition(token: Token) -> bool:
    """Tell whether a token with the label "appos" names the same thing as its head.

    Members of a list are often parsed so; "and" after them, or a place within a place
    ("Lyon, France"), betrays them.
    """
    if any(child.dep_ in ("cc", "case") for child in token.children):
        return False
    if any(child.lower_ == "whose" for child in token.children):
        return False
    between = token.doc[min(token.head.i, token.i) + 1 : max(token.head.i, token.i)]
    return not any(other.lower_ in _PARTING for other in between)


_PARTING = frozenset((";", ":", "not", "nor", "but", "and", "or"))


_NAMING = frozenset(("know", "call", "name", "dub", "nickname"))


def _known_as(token: Token, heads: Mapping[int, int]) -> int | None:
    """Return what is "known as", "called" or "named" by a name."""
    verb = token.head
    naming = verb.lemma_ in _NAMING or (verb.lemma_ == "identify" and token.pos_ == "PROPN")
    if not naming or verb.dep_ not in ("acl", "acl:relcl"):
        return None
    if token.dep_ == "obl" and not any(child.lower_ == "as" for child in token.lefts):
        return None
    return heads.get(verb.head.i)


def _copula_subject(token: Token, heads: Mapping[int, int], own: Candidate) -> int | None:
    """Return the subject that a definite noun phrase or name after "is" is said to be."""
    subject, plain = None, False
    for child in token.children:
        if child.dep_ == "nsubj":
            subject = child
        elif child.dep_ == "cop":
            plain = True
        elif child.dep_ in ("aux", "case", "mark") or child.lower_ in ("not", "n't", "never"):
            return None
    if subject is None or not plain or subject.i > token.i:
        return None
    if not (own.definite or own.kind is MentionKind.NAME) or _is_relative(subject):
        return None
    if own.kind is MentionKind.NAME and any(c.dep_ == "nmod:poss" for c in token.lefts):
        return None  # "our Napoleon" is a figure of speech
    return heads.get(subject.i)


def _is_relative(token: Token) -> bool:
    return token.lower_ in ("who", "which", "that", "what", "this", "it", "there")


def _agree(one: Candidate, other: Candidate) -> bool:
    """Tell whether two mentions can be one thing, by type, number and kind."""
    if MentionKind.DEMONYM in (one.kind, other.kind):
        return False
    numbers = {one.number, other.number} - {Number.UNKNOWN}
    if len(numbers) == 2 and EntityType.ORGANIZATION not in (one.type, other.type):
        return False
    types = {one.type, other.type}
    named = one.kind is other.kind is MentionKind.NAME
    if named and (len(types) > 1 or types == {EntityType.PLACE}):
        return False
    if len(types) == 1 or types & _LOOSE:
        return True
    return types == {EntityType.PLACE, EntityType.ORGANIZATION}


_LOOSE = frozenset((EntityType.CONCEPT, EntityType.OBJECT, EntityType.WORK, EntityType.PRODUCT))


def _bracketed(doc: Doc, heads: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a mention and a one-word name in brackets right after it.

    The long form may stand in the brackets instead: "HTB (the Harbour Trade Board)".
    """
    for token in doc:
        if token.text not in ("(", "[") or not 0 < token.i < len(doc) - 2:
            continue
        one = _ending_at(doc, heads, token.i - 1)
        if doc[token.i + 2].text in (")", "]"):
            other = heads.get(token.i + 1)
        else:
            closing = next((t.i for t in doc[token.i + 1 : token.i + 12] if t.text == ")"), 0)
            one, other = _ending_at(doc, heads, closing - 1) if closing else None, one
        if one is not None and other is not None:
            yield one, other


def _ending_at(doc: Doc, heads: Mapping[int, int], last: int) -> int | None:
    """Return the mention whose last token this is, going up the tree to its head."""
    found = heads.get(last)
    step = doc[last]
    while found is None and step.head.i < step.i and step.dep_ != "root":
        step = step.head
        found = heads.get(step.i)
    return found


def _is_short_form(doc: Doc, one: Candidate, other: Candidate) -> bool:
    """Tell whether the second is made of the first letters of the first.

    Bodies may have an acronym of their name in another language; places have not.
    """
    short = doc.quote(other.first, other.last)
    letters = [letter for letter in short if letter.isalpha()]
    if len(letters) < 2 or not short.isupper() or one.kind is not MentionKind.NAME:
        return False
    if one.type is other.type is EntityType.ORGANIZATION and one.last - one.first > 1:
        return True  # "HTB (Board of Trade)": short for its name in another language
    initials = [doc[i].text[0].upper() for i in range(one.first, one.last)]
    rest = iter(initials)
    spelled = all(letter in rest for letter in letters)
    return spelled or (one.type is not EntityType.PLACE and letters[0] == initials[0])
