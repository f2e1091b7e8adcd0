"""`kgraph timeline`: what happened when."""

import typer

from kgraph.cli import answers


def command(
    graph: str = answers.GRAPH,
    name: str | None = typer.Argument(None, help="Only what this entity takes part in."),
    as_json: bool = answers.AS_JSON,
    as_csv: bool = answers.AS_CSV,
) -> None:
    """List the statements that have a date, the earliest first."""
    from kgraph.api import Graph

    rows = [_dated(row) for row in Graph.load(graph).timeline(name).records()]
    answers.show(rows, as_json, as_csv, "Timeline")


def _dated(row: dict[str, object]) -> dict[str, object]:
    """Put the dates first."""
    return {"start": row["start"], "end": row["end"], **row}
