"""A noun or a name comes in, the tokens of the whole phrase around it go out."""

from __future__ import annotations

from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.name import Name


def left_edge(doc: Doc, start: int, name: Name) -> int:
    """Return where the phrase around a name starts: its article, adjectives and possessor."""
    root = doc[root_of(doc, name.start, name.end)]
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


def root_of(doc: Doc, start: int, end: int) -> int:
    """Return the token of a range whose head lies outside it (the first of them)."""
    for i in range(start, end):
        head = doc[i].head.i
        if (head == i or not start <= head < end) and doc[i].pos_ != "PUNCT":
            return i
    return end - 1


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


_PARTING = frozenset((",", ";", ":", "–", "—", "("))
EXEMPLIFYING = frozenset(("including", "notably", "like"))


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
            if child.left_edge.text in _PARTING or child.left_edge.lower_ in EXEMPLIFYING:
                break
            if child.ent_type_ == "DATE" and child.left_edge.pos_ == "ADP":
                break  # "a court in Lima on Friday"
            end = max(end, noun_phrase(child)[1] - 1)
            if child.left_edge.lower_ == "between":  # "talks between Lima and Quito" is one phrase
                joined = [noun_phrase(c)[1] - 1 for c in child.rights if c.dep_ == "conj"]
                end = max([end, *joined])
    start = _without_lead(token.doc, start, token.i)
    while end > token.i and (token.doc[end].pos_ == "PUNCT" or token.doc[end].text.isspace()):
        end -= 1
    return start, end + 1
