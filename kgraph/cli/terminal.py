"""Problems, progress and tables in; lines on standard error and standard output out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.reading import Problem


def say(line: str) -> None:
    """Print a line for people: to standard error, so that standard output stays data."""
    typer.echo(line, err=True)


def report(problem: Problem) -> bool:
    """Print a problem as one line; tell whether the exit status must show it."""
    say(f"kgraph: {problem}" if problem.fatal else f"kgraph: warning: {problem}")
    return problem.fatal


def finish(failed: bool) -> None:
    """Leave with status 1 if any input failed."""
    if failed:
        raise typer.Exit(1)


def table(title: str, heads: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print a small table on standard output, as wide as the terminal allows."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    view = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for head in heads:
        view.add_column(head, overflow="fold")
    for row in rows:
        view.add_row(*(Text(str(cell)) for cell in row))
    width = None if sys.stdout.isatty() else 120
    Console(width=width, highlight=False).print(view)


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show how many of how many are done, on standard error and only at a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)
