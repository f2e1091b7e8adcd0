"""The words of a tree come in; clauses that leave out their verb are hung as such, in place.

"Rao flew to Rome and Ito to Oslo": parsers take Ito for a place that Rao flew to. What is left of
such a clause is its first remnant, joined to the verb, with the second as its orphan; where the
first remnant is the object ("bought Orland in 2012 and Tamvik in 2015"), it is a "conj:obj".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, below, case

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word

_JOINED = frozenset({"conj", "parataxis"})
_INSIDE_NAME = frozenset({"flat", "compound", "fixed", "nummod", "det", "amod", "goeswith"})
_NAMED = frozenset({"PERSON", "PLACE", "ORGANIZATION"})


def mend_gaps(words: Sequence[Word]) -> None:
    """Mend in place the clauses of one sentence that share a verb without repeating it.

    Args:
        words: all its words, in order.
    """
    for verb in words:
        if verb.lower in {"did", "does", "do", "has", "have", "was", "were", "will"}:
            _turned_round(verb, words)
        subject = verb.child("nsubj", "nsubj:pass") if verb.pos == "VERB" else None
        if subject is None or subject.place > verb.place:
            continue
        for told in verb.all("obj", "obl"):
            if told.place > verb.place:
                _described(subject, verb, told)
                for first, second in list(_remnants(verb, told, words)):
                    _mend(subject, verb, told, (first, second))


def _turned_round(auxiliary: Word, words: Sequence[Word]) -> None:
    """For "as did Rao", "and neither has Ito": they are who did."""
    turned = any(c.lower in _TURNING and c.place < auxiliary.place for c in auxiliary.children)
    if not turned or auxiliary.any("nsubj"):
        return
    for word in words[auxiliary.place + 1 :]:
        beside = word.head is auxiliary or word.head is auxiliary.head
        if beside and word.pos in NOMINAL and word.base in {"obj", "obl"} and not case(word):
            attach(word, auxiliary, "nsubj")
            return


_TURNING = frozenset({"as", "so", "neither", "nor"})


def _remnants(verb: Word, told: Word, words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield pairs of phrases that stand side by side after "and" or a comma."""
    for first in [*told.children, *verb.children]:
        joined = first.base in _JOINED and first.pos in NOMINAL and first.place > told.place
        if not joined or case(first) or first.any("orphan") or not _linked(first, words):
            continue
        at = 1 + max(w.place for w in (first, *first.children) if _in_name(w, first))
        for second in [*first.children, *told.children, *verb.children]:
            if (
                second.place < at
                or second is first
                or not (second.pos in NOMINAL or second.pos == "NUM")
            ):
                continue
            if min(w.place for w in below(second) if w.base != "punct") == at:
                yield first, second
                break


def _in_name(word: Word, first: Word) -> bool:
    return word is first or (word.base in _INSIDE_NAME and not word.children)


def _linked(word: Word, words: Sequence[Word]) -> bool:
    start = min(w.place for w in (word, *word.children) if w.base in _INSIDE_NAME or w is word)
    return start > 0 and words[start - 1].lower in {"and", ",", "but", ";", "while"}


def _mend(subject: Word, verb: Word, told: Word, pair: tuple[Word, Word]) -> None:
    """Hang two remnants on the verb, if they are alike to what the full clause has."""
    first, second = pair
    preposition = case(second)
    doer = _alike(first, subject) and not _alike(first, told)
    thing = verb.child("obj")
    if preposition and preposition == case(told):
        if thing is not None and _alike(first, thing) and not _alike(first, told):
            _leave_out(verb, first, second, "conj:obj")  # "met Rao in Rome and Ito in Oslo"
        elif doer or preposition == "to":  # nobody goes to two places at once
            _leave_out(verb, first, second, "conj")  # "flew to Rome and Ito to Oslo"
    elif thing is not None and second.base == "obj" and second is not thing and case(told):
        _third(verb, told, pair)
    elif preposition and not case(told):
        if _dated(verb, told, pair):
            of_object = first.base == "conj" and not told.source.ent_type_
            _leave_out(verb, first, second, "conj" if doer and not of_object else "conj:obj")
    elif not case(told) and first.lower in {"others", "another"}:
        _leave_out(verb, first, second, "conj")  # "some backed Rao, others Ito"
    elif not case(told) and _alike(first, subject) and _alike(second, told):
        beside = first.any("det") and second.any("det")  # "and the rebels the south"
        if beside or (doer and first.source.ent_type_ in _NAMED):
            _leave_out(verb, first, second, "conj")  # "praised Rao and the BBC Ito"


def _third(verb: Word, told: Word, pair: tuple[Word, Word]) -> None:
    """For "sold rice to Peru and Chile fish to Cuba": all three belong to what Chile sold."""
    first, second = pair
    for other in verb.all("obl"):
        if other.place > second.place and case(other) == case(told):
            _leave_out(verb, first, second, "conj")
            attach(other, first, "orphan")
            return


def _dated(verb: Word, told: Word, pair: tuple[Word, Word]) -> bool:
    """Tell whether each has its own day: "met Rao on Monday and Ito on Tuesday"."""
    first, second = pair
    if second.source.ent_type_ != "DATE":
        return False
    return any(
        other.base in {"obl", "nmod"}
        and other.source.ent_type_ == "DATE"
        and case(other) == case(second)
        and told.place < other.place < first.place
        for other in (*verb.children, *told.children)
    )


def _described(subject: Word, verb: Word, told: Word) -> None:
    """For "won gold, Peru silver": Peru is who won silver, it is no kind of silver."""
    if told.base != "obj" or told.pos != "NOUN" or told.any("det", "compound"):
        return
    for other in [*told.all("conj"), *verb.all("obj", "conj")]:
        first = next((c for c in other.children if c.base == "compound"), None)
        if other is told or other.pos != "NOUN" or first is None or other.place < told.place:
            continue
        kind = first.source.ent_type_
        inside = [c for c in first.children if c.base != "cc"]
        bare = first.place == other.place - 1 and not inside and not other.any("det")
        if bare and kind in _NAMED and _alike(first, subject) and not _alike(first, told):
            for link in other.all("cc"):
                attach(link, first, "cc")
            _leave_out(verb, first, other, "conj")


def _alike(word: Word, other: Word) -> bool:
    """Tell whether two phrases may play one role: both people, both places, both common nouns."""
    if word.source.ent_type_ or other.source.ent_type_:
        return word.source.ent_type_ == other.source.ent_type_
    return word.pos == other.pos and word.any("det") == other.any("det")


def _leave_out(verb: Word, first: Word, second: Word, dep: str) -> None:
    attach(first, verb, dep)
    attach(second, first, "orphan")
