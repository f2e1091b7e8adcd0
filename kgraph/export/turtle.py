"""Turtle: the triples of each subject together, for reading and for triple stores.

Flattening: none but that of `rdf`. Subjects come in the order documents, relations, entities with
their plain triples, statements with their parts, passages.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kgraph.export import rdf, terms
from kgraph.export.files import save
from kgraph.export.losses import CONTROLS, SYMMETRY, TEXTS
from kgraph.export.nodes import Pair
from kgraph.export.selection import Selection
from kgraph.export.terms import Term
from kgraph.export.vocabulary import PREFIXES, TYPE

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*", re.ASCII)
_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_BARE = ("boolean", "integer", "decimal")


LEFT_OUT = (TEXTS, SYMMETRY, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as Turtle."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the prefixes, then each subject with all that is said of it."""
    yield prefixes()
    for subject, said, facts in rdf.nodes(selection):
        yield "\n" + block(subject, (*said, *facts))


def prefixes() -> str:
    """Return the head that declares every prefix."""
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))


def block(subject: Term, pairs: Iterable[Pair]) -> str:
    """Return what is said of one subject."""
    said = " ;\n    ".join(
        f"{'a' if predicate == TYPE else short(predicate)} "
        + ", ".join([term(found) for _, found in of_one])
        for predicate, of_one in groupby(pairs, itemgetter(0))
    )
    return f"{short(subject)} {said} .\n"


@lru_cache(maxsize=100_000)
def short(iri: Term) -> str:
    """Return a prefixed name where Turtle allows one without escapes, or the whole IRI.

    >>> short("<https://w3id.org/kgraph/ontology#meet>"), short("<https://w3id.org/kgraph/id/a/b>")
    ('kg:meet', '<https://w3id.org/kgraph/id/a/b>')
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _NAMES.get(iri[1:cut])
    local = iri[cut:-1]
    return f"{prefix}:{local}" if prefix is not None and _LOCAL.fullmatch(local) else iri


def term(found: Term) -> str:
    """Return a term in its shortest form."""
    if terms.is_iri(found):
        return short(found)
    quoted, datatype = terms.split(found)
    if datatype in _BARE:
        return quoted[1:-1]
    return f"{quoted}^^xsd:{datatype}" if datatype else quoted
