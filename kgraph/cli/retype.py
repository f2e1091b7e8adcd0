"""`kgraph retype`: an entity and a type in; the entity is of that type, and its id follows."""

from __future__ import annotations

import typer

from kgraph.cli import deciding


def command(
    graph: str = deciding.GRAPH,
    name: str = deciding.NAME,
    type: str = typer.Argument(help="person, place, organization, group, event, work, …"),
    corrections: str | None = deciding.CORRECTIONS,
    author: str | None = deciding.AUTHOR,
    reason: str = deciding.REASON,
) -> None:
    """Decide what kind of thing an entity is.

    The decision is one line of the corrections file beside the graph; `kgraph undo` takes it back.
    """
    from kgraph.errors import UsageError
    from kgraph.model import EntityType

    if type not in list(EntityType):
        raise UsageError(f"“{type}” is no type; there are {', '.join(EntityType)}")
    setting = deciding.Setting(graph, corrections, author, reason)
    entity, key = deciding.key_of_one(setting, name)
    if entity.type == type:
        raise UsageError(f"{entity.label} ({entity.id}) is of type {type} already")
    deciding.decide(setting, setting.decision("retype", [key], type), [key])
