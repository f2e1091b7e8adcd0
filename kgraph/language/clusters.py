"""Mentions with their vectors come in, clusters of those that mean the same go out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kgraph.language.coreference import Table, Words, candidates, describe, features
from kgraph.language.encoder import Encoder, Floats

_BLOCK = 256


def clusters(
    encoder: Encoder,
    words: Words,
    spans: Sequence[tuple[int, int, int]],
    kinds: Sequence[int],
    vectors: Floats,
) -> list[list[int]]:
    """Return the clusters of two mentions or more, in order of their first mention.

    Args:
        encoder: the network.
        words: the document.
        spans: start, end and head of each mention, sorted by head.
        kinds: the number of each mention's kind.
        vectors: one vector for each mention.
    """
    if len(spans) < 2:
        return []
    table = describe(words, spans, kinds)
    return _joined(_antecedents(encoder, table, vectors))


def _antecedents(encoder: Encoder, table: Table, vectors: Floats) -> NDArray[np.int64]:
    """Return each mention's antecedent, -1 where it has none."""
    found = candidates(table)
    chosen = np.full(len(found), -1, dtype=np.int64)
    for start in range(0, len(found), _BLOCK):
        rows = slice(start, min(start + _BLOCK, len(found)))
        block = found[rows]
        own = np.arange(rows.start, rows.stop)
        known, place = np.unique(
            np.concatenate([own, np.maximum(block, 0).ravel()]), return_inverse=True
        )
        local = place[len(own) :].reshape(block.shape)
        scores = encoder.pairs(
            vectors[known], place[: len(own)], local, features(table, found, rows)
        )
        scores = np.where(block >= 0, scores, -np.inf)
        best = scores.argmax(1)
        right = scores[np.arange(len(best)), best] > 0
        chosen[rows] = np.where(right, block[np.arange(len(best)), best], -1)
    return chosen


def _joined(antecedents: NDArray[np.int64]) -> list[list[int]]:
    groups: dict[int, list[int]] = {}
    owner: list[int] = []
    for mention, antecedent in enumerate(antecedents.tolist()):
        owner.append(owner[antecedent] if antecedent >= 0 else mention)
        groups.setdefault(owner[-1], []).append(mention)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]
