"""`kgraph forget`: an entity in; it and its statements leave the graph."""

from __future__ import annotations

import typer

from kgraph.cli import deciding


def command(
    graph: str = deciding.GRAPH,
    name: str = deciding.NAME,
    corrections: str | None = deciding.CORRECTIONS,
    author: str | None = deciding.AUTHOR,
    reason: str = deciding.REASON,
) -> None:
    """Decide that an entity has no place in the graph: it and its statements leave.

    The articles stay as they are. The decision is one line of the corrections file beside the
    graph; `kgraph undo` takes it back.
    """
    setting = deciding.Setting(graph, corrections, author, reason)
    entity, key = deciding.key_of_one(setting, name)
    deciding.decide(setting, setting.decision("forget", [key]))
    typer.echo(f"{entity.label} ({entity.id}) is no longer in the graph")
