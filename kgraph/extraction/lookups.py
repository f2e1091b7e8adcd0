"""The name of a two-column table comes in, a mapping from first to second column goes out."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kgraph.extraction.tables import rows


@cache
def mapping(name: str) -> Mapping[str, str]:
    """Return a table as a mapping; the last row of a key wins.

    >>> mapping("mood")["will"]
    'planned'
    """
    return MappingProxyType({row[0]: row[1] for row in rows(name) if len(row) > 1})
