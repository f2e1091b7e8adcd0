"""Inputs come in, a graph and its exports go out: the only module that knows the stages' order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.errors import ExportError, GraphFileError, InputError
from kgraph.model import Document, Extraction

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.extraction import Explanation
    from kgraph.reading import Problem
    from kgraph.reconciling import Outcome
    from kgraph.resolution.authority import Record
    from kgraph.resolution.corrections import Correction

    Decisions = tuple[Path | None, Sequence[Correction]]
    Lists = tuple[Path | None, Sequence[Record]]

OnProgress = Callable[[int, int], None]
"""Called with how many files are read and how many there are."""

LONGEST = 2_000_000
"""How many characters a document may have: some 330,000 words, 1.5 GB of memory."""
_SURELY = 0.5  # a warning about the language needs at least this confidence
_ENOUGH_WORDS = 12  # and a text long enough to tell: names and short words look alike


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    Attributes:
        graph: the graph, with the documents that it held before.
        added: ids of the documents that were new.
        known: ids of the documents that the graph held already.
        problems: what went wrong or was noticed, in the order of the inputs.
        written: the files that were written.
    """

    graph: Graph
    added: tuple[str, ...]
    known: tuple[str, ...]
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
    from kgraph.api import Graph
    from kgraph.resolution import authority_file, corrections_file

    _check_paths(graph, exports)
    target = Path(graph) if graph is not None else None
    decisions, lists = corrections_file.of_graph(target, corrections), _lists(target, authority)
    old = Graph.load(target) if target is not None and target.exists() else Graph()
    held = _stored(old, target)
    notes = _Notes(hashes={document.content_hash: document.id for document in old.documents})
    fresh = list(_extracted(_new_documents(inputs, notes, on_progress), pipeline))
    made, doubts = _resolved([*held, *fresh], decisions, lists)
    changed = (old.entities, old.statements) != (made.entities, made.statements)
    if target is not None and (fresh or changed or not target.exists()):
        made.save(target)
    if target is not None and authority is not None:
        authority_file.keep(target, lists[1])
    notes.problems += doubts
    written = [path for each in exports for path in made.export(each)]
    saved = [target] if target is not None else []
    return Report(made, tuple(notes.added), tuple(notes.known), tuple(notes.problems),
                  (*saved, *written))  # fmt: skip


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


class _Notes:
    """What is noticed while documents stream by."""

    def __init__(self, hashes: dict[str, str]) -> None:
        self.hashes = hashes
        self.ids = {name: key for key, name in hashes.items()}
        self.added: list[str] = []
        self.known: list[str] = []
        self.problems: list[Problem] = []

    def admit(self, document: Document) -> bool:
        """Tell whether the document is new; one that would take another's id is a problem."""
        from kgraph.reading import Problem

        key = document.content_hash
        if key in self.hashes:
            self.known.append(self.hashes[key])
            return False
        if document.id in self.ids:
            what = "another document has this id with other content; give it an id of its own"
            self.problems.append(Problem(document.id, what))
            return False
        self.hashes[key] = document.id
        self.ids[document.id] = key
        self.added.append(document.id)
        return True


def _new_documents(
    inputs: Sequence[str], notes: _Notes, on_progress: OnProgress
) -> Iterator[Document]:
    """Yield the documents that the graph does not hold yet, and note the rest."""
    from kgraph import reading

    sources = list(reading.plan(inputs))
    for done, source in enumerate(sources):
        on_progress(done, len(sources))
        for item in reading.read_source(source):
            if not isinstance(item, Document):
                notes.problems.append(item)
            elif len(item.text) > LONGEST:
                notes.problems.append(_too_long(item, str(source)))
            elif notes.admit(item):
                yield _in_its_language(item, notes.problems)
    on_progress(len(sources), len(sources))


def _too_long(document: Document, where: str) -> Problem:
    """Refuse what no article is: it would take more memory than there is, and for hours."""
    from kgraph.reading import Problem

    what = f"{len(document.text):,} characters are more than one article; split it into files of"
    return Problem(where, f"{what} at most {LONGEST:,}")


def _in_its_language(document: Document, problems: list[Problem]) -> Document:
    """Note the language of a document; what is not English is built all the same."""
    from kgraph.language import language_of
    from kgraph.reading import Problem

    code, confidence = language_of(document.text)
    short = len(document.text.split(maxsplit=_ENOUGH_WORDS)) < _ENOUGH_WORDS
    if code in ("en", "und") or confidence < _SURELY or short:
        return document
    what = f"seems to be written in another language ({code}); kgraph reads English, expect little"
    problems.append(Problem(document.id, what, fatal=False))
    return replace(document, language=code)


def _extracted(documents: Iterable[Document], pipeline: str | None) -> Iterator[Extraction]:
    from kgraph import extraction, language

    for document, doc in language.annotate(documents, pipeline):
        yield extraction.extract(doc, document)


def _stored(graph: Graph, path: str | Path | None) -> Sequence[Extraction]:
    """Return what was found in a graph's documents, from which it can be resolved anew."""
    if len(graph.extractions) < len(graph.documents):
        what = "holds no extractions of its documents; build it again from its articles"
        raise GraphFileError(f"{path}: {what}")
    return graph.extractions


