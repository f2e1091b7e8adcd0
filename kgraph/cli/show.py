"""`kgraph show`: one entity, its names and what is said of it, each with its sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.model import Entity, Statement


def command(
    graph: str = typer.Argument(help="A graph file."),
    name: str = typer.Argument(help="A name as people write it, or an entity's id."),
    as_json: bool = typer.Option(False, "--json", help="As JSON."),
) -> None:
    """Show an entity: its other names, and the statements from and to it with their sentences."""
    from kgraph.api import Graph

    loaded = Graph.load(graph)
    entity = loaded.entity(name)
    if as_json:
        typer.echo(json.dumps(_as_json(loaded, entity), ensure_ascii=False, indent=2))
        return
    typer.echo("\n".join(_lines(loaded, entity)))


def _as_json(graph: Graph, entity: Entity) -> dict[str, Any]:
    from kgraph.export import jsonl

    return {
        "entity": jsonl.entity_record(entity),
        "out": [jsonl.statement_record(s) for s in graph.statements_from(entity.id)],
        "in": [jsonl.statement_record(s) for s in graph.statements_to(entity.id)],
    }


def _lines(graph: Graph, entity: Entity) -> Iterable[str]:
    yield f"{entity.label} — {entity.type} ({entity.id})"
    if entity.aliases:
        yield "also: " + ", ".join(entity.aliases)
    for scheme, value in entity.identifiers:
        yield f"{scheme}: {value}"
    for statement in _strongest_first(graph.statements_from(entity.id)):
        yield from _statement(graph, statement)
    for statement in _strongest_first(graph.statements_to(entity.id)):
        yield from _statement(graph, statement)


def _strongest_first(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (-s.weight, -s.confidence, s.id))


def _statement(graph: Graph, statement: Statement) -> Iterable[str]:
    from kgraph.graph import status_words

    ends = f"{graph.words(statement.subject)} — {statement.relation} — "
    circumstances = [graph.words(place) for place in statement.places]
    circumstances += [time.text for time in statement.times]
    within = f" ({'; '.join(circumstances)})" if circumstances else ""
    marked = "".join(f" [{word}]" for word in status_words(statement) if word != "fact")
    by = statement.attributed_to
    source = f" [according to {graph.words(by)}]" if by else ""
    yield ""
    yield f"  {ends}{graph.words(statement.object)}{within}{marked}{source}"
    for evidence in statement.evidence:
        yield f"    “{evidence.text}” ({evidence.document}, sentence {evidence.sentence + 1})"
