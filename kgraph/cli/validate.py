"""`kgraph validate`: a graph, or an RDF file, against the shapes of the ontology."""

import json
from dataclasses import asdict

import typer


def command(
    file: str = typer.Argument(help="A graph file (.kgraph), or an RDF export."),
    as_json: bool = typer.Option(False, "--json", help="As JSON."),
) -> None:
    """Check a graph or an RDF export against the ontology's shapes; exit 1 if it breaks one."""
    from kgraph.cli.terminal import finish, say
    from kgraph.export.conformance import validate

    found = validate(file)
    if as_json:
        typer.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
    else:
        for violation in found:
            typer.echo(str(violation))
        say(f"{file}: {len(found)} violations" if found else f"{file} conforms")
    finish(bool(found))
