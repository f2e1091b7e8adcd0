"""A clause's head comes in; whether the clause sets a condition goes out."""

from __future__ import annotations

from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word

CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


def shares_condition(verb: Word) -> bool:
    """Tell whether a verb goes on with a condition: "unless he came and worked"."""
    first = verb
    while first.base == "conj" and first.head is not None:
        first = first.head
    marks = {c.lower for c in first.children if c.base == "mark"}
    return not verb.any("mark") and bool(marks & CONDITIONS)


def is_condition(word: Word) -> bool:
    """Tell whether a clause names a condition: "if he comes", but not "as if" or "even if"."""
    marks = [c for c in word.children if c.base == "mark" and c.lower in {"if", "unless"}]
    before = {c.lower for c in word.children if c.base in {"mark", "advmod"}}
    verb = word.head
    asks = verb is not None and verb.place < word.place and verb.lemma in words("wondering_verbs")
    return bool(marks) and not before & {"as", "even"} and not asks
