"""Node-link JSON, as networkx reads it: `networkx.node_link_graph(json.load(file), edges="edges")`.

Flattening: without the documents; nodes and edges have the keys of the JSON Lines export. An edge's
`key` is the id of its statement.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kgraph.export.files import save
from kgraph.export.jsonl import entity_record, statement_record
from kgraph.export.losses import DOCUMENTS
from kgraph.export.selection import Selection
from kgraph.graph import literal_id
from kgraph.model import Literal, Statement

LEFT_OUT = (DOCUMENTS,)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as node-link JSON."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the nodes, then the edges, one a line."""
    yield '{"directed":true,"multigraph":true,"graph":{},"nodes":['
    yield from _listed(_nodes(selection))
    yield '],\n"edges":['
    yield from _listed(map(_edge, selection.statements()))
    yield "]}\n"


def _listed(records: Iterator[dict[str, Any]]) -> Iterator[str]:
    comma = "\n"
    for record in records:
        yield comma + json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        comma = ",\n"


def _nodes(selection: Selection) -> Iterator[dict[str, Any]]:
    yield from map(entity_record, selection.entities())
    if selection.everything:
        for id_, value in sorted(selection.literals().items()):
            yield {"kind": "literal", "id": id_, "label": value.value, "type": value.type}


def _edge(statement: Statement) -> dict[str, Any]:
    record = statement_record(statement)
    target = statement.object
    ends = {
        "source": record.pop("subject"),
        "target": literal_id(target) if isinstance(target, Literal) else target,
        "key": record.pop("id"),
    }
    record.pop("object")
    return {**ends, **record, "weight": float(statement.weight)}
