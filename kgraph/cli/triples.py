"""`kgraph triples`: the triples of a text in its own words, without merging."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kgraph.reading import Problem


def command(
    file: str = typer.Argument(help="A file of any readable format, or - for standard input."),
    as_json: bool = typer.Option(False, "--json", help="One JSON object a line."),
    lines: bool = typer.Option(
        False, "--lines", help="Take every line as one sentence, already split."
    ),
    pipeline: str | None = typer.Option(
        None, "--pipeline", help="Another UD-labelled spaCy pipeline, by name or folder."
    ),
) -> None:
    """Print the triples that each sentence states, in the words of the sentence."""
    from kgraph.cli.terminal import finish, report

    failed = False
    for item in _found(file, lines, pipeline):
        if isinstance(item, dict):
            sys.stdout.write(_as_json(item) if as_json else _as_text(item))
        else:
            failed |= report(item)
    finish(failed)


def _found(file: str, lines: bool, pipeline: str | None) -> Iterator[dict[str, Any] | Problem]:
    from kgraph import stages

    if lines:
        return stages.triples_of_lines(file, pipeline=pipeline)
    return stages.triples_of_inputs([file], pipeline=pipeline)


def _as_json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _as_text(record: dict[str, Any]) -> str:
    parts = [record["subject"], record["relation"], record["object"], *record["arguments"]]
    return " | ".join(str(part) for part in parts if part) + "\n"
