"""Trees are the best there are, with one root, for any scores."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kgraph.language.trees import best_tree


def is_tree(heads: list[int]) -> bool:
    count = len(heads)
    for word in range(count):
        for _ in range(count):
            word = heads[word] if word < count else word
        if word != count:
            return False
    return heads.count(count) == 1


def scores_of(count: int) -> st.SearchStrategy[np.ndarray]:
    values = st.floats(-20, 20, width=32)
    return arrays(np.float32, (count, count + 1), elements=values)


@given(st.integers(1, 30).flatmap(scores_of))
def test_any_scores_give_a_tree_with_one_root(scores: np.ndarray) -> None:
    assert is_tree(best_tree(scores).tolist())


@pytest.mark.parametrize("seed", range(25))
def test_no_other_tree_scores_higher(seed: int) -> None:
    count = 2 + seed % 4
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)

    def value(heads: tuple[int, ...]) -> float:
        return float(sum(scores[word, head] for word, head in enumerate(heads)))

    every = (heads for heads in product(range(count + 1), repeat=count) if is_tree(list(heads)))
    assert value(tuple(best_tree(scores))) == pytest.approx(max(map(value, every)), abs=1e-4)


def test_a_large_random_sentence_is_quick() -> None:
    scores = np.random.default_rng(0).normal(size=(250, 251)).astype(np.float32)
    assert is_tree(best_tree(scores).tolist())
