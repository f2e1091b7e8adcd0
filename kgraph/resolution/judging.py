"""Comparisons come in, a judgement goes out: one thing, two things, or not to be told.

All weights stand in one table. A judgement sums the weights of its reasons, each times its
strength; what reaches `MERGE` is one thing, what falls to `APART` surely is two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kgraph.resolution.comparing import (
    Comparison,
    acronym,
    gender_of,
    genders,
    same_given,
    same_surname,
    short_organization,
    short_place,
    suffixes,
)
from kgraph.resolution.names import PersonName, key

WEIGHTS: dict[str, float] = {
    # people, full names
    "same surname": 0.45,
    "surname variant": 0.30,
    "other order": 0.40,
    "other surname": -1.00,
    "same given name": 0.55,
    "given name variant": 0.40,
    "nickname": 0.40,
    "initial": 0.30,
    "middle name": 0.35,
    "other given name": -1.00,
    "other suffix": -1.50,
    "one suffix": -0.10,
    "same gender": 0.00,
    "other gender": -0.60,
    # names of anything
    "same name": 1.00,
    # people, short names
    "short name": 0.80,
    "title agrees": 0.10,
    # organizations
    "acronym": 0.90,
    "introduced acronym": 1.00,
    "without company suffix": 0.95,
    "beginning of the name": 0.75,
    "end of the name": 0.70,
    "inner words left out": 0.70,
    "head of the name": 0.70,
    # places
    "gazetteer": 1.00,
    "half of a divided country": 0.85,
    "without kind of place": 0.80,
}
MERGE = 0.65
APART = -0.40


@dataclass(frozen=True, slots=True)
class Judgement:
    """A score, from -1 to 1, and the reasons for it, the weightiest first."""

    score: float
    reasons: tuple[Comparison, ...]

    @property
    def merge(self) -> bool:
        """Whether the two are one thing."""
        return self.score >= MERGE

    @property
    def apart(self) -> bool:
        """Whether the two surely are two things."""
        return self.score <= APART

    @property
    def rule(self) -> str:
        """The weightiest reason, which names the rule."""
        return self.reasons[0].reason if self.reasons else ""


def judge(comparisons: Iterable[Comparison | None]) -> Judgement:
    """Return the judgement that a number of comparisons add up to."""
    reasons = sorted(
        (c for c in comparisons if c is not None),
        key=lambda c: (-abs(WEIGHTS[c.reason] * c.strength), c.reason),
    )
    total = sum(WEIGHTS[c.reason] * c.strength for c in reasons)
    return Judgement(max(-1.0, min(1.0, round(total, 4))), tuple(reasons))


def judge_people(
    a: PersonName, b: PersonName, gender_a: str | None = None, gender_b: str | None = None
) -> Judgement:
    """Judge two full names of people.

    Args:
        a: one name.
        b: the other.
        gender_a: "m" or "f" where the text shows it, else taken from the given name.
        gender_b: the same of the other.

    >>> from kgraph.resolution.names import person_name as p
    >>> judge_people(p("Joseph R. Biden Jr"), p("Joe Biden")).merge
    True
    >>> judge_people(p("Kim Jong-un"), p("Kim Jong-il")).apart
    True
    """
    if a == b:
        return judge([Comparison("same name"), genders(gender_a, gender_b)])
    return judge(
        [
            same_surname(a, b),
            same_given(a, b),
            suffixes(a, b),
            genders(gender_a or gender_of(a), gender_b or gender_of(b)),
        ]
    )


def judge_organizations(a: str, b: str, acronyms_a: frozenset[str] = frozenset(),
                        acronyms_b: frozenset[str] = frozenset()) -> Judgement:  # fmt: skip
    """Judge two names of organizations, in either order.

    >>> judge_organizations("EFB", "European Fisheries Bureau").rule
    'acronym'
    """
    if key(a) == key(b):
        return judge([Comparison("same name")])
    if key(a) in acronyms_b or key(b) in acronyms_a:
        return judge([Comparison("introduced acronym")])
    found = (acronym(a, b), acronym(b, a), short_organization(a, b), short_organization(b, a))
    return judge(sorted(c for c in found if c is not None)[:1])


def judge_places(a: str, b: str) -> Judgement:
    """Judge two names of places, in either order.

    >>> judge_places("Liberty Hall", "Daughters of Liberty Liberty Hall").merge
    True
    """
    if key(a) == key(b):
        return judge([Comparison("same name")])
    found = (short_place(a, b), short_place(b, a))
    return judge(sorted(c for c in found if c is not None)[:1])
