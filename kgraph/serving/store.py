"""A Graph in; a folder with its triples, that several processes can read at once, out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kgraph import export

if TYPE_CHECKING:
    from kgraph.api import Graph


def fill(graph: Graph, folder: Path, everything: bool) -> Path:
    """Write the triples of the RDF exports into a store on disk.

    Args:
        graph: what to turn into triples.
        folder: an empty folder.
        everything: also what has no name, and statements about it.

    Returns:
        where the store lies.
    """
    import pyoxigraph

    lines, target = folder / "graph.nt", folder / "store"
    with lines.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(export.triples(graph, everything))
    store = pyoxigraph.Store(str(target))
    store.bulk_load(path=str(lines), format=pyoxigraph.RdfFormat.N_TRIPLES)
    store.flush()
    lines.unlink()
    return target
