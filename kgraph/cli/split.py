"""`kgraph split`: an entity that is two things in, two nodes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from kgraph.cli import deciding

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.model import Entity, MentionOf
    from kgraph.resolution.corrections import Leaving


def command(
    graph: str = deciding.GRAPH,
    name: str = deciding.NAME,
    document: list[str] = typer.Option(
        [], "--document", help="What leaves: all that this document says of it. Repeatable."
    ),
    called: list[str] = typer.Option(
        [], "--called", help="What leaves: all that is called so. Repeatable."
    ),
    mention: list[int] = typer.Option(
        [], "--mention", help="What leaves: this mention, by its number. Repeatable."
    ),
    corrections: str | None = deciding.CORRECTIONS,
    author: str | None = deciding.AUTHOR,
    reason: str = deciding.REASON,
) -> None:
    """Decide that some mentions of an entity speak of another thing; they get a node of their own.

    Without saying what leaves, the entity's mentions are listed with their numbers. The decision
    is one line of the corrections file beside the graph; `kgraph undo` takes it back.
    """
    from kgraph.errors import UsageError
    from kgraph.resolution.corrections import Leaving
    from kgraph.resolution.corrections_keys import Keys, forms, split_keys

    setting = deciding.Setting(graph, corrections, author, reason)
    loaded = deciding.load(setting)
    entity = loaded.entity(name)
    if sum(map(bool, (document, called, mention))) > 1:
        raise UsageError("say what leaves in one way: --document, --called or --mention")
    if not (document or called or mention):
        typer.echo("\n".join(_listed(loaded, entity)))
        return
    written = forms(entity, loaded.extractions)
    what = Leaving.DOCUMENTS if document else Leaving.NAMES if called else Leaving.MENTIONS
    leaving = _leaving(entity, what, [*document, *called, *map(str, mention)], written)
    keys = split_keys(entity, leaving, what, Keys(loaded.entities), written)
    deciding.decide(setting, setting.decision("split", keys, what.value), keys)


def _leaving(
    entity: Entity, what: Leaving, wanted: Sequence[str], forms: dict[MentionOf, str]
) -> list[MentionOf]:
    """Return the mentions that the options mean.

    Raises:
        UsageError: if an option means none.
    """
    from kgraph.errors import UsageError
    from kgraph.resolution.names import key

    ways = {
        "documents": lambda word: [m for m in entity.mentions if m.document == word],
        "names": lambda word: [m for m in entity.mentions if forms[m] == key(word)],
        "mentions": lambda word: [m for n, m in enumerate(entity.mentions, 1) if str(n) == word],
    }
    there = {
        "documents": ", ".join(sorted({m.document for m in entity.mentions})),
        "names": ", ".join(f"“{form}”" for form in sorted(set(forms.values()))),
        "mentions": f"1 to {len(entity.mentions)}",
    }
    found = []
    for word in wanted:
        hits = ways[what](word)
        if not hits:
            raise UsageError(f"{entity.label} has no {what} “{word}”; it has {there[what]}")
        found += hits
    return found


def _listed(graph: Graph, entity: Entity) -> Iterator[str]:
    yield from deciding.lines_of(graph, entity)
    width = len(str(len(entity.mentions)))
    found, document = deciding.by_document(graph), None
    for number, mention in enumerate(entity.mentions, 1):
        if mention.document != document:
            document = mention.document
            yield document
        yield (
            f"  {number:{width}}  “{mention.text}” ({mention.rule}, {mention.score:.2f}): "
            f"{deciding.sentence(found, mention)}"
        )
    yield "to part it, say what leaves: --document ID, --called NAME or --mention NUMBER"
