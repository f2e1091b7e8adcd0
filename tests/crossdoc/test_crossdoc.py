"""Forty people in thirty articles: names of one are brought together, and of no two."""

from functools import cache
from pathlib import Path

import pytest

import kgraph
from tests.crossdoc.score import FURTHER, HERE, LATER, Place, Score, compare, found, gold


@cache
def score(folder: Path) -> Score:
    meant = gold(folder)
    return compare(found(kgraph.build(folder / "articles"), meant, folder), meant)


def wrong(folder: Path) -> list[str]:
    return [f"{a} · {b}" for a, b in sorted(score(folder).wrong)]


def missed(folder: Path) -> list[str]:
    return [f"{a} · {b}" for a, b in sorted(score(folder).missed)]


def test_the_set_has_thirty_articles() -> None:
    assert len({place.article for place in gold(HERE)}) == 30


def test_names_that_are_put_together_are_one_thing() -> None:
    assert score(HERE).precision >= 0.99, wrong(HERE)


def test_names_of_one_thing_are_put_together() -> None:
    assert score(HERE).recall >= 0.92, missed(HERE)


@pytest.mark.parametrize("folder", [FURTHER, LATER], ids=["further", "later"])
def test_articles_that_were_written_later_fare_as_well(folder: Path) -> None:
    assert score(folder).precision >= 0.99, wrong(folder)
    assert score(folder).recall >= 0.92, missed(folder)


def test_the_figures_count_pairs() -> None:
    a, b, c = (Place("1", n, "Ann") for n in range(3))
    made = compare({a: "x", b: "x", c: "x"}, {a: "p", b: "p", c: "q"})
    assert (made.precision, made.recall) == (1 / 3, 1.0)