def _resolved(
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


def _lists(graph: str | Path | None, given: str | Path | None = None) -> Lists:
    """Read the lists of things that are kept beside the graph, and the one that is given."""
    from kgraph.resolution import authority_file

    target = Path(graph) if graph is not None else None
    list_ = Path(given) if given is not None else None
    where = authority_file.beside(target) if target is not None else list_
    return where, authority_file.kept(target, list_)


def correct(
    graph: str | Path,
    add: Sequence[Correction] = (),
    *,
    drop: int | None = None,
    corrections: str | Path | None = None,
) -> tuple[Graph, list[Problem]]:
    """Change the corrections file of a graph, resolve its documents anew and save it.

    Args:
        graph: the graph file.
        add: decisions to write at the end of the corrections file.
        drop: a line to take out of it.
        corrections: the corrections file, made if there is none; None for the one beside the graph.

    Returns:
        the new graph, and what the corrections file could not do.
    """
    from kgraph.api import Graph
    from kgraph.resolution import corrections_file

    path = Path(corrections) if corrections is not None else corrections_file.beside(graph)
    old = tuple(made for made in corrections_file.read(path) if made.line != drop)
    new = (*old, *corrections_file.numbered(path, add))
    made, doubts = _resolved(_stored(Graph.load(graph), graph), (path, new), _lists(graph))
    if drop is not None:
        corrections_file.remove(path, drop)
    if add:
        corrections_file.append(path, add)
    made.save(graph)
    return made, doubts


def reconcile(
    graph: str | Path,
    service: str,
    *,
    dry: bool = False,
    timeout: float = 30.0,
    on_progress: OnProgress = lambda done, total: None,
    **asked: Any,
) -> tuple[list[Outcome], Path | None]:
    """Ask a reconciliation service about a graph's entities, and keep what it is sure of.

    Args:
        graph: the graph file, which is written again.
        service: the service's endpoint.
        dry: whether nothing is to be written.
        timeout: how long to wait for each answer, in seconds.
        on_progress: called with how many entities are asked about and how many there are.
        asked: further arguments of `kgraph.reconciling.reconcile`.

    Returns:
        what came of each entity, and the list that was written.

    Raises:
        KgraphError: if the graph cannot be read or written, or the service fails.
    """
    from kgraph import reconciling
    from kgraph.api import Graph
    from kgraph.resolution import authority_file, corrections_file

    loaded = Graph.load(graph)
    where, old = _lists(graph)
    known = reconciling.connect(service, timeout)
    outcomes = reconciling.reconcile(loaded, known, on_progress=on_progress, **asked)
    new = reconciling.records(loaded, known, outcomes)
    if dry or not new:
        return outcomes, None
    kept = authority_file.numbered([*old, *new])
    decisions = corrections_file.of_graph(Path(graph), None)
    made, _ = _resolved(_stored(loaded, graph), decisions, (where, kept))
    written = authority_file.keep(Path(graph), kept)
    made.save(graph)
    return outcomes, written


def explain_sentence(
    file: str, sentence: int, *, pipeline: str | None = None
) -> tuple[Explanation, Extraction]:
    """Return how one sentence of an article was read, and all that was found in the article.

    Args:
        file: an article, or "-" for standard input.
        sentence: number of the sentence, from 0.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.

    Raises:
        KgraphError: if the file cannot be read, or has no such sentence.
    """
    from kgraph import extraction, language, reading

    for item in reading.read([file]):
        if isinstance(item, Document):
            (document, doc), *_ = language.annotate([item], pipeline)
            explained = extraction.explain(doc, document, sentence)
            return explained, extraction.extract(doc, document)
        if item.fatal:
            raise InputError(str(item))
    raise InputError(f"{file}: there is no article in it")


def triples(text: str, *, pipeline: str | None = None) -> list[dict[str, Any]]:
    """Return the triples that a text states, in its own words, as `kgraph triples --json` does.

    Args:
        text: running English text.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.
    """
    from kgraph import reading

    return list(_records([reading.document_from_text(text)], pipeline))


def triples_of_inputs(
    inputs: Sequence[str], *, pipeline: str | None = None
) -> Iterator[dict[str, Any] | Problem]:
    """Yield the triples of every document in the inputs, and what went wrong.

    Args:
        inputs: files, folders, glob patterns, or "-" for standard input.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.
    """
    from kgraph import reading

    for item in reading.read(inputs):
        if isinstance(item, Document):
            yield from _records([item], pipeline)
        else:
            yield item


def triples_of_lines(file: str, *, pipeline: str | None = None) -> Iterator[dict[str, Any]]:
    """Yield the triples of lines that are one sentence each; `sentence_index` is the line's number.

    Args:
        file: a file of sentences, or "-"; lines are numbered from 0, empty ones too.
        pipeline: another UD-labelled spaCy pipeline, by name or folder.
    """
    from kgraph import extraction, language, reading
    from kgraph.extraction.records import records

    stripped = (line.strip() for line in reading.lines(file))
    documents = (Document(str(n), line) for n, line in enumerate(stripped) if line)
    for document, doc in language.annotate(documents, pipeline, one_sentence=True):
        for record in records(extraction.extract(doc, document)):
            yield {**record, "sentence_index": int(document.id)}


def _records(documents: Iterable[Document], pipeline: str | None) -> Iterator[dict[str, Any]]:
    from kgraph.extraction.records import records

    for found in _extracted(documents, pipeline):
        yield from records(found)
