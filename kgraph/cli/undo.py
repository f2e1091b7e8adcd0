"""`kgraph undo`: the last decision, or one line, out of the corrections file; the graph follows."""

from __future__ import annotations

import typer

from kgraph.cli import deciding


def command(
    graph: str = deciding.GRAPH,
    line: int | None = typer.Option(
        None, "--line", help="Which line of the corrections file; else the last decision."
    ),
    corrections: str | None = deciding.CORRECTIONS,
) -> None:
    """Take a decision back: its line leaves the corrections file, and the graph is as before."""
    from kgraph import stages
    from kgraph.cli.terminal import say
    from kgraph.errors import UsageError
    from kgraph.resolution import corrections_file
    from kgraph.resolution.corrections import line_of

    setting = deciding.Setting(graph, corrections)
    decisions = corrections_file.read(setting.path)
    if not decisions:
        raise UsageError(f"{setting.path}: there is no decision to take back")
    found = [made for made in decisions if line is None or made.line == line]
    if not found:
        lines = ", ".join(str(made.line) for made in decisions)
        raise UsageError(f"{setting.path}: line {line} is no decision; there are lines {lines}")
    _, doubts = stages.correct(graph, drop=found[-1].line, corrections=corrections)
    deciding.tell(doubts)
    typer.echo(f"taken back: {line_of(found[-1])}".replace("\t", "  "))
    say(f"wrote {setting.path}")
    say(f"wrote {graph}")
