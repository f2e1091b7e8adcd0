"""Two meetings in two places are two statements; what names neither joins what is said most."""

from hypothesis import given
from hypothesis import strategies as st

from kgraph.resolution.occasions import Setting, occasions

ACCRA, GENEVA = frozenset({"place/accra"}), frozenset({"place/geneva"})


def setting(number: int, places: frozenset[str] = frozenset(), days: str = "") -> Setting:
    return Setting(("d", number, 0), places, (days, days) if days else None)


def numbers(settings: list[Setting]) -> list[list[int]]:
    return [[each.order[1] for each in group] for group in occasions(settings)]


def test_two_places_are_two_occasions() -> None:
    assert numbers([setting(0, ACCRA), setting(1, GENEVA)]) == [[0], [1]]


def test_what_shares_a_place_is_one_occasion() -> None:
    both = ACCRA | {"place/castle"}
    assert numbers([setting(0, ACCRA), setting(1, both), setting(2, GENEVA)]) == [[0, 1], [2]]


def test_what_names_no_place_joins_what_is_said_most() -> None:
    said = [setting(0, ACCRA), setting(1, GENEVA), setting(2, GENEVA), setting(3)]
    assert numbers(said) == [[1, 2, 3], [0]]


def test_two_days_in_one_place_are_two_occasions() -> None:
    said = [setting(0, ACCRA, "2019-05-01"), setting(1, ACCRA, "2021-05-01"), setting(2, ACCRA)]
    assert numbers(said) == [[0, 2], [1]]


def test_what_has_neither_is_one_occasion() -> None:
    assert numbers([setting(1), setting(0)]) == [[0, 1]]


SETTINGS = st.lists(
    st.tuples(st.sets(st.sampled_from("abc")), st.sampled_from(["", "2019-01-01", "2020-01-01"])),
    max_size=6,
).map(lambda rows: [setting(n, frozenset(p), d) for n, (p, d) in enumerate(rows)])


@given(SETTINGS, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_nothing_is_lost(settings, random) -> None:
    shuffled = random.sample(settings, len(settings))
    assert occasions(shuffled) == occasions(settings)
    assert sorted(each.order for group in occasions(settings) for each in group) == sorted(
        each.order for each in settings
    )
