"""`kgraph diff`: what came and what went between two graphs."""

import json

import typer

from kgraph.cli import answers


def command(
    old: str = typer.Argument(help="A graph file."),
    new: str = typer.Argument(help="A later graph file."),
    as_json: bool = answers.AS_JSON,
) -> None:
    """Show new and lost entities and statements, and changed roles."""
    from kgraph.api import Graph

    found = Graph.load(old).diff(Graph.load(new))
    typer.echo(json.dumps(found.record(), ensure_ascii=False, indent=2) if as_json else str(found))
