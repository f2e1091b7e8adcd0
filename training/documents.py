"""What a corpus says of its words: documents, sentences and mentions, plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_LABELS = {
    "obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked",
    "nmod:tmod": "nmod:unmarked",
}  # fmt: skip


@dataclass(slots=True)
class Mention:
    """A stretch (half-open) of a sentence's words; those of one `cluster` mean the same."""

    sentence: int
    start: int
    end: int
    head: int
    kind: str
    cluster: str


@dataclass(slots=True)
class Sentence:
    """Words with what is known of them; heads count from 1 within the sentence, 0 is the root."""

    words: list[str]
    spaces: list[bool]
    paragraph: bool = False
    upos: list[str] | None = None
    morph: list[str] | None = None
    heads: list[int] | None = None
    labels: list[str] | None = None
    names: list[str] | None = None


@dataclass(slots=True)
class Document:
    """Sentences in order; `mentions` is None where the corpus does not mark them.

    `spans` are all mentions as they stand in the corpus: start, end (in words of the document)
    and cluster. In `mentions` no word heads two of them.
    """

    name: str
    corpus: str
    sentences: list[Sentence]
    mentions: list[Mention] | None = None
    syntax: bool = False
    boundaries: bool = False
    names_only: bool = False
    spans: list[tuple[int, int, str]] = field(default_factory=list)


def global_heads(document: Document) -> tuple[list[int], list[str]]:
    """Return each word's head as a word number of the document (-1 for roots) and its label."""
    heads: list[int] = []
    labels: list[str] = []
    for sentence in document.sentences:
        offset = len(heads)
        for head, label in zip(sentence.heads or [], sentence.labels or [], strict=True):
            heads.append(offset + head - 1 if head else -1)
            labels.append(label)
    return heads, labels


def plain_label(label: str) -> str:
    """Return the relation that stands for an out-dated spelling of it."""
    return _LABELS.get(label, label)


def blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield the notes and the rows of columns of each block of lines between empty ones."""
    notes: list[str] = []
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            notes.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield notes, rows
            notes, rows = [], []
    if rows:
        yield notes, rows
