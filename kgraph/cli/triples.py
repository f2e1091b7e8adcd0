"""`kgraph triples`: the triples of a text in its own words, without merging."""

import json
import sys

import typer


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
    from kgraph import build
    from kgraph.cli.terminal import finish, report

    failed = False
    found = build.triples_of_lines if lines else build.triples_of_file
    for item in found(file, pipeline=pipeline):
        if isinstance(item, dict):
            sys.stdout.write(_as_json(item) if as_json else _as_text(item))
        else:
            failed |= report(item)
    finish(failed)


def _as_json(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _as_text(record: dict[str, object]) -> str:
    arguments = record["arguments"]
    assert isinstance(arguments, list)
    parts = [record["subject"], record["relation"], record["object"], *arguments]
    return " | ".join(str(part) for part in parts if part) + "\n"
