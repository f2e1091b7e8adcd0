"""Candidates come in, which nouns at the end of a clause describe its subject goes out.

"Ana Ruiz was born in Lima, the daughter of a baker": she is that daughter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kgraph.extraction.candidates import Candidate
from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.role_words import is_kinship
from kgraph.model import EntityType, MentionKind, Number

_UP = 6


def late_appositions(
    doc: Doc, heads: Mapping[int, int], found: tuple[Candidate, ...]
) -> Iterator[tuple[int, int]]:
    """Yield (subject, noun) where a noun for a relative ends the clause of its subject.

    Args:
        doc: the annotated text.
        heads: token number → index of the candidate that it heads.
        found: the candidates.
    """
    for index, one in enumerate(found):
        if one.kind is not MentionKind.NOMINAL or one.number is Number.PLURAL:
            continue
        noun = doc[one.root]
        if not is_kinship(noun.lemma_.lower()) or noun.dep_ not in ("appos", "dep", "parataxis"):
            continue
        if not _opens_late(doc, one) or _stands_by_person(noun, heads, found):
            continue
        subject = _subject_above(noun)
        other = None if subject is None else heads.get(subject.i)
        if other is not None and other != index and found[other].type is EntityType.PERSON:
            yield other, index


def _opens_late(doc: Doc, one: Candidate) -> bool:
    """Tell whether a phrase such as "the youngest child of" follows a comma."""
    after = doc[one.last].lower_ if one.last < len(doc) else ""
    first = doc[one.start].lower_
    parted = one.start > 0 and doc[one.start - 1].text == ","
    return parted and first in ("the", "a", "an") and after in ("of", "to")


def _stands_by_person(noun: Token, heads: Mapping[int, int], found: tuple[Candidate, ...]) -> bool:
    other = heads.get(noun.head.i)
    return other is not None and found[other].type is EntityType.PERSON


def _subject_above(noun: Token) -> Token | None:
    """Return the subject of the clause that a noun ends."""
    step = noun.head
    for _ in range(_UP):
        if step.pos_ in ("VERB", "ADJ") and step.i < noun.i:
            subjects = [c for c in step.children if c.dep_ in ("nsubj", "nsubj:pass")]
            if subjects and subjects[0].i < step.i:
                return subjects[0]
        if step.head is step:
            return None
        step = step.head
    return None
