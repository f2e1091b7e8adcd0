"""Mentions with their vectors come in, clusters of those that mean the same go out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kgraph.language.coreference import Table, Words, candidates, describe, features
from kgraph.language.encoder import Encoder, Floats

_BLOCK = 256
_CHOICES = 4


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
    return _joined(_antecedents(encoder, table, vectors).tolist(), table.gender.tolist())


def _antecedents(encoder: Encoder, table: Table, vectors: Floats) -> NDArray[np.int64]:
    """Return each mention's likely antecedents, the best first, -1 where there are no more."""
    found = candidates(table)
    chosen = np.full((len(found), _CHOICES), -1, dtype=np.int64)
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
        order = np.argsort(-scores, axis=1, kind="stable")[:, :_CHOICES]
        right = np.take_along_axis(scores, order, 1) > 0
        chosen[rows] = np.where(right, np.take_along_axis(block, order, 1), -1)
    return chosen


def _joined(choices: list[list[int]], genders: list[int]) -> list[list[int]]:
    """Return clusters of each mention with its best antecedent of a cluster of its gender."""
    groups: dict[int, list[int]] = {}
    owner: list[int] = []
    known: dict[int, int] = {}
    for mention, antecedents in enumerate(choices):
        fitting = (owner[a] for a in antecedents if a >= 0)
        gender = genders[mention]
        group = next((g for g in fitting if not gender or known.get(g, gender) == gender), mention)
        owner.append(group)
        groups.setdefault(group, []).append(mention)
        if gender:
            known.setdefault(group, gender)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]
