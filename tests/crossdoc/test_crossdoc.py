"""Forty people in thirty articles: names of one are brought together, and of no two."""

from functools import cache

import kgraph
from tests.crossdoc.score import ARTICLES, Place, Score, compare, found, gold


@cache
def score() -> Score:
    meant = gold()
    return compare(found(kgraph.build(ARTICLES), meant), meant)


def test_the_set_is_as_large_as_it_should_be() -> None:
    people = {key for place, key in gold().items() if len(key.split("-")) > 1}
    assert len({place.article for place in gold()}) == 30
    assert len(people) >= 40


def test_names_that_are_put_together_are_one_thing() -> None:
    assert score().precision >= 0.99, sorted(map(str, sorted(score().wrong)))


def test_names_of_one_thing_are_put_together() -> None:
    assert score().recall >= 0.92, sorted(map(str, sorted(score().missed)))


def test_the_figures_count_pairs() -> None:
    a, b, c = (Place("1", n, "Ann") for n in range(3))
    made = compare({a: "x", b: "x", c: "x"}, {a: "p", b: "p", c: "q"})
    assert (made.precision, made.recall) == (1 / 3, 1.0)
