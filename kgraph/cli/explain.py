"""`kgraph explain`: why mentions are one entity, or how a sentence gave its triples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.model import Entity
    from kgraph.resolution.corrections import Correction
    from kgraph.resolution.reasons import Bond, NearMiss, Reason

_SQLITE = b"SQLite format 3\x00"


def command(
    file: str = typer.Argument(help="A graph file; or, with --sentence, an article."),
    name: str | None = typer.Argument(None, help="A name as people write it, or an entity's id."),
    sentence: int | None = typer.Option(
        None, "--sentence", min=0, help="The number of a sentence of an article, from 0."
    ),
    corrections: str | None = typer.Option(
        None, "--corrections", help="The corrections file, if it does not lie beside the graph."
    ),
    pipeline: str | None = typer.Option(
        None, "--pipeline", help="Another UD-labelled spaCy pipeline, by name or folder."
    ),
    as_json: bool = typer.Option(False, "--json", help="As JSON."),
) -> None:
    """Say why each mention of an entity is there and similar ones are not.

    With --sentence, show how a sentence of an article was read: its words, clauses and triples,
    and why a clause gave none.
    """
    from kgraph.errors import UsageError

    if _is_graph(file):
        if name is None:
            raise UsageError(f"{file}: say of which entity: kgraph explain GRAPH NAME")
        found = _found(file, name, corrections)
        typer.echo(_dumped(_record(found)) if as_json else "\n".join(_lines(found)))
        return
    if sentence is None:
        raise UsageError(f"{file}: no graph; of an article say which sentence: --sentence 0")
    from kgraph.cli import explain_sentence

    explain_sentence.show(file, sentence, pipeline, as_json)


def _is_graph(file: str) -> bool:
    path = Path(file)
    if not path.is_file():
        return path.suffix == ".kgraph"
    with path.open("rb") as opened:
        return opened.read(len(_SQLITE)) == _SQLITE


def _dumped(what: object) -> str:
    return json.dumps(what, ensure_ascii=False, indent=2)


@dataclass(frozen=True)
class _Found:
    """All that is known of why an entity is as it is."""

    entity: Entity
    reasons: list[Reason]
    bonds: list[Bond]
    decisions: list[Correction]
    misses: list[NearMiss]


def _found(file: str, name: str, corrections: str | None) -> _Found:
    from kgraph.api import Graph
    from kgraph.resolution import corrections_file, reasons

    graph = Graph.load(file)
    entity = graph.entity(name)
    decided = corrections_file.of_graph(Path(file), corrections)[1]
    return _Found(
        entity,
        reasons.reasons(entity, graph.extractions),
        reasons.bonds(entity, graph.extractions),
        list(_about(graph, entity, decided)),
        reasons.near_misses(entity, graph.entities),
    )


def _about(graph: Graph, entity: Entity, decided: tuple[Correction, ...]) -> Iterator[Correction]:
    """Yield the decisions that speak of an entity."""
    from kgraph.resolution.corrections_keys import Keys

    keys = Keys(graph.entities) if decided else None
    for made in decided:
        if keys is not None and any(entity.id in keys.holders(each) for each in made.keys):
            yield made


def _record(found: _Found) -> dict[str, Any]:
    from kgraph.resolution.corrections import line_of
    from kgraph.resolution.reasons import record

    entity = found.entity
    return {
        "entity": entity.id,
        "label": entity.label,
        "type": entity.type.value,
        "aliases": list(entity.aliases),
        "identifiers": dict(entity.identifiers),
        "mentions": [record(each) for each in found.reasons],
        "documents": [
            {"document": b.document, "names": list(b.names), "score": b.score, "why": b.why}
            for b in found.bonds
        ],
        "decisions": [{"line": made.line, "decision": line_of(made)} for made in found.decisions],
        "near_misses": [
            {"entity": m.entity.id, "label": m.entity.label, "score": m.score, "why": m.why}
            for m in found.misses
        ],
    }


def _lines(found: _Found) -> Iterator[str]:
    entity = found.entity
    yield f"{entity.label} — {entity.type} ({entity.id})"
    for scheme, value in entity.identifiers:
        yield f"{scheme}: {value}"
    yield from _mentions(found.reasons)
    if found.bonds:
        yield "\nWhy these articles speak of one thing:"
        for bond in found.bonds:
            names = ", ".join(f"“{each}”" for each in bond.names) or "no name"
            yield f"  {bond.document}: {names} — {bond.why}"
    if found.decisions:
        yield "\nWhat people decided:"
        for made in found.decisions:
            others = " | ".join(map(str, made.keys))
            yield f"  line {made.line}: {made.decision} {others} {made.value}".rstrip()
    if found.misses:
        yield "\nWhat is another thing, and why:"
        for miss in found.misses:
            yield f"  {miss.entity.label} ({miss.entity.id}) — {miss.why}"


def _mentions(reasons: list[Reason]) -> Iterator[str]:
    document, sentence = None, None
    for reason in reasons:
        mention = reason.mention
        if mention.document != document:
            yield f"\n{mention.document}"
        if (mention.document, reason.sentence) != (document, sentence):
            number = "?" if reason.sentence is None else reason.sentence
            yield f"  {number}: {reason.text}"
        document, sentence = mention.document, reason.sentence
        yield f"      “{mention.text}” — {mention.rule} {mention.score:.2f}: {reason.why}"
