"""Answers in; a table, JSON or CSV on standard output out. Shared by the commands that ask."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from typing import Any

import typer

HEADS = ("subject", "relation", "object", "places", "times", "status", "source", "weight",
         "confidence", "sentence")  # fmt: skip

AS_JSON = typer.Option(False, "--json", help="As JSON, one object for each answer.")
AS_CSV = typer.Option(False, "--csv", help="As CSV, with a heading line.")
GRAPH = typer.Argument(help="A graph file.")


def show(records: Iterable[dict[str, Any]], as_json: bool, as_csv: bool, title: str) -> None:
    """Print rows as a table for people, or as JSON or CSV for programs."""
    rows = list(records)
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif as_csv:
        _print_csv(rows)
    else:
        _print_table(rows, title)


def _print_csv(rows: list[dict[str, Any]]) -> None:
    heads = list(rows[0]) if rows else list(HEADS)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_cell(row[head]) for head in heads] for row in rows)


def _print_table(rows: list[dict[str, Any]], title: str) -> None:
    from kgraph.cli.terminal import say, table

    if not rows:
        say("nothing found")
        return
    heads = [head for head in rows[0] if any(row[head] not in (None, "", [], ()) for row in rows)]
    table(title, heads, [[_cell(row[head]) for head in heads] for row in rows])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return f"{value:.2f}" if isinstance(value, float) else str(value)
