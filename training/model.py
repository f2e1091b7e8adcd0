"""Word pieces, shapes and words' places come in, the scores of every task for each word go out."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
LAYERS = 6
HEADS = 12
ARC = 256
LABEL = 96
COREFERENCE = 96
HIDDEN = 128


class QuickDropout(nn.Module):
    """Dropout with masks cut from one long random strip: fresh bits are slow on a CPU."""

    strip_length = 1 << 23

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self._strip: Tensor | None = None

    def forward(self, states: Tensor) -> Tensor:
        """Return `states` with a `share` of its numbers set to 0 and the rest scaled up."""
        if not self.training or self.share == 0:
            return states
        strip, size = self._kept(states), states.numel()
        start = int(torch.randint(len(strip) - size, (1,)))
        return states * strip[start : start + size].view(states.shape)

    def _kept(self, states: Tensor) -> Tensor:
        if self._strip is None or len(self._strip) <= states.numel():
            length = max(self.strip_length, 2 * states.numel())
            kept = torch.rand(length, device=states.device) >= self.share
            self._strip = kept.to(torch.bfloat16) / (1 - self.share)
        return self._strip.to(states.dtype) if states.dtype != torch.bfloat16 else self._strip


class Layer(nn.Module):
    """One transformer layer as in BERT: attention and feed-forward, normalised after each."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = QuickDropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Return the new states; `mask` is added to the attention scores."""
        batch, length, _ = states.shape
        parts = self.query_key_value(states).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        # Written out: on a CPU this is far quicker to train than the fused attention.
        scores = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(2, 3)
        if mask is not None:
            scores = scores + mask
        seen = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.first_norm(states + self.dropout(self.attended(seen)))
        wide = functional.gelu(self.widen(states))
        return self.second_norm(states + self.dropout(self.narrow(wide)))


class Encoder(nn.Module):
    """MiniLM with capitalisation and spacing in place of the token types."""

    def __init__(self, vocabulary: int, shapes: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = QuickDropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None) -> list[Tensor]:
        """Return the states after each layer, `batch × length × WIDTH`."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        summed = self.pieces(pieces) + self.shapes(shapes) + self.places(places)
        states = self.dropout(self.norm(summed))
        every = []
        for layer in self.layers:
            states = layer(states, mask)
            every.append(states)
        return every

    def load_minilm(self, weights: dict[str, Tensor]) -> None:
        """Take over the weights of the sentence encoder that training starts from."""
        with torch.no_grad():
            self.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.shapes.weight.copy_(weights["embeddings.token_type_embeddings.weight"][:1])
            _copy(self.norm, weights, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                _fill_layer(layer, weights, f"encoder.layer.{number}.")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


def _fill_layer(layer: nn.Module, weights: dict[str, Tensor], lead: str) -> None:
    parts = [lead + f"attention.self.{name}" for name in ("query", "key", "value")]
    for end in ("weight", "bias"):
        joined = torch.cat([weights[f"{part}.{end}"] for part in parts])
        getattr(layer.query_key_value, end).copy_(joined)
    _copy(layer.attended, weights, lead + "attention.output.dense")
    _copy(layer.first_norm, weights, lead + "attention.output.LayerNorm")
    _copy(layer.widen, weights, lead + "intermediate.dense")
    _copy(layer.narrow, weights, lead + "output.dense")
    _copy(layer.second_norm, weights, lead + "output.LayerNorm")


@dataclass(frozen=True)
class Sizes:
    """How many answers each head chooses from."""

    vocabulary: int
    shapes: int
    tags: int
    names: int
    kinds: int
    labels: int
    features: int


def _reduce(out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WIDTH, out), nn.GELU(), QuickDropout(dropout))


class Heads(nn.Module):
    """All that is said of a word, from two mixes of the layers: for grammar, for meaning."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.mix = nn.Parameter(torch.tensor([[0.0] * (LAYERS - 1) + [1.0]] * 2))
        self.dropout = QuickDropout(dropout / 2)
        self.tags = nn.Sequential(_reduce(256, dropout), nn.Linear(256, sizes.tags))
        self.starts = nn.Sequential(_reduce(64, dropout), nn.Linear(64, 1))
        self.names = nn.Sequential(_reduce(256, dropout), nn.Linear(256, sizes.names))
        self.kinds = nn.Sequential(_reduce(128, dropout), nn.Linear(128, sizes.kinds))
        self.arc_from = _reduce(ARC, dropout)
        self.arc_to = _reduce(ARC, dropout)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1)
        self.root = nn.Parameter(torch.randn(1, ARC) * 0.1)
        self.label_from = _reduce(LABEL, dropout)
        self.label_to = _reduce(LABEL, dropout)
        self.corefer = nn.Linear(WIDTH, COREFERENCE)

    def mixed(self, every: list[Tensor]) -> tuple[Tensor, Tensor]:
        """Return the layers mixed for grammar and for meaning."""
        stack = torch.stack(every)
        mixed = self.mix.softmax(-1).to(stack.dtype) @ stack.flatten(1)
        grammar, meaning = mixed.view(2, *every[0].shape)
        return grammar, meaning


