"""`kgraph query`: the statements of a graph that pass some filters."""

import typer

from kgraph.cli import answers


def command(
    graph: str = answers.GRAPH,
    subject: str | None = typer.Option(
        None, "--subject", "-s", help="Who or what: a name or an id."
    ),
    relation: str | None = typer.Option(
        None, "--relation", "-r", help="A relation (“meet”); its narrower types pass too."
    ),
    object: str | None = typer.Option(
        None, "--object", "-o", help="Whom or what: a name or an id."
    ),
    place: str | None = typer.Option(None, "--place", help="Where."),
    since: str | None = typer.Option(None, "--since", help="Not before this year, month or day."),
    until: str | None = typer.Option(None, "--until", help="Not after this year, month or day."),
    status: str | None = typer.Option(
        None, "--status", help="fact, claimed, negated, planned or possible."
    ),
    source: str | None = typer.Option(None, "--source", help="Who says so."),
    as_json: bool = answers.AS_JSON,
    as_csv: bool = answers.AS_CSV,
) -> None:
    """List the statements that pass all filters, the strongest first."""
    from kgraph.api import Graph

    found = Graph.load(graph).relations(
        subject, relation, object,
        place=place, since=since, until=until, status=status, source=source,
    )  # fmt: skip
    answers.show(found.records(), as_json, as_csv, "Statements")
