"""A graph, or an RDF file, comes in; what in it breaks the shapes of the ontology goes out."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import InputError
from kgraph.export.rdf import to_rdf
from kgraph.graph import load
from kgraph.schema import ontology_dir

if TYPE_CHECKING:
    import rdflib

GRAPH_SUFFIX = ".kgraph"


@dataclass(frozen=True, order=True, slots=True)
class Violation:
    """One thing that breaks a shape.

    Attributes:
        node: IRI of the entity, statement, piece of evidence or document.
        property: IRI of the property at fault, or "".
        what: what is wrong, as the shape says it.
    """

    node: str
    property: str
    what: str

    def __str__(self) -> str:
        """Say it in one line."""
        at = f" {self.property}" if self.property else ""
        return f"{self.node}{at}: {self.what}"


def validate(path: str | Path) -> list[Violation]:
    """Check a graph file or an RDF file against `ontology/shapes.ttl`.

    Args:
        path: a graph file (`.kgraph`), or RDF of any syntax that rdflib knows by its suffix.

    Returns:
        what breaks a shape, sorted; nothing if the graph conforms.

    Raises:
        GraphFileError: if the graph file cannot be read.
        InputError: if the RDF file cannot be read.
    """
    where = Path(path)
    data = to_rdf(load(where), True) if where.suffix == GRAPH_SUFFIX else _parsed(where)
    return violations(data)


def violations(data: "rdflib.Graph") -> list[Violation]:
    """Return what in some triples breaks the shapes, sorted.

    Args:
        data: the triples of an export.
    """
    import pyshacl
    from rdflib import SH, Graph

    folder = ontology_dir()
    shapes = Graph().parse(folder / "shapes.ttl")
    terms = Graph().parse(folder / "kgraph.ttl").parse(folder / "relations.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=terms, advanced=False)
    results = report.subjects(predicate=SH.resultMessage)
    return sorted({_violation(report, result) for result in results})


def _violation(report: "rdflib.Graph", result: Any) -> Violation:
    from rdflib import SH

    node, property_, what = (
        str(report.value(result, predicate) or "")
        for predicate in (SH.focusNode, SH.resultPath, SH.resultMessage)
    )
    return Violation(node, property_, " ".join(what.split()))


def _parsed(path: Path) -> "rdflib.Graph":
    import rdflib
    from rdflib.util import guess_format

    syntax = guess_format(str(path))
    if syntax is None:
        raise InputError(f"{path}: neither a graph file (.kgraph) nor RDF that its suffix tells")
    data = rdflib.Dataset(default_union=True)
    try:
        data.parse(path, format=syntax)
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except Exception as error:  # each of rdflib's parsers raises errors of its own
        reason = str(error).strip().split("\n")[0]
        raise InputError(f"{path}: not well-formed {syntax}: {reason}") from error
    return data
