"""Files to read come in, the documents that a graph does not hold yet go out, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.model import Document

if TYPE_CHECKING:
    from kgraph.reading import Problem

OnProgress = Callable[[int, int], None]
"""Called with how many files are read and how many there are."""

LONGEST = 2_000_000
"""How many characters a document may have: some 330,000 words, 1.5 GB of memory."""
_SURELY = 0.5  # a warning about the language needs at least this confidence
_ENOUGH_WORDS = 12  # and a text long enough to tell: names and short words look alike


class Notes:
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


def new_documents(
    inputs: Sequence[str], notes: Notes, on_progress: OnProgress
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
