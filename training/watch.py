"""A model and documents come in, quick figures while training go out."""

from __future__ import annotations

from random import Random

import torch

from kgraph.language.names import spans
from training.batches import NAME_TAGS, Batch, Collator, Inventory
from training.documents import Document
from training.losses import arc_scores, word_vectors
from training.model import Annotator
from training.setting import Data


@torch.no_grad()
def watch(
    model: Annotator, data: Data, collator: Collator, inventory: Inventory
) -> dict[str, float]:
    """Return UPOS, UAS, LAS, sentence and name figures in percent."""
    model.eval()
    figures = _syntax(model, data.watch_syntax, collator, inventory)
    figures.update(_names(model, data.watch_names, collator))
    return {name: round(100 * value, 2) for name, value in figures.items()}


def _batches(documents: list[Document], collator: Collator) -> list[tuple[list[Document], Batch]]:
    groups = [documents[at : at + 8] for at in range(0, len(documents), 8)]
    return [(group, collator.batch(group, 200, Random(0))) for group in groups]


def _syntax(
    model: Annotator, documents: list[Document], collator: Collator, inventory: Inventory
) -> dict[str, float]:
    words = tags = arcs = labels = 0
    pairs_right = pairs = 0
    true = found = hit = 0
    for _, batch in _batches(documents, collator):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            grammar, meaning = word_vectors(model, batch)
        heads = model.heads
        upos = heads.tags(grammar)[:, : len(inventory.upos)].argmax(1)
        words += batch.words
        tags += int((upos == batch.tags[:, 0]).sum())
        right = torch.zeros(batch.words, dtype=torch.bool)
        for at, gold, valid in batch.sentences:
            chosen = arc_scores(model, grammar, at, valid).argmax(2)
            right[at[valid]] = (chosen == gold)[valid]
        dependents, governors, gold_labels = batch.labelled
        scores = model.label_scorer(
            heads.label_to(grammar)[dependents], heads.label_from(grammar)[governors]
        )
        arcs += int(right.sum())
        wrong = scores.argmax(1) != gold_labels
        labels += int(right.sum()) - int((right[dependents] & wrong).sum())
        starts = heads.starts(grammar)[:, 0] > 0
        known = batch.starts >= 0
        true += int((batch.starts == 1).sum())
        found += int((starts & known).sum())
        hit += int((starts & (batch.starts == 1)).sum())
        vectors = heads.corefer(meaning)
        for one in batch.pairs:
            rows = torch.arange(len(one.heads))
            score = model.pair_scorer(
                vectors[one.heads], rows, one.candidates.clamp(min=0), one.features
            )
            score = score.masked_fill(one.candidates < 0, -1e4)
            best, index = score.max(1)
            chosen = one.gold.gather(1, index[:, None])[:, 0]
            answer = torch.where(best > 0, chosen, ~one.gold.any(1))
            pairs_right += int(answer.sum())
            pairs += len(answer)
    return {
        "upos": tags / words, "uas": arcs / words, "las": labels / words,
        "starts": 2 * hit / max(true + found, 1), "antecedents": pairs_right / max(pairs, 1),
    }  # fmt: skip


def _names(model: Annotator, documents: list[Document], collator: Collator) -> dict[str, float]:
    counts = {kind: [0, 0, 0] for kind in ("PERSON", "PLACE", "ORGANIZATION", "DATE")}
    for group, batch in _batches(documents, collator):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            _, meaning = word_vectors(model, batch)
        tags = [NAME_TAGS[n] for n in model.heads.names(meaning).argmax(1).tolist()]
        at = 0
        for sentence in [s for document in group for s in document.sentences]:
            size = len(sentence.words)
            gold = set(spans(sentence.names or []))
            guess = set(spans(tags[at : at + size]))
            at += size
            for kind, count in counts.items():
                mine = {span for span in guess if span[2] == kind}
                theirs = {span for span in gold if span[2] == kind}
                for n, value in enumerate((len(mine & theirs), len(mine), len(theirs))):
                    count[n] += value
    return {kind.lower(): 2 * a / max(b + c, 1) for kind, (a, b, c) in counts.items()}
