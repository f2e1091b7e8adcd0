"""RDF/XML, for programs that read nothing newer.

Flattening: none but that of `rdf`. A plain triple whose relation has no name that XML allows
(one of digits only) is left out; its statement node is there.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kgraph.export import rdf
from kgraph.export.files import save
from kgraph.export.rdf import Node
from kgraph.export.selection import Selection
from kgraph.export.terms import Iri, Term, datatype_iri
from kgraph.export.vocabulary import PREFIXES
from kgraph.export.xml import escaped

# A local name, as long as can be, at the end of an IRI.
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$", re.ASCII)
_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as RDF/XML."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the head, then each node."""
    declared = "".join(f'\n  xmlns:{name}="{iri}"' for name, iri in PREFIXES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'
    for node in rdf.nodes(selection):
        yield _description(node)
    yield "</rdf:RDF>\n"


def _description(node: Node) -> str:
    lines = "".join(
        _element(predicate, found)
        for predicate, objects in (*node.properties, *node.facts)
        for found in objects
    )
    about = escaped(node.subject.iri)
    return f'<rdf:Description rdf:about="{about}">\n{lines}</rdf:Description>\n'


def _element(predicate: str, found: Term) -> str:
    tag, declared = _tag(predicate)
    if not tag:
        return ""
    if isinstance(found, Iri):
        return f'  <{tag}{declared} rdf:resource="{escaped(found.iri)}"/>\n'
    typed = f' rdf:datatype="{datatype_iri(found)}"' if found.datatype else ""
    return f"  <{tag}{declared}{typed}>{escaped(found.text)}</{tag}>\n"


@cache
def _tag(predicate: str) -> tuple[str, str]:
    """Return the tag of a predicate and the namespace that it must declare, if any."""
    local = _LOCAL.search(predicate)
    if local is None:
        return "", ""
    namespace, name = predicate[: local.start()], local[0]
    prefix = _NAMES.get(namespace)
    return (f"{prefix}:{name}", "") if prefix else (f"n:{name}", f' xmlns:n="{escaped(namespace)}"')
