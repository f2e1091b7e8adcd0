"""A matched time phrase and the date of the article come in, the interval it means goes out."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from kgraph.extraction.time_patterns import numbers, units

# Whether what a phrase at a character offset belongs to is still to come.
Future = Callable[[int], bool]
Dated = tuple[str | None, str | None, str]


def _year(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return match["y"], match["y"], "date"


def _years(match: re.Match[str], published: date | None, future: Future) -> Dated:
    end = match["z"] if len(match["z"]) == 4 else match["y"][:2] + match["z"]
    return (match["y"], end, "date") if end >= match["y"] else (None, None, "date")


def _month_number(match: re.Match[str]) -> int:
    word = match["m"].lower().rstrip(".")
    return int(word) if word.isdigit() else numbers("months")[word]


def _full(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """A day of a month, with or without its year."""
    month, day = _month_number(match), int(match["d"])
    year = int(match["y"]) if match["y"] else None
    if year is None and published is not None:
        year = _nearest_year(published, month, day, future(match.start()))
    if year is None or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None, None, "date"
    iso = date(year, month, day).isoformat()
    return iso, iso, "date"


def _nearest_year(published: date, month: int, day: int, ahead: bool) -> int:
    if ahead:
        return published.year + ((month, day) < (published.month, published.day))
    return published.year - ((month, day) > (published.month, published.day))


def _month_year(match: re.Match[str], published: date | None, future: Future) -> Dated:
    iso = f"{match['y']}-{_month_number(match):02d}"
    return iso, iso, "date"


def _month(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """A month without a year: the last one, or the next one if what happens is to come."""
    if published is None:
        return None, None, "date"
    month = _month_number(match)
    ahead = future(match.start())
    year = published.year + (month < published.month if ahead else -(month > published.month))
    return f"{year}-{month:02d}", f"{year}-{month:02d}", "date"


def _rel_month(match: re.Match[str], published: date | None, future: Future) -> Dated:
    if published is None:
        return None, None, "date"
    month = _month_number(match)
    year = published.year
    if match["p"]:
        year -= month >= published.month
    elif match["f"]:
        year += month <= published.month
    return f"{year}-{month:02d}", f"{year}-{month:02d}", "date"


def _season(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """A season of a year; the hemisphere is unknown, so only the year is told."""
    return match["y"], match["y"], "date"


def _open(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return None, None, "date"


def _on(day: date) -> Dated:
    return day.isoformat(), day.isoformat(), "date"


def _weekday(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """A weekday: the last one up to the day of publication, or the next if it is to come."""
    if published is None:
        return None, None, "date"
    away = numbers("weekdays")[match["w"].lower().rstrip(".")] - published.weekday()
    days = away % 7 if future(match.start()) else -(-away % 7)
    return _on(published + timedelta(days=days))


def _rel_weekday(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """Read "Last Friday", "next Friday": nearest day before or after that of publication."""
    if published is None:
        return None, None, "date"
    away = (numbers("weekdays")[match["w"].lower().rstrip(".")] - published.weekday()) % 7
    if match["p"]:
        return _on(published - timedelta(days=7 - away))
    return _on(published + timedelta(days=away or (7 if match["f"] else 0)))


def _day(match: re.Match[str], published: date | None, future: Future) -> Dated:
    if published is None:
        return None, None, "date"
    days = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(match["k"].lower(), 0)
    return _on(published + timedelta(days=days))


def _rel_unit(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """Read "Last year", "this month", "next week": the whole unit before, around or after."""
    phrase = match[0]
    anchored = not re.search(r"the (?:previous|following)|^previous", phrase)
    if published is None or not anchored:
        return None, None, "date"
    step = -1 if match["p"] else 1 if match["f"] else 0
    return (*_unit_around(published, match["u"], step), "date")


def _unit_around(day: date, unit: str, step: int) -> tuple[str | None, str | None]:
    if unit == "year":
        return str(day.year + step), str(day.year + step)
    if unit == "month":
        iso = _month_shifted(day, step)
        return iso, iso
    if unit == "decade":
        first = (day.year // 10 + step) * 10
        return str(first), str(first + 9)
    if unit == "century":
        first = ((day.year - 1) // 100 + step) * 100 + 1
        return str(first), str(first + 99)
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        first_day = monday + timedelta(days=5 if unit == "weekend" else 0)
        return first_day.isoformat(), (monday + timedelta(days=6)).isoformat()
    return None, None


def _month_shifted(day: date, months: int) -> str:
    count = day.year * 12 + day.month - 1 + months
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _quantity(words: str) -> int | None:
    if words.replace(",", "").isdigit():
        return int(words.replace(",", ""))
    found = [numbers("numerals").get(word) for word in re.split(r"[ -]", words.lower())]
    known = [number for number in found if number is not None]
    return sum(known) if len(known) == len(found) else None


def _ago(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """Read "Two months ago" at its own precision; "a day earlier" is open: earlier than what?"""
    quantity = _quantity(match["q"])
    if published is None or quantity is None or match["k"] != "ago" or quantity > 2000:
        return None, None, "date"
    size = units()[match["u"]]
    if size == "day":
        days = quantity if match["u"].startswith(("day", "night")) else 0
        return _on(published - timedelta(days=days))
    if size == "week":
        weeks = quantity * (2 if match["u"].startswith("fortnight") else 1)
        return (*_unit_around(published, "week", -weeks), "date")
    if size == "month":
        return (*_unit_around(published, "month", -quantity), "date")
    if size == "year" and quantity < published.year:
        return (*_unit_around(published, "year", -quantity), "date")
    return None, None, "date"


def _decade(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return match["y"], str(int(match["y"]) + 9), "date"


def _century(match: re.Match[str], published: date | None, future: Future) -> Dated:
    number = int(match["c"]) if match["c"] else numbers("numerals")[match["w"]]
    if not 1 <= number <= 30:
        return None, None, "date"
    return f"{number * 100 - 99:04d}", f"{number * 100:04d}", "date"


def _clock(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return None, None, "clock"


def _duration(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return None, None, "duration"


Rule = Callable[[re.Match[str], date | None, Future], Dated]
RULES: dict[str, Rule] = {
    "iso": _full, "dmy": _full, "mdy": _full, "my": _month_year, "season": _season,
    "bare_ago": _open, "soon": _open, "rel_season": _open, "bare_season": _open,
    "rel_month": _rel_month,
    "rel_weekday": _rel_weekday, "rel_unit": _rel_unit, "past_units": _duration, "ago": _ago,
    "decade": _decade, "century": _century, "day": _day, "weekday": _weekday, "years": _years,
    "year": _year, "month": _month, "clock": _clock, "duration": _duration,
}  # fmt: skip
