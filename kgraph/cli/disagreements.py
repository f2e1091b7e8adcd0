"""`kgraph disagreements`: what is both asserted and denied."""

import json

import typer

from kgraph.cli import answers


def command(graph: str = answers.GRAPH, as_json: bool = answers.AS_JSON) -> None:
    """Set what is asserted and denied side by side, with the sources."""
    from kgraph.api import Graph
    from kgraph.cli.terminal import say

    found = Graph.load(graph).disagreements()
    if as_json:
        rows = [{"asserted": d.asserted.records(), "denied": d.denied.records()} for d in found]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    typer.echo("\n\n".join(map(str, found)), nl=bool(found))
    if not found:
        say("nothing is both asserted and denied")
