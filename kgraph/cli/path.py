"""`kgraph path`: the ways from one entity to another."""

import json

import typer

from kgraph.cli import answers


def command(
    graph: str = answers.GRAPH,
    a: str = typer.Argument(help="A name or an id."),
    b: str = typer.Argument(help="Another name or id."),
    max_length: int = typer.Option(3, "--max-length", min=1, help="How many steps at most."),
    as_json: bool = answers.AS_JSON,
) -> None:
    """Show how two entities are joined, the shortest ways first."""
    from kgraph.api import Graph
    from kgraph.cli.terminal import say

    found = Graph.load(graph).paths(a, b, max_length)
    if as_json:
        ways = [
            {
                "entities": [entity.id for entity in path.entities],
                "steps": [step.records() for step in path.steps],
            }
            for path in found
        ]
        typer.echo(json.dumps(ways, ensure_ascii=False, indent=2))
        return
    for path in found:
        typer.echo(str(path))
    if not found:
        say(f"no way in {max_length} steps or fewer; try a larger --max-length")
