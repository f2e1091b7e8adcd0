"""N-Quads: N-Triples in which the plain triples stand in the named graphs of their documents.

Flattening: none but that of `rdf`. Descriptions of documents, entities, statements and passages
are in the default graph. A plain triple is in the named graph of each document that states it,
so that a store can be asked what one document says.
"""

from collections.abc import Iterator
from pathlib import Path

from kgraph.export import rdf
from kgraph.export.files import save
from kgraph.export.losses import CONTROLS, SYMMETRY, TEXTS
from kgraph.export.selection import Selection

LEFT_OUT = (TEXTS, SYMMETRY, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write all triples with their graphs, one a line."""
    return save({path: lines(selection)})


def lines(selection: Selection) -> Iterator[str]:
    """Yield the lines of the default graph, then those of each document's."""
    for subject, said, _ in rdf.nodes(selection):
        yield "".join([f"{subject} {predicate} {term} .\n" for predicate, term in said])
    for document, facts in rdf.facts_by_document(selection).items():
        for subject, predicate, term in facts:
            yield f"{subject} {predicate} {term} {document} .\n"
