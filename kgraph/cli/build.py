"""`kgraph build`: articles in, a graph and its exports out."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.stages import Report

_STRONGEST = 12


def command(
    inputs: list[str] = typer.Argument(
        help="Files, folders, glob patterns, or - for standard input.", metavar="INPUT..."
    ),
    graph: str | None = typer.Option(
        None, "--graph", "-g", help="The graph file to make, or to add to."
    ),
    export: list[str] = typer.Option(
        [], "--export", "-e", help="A file to write; the suffix tells the format. Repeatable."
    ),
    corrections: str | None = typer.Option(
        None, "--corrections", help="The corrections file, if it does not lie beside the graph."
    ),
    authority: str | None = typer.Option(
        None, "--authority", help="A list of things with identifiers, CSV or Turtle; it is kept."
    ),
    pipeline: str | None = typer.Option(
        None, "--pipeline", help="Another UD-labelled spaCy pipeline, by name or folder."
    ),
    as_json: bool = typer.Option(False, "--json", help="The summary as JSON."),
) -> None:
    """Build a knowledge graph from articles, or add articles to one.

    Text, HTML, Markdown, PDF, DOCX and JSON Lines are read. What the graph holds already is not
    read again, unless another version of kgraph or another pipeline had read it, and the order of
    the inputs does not matter.
    """
    from kgraph import stages
    from kgraph.cli import terminal

    with terminal.progress("reading") as on_progress:
        report = stages.run(
            inputs,
            graph=graph,
            exports=export,
            corrections=corrections,
            authority=authority,
            pipeline=pipeline,
            on_progress=on_progress,
        )
    for problem in report.problems:
        terminal.report(problem)
    if as_json:
        typer.echo(json.dumps(_summary(report), ensure_ascii=False, indent=2))
    else:
        _print(report)
    terminal.finish(report.failed)


def _summary(report: Report) -> dict[str, Any]:
    return {
        "documents": {
            "added": list(report.added),
            "known": list(report.known),
            "again": list(report.again),
        },
        "entities": dict(_types(report.graph)),
        "statements": len(_shown(report.graph)),
        "problems": [
            {"where": each.where, "what": each.what, "fatal": each.fatal}
            for each in report.problems
        ],
        "written": [str(path) for path in report.written],
    }


def _types(graph: Graph) -> list[tuple[str, int]]:
    counts = Counter(str(entity.type) for entity in graph.entities if entity.named)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _shown(graph: Graph) -> list[Any]:
    named = {entity.id for entity in graph.entities if entity.named}
    return [s for s in graph.statements if s.subject in named and s.object in named]


def _print(report: Report) -> None:
    from kgraph.cli.terminal import say

    if report.graph.documents:
        _print_tables(report.graph)
    new, old = len(report.added), len(report.known)
    known = f", {old} known already" if old else ""
    again = f", {len(report.again)} read again by this version" if report.again else ""
    say(f"{new} new document{'s' * (new != 1)}{known}{again}")
    if report.written or not report.failed:
        _say_where(report.written)


def _print_tables(graph: Graph) -> None:
    from kgraph.cli.terminal import table

    table("Entities by type", ("type", "entities"), _types(graph))
    strongest = sorted(_shown(graph), key=lambda s: (-s.weight, -s.confidence, s.id))
    rows = [
        (graph.words(s.subject), s.relation, graph.words(s.object), s.weight, f"{s.confidence:.2f}")
        for s in strongest[:_STRONGEST]
    ]
    typer.echo()
    heads = ("subject", "relation", "object", "sentences", "confidence")
    table("Strongest relations", heads, rows)
    typer.echo()


def _say_where(written: tuple[Path, ...]) -> None:
    from kgraph.cli.terminal import say

    for path in written:
        say(f"wrote {path}")
    if not written:
        say("nothing was saved: add --graph FILE or --export FILE")
