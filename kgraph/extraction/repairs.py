"""A sentence's tree comes in; slips that parsers often make around reported speech are mended.

A repair moves one word to another head, and only where the words leave no other reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def mend(words: Sequence[Word]) -> None:
    """Mend the tree of one sentence in place.

    Args:
        words: all its words, in order.
    """
    for word in words:
        if word.pos != "VERB":
            continue
        if mapping("reporting_verbs").get(word.lemma) == "says":
            _speaker_before(word)
            _content_after(word, words)
        if word.lemma in listed("telling_verbs"):
            _listener_after(word)


def attach(word: Word, head: Word, dep: str) -> None:
    """Hang a word on another head under another label."""
    if word.head is not None:
        word.head.children.remove(word)
    word.head, word.dep, word.base = head, dep, dep.partition(":")[0]
    head.children.append(word)
    head.children.sort(key=lambda w: w.place)


def _under(word: Word, other: Word) -> bool:
    """Tell whether a word stands below another one in the tree."""
    at: Word | None = word
    while at is not None:
        if at is other:
            return True
        at = at.head
    return False


def _speaker_before(verb: Word) -> None:
    """For "The talks failed, the agency reported": the agency is who reported.

    Parsers hang such a subject on the first verb, which then has two.
    """
    above = verb.head
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
            if own is not None and _under(subject, own):
                attach(other, verb, "ccomp")
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
        if not fronted or child is subject or child.pos not in _NOMINAL or child.any("case"):
            continue
        if subject is not None and verb.place < child.place < subject.place:
            attach(child, verb, "iobj")
            return
    if subject is not None and len(content.all("nsubj")) > 1:
        attach(subject, verb, "iobj")
