"""TriG: Turtle in which the plain triples stand in the named graphs of their documents.

Flattening: as in N-Quads: descriptions in the default graph, plain triples in the named graph of
each document that states them.
"""

from collections.abc import Iterator
from pathlib import Path

from kgraph.export import rdf
from kgraph.export.files import save
from kgraph.export.losses import CONTROLS, SYMMETRY, TEXTS
from kgraph.export.selection import Selection
from kgraph.export.turtle import block, prefixes, short

LEFT_OUT = (TEXTS, SYMMETRY, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as TriG."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the prefixes, each subject with all that is said of it, then each document's graph."""
    yield prefixes()
    for subject, said, _ in rdf.nodes(selection):
        yield "\n" + block(subject, said)
    for document, facts in rdf.facts_by_document(selection).items():
        said_here = "".join(f"    {' '.join(map(short, fact))} .\n" for fact in facts)
        yield f"\n{short(document)} {{\n{said_here}}}\n"
