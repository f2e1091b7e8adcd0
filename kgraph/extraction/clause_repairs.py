"""The words of a tree come in; clauses and phrases hung on the wrong word are mended in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, below, case, comma_first
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
            _made_and_released(word)
            _wanted_of(word)
            _out_of_verb(word, words)
            _for_somebody_to(word)
            _after_the_speech(word)
            _bare_doer(word)
            _had_it_done(word)
            _at_once(word)


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


def _made_and_released(verb: Word) -> None:
    """For "an album by Rao, released in May": the album is what was released."""
    maker = verb.head
    if verb.base != "acl" or maker is None or maker.head is None or maker.base != "nmod":
        return
    released = "VerbForm=Part" in verb.feats and "Tense=Past" in verb.feats
    if released and case(maker) == "by" and comma_first(verb) and maker.head.pos in NOMINAL:
        attach(verb, maker.head, "acl")


def _goes_on_doing(verb: Word) -> None:
    """For "kept on asking": "on" belongs to "kept", which only says that it went on."""
    above = verb.head
    if above is None or above.lemma not in {"keep", "go", "carry"} or verb.base != "advcl":
        return
    mark = verb.child("mark")
    if mark is not None and mark.lower == "to" and above.lemma == "go":
        for on in above.children:  # "went on to play"
            if on.lower == "on" and on.place == above.place + 1 == mark.place - 1:
                on.dep, on.base = "compound:prt", "compound"
                verb.dep = verb.base = "xcomp"
        return
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
        own = [c for c in verb.children if c.base in {"obj", "obl"} and c is not oblique]
        thing = next((c for c in own if before in below(c)), None)
        if thing is not None and before.pos in {"NOUN", "PROPN"}:
            attach(oblique, before if before.base == "nmod" else thing, "nmod")


def _for_somebody_to(verb: Word) -> None:
    """For "pressed for Peru to join": Peru is to join, nobody pressed in order to join."""
    above = verb.head
    to = [c for c in verb.children if c.base == "mark" and c.lower == "to"]
    if verb.base not in {"advcl", "xcomp"} or above is None or not to or verb.any("nsubj"):
        return
    if above.lemma not in listed("for_to_verbs"):
        return
    for who in above.children:
        after = above.place < who.place < verb.place and who.pos in NOMINAL
        wished = case(who) == "for" or any(
            c.base == "mark" and c.lower == "for" and c.place < who.place for c in verb.children
        )
        if who.base in {"obl", "obj"} and after and wished:
            if below(who)[-1].place != to[0].place - 1:
                continue
            for mark in [c for c in who.children if c.base == "case"]:
                attach(mark, verb, "mark")
            passive = verb.child("aux:pass") is not None
            attach(who, verb, "nsubj:pass" if passive else "nsubj")
            verb.dep = verb.base = "ccomp"
            return


def _after_the_speech(verb: Word) -> None:
    """For "The talks failed, Rao said on Monday": Monday is when Rao said so."""
    content = verb.child("ccomp")
    if content is None or content.place > verb.place:
        return
    for late in [c for c in content.children if c.place > verb.place]:
        if late.base in {"obl", "advmod"} and late.pos != "VERB":
            attach(late, verb, late.dep)


def due_to(verb: Word) -> None:
    """For "is due to meet": parsers take "due to" for the preposition.

    Args:
        verb: the verb that is due.
    """
    above = verb.head
    if above is not None and above.lower == "due" and verb.base == "advcl":
        to = above.child("fixed")
        if to is not None and to.lower == "to" and to.place == verb.place - 1:
            subject = verb.child("nsubj", "nsubj:pass")
            if subject is not None and subject.place < above.place:
                attach(subject, above, "nsubj")
            to.pos = "PART"
            attach(to, verb, "mark")
            attach(verb, above, "xcomp")
        return
    due = next(
        (c for c in verb.children if c.base in {"case", "advmod"} and c.lower == "due"), None
    )
    to = None if due is None else due.child("fixed")
    if due is None or to is None or to.lower != "to" or not verb.any("cop"):
        return
    head, dep = verb.head, verb.dep
    if head is not None:
        attach(due, head, dep)
    else:
        verb.children.remove(due)
        due.head, due.dep, due.base = None, "root", "root"
    due.pos, to.pos = "ADJ", "PART"
    for child in list(verb.children):
        if child.base in {"nsubj", "cop", "punct", "aux"}:
            attach(child, due, child.dep)
    attach(to, verb, "mark")
    attach(verb, due, "xcomp")


def subject_after_and(verb: Word) -> None:
    """For "Rao was a poet, and his work and life were art": his work is what was art.

    Parsers join such a subject to the first clause, though "and" belongs to the second.

    Args:
        verb: the second predicate.
    """
    link = verb.child("cc")
    if verb.base != "conj" or link is None or verb.head is None or verb.any("nsubj", "csubj"):
        return
    first = min((c.place for c in verb.children if c.base in {"cop", "aux"}), default=verb.place)
    for other in verb.head.children:
        if other.base == "conj" and other.pos in NOMINAL and link.place < other.place < first:
            if not other.any("cc", "case"):
                attach(other, verb, "nsubj")
            return


def _bare_doer(verb: Word) -> None:
    """For "Minister Ann Rao will travel": a person without a preposition is who does it."""
    if verb.any("nsubj", "csubj", "expl", "aux:pass") or verb.base not in {"root", "ccomp", "conj"}:
        return
    if "VerbForm=Fin" not in verb.feats and not verb.any("aux"):
        return
    for noun in verb.children:
        bare = noun.base == "obl" and noun.place < verb.place and not noun.any("case", "mark")
        if bare and noun.pos == "PROPN" and noun.source.ent_type_ == "PERSON":
            attach(noun, verb, "nsubj")
            return


def _had_it_done(verb: Word) -> None:
    """For "had their wounds dressed": the wounds were dressed, whatever the parser calls them."""
    above = verb.head
    if above is None or above.lemma not in {"have", "get"} or verb.base != "xcomp":
        return
    if "Tense=Past" not in verb.feats or above.any("obj") or verb.any("mark", "aux", "obj"):
        return
    for noun in above.children:
        between = above.place < noun.place < verb.place and noun.pos in NOMINAL
        if between and noun.base == "obl" and not noun.any("case"):
            attach(noun, above, "obj")
            return


def _at_once(verb: Word) -> None:
    """For "stop at once raids on the port": "at once" says when, the raids are what is stopped."""
    if verb.any("obj"):
        return
    for thing in [c for c in verb.children if c.base == "obl" and c.pos in NOMINAL]:
        marks = [c for c in thing.children if c.base == "case" and c.lower == "at"]
        now = [c for c in thing.children if c.base in {"nummod", "advmod"} and c.lower == "once"]
        if marks and now and now[0].place == marks[0].place + 1:
            now[0].pos = "ADV"
            attach(now[0], verb, "advmod")
            attach(marks[0], now[0], "case")
            attach(thing, verb, "obj")
            return
