"""A KnowledgeGraph in, files for other programs out; one module for one format."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kgraph.errors import UsageError
from kgraph.export import (
    csv,
    gexf,
    graphml,
    jsonl,
    jsonld,
    nodelink,
    nquads,
    ntriples,
    rdfxml,
    trig,
    turtle,
)
from kgraph.export.selection import Selection
from kgraph.graph import KnowledgeGraph

FORMATS: dict[str, Callable[[Selection, Path], list[Path]]] = {
    ".csv": csv.write,
    ".gexf": gexf.write,
    ".graphml": graphml.write,
    ".json": nodelink.write,
    ".jsonl": jsonl.write,
    ".jsonld": jsonld.write,
    ".nq": nquads.write,
    ".nt": ntriples.write,
    ".rdf": rdfxml.write,
    ".trig": trig.write,
    ".ttl": turtle.write,
}

PAIRED = (".csv", ".gexf", ".graphml")

__all__ = ["FORMATS", "PAIRED", "Selection", "format_of", "triples", "write"]


def format_of(path: str | Path) -> str:
    """Return the suffix, as FORMATS has it, that tells the format of a file.

    Args:
        path: the file; of suffixes that fit, the longest counts.

    Raises:
        UsageError: if no format has such a suffix.

    >>> format_of("exports/Summit.TTL")
    '.ttl'
    """
    name = Path(path).name.lower()
    fitting = [suffix for suffix in FORMATS if name.endswith(suffix)]
    if not fitting:
        raise UsageError(f"{path}: no such export format; known are {', '.join(sorted(FORMATS))}")
    return max(fitting, key=len)


def write(
    graph: KnowledgeGraph, path: str | Path, everything: bool = False, pairs: bool = False
) -> list[Path]:
    """Write a graph in the format that the suffix of the path tells.

    Args:
        graph: what to write.
        path: where to; an old file there is replaced when the new one is whole.
        everything: also what has no name, and statements about it.
        pairs: one edge for each pair of nodes, with summed weight, not one for each statement;
            only for tables and graph files.

    Returns:
        the files written: one, or a pair for CSV.

    Raises:
        UsageError: if the suffix is unknown, or the format has no pairs.
        ExportError: if the file cannot be written.
    """
    suffix = format_of(path)
    if pairs and suffix not in PAIRED:
        raise UsageError(f"{path}: only {', '.join(PAIRED)} can have one edge for each pair")
    return FORMATS[suffix](Selection(graph, everything, pairs), Path(path))


def triples(graph: KnowledgeGraph, everything: bool = False) -> Iterator[str]:
    """Yield the graph as N-Triples, in pieces of whole lines.

    Args:
        graph: what to turn into triples.
        everything: also what has no name, and statements about it.
    """
    return ntriples.lines(Selection(graph, everything))
