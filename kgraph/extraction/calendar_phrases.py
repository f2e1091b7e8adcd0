"""The text of an article comes in, its time phrases go out with the intervals that they mean."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from kgraph.extraction.tables import rows


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time phrase in characters.

    Attributes:
        start, end: where it stands, half-open.
        first, last: ISO 8601 dates, both ends included; None where left open.
        kind: "date" (a point or period), "duration" ("three hours") or "clock".
        pattern: name of the pattern that found it.
    """

    start: int
    end: int
    first: str | None = None
    last: str | None = None
    kind: str = "date"
    pattern: str = ""


# Whether what a phrase at a character offset belongs to is still to come.
Future = Callable[[int], bool]


@cache
def _numbers(table: str) -> dict[str, int]:
    return {
        word.strip(): int(number)
        for forms, number in rows(table)
        for word in forms.split(",")
    }


def _either(table: str) -> str:
    forms = sorted(_numbers(table), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


@cache
def _units() -> dict[str, str]:
    return {form: size for forms, size in rows("time_units") for form in forms.split(",")}


def _titled(table: str) -> str:
    """Return a pattern for the words of a table with a capital, abbreviations with a full stop."""
    forms = sorted(_numbers(table), key=lambda form: (-len(form), form))
    full = {forms.split(",")[0] for forms, _ in rows(table)}
    cells = (form.capitalize() + ("" if form in full else r"\.?") for form in forms)
    return "(?:" + "|".join(cells) + ")"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns, the more specific first."""
    month, weekday = _titled("months"), _titled("weekdays")
    year, day = r"(?:1[0-9]{3}|20[0-9]{2})", r"(?:[12]?[0-9]|3[01])"
    nth = r"(?:st|nd|rd|th)?"
    unit = "(?:" + "|".join(sorted(_units(), key=lambda u: (-len(u), u))) + ")"
    many = (
        rf"(?i:\d[\d,.]*|{_either('numerals')}(?:[ -]{_either('numerals')})?"
        r"|several|a few|few|some|many)"
    )
    near = r"(?:(?:early|late|mid|earlier|later)[ -](?:in )?(?:the )?)?"
    edge = r"(?:(?:the )?(?:beginning|start|middle|end|first half|second half) of )?"
    part = r"(?: (?:morning|afternoon|evening|night))?"
    season = r"(?:spring|summer|autumn|fall|winter)"
    past, now, then = r"last|the previous|previous|the past", r"this", r"next|the following|the coming"
    table = (
        ("iso", rf"\b(?P<y>{year})-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b"),
        ("dmy", rf"\b(?:{weekday},? )?(?:the )?(?P<d>{day}){nth} (?:of )?(?P<m>{month})(?:,? (?P<y>{year}))?(?![\d:]|\w)"),
        ("mdy", rf"\b(?:{weekday},? )?(?P<m>{month}) (?P<d>{day}){nth}(?:,? (?P<y>{year}))?(?![\d:.,]*\d|\w)"),
        ("my", rf"\b{near}{edge}(?P<m>{month}),? (?:of )?(?P<y>{year})\b"),
        ("season", rf"\b(?:the )?{near}(?P<s>{season}|Christmas|Easter|Ramadan) (?:of )?(?P<y>{year})\b"),
        ("rel_season", rf"\b(?:(?P<p>{past})|(?P<n>{now})|(?P<f>{then})) {season}\b"),
        ("rel_month", rf"\b(?:(?P<p>{past})|(?P<n>{now})|(?P<f>{then})) (?P<m>{month})\b"),
        ("rel_weekday", rf"\b(?:(?P<p>{past})|(?P<n>{now})|(?P<f>{then})) (?P<w>{weekday}){part}\b"),
        ("rel_unit", rf"\b{edge}{near}(?:(?P<p>{past})|(?P<n>{now}|the current)|(?P<f>{then})) (?P<u>week|weekend|month|quarter|year|decade|century)\b"),
        ("past_units", rf"\b(?:the )?(?:last|past|next|coming|previous|following) {many} {unit}\b"),
        ("ago", rf"\b(?:(?:about|around|nearly|almost|over|more than|less than|some|just|roughly) )?(?P<q>{many}) (?P<u>{unit}) (?P<k>ago|earlier|later|before|afterwards|previously|after)\b"),
        ("bare_ago", r"\b(?i:hours|days|weeks|months|years|decades) (?:ago|earlier|later|before|afterwards)\b"),
        ("soon", r"\bwithin (?:hours|days|weeks|months|years)\b"),
        ("decade", rf"\b{edge}(?:the )?{near}(?P<y>1[0-9]{{2}}0|20[0-9]0)['’]?s\b"),
        ("century", rf"\b{edge}(?:the )?{near}(?:(?P<c>\d{{1,2}})(?:st|nd|rd|th)|(?P<w>{_either('numerals')}))[ -]century\b"),
        ("day", r"\b(?P<k>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)" + part + r"\b"),
        ("weekday", rf"\b(?P<w>{weekday}){part}\b(?!-)"),
        ("years", rf"\b(?P<y>{year}) ?[-–/] ?(?P<z>{year}|\d\d)\b"),
        ("year", rf"\b{edge}{near}(?P<y>{year})\b(?![-–]?\d|[.,]\d|%)"),
        ("month", rf"\b{edge}{near}(?P<m>{month})(?!\w)"),
        ("clock", r"\b(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|midnight|noon)(?!\w)"),
        ("bare_season", rf"\bthe {season}\b"),
        ("duration", rf"\b(?:(?:about|around|nearly|almost|over|more than|less than|at least|up to|another|the first|roughly) )?{many}(?: more| further|-)? ?{unit}\b(?!-| old|['’]s)"),
    )  # fmt: skip
    return tuple((name, re.compile(pattern)) for name, pattern in table)


def find_phrases(text: str, published: date | None, future: Future) -> list[Phrase]:
    """Return the time phrases of a text, in its order, none overlapping.

    Args:
        text: the article.
        published: its date, which "yesterday" is counted from; None leaves such phrases open.
        future: tells whether what a phrase at an offset belongs to is still to come.

    >>> find_phrases("They met on 25 April 2019.", None, lambda at: False)[0].first
    '2019-04-25'
    """
    taken = bytearray(len(text) + 1)
    found: list[Phrase] = []
    for name, pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span()
            if end > start and not any(taken[start:end]) and _plausible(name, text, match):
                first, last, kind = _RULES[name](match, published, future)
                found.append(Phrase(start, end, first, last, kind, name))
                taken[start:end] = b"\x01" * (end - start)
    found.sort(key=lambda phrase: phrase.start)
    return list(_joined(text, found))


def is_length(text: str) -> bool:
    """Tell whether a phrase is a length of time, which without "for" or "in" says no time.

    >>> is_length("four years"), is_length("11-year"), is_length("May")
    (True, True, False)
    """
    return _LENGTH.fullmatch(text) is not None


_LENGTH = re.compile(r"(?:[\w-]+ )?[\w,.]+[ -](?:second|minute|hour|day|night|week|month|year|decade)s?")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|between|and|or|of|before|after|during|through|around|"
    r"about|for|early|late|mid|circa|as early as|dating|year|into|than|late-|mid-|early-)"
    r"(?: the(?: year)?)?|[(–—-]|born|,|;|©) ?$",
    re.IGNORECASE,
)
_BEFORE_MAY = re.compile(
    r"\b(?:in|since|until|till|by|from|to|between|of|before|after|during|early|late|this|of|and) $",
    re.IGNORECASE,
)
_BEFORE_LENGTH = re.compile(
    r"\b(?:for|in|within|over|after|during|throughout|just|only|lasting|lasted|last|than|the|every|"
    r"least|spent|spend|took|take|next|from) $",
    re.IGNORECASE,
)
_AMBIGUOUS = ("may", "march", "august", "sun", "sat", "mar", "dec", "sec", "wed", "mon", "jan")


def _plausible(name: str, text: str, match: re.Match[str]) -> bool:
    """Tell whether a pattern's words mean a time here: "1500 men" and "may" often do not."""
    before = text[max(0, match.start() - 24) : match.start()]
    after = text[match.end() : match.end() + 2]
    if name == "year":
        return bool(_BEFORE_YEAR.search(before)) or not match[0][0].isdigit()
    if name in ("month", "weekday"):
        word = (match["m"] if name == "month" else match["w"]).lower().rstrip(".")
        short = len(word) <= 3 or word == "sept"
        if word in _AMBIGUOUS or short:
            return bool(_BEFORE_MAY.search(before)) or (not short and word == "august")
        return not re.match(r" [A-Z][a-z]", text[match.end() : match.end() + 3]) or name == "weekday"
    if name == "duration":
        return bool(_BEFORE_LENGTH.search(before)) and after[:2] not in ("'s", "’s")
    if name == "ago" and match["k"] in ("before", "after", "later", "earlier"):
        return True
    return True


Dated = tuple[str | None, str | None, str]


def _year(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return match["y"], match["y"], "date"


def _years(match: re.Match[str], published: date | None, future: Future) -> Dated:
    end = match["z"] if len(match["z"]) == 4 else match["y"][:2] + match["z"]
    return (match["y"], end, "date") if end >= match["y"] else (None, None, "date")


def _month_number(match: re.Match[str]) -> int:
    word = match["m"].lower().rstrip(".")
    return int(word) if word.isdigit() else _numbers("months")[word]


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
    away = _numbers("weekdays")[match["w"].lower().rstrip(".")] - published.weekday()
    days = away % 7 if future(match.start()) else -(-away % 7)
    return _on(published + timedelta(days=days))


def _rel_weekday(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """"Last Friday", "next Friday": nearest day before or after that of publication."""
    if published is None:
        return None, None, "date"
    away = (_numbers("weekdays")[match["w"].lower().rstrip(".")] - published.weekday()) % 7
    if match["p"]:
        return _on(published - timedelta(days=7 - away))
    return _on(published + timedelta(days=away or (7 if match["f"] else 0)))


def _day(match: re.Match[str], published: date | None, future: Future) -> Dated:
    if published is None:
        return None, None, "date"
    days = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(match["k"].lower(), 0)
    return _on(published + timedelta(days=days))


def _rel_unit(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """"Last year", "this month", "next week": the whole unit before, around or after."""
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
    numbers = [_numbers("numerals").get(word) for word in re.split(r"[ -]", words.lower())]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _ago(match: re.Match[str], published: date | None, future: Future) -> Dated:
    """"Two months ago" at its own precision; "a day earlier" is open: earlier than what?"""
    quantity = _quantity(match["q"])
    if published is None or quantity is None or match["k"] != "ago" or quantity > 2000:
        return None, None, "date"
    size = _units()[match["u"]]
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
    number = int(match["c"]) if match["c"] else _numbers("numerals")[match["w"]]
    if not 1 <= number <= 30:
        return None, None, "date"
    return f"{number * 100 - 99:04d}", f"{number * 100:04d}", "date"


def _clock(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return None, None, "clock"


def _duration(match: re.Match[str], published: date | None, future: Future) -> Dated:
    return None, None, "duration"


_RULES: dict[str, Callable[[re.Match[str], date | None, Future], Dated]] = {
    "iso": _full, "dmy": _full, "mdy": _full, "my": _month_year, "season": _season,
    "bare_ago": _open, "soon": _open, "rel_season": _open, "bare_season": _open, "rel_month": _rel_month,
    "rel_weekday": _rel_weekday, "rel_unit": _rel_unit, "past_units": _duration, "ago": _ago,
    "decade": _decade, "century": _century, "day": _day, "weekday": _weekday, "years": _years,
    "year": _year, "month": _month, "clock": _clock, "duration": _duration,
}  # fmt: skip


_TWO_ENDS = (("from", "to"), ("from", "until"), ("from", "till"), ("from", "through"),
             ("between", "and"))  # fmt: skip
_OPENERS = re.compile(r"\b(since|until|till|by|before|after|from|between) $", re.IGNORECASE)


def _joined(text: str, found: list[Phrase]) -> Iterator[Phrase]:
    """Join "from X to Y" and "Thursday, 3 May"; turn "since X" into an interval open at one end."""
    i = 0
    while i < len(found):
        one = found[i]
        opener = _OPENERS.search(text[max(0, one.start - 9) : one.start])
        word = opener[1].lower() if opener else ""
        if i + 1 < len(found):
            other = found[i + 1]
            gap = text[one.end : other.start]
            if (word, gap.strip()) in _TWO_ENDS:
                start = one.start - len(word) - 1
                yield Phrase(start, other.end, *_ordered(one, other), one.kind)
                i += 2
                continue
            if gap in (", ", " ", " on ", " in ", " of ") and _one_time(one, other):
                found[i + 1] = _together(one, other)
                i += 1
                continue
        yield _opened(one, word)
        i += 1


def _ordered(one: Phrase, other: Phrase) -> tuple[str | None, str | None]:
    """Return the ends of "from X to Y"; "between October and May" starts the year before."""
    first, last = one.first, other.last
    if first and last and first > last:
        return (f"{int(first[:4]) - 1}{first[4:]}", last) if one.pattern == "month" else (None, None)
    return first, last


_DAYS = frozenset(("weekday", "rel_weekday", "clock", "day"))


_DATED = frozenset(("iso", "dmy", "mdy", "my", "month", "rel_month", "rel_unit", "year"))


def _one_time(one: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases side by side tell one time ("noon on Friday, 3 May")."""
    if not {one.pattern, other.pattern} <= _DAYS | _DATED:
        return False
    return (one.pattern in _DAYS) != (other.pattern in _DAYS) or "clock" in (one.kind, other.kind)


def _together(one: Phrase, other: Phrase) -> Phrase:
    """Return one phrase for two that stand side by side; the more precise interval holds."""
    best = max(one, other, key=lambda phrase: len(phrase.first or ""))
    return Phrase(one.start, other.end, best.first, best.last, "date", best.pattern)


def _opened(one: Phrase, word: str) -> Phrase:
    """Return "since X" open at its end, "until X" open at its start."""
    if one.kind != "date" or word not in ("since", "until", "till", "by", "before", "after"):
        return one
    start = one.start - len(word) - 1
    if word in ("since", "after"):
        return replace(one, start=start, last=None)
    return replace(one, start=start, first=None)
