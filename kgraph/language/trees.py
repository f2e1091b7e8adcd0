"""Scores of every word's possible heads come in, the best well-formed tree goes out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def best_tree(scores: Scores) -> Heads:
    """Return each word's head in the highest-scoring tree with a single root.

    Args:
        scores: `words × words + 1`; row `d` scores the heads of word `d`, the last column
            scores `d` as the root.

    Returns:
        The number of each word's head; the root's is the number of words.

    >>> best_tree(np.array([[0.0, 1.0, 2.0], [3.0, 0.0, 1.0]], dtype=np.float32))
    array([2, 0])
    """
    count = len(scores)
    scores = np.array(scores, dtype=np.float64)
    scores[np.arange(count), np.arange(count)] = -np.inf
    heads: Heads = scores.argmax(1)
    if (heads == count).sum() == 1 and _cycle(heads) is None:
        return heads
    # Roots cost more than any tree can win by them, so the best tree has just one.
    finite = scores[np.isfinite(scores)]
    scores[:, count] -= (finite.max() - finite.min() + 1.0) * (count + 1)
    square = np.full((count + 1, count + 1), -np.inf)
    square[:count] = scores
    return _maximum(square)[:count]


def _cycle(heads: Heads) -> list[int] | None:
    """Return the words of one cycle; a head beyond the words is the root."""
    count = len(heads)
    colour = [0] * (count + 1)
    colour[count] = 2
    chain = heads.tolist()
    for start in range(count):
        path = []
        word = start
        while colour[word] == 0:
            colour[word] = 1
            path.append(word)
            word = min(chain[word], count)
        if colour[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            colour[passed] = 2
    return None


def _maximum(scores: NDArray[np.float64]) -> Heads:
    """Chu, Liu and Edmonds: `scores` is square, its last row and column are the root's."""
    root = len(scores) - 1
    heads = scores[:root].argmax(1)
    cycle = _cycle(heads)
    if cycle is None:
        return np.append(heads, root)
    ring = np.array(cycle)
    rest = np.setdiff1d(np.arange(root + 1), ring)
    own = scores[ring, heads[ring]]
    entering = scores[np.ix_(ring, rest)] - own[:, None]
    leaving = scores[np.ix_(rest, ring)]
    # The cycle becomes one node, put before the root, which stays last.
    size = len(rest) + 1
    keep = np.r_[0 : size - 2, size - 1]
    small = np.full((size, size), -np.inf)
    small[np.ix_(keep, keep)] = scores[np.ix_(rest, rest)]
    small[size - 2, keep] = entering.max(0)
    small[keep, size - 2] = leaving.max(1)
    inner = _maximum(small)
    return _opened(inner, heads, ring, rest, entering.argmax(0), leaving.argmax(1))


def _opened(
    inner: Heads, heads: Heads, ring: Heads, rest: Heads, entry: Heads, exit_: Heads
) -> Heads:
    """Put the words of a contracted cycle back in place of its node."""
    size = len(rest) + 1
    node = size - 2
    found = np.append(heads, len(heads))
    place = np.r_[0:node, size - 1]
    for at, word in enumerate(rest):
        head = inner[place[at]]
        if head == node:
            found[word] = ring[exit_[at]]
        else:
            found[word] = rest[head if head < node else head - 1]
    head = inner[node]
    at = head if head < node else head - 1
    found[ring[entry[at]]] = rest[at]
    return found
