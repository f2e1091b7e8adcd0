"""A verb of speaking comes in; who speaks, to whom, and what is said are hung where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.grafting import NOMINAL, attach, below, case, under
from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word


def mend_speech(verb: Word, words: Sequence[Word]) -> None:
    """Mend in place what hangs wrongly around a verb of saying or telling.

    Args:
        verb: any verb.
        words: all words of its sentence, in order.
    """
    if mapping("reporting_verbs").get(verb.lemma) == "says":
        _after_quotation(verb, words)
        _speaker_before(verb)
        _content_after(verb, words)
        _content_beside(verb)
        _content_on_listener(verb)
        _one_speech(verb)
        _asserted(verb)
        _out_of_aside(verb)
    if verb.lemma in listed("telling_verbs"):
        _listener_after(verb)


def _one_speech(verb: Word) -> None:
    """For "We tried, we failed, he said": clauses said before their verb are one speech."""
    said = [c for c in verb.children if c.base == "ccomp" and c.place < verb.place]
    for clause in said[1:]:
        attach(clause, said[0], "conj")


def _asserted(verb: Word) -> None:
    """For "it is asserted by the Crown that he knew": "it" is nobody, what he knew is asserted."""
    subject = verb.child("nsubj:pass")
    if subject is not None and subject.lower == "it" and verb.any("ccomp", "csubj"):
        subject.dep = subject.base = "expl"


def _out_of_aside(verb: Word) -> None:
    """For "We met, like she said, in Lima": what follows an aside belongs to what it breaks."""
    above = verb.head
    if verb.base != "advcl" or above is None or not verb.any("nsubj") or verb.place < above.place:
        return
    if not any(c.base == "mark" and c.lower == "like" for c in verb.children):
        return
    for child in list(verb.children):
        if child.place > verb.place and child.base in {"obl", "ccomp", "obj"}:
            bare = child.base != "obl" and child.pos in NOMINAL
            attach(child, above, "obj" if bare and not above.any("obj") else child.dep)


def _after_quotation(verb: Word, words: Sequence[Word]) -> None:
    """For 'notes, "Dams leak", stressing …': who notes is who stresses, not the dams."""
    content = verb.child("ccomp")
    if content is None or content.place < verb.place:
        return
    for clause in [c for c in content.children if c.base == "advcl"]:
        before = below(clause)[0].place
        marks = [w.text for w in words[max(before - 2, 0) : before + 1]]
        if clause.lower.endswith("ing") and {'"', "”", "''"} & set(marks):
            attach(clause, verb, "advcl")


def _speaker_before(verb: Word) -> None:
    """For "The talks failed, the agency reported": the agency is who reported.

    Parsers hang such a subject on the first verb, which then has two.
    """
    above = verb.head
    if verb.base == "ccomp" and above is not None and verb.any("nsubj") and not verb.any("ccomp"):
        if any(c.base == "ccomp" and c.place < verb.place for c in above.children):
            verb.dep = verb.base = "parataxis"  # "She told him that …, the envoy added"
        return
    if verb.base != "parataxis" or verb.any("nsubj") or above is None:
        return
    subjects = [c for c in above.children if c.dep in {"nsubj", "nsubj:pass"}]
    if len(subjects) > 1 and above.place < subjects[-1].place < verb.place:
        attach(subjects[-1], verb, "nsubj")


def _content_after(verb: Word, words: Sequence[Word]) -> None:
    """For "Kim spoke of Russia and said he would come": that he would come is what he said.

    Parsers hang the last verb on the first.
    """
    if verb.base != "conj" or verb.any("ccomp", "obj", "parataxis") or verb.head is None:
        return
    subject = words[verb.place + 1] if verb.place + 1 < len(words) else None
    for other in verb.head.children:
        direct = other.base in {"conj", "parataxis", "ccomp"} and other.place > verb.place
        if direct and subject is not None and not other.any("cc"):
            own = other.child("nsubj", "nsubj:pass")
            if own is not None and under(subject, own):
                attach(other, verb, "ccomp")
                return


def _content_beside(verb: Word) -> None:
    """For "the law, which critics say was dropped": that it was dropped is what they say."""
    noun = verb.head
    if verb.base != "acl" or noun is None or verb.any("ccomp", "obj"):
        return
    for other in noun.children:
        if other.base == "acl" and other.place > verb.place and other.any("nsubj"):
            own = other.child("nsubj", "nsubj:pass")
            if own is not None and own.place < verb.place:
                attach(other, verb, "ccomp")
                return


def _content_on_listener(verb: Word) -> None:
    """For "told the court that he had lied", "wrote in his book that …": that is what was told."""
    if verb.any("ccomp"):
        return
    told = {"obj", "iobj"} if verb.lemma in listed("telling_verbs") else set()
    for listener in verb.children:
        source = listener.base == "obl" and (
            listener.lemma not in mapping("content_nouns") or case(listener) == "in"
        )
        if listener.base not in told and not source:
            continue
        for child in listener.children:
            that = any(c.base == "mark" and c.lower == "that" for c in child.children)
            if child.base == "acl" and that and child.any("nsubj"):
                attach(child, verb, "ccomp")
                return


def _listener_after(verb: Word) -> None:
    """For "told Putin the meeting would help": Putin is whom he told.

    Parsers hang the listener on the verb of what is told.
    """
    content = verb.child("ccomp")
    if content is None or verb.any("obj", "iobj"):
        return
    subject = content.child("nsubj", "nsubj:pass")
    for child in content.children:
        fronted = child.base in {"obj", "iobj", "nsubj", "dislocated", "vocative", "obl"}
        if not fronted or child is subject or child.pos not in NOMINAL or child.any("case"):
            continue
        if subject is not None and verb.place < child.place < subject.place:
            attach(child, verb, "iobj")
            return
    if subject is not None and len(content.all("nsubj")) > 1:
        attach(subject, verb, "iobj")
