"""Words of one window come in, the neural network's scores for each word go out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from kgraph.errors import LanguageError
from kgraph.language.pieces import Pieces, read_vocabulary

Floats = NDArray[np.float32]
MODEL_FOLDER = Path(__file__).parent / "data"
_GLUED = 6
_MARK_SHAPE = 5


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of each word of a window (one row for each word)."""

    tags: Floats
    starts: Floats
    names: Floats
    kinds: Floats
    arcs: Floats
    dependents: Floats
    governors: Floats
    vectors: Floats


@dataclass(frozen=True, slots=True)
class Cut:
    """A word as the network reads it: its pieces and its shape."""

    pieces: tuple[int, ...]
    shape: int


class Encoder:
    """The network with its vocabulary and the answers that its scores stand for.

    Args:
        folder: where the model's files lie.

    Raises:
        LanguageError: if a file of the model is missing.
    """

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        try:
            self.meta: dict[str, Any] = json.loads((folder / "meta.json").read_text("utf-8"))
            self._pieces = Pieces(read_vocabulary(folder / "vocabulary.txt"))
        except FileNotFoundError as error:
            raise LanguageError(f"the language model is not complete: {error.filename}") from error
        self._model = _session(folder / "model.onnx")
        self._labels = _session(folder / "labels.onnx")
        self._pairs = _session(folder / "pairs.onnx")

    def cut(self, words: Sequence[str], spaces: Sequence[bool]) -> list[Cut]:
        """Return each word's pieces and shape; `spaces` tells which words a space follows."""
        cuts = []
        glued = False
        for word, space in zip(words, spaces, strict=True):
            pieces, shape = self._pieces.of(word)
            cuts.append(Cut(pieces, shape + _GLUED if glued else shape))
            glued = not space
        return cuts

    def scores(self, cuts: Sequence[Cut], breaks: Sequence[bool]) -> Scores:
        """Return the scores of one window; `breaks` tells which words begin a paragraph."""
        pieces, shapes = [self._pieces.begin], [_MARK_SHAPE]
        spans = []
        for number, (cut, fresh) in enumerate(zip(cuts, breaks, strict=True)):
            if fresh and number:
                pieces.append(self._pieces.end)
                shapes.append(_MARK_SHAPE)
            spans.append((len(pieces), len(cut.pieces)))
            pieces += cut.pieces
            shapes += [cut.shape] * len(cut.pieces)
        pieces.append(self._pieces.end)
        shapes.append(_MARK_SHAPE)
        pool = np.zeros((len(cuts), len(pieces)), dtype=np.float32)
        for row, (start, size) in enumerate(spans):
            pool[row, start : start + size] = 1.0 / size
        given = {"pieces": np.array([pieces]), "shapes": np.array([shapes]), "pool": pool}
        return Scores(*self._model.run(None, given))

    def labels(self, dependents: Floats, heads: Floats) -> Floats:
        """Return the scores of each relation between words and their heads."""
        given = {"dependents": dependents, "heads": heads}
        return self._labels.run(None, given)[0]  # type: ignore[no-any-return]

    def pairs(
        self, vectors: Floats, rows: NDArray[np.int64], found: NDArray[np.int64], features: Floats
    ) -> Floats:
        """Return how well each mention corefers with each of its candidates."""
        given = {"vectors": vectors, "rows": rows, "candidates": found, "features": features}
        return self._pairs.run(None, given)[0]  # type: ignore[no-any-return]


def _session(path: Path) -> onnxruntime.InferenceSession:
    """Open one network for one thread: sums then come out the same everywhere."""
    if not path.exists():
        raise LanguageError(f"the language model is not complete: {path}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
