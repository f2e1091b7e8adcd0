"""Nothing comes in, the patterns of time phrases go out, and where they mean a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kgraph.extraction.tables import rows


@cache
def numbers(table: str) -> dict[str, int]:
    """Return each form of a table with its number."""
    return {word.strip(): int(number) for forms, number in rows(table) for word in forms.split(",")}


def _either(table: str) -> str:
    forms = sorted(numbers(table), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


@cache
def units() -> dict[str, str]:
    """Return each unit of time with its precision."""
    return {form: size for forms, size in rows("time_units") for form in forms.split(",")}


def _titled(table: str) -> str:
    """Return a pattern for the words of a table with a capital, abbreviations with a full stop."""
    forms = sorted(numbers(table), key=lambda form: (-len(form), form))
    full = {forms.split(",")[0] for forms, _ in rows(table)}
    cells = (form.capitalize() + ("" if form in full else r"\.?") for form in forms)
    return "(?:" + "|".join(cells) + ")"


_YEAR, _DAY, _NTH = r"(?:1[0-9]{3}|20[0-9]{2})", r"(?:[12]?[0-9]|3[01])", r"(?:st|nd|rd|th)?"
_NEAR = r"(?:(?:early|late|mid|earlier|later)[ -](?:in )?(?:the )?)?"
_EDGE = r"(?:(?:the )?(?:beginning|start|middle|end|first half|second half) of )?"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_TIDE = r"(?:spring|summer|autumn|fall|winter)"
_SEASON = rf"(?:{_TIDE[3:-1]}|Christmas|Easter|Ramadan)"
_SPAN = r"(?:week|weekend|month|quarter|year|decade|century)"
_AGO = r"(?:ago|earlier|later|before|afterwards|previously|after)"
_NOW = r"(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)"
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|over|more than|less than|at least|some|just|roughly"
    r"|another|up to) )?"
)
# Before now, now, and to come: named p, n and f in the patterns.
_WHICH = (
    r"(?:(?P<p>last|the previous|previous|the past)|(?P<n>this|the current)"
    r"|(?P<f>next|the following|the coming))"
)


@dataclass(frozen=True, slots=True)
class TimePattern:
    """How one kind of time phrase is written.

    Attributes:
        name: what it is called.
        cue: what every such phrase has in it and few other phrases have.
        pattern: the whole phrase.
    """

    name: str
    cue: re.Pattern[str]
    pattern: re.Pattern[str]


# How far from its cue a phrase may start, and end, in characters.
BEFORE, BEHIND = 64, 32


_Written = tuple[str, str, str]


@cache
def patterns() -> tuple[TimePattern, ...]:
    """Return the patterns, the more specific first."""
    month, weekday, number = _titled("months"), _titled("weekdays"), _either("numerals")
    unit = "(?:" + "|".join(sorted(units(), key=lambda u: (-len(u), u))) + ")"
    many = rf"(?i:\d[\d,.]*|{number}(?:[ -]{number})?|several|a few|few|some|many)"
    table = (
        *_dates(month, weekday),
        *_seen_from_now(month, weekday, unit, many),
        *_in_the_calendar(month, weekday, unit, many, number),
    )
    return tuple(
        TimePattern(name, re.compile(cue), re.compile(pattern)) for name, cue, pattern in table
    )


def _dates(month: str, weekday: str) -> tuple[_Written, ...]:
    """Return how a day or a month of a year is written: (name, cue, pattern)."""
    return (
        ("iso", r"-[01]\d-", rf"\b(?P<y>{_YEAR})-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b"),
        (
            "dmy",
            month,
            rf"\b(?:{weekday},? )?(?:the )?(?P<d>{_DAY}){_NTH} (?:of )?(?P<m>{month})"
            rf"(?:,? (?P<y>{_YEAR}))?(?![\d:]|\w)",
        ),
        (
            "mdy",
            month,
            rf"\b(?:{weekday},? )?(?P<m>{month}) (?P<d>{_DAY}){_NTH}"
            rf"(?:,? (?P<y>{_YEAR}))?(?![\d:.,]*\d|\w)",
        ),
        ("my", month, rf"\b{_NEAR}{_EDGE}(?P<m>{month}),? (?:of )?(?P<y>{_YEAR})\b"),
        (
            "season",
            _SEASON,
            rf"\b(?:the )?{_NEAR}(?P<s>{_SEASON}) (?:of )?(?P<y>{_YEAR})\b",
        ),
    )


def _seen_from_now(month: str, weekday: str, unit: str, many: str) -> tuple[_Written, ...]:
    """Return how times are written that count from the day of writing: "two years ago"."""
    return (
        ("rel_season", _SEASON, rf"\b{_WHICH} {_TIDE}\b"),
        ("rel_month", month, rf"\b{_WHICH} (?P<m>{month})\b"),
        ("rel_weekday", weekday, rf"\b{_WHICH} (?P<w>{weekday}){_PART}\b"),
        ("rel_unit", _SPAN, rf"\b{_EDGE}{_NEAR}{_WHICH} (?P<u>{_SPAN})\b"),
        (
            "past_units",
            unit,
            rf"\b(?:the )?(?:last|past|next|coming|previous|following) {many} {unit}\b",
        ),
        (
            "ago",
            rf"{unit} {_AGO}",
            rf"\b{_ABOUT}(?P<q>{many}) (?P<u>{unit}) (?P<k>{_AGO})\b",
        ),
        (
            "bare_ago",
            f"s {_AGO}",
            r"\b(?i:hours|days|weeks|months|years|decades) "
            r"(?:ago|earlier|later|before|afterwards)\b",
        ),
        ("soon", "within ", r"\bwithin (?:hours|days|weeks|months|years)\b"),
    )


def _in_the_calendar(
    month: str, weekday: str, unit: str, many: str, number: str
) -> tuple[_Written, ...]:
    """Return how parts of the calendar and of the day are written: "the 1990s", "Monday"."""
    return (
        ("decade", r"\d0['’]?s", rf"\b{_EDGE}(?:the )?{_NEAR}(?P<y>1[0-9]{{2}}0|20[0-9]0)['’]?s\b"),
        (
            "century",
            "century",
            rf"\b{_EDGE}(?:the )?{_NEAR}(?:(?P<c>\d{{1,2}})(?:st|nd|rd|th)|(?P<w>{number}))"
            r"[ -]century\b",
        ),
        ("day", "esterday|oday|omorrow|onight|ast night", rf"\b(?P<k>{_NOW}){_PART}\b"),
        ("weekday", weekday, rf"\b(?P<w>{weekday}){_PART}\b(?!-)"),
        ("years", _YEAR, rf"\b(?P<y>{_YEAR}) ?[-–/] ?(?P<z>{_YEAR}|\d\d)\b"),
        ("year", _YEAR, rf"\b{_EDGE}{_NEAR}(?P<y>{_YEAR})\b(?![-–]?\d|[.,]\d|%)"),
        ("month", month, rf"\b{_EDGE}{_NEAR}(?P<m>{month})(?!\w)"),
        (
            "clock",
            r"\d[:.]\d|\d ?[ap]\.?m|midnight|noon",
            r"\b(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|midnight|noon)(?!\w)",
        ),
        ("bare_season", f"the {_TIDE}", rf"\bthe {_TIDE}\b"),
        (
            "duration",
            unit,
            rf"\b{_ABOUT}(?:the first )?{many}(?: more| further)? {unit}\b(?!-| old|['’]s)",
        ),
    )


def is_length(text: str) -> bool:
    """Tell whether a phrase is a length of time, which without "for" or "in" says no time.

    >>> is_length("four years"), is_length("11-year"), is_length("May")
    (True, True, False)
    """
    return _LENGTH.fullmatch(text) is not None


_LENGTH = re.compile(
    r"(?:[\w-]+ )?[\w,.]+[ -](?:second|minute|hour|day|night|week|month|year|decade)s?"
)
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


def plausible(name: str, text: str, match: re.Match[str]) -> bool:
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
        return (
            not re.match(r" [A-Z][a-z]", text[match.end() : match.end() + 3]) or name == "weekday"
        )
    if name == "duration":
        return bool(_BEFORE_LENGTH.search(before)) and after[:2] not in ("'s", "’s")
    if name == "ago" and match["k"] in ("before", "after", "later", "earlier"):
        return True
    return True
