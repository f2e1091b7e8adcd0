"""A clause comes in; where it pairs its members "respectively", a clause for each pair goes out."""

from __future__ import annotations

from collections import Counter

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.tree import Word

_LISTED = frozenset({"object", "recipient", "oblique", "agent"})


def respective(clause: Clause) -> list[Clause]:
    """Return a clause for each pair of "Rao and Ito won gold and silver respectively".

    Args:
        clause: the clause.

    Returns:
        nothing where the text pairs nothing, or its lists are of different lengths.
    """
    if not any(part.word.lower == "respectively" for part in clause.parts):
        return []
    lists = [conjuncts(part.word) for part in clause.parts if part.role in _LISTED]
    lengths = Counter(len(each) for each in (clause.subjects, *lists) if len(each) > 1)
    size = next((n for n, times in lengths.items() if times > 1), 0)
    return [_member(clause, i, size) for i in range(size)]


def _member(clause: Clause, i: int, size: int) -> Clause:
    subjects = clause.subjects
    return clause._replace(
        subjects=subjects[i : i + 1] if len(subjects) == size else subjects,
        parts=tuple(_alone(part, i, size) for part in clause.parts if not _says_so(part.word)),
    )


def _alone(part: Part, i: int, size: int) -> Part:
    words = conjuncts(part.word) if part.role in _LISTED else ()
    return part._replace(word=words[i], alone=True) if len(words) == size else part


def _says_so(word: Word) -> bool:
    return word.lower == "respectively"
