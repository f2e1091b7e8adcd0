"""GraphML for Gephi, yEd, Cytoscape, igraph and networkx.

Flattening: as in `columns`; one edge for each statement, or for each pair of nodes. What a node or
an edge does not have is left out. Every key bears the name of its column; every edge has an id of
its own. Characters that XML cannot carry are left out.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from kgraph.export.columns import NODE_COLUMNS, Value, Values, edge_columns, edges, nodes
from kgraph.export.files import save
from kgraph.export.losses import CANDIDATES, CONTROLS, MENTIONS, OFFSETS, SENTENCES, SYMMETRY, TEXTS
from kgraph.export.selection import Selection
from kgraph.export.xml import escaped, escaped_again, number_text

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
  http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES = {"integer": "int"}
# Label, weight, predicate, status, negated, modality.
_REPEATED = 6
# What hardly any two edges share; to keep it would be of no use.
_OWN = ("sentence",)


LEFT_OUT = (MENTIONS, CANDIDATES, SENTENCES, OFFSETS, SYMMETRY, TEXTS, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as GraphML."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the file piece by piece."""
    yield _HEAD
    for name, type_ in NODE_COLUMNS.items():
        yield _key(name, name, "node", type_)
    # A key that nodes and edges share must have two ids, as ids are unique in a file.
    columns = edge_columns(selection)
    keys = {name: f"edge_{name}" if name in NODE_COLUMNS else name for name in columns}
    for name, type_ in columns.items():
        yield _key(keys[name], name, "edge", type_)
    direction = "undirected" if selection.pairs else "directed"
    yield f'<graph id="kgraph" edgedefault="{direction}">\n'
    heads = {name: f'<data key="{name}">' for name in NODE_COLUMNS}
    for id_, values in nodes(selection):
        yield f'<node id="{escaped(id_)}">{_data(values, heads)}</node>\n'
    said = _row(columns, [f'<data key="{keys[name]}">' for name in columns])
    for id_, source, target, values, _ in edges(selection):
        yield (
            f'<edge id="{escaped(id_)}" source="{escaped_again(source)}"'
            f' target="{escaped_again(target)}">{said(tuple(values.values()))}</edge>\n'
        )
    yield "</graph>\n</graphml>\n"


def _key(id_: str, name: str, of: str, type_: str) -> str:
    type_ = _TYPES.get(type_, type_)
    return f'<key id="{id_}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'


def _data(values: Values, heads: dict[str, str]) -> str:
    return "".join([_cell(heads[name], value) for name, value in values.items()])


def _row(columns: Iterable[str], heads: list[str]) -> Callable[[tuple[Value, ...]], str]:
    """Return a function from the values of an edge, in order, to its cells."""
    # What stands in the first columns is said again and again, so that it is put together once.
    first = lru_cache(maxsize=50_000)(partial(_cells, heads[:_REPEATED]))
    kept = lru_cache(maxsize=20_000, typed=True)
    rest = [
        partial(_cell, head) if name in _OWN else kept(partial(_cell, head))
        for name, head in zip(columns, heads, strict=True)
    ][_REPEATED:]

    def said(row: tuple[Value, ...]) -> str:
        some = [
            cell(value)
            for cell, value in zip(rest, row[_REPEATED:], strict=True)
            if value is not None
        ]
        return f"{first(row[:_REPEATED])}{''.join(some)}"

    return said


def _cells(heads: list[str], values: tuple[Value, ...]) -> str:
    return "".join(map(_cell, heads, values))


def _cell(head: str, value: Value) -> str:
    if isinstance(value, str):
        return f"{head}{escaped(value)}</data>"
    return "" if value is None else f"{head}{number_text(value)}</data>"
