"""`kgraph stats`: what a graph holds, in numbers."""

from __future__ import annotations

import json

import typer


def command(
    graph: str = typer.Argument(help="A graph file."),
    as_json: bool = typer.Option(False, "--json", help="As JSON."),
) -> None:
    """Count documents, entities by type, statements by status, and the commonest relations."""
    from kgraph.api import Graph
    from kgraph.cli.terminal import table

    stats = Graph.load(graph).stats()
    if as_json:
        typer.echo(json.dumps(stats, ensure_ascii=False, indent=2))
        return
    for title, counts in stats.items():
        rows = counts.items() if isinstance(counts, dict) else [("all", counts)]
        table(title.capitalize(), ("", "number"), rows)
        typer.echo()
