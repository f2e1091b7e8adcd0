"""A graph file and decisions about its entities come in, the graph resolved anew goes out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.graph.turns import turn
from kgraph.stages.intake import OnProgress
from kgraph.stages.steps import lists_of, resolved, stored

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.reading import Problem
    from kgraph.reconciling import Outcome
    from kgraph.resolution.corrections import Correction


def correct(
    graph: str | Path,
    add: Sequence[Correction] = (),
    *,
    drop: int | None = None,
    corrections: str | Path | None = None,
) -> tuple[Graph, list[Problem]]:
    """Change the corrections file of a graph, resolve its documents anew and save it.

    Args:
        graph: the graph file.
        add: decisions to write at the end of the corrections file.
        drop: a line to take out of it.
        corrections: the corrections file, made if there is none; None for the one beside the graph.

    Returns:
        the new graph, and what the corrections file could not do.
    """
    from kgraph.api import Graph
    from kgraph.resolution import corrections_file

    path = Path(corrections) if corrections is not None else corrections_file.beside(graph)
    with turn(Path(graph)):
        old = tuple(made for made in corrections_file.read(path) if made.line != drop)
        new = (*old, *corrections_file.numbered(path, add))
        made, doubts = resolved(stored(Graph.load(graph), graph), (path, new), lists_of(graph))
        if drop is not None:
            corrections_file.remove(path, drop)
        if add:
            corrections_file.append(path, add)
        made.save(graph)
    return made, doubts


def reconcile(
    graph: str | Path,
    service: str,
    *,
    dry: bool = False,
    timeout: float = 30.0,
    on_progress: OnProgress = lambda done, total: None,
    **asked: Any,
) -> tuple[list[Outcome], Path | None]:
    """Ask a reconciliation service about a graph's entities, and keep what it is sure of.

    Args:
        graph: the graph file, which is written again.
        service: the service's endpoint.
        dry: whether nothing is to be written.
        timeout: how long to wait for each answer, in seconds.
        on_progress: called with how many entities are asked about and how many there are.
        asked: further arguments of `kgraph.reconciling.reconcile`.

    Returns:
        what came of each entity, and the list that was written.

    Raises:
        KgraphError: if the graph cannot be read or written, or the service fails.
    """
    from kgraph import reconciling
    from kgraph.api import Graph
    from kgraph.resolution import authority_file, corrections_file

    loaded = Graph.load(graph)
    known = reconciling.connect(service, timeout)
    outcomes = reconciling.reconcile(loaded, known, on_progress=on_progress, **asked)
    new = reconciling.records(loaded, known, outcomes)
    if dry or not new:
        return outcomes, None
    with turn(Path(graph)):  # the service may have taken its time: read again what may be newer
        where, old = lists_of(graph)
        kept = authority_file.numbered([*old, *new])
        decisions = corrections_file.of_graph(Path(graph), None)
        made, _ = resolved(stored(Graph.load(graph), graph), decisions, (where, kept))
        written = authority_file.keep(Path(graph), kept)
        made.save(graph)
    return outcomes, written
