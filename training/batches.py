"""Documents come in, tensors with the answers of every task go out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from kgraph.language import coreference
from kgraph.language.pieces import Pieces
from training.documents import Document, Sentence, plain_label
from training.names import TYPES, allowed
from training.pairs import Pairs, document_pairs, kind_of

FEATURE_NAMES = (
    "Number", "Tense", "Mood", "VerbForm", "Voice", "Person", "Gender", "Case", "Poss", "PronType",
    "Degree", "Polarity", "Definite", "NumType", "Reflex",
)  # fmt: skip
NAME_TAGS = ("O", *(f"{edge}-{kind}" for kind in TYPES for edge in "BI"))
KIND_NAMES = ("", *coreference.KINDS)


@dataclass(frozen=True)
class Inventory:
    """The answers that each head chooses from, in the order of its scores."""

    upos: list[str]
    features: list[tuple[str, list[str]]]
    labels: list[str]

    @property
    def tags(self) -> int:
        """Number of tag scores: parts of speech, then each feature's values."""
        return len(self.upos) + sum(len(values) for _, values in self.features)


def take_inventory(documents: list[Document]) -> Inventory:
    """Return the parts of speech, features and relations of the documents with trees."""
    upos: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    values: dict[str, Counter[str]] = {name: Counter() for name in FEATURE_NAMES}
    for document in documents:
        for sentence in document.sentences if document.syntax else []:
            upos.update(sentence.upos or [])
            labels.update(plain_label(label) for label in sentence.labels or [])
            for morph in sentence.morph or []:
                for name, value in split_morph(morph).items():
                    if name in values:
                        values[name][value] += 1
    kept = [(name, ["", *sorted(v for v, n in found.items() if n >= 20)])
            for name, found in values.items()]  # fmt: skip
    return Inventory(
        sorted(upos), kept, sorted(label for label, n in labels.items() if n >= 8 or label == "dep")
    )


def split_morph(morph: str) -> dict[str, str]:
    """Return the features in UD's `Name=Value|Name=Value` notation.

    >>> split_morph("Number=Sing|Tense=Past")
    {'Number': 'Sing', 'Tense': 'Past'}
    """
    return dict(part.split("=", 1) for part in morph.split("|") if "=" in part)


