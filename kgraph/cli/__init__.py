"""Command lines in, calls of the public API out; the only room that knows Typer."""

import os
import sys

import typer

from kgraph.cli import (
    build,
    claims,
    diff,
    differ,
    disagreements,
    explain,
    export,
    forget,
    merge,
    path,
    query,
    reconcile,
    rename,
    retype,
    review,
    serve,
    show,
    sparql,
    split,
    stats,
    timeline,
    triples,
    undo,
    validate,
    view,
)
from kgraph.errors import KgraphError

app = typer.Typer(
    name="kgraph",
    help="News articles in, a knowledge graph of people, places and organizations out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build")(build.command)
app.command("export")(export.command)
app.command("show")(show.command)
app.command("explain")(explain.command)
app.command("stats")(stats.command)
app.command("query")(query.command)
app.command("path")(path.command)
app.command("timeline")(timeline.command)
app.command("claims")(claims.command)
app.command("disagreements")(disagreements.command)
app.command("sparql")(sparql.command)
app.command("diff")(diff.command)
app.command("triples")(triples.command)
app.command("view")(view.command)
app.command("serve")(serve.command)
app.command("reconcile")(reconcile.command)
app.command("validate")(validate.command)
app.command("merge")(merge.command)
app.command("split")(split.command)
app.command("differ")(differ.command)
app.command("rename")(rename.command)
app.command("retype")(retype.command)
app.command("forget")(forget.command)
app.command("undo")(undo.command)
app.command("review")(review.command)


@app.callback(invoke_without_command=True)
def _version(
    version: bool = typer.Option(False, "--version", help="Print the version and leave."),
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(installed("kgraph"))
        raise typer.Exit


def main() -> None:
    """Run the command line; every error a user can cause is one line on standard error."""
    try:
        app()
    except KgraphError as error:
        print(f"kgraph: {error}", file=sys.stderr)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        # The reader of our output has gone (`kgraph triples … | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        sys.exit(130)
