"""A document's words come in, everything that the model finds in them goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kgraph.language import coreference, names, namesakes
from kgraph.language.clusters import clusters
from kgraph.language.encoder import Encoder, Floats
from kgraph.language.mentions import children, coordination, edges, span
from kgraph.language.trees import best_tree
from kgraph.language.windows import Window, never_starts, windows

_NEVER = -1e9
_KIND_OF_NAME = {
    "PERSON": "PERSON", "PLACE": "PLACE", "ORGANIZATION": "ORGANIZATION", "EVENT": "EVENT",
    "WORK": "ABSTRACT", "PRODUCT": "OBJECT", "DATE": "TIME",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase (half-open, in words of the document) with its head word and kind."""

    start: int
    end: int
    head: int
    kind: str


@dataclass(slots=True)
class Analysis:
    """What is found in a document, word by word and phrase by phrase.

    `heads` are word numbers of the document; a root is its own head. `certainty` is the
    probability that the network gives to a word's head and label. `names` are start, end and
    type; `clusters` are lists of numbers of `mentions`.
    """

    upos: list[str] = field(default_factory=list)
    morph: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    certainty: list[float] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    clusters: list[list[int]] = field(default_factory=list)


class Analyser:
    """Reads documents with one network.

    Args:
        encoder: the network.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        meta = encoder.meta
        self._upos: list[str] = meta["upos"]
        self._labels: list[str] = meta["labels"]
        self._kinds: list[str] = meta["kinds"]
        self._features: list[tuple[str, list[str]]] = [(n, v) for n, v in meta["features"]]
        self._name_tags = names.NameTags(meta["names"])
        self._root = self._labels.index("root")
        self._morph_texts: dict[tuple[int, ...], str] = {}

    def analyse(
        self,
        words: Sequence[str],
        spaces: Sequence[bool],
        breaks: Sequence[bool],
        starts: Sequence[bool] | None = None,
    ) -> Analysis:
        """Return what is found in one document.

        Args:
            words: its words, without those that are only white space.
            spaces: which words a space follows.
            breaks: which words begin a paragraph.
            starts: which words begin a sentence, if that is known already.
        """
        found = Analysis()
        kinds: list[int] = []
        vectors: list[Floats] = []
        cuts = self._encoder.cut(words, spaces)
        for window in windows(self._encoder, cuts, breaks, starts, never_starts(words)):
            self._add_window(found, window)
            size = window.sentences[-1][1]
            kinds += window.scores.kinds[:size].argmax(1).tolist()
            vectors.append(window.scores.vectors[:size])
        if words:
            self._add_mentions(found, words, kinds)
            self._add_clusters(found, words, breaks, np.concatenate(vectors))
        return found

    def _add_window(self, found: Analysis, window: Window) -> None:
        scores, size = window.scores, window.sentences[-1][1]
        self._add_tags(found, scores.tags[:size])
        heads = np.empty(size, dtype=np.int64)
        sure = np.empty(size, dtype=np.float64)
        for start, end in window.sentences:
            block = np.concatenate(
                [scores.arcs[start:end, start:end], scores.arcs[start:end, -1:]], 1
            )
            best = best_tree(block)
            sure[start:end] = _chance(block, best)
            tree = best + start
            heads[start:end] = np.where(tree == end, np.arange(start, end), tree)
            tags = self._name_tags.best(scores.names[start:end])
            first = window.first + start
            found.names += [(first + a, first + b, kind) for a, b, kind in names.spans(tags)]
            found.starts += [at == start for at in range(start, end)]
        labels, chances = self._relations(scores.dependents[:size], scores.governors, heads)
        found.labels += labels
        found.certainty += (sure * chances).tolist()
        found.heads += (heads + window.first).tolist()

    def _add_tags(self, found: Analysis, scores: Floats) -> None:
        at = len(self._upos)
        found.upos += [self._upos[n] for n in scores[:, :at].argmax(1).tolist()]
        columns = []
        for _, values in self._features:
            columns.append(scores[:, at : at + len(values)].argmax(1))
            at += len(values)
        found.morph += [self._morph(tuple(row)) for row in np.stack(columns, 1).tolist()]

    def _morph(self, row: tuple[int, ...]) -> str:
        text = self._morph_texts.get(row)
        if text is None:
            pairs = zip(self._features, row, strict=True)
            parts = [f"{name}={values[n]}" for (name, values), n in pairs if n]
            text = self._morph_texts[row] = "|".join(sorted(parts))
        return text

    def _relations(
        self, dependents: Floats, governors: Floats, heads: NDArray[np.int64]
    ) -> tuple[list[str], NDArray[np.float64]]:
        scores = self._encoder.labels(dependents, governors[heads])
        scores[:, self._root] = _NEVER
        scores[heads == np.arange(len(heads)), self._root] = -_NEVER
        best = scores.argmax(1)
        return [self._labels[n] for n in best.tolist()], _chance(scores, best)

    def _add_mentions(self, found: Analysis, words: Sequence[str], kinds: list[int]) -> None:
        by_head = {at: self._kinds[kind] for at, kind in enumerate(kinds) if kind}
        for start, end, name in found.names:
            head = _head(found, start, end)
            kind = _KIND_OF_NAME.get(name)
            if kind and (head in by_head or found.upos[head] in ("PROPN", "NOUN")):
                by_head[head] = kind
        edges_of = [at for at, fresh in enumerate(found.starts) if fresh] + [len(words)]
        for start, end in pairwise(edges_of):
            heads = [at for at in range(start, end) if at in by_head]
            if heads:
                found.mentions += _phrases(found, words, start, end, heads, by_head)

    def _add_clusters(
        self, found: Analysis, words: Sequence[str], breaks: Sequence[bool], vectors: Floats
    ) -> None:
        numbers = (np.cumsum(found.starts) - 1).tolist()
        flags = coreference.quoted(words, np.cumsum(breaks).tolist())
        known = coreference.Words(words, found.upos, found.morph, found.labels, numbers, flags)
        spans = [(m.start, m.end, m.head) for m in found.mentions]
        kinds = [coreference.KINDS.index(m.kind) for m in found.mentions]
        heads = [m.head for m in found.mentions]
        found.clusters = namesakes.join(
            clusters(self._encoder, known, spans, kinds, vectors[heads]), _named(found, words)
        )


def _chance(scores: Floats, chosen: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the softmax probability of the chosen column of each row."""
    rows = scores.astype(np.float64)
    rows = np.exp(rows - rows.max(1, keepdims=True))
    chances: NDArray[np.float64] = rows[np.arange(len(rows)), chosen] / rows.sum(1)
    return chances


