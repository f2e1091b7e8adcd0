"""Articles or sentences come in, their triples in their own words go out, or how one was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kgraph.errors import InputError
from kgraph.model import Document, Extraction
from kgraph.stages.steps import extracted

if TYPE_CHECKING:
    from kgraph.extraction import Explanation
    from kgraph.reading import Problem


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

    for found in extracted(documents, pipeline):
        yield from records(found)
