"""A sentence comes in, the words that stand in a question go out: a question states nothing."""

from __future__ import annotations

from kgraph.extraction.tree import Tree

_OPENING = {"”": "“", "''": "``", "’": "‘", '"': '"', ")": "(", "]": "["}


def asked_words(tree: Tree) -> frozenset[int]:
    """Return the numbers of the tokens that a question mark covers.

    It covers what stands before it in the same quotation or the same brackets, as far back as
    the last sentence mark: in "Is he well?" she asked, who asks is no part of the question.

    Args:
        tree: the sentence.
    """
    found: set[int] = set()
    for mark in tree.words:
        if "?" in mark.text and mark.pos != "X":
            start = _start(tree, mark.place)
            found.update(w.token for w in tree.words[start : mark.place])
    return frozenset(found)


def _start(tree: Tree, end: int) -> int:
    """Return the place of the first word of the question that ends at a place."""
    after = tree.words[end + 1].text if end + 1 < len(tree.words) else ""
    opening = _OPENING.get(after)
    for place in range(end - 1, -1, -1):
        text = tree.words[place].text
        if text == opening or text in {"?", "!"}:
            return place + 1
    return 0
