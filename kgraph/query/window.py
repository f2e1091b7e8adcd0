"""Two dates as people write them in, a stretch of time that statements may meet out."""

from dataclasses import dataclass
from datetime import date

from kgraph.errors import UsageError
from kgraph.graph import first_day, last_day
from kgraph.model import When

_EARLIEST, _LATEST = "0000-00-00", "9999-99-99"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of days, both included, as ISO 8601."""

    first: str
    last: str

    def meets(self, when: When) -> bool:
        """Tell whether a time shares a day with this stretch; a time without a date does not.

        >>> Window("2019-04-01", "2019-04-30").meets(When("in 2019", "2019", "2019"))
        True
        """
        start = first_day(when.start) if when.start else None
        end = last_day(when.end) if when.end else None
        if start is None and end is None:
            return False
        return (start or _EARLIEST) <= self.last and (end or _LATEST) >= self.first


def window(since: str | date | None, until: str | date | None) -> Window | None:
    """Return the stretch between two dates; None where both are open.

    Args:
        since: a date, or an ISO 8601 year, month or day.
        until: likewise.

    Raises:
        UsageError: if one is no date, or they are the wrong way round.

    >>> window("2019", "2019-02")
    Window(first='2019-01-01', last='2019-02-28')
    """
    if since is None and until is None:
        return None
    first = _EARLIEST if since is None else _known(first_day(str(since)), since)
    last = _LATEST if until is None else _known(last_day(str(until)), until)
    if first > last:
        raise UsageError(f"since {since} is later than until {until}")
    return Window(first, last)


def _known(day: str | None, given: str | date) -> str:
    if day is None:
        raise UsageError(f"“{given}” is no date; write a year, 2019-04 or 2019-04-25")
    return day
