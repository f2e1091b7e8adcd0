"""JSON-LD 1.1: one node a line under a short context, for web programs.

Flattening: none but that of `rdf`. Terms of the ontology are keys without a prefix where the
context gives them a type; plain triples have the prefixed name of their relation as key.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kgraph.export import rdf
from kgraph.export.files import save
from kgraph.export.rdf import Node
from kgraph.export.selection import Selection
from kgraph.export.terms import Iri, Term
from kgraph.export.turtle import short
from kgraph.export.vocabulary import KG, PREFIXES, TYPE

_BARE: dict[str, Callable[[str], Any]] = {"boolean": json.loads, "integer": int}


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as JSON-LD."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the context, then each node."""
    yield '{"@context":' + _json({**PREFIXES, "@vocab": KG}) + ',\n"@graph":['
    comma = "\n"
    for node in rdf.nodes(selection):
        yield comma + _json(_node(node))
        comma = ",\n"
    yield "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _node(node: Node) -> dict[str, Any]:
    found: dict[str, Any] = {"@id": node.subject.iri}
    for predicate, objects in (*node.properties, *node.facts):
        if predicate == TYPE:
            classes = [_name(term.iri) for term in objects if isinstance(term, Iri)]
            found["@type"] = _one_or_many(classes)
        else:
            found[_name(predicate)] = _one_or_many([_value(term) for term in objects])
    return found


def _one_or_many(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _name(iri: str) -> str:
    """Return the bare name of a term of the ontology, else a prefixed name or the whole IRI."""
    name = short(iri).strip("<>")
    bare = name.removeprefix("kg:")
    return name if bare in PREFIXES else bare


def _value(term: Term) -> Any:
    if isinstance(term, Iri):
        return {"@id": term.iri}
    if term.datatype in _BARE and _is_canonical(term.text):
        return _BARE[term.datatype](term.text)
    return {"@value": term.text, "@type": f"xsd:{term.datatype}"} if term.datatype else term.text


def _is_canonical(text: str) -> bool:
    """Tell whether a number or a truth value, read and written again, is the same text."""
    return text in ("true", "false") or str(int(text)) == text
