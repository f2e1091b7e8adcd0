"""A word comes in, the words joined to it with "and", "or" and commas go out."""

from __future__ import annotations

from kgraph.extraction.tree import Word

MOST_CONJUNCTS = 8


def conjuncts(word: Word) -> tuple[Word, ...]:
    """Return a word and all that is joined to it, in order; at most eight.

    A conjunct that is a clause of its own ("Putin, and who came") is left out.

    Args:
        word: the first of them.
    """
    found, queue = [word], [word]
    while queue:
        at = queue.pop(0)
        for child in at.children:
            if child.base != "conj" or child.pos == "PART" or _possessor(child):
                continue
            if child.lower in {"etc", "etc."}:
                continue
            if not child.any("nsubj", "cop", "orphan"):
                found.append(child)
                queue.append(child)
    return tuple(found[:MOST_CONJUNCTS])


def _possessor(word: Word) -> bool:
    """Tell whether a word is only the owner of the next conjunct: "Lima and Rao's envoy"."""
    return any(c.base == "case" and c.lower in {"'s", "'"} for c in word.children)


def pairs(
    left: tuple[Word, ...], right: tuple[Word, ...], respectively: bool = False
) -> list[tuple[Word, Word]]:
    """Join each of the left with each of the right, or one to one where the text says so."""
    if respectively and len(left) == len(right):
        return list(zip(left, right, strict=True))
    return [(a, b) for a in left for b in right][: MOST_CONJUNCTS * 3]


def is_each_other(word: Word) -> bool:
    """Tell whether a word heads "each other" or "one another"."""
    pair = {word.lower, *(child.lower for child in word.children)}
    return pair >= {"each", "other"} or pair >= {"one", "another"}
