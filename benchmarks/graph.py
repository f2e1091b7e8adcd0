"""How fast a large graph is written and asked, against rdflib, pyoxigraph and networkx.

    python benchmarks/graph.py                    # 100,000 entities, 1,000,000 statements
    python benchmarks/graph.py 5000 50000         # a smaller one

Every ratio comes from one run on one machine, in seconds of processor time. Networkx, rdflib and
pyoxigraph, which hold a whole graph in memory, are measured on a slice, as the table says, and the
other side of the ratio on the same slice. The made-up graph is the same every time.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx
import pyoxigraph
import rdflib
from synthetic import graph

from kgraph import export
from kgraph.api import Graph
from kgraph.graph import StoredGraph

SLICE = (5_000, 50_000)
SMALL_SLICE = (500, 2_000)
NT = pyoxigraph.RdfFormat.N_TRIPLES
TWO_HOPS = """
SELECT ?b ?c WHERE {{ <{start}> kg:meet ?b . ?b kg:visit ?c }}
"""


def seconds(work: Callable[[], Any], times: int = 1) -> float:
    """Return the seconds of processor time that some work takes, the best of several times."""
    best = float("inf")
    for _ in range(times):
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return best


def peak() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(what: str, found: str, wanted: str = "") -> None:
    """Print a row of the table."""
    print(f"{what:<58} {found:>22}  {wanted}", flush=True)


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """Return values as networkx's writers take them."""
    return {k: v if isinstance(v, str | int | float | bool) else str(v) for k, v in values.items()}


def for_networkx(made: Graph) -> Any:
    """Return the graph of networkx with values that its writers take."""
    drawn = networkx.MultiDiGraph()
    for node, values in made.networkx.nodes(data=True):
        drawn.add_node(node, **plain(values))
    for one, other, key, values in made.networkx.edges(keys=True, data=True):
        drawn.add_edge(one, other, key=key, **plain(values))
    return drawn


def against_networkx(made: Graph, folder: Path) -> None:
    """Compare the writers of graph files."""
    drawn = for_networkx(made)
    writers = {"graphml": networkx.write_graphml, "gexf": networkx.write_gexf}
    for suffix, theirs in writers.items():
        ours = seconds(lambda s=suffix: made.export(folder / f"g.{s}"), 3)  # type: ignore[misc]
        other = seconds(lambda s=suffix, w=theirs: w(drawn, folder / f"n.{s}"), 3)  # type: ignore[misc]
        say(f".{suffix}: times as fast as networkx", f"{other / ours:.1f}", "at least 4")


def against_pyoxigraph(made: Graph, folder: Path) -> None:
    """Compare the writing of N-Triples with a dump of as many triples."""
    ours = seconds(lambda: made.export(folder / "g.nt"), 3)
    store = pyoxigraph.Store()
    store.bulk_load(path=str(folder / "g.nt"), format=NT)
    there = pyoxigraph.DefaultGraph()
    dumped = str(folder / "dump.nt")
    theirs = seconds(lambda: store.dump(dumped, format=NT, from_graph=there), 3)
    size = f"{len(store):,} triples"
    say(f".nt: time of pyoxigraph's dump of {size}", f"{ours / theirs:.2f}", "at most 1.5")


def against_rdflib(made: Graph) -> None:
    """Compare two hops by SPARQL."""
    made.sparql("ASK { ?s ?p ?o }")
    theirs = rdflib.Graph().parse(data="".join(export.triples(made)), format="nt")
    busiest = max(made.entities, key=lambda entity: len(made.statements_from(entity.id)))
    query = TWO_HOPS.format(start="https://w3id.org/kgraph/id/" + busiest.id)
    prefixes = {"kg": "https://w3id.org/kgraph/ontology#"}
    count = len(list(theirs.query(query, initNs=prefixes)))
    assert count == len(made.sparql(query)), "both find the same"  # type: ignore[arg-type]
    other = seconds(lambda: list(theirs.query(query, initNs=prefixes)), 5)
    ours = seconds(lambda: made.sparql(query), 5)
    what = f"SPARQL, two hops, {count} rows of {len(theirs):,} triples: times rdflib"
    say(what, f"{other / ours:.0f}", "at least 10")


def ask(made: Graph) -> None:
    """Time questions by subject: of one who takes part in little, and of the busiest."""
    busiest = max(made.entities, key=lambda entity: len(made.statements_from(entity.id)))
    middle = made.entities[len(made.entities) // 2]
    for who, entity in (("the median entity", middle), ("the busiest entity", busiest)):
        found = len(made.relations(subject=entity.label))
        taken = seconds(lambda e=entity: made.relations(subject=e.label), 5)  # type: ignore[misc]
        what = f"relations() by subject, {who}, {found} answers"
        say(what, f"{1000 * taken:.2f} ms", "under 5 ms")


def stream(path: Path) -> None:
    """Write a stored graph, and say how much memory that took."""
    stored = StoredGraph(path)
    len(stored.by_id)
    before = peak()
    for suffix in ("graphml", "gexf", "nt"):
        target = path.with_suffix(f".{suffix}")
        taken = seconds(lambda t=target: export.write(stored, t))  # type: ignore[misc]
        size = target.stat().st_size / 1e6
        what = f".{suffix} from the file: {size:,.0f} MB, memory beyond the entities"
        say(what, f"{taken:.0f} s, {peak() - before:.0f} MB", "flat")
        target.unlink()


def main(entities: int, statements: int) -> None:
    """Make the graph, then measure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"On a slice of {SLICE[0]:,} entities and {SLICE[1]:,} statements:")
        part = graph(*SLICE)
        against_networkx(part, folder)
        against_pyoxigraph(part, folder)
        del part
        print(f"On a slice of {SMALL_SLICE[0]:,} entities and {SMALL_SLICE[1]:,} statements:")
        against_rdflib(graph(*SMALL_SLICE))
        print(f"On {entities:,} entities and {statements:,} statements:")
        made = graph(entities, statements)
        ask(made)
        made.save(folder / "g.kgraph")
        del made
        # In a process of its own, whose memory is that of the writing alone.
        subprocess.run([sys.executable, __file__, "stream", str(folder / "g.kgraph")], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["stream"]:
        stream(Path(sys.argv[2]))
    else:
        main(*map(int, sys.argv[1:] or (100_000, 1_000_000)))
