"""N-Triples: one triple a line, for bulk loading into any triple store.

Flattening: none but that of `rdf`. Lines come in the order documents, relations, entities,
statements, passages; letters of every script are written as they are (UTF-8).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from kgraph.export import rdf
from kgraph.export.files import save
from kgraph.export.selection import Selection
from kgraph.export.terms import Iri, Term, Text
from kgraph.export.vocabulary import XSD

_SPECIAL = re.compile('["\\\\\\x00-\\x1f\\x7f]')
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def write(selection: Selection, path: Path) -> list[Path]:
    """Write all triples, one a line."""
    return save({path: lines(selection)})


def lines(selection: Selection) -> Iterator[str]:
    """Yield the lines of each node, as one piece of text."""
    for node in rdf.nodes(selection):
        subject = f"<{node.subject.iri}>"
        yield "".join(
            f"{subject} <{predicate}> {term(found)} .\n"
            for predicate, objects in (*node.properties, *node.facts)
            for found in objects
        )


def term(found: Term) -> str:
    r"""Return a term as N-Triples and Turtle both write it.

    >>> term(Iri("http://e.org/")), term(Text('a "b"\n')), term(Text("1", "integer"))
    ('<http://e.org/>', '"a \\"b\\"\\n"', '"1"^^<http://www.w3.org/2001/XMLSchema#integer>')
    """
    if isinstance(found, Iri):
        return f"<{found.iri}>"
    datatype = f"^^<{XSD}{found.datatype}>" if found.datatype else ""
    return quoted(found) + datatype


def quoted(found: Text) -> str:
    """Return the text of a literal in quotation marks, with everything special escaped."""
    return '"' + _SPECIAL.sub(_escape, found.text) + '"'


def _escape(found: re.Match[str]) -> str:
    return _NAMED.get(found[0]) or f"\\u{ord(found[0]):04X}"
