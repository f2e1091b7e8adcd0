"""Builds an annotated Doc from a small hand-written table, so that no test needs the model.

One line a word: `word upos head deprel [lemma] [feats]`, heads counted from 1 within the
sentence, 0 for the root. A line of its own that says "---" starts a new sentence and one that
says "===" a new paragraph. `_` leaves a column out. A trailing "~" on the word means that no
space follows it ("Putin~ PROPN 3 nmod:poss").
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kgraph.model import Document

_VOCAB = Vocab()


def doc_of(
    table: str,
    names: Iterable[tuple[str, str]] = (),
    mentions: Iterable[tuple[str, str]] = (),
    clusters: Iterable[Iterable[tuple[str, int]]] = (),
) -> Doc:
    """Return the Doc that the table describes.

    Args:
        table: the words, see the head of this module.
        names: (text, label) of named entities; every occurrence of the text is marked.
        mentions: (text, label) of mentions for `doc.spans["mentions"]`; every occurrence.
        clusters: coreference clusters as (text, n-th occurrence from 0) pairs.

    >>> rows = ["He PRON 2 nsubj", "met VERB 0 root meet", "Kim~ PROPN 2 obj", ". PUNCT 2 punct"]
    >>> doc = doc_of(chr(10).join(rows))
    >>> doc.text, doc[1].lemma_, doc[0].head.text
    ('He met Kim.', 'meet', 'met')
    """
    rows: list[list[str]] = []
    starts: list[bool] = []
    heads: list[int] = []
    base, first = 0, True
    for line in table.strip().splitlines():
        line = line.strip()
        if line in ("---", "==="):
            if line == "===":
                rows[-1][0] = rows[-1][0].rstrip("~") + "~"
                rows.append(["\n\n~", "SPACE", "_", "dep", "\n\n", "_"])
                starts.append(False)
                heads.append(len(rows) - 2)
            base, first = len(rows), True
            continue
        if not line or line.startswith("#"):
            continue
        cells = line.split() + ["_"] * 6
        rows.append(cells[:6])
        starts.append(first)
        first = False
        number = int(cells[2])
        heads.append(base + number - 1 if number else len(rows) - 1)
    words = [row[0].rstrip("~") for row in rows]
    doc = Doc(
        _VOCAB,
        words=words,
        spaces=[not row[0].endswith("~") for row in rows[:-1]] + [False],
        pos=[row[1] for row in rows],
        lemmas=[
            row[4] if row[4] != "_" else word if row[1] == "PROPN" else word.lower()
            for row, word in zip(rows, words, strict=True)
        ],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        heads=heads,
        deps=[row[3] for row in rows],
        sent_starts=starts,
    )
    _mark(doc, names, mentions, clusters)
    return doc


def document_of(doc: Doc, **known: object) -> Document:
    """Return a Document with the Doc's text and whatever else is known of it."""
    return Document(id="test", text=doc.text, **known)  # type: ignore[arg-type]


def _mark(
    doc: Doc,
    names: Iterable[tuple[str, str]],
    mentions: Iterable[tuple[str, str]],
    clusters: Iterable[Iterable[tuple[str, int]]],
) -> None:
    doc.ents = [span for text, label in names for span in _find(doc, text, label)]
    marked = [span for text, label in mentions for span in _find(doc, text, label)]
    if marked:
        doc.spans["mentions"] = marked
    for number, cluster in enumerate(clusters, 1):
        doc.spans[f"coref_clusters_{number}"] = [
            _find(doc, text, "")[occurrence] for text, occurrence in cluster
        ]


def _find(doc: Doc, text: str, label: str) -> list[Span]:
    found = []
    at = doc.text.find(text)
    while at >= 0:
        span = doc.char_span(at, at + len(text), label=label)
        if span is not None:
            found.append(span)
        at = doc.text.find(text, at + len(text))
    return found