def _head(found: Analysis, start: int, end: int) -> int:
    """Return the word that heads the mention which a name belongs to."""
    heads = found.heads
    outside = (at for at in range(start, end) if heads[at] == at or not start <= heads[at] < end)
    head = next(outside, start)
    while found.labels[head] == "flat":  # "President Lula": the title heads the whole name
        head = heads[head]
    return head


def _named(found: Analysis, words: Sequence[str]) -> Iterator[namesakes.Name]:
    """Yield the mentions that are names, with their names in lower case."""
    heads: dict[int, tuple[str, tuple[str, ...]]] = {}
    for start, end, kind in found.names:
        lower = tuple(word.lower() for word in words[start:end])
        heads.setdefault(_head(found, start, end), (kind, lower))
    for number, mention in enumerate(found.mentions):
        if mention.head in heads:
            yield number, *heads[mention.head]


def _phrases(
    found: Analysis,
    words: Sequence[str],
    start: int,
    end: int,
    chosen: list[int],
    kinds: dict[int, str],
) -> list[Mention]:
    """Return the mentions of one sentence, the words `start` to `end`."""
    heads = [head - start for head in found.heads[start:end]]
    labels, upos, texts = found.labels[start:end], found.upos[start:end], words[start:end]
    below = children(heads)
    reach = edges(below, heads)
    made = []
    for head in chosen:
        at = head - start
        if upos[at] == "CCONJ" and heads[at] != at:
            first, last = coordination(at, heads, below, reach, labels, upos, texts)
        else:
            first, last = span(at, below, reach, labels, upos, texts)
        made.append(Mention(start + first, start + last, head, kinds[head]))
    return made
