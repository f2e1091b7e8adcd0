"""Where things are drawn: apart from one another, and always in the same place."""

from itertools import combinations
from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.view.layout import Place, lay_out

PAIRS = st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60)


def overlapping(places: list[Place]) -> list[tuple[Place, Place]]:
    return [
        (a, b) for a, b in combinations(places, 2) if dist(a[:2], b[:2]) < a.radius + b.radius - 0.3
    ]


@settings(max_examples=15, deadline=None)
@given(PAIRS)
def test_nothing_overlaps(pairs: list[tuple[int, int]]) -> None:
    assert overlapping(lay_out(30, pairs)) == []


@settings(max_examples=10, deadline=None)
@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(pairs: list[tuple[int, int]], random: object) -> None:
    shuffled = [pair[::-1] for pair in pairs]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert lay_out(30, pairs) == lay_out(30, shuffled)


def test_a_large_graph_is_laid_out_on_the_mesh_without_overlap() -> None:
    places = lay_out(900, [(number, number // 2) for number in range(1, 900)])
    assert overlapping(places) == []


def test_what_is_joined_stands_nearer_than_what_is_not() -> None:
    ring = [(a, b) for group in (range(8), range(8, 16)) for a, b in combinations(group, 2)]
    places = lay_out(16, [*ring, (0, 8)])
    within = [dist(places[a][:2], places[b][:2]) for a, b in ring]
    across = [dist(places[a][:2], places[b][:2]) for a in range(8) for b in range(8, 16)]
    assert sum(within) / len(within) < sum(across) / len(across)


def test_no_things_and_things_joined_to_themselves() -> None:
    assert lay_out(0, []) == []
    assert len(lay_out(3, [(1, 1)])) == 3
