"""The name of a word list comes in, its rows go out."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one of this package's tab-separated tables, without its comments.

    Args:
        name: the file's name without ".tsv".

    >>> rows("months")[0][0]
    'january,jan'
    """
    text = (files("kgraph.extraction") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def words(name: str, column: int = 0) -> frozenset[str]:
    """Return one column of a table as a set; a cell may hold several words, with commas.

    >>> "thursday" in words("weekdays")
    True
    """
    cells = (row[column] for row in rows(name) if len(row) > column)
    return frozenset(word.strip() for cell in cells for word in cell.split(",") if word.strip())
