"""A copular clause comes in; what several are to each other goes out, for each two of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.lookups import mapping
from kgraph.extraction.scenes import Scene
from kgraph.extraction.triples import subject_of, triple
from kgraph.model import Argument, Triple

_OTHERS = frozenset({"of", "with", "to", "from", "against"})


def mutual_triples(clause: Clause, parts: Sequence[Part], scene: Scene) -> Iterator[Triple]:
    """Yield "ally of" for "Peru and Chile are allies", "be at war with" for "… are at war".

    One plural subject ("the two countries") gives a triple without object that holds both ways;
    who they are is for resolution to say.

    Args:
        clause: a copular clause.
        parts: its parts.
        scene: the sentence.
    """
    head = clause.head
    name = _name(clause)
    if name is None or _names_another(clause, parts):
        return
    subjects = [subject_of(clause, subject, scene) for subject in clause.subjects]
    words = [*clause.group, *case_of(head), head]
    pairs: list[tuple[Argument, Argument | None]] = list(combinations(subjects, 2))
    if len(subjects) == 1 and scene.is_plural(clause.subjects[0]):
        pairs = [(subjects[0], None)]
    for one, other in pairs:
        ends = (one, name, other)
        yield triple("reciprocal", clause, scene, ends, words, parts, clause.subjects)


def _name(clause: Clause) -> str | None:
    head = clause.head
    said = head.lower if head.pos in {"ADJ", "VERB"} else head.lemma.lower()
    words = [*(word.lower for word in case_of(head)), said]
    return mapping("mutual_predicates").get(" ".join(words))


def is_mutual(clause: Clause, parts: Sequence[Part]) -> bool:
    """Tell whether a copular clause says of several what they are to each other.

    "Rao and Tan are alike": neither is so alone.

    Args:
        clause: a copular clause.
        parts: its parts.
    """
    several = len(clause.subjects) > 1 and _name(clause) is not None
    return several and not _names_another(clause, parts)


def _names_another(clause: Clause, parts: Sequence[Part]) -> bool:
    """Tell whether the clause says whose friends they are, or with whom they are at war."""
    if any(child.dep == "nmod:poss" for child in clause.head.children):
        return True
    if any(c.base == "cc" and c.lower == "nor" for w in clause.subjects for c in w.children):
        return True
    inside = (w for child in clause.head.all("nmod", "obl") for w in case_of(child))
    return any(w.lower in _OTHERS for w in inside) or any(p.preposition in _OTHERS for p in parts)
