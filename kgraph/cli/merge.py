"""`kgraph merge`: entities that are one thing in, one node out."""

from __future__ import annotations

from kgraph.cli import deciding


def command(
    graph: str = deciding.GRAPH,
    names: list[str] = deciding.NAMES,
    corrections: str | None = deciding.CORRECTIONS,
    author: str | None = deciding.AUTHOR,
    reason: str = deciding.REASON,
) -> None:
    """Decide that two or more entities are one.

    The decision is one line of the corrections file beside the graph; `kgraph undo` takes it back.
    """
    setting = deciding.Setting(graph, corrections, author, reason)
    keys = deciding.keys_of_several(setting, names)
    deciding.decide(setting, setting.decision("merge", keys), keys)
