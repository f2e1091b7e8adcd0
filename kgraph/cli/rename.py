"""`kgraph rename`: an entity and a label in; the entity is called so, and its id follows."""

from __future__ import annotations

import typer

from kgraph.cli import deciding


def command(
    graph: str = deciding.GRAPH,
    name: str = deciding.NAME,
    label: str = typer.Argument(help="What to call it."),
    corrections: str | None = deciding.CORRECTIONS,
    author: str | None = deciding.AUTHOR,
    reason: str = deciding.REASON,
) -> None:
    """Decide what an entity is called; the old label becomes an alias.

    The decision is one line of the corrections file beside the graph; `kgraph undo` takes it back.
    """
    from kgraph.cli.terminal import say
    from kgraph.errors import UsageError

    label = " ".join(label.split())
    if not label:
        raise UsageError("the label is empty; say what to call it")
    setting = deciding.Setting(graph, corrections, author, reason)
    entity, key = deciding.key_of_one(setting, name)
    if entity.label == label:
        raise UsageError(f"{entity.id} is called “{label}” already")
    made = deciding.decide(setting, setting.decision("rename", [key], label), [key])
    namesakes = [e.id for e in made.entities if e.label == label and e.type is entity.type]
    if len(namesakes) > 1:
        say(
            f"{len(namesakes)} entities are called “{label}” ({', '.join(namesakes)}); "
            "if they are one, say so with kgraph merge"
        )
