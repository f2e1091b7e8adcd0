"""JSON-LD 1.1: one node a line under a short context, for web programs.

Flattening: none but that of `rdf`. Terms of the ontology are keys without a prefix; other terms,
open relations among them, have the prefixes of the Turtle export.
"""

import json
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kgraph.export import rdf, terms
from kgraph.export.files import save
from kgraph.export.losses import CONTROLS, SYMMETRY, TEXTS
from kgraph.export.nodes import Node
from kgraph.export.selection import Selection
from kgraph.export.terms import Term
from kgraph.export.turtle import short
from kgraph.export.vocabulary import ONTOLOGY, PREFIXES, TYPE

LEFT_OUT = (TEXTS, SYMMETRY, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as JSON-LD."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the context, then each node."""
    context = {**dict(sorted(PREFIXES.items())), "@vocab": ONTOLOGY}
    yield '{"@context":' + json.dumps(context, separators=(",", ":")) + ',\n"@graph":['
    comma = "\n"
    for node in rdf.nodes(selection):
        yield comma + _object(node)
        comma = ",\n"
    yield "\n]}\n"


def _object(node: Node) -> str:
    # An IRI holds nothing that JSON would escape, and a literal's quoted text is JSON already.
    members = [f'"@id":"{node.subject[1:-1]}"']
    for predicate, pairs in groupby((*node.said, *node.facts), itemgetter(0)):
        if predicate == TYPE:
            values = [f'"{_name(found)}"' for _, found in pairs]
        else:
            values = [_value(found) for _, found in pairs]
        value = values[0] if len(values) == 1 else f"[{','.join(values)}]"
        members.append(f'"{"@type" if predicate == TYPE else _name(predicate)}":{value}')
    return "{" + ",".join(members) + "}"


@cache
def _name(iri: Term) -> str:
    """Return the bare name of a term of the ontology, else a prefixed name or the whole IRI."""
    name = short(iri).strip("<>")
    bare = name.removeprefix("kg:")
    return name if bare in PREFIXES else bare


def _value(found: Term) -> str:
    if terms.is_iri(found):
        return f'{{"@id":"{found[1:-1]}"}}'
    quoted, datatype = terms.split(found)
    if datatype == "boolean" or (datatype == "integer" and _is_canonical(quoted[1:-1])):
        return quoted[1:-1]
    return f'{{"@value":{quoted},"@type":"xsd:{datatype}"}}' if datatype else quoted


def _is_canonical(digits: str) -> bool:
    """Tell whether a whole number, read and written again, is the same text."""
    return str(int(digits)) == digits
