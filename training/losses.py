"""A model and a batch come in, the loss of every task goes out."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, Inventory
from training.model import Annotator, PairScorer
from training.pairs import Pairs

WEIGHTS = {
    "arcs": 1.0, "labels": 1.0, "upos": 0.6, "features": 0.6, "names": 1.2, "starts": 0.5,
    "kinds": 0.6, "pairs": 0.5,
}  # fmt: skip
_NEVER = -1e4


def word_vectors(model: Annotator, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the mean of each word's pieces, mixed for grammar and for meaning."""
    dtype = (
        torch.get_autocast_dtype(batch.pieces.device.type)
        if torch.is_autocast_enabled(batch.pieces.device.type)
        else torch.float
    )
    mask = torch.zeros(batch.mask.shape, dtype=dtype, device=batch.mask.device)
    mask = mask.masked_fill(~batch.mask, _NEVER)[:, None, None, :]
    every = model.encoder(batch.pieces, batch.shapes, mask)
    owner = batch.word_of_piece.flatten()
    owner = torch.where(owner < 0, batch.words, owner)
    count = torch.zeros(batch.words + 1, device=owner.device)
    count.index_add_(0, owner, torch.ones_like(owner, dtype=torch.float))
    pooled = []
    for states in model.heads.mixed(every):
        flat = states.reshape(-1, states.shape[-1]).float()
        words = torch.zeros(batch.words + 1, flat.shape[1], device=flat.device)
        words = words.index_add(0, owner, flat) / count.clamp(min=1)[:, None]
        pooled.append(model.heads.dropout(words[:-1]))
    return pooled[0], pooled[1]


def losses(model: Annotator, batch: Batch, inventory: Inventory) -> dict[str, Tensor]:
    """Return the mean loss of each task that the batch has answers for."""
    grammar, meaning = word_vectors(model, batch)
    heads = model.heads
    found = _tag_losses(heads.tags(grammar).float(), batch.tags, inventory)
    found["arcs"] = _arc_loss(model, grammar, batch)
    dependents, governors, labels = batch.labelled
    if len(labels):
        scores = model.label_scorer(
            heads.label_to(grammar)[dependents], heads.label_from(grammar)[governors]
        )
        found["labels"] = functional.cross_entropy(scores.float(), labels)
    found["names"] = _name_loss(heads.names(meaning).float(), batch.names)
    known = batch.starts >= 0
    if known.any():
        found["starts"] = functional.binary_cross_entropy_with_logits(
            heads.starts(grammar).float()[known, 0], batch.starts[known].float()
        )
    if (batch.kinds >= 0).any():
        found["kinds"] = functional.cross_entropy(heads.kinds(meaning).float(), batch.kinds)
    if batch.pairs:
        vectors = heads.corefer(meaning).float()
        parts = [pair_loss(model.pair_scorer, vectors, pairs) for pairs in batch.pairs]
        found["pairs"] = torch.cat(parts).mean()
    return found


def _tag_losses(scores: Tensor, gold: Tensor, inventory: Inventory) -> dict[str, Tensor]:
    known = gold[:, 0] >= 0
    if not known.any():
        return {}
    scores, gold = scores[known], gold[known]
    sizes = [len(inventory.upos), *(len(values) for _, values in inventory.features)]
    parts = [functional.cross_entropy(part, gold[:, at])
             for at, part in enumerate(scores.split(sizes, 1))]  # fmt: skip
    return {"upos": parts[0], "features": torch.stack(parts[1:]).sum()}


def arc_scores(model: Annotator, grammar: Tensor, words: Tensor, valid: Tensor) -> Tensor:
    """Return `sentences × words × words + 1` scores of each word's head, the root last."""
    heads = model.heads
    to, source = heads.arc_to(grammar)[words], heads.arc_from(grammar)[words]
    turned = heads.arc(to)
    scores = turned @ source.transpose(1, 2) + heads.arc_bias(source).transpose(1, 2)
    roots = turned @ heads.root.T.to(turned.dtype) + heads.arc_bias(heads.root)
    scores = scores.float().masked_fill(~valid[:, None, :], _NEVER)
    return torch.cat([scores, roots.float()], 2)


def _arc_loss(model: Annotator, grammar: Tensor, batch: Batch) -> Tensor:
    total = grammar.new_zeros((), dtype=torch.float)
    count = 0
    for words, gold, valid in batch.sentences:
        scores = arc_scores(model, grammar, words, valid)
        total = total + functional.cross_entropy(
            scores.flatten(0, 1), gold.flatten(), reduction="sum"
        )
        count += int(valid.sum())
    return total / max(count, 1)


def _name_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    known = allowed.any(1)
    if not known.any():
        return scores.sum() * 0
    logs = scores[known].log_softmax(1).masked_fill(~allowed[known], _NEVER)
    return -logs.logsumexp(1).mean()


def pair_loss(scorer: PairScorer, vectors: Tensor, pairs: Pairs) -> Tensor:
    """Return each mention's loss: how unlikely all its right antecedents (or none) are."""
    candidates = pairs.candidates
    rows = torch.arange(len(pairs.heads), device=candidates.device)
    scores = scorer(vectors[pairs.heads], rows, candidates.clamp(min=0), pairs.features).float()
    scores = scores.masked_fill(candidates < 0, _NEVER)
    scores = torch.cat([scores, scores.new_zeros(len(scores), 1)], 1)
    right = torch.cat([pairs.gold, ~pairs.gold.any(1, keepdim=True)], 1)
    chosen = scores.masked_fill(~right, _NEVER).logsumexp(1)
    return scores.logsumexp(1) - chosen


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum of the tasks' losses."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()
