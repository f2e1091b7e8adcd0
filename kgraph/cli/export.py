"""`kgraph export`: a graph file in, files for other programs out."""

import typer


def command(
    graph: str = typer.Argument(help="A graph file, as `kgraph build --graph` writes it."),
    files: list[str] = typer.Argument(help="Files to write; the suffix tells the format."),
    everything: bool = typer.Option(
        False, "--everything", help="Also what has no name (“analysts”, “a tanker”)."
    ),
) -> None:
    """Write a graph in one or more formats."""
    import kgraph
    from kgraph.cli.terminal import say

    loaded = kgraph.load(graph)
    for file in files:
        for written in loaded.export(file, everything=everything):
            say(f"wrote {written}")
