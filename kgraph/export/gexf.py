"""GEXF 1.3 for Gephi, with time where statements have time.

Flattening: as in `columns`; one edge for each statement, or for each pair of nodes. An edge's
`kind` is its relation with whatever is doubtful, so that several edges may join the same two nodes
and what is denied is not summed up with what is stated. A time with a start or an end becomes a
spell of its edge, from its first to its last day; where no statement has one, the graph is static.
Places with coordinates have `latitude` and `longitude`. Characters that XML cannot carry are left
out.
"""

from collections.abc import Iterator
from pathlib import Path

from kgraph.export.columns import NODE_COLUMNS, Edge, Values, edge_columns, edges, nodes
from kgraph.export.files import save
from kgraph.export.losses import CANDIDATES, CONTROLS, MENTIONS, OFFSETS, SENTENCES, SYMMETRY, TEXTS
from kgraph.export.selection import Selection
from kgraph.export.xml import escaped, escaped_again, number_text
from kgraph.graph import first_day, last_day
from kgraph.model import When

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
"""
_DYNAMIC = 'mode="dynamic" timeformat="date" timerepresentation="interval"'
_OF_NODES = [name for name in NODE_COLUMNS if name != "label"]
_EDGES_OWN = ("label", "weight")


LEFT_OUT = (MENTIONS, CANDIDATES, SENTENCES, OFFSETS, SYMMETRY, TEXTS, CONTROLS)


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the graph as GEXF."""
    return save({path: pieces(selection)})


def pieces(selection: Selection) -> Iterator[str]:
    """Yield the file piece by piece."""
    dynamic = any(_spells(statement.times) for statement in selection.carried)
    mode = _DYNAMIC if dynamic else 'mode="static"'
    columns = {n: type_ for n, type_ in edge_columns(selection).items() if n not in _EDGES_OWN}
    direction = "undirected" if selection.pairs else "directed"
    yield f'{_HEAD}<graph defaultedgetype="{direction}" idtype="string" {mode}>\n'
    yield _declared("node", {name: NODE_COLUMNS[name] for name in _OF_NODES})
    yield _declared("edge", {_name(name): type_ for name, type_ in columns.items()})
    yield "<nodes>\n"
    heads = {name: f'<attvalue for="{name}" value="' for name in _OF_NODES}
    for id_, values in nodes(selection):
        head = f'<node id="{escaped(id_)}" label="{escaped(str(values["label"]))}">'
        yield f"{head}{_attributes(values, heads)}</node>\n"
    yield "</nodes>\n<edges>\n"
    heads = {name: f'<attvalue for="{_name(name)}" value="' for name in columns}
    for edge in edges(selection):
        yield _edge(edge, heads)
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(of: str, columns: dict[str, str]) -> str:
    lines = [
        f'<attribute id="{name}" title="{name}" type="{type_}"/>\n'
        for name, type_ in columns.items()
    ]
    return f'<attributes class="{of}">\n{"".join(lines)}</attributes>\n'


def _name(name: str) -> str:
    """Keep clear of the attributes by which GEXF itself tells the time."""
    return f"time_{name}" if name in ("start", "end") else name


def _attributes(values: Values, heads: dict[str, str]) -> str:
    found = [
        f'{head}{escaped_again(value)}"/>'
        if isinstance(value, str)
        else f'{head}{number_text(value)}"/>'
        for name, head in heads.items()
        if (value := values.get(name)) is not None
    ]
    return f"<attvalues>{''.join(found)}</attvalues>"


def _edge(edge: Edge, heads: dict[str, str]) -> str:
    id_, source, target, values, times = edge
    label, status = escaped_again(str(values["label"])), values["status"]
    ends = f'source="{escaped_again(source)}" target="{escaped_again(target)}"'
    kind = label if status == "fact" else f"{label} [{escaped_again(str(status))}]"
    what = f'label="{label}" kind="{kind}" weight="{values["weight"]}"'
    spells = _spells(times) if times else ""
    return f'<edge id="{escaped(id_)}" {ends} {what}>{_attributes(values, heads)}{spells}</edge>\n'


def _spells(times: tuple[When, ...]) -> str:
    spells = "".join(sorted(set(map(_spell, times))))
    return f"<spells>{spells}</spells>" if spells else ""


def _spell(when: When) -> str:
    start = first_day(when.start) if when.start else None
    end = last_day(when.end) if when.end else None
    if start and end and start > end:
        return ""
    bounds = (f' start="{start}"' if start else "") + (f' end="{end}"' if end else "")
    return f"<spell{bounds}/>" if bounds else ""
