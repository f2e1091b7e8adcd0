"""A decision about entities in; a line of the corrections file and the graph's new state out.

Shared by the commands that correct a graph.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.model import Entity, Extraction, MentionOf
    from kgraph.reading import Problem
    from kgraph.resolution.corrections import Correction, Key

GRAPH = typer.Argument(help="A graph file.")
NAME = typer.Argument(help="A name as people write it, or an entity's id.")
NAMES = typer.Argument(help="Names as people write them, or ids.", metavar="NAME...")
CORRECTIONS = typer.Option(
    None, "--corrections", help="The corrections file, if it does not lie beside the graph."
)
AUTHOR = typer.Option(None, "--author", help="Who decides; else as git or the system knows you.")
REASON = typer.Option("", "--reason", help="Why, for whoever reads the line later.")


@dataclass(frozen=True)
class Setting:
    """Where decisions go and who takes them: what every command that corrects is told."""

    graph: str
    corrections: str | None = None
    author: str | None = None
    reason: str = ""

    @property
    def path(self) -> Path:
        """The corrections file."""
        from kgraph.resolution import corrections_file

        return Path(self.corrections or corrections_file.beside(self.graph))

    def decision(self, word: str, keys: Iterable[Key], value: str = "") -> Correction:
        """Return a decision taken today."""
        from kgraph.resolution.corrections import Correction, Decision

        today = date.today().isoformat()
        author = self.author or _author(self.path.parent)
        return Correction(Decision(word), tuple(keys), value, author, today, self.reason)


def on_several(word: str, purpose: str) -> Callable[..., None]:
    """Return the command that takes one decision about several entities.

    Args:
        word: the decision, as its line begins.
        purpose: what the command says of itself.
    """

    def command(
        graph: str = GRAPH,
        names: list[str] = NAMES,
        corrections: str | None = CORRECTIONS,
        author: str | None = AUTHOR,
        reason: str = REASON,
    ) -> None:
        setting = Setting(graph, corrections, author, reason)
        keys = keys_of_several(setting, names)
        decide(setting, setting.decision(word, keys), keys)

    command.__doc__ = f"""{purpose}

    The decision is one line of the corrections file beside the graph; `kgraph undo` takes it back.
    """
    return command


def load(setting: Setting) -> Graph:
    """Load the graph to be corrected; a corrections file that is wrong is told first."""
    from kgraph.api import Graph
    from kgraph.resolution import corrections_file

    corrections_file.read(setting.path)
    return Graph.load(setting.graph)


def _author(folder: Path) -> str:
    try:
        found = subprocess.run(
            ["git", "config", "user.name"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        found = ""
    return found or os.environ.get("USER") or os.environ.get("LOGNAME") or "unknown"


def decide(setting: Setting, decision: Correction, show: Iterable[Key] = ()) -> Graph:
    """Write a decision down, resolve the graph anew, and show what became of entities.

    Args:
        setting: where it goes.
        decision: what is decided.
        show: keys of the entities to show.
    """
    from kgraph import stages
    from kgraph.cli.terminal import say

    made, doubts = stages.correct(setting.graph, [decision], corrections=setting.corrections)
    tell(doubts)
    for line in _lines(made, show):
        typer.echo(line)
    say(f"wrote {setting.path}")
    say(f"wrote {setting.graph}")
    return made


def tell(doubts: Iterable[Problem]) -> None:
    """Print what the corrections file could not do."""
    from kgraph.cli.terminal import report

    for doubt in doubts:
        report(doubt)


def _lines(graph: Graph, keys: Iterable[Key]) -> Iterator[str]:
    from kgraph.resolution.corrections_keys import Keys

    index = Keys(graph.entities)
    ids = [id for key in keys for id in index.holders(key)]
    for id in dict.fromkeys(ids):
        yield from lines_of(graph, graph.by_id[id])


def lines_of(graph: Graph, entity: Entity) -> Iterator[str]:
    """Yield what an entity is, in a line or two."""
    statements = {
        s.id for s in (*graph.statements_from(entity.id), *graph.statements_to(entity.id))
    }
    mentions, documents = len(entity.mentions), len({m.document for m in entity.mentions})
    yield (
        f"{entity.label} — {entity.type} ({entity.id}): {count(mentions, 'mention')} in "
        f"{count(documents, 'document')}, {count(len(statements), 'statement')}"
    )
    if entity.aliases:
        yield "  also: " + ", ".join(entity.aliases)


def count(number: int, what: str) -> str:
    """Return "1 mention" or "2 mentions"."""
    return f"{number} {what}{'s' * (number != 1)}"


def keys_of_several(setting: Setting, names: Iterable[str]) -> tuple[Key, ...]:
    """Return the keys of two or more entities, by their names.

    Raises:
        UsageError: if a name is nobody's or several things', or all mean the same.
    """
    from kgraph.errors import UsageError
    from kgraph.resolution.corrections_keys import Keys

    graph = load(setting)
    entities = {(found := graph.entity(name)).id: found for name in names}
    if len(entities) < 2:
        only = " and ".join(f"{e.label} ({e.id})" for e in entities.values())
        raise UsageError(f"{only} is one entity; name another one too")
    keys = Keys(graph.entities)
    return tuple(keys.of(entity) for entity in entities.values())


def key_of_one(setting: Setting, name: str) -> tuple[Entity, Key]:
    """Return an entity by its name, and its key.

    Raises:
        UsageError: if the name is nobody's or several things'.
    """
    from kgraph.resolution.corrections_keys import Keys

    graph = load(setting)
    entity = graph.entity(name)
    return entity, Keys(graph.entities).of(entity)


def by_document(graph: Graph) -> dict[str, Extraction]:
    """Return what was found in each document, by its id."""
    return {found.document.id: found for found in graph.extractions}


def sentence(found: Mapping[str, Extraction], mention: MentionOf) -> str:
    """Return the sentence in which a mention stands, on one line."""
    here = found[mention.document]
    for each in here.sentences:
        if each.span.start <= mention.span.start < each.span.end:
            return " ".join(each.span.of(here.document.text).split())
    return ""
