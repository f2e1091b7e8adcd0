"""The words of a tree come in; nouns and names that hang on the wrong word are mended in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, below, case, under
from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word


def mend_nouns(words: Sequence[Word]) -> None:
    """Mend in place what hangs on the wrong noun, or the wrong part of a name.

    Args:
        words: all words of a sentence, in order.
    """
    for word in words:
        if word.pos in {"VERB", "AUX"}:
            _done_by(word, words)
            _made_with(word)
            _behind_whom(word, words)
            _whose_plan(word)
            _of_those(word)
        elif word.dep in {"nmod:desc", "compound", "nmod"}:
            _place_within_place(word)
            _office(word)
            _object_afar(word, words)
            _of_the_nearest(word, words)
        elif word.base == "flat":
            _inside_name(word, words)
        elif word.base in {"appos", "conj"} and word.pos in NOMINAL:
            _object_across(word, words)
        if word.base == "case" and word.place + 2 < len(words):
            _with_and_in(word, words[word.place + 1], words[word.place + 2])


def _made_with(verb: Word) -> None:
    """For "founded the paper with Tan": Tan founded it too, no paper is with her."""
    if verb.lemma not in listed("joint_verbs"):
        return
    for thing in verb.all("obj"):
        beside = [thing, *(c for c in thing.children if c.base in {"appos", "flat"})]
        for inner in [c for one in beside for c in one.children if c.base == "nmod"]:
            if case(inner) == "with" and inner.source.ent_type_ == "PERSON":
                attach(inner, verb, "obl")


def _done_by(verb: Word, words: Sequence[Word]) -> None:
    """For "visited a school in Lima run by nuns": nuns run the school, whoever visited it."""
    if verb.base not in {"advcl", "xcomp", "parataxis"} or verb.place == 0:
        return
    if any(c.base in {"mark", "aux", "cc"} or c.base.startswith("nsubj") for c in verb.children):
        return
    by = next((c for c in verb.children if c.base == "obl" and case(c) == "by"), None)
    before: Word | None = words[verb.place - 1]
    if by is None or before is None or before.pos not in NOMINAL or before.head is verb:
        return
    if words[verb.place + 1].lower != "by" or not _is_participle(verb):
        return
    at = before
    while at.head is not None and at.base in {"nmod", "flat", "compound"}:
        named = at.source.ent_type_ == "PLACE" or at.base != "nmod"
        if not named or at.head is verb:
            break
        at = at.head
    if at.head is not verb and not under(at, verb):
        attach(verb, at, "acl")
        verb.feats = "Tense=Past|VerbForm=Part"
        by.dep = "obl:agent"


def _is_participle(verb: Word) -> bool:
    past = "Tense=Past" in verb.feats and "VerbForm=Part" in verb.feats
    return past or verb.lower in listed("led_by")


def _behind_whom(verb: Word, words: Sequence[Word]) -> None:
    """For "talks with the army, led by Rao": Rao leads the army, not the talks."""
    if verb.dep != "acl" or verb.lower not in listed("led_by") or verb.head is None:
        return
    first = below(verb)[0].place - (words[verb.place - 1].lower == ",")
    if first < 1 or verb.any("nsubj"):
        return
    at: Word | None = words[first - 1]
    body: Word | None = None
    while at is not None and at is not verb.head:
        body = at if _is_body(at) else body
        at = at.head
    if at is not None and body is not None and body.place > at.place:
        attach(verb, body, "acl")


def _of_those(verb: Word) -> None:
    """For "the number of ships used in it": the ships are used, the number is not."""
    measure = verb.head
    if verb.dep != "acl" or measure is None or measure.lemma not in _MEASURES:
        return
    for thing in measure.all("nmod"):
        marks = [c.lower for c in thing.children if c.base == "case"]
        if marks == ["of"] and below(thing)[-1].place == below(verb)[0].place - 1:
            attach(verb, thing, "acl")


_MEASURES = frozenset({"number", "amount", "quantity"})


def _whose_plan(verb: Word) -> None:
    """For "efforts by Peru and other states to oust Rao": they make the efforts, all of them."""
    if verb.dep != "acl" or "VerbForm=Inf" not in verb.feats or verb.any("nsubj"):
        return
    doer = verb.head
    while doer is not None and doer.dep == "conj":
        doer = doer.head
    plan = doer.head if doer is not None and doer.dep == "nmod" else None
    if doer is None or plan is None or plan.place > doer.place:
        return
    if plan.lemma in mapping("governing_nouns") and any(c.lower == "by" for c in doer.all("case")):
        attach(verb, plan, "acl")


def _is_body(word: Word) -> bool:
    return word.source.ent_type_ == "ORGANIZATION" and word.base in {"nmod", "conj", "appos"}


def _place_within_place(word: Word) -> None:
    """For "on the ground in Peru": the ground is where, and in Peru where the ground is.

    Parsers make the first noun describe the second, which then has two prepositions.
    """
    name = word.head
    if name is None or name.head is None or word.place > name.place or word.pos not in NOMINAL:
        return
    cases = [c for c in name.children if c.base == "case"]
    outer = [c for c in cases if c.place < word.place]
    inner = [c for c in cases if word.place < c.place < name.place]
    if not outer or not inner:
        return
    attach(word, name.head, name.dep)
    attach(name, word, "nmod")
    for mark in outer:
        attach(mark, word, "case")


def _office(noun: Word) -> None:
    """For "Secretary of State Ann Rao said": State belongs to the Secretary, not to her."""
    name = noun.head
    if name is None or noun.place > name.place:
        return
    marks = [c for c in name.children if c.base == "case" and c.place == noun.place - 1]
    titles = [c for c in name.children if c.place == noun.place - 2 and c.pos in NOMINAL]
    if marks and titles and marks[0].lower in {"of", "for"}:
        attach(noun, titles[0], "nmod")
        attach(marks[0], noun, "case")


def _of_the_nearest(noun: Word, words: Sequence[Word]) -> None:
    """For "the firm's founder, Ann Lee of Yale University,": Yale is hers, not the founder's."""
    if noun.head is None or noun.place < noun.head.place or not noun.any("case"):
        return
    before = words[below(noun)[0].place - 1]
    for name in noun.head.children:
        ends = before is name or (before.base == "flat" and before.head is name)
        if ends and name.base == "appos" and name.pos == "PROPN":
            attach(noun, name, "nmod")
            return


