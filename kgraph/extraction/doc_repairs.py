"""The tokens of a text come in; what parsers take for something else is put right in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extraction.tables import words

if TYPE_CHECKING:
    from kgraph.extraction.doc import Doc, Token


def mend_doc(doc: Doc) -> None:
    """Mend in place what would otherwise be told of the wrong ones.

    Args:
        doc: the text, with heads.
    """
    for token in doc:
        if token.lower_ == "be":
            _would_be(token)
        elif token.pos_ == "NOUN" and token.dep_ in ("xcomp", "obj"):
            _appointed(token)


def _would_be(token: Token) -> None:
    """Read the "be" of "a would-be president" as an adjective; parsers take it for a copula."""
    doc, i = token.doc, token.i
    if i < 2 or (doc[i - 2].lower_, doc[i - 1].text) != ("would", "-") or doc[i - 1].whitespace_:
        return
    after = (other for other in doc[i + 1 : token.sent.end] if other.pos_ in ("NOUN", "PROPN"))
    noun = next(after, None)
    if noun is None:
        return
    token.lower_, token.lemma_, token.pos_, token.dep_ = "would-be", "would-be", "ADJ", "amod"
    would, hyphen = doc[i - 2], doc[i - 1]
    would.pos_, would.dep_, hyphen.dep_ = "ADJ", "compound", "punct"
    for child, head in ((would, token), (hyphen, token), (token, noun)):
        _hang(child, head)


def _appointed(noun: Token) -> None:
    """Read "named Ann Rao envoy": she is who was named, not the envoy's name."""
    verb = noun.head
    if verb.lemma_.lower() not in words("appointing_verbs") or noun.i < verb.i:
        return
    if any(child.dep_ in ("det", "nmod:poss", "case") for child in noun.children):
        return
    name = next((c for c in noun.lefts if c.dep_ == "compound" and c.ent_type_ == "PERSON"), None)
    if name is None or any(c.dep_ == "obj" and c is not noun for c in verb.children):
        return
    if name.i > verb.i and not noun.ent_type_:
        _hang(name, verb)
        name.dep_, noun.dep_ = "obj", "xcomp"


def _hang(token: Token, head: Token) -> None:
    if token.head is not token:
        token.head.children.remove(token)
    token.head = head
    head.children.append(token)
    head.children.sort(key=lambda each: each.i)