@dataclass
class Batch:
    """One step's tensors; words of all windows are numbered through."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    word_of_piece: Tensor
    words: int
    tags: Tensor
    starts: Tensor
    names: Tensor
    kinds: Tensor
    sentences: list[tuple[Tensor, Tensor, Tensor]]
    labelled: tuple[Tensor, Tensor, Tensor]
    pairs: list[Pairs]


class Collator:
    """Turns stretches of documents into batches."""

    def __init__(self, inventory: Inventory, pieces: Pieces) -> None:
        self._pieces = pieces
        self._inventory = inventory
        self._upos = {name: n for n, name in enumerate(inventory.upos)}
        self._labels = {name: n for n, name in enumerate(inventory.labels)}
        self._values = [
            (name, {v: n for n, v in enumerate(values)}) for name, values in inventory.features
        ]
        self._tag_memory: dict[tuple[str, str], list[int]] = {}
        self._tag_index = {tag: n for n, tag in enumerate(NAME_TAGS)}
        self._allowed_memory: dict[tuple[str, str, bool], np.ndarray] = {}

    def _tag_row(self, upos: str, morph: str) -> list[int]:
        row = self._tag_memory.get((upos, morph))
        if row is None:
            found = split_morph(morph)
            row = [self._upos.get(upos, 0)]
            row += [values.get(found.get(name, ""), 0) for name, values in self._values]
            self._tag_memory[upos, morph] = row
        return row

    def _allowed_row(self, tag: str, corpus: str, word: str) -> np.ndarray:
        key = (tag, corpus, word[:1].isupper())
        row = self._allowed_memory.get(key)
        if row is None:
            row = np.zeros(len(NAME_TAGS), dtype=bool)
            row[[self._tag_index[name] for name in allowed(tag, corpus, word)]] = True
            self._allowed_memory[key] = row
        return row

    def batch(self, documents: list[Document], length: int, random: Random) -> Batch:
        """Return one batch of windows of at most `length` pieces."""
        windows: list[list[tuple[tuple[int, ...], int]]] = [[]]
        places: list[tuple[Document, Sentence, int]] = []
        total = 0
        for document in documents:
            for sentence in document.sentences:
                cut = self._cut(sentence)
                size = sum(len(numbers) for numbers, _ in cut)
                break_here = sentence.paragraph or sentence is document.sentences[0]
                used = sum(len(numbers) for numbers, _ in windows[-1])
                if windows[-1] and used + size + 3 > length:
                    windows.append([])
                elif windows[-1] and break_here:
                    windows[-1].append(((self._pieces.end,), -1))
                windows[-1] += cut[: length * 2]
                places.append((document, sentence, total))
                total += len(sentence.words)
        tensors = self._windows(windows)
        return self._answers(tensors, places, documents, total, random)

    def _cut(self, sentence: Sentence) -> list[tuple[tuple[int, ...], int]]:
        cut = self._pieces.all(sentence.words)
        before = [True, *sentence.spaces[:-1]]
        return [(numbers, kind + (0 if space else 6))
                for (numbers, kind), space in zip(cut, before, strict=True)]  # fmt: skip

    def _windows(self, windows: list[list[tuple[tuple[int, ...], int]]]) -> tuple[Tensor, ...]:
        rows, word = [], 0
        for window in windows:
            numbers, shapes, owners = [self._pieces.begin], [5], [-1]
            for cut, kind in window:
                owner = -1 if kind < 0 else word
                word += kind >= 0
                numbers += cut
                shapes += [max(kind, 5) if kind < 0 else kind] * len(cut)
                owners += [owner] * len(cut)
            rows.append(([*numbers, self._pieces.end], [*shapes, 5], [*owners, -1]))
        longest = min(max(len(row[0]) for row in rows), 511)
        out = np.zeros((4, len(rows), longest), dtype=np.int64)
        out[3] = -1
        for at, (numbers, shapes, owners) in enumerate(rows):
            size = min(len(numbers), longest)
            out[0, at, :size], out[1, at, :size] = numbers[:size], shapes[:size]
            out[2, at, :size], out[3, at, :size] = 1, owners[:size]
        pieces, shapes, mask, owner = torch.from_numpy(out)
        return pieces, shapes, mask.bool(), owner

    def _answers(
        self,
        tensors: tuple[Tensor, ...],
        places: list[tuple[Document, Sentence, int]],
        documents: list[Document],
        total: int,
        random: Random,
    ) -> Batch:
        tags = np.full((total, 1 + len(self._values)), -100, dtype=np.int64)
        starts = np.full(total, -100, dtype=np.int64)
        names = np.zeros((total, len(NAME_TAGS)), dtype=bool)
        trees: list[tuple[int, list[int]]] = []
        labelled: list[tuple[int, int, int]] = []
        for document, sentence, first in places:
            size = len(sentence.words)
            if document.boundaries:
                # A paragraph's first word is known to start a sentence: nothing to learn there.
                starts[first : first + size] = 0
                starts[first] = -100 if sentence.paragraph else 1
            if sentence.heads is not None:
                self._grammar(sentence, first, tags, trees, labelled)
            if sentence.names is not None:
                for at, (tag, word) in enumerate(zip(sentence.names, sentence.words, strict=True)):
                    names[first + at] = self._allowed_row(tag, _name_source(document), word)
        kinds, pairs = self._mentions(places, documents, total, random)
        columns = np.array(labelled, dtype=np.int64).reshape(-1, 3).T
        return Batch(
            *tensors, total, torch.from_numpy(tags), torch.from_numpy(starts),
            torch.from_numpy(names), torch.from_numpy(kinds), _by_length(trees),
            tuple(torch.from_numpy(column.copy()) for column in columns), pairs,
        )  # fmt: skip

    def _grammar(
        self,
        sentence: Sentence,
        first: int,
        tags: np.ndarray,
        trees: list[tuple[int, list[int]]],
        labelled: list[tuple[int, int, int]],
    ) -> None:
        upos, morph = sentence.upos or [], sentence.morph or []
        heads, labels = sentence.heads or [], sentence.labels or []
        tags[first : first + len(upos)] = [
            self._tag_row(u, m) for u, m in zip(upos, morph, strict=True)
        ]
        trees.append((first, heads))
        for at, (head, label) in enumerate(zip(heads, labels, strict=True)):
            if head:
                number = self._labels.get(plain_label(label), self._labels["dep"])
                labelled.append((first + at, first + head - 1, number))

    def _mentions(
        self,
        places: list[tuple[Document, Sentence, int]],
        documents: list[Document],
        total: int,
        random: Random,
    ) -> tuple[np.ndarray, list[Pairs]]:
        kinds = np.full(total, -100, dtype=np.int64)
        firsts: dict[int, list[tuple[Sentence, int]]] = {}
        for document, sentence, first in places:
            firsts.setdefault(id(document), []).append((sentence, first))
        pairs = []
        for document in documents:
            if document.mentions is None:
                continue
            own = firsts[id(document)]
            if not document.names_only:
                for sentence, first in own:
                    kinds[first : first + len(sentence.words)] = 0
                for m in document.mentions:
                    if m.head < len(own[m.sentence][0].words):
                        kinds[own[m.sentence][1] + m.head] = KIND_NAMES.index(kind_of(m.kind))
            made = document_pairs(document, [first for _, first in own], random)
            if made is not None:
                pairs.append(made)
        return kinds, pairs


def _name_source(document: Document) -> str:
    return "uner" if document.corpus == "ewt" else document.corpus


def _by_length(trees: list[tuple[int, list[int]]]) -> list[tuple[Tensor, Tensor, Tensor]]:
    """Return word numbers, heads (the root as the last) and validity, in groups of like length."""
    groups = []
    for low, high in ((1, 12), (13, 28), (29, 10_000)):
        chosen = [(first, heads) for first, heads in trees if low <= len(heads) <= high]
        if not chosen:
            continue
        longest = max(len(heads) for _, heads in chosen)
        words = np.zeros((len(chosen), longest), dtype=np.int64)
        gold = np.full((len(chosen), longest), -100, dtype=np.int64)
        valid = np.zeros((len(chosen), longest), dtype=bool)
        for at, (first, heads) in enumerate(chosen):
            size = len(heads)
            words[at, :size] = np.arange(first, first + size)
            gold[at, :size] = [head - 1 if head else longest for head in heads]
            valid[at, :size] = True
        groups.append((torch.from_numpy(words), torch.from_numpy(gold), torch.from_numpy(valid)))
    return groups
