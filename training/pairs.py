"""A document's mentions come in, tensors of pairs that may corefer go out."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from kgraph.language import coreference
from training.documents import Document, Sentence

_KIND_OF = {
    "person": "PERSON", "place": "PLACE", "organization": "ORGANIZATION", "event": "EVENT",
    "time": "TIME", "object": "OBJECT", "abstract": "ABSTRACT", "animal": "OBJECT",
    "plant": "OBJECT", "substance": "OBJECT", "PRODUCT": "OBJECT", "WORK": "ABSTRACT",
    "DATE": "TIME",
}  # fmt: skip


@dataclass
class Pairs:
    """One document's mentions for coreference, with word numbers of the whole batch."""

    heads: Tensor
    candidates: Tensor
    features: Tensor
    gold: Tensor


def kind_of(kind: str) -> str:
    """Return the kind of mention that GUM's entity type or our name type stands for."""
    return _KIND_OF.get(kind, kind if kind in coreference.KINDS else "ABSTRACT")


def document_words(document: Document) -> coreference.Words:
    """Return what coreference may know of a document's words, from its gold annotation."""
    texts = [w for s in document.sentences for w in s.words]
    upos = [tag for s in document.sentences for tag in s.upos or _name_upos(s)]
    morph = [tag for s in document.sentences for tag in s.morph or [""] * len(s.words)]
    labels = [tag for s in document.sentences for tag in s.labels or [""] * len(s.words)]
    numbers = [n for n, s in enumerate(document.sentences) for _ in s.words]
    paragraph, paragraphs = 0, []
    for sentence in document.sentences:
        paragraph += sentence.paragraph
        paragraphs += [paragraph] * len(sentence.words)
    return coreference.Words(
        texts, upos, morph, labels, numbers, coreference.quoted(texts, paragraphs)
    )


def _name_upos(sentence: Sentence) -> list[str]:
    return ["X" if tag == "O" else "PROPN" for tag in sentence.names or []]


def document_pairs(document: Document, firsts: list[int], random: Random) -> Pairs | None:
    """Return the pairs of one document's mentions; `firsts` are its sentences' first words."""
    sizes = [len(sentence.words) for sentence in document.sentences]
    local = np.concatenate([[0], np.cumsum(sizes)])
    mentions = [m for m in document.mentions or [] if m.head < sizes[m.sentence]]
    if len(mentions) < 2:
        return None
    spans = [
        (int(local[m.sentence]) + m.start, int(local[m.sentence]) + min(m.end, sizes[m.sentence]),
         int(local[m.sentence]) + m.head) for m in mentions
    ]  # fmt: skip
    order = sorted(range(len(spans)), key=lambda n: spans[n][2])
    kinds = [coreference.KINDS.index(_blurred(kind_of(mentions[n].kind), random)) for n in order]
    table = coreference.describe(document_words(document), [spans[n] for n in order], kinds)
    found = coreference.candidates(table)
    clusters = np.array([hash(mentions[n].cluster) for n in order])
    gold = (clusters[:, None] == clusters[np.maximum(found, 0)]) & (found >= 0)
    heads = [firsts[mentions[n].sentence] + mentions[n].head for n in order]
    return Pairs(
        torch.tensor(heads), torch.from_numpy(found),
        torch.from_numpy(coreference.features(table, found)), torch.from_numpy(gold),
    )  # fmt: skip


def _blurred(kind: str, random: Random) -> str:
    # At run time the kinds are predicted, so training must not trust them blindly.
    return random.choice(coreference.KINDS) if random.random() < 0.08 else kind
