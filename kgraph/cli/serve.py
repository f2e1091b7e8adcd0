"""`kgraph serve`: a graph file in; a SPARQL endpoint and the explorer on this machine out."""

import typer


def command(
    graph: str = typer.Argument(help="A graph file, as `kgraph build --graph` writes it."),
    port: int = typer.Option(8080, "--port", help="Where to listen; 0 takes any that is free."),
    time_limit: float = typer.Option(
        30.0, "--time-limit", help="How many seconds a query may take.", min=0.1
    ),
    everything: bool = typer.Option(
        False, "--everything", help="Also what has no name (“analysts”, “a tanker”)."
    ),
) -> None:
    """Serve a graph on this machine: SPARQL at /sparql, the explorer at /; read-only."""
    from pathlib import Path

    import kgraph
    from kgraph.cli.terminal import say
    from kgraph.serving import serve

    def ready(address: str) -> None:
        say(f"{address} is the explorer, {address}sparql answers SPARQL; Ctrl-C ends it")

    serve(
        kgraph.load(graph),
        Path(graph).stem,
        port=port,
        seconds=time_limit,
        everything=everything,
        ready=ready,
    )
