"""A checkpoint comes in, the files that the package carries go out: `python -m training.export`."""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import warnings
from dataclasses import asdict
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.batches import KIND_NAMES, NAME_TAGS, Inventory
from training.model import HEADS, Annotator, Exported, Layer
from training.setting import minilm_folder, sizes

OPSET = 17
FILES = ("model.onnx", "labels.onnx", "pairs.onnx", "vocabulary.txt", "meta.json")


class _ByteEmbedding(nn.Module):
    """An embedding kept as bytes with one scale a row: a quarter of the size, nearly the same."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("bytes", (weight / scale).round().to(torch.int8))

    def forward(self, numbers: Tensor) -> Tensor:
        return self.bytes[numbers].float() * self.scale[numbers]


class _FusedAttention(torch.autograd.Function):
    """Stands for onnxruntime's own attention, which never writes the scores of all pairs down."""

    @staticmethod
    def forward(ctx: object, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        batch, length, width = query.shape
        parts = [t.view(batch, length, HEADS, width // HEADS).transpose(1, 2)
                 for t in (query, key, value)]  # fmt: skip
        seen = nn.functional.scaled_dot_product_attention(*parts)
        return seen.transpose(1, 2).reshape(batch, length, width)

    @staticmethod
    def symbolic(g: torch.Graph, query: object, key: object, value: object) -> object:
        node = g.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=HEADS)
        node.setType(query.type())
        return node


class _FusedLayer(nn.Module):
    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, states: Tensor, mask: None) -> Tensor:
        layer = self.layer
        query, key, value = layer.query_key_value(states).chunk(3, dim=-1)
        seen = _FusedAttention.apply(query, key, value)
        states = layer.first_norm(states + layer.attended(seen))
        wide = nn.functional.gelu(layer.widen(states))
        return layer.second_norm(states + layer.narrow(wide))


def _write(module: nn.Module, given: tuple[Tensor, ...], path: Path, inputs: dict[str, list[str]],
           outputs: list[str]) -> None:  # fmt: skip
    axes = {name: {at: axis for at, axis in enumerate(names) if axis}
            for name, names in inputs.items()}  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module.eval(), given, str(path), input_names=list(inputs), output_names=outputs,
            dynamic_axes=axes, opset_version=OPSET, dynamo=False,
        )  # fmt: skip


def write_model(model: Annotator, path: Path, quantize: bool) -> None:
    """Write the model of one window, as float or with bytes for weights."""
    exported = Exported(model)
    exported.encoder.layers = nn.ModuleList(_FusedLayer(layer) for layer in model.encoder.layers)
    if quantize:
        exported.encoder.pieces = _ByteEmbedding(model.encoder.pieces)
    given = (
        torch.ones(1, 9, dtype=torch.long),
        torch.zeros(1, 9, dtype=torch.long),
        torch.ones(5, 9),
    )
    inputs = {"pieces": ["", "length"], "shapes": ["", "length"], "pool": ["words", "length"]}
    outputs = ["tags", "starts", "names", "kinds", "arcs", "dependents", "governors", "vectors"]
    _write_quantized(exported, given, path, inputs, outputs, quantize)


def _write_quantized(
    module: nn.Module, given: tuple[Tensor, ...], path: Path, inputs: dict[str, list[str]],
    outputs: list[str], quantize: bool,
) -> None:  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _write(module, given, plain, inputs, outputs)
        if not quantize:
            shutil.copy(plain, path)
            return
        # Seven bits keep processors without VNNI from saturating, so all give the same sums.
        quantize_dynamic(
            plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip


def write_scorers(model: Annotator, folder: Path, quantize: bool) -> None:
    """Write the scorers of relations and of antecedents."""
    label, pair = model.label_scorer, model.pair_scorer
    width, features = label.alone.in_features // 2, pair.features.in_features
    _write_quantized(
        label, (torch.ones(5, width), torch.ones(5, width)), folder / "labels.onnx",
        {"dependents": ["words", ""], "heads": ["words", ""]}, ["scores"], quantize,
    )  # fmt: skip
    rows, found = torch.zeros(5, dtype=torch.long), torch.zeros(5, 7, dtype=torch.long)
    given = (torch.ones(9, pair.later.in_features), rows, found, torch.ones(5, 7, features))
    _write(
        pair, given, folder / "pairs.onnx",
        {"vectors": ["known", ""], "rows": ["mentions"], "candidates": ["mentions", "found"],
         "features": ["mentions", "found", ""]}, ["scores"],
    )  # fmt: skip


def load(checkpoint: Path) -> tuple[Annotator, Inventory, int]:
    """Return the averaged model of a checkpoint, its inventory, and the step it was at."""
    kept = torch.load(checkpoint, map_location="cpu", weights_only=False)
    model = Annotator(sizes(kept["inventory"]))
    model.load_state_dict(kept["average"])
    return model.eval(), kept["inventory"], kept["step"]


def export(checkpoint: Path, folder: Path, quantize: bool = True) -> None:
    """Write every file of the model into `folder`, each appearing only when it is whole."""
    model, inventory, step = load(checkpoint)
    folder.mkdir(parents=True, exist_ok=True)
    meta = {
        "name": "kgraph-en", "step": step, **asdict(inventory), "names": list(NAME_TAGS),
        "kinds": list(KIND_NAMES),
    }  # fmt: skip
    with tempfile.TemporaryDirectory(dir=folder) as part:
        made = Path(part)
        write_scorers(model, made, quantize)
        write_model(model, made / "model.onnx", quantize)
        shutil.copy(minilm_folder() / "vocab.txt", made / "vocabulary.txt")
        text = json.dumps(meta, ensure_ascii=False, indent=1, sort_keys=True)
        (made / "meta.json").write_text(text + "\n", encoding="utf-8")
        for name in reversed(FILES):
            (made / name).replace(folder / name)


def main() -> None:
    """Export one checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--float", action="store_true", help="leave the weights as floats")
    given = parser.parse_args()
    export(given.checkpoint, given.folder, not given.float)


if __name__ == "__main__":
    main()
