"""A verb comes in; agents and goals that hang too low under it are hung on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extraction.grafting import attach, below, case
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word


def agent_after(verb: Word) -> None:
    """For "was represented at talks in Rome by Rao": Rao is who represented.

    Args:
        verb: a verb.
    """
    participle = verb.base == "acl" and "VerbForm=Part" in verb.feats and "Tense=Past" in verb.feats
    passive = verb.child("aux:pass") is not None or participle
    if not passive or verb.child("obl:agent") is not None:
        return
    for oblique in verb.children:
        if oblique.base not in {"obl", "obj"} or oblique.place < verb.place:
            continue
        for child in oblique.children:
            if child.base == "nmod" and case(child) == "by":
                attach(child, verb, "obl:agent")
                return
    _agent_below(verb)


def _agent_below(verb: Word) -> None:
    """For "was banned from singing in Rome by the council": the council is who banned it."""
    for lower in verb.children:
        if lower.base not in {"xcomp", "advcl"} or lower.place < verb.place or lower.pos != "VERB":
            continue
        if lower.child("aux:pass") is not None or lower.any("nsubj"):
            continue
        for word in below(lower):
            named = word.source.ent_type_ in {"PERSON", "ORGANIZATION"}
            if word.base in {"obl", "nmod"} and case(word) == "by" and named:
                attach(word, verb, "obl:agent")
                return


def goal_of_object(verb: Word) -> None:
    """For "brought the clock he made to school": he brought it there, wherever he made it.

    Args:
        verb: a verb.
    """
    thing = verb.child("obj")
    if thing is None or verb.lemma not in {"bring", "take", "carry", "send", "deliver"}:
        return
    if any(case(c) == "to" for c in verb.children):
        return
    for clause in thing.all("acl"):
        for word in clause.all("obl"):
            if case(word) == "to" and clause.lemma not in listed("motion_verbs"):
                attach(word, verb, "obl")
                return
