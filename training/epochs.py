"""All documents come in, one pass over them in batches, each changed a little, goes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from training.augment import Pool, relayout, rename
from training.batches import Batch, Collator
from training.documents import Document, Mention


def stretches(document: Document, most: int, random: Random) -> Iterator[Document]:
    """Cut a document into stretches of at most `most` words, the first cut at a random place."""
    first, size = 0, 0
    limit = (
        most
        if sum(len(s.words) for s in document.sentences) <= most
        else random.randint(most // 3, most)
    )
    for at, sentence in enumerate(document.sentences):
        if size and size + len(sentence.words) > limit:
            yield _part(document, first, at)
            first, size, limit = at, 0, most
        size += len(sentence.words)
    yield _part(document, first, len(document.sentences))


def _part(document: Document, first: int, last: int) -> Document:
    mentions: list[Mention] | None = None
    if document.mentions is not None:
        mentions = [replace(m, sentence=m.sentence - first) for m in document.mentions
                    if first <= m.sentence < last]  # fmt: skip
    return replace(document, sentences=document.sentences[first:last], mentions=mentions)


def epoch(
    documents: list[Document], pool: Pool, collator: Collator, size: int, random: Random
) -> Iterator[Batch]:
    """Yield one pass over `documents`, each changed a little, in batches of about `size` pieces."""
    parts: list[Document] = []
    for document in documents:
        most = 1000 if document.mentions is not None else 250
        for part in stretches(document, most, random):
            if not part.syntax and random.random() < 0.6:
                part = rename(part, pool, random)
            parts.append(relayout(part, random))
    random.shuffle(parts)
    waiting: list[Document] = []
    words = 0
    for part in parts:
        waiting.append(part)
        words += sum(len(sentence.words) for sentence in part.sentences)
        if words * 1.25 >= size:
            yield collator.batch(waiting, random.choice((100, 160, 200, 250)), random)
            waiting, words = [], 0
    if waiting:
        yield collator.batch(waiting, 200, random)
