"""The words of a tree come in; clauses and phrases hung on the wrong word are mended in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, below, case
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word

_DASHES = frozenset({"-", "–", "—", "--"})


def mend_clauses(words: Sequence[Word]) -> None:
    """Mend in place what hangs on the wrong word in one sentence.

    Args:
        words: all its words, in order.
    """
    for word in words:
        if word.lower == "which":
            _about_the_clause(word)
        if word.pos in {"VERB", "AUX"}:
            _goes_on_doing(word)
            _wanted_of(word)
            _out_of_verb(word, words)


def _about_the_clause(pronoun: Word) -> None:
    """For "He did not eat enough – which can kill": that he did not eat enough is what can kill."""
    verb = pronoun.head
    if verb is None or verb.dep != "acl:relcl" or pronoun.base != "nsubj" or verb.head is None:
        return
    noun, clause = verb.head, verb.head.head
    if noun.base != "obj" or clause is None or verb.lemma not in listed("consequence_verbs"):
        return
    dash = any(c.base == "punct" and c.lower in _DASHES for c in verb.children[:1])
    denied = any(c.base == "advmod" and c.lower in {"not", "n't", "never"} for c in clause.children)
    singular = "Number=Sing" in verb.feats and "Number=Plur" in noun.feats
    if dash or denied or singular:
        attach(verb, clause, "advcl:relcl")


def _goes_on_doing(verb: Word) -> None:
    """For "kept on asking": "on" belongs to "kept", which only says that it went on."""
    above = verb.head
    if above is None or above.lemma not in {"keep", "go", "carry"} or verb.base != "advcl":
        return
    mark = verb.child("mark")
    if mark is None or mark.lower != "on" or not verb.lower.endswith("ing"):
        return
    if mark.place == above.place + 1 and not above.any("obj"):
        attach(mark, above, "compound:prt")
        verb.dep = verb.base = "xcomp"


def _wanted_of(verb: Word) -> None:
    """For "prompted calls for the port to be closed": that is what was called for."""
    marks = [c for c in verb.children if c.base == "mark"]
    above = verb.head
    if verb.base != "xcomp" or above is None or [m.lower for m in marks] != ["for", "to"]:
        return
    for noun in above.children:
        if noun.base not in {"obj", "nsubj:pass"} or noun.place != marks[0].place - 1:
            continue
        for who in noun.children:
            if who.base == "nmod" and marks[0].place < who.place < marks[1].place:
                passive = verb.child("aux:pass") is not None
                attach(who, verb, "nsubj:pass" if passive else "nsubj")
                attach(verb, noun, "acl")
                return


def _out_of_verb(verb: Word, words: Sequence[Word]) -> None:
    """For "faces trial for theft by night": what follows a deed's noun at once belongs to it.

    "of" belongs to the noun before it after whatever verb, unless the verb itself takes "of".
    """
    for oblique in [c for c in verb.children if c.base == "obl" and c.place > verb.place]:
        marks = [c for c in oblique.children if c.base == "case"]
        if oblique.pos not in NOMINAL or not marks or marks[0].place == 0:
            continue
        before = words[marks[0].place - 1]
        if case(oblique) != "of" or verb.lemma in listed("of_verbs"):
            continue
        thing = next((c for c in verb.children if c.base == "obj" and before in below(c)), None)
        if thing is not None and before.pos in {"NOUN", "PROPN"}:
            attach(oblique, before if before.base == "nmod" else thing, "nmod")