def _inside_name(last: Word, words: Sequence[Word]) -> None:
    """For "near Deir az Zor": what stands between the parts of a name is a part of it."""
    first = last.head
    if first is None or first.place > last.place:
        return
    for word in words[first.place + 1 : last.place]:
        outside = word.head is not None and not first.place <= word.head.place <= last.place
        if not outside or word.pos != "PROPN" or word.any("case", "punct"):
            continue
        if under(first, word) and word.head is not None:  # the small word heads the name
            attach(first, word.head, word.dep)
            for child in list(word.children):
                attach(child, first, child.dep)
        attach(word, first, "flat")


def _object_afar(noun: Word, words: Sequence[Word]) -> None:
    """For "joined the Peru Bank as a clerk in the Lima office": the bank is what he joined.

    Parsers hang such a noun on the last one of the sentence, beyond other phrases.
    """
    head, at = noun.head, noun.place
    if head is None or noun.certainty > 0.5 or head.place < at or head.place - at > 20:
        return
    between = [w for w in words[at + 1 : head.place] if w.base == "case" and w.head is not head]
    verbs = [w for w in words[max(0, at - 6) : at] if w.pos == "VERB"]
    if not verbs or verbs[-1].any("obj", "ccomp", "xcomp", "cop", "aux:pass"):
        return
    own = [w for w in between if w.head is not None and not under(w, noun)]
    if own and all(w.pos in {"DET", "ADJ", "NUM", "ADV"} for w in words[verbs[-1].place + 1 : at]):
        attach(noun, verbs[-1], "obj")


def _object_across(noun: Word, words: Sequence[Word]) -> None:
    """For "hit two cars; damaged six roads": the roads were damaged, they are no cars.

    Parsers hang the noun on the one before the verb, across it.
    """
    head, first = noun.head, below(noun)[0].place
    if head is None or first < 1 or noun.any("case", "cc") or head.place > noun.place:
        return
    verb = words[first - 1]
    if verb.pos != "VERB" or not head.place < verb.place or under(verb, head):
        return
    if not verb.any("obj", "ccomp", "xcomp", "cop", "aux:pass"):
        attach(noun, verb, "obj")


def _with_and_in(case: Word, link: Word, other: Word) -> None:
    """For "worked with and in support of Peru": both prepositions stand before what follows."""
    if link.base == "cc" and other.base == "case" and other.head is not None:
        attach(case, other.head, "case")
        attach(link, other.head, "case")
