"""A KnowledgeGraph in, files for other programs out; one module for one format."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from kgraph.errors import UsageError
from kgraph.export import (
    csv,
    ftm,
    gexf,
    graphml,
    jsonl,
    jsonld,
    losses,
    neo4j,
    nodelink,
    nquads,
    ntriples,
    parquet,
    rdfxml,
    trig,
    turtle,
)
from kgraph.export.files import check_place
from kgraph.export.from_jsonl import from_jsonl
from kgraph.export.losses import Loss
from kgraph.export.selection import Selection
from kgraph.graph import KnowledgeGraph, StoredGraph


class Writer(Protocol):
    """What the module of every format has."""

    @property
    def LEFT_OUT(self) -> tuple[Loss, ...]:
        """What the format cannot carry."""

    def write(self, selection: Selection, path: Path) -> list[Path]:
        """Write a selection; return the files."""


_WRITERS: dict[str, Writer] = {
    ".csv": csv,
    ".ftm.json": ftm,
    ".gexf": gexf,
    ".graphml": graphml,
    ".json": nodelink,
    ".jsonl": jsonl,
    ".jsonld": jsonld,
    ".neo4j.csv": neo4j,
    ".nq": nquads,
    ".nt": ntriples,
    ".parquet": parquet,
    ".rdf": rdfxml,
    ".trig": trig,
    ".ttl": turtle,
}

FORMATS: dict[str, Callable[[Selection, Path], list[Path]]] = {
    suffix: writer.write for suffix, writer in _WRITERS.items()
}

PAIRED = (".csv", ".gexf", ".graphml", ".neo4j.csv")

__all__ = [
    "FORMATS",
    "PAIRED",
    "Selection",
    "check",
    "format_of",
    "from_jsonl",
    "left_out",
    "triples",
    "write",
]


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
    graph: KnowledgeGraph | StoredGraph,
    path: str | Path,
    everything: bool = False,
    pairs: bool = False,
) -> list[Path]:
    """Write a graph in the format that the suffix of the path tells.

    Args:
        graph: what to write.
        path: where to; an old file there is replaced when the new one is whole.
        everything: also what has no name, and statements about it.
        pairs: one edge for each pair of nodes, with summed weight, not one for each statement;
            only for tables and graph files.

    Returns:
        the files written: one, or several for tables.

    Raises:
        UsageError: if the suffix is unknown, or the format has no pairs.
        ExportError: if the file cannot be written.
    """
    check([path], pairs)
    return FORMATS[format_of(path)](Selection(graph, everything, pairs), Path(path))


def check(paths: Iterable[str | Path], pairs: bool = False) -> None:
    """Refuse files that cannot be written, before any is.

    Args:
        paths: the files to write.
        pairs: whether they are to have one edge for each pair of nodes.

    Raises:
        UsageError: if a suffix is unknown, or a format has no pairs.
        ExportError: if there is no such folder, or it may not be written to.
    """
    for path in paths:
        if pairs and format_of(path) not in PAIRED:
            raise UsageError(f"{path}: only {', '.join(PAIRED)} can have one edge for each pair")
        format_of(path)
        check_place(Path(path))


def left_out(
    graph: KnowledgeGraph | StoredGraph,
    path: str | Path,
    everything: bool = False,
    pairs: bool = False,
) -> list[tuple[int, str]]:
    """Count what of a graph an export does not carry.

    Args:
        graph: what is written.
        path: where to; its suffix tells the format.
        everything: also what has no name, and statements about it.
        pairs: one edge for each pair of nodes.

    Returns:
        how many, and what; nothing if all is carried.
    """
    lost = _WRITERS[format_of(path)].LEFT_OUT
    return losses.left_out(Selection(graph, everything, pairs), lost)


def triples(graph: KnowledgeGraph, everything: bool = False) -> Iterator[str]:
    """Yield the graph as N-Triples, in pieces of whole lines.

    Args:
        graph: what to turn into triples.
        everything: also what has no name, and statements about it.
    """
    return ntriples.lines(Selection(graph, everything))
