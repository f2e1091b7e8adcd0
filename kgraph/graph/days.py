"""ISO 8601 dates of any precision in, their first and last days out."""

import re
from calendar import monthrange

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?", re.ASCII)


def first_day(time: str) -> str | None:
    """Return the first day of a year, a month or a day; None for what is none of these.

    >>> first_day("2020"), first_day("2020-02"), first_day("2020-02-03T10:00"), first_day("soon")
    ('2020-01-01', '2020-02-01', '2020-02-03', None)
    """
    return _day(time, last=False)


def last_day(time: str) -> str | None:
    """Return the last day of a year, a month or a day; None for what is none of these.

    >>> last_day("2020"), last_day("2020-02"), last_day("2020-13")
    ('2020-12-31', '2020-02-29', None)
    """
    return _day(time, last=True)


def _day(time: str, *, last: bool) -> str | None:
    found = _DATE.fullmatch(time)
    if found is None or found[1] == "0000":
        return None
    month = found[2] or ("12" if last else "01")
    if not 1 <= int(month) <= 12:
        return None
    days = monthrange(int(found[1]), int(month))[1]
    day = found[3] or (f"{days:02}" if last else "01")
    return f"{found[1]}-{month}-{day}" if 1 <= int(day) <= days else None
