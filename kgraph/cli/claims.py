"""`kgraph claims`: what somebody says and the text itself does not state."""

import typer

from kgraph.cli import answers


def command(
    graph: str = answers.GRAPH,
    by: str | None = typer.Option(None, "--by", help="Who claims it: a name, an id, or words."),
    about: str | None = typer.Option(None, "--about", help="About whom or what."),
    denials: bool = typer.Option(False, "--denials", help="Only what is denied."),
    as_json: bool = answers.AS_JSON,
    as_csv: bool = answers.AS_CSV,
) -> None:
    """List who claims what."""
    from kgraph.api import Graph

    found = Graph.load(graph).claims(by=by, about=about, negated=True if denials else None)
    answers.show(found.records(), as_json, as_csv, "Claims")
