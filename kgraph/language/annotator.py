"""A tokenized spaCy `Doc` comes in; the same with every annotation that kgraph reads goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kgraph.language.analysis import Analyser, Analysis
from kgraph.language.encoder import Encoder
from kgraph.language.lemmas import lemma

NAME = "kgraph_annotator"
MENTIONS = "mentions"
CLUSTERS = "coref_clusters_"
CERTAINTY = "certainty"
"""Where `doc.user_data` has the probability of each token's head and label."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_ATTRIBUTES: tuple[int | str, ...] = ("SENT_START", "HEAD", "DEP", "POS", "LEMMA", "MORPH")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which tokens are words, which words a space follows, and which begin a paragraph.

    `given` tells which words begin a sentence, where that was set beforehand.
    """

    words: list[int]
    spaces: list[bool]
    breaks: list[bool]
    given: list[bool] | None


class Annotator:
    """spaCy component that fills in sentences, tags, trees, lemmas, names, mentions and clusters.

    Args:
        name: the component's name in its pipeline.
    """

    def __init__(self, name: str = NAME) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` in place and return it."""
        layout = _layout(doc)
        texts = [doc[at].text for at in layout.words]
        found = _analyser().analyse(texts, layout.spaces, layout.breaks, layout.given)
        _write_words(doc, layout, found)
        _write_spans(doc, layout, found)
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Annotate each document; what comes out never depends on its neighbours."""
        for doc in docs:
            yield self(doc)

    def to_bytes(self, **_: Any) -> bytes:
        """Return nothing: the network belongs to the package, not to the pipeline."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> Annotator:
        """Return the component as it is."""
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write nothing: the network belongs to the package, not to the pipeline."""

    def from_disk(self, path: str | Path, **_: Any) -> Annotator:
        """Return the component as it is."""
        return self


@Language.factory(
    NAME,
    assigns=["token.pos", "token.morph", "token.dep", "token.head", "token.lemma",
             "token.is_sent_start", "doc.ents", "doc.spans"],
)  # fmt: skip
def make_annotator(nlp: Language, name: str) -> Annotator:
    """Return the component for `nlp.add_pipe("kgraph_annotator")`."""
    return Annotator(name)


_opened: list[Analyser] = []


def use(analyser: Analyser) -> None:
    """Let every annotator of this process read with `analyser`, to try another network."""
    _opened[:] = [analyser]


def _analyser() -> Analyser:
    """Open the network once for the whole process, and only when it is first needed."""
    if not _opened:
        use(Analyser(Encoder()))
    return _opened[0]


def _layout(doc: Doc) -> _Layout:
    words: list[int] = []
    spaces: list[bool] = []
    breaks: list[bool] = []
    fresh = True
    for token in doc:
        if token.is_space:
            fresh = fresh or bool(_BLANK_LINE.search(token.text))
            if spaces:
                spaces[-1] = True
            continue
        words.append(token.i)
        spaces.append(bool(token.whitespace_))
        breaks.append(fresh)
        fresh = False
    given = [bool(doc[at].is_sent_start) for at in words]
    return _Layout(words, spaces, breaks, given if doc.has_annotation("SENT_START") else None)


def _write_words(doc: Doc, layout: _Layout, found: Analysis) -> None:
    """Set every token's attributes at once: much quicker than one by one."""
    if not len(doc):
        return
    strings = doc.vocab.strings
    rows = np.zeros((len(doc), len(_ATTRIBUTES)), dtype=np.uint64)
    heads = np.zeros(len(doc), dtype=np.int64)
    starts = np.full(len(doc), -1, dtype=np.int64)
    place = np.array(layout.words, dtype=np.int64)
    if len(place):
        heads[place] = place[found.heads] - place
        starts[place] = np.where(found.starts, 1, -1)
        rows[place, 2] = [strings.add(label) for label in found.labels]
        rows[place, 3] = [strings.add(tag) for tag in found.upos]
        rows[place, 4] = [strings.add(_lemma(doc[at].text, upos, morph)) for at, upos, morph
                          in zip(layout.words, found.upos, found.morph, strict=True)]  # fmt: skip
        rows[place, 5] = [doc.vocab.morphology.add(morph) for morph in found.morph]
    _attach_spaces(doc, place, heads, starts, rows)
    rows[:, 0] = starts.astype(np.uint64)
    rows[:, 1] = heads.astype(np.uint64)
    doc.from_array(list(_ATTRIBUTES), rows)  # type: ignore[arg-type]
    certainty = np.ones(len(doc))
    certainty[place] = found.certainty
    doc.user_data[CERTAINTY] = certainty.tolist()


def _attach_spaces(
    doc: Doc, place: np.ndarray, heads: np.ndarray, starts: np.ndarray, rows: np.ndarray
) -> None:
    """Hang white space on the word before it, or the one after it at the very beginning."""
    strings = doc.vocab.strings
    blank = np.setdiff1d(np.arange(len(doc)), place)
    for at in blank.tolist():
        before = np.searchsorted(place, at) - 1
        if len(place):
            heads[at] = place[max(before, 0)] - at
        rows[at, 2] = strings.add("dep" if len(place) else "root")
        rows[at, 3] = strings.add("SPACE")
        rows[at, 4] = strings.add(doc[at].text)
        rows[at, 5] = doc.vocab.morphology.add("")
    if len(blank) and len(starts):
        first = int(place[0]) if len(place) else 0
        if first:
            starts[first] = -1
        starts[0] = 1


@cache
def _lemma(word: str, upos: str, morph: str) -> str:
    return lemma(word, upos, morph)


def _write_spans(doc: Doc, layout: _Layout, found: Analysis) -> None:
    place = layout.words
    doc.ents = tuple(
        Span(doc, place[start], place[end - 1] + 1, label=kind) for start, end, kind in found.names
    )
    phrases = [
        Span(doc, place[m.start], place[m.end - 1] + 1, label=m.kind) for m in found.mentions
    ]
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=phrases)
    for number, cluster in enumerate(found.clusters, start=1):
        name = f"{CLUSTERS}{number}"
        doc.spans[name] = SpanGroup(doc, name=name, spans=[phrases[at] for at in cluster])
