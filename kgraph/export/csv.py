"""CSV for spreadsheets and for Gephi: NAME.entities.csv and NAME.statements.csv.

Flattening: as in `columns`, with the head lines that Gephi's spreadsheet import looks for (Id,
Label; Source, Target, Type, Weight). `subject` and `object` repeat the labels of the two ends.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.export.columns import NODE_COLUMNS, Edge, Value, edge_columns, edges, nodes
from kgraph.export.files import save
from kgraph.export.losses import CANDIDATES, MENTIONS, OFFSETS, SENTENCES, SYMMETRY, TEXTS
from kgraph.export.selection import Selection

_NODE_HEAD = {"label": "Label"}
_EDGE_HEAD = {"label": "Label", "weight": "Weight"}


LEFT_OUT = (MENTIONS, CANDIDATES, SENTENCES, OFFSETS, SYMMETRY, TEXTS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write a pair of files, one of entities and one of statements."""
    contents = {
        path.with_suffix(".entities.csv"): entity_lines(selection),
        path.with_suffix(".statements.csv"): statement_lines(selection),
    }
    return save(contents)


def entity_lines(selection: Selection) -> Iterator[str]:
    """Yield the head and a line for each entity."""
    yield _line(["Id", *(_NODE_HEAD.get(name, name) for name in NODE_COLUMNS)])
    for id_, values in nodes(selection):
        yield _line([id_, *(values.get(name) for name in NODE_COLUMNS)])


def statement_lines(selection: Selection) -> Iterator[str]:
    """Yield the head and a line for each statement, or for each pair."""
    columns, kind = edge_columns(selection), "Undirected" if selection.pairs else "Directed"
    named = (_EDGE_HEAD.get(name, name) for name in columns)
    yield _line(["Id", "Source", "Target", "Type", "subject", "object", *named])
    literals = selection.literals() if selection.everything else {}
    words = selection.graph.words
    for edge in edges(selection):
        ends = [words(literals.get(end, end)) for end in (edge.source, edge.target)]
        yield _line([*_ids(edge), kind, *ends, *(edge.values[name] for name in columns)])


def _ids(edge: Edge) -> tuple[str, str, str]:
    return edge.id, edge.source, edge.target


def _line(values: Iterable[Value]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_cell(value) for value in values])
    return line.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    # A NUL ends the file for many readers; a lone carriage return ends the line.
    return "" if value is None else str(value).replace("\x00", "").replace("\r", "\n")
