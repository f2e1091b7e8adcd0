"""Triples and a SPARQL query in, rows out; nothing outside the graph is read."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kgraph.errors import UsageError
from kgraph.schema import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

Row = dict[str, str | None]

# What can hold any word without meaning it: comments, IRIs and strings, as SPARQL reads them.
_OPAQUE = re.compile(
    r"""#[^\n\r]*|<[^<>"{}|^`\\\s]*>|\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}"""
    r"""|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'""",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w:?$.-])service(?![\w:.-])", re.IGNORECASE)
_COMPARED = re.compile(r"^<.*[).]service(?![\w-])", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def store_of(lines: Iterable[str]) -> "pyoxigraph.Store":
    """Return a store in memory that holds some N-Triples.

    Args:
        lines: N-Triples, in pieces of whole lines.
    """
    import pyoxigraph

    store = pyoxigraph.Store()
    store.load("".join(lines), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return store


def sparql(store: "pyoxigraph.Store", query: str) -> list[Row] | bool:
    """Answer a SPARQL 1.1 query; the prefixes of the exports need no declaration.

    Args:
        store: as `store_of` makes it.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE.

    Returns:
        for SELECT a row for each solution, by variable; for ASK whether it holds; for CONSTRUCT
        and DESCRIBE a row for each triple. Values are IRIs and texts; None where there is none.

    Raises:
        UsageError: if the query is wrong, or asks another server.
    """
    import pyoxigraph

    if asks_elsewhere(query):
        raise UsageError("the query asks another server (SERVICE); only the graph can be asked")
    try:
        found = store.query(query, prefixes=PREFIXES)
        if isinstance(found, pyoxigraph.QueryBoolean):
            return bool(found)
        if isinstance(found, pyoxigraph.QueryTriples):
            parts = ("subject", "predicate", "object")
            return [{part: _text(getattr(row, part)) for part in parts} for row in found]
        names = [variable.value for variable in found.variables]
        return [{name: _text(row[name]) for name in names} for row in found]
    except (SyntaxError, ValueError) as error:
        raise UsageError(f"the query is wrong: {' '.join(str(error).split())}") from error


def asks_elsewhere(query: str) -> bool:
    """Tell whether a SPARQL query would ask another server.

    >>> asks_elsewhere("SELECT * { SERVICE <urn:x> {} }"), asks_elsewhere("ASK { ?service ?p '' }")
    (True, False)
    """
    plain = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16) % 0x110000), query)
    return _SERVICE.search(_OPAQUE.sub(_blank, plain)) is not None


def _blank(opaque: re.Match[str]) -> str:
    """Return nothing in place of what means nothing; but `?a<?b)SERVICE ?c#>` is no IRI."""
    return opaque[0] if _COMPARED.search(opaque[0]) else " "


def _text(term: Any) -> str | None:
    return None if term is None else str(getattr(term, "value", term))
