"""GraphML for Gephi, yEd, Cytoscape, igraph and networkx.

Flattening: as in `columns`; one edge for each statement. What a node or an edge does not have is
left out. Every key bears the name of its column; every edge has an id of its own, that of its
statement. Characters that XML cannot carry are left out.
"""

from collections.abc import Iterator
from pathlib import Path

from kgraph.export.columns import EDGE_COLUMNS, NODE_COLUMNS, Value, Values, edges, nodes
from kgraph.export.files import save
from kgraph.export.selection import Selection
from kgraph.export.xml import escaped

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
  http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES = {"integer": "int"}
# A key that nodes and edges share must have two ids, as ids are unique in a file.
_SHARED = NODE_COLUMNS.keys() & EDGE_COLUMNS.keys()


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as GraphML."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the file piece by piece."""
    yield _HEAD
    for name, type_ in NODE_COLUMNS.items():
        yield _key(name, name, "node", type_)
    for name, type_ in EDGE_COLUMNS.items():
        yield _key(_edge_key(name), name, "edge", type_)
    yield '<graph id="kgraph" edgedefault="directed">\n'
    for id_, values in nodes(selection):
        yield f'<node id="{escaped(id_)}">{_data(values, {})}</node>\n'
    for edge in edges(selection):
        ends = f'source="{escaped(edge.source)}" target="{escaped(edge.target)}"'
        yield f'<edge id="{escaped(edge.id)}" {ends}>{_data(edge.values, _EDGE_KEYS)}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _edge_key(name: str) -> str:
    return f"edge_{name}" if name in _SHARED else name


_EDGE_KEYS = {name: _edge_key(name) for name in EDGE_COLUMNS}


def _key(id_: str, name: str, of: str, type_: str) -> str:
    type_ = _TYPES.get(type_, type_)
    return f'<key id="{id_}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'


def _data(values: Values, keys: dict[str, str]) -> str:
    return "".join(
        f'<data key="{keys.get(name, name)}">{_text(value)}</data>'
        for name, value in values.items()
        if value is not None
    )


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escaped(str(value))
