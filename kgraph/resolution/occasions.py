"""Sayings of one content come in; out come those of each occasion, told apart by place and day.

Two leaders who met in Accra this week and in Geneva two years ago met twice: one statement each,
so that no statement is in two places at once. What names neither place nor day speaks of the
occasion that is spoken of most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Interval = tuple[str, str]
"""First and last day, as ISO 8601 dates."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when one saying puts what it says.

    Attributes:
        order: sorts the sayings of a content; no two are alike.
        places: ids of the places that it names, countries left out: they tell too little.
        days: the days within which it lies, if the text tells.
    """

    order: tuple[str, int, int]
    places: frozenset[str] = frozenset()
    days: Interval | None = None


_Together = Callable[[Setting, Setting], bool]


def occasions(settings: Iterable[Setting]) -> list[tuple[Setting, ...]]:
    """Return the settings of each occasion; those of the occasion that is said most come first.

    Args:
        settings: of all sayings of one content, in any order.

    >>> here = Setting(("a", 0, 0), frozenset({"place/accra"}))
    >>> there = Setting(("a", 1, 0), frozenset({"place/geneva"}))
    >>> len(occasions([there, here])), len(occasions([here, Setting(("a", 2, 0))]))
    (2, 1)
    """
    ordered = sorted(settings, key=lambda setting: setting.order)
    by_place = _with_the_unsettled(
        [each for each in ordered if each.places],
        [each for each in ordered if not each.places],
        _share_a_place,
    )
    found = [
        part
        for group in by_place
        for part in _with_the_unsettled(
            [each for each in group if each.days],
            [each for each in group if not each.days],
            _share_a_day,
        )
    ]
    return [tuple(group) for group in sorted(found, key=lambda g: (-len(g), g[0].order))]


def _with_the_unsettled(
    settled: Sequence[Setting], unsettled: Sequence[Setting], together: _Together
) -> list[list[Setting]]:
    """Group what is settled, and give the rest to the largest group."""
    groups = _connected(settled, together)
    if not unsettled:
        return groups
    if not groups:
        return [list(unsettled)]
    largest = min(groups, key=lambda group: (-len(group), group[0].order))
    largest.extend(unsettled)
    largest.sort(key=lambda setting: setting.order)
    return groups


def _connected(settings: Sequence[Setting], together: _Together) -> list[list[Setting]]:
    """Return groups in which each goes together with some other; few sayings share a content."""
    groups: list[list[Setting]] = []
    for setting in settings:
        joined = [group for group in groups if any(together(setting, other) for other in group)]
        groups = [group for group in groups if group not in joined]
        merged = sorted([setting, *(s for g in joined for s in g)], key=lambda s: s.order)
        groups.append(merged)
    return groups


def _share_a_place(one: Setting, other: Setting) -> bool:
    return bool(one.places & other.places)


def _share_a_day(one: Setting, other: Setting) -> bool:
    if one.days is None or other.days is None:
        return False
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]
