"""A KnowledgeGraph in; the explorer out: one HTML file that works offline in any browser."""

from pathlib import Path

from kgraph.errors import ExportError, UsageError
from kgraph.graph import KnowledgeGraph, replacing
from kgraph.view.contents import Contents
from kgraph.view.page import page

__all__ = ["explorer", "write"]


def explorer(graph: KnowledgeGraph, title: str, everything: bool = False) -> bytes:
    """Return the explorer of a graph as one HTML file; the same graph gives the same bytes.

    Args:
        graph: what to show.
        title: what to call it.
        everything: also what has no name, and statements about it.
    """
    # A lone surrogate can stand in no file; JSON has the same escape for it.
    return page(Contents(graph, everything).record(title)).encode("utf-8", "backslashreplace")


def write(
    graph: KnowledgeGraph, path: str | Path, title: str | None = None, everything: bool = False
) -> Path:
    """Write the explorer of a graph.

    Args:
        graph: what to show.
        path: where to: an `.html` file; an old one is replaced when the new one is whole.
        title: what to call the graph; the name of the file if None.
        everything: also what has no name, and statements about it.

    Returns:
        the file written.

    Raises:
        UsageError: if the path does not end in `.html`.
        ExportError: if the file cannot be written.
    """
    target = Path(path)
    if target.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{path}: the explorer is an HTML file; let its name end in .html")
    written = explorer(graph, title or target.stem, everything)
    try:
        with replacing(target) as temporary:
            temporary.write_bytes(written)
    except OSError as error:
        why = error.strerror or error
        raise ExportError(f"{path}: the explorer cannot be written: {why}") from error
    return target
