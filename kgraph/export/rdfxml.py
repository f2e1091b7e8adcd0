"""RDF/XML, for programs that read nothing newer.

Flattening: none but that of `rdf`. A plain triple whose relation has no name that XML allows
(one of digits only) is left out; its statement node is there.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kgraph.export import rdf, terms
from kgraph.export.files import save
from kgraph.export.losses import CONTROLS, SYMMETRY, TEXTS
from kgraph.export.nodes import Node
from kgraph.export.selection import Selection
from kgraph.export.terms import Term
from kgraph.export.vocabulary import PREFIXES, XSD
from kgraph.export.xml import escaped

# A local name, as long as can be, at the end of an IRI.
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$", re.ASCII)
_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


LEFT_OUT = (TEXTS, SYMMETRY, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as RDF/XML."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the head, then each node."""
    declared = "".join(f'\n  xmlns:{name}="{iri}"' for name, iri in sorted(PREFIXES.items()))
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'
    yield from map(_description, rdf.nodes(selection))
    yield "</rdf:RDF>\n"


def _description(node: Node) -> str:
    lines = "".join([_element(*pair) for pair in (*node.said, *node.facts)])
    about = escaped(node.subject[1:-1])
    return f'<rdf:Description rdf:about="{about}">\n{lines}</rdf:Description>\n'


def _element(predicate: Term, found: Term) -> str:
    tag, declared = _tag(predicate)
    if not tag:
        return ""
    if terms.is_iri(found):
        return f'  <{tag}{declared} rdf:resource="{escaped(found[1:-1])}"/>\n'
    quoted, datatype = terms.split(found)
    typed = f' rdf:datatype="{XSD}{datatype}"' if datatype else ""
    return f"  <{tag}{declared}{typed}>{escaped(terms.plain(quoted))}</{tag}>\n"


@cache
def _tag(predicate: Term) -> tuple[str, str]:
    """Return the tag of a predicate and the namespace that it must declare, if any."""
    iri = predicate[1:-1]
    local = _LOCAL.search(iri)
    if local is None:
        return "", ""
    namespace, name = iri[: local.start()], local[0]
    prefix = _NAMES.get(namespace)
    return (f"{prefix}:{name}", "") if prefix else (f"n:{name}", f' xmlns:n="{escaped(namespace)}"')
