"""Articles come in, a graph, its file and its exports go out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import ExportError, InputError
from kgraph.model import Document, Extraction
from kgraph.stages.intake import Notes, OnProgress, new_documents
from kgraph.stages.steps import extracted, lists_of, resolved, stored, up_to_date

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.graph.turns import Mark
    from kgraph.reading import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    Attributes:
        graph: the graph, with the documents that it held before.
        added: ids of the documents that were new.
        known: ids of the documents that the graph held already.
        again: ids of the documents that the graph held as another version of kgraph, or another
            pipeline, had read them, and that were read again.
        problems: what went wrong or was noticed, in the order of the inputs.
        written: the files that were written.
    """

    graph: Graph
    added: tuple[str, ...]
    known: tuple[str, ...]
    again: tuple[str, ...]
    problems: tuple[Problem, ...]
    written: tuple[Path, ...]

    @property
    def failed(self) -> bool:
        """Whether an input was lost."""
        return any(problem.fatal for problem in self.problems)


def build(
    *inputs: str | Path,
    graph: str | Path | None = None,
    authority: str | Path | None = None,
    pipeline: str | None = None,
) -> Graph:
    """Read articles and return the graph of what they say.

    Args:
        inputs: files, folders or glob patterns.
        graph: a graph file to add to; it is made if there is none, and written again.
        authority: a list of things with identifiers, CSV or Turtle; it is kept beside the graph.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.

    Raises:
        KgraphError: if an input, the graph file or the pipeline cannot be used.
    """
    paths = [str(each) for each in inputs]
    report = run(paths, graph=graph, authority=authority, pipeline=pipeline)
    lost = [problem for problem in report.problems if problem.fatal]
    if lost:
        raise InputError("; ".join(map(str, lost)))
    return report.graph


def run(
    inputs: Sequence[str],
    *,
    graph: str | Path | None = None,
    exports: Sequence[str] = (),
    corrections: str | Path | None = None,
    authority: str | Path | None = None,
    pipeline: str | None = None,
    on_progress: OnProgress = lambda done, total: None,
) -> Report:
    """Build a graph from inputs, save it and export it; inputs that fail do not stop the others.

    Args:
        inputs: files, folders, glob patterns, or "-" for standard input.
        graph: the graph file to add to; nothing is saved without it.
        exports: files to write; the suffix tells the format.
        corrections: the file of decisions about entities; None for the one beside the graph.
        authority: a list of things with identifiers, which is kept beside the graph.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.
        on_progress: called after every document.

    Raises:
        KgraphError: if the graph file, an export's path or the pipeline cannot be used.
    """
    from kgraph.graph.turns import turn
    from kgraph.resolution import authority_file

    _check_paths(graph, exports)
    target = Path(graph) if graph is not None else None
    sources = _Sources(target, corrections, authority)
    sources.read()
    sources.refresh(pipeline, on_progress)
    notes = Notes(hashes={document.content_hash: document.id for document in sources.documents})
    found = list(extracted(new_documents(inputs, notes, on_progress), pipeline))
    if notes.problems and not found and not sources.documents:  # nothing to write
        return Report(sources.old, (), (), (), tuple(notes.problems), ())
    with turn(target):
        fresh = sources.not_known(found)
        sources.refresh(pipeline, on_progress)
        made, doubts = resolved([*sources.held, *fresh], sources.decisions, sources.lists)
        old = sources.old
        changed = (old.entities, old.statements) != (made.entities, made.statements)
        if target is not None and (fresh or sources.again or changed or not target.exists()):
            made.save(target)
        if target is not None and authority is not None:
            authority_file.keep(target, sources.lists[1])
    notes.problems += doubts
    written = [path for each in exports for path in made.export(each)]
    saved = [target] if target is not None else []
    return Report(made, tuple(notes.added), tuple(notes.known), tuple(sorted(sources.again)),
                  tuple(notes.problems), (*saved, *written))  # fmt: skip


class _Sources:
    """What a build adds to: the graph, its decisions and its lists, as they lie on the disk."""

    def __init__(
        self, target: Path | None, corrections: str | Path | None, authority: str | Path | None
    ) -> None:
        self._given = target, corrections, authority
        self._mark: Mark = None
        self.again: set[str] = set()

    def read(self) -> None:
        """Read everything."""
        from kgraph.api import Graph
        from kgraph.graph.turns import mark
        from kgraph.resolution import corrections_file

        target, corrections, authority = self._given
        self._mark = mark(target)
        self.decisions = corrections_file.of_graph(target, corrections)
        self.lists = lists_of(target, authority)
        self.old = Graph.load(target) if target is not None and target.exists() else Graph()
        self.held: Sequence[Extraction] = stored(self.old, target)

    def refresh(self, pipeline: str | None, on_progress: OnProgress) -> None:
        """Read the documents again that another version of kgraph read."""
        self.held, again = up_to_date(self.held, pipeline, on_progress)
        self.again.update(again)

    @property
    def documents(self) -> Sequence[Document]:
        """The documents of the graph."""
        return self.old.documents

    def not_known(self, found: Sequence[Extraction]) -> list[Extraction]:
        """Return what is new, after reading again what another process has written meanwhile."""
        from kgraph.graph.turns import mark

        if mark(self._given[0]) == self._mark:
            return list(found)
        self.read()
        known = {document.content_hash for document in self.documents}
        return [each for each in found if each.document.content_hash not in known]


def _check_paths(graph: str | Path | None, exports: Sequence[str]) -> None:
    """Refuse what could not be written later, before any work is done."""
    from kgraph.export import format_of

    for path in exports:
        format_of(path)
    for target in (*([graph] if graph is not None else []), *exports):
        folder = Path(target).parent
        if not folder.is_dir():
            raise ExportError(f"{target}: there is no folder {folder}; make it first")
        if not os.access(folder, os.W_OK) or Path(target).is_dir():
            raise ExportError(f"{target}: cannot be written; choose another place")
