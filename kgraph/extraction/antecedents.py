"""A relative pronoun comes in, the noun that it stands for goes out."""

from __future__ import annotations

from kgraph.extraction.role_words import is_role_noun
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def antecedent_of(pronoun: Word, predicate: Word) -> Word | None:
    """Return the noun that a relative pronoun stands for, or None if it is not one."""
    if pronoun.lower not in RELATIVE or "PronType=Dem" in pronoun.feats:
        return None
    at: Word | None = predicate
    while at is not None and at.base in {"conj", "xcomp", "ccomp"}:
        at = at.head
    if at is None or at.dep not in {"acl:relcl", "acl"}:
        return None
    noun = at.head
    kind = noun.head if noun is not None and noun.base == "nmod" and _of(noun) else None
    if kind is not None and kind.lemma in listed("kind_nouns"):
        return kind  # "a form of rice that grows in Peru": the form grows there
    if pronoun.lower in {"who", "whom"} and noun is not None:
        return who_of(noun)
    if pronoun.lower == "which":  # no person: "her meeting with Rao, which failed"
        while noun is not None and noun.source.ent_type_ == "PERSON" and noun.base == "nmod":
            noun = noun.head
        if noun is not None and noun.pos == "NOUN" and predicate.any("obj"):
            noun = _doer_in(noun, pronoun) or noun
    if noun is not None and predicate.lemma in listed("harm_verbs"):
        return _event_above(noun)
    return noun


def who_of(noun: Word) -> Word:
    """Return the person that a noun for no person stands by: "a writer with the Post who left"."""
    if noun.source.ent_type_ not in {"ORGANIZATION", "PLACE", "WORK"}:
        return noun
    at: Word | None = noun
    while at is not None and at.base in {"nmod", "appos", "flat", "compound"}:
        at = at.head
        if at is not None and at.source.ent_type_ == "PERSON":
            return at
        if at is not None and (is_role_noun(at.lemma) or at.lemma in listed("person_nouns")):
            return at
    return noun


def _event_above(noun: Word) -> Word:
    """Return what happened rather than where: "an attack in the port that killed two"."""
    at = noun
    while at.base == "nmod" and at.head is not None and _is_place(at):
        at = at.head
    return noun if _is_place(at) else at


def _is_place(word: Word) -> bool:
    return word.source.ent_type_ == "PLACE" or word.lemma in listed("place_heads")


def _of(word: Word) -> bool:
    return any(c.base == "case" and c.lower == "of" for c in word.children)


def _doer_in(noun: Word, pronoun: Word) -> Word | None:
    """Return the organization that ends a noun phrase: "a deal with the ADC, which will open …".

    Who acts is the organization next to the pronoun rather than the deal.
    """
    for child in noun.children:
        named = child.base == "nmod" and child.source.ent_type_ == "ORGANIZATION"
        last = max((w.place for w in (child, *child.children)), default=0)
        if named and child.place < pronoun.place <= last + 2:
            return child
    return None
