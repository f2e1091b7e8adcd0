"""`kgraph view`: a graph file in, its explorer as one HTML file out."""

import typer


def command(
    graph: str = typer.Argument(help="A graph file, as `kgraph build --graph` writes it."),
    file: str = typer.Argument(help="The HTML file to write."),
    everything: bool = typer.Option(
        False, "--everything", help="Also what has no name (“analysts”, “a tanker”)."
    ),
    title: str = typer.Option("", "--title", help="What to call the graph on the page."),
) -> None:
    """Write a graph as one HTML file to look into: it works offline, in any browser."""
    from pathlib import Path

    import kgraph
    from kgraph.cli.terminal import say

    loaded = kgraph.load(graph)
    say(f"wrote {loaded.view(file, title=title or Path(graph).stem, everything=everything)}")
