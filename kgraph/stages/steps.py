"""The steps that several of the room's doings share: annotate and extract, resolve, look up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import GraphFileError
from kgraph.model import Document, Extraction
from kgraph.stages.intake import OnProgress

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.reading import Problem
    from kgraph.resolution.authority import Record
    from kgraph.resolution.corrections import Correction

    Decisions = tuple[Path | None, Sequence[Correction]]
    Lists = tuple[Path | None, Sequence[Record]]


def extracted(documents: Iterable[Document], pipeline: str | None) -> Iterator[Extraction]:
    """Yield what is found in each document, as soon as it is read."""
    from kgraph import extraction, language

    by = extractor(pipeline)
    for document, doc in language.annotate(documents, pipeline):
        yield replace(extraction.extract(doc, document), extractor=by)


def extractor(pipeline: str | None = None) -> str:
    """Return which version of kgraph reads documents, and with which language model."""
    from importlib.metadata import PackageNotFoundError, version

    from kgraph import language

    try:
        number = version("kgraph")
    except PackageNotFoundError:
        number = "0"
    return f"kgraph {number}, {language.identity(pipeline)}"


def up_to_date(
    held: Sequence[Extraction], pipeline: str | None, on_progress: OnProgress
) -> tuple[list[Extraction], list[str]]:
    """Read the documents again that another version read; also return their ids."""
    by = extractor(pipeline)
    old = [each.document for each in held if each.extractor != by]
    made = [each for each in held if each.extractor == by]
    for done, found in enumerate(extracted(old, pipeline) if old else (), 1):
        made.append(found)
        on_progress(done, len(old))
    return made, sorted(document.id for document in old)


def stored(graph: Graph, path: str | Path | None) -> Sequence[Extraction]:
    """Return what was found in a graph's documents, from which it can be resolved anew."""
    if len(graph.extractions) < len(graph.documents):
        what = "holds no extractions of its documents; build it again from its articles"
        raise GraphFileError(f"{path}: {what}")
    return graph.extractions


def resolved(
    extractions: Sequence[Extraction], decisions: Decisions, lists: Lists
) -> tuple[Graph, list[Problem]]:
    """Return the graph of some extractions, and what corrections and lists could not do."""
    from kgraph import resolution, schema
    from kgraph.api import Graph
    from kgraph.reading import Problem

    (path, corrections), (where, records) = decisions, lists
    found = resolution.resolve(extractions, schema.load(), corrections, records)
    documents = [each.document for each in extractions]
    graph = Graph(documents, found.entities, found.statements, extractions)
    noticed = [(path, n) for n in found.notices] + [(where, n) for n in found.doubts]
    return graph, [Problem(f"{file}:{n.line}", n.what, fatal=False) for file, n in noticed]


def lists_of(graph: str | Path | None, given: str | Path | None = None) -> Lists:
    """Read the lists of things that are kept beside the graph, and the one that is given."""
    from kgraph.resolution import authority_file

    target = Path(graph) if graph is not None else None
    list_ = Path(given) if given is not None else None
    where = authority_file.beside(target) if target is not None else list_
    return where, authority_file.kept(target, list_)