class LabelScorer(nn.Module):
    """The vectors of dependents and their heads come in, the scores of each relation go out."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.labels = labels
        self.product = nn.Linear(LABEL, labels * LABEL, bias=False)
        self.alone = nn.Linear(2 * LABEL, labels)
        nn.init.normal_(self.product.weight, std=0.01)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return `words × labels` scores."""
        turned = self.product(dependents).view(-1, self.labels, LABEL)
        paired = (turned @ heads.unsqueeze(2)).squeeze(2)
        return paired + self.alone(torch.cat([dependents, heads], 1))


class PairScorer(nn.Module):
    """Mentions and their candidate antecedents come in, how well each pair corefers goes out."""

    def __init__(self, features: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.later = nn.Linear(COREFERENCE, HIDDEN)
        self.earlier = nn.Linear(COREFERENCE, HIDDEN, bias=False)
        self.product = nn.Linear(COREFERENCE, HIDDEN, bias=False)
        self.features = nn.Linear(features, HIDDEN, bias=False)
        self.middle = nn.Linear(HIDDEN, 64)
        self.out = nn.Linear(64, 1)
        self.dropout = QuickDropout(dropout)

    def forward(
        self, vectors: Tensor, rows: Tensor, candidates: Tensor, features: Tensor
    ) -> Tensor:
        """Score some mentions' candidates; the score of having no antecedent is 0.

        Args:
            vectors: of all mentions and candidates in question.
            rows: the numbers of the mentions among them.
            candidates: `mentions × candidates` numbers among them.
            features: `mentions × candidates × features`.
        """
        own, chosen = vectors[rows].unsqueeze(1), vectors[candidates]
        hidden = self.later(own) + self.earlier(vectors)[candidates]
        hidden = hidden + self.product(own * chosen) + self.features(features)
        hidden = functional.relu(self.middle(self.dropout(functional.relu(hidden))))
        return self.out(hidden).squeeze(-1)


class Annotator(nn.Module):
    """The whole model: encoder, heads, and the two scorers of pairs."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1, head_dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = Encoder(sizes.vocabulary, sizes.shapes, dropout)
        self.heads = Heads(sizes, head_dropout)
        self.label_scorer = LabelScorer(sizes.labels)
        self.pair_scorer = PairScorer(sizes.features)


class Exported(nn.Module):
    """The model of one window at run time: every output of a word but relations and antecedents."""

    def __init__(self, model: Annotator) -> None:
        super().__init__()
        self.encoder = model.encoder
        self.heads = model.heads

    def forward(self, pieces: Tensor, shapes: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """Score the words of one window.

        Args:
            pieces: `1 × length` piece numbers.
            shapes: `1 × length` shapes.
            pool: `words × length`, each row the weights of a word's pieces.

        Returns:
            tags, starts, names, kinds, arcs (`words × words + 1`, the root last),
            dependents, governors, vectors for coreference.
        """
        grammar, meaning = self.heads.mixed(self.encoder(pieces, shapes, None))
        return word_scores(self.heads, pool @ grammar[0], pool @ meaning[0])


def word_scores(heads: Heads, grammar: Tensor, meaning: Tensor) -> tuple[Tensor, ...]:
    """Return the outputs named at `Exported.forward` for words' vectors of one window."""
    governors = torch.cat([heads.arc_from(grammar), heads.root])
    arcs = heads.arc(heads.arc_to(grammar)) @ governors.T + heads.arc_bias(governors).T
    return (
        heads.tags(grammar), heads.starts(grammar), heads.names(meaning), heads.kinds(meaning),
        arcs, heads.label_to(grammar), heads.label_from(grammar), heads.corefer(meaning),
    )  # fmt: skip
