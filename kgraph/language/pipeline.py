"""Documents come in, each goes out with its annotated spaCy `Doc`.

spaCy is imported only when a pipeline is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import LanguageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kgraph.model import Document

MODEL = Path(__file__).parent / "data" / "pipeline"
"""The folder to give to `spacy.load` for the pipeline that comes with kgraph."""

_LONGEST = 2**31 - 1  # characters; spaCy refuses texts of over a million if not told otherwise
_BATCH = 16  # documents that other pipelines annotate at once
_FIT = "kgraph_fit"
_SURROGATE = re.compile("[\ud800-\udfff]")


@cache
def pipeline(name: str | None = None) -> Language:
    """Return the spaCy pipeline that annotates English text as extraction wants it.

    Args:
        name: another pipeline with UD labels, by name or folder; ours if None.

    Raises:
        LanguageError: if there is none of that name, or it lacks what extraction needs.

    >>> from kgraph.language import pipeline
    >>> pipeline().pipe_names
    ['kgraph_annotator']
    """
    nlp = _ours() if name is None else _other(name)
    nlp.max_length = _LONGEST
    return nlp


def annotate(
    documents: Iterable[Document], name: str | None = None, *, one_sentence: bool = False
) -> Iterator[tuple[Document, Doc]]:
    """Annotate documents one after the other.

    Args:
        documents: read as they are needed, never all at once.
        name: another pipeline with UD labels, by name or folder; ours if None.
        one_sentence: whether each document is one sentence, already split.

    Yields:
        Each document with its Doc, whose offsets are those of the document's text.

    Raises:
        LanguageError: if there is no pipeline of that name, or it lacks what extraction needs.
    """
    nlp = pipeline(name)

    def made(text: str) -> Doc:
        doc = nlp.make_doc(text)
        # Sentence starts that are set beforehand are kept, as by spaCy's own parser.
        for token in doc if one_sentence else ():
            token.is_sent_start = token.i == 0
        return doc

    texts = ((_SURROGATE.sub("\ufffd", document.text), document) for document in documents)
    pairs = ((made(text), document) for text, document in texts)
    for doc, document in nlp.pipe(pairs, as_tuples=True, batch_size=_BATCH):
        yield document, doc


@cache
def identity(name: str | None = None) -> str:
    """Return what tells a pipeline from others: "model 1f0c…", or another pipeline's name.

    Args:
        name: another pipeline with UD labels, by name or folder; ours if None.
    """
    if name is not None:
        return f"pipeline {Path(name).name}"
    from kgraph.language.encoder import MODEL_FOLDER

    digest = sha256()
    for path in sorted(MODEL_FOLDER.glob("*.onnx")):
        digest.update(path.read_bytes())
    return f"model {digest.hexdigest()[:12]}"


def _ours() -> Language:
    import spacy

    from kgraph.language import annotator, tokenizer

    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}})
    nlp.add_pipe(annotator.NAME)
    return nlp


def _other(name: str) -> Language:
    """Load another pipeline, check it, and let it give Docs as ours does."""
    from spacy.language import Language

    from kgraph.language.labels import check, fit

    nlp = _loaded(name)
    check(nlp, name)
    if not Language.has_factory(_FIT):
        Language.component(_FIT, func=fit)
    nlp.add_pipe(_FIT, last=True)
    return nlp


def _loaded(name: str) -> Language:
    import spacy

    # Registers what the config of a saved pipeline of ours names, in any kind of install.
    from kgraph.language import annotator, tokenizer  # noqa: F401

    try:
        return spacy.load(name)
    except OSError as error:
        raise LanguageError(
            f"pipeline {name}: no spaCy pipeline of that name is installed, "
            "and there is no such folder"
        ) from error
    except Exception as error:  # whatever the pipeline's own code does wrong
        reason = str(error).strip().split("\n")[0] or type(error).__name__
        raise LanguageError(f"pipeline {name}: it cannot be loaded: {reason}") from error
