"""The words of a tree come in; slips that parsers make around names are mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, comma_first, under

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word

_INSIDE_NOUN = frozenset({"flat", "compound", "nmod", "det", "amod", "nummod", "punct"})


def mend_name(word: Word, words: Sequence[Word]) -> None:
    """Mend what is wrong with one word of a noun phrase.

    Args:
        word: the word.
        words: all words of its sentence, in order.
    """
    if word.base == "nsubj" or (word.base in {"obl", "obj"} and word.pos == "NOUN"):
        _title_before(word)
    if word.pos == "PROPN" and word.base in {"nsubj", "obj", "obl"}:
        _name_in_two(word, words)
    if word.lower == "acting":
        _acting(word)
    if word.pos == "NOUN" and word.base in {"nsubj", "obj", "obl", "iobj", "nmod", "appos"}:
        _two_titles(word, words)
    if word.base == "nmod":
        _such_as(word, words)
    if word.base == "appos":
        _listed(word)
    if word.base == "conj":
        _or_more(word)
        _after_apposition(word)
    elif word.dep in {"nmod", "obl"}:
        _after_aside(word)
    if word.lower in {"who", "which"} and word.base == "nsubj":
        _stray_relative(word, words)


def preposition_inside(word: Word) -> None:
    """For "by former minister Ann Rao": the preposition is the name's, not the title's."""
    for case in [c for c in word.children if c.base == "case" and c.place < word.place]:
        if word.head is not None and word.place < word.head.place:
            attach(case, word.head, case.dep)


def _title_before(word: Word) -> None:
    """For "Prosecutor Jens Rohde told": the title describes the name, it is no second subject.

    But "spoke about trade with Jens Rohde" has two phrases, each with its own preposition.
    """
    if word.head is None:
        return
    for other in word.head.children:
        alike = other.dep == word.dep or (word.dep == "obl:agent" and not word.any("case"))
        if not alike or other.pos != "PROPN" or other.any("case"):
            continue
        if min(w.place for w in (other, *other.children)) == word.place + 1:
            for case in word.all("case"):
                attach(case, other, case.dep)
            attach(word, other, "nmod:desc")
            return


def _name_in_two(word: Word, words: Sequence[Word]) -> None:
    """For "Ana Ruiz Park is new": the park is the one subject, its name begins with hers."""
    last = word.place + 1
    while last < len(words) and words[last].source.ent_iob_ == "I":
        if words[last].head is word.head and words[last].base == word.base:
            if words[last].pos == "PROPN" and word.source.ent_type_:
                attach(word, words[last], "compound")
            return
        last += 1


def _two_titles(word: Word, words: Sequence[Word]) -> None:
    """For "met the poet and critic Ana Ruiz": she is both, and the one who was met."""
    joined = word.all("conj")
    if len(joined) != 1 or joined[0].pos != "NOUN" or joined[0].any("det", "case", "nmod"):
        return
    after = joined[0].place + 1
    name = words[after] if after < len(words) else None
    if name is None or name.source.ent_type_ != "PERSON" or name.head not in (word, joined[0]):
        return
    if word.head is not None and name.base in {"nmod", "appos", "flat"}:
        attach(name, word.head, word.dep)
        for case in word.all("case"):
            attach(case, name, case.dep)
        attach(word, name, "nmod:desc")


def _listed(word: Word) -> None:
    """For "in the Andes, Oru provinces, Lima and Oslo": a list of places has no apposition."""
    first = word.head
    if first is None or first.source.ent_type_ != "PLACE" or word.any("det", "nmod"):
        return
    names = {c.source.ent_type_ for c in (word, *word.children) if c.base != "punct"}
    later = [c for c in first.children if c.base == "conj" and c.place > word.place]
    several = len(later) > 1 and any(c.any("cc") for c in later)
    if several and "PLACE" in names and comma_first(word):
        word.dep = word.base = "conj"


def _acting(word: Word) -> None:
    """For "met acting mayor Ann Rao": nobody acts, she holds the office for a while."""
    thing, verb = word.child("obj"), word.head
    if thing is None or verb is None or word.base not in {"advcl", "xcomp"} or word.any("mark"):
        return
    title = thing.child("nmod:desc")
    first = thing if title is None else title
    if first.place == word.place + 1 and first.pos == "NOUN" and verb.place < word.place:
        attach(thing, verb, "obj")
        attach(word, thing, "amod")
        word.pos = "ADJ"


def _such_as(word: Word, words: Sequence[Word]) -> None:
    """For "names in records such as lists": lists are records, the noun next to them."""
    such = next((c for c in word.children if c.base == "case" and c.lower == "such"), None)
    if such is None or such.place == 0 or word.head is None:
        return
    before = words[such.place - 1]
    if before.lower == "," and such.place > 1:
        before = words[such.place - 2]
    plural = before.pos == "NOUN" and "Number=Plur" in before.feats
    if plural and word.head.place < before.place and not under(before, word):
        attach(word, before, "nmod")


def _or_more(word: Word) -> None:
    """For "40 or more": that is one number, not forty things and more things."""
    joined = [c.lower for c in word.children if c.base == "cc"]
    vague = word.lower in {"more", "less", "fewer", "so"} and len(word.children) == 1
    if vague and joined == ["or"] and word.head is not None:
        attach(word, word.head, "advmod")


def _after_apposition(word: Word) -> None:
    """For "its head, Ann Tan, and its chairman, Al Kent": the chairman is joined to the head."""
    name = word.head
    if name is None or name.base != "appos" or name.head is None or not word.any("appos"):
        return
    if "Number=Plur" not in name.head.feats and any(c.base == "cc" for c in word.children):
        attach(word, name.head, "conj")


def _after_aside(word: Word) -> None:
    """For "met Rao, the envoy, in Lima": in Lima is where they met, not which Rao."""
    noun = word.head
    if noun is None or noun.head is None or not word.any("case"):
        return
    if noun.base == "appos" and word.any("punct") and comma_first(word):
        verb = noun.head.head  # "met Rao, his brother, at the hotel"
        while verb is not None and verb.pos in NOMINAL:
            verb = verb.head
        if verb is not None and verb.pos == "VERB" and verb.place < noun.place < word.place:
            attach(word, verb, "obl")
        return
    if noun.head.pos != "VERB":
        return
    if noun.base not in {"obj", "obl", "iobj"} or noun.place < noun.head.place:
        return
    if any(c.base == "appos" and noun.place < c.place < word.place for c in noun.children):
        attach(word, noun.head, "obl")


def _stray_relative(pronoun: Word, words: Sequence[Word]) -> None:
    """For "Tan, who ran the port, told": who ran the port is said of Tan, not told by her."""
    verb = pronoun.head
    if verb is None or verb.base not in {"ccomp", "advcl", "parataxis"} or verb.head is None:
        return
    place = pronoun.place - 1
    while place >= 0 and words[place].lower in {",", "-", "–", "—", "of", "in", "to", "with"}:
        place -= 1
    noun: Word | None = words[place] if place >= 0 else None
    while noun is not None and noun.head is not None and noun.base in _INSIDE_NOUN:
        noun = noun.head
    if noun is None or noun.pos not in NOMINAL or noun.place > pronoun.place:
        return
    if not under(noun, verb):
        attach(verb, noun, "acl:relcl")
