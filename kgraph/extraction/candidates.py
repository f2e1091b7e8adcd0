"""An annotated Doc comes in, what may be a mention goes out: names, demonyms, nouns, pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kgraph.extraction.demonyms import is_people
from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.name import Name, honorific_gender
from kgraph.extraction.name_titles import (
    honorifics_before,
    outer_title,
    title_before,
    type_by_title,
    written,
)
from kgraph.extraction.names import corrected_type, find_names
from kgraph.extraction.noun_spans import left_edge, noun_phrase, root_of
from kgraph.extraction.role_words import (
    gender_of_noun,
    is_kinship,
    is_role_noun,
    role_end,
    starts_role,
)
from kgraph.extraction.roles import Role
from kgraph.extraction.tables import words
from kgraph.extraction.unmarked_names import mention_types
from kgraph.model import EntityType, Gender, MentionKind, Number


class Candidate(NamedTuple):
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
    types = mention_types(doc)
    names = find_names(doc, types)
    owners = {i: k for k, name in enumerate(names) for i in range(name.start, name.end)}
    found = [_named(doc, name, owners) for name in names]
    found += [body for one in found for body in _body_in_title(doc, one)]
    used = {i for one in found for i in (one.root, *range(one.first, one.last))}
    used |= {i for one in found if one.role for i in range(one.role.first, one.role.last + 1)}
    used |= {
        i
        for one in found
        for i in range(one.start, one.first)
        if honorific_gender(doc[i].text) is not None
    }
    for token in doc:
        if token.i in used or _is_age(token):
            continue
        if token.pos_ == "PRON":
            found.extend(_pronoun(token, types))
            continue
        if token.pos_ == "NOUN":
            if starts_role(doc, token.i) and doc[token.i + 1].head.i != token.i:
                continue
            used.update(range(token.i + 1, role_end(doc, token.i) + 1))
        if token.pos_ in ("NOUN", "PROPN") or (token.i in types and token.pos_ in _NOUNLIKE):
            found.extend(_nominal(doc, token, types, names))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.first)))


_NOUNLIKE = frozenset(("NUM", "ADJ", "DET"))


def _is_age(token: Token) -> bool:
    """Tell whether a number is said of somebody: "She was 88"."""
    return token.pos_ == "NUM" and any(child.dep_ == "cop" for child in token.children)


def _named(doc: Doc, name: Name, owners: dict[int, int]) -> Candidate:
    """Return the mention of a name with the titles that stand before it."""
    if name.demonym:
        return _demonym(doc, name)
    start, titles, gender = honorifics_before(doc, name)
    kind = corrected_type(name, doc, bool(titles))
    role = title_before(doc, start, name, kind, owners)
    if role is not None:
        outer = outer_title(doc, role, owners)
        titles = (written(doc, role), *titles)
        if outer is not None:
            titles, role = (written(doc, outer), *titles), outer
        start = role.start
        if gender is Gender.UNKNOWN:
            gender = gender_of_noun(role.name.rpartition(" ")[2])
        kind = type_by_title(role, kind, name)
    else:
        start = left_edge(doc, start, name)
    return Candidate(
        start=start, end=name.end, first=name.start, last=name.end,
        root=root_of(doc, start, name.end), kind=MentionKind.NAME, type=kind, titles=titles,
        number=_number(doc[root_of(doc, name.start, name.end)], kind), gender=gender,
        definite=True, role=role,
    )  # fmt: skip


def _body_in_title(doc: Doc, one: Candidate) -> Iterator[Candidate]:
    """Yield "team" in "team member Ana Ruiz": the team that the text speaks of."""
    role = one.role
    if role is None or role.first == role.last or role.modifiers or one.type is not _PERSON:
        return
    token = doc[role.first]
    if token.text.islower() and token.text in words("organization_heads"):
        yield Candidate(
            start=token.i, end=token.i + 1, first=token.i, last=token.i + 1, root=token.i,
            kind=MentionKind.NOMINAL, type=EntityType.ORGANIZATION, number=Number.SINGULAR,
            definite=True,
        )  # fmt: skip


_PERSON = EntityType.PERSON


def _demonym(doc: Doc, name: Name) -> Candidate:
    root = root_of(doc, name.start, name.end)
    start = name.start
    if name.type is EntityType.GROUP:
        start = left_edge(doc, start, name)
    people = name.type is EntityType.GROUP
    if people and start < name.start and _is_one_of_them(doc[root]):
        return Candidate(
            start=start, end=name.end, first=name.start, last=name.end, root=root,
            kind=MentionKind.NOMINAL, type=_PERSON, number=Number.SINGULAR,
            definite=doc[start].lower_ == "the",
        )  # fmt: skip
    return Candidate(
        start=start, end=name.end, first=name.start, last=name.end, root=root,
        kind=MentionKind.DEMONYM, type=name.type, definite=start < name.start,
        number=_number(doc[root], name.type) if people else Number.UNKNOWN,
    )  # fmt: skip


def _is_one_of_them(token: Token) -> bool:
    """Tell whether a noun for people means one of them: "the Swede", not "the Swedes"."""
    return token.feat("Number") == "Sing" and is_people(token.text + "s")


def _number(token: Token, kind: EntityType) -> Number:
    shown = token.feat("Number")
    if shown in ("Plur", "Ptan"):
        return Number.PLURAL
    if shown == "Sing" or kind is EntityType.PERSON:
        return Number.SINGULAR
    return Number.UNKNOWN


def _counted(token: Token) -> Number:
    """Return a noun's number; "two staff" are several whatever the noun's form."""
    counts = [child.lower_ for child in token.lefts if child.dep_ == "nummod"]
    if any(count not in ("one", "1") for count in counts):
        return Number.PLURAL
    return _number(token, EntityType.CONCEPT)


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
    "yourselves": Gender.UNKNOWN, **dict.fromkeys(("em", "'em", "’em", "'s", "’s"), Gender.UNKNOWN),
}  # fmt: skip


_MANY = frozenset(
    ("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves",
     "yourselves", "these", "those", "em", "'em", "’em", "'s", "’s")
)  # fmt: skip


_DEMONSTRATIVES = frozenset(("this", "that", "these", "those", "one", "ones", "both", "others"))


def _pronoun(token: Token, types: dict[int, EntityType]) -> Iterator[Candidate]:
    lower = token.lower_
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
     "parataxis", "orphan", "list", "nmod:unmarked", "obl:unmarked", "dep")
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
        number=_counted(token), gender=gender_of_noun(noun),
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
    lemma = token.lemma_.lower()
    if is_role_noun(lemma) or lemma in words("state_organs"):
        return True
    if token.feat("Number") == "Plur":
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
        or child.lower_ in ("the", "this", "that", "these", "those", "both")
        for child in token.lefts
    )
