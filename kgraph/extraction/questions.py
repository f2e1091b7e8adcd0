"""A sentence comes in, the words that stand in a question go out: a question states nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.tree import Tree, Word

_OPENING = {"”": "“", "''": "``", "’": "‘", '"': '"', ")": "(", "]": "["}
_ASKING = frozenset(
    {"what", "who", "whom", "whose", "which", "how", "why", "when", "where", "whether"}
)
_LEADS = frozenset({"and", "but", "so", "then", "or", "now", "well", "also"})


def asked_words(tree: Tree) -> frozenset[int]:
    """Return the numbers of the tokens that stand in a question.

    A question mark covers what stands before it in the same quotation or the same brackets, as
    far back as the last sentence mark: in "Is he well?" she asked, who asks is no part of the
    question. A clause that puts the auxiliary before its subject asks without a mark.

    Args:
        tree: the sentence.
    """
    found: set[int] = set()
    for mark in tree.words:
        if "?" in mark.text and mark.pos != "X":
            start = _start(tree, mark.place)
            found.update(w.token for w in tree.words[start : mark.place])
        elif mark.head is not None and (_opens(tree, mark) or _leaves_open(mark)):
            found.update(w.token for w in _below(mark.head))
    return frozenset(found)


def _opens(tree: Tree, mark: Word) -> bool:
    """Tell whether an auxiliary before its subject opens a question."""
    return mark.base in {"aux", "cop"} and _is_turned(tree, mark)


def _leaves_open(how: Word) -> bool:
    """Tell whether "how" leaves a quality open: "it depends on how severe it is"."""
    quality = how.head
    if how.lower != "how" or quality is None or quality.pos not in {"ADJ", "ADV"}:
        return False
    return quality.any("cop") and quality.any("nsubj", "csubj")


def _start(tree: Tree, end: int) -> int:
    """Return the place of the first word of the question that ends at a place."""
    after = tree.words[end + 1].text if end + 1 < len(tree.words) else ""
    opening = _OPENING.get(after)
    for place in range(end - 1, -1, -1):
        text = tree.words[place].text
        if text == opening or text in {"?", "!"}:
            return place + 1
    return 0


def _is_turned(tree: Tree, auxiliary: Word) -> bool:
    """Tell whether an auxiliary before its subject asks: "How did you find it", "Could I have".

    "Never had she …", "So did he" and "Had he known, …" state or suppose.
    """
    verb = auxiliary.head
    subject = verb.child("nsubj", "nsubj:pass") if verb is not None else None
    if verb is None or subject is None or subject.place < auxiliary.place:
        return False
    if verb.place < subject.place and auxiliary.base == "cop":
        return False  # "Great was her joy"
    if subject.place - auxiliary.place > 1 and not any(
        c.place == auxiliary.place + 1 for c in subject.children
    ):
        return False
    before = [w for w in tree.words[: auxiliary.place] if w.pos != "PUNCT" and w in _below(verb)]
    if any(w.lower in _ASKING for w in before):
        return verb.base not in {"acl", "advcl"}
    return verb.base in {"root", "conj", "parataxis", "ccomp"} and all(
        w.lower in _LEADS for w in before
    )


def _below(word: Word) -> Iterator[Word]:
    stack = [word]
    while stack:
        at = stack.pop()
        yield at
        stack.extend(at.children)
