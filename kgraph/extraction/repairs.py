"""A sentence's tree comes in; slips that parsers often make in news prose are mended.

A repair moves one word to another head, and only where the words leave no other reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.agent_repairs import agent_after, goal_of_object
from kgraph.extraction.clause_repairs import mend_clauses
from kgraph.extraction.form_repairs import mend_forms
from kgraph.extraction.gap_repairs import mend_gaps
from kgraph.extraction.grafting import NOMINAL, attach, below, case
from kgraph.extraction.name_repairs import mend_name, preposition_inside
from kgraph.extraction.noun_repairs import mend_nouns
from kgraph.extraction.speech_repairs import mend_speech
from kgraph.extraction.subject_repairs import mend_subjects
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word


def mend(words: Sequence[Word]) -> None:
    """Mend the tree of one sentence in place.

    Args:
        words: all its words, in order.
    """
    for word in words:
        if word.dep in {"nmod:desc", "compound"} and word.children:
            preposition_inside(word)
    mend_subjects(words)
    for word in words:
        mend_name(word, words)
        if word.pos != "VERB":
            continue
        _second_subjects(word, words)
        _subject_before(word)
        _object_after(word)
        _told_to(word)
        goal_of_object(word)
        if word.lemma in listed("transfer_verbs"):
            _out_of_object(word, "to")
        if word.lemma in listed("of_verbs"):
            _out_of_object(word, "of")
        _absolute(word, words)
        agent_after(word)
        mend_speech(word, words)
    mend_nouns(words)
    mend_clauses(words)
    mend_forms(words)
    mend_gaps(words)


def _subject_before(verb: Word) -> None:
    """For "In a talk with the Post, Rao, its owner, said": Rao said, the Post is not Rao.

    Parsers take a name after a comma for an apposition, and leave the verb without a subject.
    """
    if verb.base not in {"root", "ccomp"} or "VerbForm=Fin" not in verb.feats:
        return
    if verb.any("nsubj", "csubj", "expl", "mark") or "Mood=Imp" in verb.feats:
        return
    for word in below(verb):  # "Peru's Rao hosted minister Ito": Rao is no part of Ito
        crossing = word.head is not None and word.place < verb.place < word.head.place
        if crossing and word.pos in NOMINAL and word.base in {"appos", "nmod", "compound", "flat"}:
            attach(word, verb, "nsubj")
            return
    for oblique in verb.children:
        if oblique.base != "obl" or oblique.place > verb.place or not oblique.any("case"):
            continue
        names = [w for w in below(oblique) if w.base == "appos" and w.pos == "PROPN"]
        for name in names:
            comma = any(c.base == "punct" and c.lower == "," for c in name.children[:1])
            if comma and oblique.place < name.place < verb.place:
                attach(name, verb, "nsubj")
                return


def _object_after(verb: Word) -> None:
    """For "turned down Osprey's bid": a bare noun after a verb is its object."""
    if verb.any("obj", "iobj", "xcomp", "ccomp", "cop") or verb.child("aux:pass") is not None:
        return
    if verb.base in {"acl", "advcl"} and "Tense=Past" in verb.feats:
        return
    for child in verb.children:
        bare = child.dep == "obl" and child.place > verb.place and not child.any("case", "mark")
        if bare and child.pos in NOMINAL:
            child.dep = child.base = "obj"
            return


def _told_to(verb: Word) -> None:
    """For "asked the council to help": the council is to help, nobody asked in order to help."""
    above = verb.head
    if verb.base != "advcl" or above is None or above.lemma not in listed("object_control"):
        return
    to = any(c.base == "mark" and c.lower == "to" for c in verb.children)
    listener = above.child("obj", "iobj")
    if to and listener is not None and not above.any("xcomp", "aux:pass"):
        between = [c for c in above.children if listener.place < c.place < verb.place]
        if all(c.base in {"advmod", "obl"} for c in between) and listener.place < verb.place:
            verb.dep = verb.base = "xcomp"


def _absolute(verb: Word, words: Sequence[Word]) -> None:
    """For "with silver going to Peru": silver is what goes, whoever won in the main clause."""
    if verb.base != "advcl" or not verb.lower.endswith("ing") or verb.any("nsubj"):
        return
    marks = [c for c in verb.children if c.base in {"mark", "case"} and c.lower == "with"]
    if not marks or verb.head is None:
        return
    for word in words[marks[0].place + 1 : verb.place]:
        if word.head is verb.head and word.pos in NOMINAL:
            attach(word, verb, "nsubj")
            return


def _out_of_object(verb: Word, preposition: str) -> None:
    """For "sold its stake in the port to Peru": Peru is who gets it, not where the port leads.

    And for "convicted Rao of fraud": fraud is what he was convicted of.
    """
    thing = verb.child("obj")
    if thing is None or any(case(c) == preposition for c in verb.children):
        return
    if preposition == "of" and thing.pos not in {"PROPN", "PRON"}:
        return
    for word in below(thing):
        if preposition == "of" and word.source.ent_type_ == "PLACE":
            continue  # "convinced the Bank of Peru"
        if word.base == "nmod" and word.place > thing.place and case(word) == preposition:
            attach(word, verb, "obl")
            return


def _second_subjects(verb: Word, words: Sequence[Word]) -> None:
    """For "the EU, the US and Iran signed", and for "analysts told Reuters".

    Parsers give such a verb two subjects: one stands in an enumeration, the other is told.
    """
    subjects = [c for c in verb.children if c.dep in {"nsubj", "nsubj:pass"}]
    if len(subjects) < 2 or subjects[0].place > verb.place:
        return
    first = subjects[0]
    for other in subjects[1:]:
        content = verb.child("ccomp")
        if other.place > verb.place and content is not None and not content.any("nsubj"):
            attach(other, content, other.dep)
        elif other.place > verb.place and verb.lemma in listed("telling_verbs"):
            attach(other, verb, "iobj")
        elif first.place < other.place < verb.place and other.pos in NOMINAL:
            between = words[first.place : other.place]
            if first.pos == other.pos and any(w.lower in {",", "and"} for w in between):
                attach(other, first, "conj")
