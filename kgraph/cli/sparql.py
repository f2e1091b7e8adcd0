"""`kgraph sparql`: a SPARQL query on the triples of the RDF exports."""

import json
import sys
from pathlib import Path

import typer

from kgraph.cli import answers


def command(
    graph: str = answers.GRAPH,
    query: str = typer.Argument(help="The query, a file that holds it, or - for standard input."),
    as_json: bool = answers.AS_JSON,
    as_csv: bool = answers.AS_CSV,
) -> None:
    """Answer a SPARQL 1.1 query; the prefixes of the exports are known."""
    from kgraph.api import Graph

    found = Graph.load(graph).sparql(_text(query))
    if isinstance(found, bool):
        typer.echo(json.dumps(found) if as_json else ("yes" if found else "no"))
    else:
        answers.show(found, as_json, as_csv, "Solutions")


def _text(query: str) -> str:
    """Return the query itself: what was typed, or what the file holds."""
    from kgraph.errors import InputError

    if query == "-":
        return sys.stdin.read()
    if any(mark in query for mark in "{}\n"):
        return query
    try:
        return Path(query).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{query}: neither a query nor a file that can be read") from error
