"""The scorers give the figures that their papers' examples have."""

import pytest

from training.scores import Coreference, Tally, best_match


def clusters(*groups: str) -> list[frozenset[str]]:
    return [frozenset(group) for group in groups]


def test_equal_clusters_score_full() -> None:
    figures = Coreference.empty()
    figures.add(clusters("abc", "de"), clusters("abc", "de"))
    assert figures.conll == pytest.approx(100)


def test_muc_counts_missing_links() -> None:
    figures = Coreference.empty()
    figures.add(clusters("abc", "defg"), clusters("abcd", "efg"))
    # Vilain et al.: each side misses one link of five.
    assert figures.muc.hits / figures.muc.answers == pytest.approx(4 / 5)
    assert figures.muc.gold_hits / figures.muc.gold == pytest.approx(4 / 5)


def test_b_cubed_counts_mentions() -> None:
    figures = Coreference.empty()
    figures.add(clusters("abcde"), clusters("abc", "de"))
    assert figures.cubed.hits / figures.cubed.answers == pytest.approx((9 + 4) / 5 / 5)
    assert figures.cubed.gold_hits / figures.cubed.gold == pytest.approx(1)


def test_a_mention_that_is_not_there_costs_precision() -> None:
    figures = Coreference.empty()
    figures.add(clusters("abx"), clusters("ab"))
    assert figures.cubed.f1 < 100
    assert figures.muc.gold_hits == 1


def test_the_best_match_uses_each_row_once() -> None:
    import numpy as np

    gain = np.array([[3.0, 2.0, 0.0], [3.0, 0.0, 0.0]])
    assert best_match(gain) == pytest.approx(5)
    assert best_match(gain.T) == pytest.approx(5)


def test_f1_of_nothing_is_nothing() -> None:
    assert Tally().f1 == 0
