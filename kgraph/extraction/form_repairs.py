"""The words of a tree come in; gerunds, participles and times that parsers misplace are mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, under
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word


def mend_forms(words: Sequence[Word]) -> None:
    """Mend in place what the form of a word shows to hang on the wrong one.

    Args:
        words: all its words, in order.
    """
    for word in words:
        if word.text in {"-", "‑", "–"} and 0 < word.place < len(words) - 1:
            _around_hyphen(words[word.place - 1], words[word.place + 1])
        elif word.text == "$" and word.place and words[word.place - 1].text in {"US", "A", "C"}:
            _dollars(words[word.place - 1], word)
    for word in words:
        if word.lower.endswith("ing") and word.pos == "VERB":
            _alike(word)
            _by_means_of(word)
            _deed_as_object(word)
            _with_subject_before(word)
        elif word.lower == "having" and word.base == "aux":
            _having_done(word)
        elif word.pos == "NOUN" and word.base in {"obl", "nmod"}:
            _side_by_side(word, words)
        elif word.dep == "advmod" and word.lower in listed("verb_particles"):
            _particle(word, words)
        if word.base in {"obl", "obj"}:
            _up_to(word)
            _over(word)
        if word.dep in {"obl:unmarked", "obl:tmod", "nmod:unmarked", "nmod:tmod"}:
            _time_of_verb(word)


def _around_hyphen(first: Word, second: Word) -> None:
    """For "harm to non - combatants" and "the ADC - SIR says": they are one word, one name.

    Parsers take the parts for two phrases of the clause.
    """
    if first.lower in listed("prefixes") and first.head is not None and first.head is not second:
        for mark in first.all("case"):
            if second.pos in NOMINAL:
                attach(mark, second, "case")
        if second.head is first:
            attach(second, first.head, first.dep)
        attach(first, second, "compound")
        return
    noun = second.head if second.base == "amod" else None
    bare = first.pos == "NOUN" and not first.any("det", "amod")
    if noun is not None and noun.place > second.place and bare and first.base in _PHRASES:
        _into_adjective(first, second, noun)
        return
    alike = first.head is second.head and first.dep == second.dep
    if alike and first.pos == "PROPN" == second.pos and first.base in {"nsubj", "obj", "obl"}:
        attach(second, first, "flat")


_PHRASES = frozenset({"obl", "nmod", "obj"})


def _into_adjective(first: Word, second: Word, noun: Word) -> None:
    """For "a threat to law - abiding people": the threat is to people, who abide by it."""
    if under(noun, first) and first.head is not None:
        attach(noun, first.head, first.dep)
    for mark in first.all("case"):
        attach(mark, noun, "case")
    attach(first, second, "compound")


def _by_means_of(verb: Word) -> None:
    """For "raided the town in support of Peru using tanks": who raided used them."""
    noun = verb.head
    if verb.lower != "using" or verb.base != "acl" or noun is None or noun.pos != "NOUN":
        return
    at: Word | None = noun
    if not any(c.base == "case" and c.lower in {"in", "of"} for c in noun.children):
        return
    while at is not None and not at.any("nsubj", "nsubj:pass"):
        at = at.head
    if at is not None and at.pos == "VERB" and at.place < verb.place:
        attach(verb, at, "advcl")


def _having_done(auxiliary: Word) -> None:
    """For "Peru leads the effort having paid for it": Peru has paid, no effort has."""
    verb = auxiliary.head
    at = verb.head if verb is not None else None
    if verb is None or verb.base != "acl" or verb.any("nsubj"):
        return
    while at is not None and at.pos in NOMINAL and not at.any("cop"):
        at = at.head
    if at is not None and at.place < verb.place:
        attach(verb, at, "advcl")


def _alike(verb: Word) -> None:
    """For "is helping keep schools open; building roads": it is helping and building.

    Parsers join the second to the bare form, which no gerund can be joined to.
    """
    first = verb.head
    if verb.base != "conj" or first is None or first.base != "xcomp" or first.head is None:
        return
    above = first.head
    if above.lower.endswith("ing") and not first.lower.endswith("ing") and above.pos == "VERB":
        attach(verb, above, "conj")


def _deed_as_object(verb: Word) -> None:
    """For "the course includes diving": diving is what is included, the course dives nowhere."""
    above = verb.head
    if above is None or above.lemma not in listed("gerund_objects"):
        return
    if verb.base not in {"advcl", "xcomp"} or verb.place < above.place or verb.any("mark", "nsubj"):
        return
    if not above.any("obj", "ccomp") and not any(
        c.base == "punct" and c.place < verb.place for c in verb.children
    ):
        verb.dep = verb.base = "ccomp"


def _with_subject_before(verb: Word) -> None:
    """For "Weather permitting, they will sail": the weather permits, they do not."""
    if verb.base not in {"advcl", "acl"} or verb.any("nsubj", "mark", "case"):
        return
    for noun in verb.children:
        bare = noun.base in {"obj", "obl"} and not noun.any("case")
        if bare and noun.place == verb.place - 1 and noun.pos in NOMINAL:
            attach(noun, verb, "nsubj")
            return


def _time_of_verb(time: Word) -> None:
    """For "is going to Lima next month": next month is when she goes, no part of Lima's name."""
    name = time.head
    if name is None or name.pos != "PROPN" or name.base not in {"obj", "obl"} or name.head is None:
        return
    if time.place > name.place and time.lemma in listed("time_units") | listed("weekdays"):
        attach(time, name.head, "obl:unmarked")


