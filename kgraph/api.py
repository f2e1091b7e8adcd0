"""The graph that users hold: the knowledge graph with its questions and its exports."""

from pathlib import Path
from typing import TYPE_CHECKING

from kgraph import export
from kgraph.graph import KnowledgeGraph

if TYPE_CHECKING:
    import rdflib


class Graph(KnowledgeGraph):
    """A knowledge graph that can be asked, saved and written for other programs."""

    def export(self, path: str | Path, *, everything: bool = False) -> list[Path]:
        """Write the graph in the format that the suffix of the path tells.

        Args:
            path: where to; `kgraph.export.FORMATS` names the suffixes.
            everything: also what has no name, and statements about it.

        Returns:
            the files written: one, or a pair for CSV.

        Raises:
            UsageError: if the suffix is unknown.
            ExportError: if the file cannot be written.
        """
        return export.write(self, path, everything)

    def to_rdf(self, *, everything: bool = False) -> "rdflib.Graph":
        """Return the graph as an rdflib Graph, with the prefixes bound.

        Args:
            everything: also what has no name, and statements about it.
        """
        from kgraph.export.rdf import to_rdf

        return to_rdf(self, everything)
