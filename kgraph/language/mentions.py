"""Heads of noun phrases with their sentence's tree come in, the phrases' spans go out."""

from __future__ import annotations

from collections.abc import Sequence

# Measured on GUM: which dependents of a mention's head word belong to the mention.
_NEVER = frozenset(
    {"punct", "cc", "conj", "appos", "parataxis", "discourse", "vocative", "dep", "list",
     "reparandum", "orphan", "dislocated", "cc:preconj", "nsubj:outer", "root"}
)  # fmt: skip
_OF_CLAUSE = frozenset(
    {"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "mark", "advmod", "advcl", "obl",
     "obl:unmarked", "expl", "csubj", "ccomp", "iobj"}
)  # fmt: skip
_BEFORE_NEVER = frozenset({"case", "nmod", "obl", "advcl", "mark", "cop"})
_OPENERS = frozenset({"case", "det", "nmod:poss"})
_CLAUSAL = frozenset({"VERB", "ADJ"})
_MARKS = frozenset(",.;:!?)]")


def children(heads: Sequence[int]) -> list[list[int]]:
    """Return the dependents of each word; the root is its own head."""
    below: list[list[int]] = [[] for _ in heads]
    for word, head in enumerate(heads):
        if head != word:
            below[head].append(word)
    return below


def edges(below: Sequence[Sequence[int]], heads: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last word below each word (itself included)."""
    low, high = list(range(len(heads))), list(range(len(heads)))
    order = [word for word, head in enumerate(heads) if head == word]
    for word in order:
        order.extend(below[word])
    for word in reversed(order):
        head = heads[word]
        low[head] = min(low[head], low[word])
        high[head] = max(high[head], high[word])
    return list(zip(low, high, strict=True))


def span(
    head: int,
    below: Sequence[Sequence[int]],
    reach: Sequence[tuple[int, int]],
    labels: Sequence[str],
    upos: Sequence[str],
    words: Sequence[str],
) -> tuple[int, int]:
    """Return start and end of the mention headed by `head`, within one sentence.

    Args:
        head: the mention's head word; a conjunction stands for the whole coordination.
        below: the dependents of each word, from `children`.
        reach: the first and last word below each word, from `edges`.
        labels: UD relation of each word.
        upos: part of speech of each word.
        words: the text of each word.
    """
    predicate = upos[head] not in _CLAUSAL and any(
        labels[child] in ("cop", "nsubj") for child in below[head]
    )
    # "even in the city": an adverb before the preposition or article is outside.
    openers = [child for child in below[head] if child < head and labels[child] in _OPENERS]
    opener = openers[0] if openers and upos[head] not in _CLAUSAL else -1
    first = last = head
    for child in below[head]:
        if labels[child] == "advmod" and child < opener:
            continue
        if _belongs(labels[child], child < head, predicate):
            first, last = min(first, reach[child][0]), max(last, reach[child][1])
    while last > head and words[last] in _MARKS:
        last -= 1
    return first, _closed(first, last + 1, words)


def _closed(start: int, end: int, words: Sequence[str]) -> int:
    """Return `end`, moved past a closing quotation mark whose opening one is inside."""
    inside = words[start:end]
    if end < len(words) and (
        (words[end] == '"' and inside.count('"') % 2 == 1)
        or (words[end] == "”" and inside.count("“") > inside.count("”"))
    ):
        return end + 1
    return end


def coordination(
    conjunction: int,
    heads: Sequence[int],
    below: Sequence[Sequence[int]],
    reach: Sequence[tuple[int, int]],
    labels: Sequence[str],
    upos: Sequence[str],
    words: Sequence[str],
) -> tuple[int, int]:
    """Return start and end of the coordination that a conjunction word joins."""
    top = heads[heads[conjunction]]
    first, last = span(top, below, reach, labels, upos, words)
    for child in below[top]:
        if labels[child] == "conj":
            last = max(last, reach[child][1] + 1)
    return first, max(last, conjunction + 1)


def _belongs(label: str, before: bool, predicate: bool) -> bool:
    if label in _NEVER or (predicate and label in _OF_CLAUSE):
        return False
    return not (before and label in _BEFORE_NEVER)
