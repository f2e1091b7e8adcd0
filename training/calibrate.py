"""Judged triples come in, the weights that turn rules and parses into probabilities go out.

    python -m training.calibrate            prints kgraph/extraction/data/calibration.tsv anew
    python -m training.calibrate --folds 5  says how sure triples are, and how often right, when
                                            each fold is weighed by the others

`judged.tsv` beside this file has a row for each triple that was judged against its sentence: its
source, the log-odds that its construction gives, the parser's probability for the word that it
doubts most, and whether it is right in all its parts.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kgraph.extraction.confidence import STEPS

JUDGED = Path(__file__).with_name("judged.tsv")
NAMES = ("bias", "slope", *(f"certainty={step}" for step in STEPS))
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_PRIOR = np.array([0.0, 0.5] + [0.0] * (len(NAMES) - 2))
_RIDGE = np.array([0.0, 1.0] + [1.0] * (len(NAMES) - 2))
_ROUNDS = 50

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """Features of some triples, one row each, and which of them are right."""

    features: Floats
    right: Floats


def read(path: Path = JUDGED) -> Judged:
    """Return the judged triples of a table.

    Args:
        path: a table with the columns source, odds, certainty and verdict.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        table = (line for line in lines if not line.startswith("#"))
        rows = list(csv.DictReader(table, delimiter="\t"))
    features = np.zeros((len(rows), len(NAMES)))
    features[:, 0] = 1
    for at, row in enumerate(rows):
        certainty = float(row["certainty"])
        features[at, 1] = float(row["odds"])
        features[at, 1 + sum(certainty >= step for step in STEPS)] = 1
    return Judged(features, np.array([row["verdict"] == "right" for row in rows], dtype=float))


def fitted(judged: Judged) -> Floats:
    """Return the weights of a logistic regression, found by Newton's method.

    Weights are drawn towards none at all, and the slope to a half, as a few hundred triples do
    not tell more (a normal prior of variance 1).
    """
    weights = _PRIOR.copy()
    for _ in range(_ROUNDS):
        chances = _chances(judged.features, weights)
        slope = judged.features.T @ (judged.right - chances) - _RIDGE * (weights - _PRIOR)
        bend = (judged.features.T * (chances * (1 - chances))) @ judged.features + np.diag(_RIDGE)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def _chances(features: Floats, weights: Floats) -> Floats:
    chances: Floats = 1 / (1 + np.exp(-features @ weights))
    return chances


def held_out(judged: Judged, folds: int) -> Floats:
    """Return each triple's probability by weights that were fitted without its fold."""
    chances = np.zeros(len(judged.right))
    fold = np.arange(len(judged.right)) % folds
    for each in range(folds):
        rest = Judged(judged.features[fold != each], judged.right[fold != each])
        chances[fold == each] = _chances(judged.features[fold == each], fitted(rest))
    return chances


def _table(chances: Floats, right: Floats) -> None:
    print("confidence   triples  mean   right")
    for low, high in pairwise(BANDS):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            mean, share = chances[inside].mean(), right[inside].mean()
            print(f"{low:.1f} to {min(high, 1):.1f}   {inside.sum():7d}  {mean:.2f}   {share:.2f}")


def main() -> None:
    """Fit, and print the weights or the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    judged = read()
    if options.folds:
        _table(held_out(judged, options.folds), judged.right)
        return
    print("# Log-odds that a triple is right: bias, slope of its construction's own log-odds, and")
    print("# the step that the parser's probability of its least certain word reaches.")
    print(f"# Source: python -m training.calibrate, on {len(judged.right)} judged triples.")
    for name, weight in zip(NAMES, fitted(judged).tolist(), strict=True):
        print(f"{name}\t{weight:.2f}")


if __name__ == "__main__":
    main()
