"""Turtle: the triples of each subject together, for reading and for triple stores.

Flattening: none but that of `rdf`. Subjects come in the order documents, relations, entities with
their plain triples, statements with their parts, passages.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from kgraph.export import rdf
from kgraph.export.files import save
from kgraph.export.ntriples import quoted
from kgraph.export.rdf import Property
from kgraph.export.selection import Selection
from kgraph.export.terms import Iri, Term
from kgraph.export.vocabulary import PREFIXES, TYPE

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*", re.ASCII)
_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_BARE = ("boolean", "integer", "decimal")


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as Turtle."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the prefixes, then each subject with all that is said of it."""
    yield prefixes()
    for node in rdf.nodes(selection):
        yield "\n" + block(node.subject, (*node.properties, *node.facts))


def prefixes() -> str:
    """Return the head that declares every prefix."""
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())


def block(subject: Iri, properties: tuple[Property, ...]) -> str:
    """Return what is said of one subject."""
    said = " ;\n    ".join(
        f"{'a' if predicate == TYPE else short(predicate)} {', '.join(map(term, objects))}"
        for predicate, objects in properties
    )
    return f"{short(subject.iri)} {said} .\n"


@lru_cache(maxsize=100_000)
def short(iri: str) -> str:
    """Return a prefixed name where Turtle allows one without escapes, or the whole IRI.

    >>> short("https://w3id.org/kgraph/ontology#meet"), short("https://w3id.org/kgraph/id/a/b")
    ('kg:meet', '<https://w3id.org/kgraph/id/a/b>')
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _NAMES.get(iri[:cut])
    if prefix is None or not _LOCAL.fullmatch(iri, cut):
        return f"<{iri}>"
    return f"{prefix}:{iri[cut:]}"


def term(found: Term) -> str:
    """Return a term in its shortest form."""
    if isinstance(found, Iri):
        return short(found.iri)
    if found.datatype in _BARE:
        return found.text
    return quoted(found) + (f"^^xsd:{found.datatype}" if found.datatype else "")
