"""What could not be read, or was read with a doubt, in one line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in an input that the user should know of.

    Attributes:
        where: the file, with the line number where there is one ("news.jsonl, line 7").
        what: what is wrong and what to do about it, without a full stop.
        fatal: whether something was lost by it; a notice is not fatal.

    >>> print(Problem("news.jsonl, line 7", "not a JSON object"))
    news.jsonl, line 7: not a JSON object
    """

    where: str
    what: str
    fatal: bool = True

    def __str__(self) -> str:
        """Give the one line that the user sees."""
        return f"{self.where}: {self.what}"
