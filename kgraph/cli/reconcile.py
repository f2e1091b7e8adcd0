"""`kgraph reconcile`: a graph and a service in, identifiers for the graph's entities out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kgraph.reconciling import Outcome


def command(
    graph: str = typer.Argument(help="A graph file."),
    service: str = typer.Option(..., "--service", help="The address of a reconciliation service."),
    type: list[str] = typer.Option(
        [], "--type", help="What the service calls one of our types: person=Q5. Repeatable."
    ),
    property: list[str] = typer.Option(
        [], "--property", help="What it calls something we know: geonames=P1566. Repeatable."
    ),
    min_score: float = typer.Option(
        90.0, "--min-score", help="The least score that counts where the service is not sure."
    ),
    timeout: float = typer.Option(
        30.0, "--timeout", min=0.1, help="How many seconds to wait for each answer."
    ),
    dry_run: bool = typer.Option(False, "--dry-run", help="Only show what would be taken."),
    as_json: bool = typer.Option(False, "--json", help="As JSON, one object for each entity."),
) -> None:
    """Ask a W3C reconciliation service (Wikidata, OpenRefine's) for identifiers of entities.

    What the service is sure of is kept beside the graph and applied by every later build.
    """
    from kgraph import stages
    from kgraph.cli import terminal

    with terminal.progress("asking") as on_progress:
        outcomes, written = stages.reconcile(
            graph,
            service,
            dry=dry_run,
            timeout=timeout,
            on_progress=on_progress,
            min_score=min_score,
            types=_pairs(type, "--type person=Q5"),
            properties=_pairs(property, "--property geonames=P1566"),
        )
    if as_json:
        records = [_record(each) for each in outcomes]
        typer.echo(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        _print(outcomes)
    taken = sum(each.candidate is not None for each in outcomes)
    terminal.say(f"{len(outcomes)} asked about, {taken} known{' (dry run)' if dry_run else ''}")
    if written is not None:
        terminal.say(f"wrote {written}")
        terminal.say(f"wrote {graph}")


def _pairs(words: list[str], example: str) -> dict[str, str]:
    from kgraph.errors import UsageError

    found = dict(word.partition("=")[::2] for word in words)
    if not all(ours and theirs for ours, theirs in found.items()):
        raise UsageError(f"write it as {example}")
    return found


def _record(outcome: Outcome) -> dict[str, Any]:
    chosen = outcome.candidate
    return {
        "entity": outcome.entity.id,
        "label": outcome.entity.label,
        "identifier": chosen.id if chosen else None,
        "why": outcome.why,
        "candidates": [
            {"id": each.id, "name": each.name, "score": each.score, "match": each.match}
            for each in outcome.candidates
        ],
    }


def _print(outcomes: list[Outcome]) -> None:
    from kgraph.cli.terminal import table

    sure = [
        (o.entity.label, o.entity.type, o.candidate.id, o.candidate.name, f"{o.candidate.score:g}")
        for o in outcomes
        if o.candidate is not None
    ]
    table("Known", ("entity", "type", "identifier", "name there", "score"), sure)
    typer.echo()
    rest = [(o.entity.label, o.entity.type, o.why) for o in outcomes if o.candidate is None]
    table("Left open", ("entity", "type", "why"), rest)
