"""The words of a tree come in; subjects, lists and titles that parsers misplace are mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kgraph.extraction.clause_repairs import due_to, subject_after_and
from kgraph.extraction.grafting import NOMINAL, attach, below, case, inserted
from kgraph.extraction.tables import words as listed

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def mend_subjects(words: Sequence[Word]) -> None:
    """Mend in place what is wrong with the subjects of one sentence.

    Args:
        words: all its words, in order.
    """
    for word in words:
        if word.pos == "VERB":
            _neighbouring(word)
            due_to(word)
            _appoints(word)
            _trade_before_name(word)
            _own_content(word)
            _content_without_subject(word)
            _listed_in_content(word)
        if word.children and word.any("cop"):
            _outer(word)
        if word.lower == "whose":
            _whose(word)
        elif word.lower in {"'s", "'"}:
            _owner_of_title(word)
        if word.base == "obl":
            _aside_from(word)
        if word.base == "conj" and (word.pos in {"VERB", "AUX"} or word.any("cop")):
            subject_after_and(word)
        if word.base == "appos" or word.dep == "nmod:desc":
            _enumerated(word)


def _outer(word: Word) -> None:
    """For "The snag was there were no seats": that there were none is what the snag was."""
    subjects, copula = [c for c in word.children if c.dep == "nsubj"], word.child("cop")
    if copula is None or len(subjects) < 2 or word.place < copula.place:
        return
    if subjects[0].place < copula.place < subjects[1].place:
        subjects[0].dep = "nsubj:outer"


def _trade_before_name(word: Word) -> None:
    """For "head of mining giant Rao SA": "mining" describes the giant, it is no deed."""
    if not word.lower.endswith("ing") or word.base not in {"acl", "advcl"} or word.head is None:
        return
    mark, noun = word.child("mark"), word.child("obj")
    if mark is None or noun is None or mark.place != word.place - 1 or mark.lower == "to":
        return
    bare = noun.place == word.place + 1 and not noun.any("det", "nmod", "amod")
    named = any(c.pos == "PROPN" and c.place == noun.place + 1 for c in noun.children)
    if not (bare and named and noun.pos == "NOUN"):
        return
    if noun.lemma not in listed("organization_heads") | listed("business_nouns"):
        return
    attach(noun, word.head, "nmod" if word.head.pos in NOMINAL else "obl")
    attach(mark, noun, "case")
    attach(word, noun, "compound")
    word.pos = "NOUN"


def _neighbouring(word: Word) -> None:
    """For "accused neighbouring Peru of it": nobody neighbours, Peru is accused."""
    verb, name = word.head, word.child("obj")
    if word.lower not in {"neighbouring", "neighboring"} or verb is None or name is None:
        return
    if verb.place != word.place - 1 or name.place != word.place + 1 or verb.any("obj"):
        return
    attach(name, verb, "obj")
    for child in list(word.children):
        attach(child, verb, child.dep)
    attach(word, name, "amod")
    word.pos = "ADJ"


def _appoints(verb: Word) -> None:
    """For "The board appointed minister Ann Rao as head": the board did it."""
    subject, named = verb.child("nsubj:pass"), verb.child("xcomp")
    if subject is None or verb.any("aux", "obj") or named is None:
        return
    name = named.pos == "PROPN" or any(c.pos == "PROPN" for c in named.all("appos", "flat"))
    role = any(c.base == "obl" and case(c) == "as" for c in verb.children)
    if name and role and named.place > verb.place:
        subject.dep = "nsubj"
        named.dep = named.base = "obj"


def _own_content(verb: Word) -> None:
    """For "The chairman, Ann Rao, said the board backed it": the chairman is who said."""
    content = verb.child("ccomp")
    if content is None or content.place < verb.place or verb.any("nsubj", "csubj", "expl"):
        return
    if verb.base not in {"root", "parataxis"}:
        return
    own = [c for c in content.children if c.dep in _SUBJECTS]
    if len(own) > 1 and own[0].place < verb.place < own[1].place:
        attach(own[1] if inserted(verb, own[1]) else own[0], verb, "nsubj")


def _content_without_subject(verb: Word) -> None:
    """For "The commander, Ann Rao, was killed, the army said": she was killed, the army said."""
    content = verb.child("ccomp")
    if content is None or content.place > verb.place or content.any("nsubj", "csubj", "expl"):
        return
    subjects = [c for c in verb.children if c.dep in _SUBJECTS]
    if len(subjects) == 1 and content.any("aux") and subjects[0].place < content.place:
        teller = _teller_before(verb, content)
        if teller is not None:
            attach(teller, verb, "nsubj")
            subjects.append(teller)
    if len(subjects) > 1 and subjects[0].place < content.place < subjects[-1].place:
        passive = content.child("aux:pass") is not None
        attach(subjects[0], content, "nsubj:pass" if passive else "nsubj")


def _teller_before(verb: Word, content: Word) -> Word | None:
    """Return "a diplomat" in "He was held near the port, a diplomat told Reuters"."""
    for word in below(content):
        if word.base == "appos" and word.pos in NOMINAL and word.place == verb.place - 1:
            first = below(word)
            comma = [w for w in first if w.base == "punct" and w.lower == ","]
            if comma and word.any("det"):
                return word
    return None


def _listed_in_content(verb: Word) -> None:
    """For "said a clinic and two schools had burned": all three burned, no clinic was said."""
    thing = verb.child("obj")
    if thing is None or verb.lemma not in {"say", "add"} or verb.any("ccomp"):
        return
    for other in thing.children:
        subject = other.child("nsubj", "nsubj:pass")
        linked = other.base == "conj" and other.pos == "VERB" and other.any("cc")
        if linked and subject is not None and thing.place < subject.place < other.place:
            for link in other.all("cc"):
                attach(link, subject, "cc")
            attach(other, verb, "ccomp")
            attach(thing, other, subject.dep)
            attach(subject, thing, "conj")
            return


def _owner_of_title(mark: Word) -> None:
    """For "director Ann Rao's 'Salt' won": the film won, she only made it."""
    name = mark.head
    if mark.base != "case" or name is None:
        return
    top = name
    if name.base in {"appos", "flat"} and name.head is not None and name.head.place < name.place:
        top = name.head
    if top.dep not in _SUBJECTS or top.head is None:
        return
    for other in top.head.children:
        start = min((w.place for w in below(other) if w.base != "punct"), default=-1)
        if other.dep == top.dep and mark.place < start <= mark.place + 2:
            attach(top, other, "nmod:poss")
            return


def _aside_from(oblique: Word) -> None:
    """For "Ann Rao, 54, from Lima, worked": she is from Lima, she did not work from there."""
    verb = oblique.head
    case = oblique.child("case")
    if verb is None or verb.pos != "VERB" or case is None or case.lower not in {"from", "of"}:
        return
    subject = verb.child("nsubj", "nsubj:pass")
    if subject is None or not subject.place < oblique.place < verb.place:
        return
    commas = {w.place for w in below(verb) if w.lower == ","}
    last = max(w.place for w in below(oblique) if w.base != "punct")
    if case.place - 1 in commas and last + 1 in commas and last + 2 <= verb.place:
        attach(oblique, subject, "nmod")


def _whose(pronoun: Word) -> None:
    """For "Ann Rao, whose brother Joe died": Joe is who died."""
    noun = pronoun.head
    if noun is None or noun.base != "appos" or noun.head is None:
        return
    last = max(w.place for w in below(noun))
    for verb in _following_verbs(noun.head, last):
        if not verb.any("nsubj", "csubj", "expl"):
            passive = any(c.dep == "aux:pass" for c in verb.children)
            owner = noun.head
            attach(noun, verb, "nsubj:pass" if passive else "nsubj")
            attach(verb, owner, "acl:relcl")
            return


def _following_verbs(owner: Word, last: int) -> list[Word]:
    """Return the verbs, of the owner or of what it belongs to, that start right after a noun."""
    above = owner.head
    near = [*owner.children, *(above.children if above is not None else ())]
    found = []
    for verb in near:
        if verb.pos not in {"VERB", "AUX", "ADJ"} or verb.base not in {"acl", "ccomp", "advcl"}:
            continue
        own = [w.place for w in below(verb) if w.base != "punct" and w.place > last]
        if own and verb.place > last and min(own) == last + 1:
            found.append(verb)
    return found


def _enumerated(word: Word) -> None:
    """For "Ann Tan, Bob Rao and Eva Lee won": three people won, Ann Tan is not Bob Rao."""
    first = word.head
    if first is None or first.place > word.place:
        return
    if not _names_somebody(first) or not _names_somebody(word):
        return
    if not any(c.lower == "," and c.base == "punct" for c in word.children[:1]):
        return
    last = _joined_by_and(word)
    if last is None or not _names_somebody(last):
        return
    top = first
    if (
        first.base in {"appos", "flat"}
        and first.head is not None
        and first.head.place == first.place - 1
    ):
        top = first.head
    attach(word, top, "conj")
    attach(last, top, "conj")


def _joined_by_and(word: Word) -> Word | None:
    """Return the word under a name that "and", without a comma, joins to it."""
    for other in below(word):
        for child in other.children:
            link = child.base == "cc" and child.lower == "and" and word.place < child.place
            comma = any(c.base == "punct" and c.place == child.place - 1 for c in other.children)
            if link and not comma and other is not word and child.place < other.place:
                return other
    return None


def _names_somebody(word: Word) -> bool:
    """Tell whether a word is, or describes, a name of several words without an article."""
    if any(c.base in {"det", "case"} or c.dep == "nmod:poss" for c in word.children):
        return False
    if word.pos == "PROPN":
        return any(c.base in {"flat", "compound"} for c in word.children)
    if word.pos != "NOUN":
        return False
    return any(
        c.pos == "PROPN" and c.place == word.place + 1 and c.base in {"appos", "flat"}
        for c in word.children
    )
