"""A clause's head comes in; whether the clause sets a condition goes out."""

from __future__ import annotations

from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word

CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


def shares_condition(verb: Word) -> bool:
    """Tell whether a verb goes on with a condition: "unless he came and worked".

    One with a subject of its own does so only before the main verb: "If Rao came and it rained".
    """
    first = verb
    while first.base == "conj" and first.head is not None:
        first = first.head
    marks = {c.lower for c in first.children if c.base == "mark"}
    main = first.head
    if verb.any("nsubj") and (main is None or first.base != "advcl" or verb.place > main.place):
        return False
    supposed = bool(marks & CONDITIONS) or is_supposed(first)
    return verb is not first and not verb.any("mark") and supposed


def is_condition(word: Word) -> bool:
    """Tell whether a clause names a condition: "if he comes", but not "as if" or "even if"."""
    marks = [c for c in word.children if c.base == "mark" and c.lower in {"if", "unless"}]
    before = {c.lower for c in word.children if c.base in {"mark", "advmod"}}
    verb = word.head
    asks = verb is not None and verb.place < word.place and verb.lemma in words("wondering_verbs")
    return bool(marks) and not before & {"as", "even"} and not asks


def is_supposed(verb: Word) -> bool:
    """Tell whether a clause supposes something: "in case it rains", "had he come, …"."""
    if verb.base != "advcl":
        return False
    for mark in verb.children:
        if mark.base == "mark" and mark.place < verb.place:
            parts = [mark.lower, *(c.lower for c in mark.children if c.base == "fixed")]
            if " ".join(parts) in words("supposing_words"):
                return True
    return _is_inverted(verb) or _as_long(verb)


def _as_long(verb: Word) -> bool:
    """Tell whether a clause says how long something else will hold: "as long as he pays"."""
    above = verb.head
    long = above is not None and above.lower == "long"
    return long and above is not None and any(c.lower in {"as", "so"} for c in above.all("advmod"))


def _is_inverted(verb: Word) -> bool:
    """Tell whether a helper stands before the subject: "Had they left, …", "Should he come, …"."""
    subject = verb.child("nsubj", "nsubj:pass")
    helper = next((c for c in verb.children if c.base in {"aux", "cop"}), None)
    if subject is None or helper is None or verb.any("mark") or helper.place > subject.place:
        return False
    first = min(c.place for c in (verb, *verb.children) if c.base != "punct")
    return helper.place == first and helper.lower in {"had", "were", "should"}
