"""What has no name and is as good as named: a certain one that meets a named thing."""

from typing import Any

import pytest

from tests.resolution.build import extraction, resolved


def named(marked: str, triples: list[tuple[Any, ...]]) -> set[str]:
    """Return the labels of what counts as named in one text."""
    return {e.label for e in resolved(extraction(marked, triples)).entities if e.named}


def test_a_name_in_its_words_makes_a_thing_certain() -> None:
    found = named(
        "[A court in [Porto|place]|organization c] sentenced [Ana Reis|person].",
        [(0, "sentence", 2)],
    )
    assert found == {"court in Porto", "Porto", "Ana Reis"}


def test_a_plural_is_certain_by_the_name_in_it_alone() -> None:
    triples = [(0, "accuse", 2), (3, "praise", 2)]
    found = named(
        "[[Lumora|organization] officials|person c pl] accused [Ana Reis|person]. "
        "[The readers|person c pl] praised her.",
        triples,
    )
    assert "Lumora officials" in found
    assert "the readers" not in found


@pytest.mark.parametrize(
    ("phrase", "type", "expected"),
    [
        ("a lawyer", "person", True),
        ("the consortium", "organization", True),
        ("parliament", "organization", True),
        ("60 observers", "person", True),
        ("every lawyer", "person", False),
        ("a man", "person", False),
        ("a hotel", "place", False),
        ("prison", "organization", False),
    ],
)
def test_a_single_actor_who_meets_a_named_thing(phrase: str, type: str, expected: bool) -> None:
    plural = " pl" if phrase.endswith("s") else ""
    found = named(f"[{phrase}|{type} c{plural}] told [Ana Reis|person] so.", [(0, "tell", 1)])
    assert (phrase.removeprefix("a ").removeprefix("the ") in found) is expected


def test_who_meets_nobody_with_a_name_stays_without_one() -> None:
    found = named("[a lawyer|person c] told [a nurse|person c] so.", [(0, "tell", 1)])
    assert found == set()


def test_what_its_own_words_say_of_a_thing_does_not_count() -> None:
    found = named("[Lawyers from [Porto|place]|person c pl] protested.", [(0, "lawyer from", 1)])
    assert found == {"Porto"}


def test_whom_a_certain_one_meets_is_certain_too() -> None:
    found = named(
        "[A court in [Porto|place]|organization c] sent [an envoy of [the guild|organization c]"
        "|person c] to [Ana Reis|person]. [The envoy|person c] met [the guild|organization c].",
        [(0, "send to", 4), (0, "send", 2), (5, "meet", 6)],
    )
    assert {"court in Porto", "envoy of the guild"} <= found


@pytest.mark.parametrize(
    ("marked", "triple", "expected"),
    [
        ("[A storm|event c] hit [Lima|place].", (0, "hit", 1), True),
        ("[Ana Reis|person] will hold [a vigil|event c].", (0, "hold", 1), True),
        ("[Ana Reis|person] scored [a goal|event c].", (0, "score", 1), False),
        ("[Ana Reis|person] saw [storms|event c pl].", (0, "see", 1), False),
    ],
)
def test_an_event_is_certain_if_it_happens(marked: str, triple: Any, expected: bool) -> None:
    assert (len(named(marked, [triple])) == 2) is expected


@pytest.mark.parametrize(
    ("marked", "triple", "expected"),
    [
        ("[Two [Danish|place d] boats|object c pl] sank off [Oslo|place].", (0, "sink", 2), True),
        ("[Ana Reis|person] saw [two [Danish|place d] boats|object c pl].", (0, "see", 1), False),
        ("[Ana Reis|person] flew to [the disaster area|place c].", (0, "fly to", 1), True),
        ("[Ana Reis|person] flew to [an airfield|place c].", (0, "fly to", 1), False),
    ],
)
def test_things_and_places_that_are_certain(marked: str, triple: Any, expected: bool) -> None:
    found = named(marked, [triple])
    assert any("boats" in label or "area" in label or "airfield" in label for label in found) is (
        expected
    )


def test_what_comes_back_again_and_again_may_be_many() -> None:
    marked = "[The sanctions|concept c pl] hurt [Oslo|place]. "
    found = named(marked * 3, [(0, "hurt", 1), (2, "hurt", 3), (4, "hurt", 5)])
    assert found == {"sanctions", "Oslo"}


@pytest.mark.parametrize(
    ("phrase", "expected"), [("Next year's contest", True), ("Bad weather's storm", False)]
)
def test_an_event_is_certain_by_its_day_or_year(phrase: str, expected: bool) -> None:
    found = named(f"[{phrase}|event c] is held in [Lima|place].", [(0, "be held in", 1)])
    assert (phrase in found) is expected
