"""GraphML for Gephi, yEd, Cytoscape, igraph and networkx.

Flattening: as in `columns`; one edge for each statement, or for each pair of nodes. What a node or
an edge does not have is left out. Every key bears the name of its column; every edge has an id of
its own. Characters that XML cannot carry are left out.
"""

from collections.abc import Iterator
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
    in_order = [f'<data key="{keys[name]}">' for name in columns]
    # What stands in the first columns is said again and again, so that it is put together once.
    again = lru_cache(maxsize=50_000)(partial(_said, in_order[:_REPEATED]))
    rest = in_order[_REPEATED:]
    for id_, source, target, values, _ in edges(selection):
        ends = f'source="{escaped_again(source)}" target="{escaped_again(target)}"'
        row = tuple(values.values())
        said = f"{again(row[:_REPEATED])}{_said(rest, row[_REPEATED:])}"
        yield f'<edge id="{escaped(id_)}" {ends}>{said}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _key(id_: str, name: str, of: str, type_: str) -> str:
    type_ = _TYPES.get(type_, type_)
    return f'<key id="{id_}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'


def _data(values: Values, heads: dict[str, str]) -> str:
    return _said([heads[name] for name in values], tuple(values.values()))


def _said(heads: list[str], values: tuple[Value, ...]) -> str:
    return "".join(
        [
            f"{head}{escaped_again(value)}</data>"
            if isinstance(value, str)
            else f"{head}{number_text(value)}</data>"
            for head, value in zip(heads, values, strict=True)
            if value is not None
        ]
    )
