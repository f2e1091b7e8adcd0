"""CSV for `neo4j-admin database import full`: NAME.nodes.csv and NAME.relationships.csv.

Flattening: as in `columns`, but that several values in one cell are a `string[]`, parted by
semicolons (a semicolon within one becomes a comma). Labels are `Entity` and the type; the type of a
relationship is its relation in capitals, whatever its status: filter by the property `status`.
Line ends become spaces, so that the import needs no option.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.export.columns import NODE_COLUMNS, Edge, Value, edge_columns, edges, nodes, parted
from kgraph.export.files import save
from kgraph.export.losses import CANDIDATES, MENTIONS, OFFSETS, SENTENCES, SYMMETRY, TEXTS
from kgraph.export.selection import Selection

LEFT_OUT = (MENTIONS, CANDIDATES, SENTENCES, OFFSETS, SYMMETRY, TEXTS)

_TYPES = {"integer": "long"}
_LISTS = ("aliases", "identifiers", "places", "times", "qualifiers", "documents")
_NOT_LETTERS = re.compile(r"[\W_]+")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def write(selection: Selection, path: Path) -> list[Path]:
    """Write a pair of files, one of nodes and one of relationships."""
    stem = path.name[: -len(".neo4j.csv")]
    return save(
        {
            path.with_name(f"{stem}.nodes.csv"): node_lines(selection),
            path.with_name(f"{stem}.relationships.csv"): relationship_lines(selection),
        }
    )


def node_lines(selection: Selection) -> Iterator[str]:
    """Yield the head and a line for each entity."""
    columns = {name: type_ for name, type_ in NODE_COLUMNS.items() if name != "type"}
    yield _line(["id:ID", ":LABEL", *_heads(columns)])
    for id_, values in nodes(selection):
        labels = f"Entity;{str(values['type']).capitalize()}"
        yield _line([id_, labels, *(_cell(name, values.get(name)) for name in columns)])


def relationship_lines(selection: Selection) -> Iterator[str]:
    """Yield the head and a line for each statement, or for each pair."""
    columns = edge_columns(selection)
    yield _line([":START_ID", ":END_ID", ":TYPE", "id", *_heads(columns)])
    for edge in edges(selection):
        cells = (_cell(name, edge.values[name]) for name in columns)
        yield _line([edge.source, edge.target, _type(edge), edge.id, *cells])


def _heads(columns: dict[str, str]) -> Iterator[str]:
    for name, type_ in columns.items():
        yield f"{name}:{'string[]' if name in _LISTS else _TYPES.get(type_, type_)}"


def _type(edge: Edge) -> str:
    """Return the relation as relationship types are written.

    >>> _type(Edge("s", "a", "b", {"label": "president of"}, ()))
    'PRESIDENT_OF'
    """
    label, *more = parted(edge.values["label"])
    return "RELATED_TO" if more else _NOT_LETTERS.sub("_", label).strip("_").upper() or "RELATED_TO"


def _cell(name: str, value: Value) -> str:
    if name in _LISTS:
        return ";".join(part.replace(";", ",") for part in parted(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_BREAKS.sub(" ", cell) for cell in cells])
    return line.getvalue()
