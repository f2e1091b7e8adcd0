"""File names come in, the word lists and tables that resolution decides by go out, read once."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def rows(file: str) -> list[list[str]]:
    """Return the rows of a tab-separated table, without comments.

    Args:
        file: name of a file in this folder.
    """
    return [line.split("\t") for line in lines(file)]


def lines(file: str) -> list[str]:
    """Return the lines of a table as they stand, without comments."""
    text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lines("words.txt"):
        name, _, words = line.partition(":")
        found[name.strip()] = found.get(name.strip(), ()) + tuple(
            word.strip() for word in words.split(",") if word.strip()
        )
    return found


@lru_cache(maxsize=128)
def word_list(name: str) -> frozenset[str]:
    """Return one of the lists of words.txt.

    >>> "mr" in word_list("titles-male")
    True
    """
    return frozenset(_lists()[name])


@lru_cache(maxsize=16)
def pairs(name: str) -> tuple[tuple[str, ...], ...]:
    """Return one of the lists of words.txt whose items are words joined by "=", in its order.

    >>> ("x", "ks") in pairs("sounds")
    True
    """
    return tuple(tuple(part.strip() for part in item.split("=")) for item in _lists()[name])


@lru_cache(maxsize=1)
def names_of_gender() -> dict[str, str]:
    """Return "m" or "f" for each given name that tells it."""
    known = {row[0]: row[1] for row in rows("given-names-census.tsv")}
    known.update((row[0], row[1]) for row in rows("given-names.tsv"))
    return known
