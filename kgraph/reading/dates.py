"""A date as written in, a calendar date out; what is open or ambiguous gives none."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)\b",
        rf"\b{_DAY}(?: of)?[ -](?P<name>{MONTH})[ ,-]+{_YEAR}\b",
        rf"\b(?P<name>{MONTH}) {_DAY},? {_YEAR}\b",
        rf"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}\b",
    )
)
_SLASHED = re.compile(r"\b(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4})\b")


def full_date(text: str) -> date | None:
    """Find the first complete date in a short text.

    Args:
        text: a line of metadata, such as "Published: 12 March 2024, 10:30 GMT".

    Returns:
        The date, or None if there is none, or if day and month cannot be told apart.

    >>> full_date("Friday, July 21, 2017"), full_date("2024-03-12T10:00:00Z")
    (datetime.date(2017, 7, 21), datetime.date(2024, 3, 12))
    >>> full_date("March 12"), full_date("03/04/2024")
    (None, None)
    """
    text = text[:200]
    for form in _FORMS:
        if found := form.search(text):
            parts = found.groupdict()
            month = parts.get("month") or _MONTHS.index(parts["name"][:3].lower()) + 1
            return _date(int(parts["year"]), int(month), int(parts["day"]))
    return _slashed(text)


def _slashed(text: str) -> date | None:
    """Read 25/04/2019 and 04/25/2019; 03/04/2024 may be either day and stays open."""
    if not (found := _SLASHED.search(text)):
        return None
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if first > 12 or first == second:
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
