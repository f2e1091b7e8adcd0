"""N-Triples: one triple a line, for bulk loading into any triple store.

Flattening: none but that of `rdf`. Lines come in the order documents, relations, entities,
statements, passages; letters of every script are written as they are (UTF-8).
"""

from collections.abc import Iterator
from pathlib import Path

from kgraph.export import passages, rdf, statement_lines
from kgraph.export.files import save
from kgraph.export.losses import CONTROLS, SYMMETRY, TEXTS
from kgraph.export.selection import Selection

LEFT_OUT = (TEXTS, SYMMETRY, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write all triples, one a line."""
    return save({path: lines(selection)})


def lines(selection: Selection) -> Iterator[str]:
    """Yield the lines of each node, as one piece of text."""
    for subject, said, facts in rdf.things(selection):
        yield "".join([f"{subject} {predicate} {term} .\n" for predicate, term in (*said, *facts)])
    for statement in selection.statements():
        yield statement_lines.lines(statement, selection)
    yield from passages.lines(selection)