def _side_by_side(noun: Word, words: Sequence[Word]) -> None:
    """For "stood shoulder to shoulder with them": that is how they stood, not what."""
    first = words[noun.place - 2] if noun.place > 1 else None
    if first is None or first.lower != noun.lower or first.head is None or first.any("det"):
        return
    link = words[noun.place - 1]
    if link.lower not in {"to", "by", "in", "after"} or first.base not in {"obj", "obl", "advmod"}:
        return
    verb = first.head
    for child in [c for c in noun.children if c.place > noun.place]:
        attach(child, verb, "obl" if child.base == "nmod" else child.dep)
    attach(first, verb, "advmod")
    first.pos = "ADV"
    attach(noun, first, "fixed")
    attach(link, first, "fixed")


def _particle(adverb: Word, words: Sequence[Word]) -> None:
    """For "came out with a book": "out" is part of the verb, which nobody does without it."""
    verb, after = adverb.head, words[adverb.place + 1 : adverb.place + 2]
    if verb is None or verb.pos != "VERB" or adverb.place != verb.place + 1 or adverb.children:
        return
    noun = after[0].head if after and after[0].base == "case" else None
    if noun is not None and noun.head is verb:
        adverb.dep, adverb.base = "compound:prt", "compound"


def _up_to(amount: Word) -> None:
    """For "raise up to $5 million": that is how much is raised, it goes nowhere."""
    verb = amount.head
    up = next((c for c in amount.children if c.base == "case" and c.lower == "up"), None)
    if verb is None or up is None or verb.pos != "VERB" or verb.any("obj", "aux:pass"):
        return
    if amount.pos not in {"NUM", "SYM"} and not amount.any("nummod"):
        return
    for word in [c for c in amount.children if c.base == "case"]:
        attach(word, amount, "advmod")
    amount.dep = amount.base = "obj"


def _over(amount: Word) -> None:
    """For "has flown over 870 missions": that is how many were flown, nobody flew above them."""
    verb, number = amount.head, amount.child("nummod")
    if verb is None or number is None or verb.pos != "VERB" or amount.place < verb.place:
        return
    large = len(number.text) > 1 and number.text[0].isdigit()
    for over in (*amount.all("case"), *verb.all("advmod")):
        if over.lower not in {"over", "under"} or over.place != number.place - 1 or not large:
            continue
        if amount.base == "obj" or (over.place == verb.place + 1 and not verb.any("obj")):
            attach(over, amount, "advmod")
            if verb.child("aux:pass") is None:
                amount.dep = amount.base = "obj"
            return


def _dollars(letters: Word, sign: Word) -> None:
    """For "is priced at US $ 8": US says which dollars, it is no place."""
    if letters.head is None or sign.head is None or letters.head is sign:
        return
    if sign.head is letters:
        attach(sign, letters.head, letters.dep)
    for mark in letters.all("case"):
        attach(mark, sign, "case")
    attach(letters, sign, "compound")
