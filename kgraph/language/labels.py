"""A Doc of another pipeline comes in, checked and fitted to what extraction reads it goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from kgraph.errors import LanguageError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PROBE = "The house in Paris was bought by Anna Smith. She did not like the old garden."
"""Two sentences with a passive, a preposition, an object and names, to see what comes out."""

_NEEDED = {
    "POS": "parts of speech (a tagger or morphologizer)",
    "DEP": "dependency trees (a parser)",
    "SENT_START": "sentences (a parser or sentence splitter)",
    "LEMMA": "lemmas (a lemmatizer)",
    "ENT_IOB": "named entities (an entity recognizer)",
}
# Labels of the CLEAR style or of UD version 1, which UD version 2 does not have.
_NOT_UD = frozenset(("dobj", "pobj", "nsubjpass", "csubjpass", "auxpass", "prep", "relcl", "attr"))
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def check(nlp: Language, name: str) -> None:
    """Refuse a pipeline that lacks something which extraction needs.

    Raises:
        LanguageError: naming everything that is missing, or the labels that are not UD's.
    """
    doc = nlp(PROBE)
    missing = [words for attribute, words in _NEEDED.items() if not doc.has_annotation(attribute)]
    if missing:
        raise LanguageError(f"pipeline {name}: kgraph also needs {', '.join(missing)}")
    labels = {token.dep_ for token in doc}.union(
        *(getattr(component, "labels", ()) for key, component in nlp.pipeline if key == "parser")
    )
    foreign = sorted(labels & _NOT_UD)
    if foreign:
        raise LanguageError(
            f"pipeline {name}: its trees have labels such as {_listed(foreign)}, which are not "
            "Universal Dependencies; give a pipeline trained on UD, or leave --pipeline out"
        )


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(f'"{label}"' for label in list(labels)[:3])


@cache
def entity_labels() -> dict[str, str]:
    """Return what kgraph calls each kind of entity that other pipelines know."""
    table = resources.files("kgraph.language").joinpath("data/entity-labels.tsv")
    rows = table.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t") for row in rows if not row.startswith("#"))


def fit(doc: Doc) -> Doc:
    """Give entities our labels, and let no sentence cross a blank line."""
    _relabel(doc)
    _part_paragraphs(doc)
    return doc


def _relabel(doc: Doc) -> None:
    from spacy.tokens import Span

    ours = entity_labels()
    doc.set_ents(
        [Span(doc, e.start, e.end, label=ours[e.label_]) for e in doc.ents if e.label_ in ours],
        default="outside",
    )


def _part_paragraphs(doc: Doc) -> None:
    """Cut every tree at blank lines; what loses its head hangs on the root of its part."""
    if not len(doc):
        return
    paragraph = _paragraphs(doc)
    parts = [(token.sent.start, paragraph[token.i]) for token in doc]
    words = [token.i for token in doc if not token.is_space]
    heads = {at: _head_among_words(doc, at) for at in words}
    roots = {parts[at]: at for at in words if heads[at] == at}
    cut = set()
    for at in words:
        head = heads[at]
        if head is None or paragraph[head] != paragraph[at]:
            heads[at] = roots.setdefault(parts[at], at)
            cut.add(at)
    _write_heads(doc, heads, cut)


def _head_among_words(doc: Doc, at: int) -> int | None:
    """Return the head of a word, passing over white space; None if there is none but space."""
    head = doc[at].head
    while head.is_space and head.head != head:
        head = head.head
    return None if head.is_space else head.i


def _paragraphs(doc: Doc) -> list[int]:
    """Return the number of each token's paragraph; a blank line belongs to what it ends."""
    numbers, number, begun = [], 0, False
    for token in doc:
        numbers.append(number)
        if not token.is_space:
            begun = True
        elif begun and _BLANK_LINE.search(token.text):
            number += 1
            begun = False
    return numbers


def _write_heads(doc: Doc, heads: dict[int, int | None], cut: set[int]) -> None:
    """Write the heads of words, hang white space on the word before it, and name the roots."""
    import numpy as np

    rows: Any = np.zeros((len(doc), 2), dtype=np.uint64)
    before = min(heads, default=0)
    for at in range(len(doc)):
        is_word = at in heads
        head = heads[at] if is_word else before
        before = at if is_word else before
        label = "root" if head == at else "dep" if not is_word else doc[at].dep_
        rows[at, 0] = np.int64((before if head is None else head) - at).astype(np.uint64)
        rows[at, 1] = doc.vocab.strings.add("parataxis" if head != at and at in cut else label)
    doc.from_array(["HEAD", "DEP"], rows)
