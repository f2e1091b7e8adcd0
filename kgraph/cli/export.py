"""`kgraph export`: a graph file in, files for other programs out."""

from enum import StrEnum

import typer


class Projection(StrEnum):
    """What an edge is: a statement, or all statements of a pair."""

    STATEMENTS = "statements"
    PAIRS = "pairs"


def command(
    graph: str = typer.Argument(help="A graph file, as `kgraph build --graph` writes it."),
    files: list[str] = typer.Argument(help="Files to write; the suffix tells the format."),
    projection: Projection = typer.Option(
        Projection.STATEMENTS,
        "--projection",
        help="One edge for each statement, or for each pair of nodes (tables and graph files).",
    ),
    type_: list[str] = typer.Option(
        [], "--type", help="Only entities of this type; may be given several times."
    ),
    relation: str | None = typer.Option(None, "--relation", "-r", help="Only this relation."),
    min_weight: int = typer.Option(1, "--min-weight", help="Only what so many sentences say."),
    since: str | None = typer.Option(None, "--since", help="Not before this year, month or day."),
    until: str | None = typer.Option(None, "--until", help="Not after this year, month or day."),
    everything: bool = typer.Option(
        False, "--everything/--named", help="Also what has no name (“analysts”, “a tanker”)."
    ),
    report: bool = typer.Option(False, "--report", help="Say what each file could not carry."),
) -> None:
    """Write a graph in one or more formats."""
    import kgraph
    from kgraph import export
    from kgraph.api import Graph
    from kgraph.cli.terminal import say
    from kgraph.graph import StoredGraph

    pairs = projection is Projection.PAIRS
    export.check(files, pairs)
    filtered = bool(type_ or relation or since or until or min_weight > 1)
    part: Graph | StoredGraph
    if filtered or graph.lower().endswith(".jsonl"):
        part = kgraph.load(graph).only(
            types=type_, relation=relation, min_weight=min_weight, since=since, until=until
        )
    else:
        part = StoredGraph(graph)
    for file in files:
        for written in export.write(part, file, everything, pairs):
            say(f"wrote {written}")
        if report:
            left = export.left_out(part, file, everything, pairs)
            typer.echo(f"{file}: " + ("left out:" if left else "nothing is left out"))
            for count, what in left:
                typer.echo(f"  {count} {what}")
