"""Articles in, a knowledge graph of people, places, organizations and their relations out.

>>> from kgraph.errors import KgraphError
>>> issubclass(KgraphError, Exception)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.api import Graph

__all__ = ["Graph", "KgraphError", "build", "load", "triples"]


def build(
    *inputs: str | Path,
    graph: str | Path | None = None,
    authority: str | Path | None = None,
    pipeline: str | None = None,
) -> Graph:
    """Read articles and return the graph of what they say.

    Args:
        inputs: files, folders or glob patterns.
        graph: a graph file to add to; it is made if there is none, and written again.
        authority: a list of things with identifiers, CSV or Turtle; it is kept beside the graph.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.

    Raises:
        KgraphError: if an input, the graph file or the pipeline cannot be used.
    """
    from kgraph import stages

    return stages.build(*inputs, graph=graph, authority=authority, pipeline=pipeline)


def load(path: str | Path) -> Graph:
    """Read a graph file that `build` or `Graph.save` wrote.

    Args:
        path: where it lies.

    Raises:
        GraphFileError: if there is none, it is no graph file, damaged, or too new.
    """
    from kgraph.api import Graph

    return Graph.load(path)


def triples(text: str, *, pipeline: str | None = None) -> list[dict[str, Any]]:
    """Return the triples that a text states, in its own words, as `kgraph triples --json` does.

    Args:
        text: running English text.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.
    """
    from kgraph import stages

    return stages.triples(text, pipeline=pipeline)


def __getattr__(name: str) -> Any:
    """Import `Graph` when it is first asked for, so that `import kgraph` stays quick."""
    if name == "Graph":
        from kgraph.api import Graph

        return Graph
    raise AttributeError(f"module 'kgraph' has no attribute {name!r}")
