"""The tree of a sentence comes in, its clauses with their statuses go out."""

from __future__ import annotations

from kgraph.extraction.clause_parts import parts_of
from kgraph.extraction.clauses import Clause, group_of, is_predicate, kind_of, order_of
from kgraph.extraction.gapping import gapped
from kgraph.extraction.shared_subjects import asked_of, subjects_of
from kgraph.extraction.tree import Tree, Word
from kgraph.extraction.verb_groups import stands_for_verb


def read_clauses(tree: Tree) -> list[Clause]:
    """Return the clauses of a sentence, each after the one that it hangs on.

    Args:
        tree: the sentence.
    """
    above: dict[int, Clause] = {}
    found = []
    for word in order_of(tree):
        governing = above.get(word.head.place) if word.head is not None else None
        if governing is not None and governing.head is word.head and stands_for_verb(word):
            above[word.place] = governing  # read with the verb that it stands for
        elif is_predicate(word):
            clause = _clause(word, governing)
            found += [clause, *gapped(clause)]
            above[word.place] = clause
        elif governing is not None:
            above[word.place] = governing
    return found


def _clause(word: Word, above: Clause | None) -> Clause:
    kind = kind_of(word, above)
    group = group_of(word, kind, above)
    subjects, sharing = subjects_of(word, above)
    parts = parts_of(word, kind, group, subjects, above)
    return Clause(
        head=word,
        kind=kind,
        group=group,
        subjects=subjects,
        sharing=sharing,
        parts=parts,
        above=above,
        link=word.dep,
        chained=_is_chained(word, above, sharing),
    )


def _is_chained(word: Word, above: Clause | None, sharing: str) -> bool:
    """Tell whether the verb above only introduces this one, both having the same subject."""
    if above is None or word.base != "xcomp" or sharing != "controlled":
        return False
    if above.head is not word.head or above.kind == "existential":
        return False
    if asked_of(above) is not None:
        return False
    return not (above.kind == "active" and above.first("object", "recipient"))
