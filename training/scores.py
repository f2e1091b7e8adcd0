"""Answers and gold come in, the usual figures of each task go out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Cluster = frozenset[Hashable]


@dataclass
class Tally:
    """Hits, answers and gold items, summed up over documents."""

    hits: float = 0.0
    answers: float = 0.0
    gold_hits: float = 0.0
    gold: float = 0.0

    def add(self, answers: Iterable[Hashable], gold: Iterable[Hashable]) -> None:
        """Count two sets of items against each other."""
        mine, theirs = set(answers), set(gold)
        both = len(mine & theirs)
        self.hits += both
        self.gold_hits += both
        self.answers += len(mine)
        self.gold += len(theirs)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        precision = self.hits / self.answers if self.answers else 0.0
        recall = self.gold_hits / self.gold if self.gold else 0.0
        return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass
class Coreference:
    """MUC, B-cubed and CEAF (entities, phi 4) summed up over documents."""

    muc: Tally
    cubed: Tally
    ceaf: Tally

    @classmethod
    def empty(cls) -> Coreference:
        """Return a tally with nothing counted."""
        return cls(Tally(), Tally(), Tally())

    def add(self, answers: Sequence[Cluster], gold: Sequence[Cluster]) -> None:
        """Count one document's clusters."""
        _add_muc(self.muc, answers, gold)
        _add_cubed(self.cubed, answers, gold)
        _add_ceaf(self.ceaf, answers, gold)

    @property
    def conll(self) -> float:
        """Mean of the three F1 figures, in percent."""
        return (self.muc.f1 + self.cubed.f1 + self.ceaf.f1) / 3


def _owners(clusters: Sequence[Cluster]) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def _links(clusters: Sequence[Cluster], others: dict[Hashable, int]) -> tuple[int, int]:
    kept = total = 0
    for cluster in clusters:
        parts = {others[m] for m in cluster if m in others}
        alone = sum(m not in others for m in cluster)
        kept += len(cluster) - len(parts) - alone
        total += len(cluster) - 1
    return kept, total


def _add_muc(tally: Tally, answers: Sequence[Cluster], gold: Sequence[Cluster]) -> None:
    kept, total = _links(answers, _owners(gold))
    tally.hits, tally.answers = tally.hits + kept, tally.answers + total
    kept, total = _links(gold, _owners(answers))
    tally.gold_hits, tally.gold = tally.gold_hits + kept, tally.gold + total


def _shared(clusters: Sequence[Cluster], others: Sequence[Cluster]) -> float:
    owners = _owners(others)
    found = 0.0
    for cluster in clusters:
        counts: dict[int, int] = {}
        for mention in cluster:
            if mention in owners:
                counts[owners[mention]] = counts.get(owners[mention], 0) + 1
        found += sum(n * n for n in counts.values()) / len(cluster)
    return found


def _add_cubed(tally: Tally, answers: Sequence[Cluster], gold: Sequence[Cluster]) -> None:
    tally.hits += _shared(answers, gold)
    tally.answers += sum(map(len, answers))
    tally.gold_hits += _shared(gold, answers)
    tally.gold += sum(map(len, gold))


def _add_ceaf(tally: Tally, answers: Sequence[Cluster], gold: Sequence[Cluster]) -> None:
    alike = np.zeros((len(answers), len(gold)))
    owners = _owners(gold)
    for row, cluster in enumerate(answers):
        for mention in cluster:
            if mention in owners:
                alike[row, owners[mention]] += 1
    if alike.size:
        sizes = np.add.outer([len(c) for c in answers], [len(c) for c in gold])
        best = best_match(2 * alike / sizes)
        tally.hits, tally.gold_hits = tally.hits + best, tally.gold_hits + best
    tally.answers += len(answers)
    tally.gold += len(gold)


def best_match(gain: NDArray[np.float64]) -> float:
    """Return the greatest sum of `gain` over pairs of a row and a column, each used once.

    >>> best_match(np.array([[1.0, 2.0], [2.0, 4.0]]))
    5.0
    """
    cost = -gain if gain.shape[0] <= gain.shape[1] else -gain.T
    rows, columns = cost.shape
    over, under = np.zeros(rows + 1), np.zeros(columns + 1)
    match, way = np.zeros(columns + 1, dtype=int), np.zeros(columns + 1, dtype=int)
    padded = np.zeros((rows + 1, columns + 1))
    padded[1:, 1:] = cost
    for row in range(1, rows + 1):
        match[0], at = row, 0
        least, used = np.full(columns + 1, np.inf), np.zeros(columns + 1, dtype=bool)
        while match[at] or not used[at]:
            used[at] = True
            mine = match[at]
            now = padded[mine] - over[mine] - under
            better = ~used & (now < least)
            better[0] = False
            least[better], way[better] = now[better], at
            open_ = np.where(used, np.inf, least)
            open_[0] = np.inf
            next_at = int(open_.argmin())
            step = open_[next_at]
            over[match[used]] += step
            under[used] -= step
            least[~used] -= step
            at = next_at
            if match[at] == 0:
                break
        while at:
            match[at], at = match[way[at]], way[at]
    chosen = [(match[c] - 1, c - 1) for c in range(1, columns + 1) if match[c]]
    return float(sum(-cost[r, c] for r, c in chosen))
