"""The shipped model and the corpora come in, the table of its figures goes out.

`python -m training.evaluate CORPORA [--model FOLDER]`
"""

from __future__ import annotations

import argparse
import os
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kgraph.language import annotator
from kgraph.language.analysis import Analyser, Analysis
from kgraph.language.encoder import MODEL_FOLDER, Encoder
from kgraph.language.names import spans
from kgraph.language.pipeline import pipeline
from training import loose
from training.documents import Document, global_heads, plain_label
from training.name_corpora import HELD_OUT_REDOCRED, read_columns, read_redocred
from training.scores import Coreference, Tally
from training.treebanks import read_conllu

NAMES = ("PERSON", "PLACE", "ORGANIZATION")
SPEED_WORDS = 6000


def flat(document: Document) -> tuple[list[str], list[bool], list[bool], list[bool]]:
    """Return a document's words, spaces, paragraph starts and sentence starts."""
    words = [word for s in document.sentences for word in s.words]
    spaces = [space for s in document.sentences for space in s.spaces]
    starts = [at == 0 for s in document.sentences for at in range(len(s.words))]
    breaks = [at == 0 and s.paragraph for s in document.sentences for at in range(len(s.words))]
    breaks[0] = True
    return words, spaces, breaks, starts


def given_tokens(analyser: Analyser, documents: list[Document]) -> dict[str, float]:
    """Return UPOS, UAS and LAS with words and sentences given."""
    words = tags = arcs = labels = 0
    for document in documents:
        texts, spaces, breaks, starts = flat(document)
        found = analyser.analyse(texts, spaces, breaks, starts)
        heads, gold_labels = global_heads(document)
        gold_tags = [tag for s in document.sentences for tag in s.upos or []]
        for at, (head, label) in enumerate(zip(heads, gold_labels, strict=True)):
            right = found.heads[at] == (at if head < 0 else head)
            words += 1
            tags += found.upos[at] == gold_tags[at]
            arcs += right
            labels += right and found.labels[at] == plain_label(label)
    return {"UPOS": 100 * tags / words, "UAS": 100 * arcs / words, "LAS": 100 * labels / words}


def raw_text(document: Document) -> tuple[str, list[tuple[int, int]]]:
    """Return running text with a blank line between paragraphs, and its words' offsets."""
    text, offsets = "", []
    for number, sentence in enumerate(document.sentences):
        if sentence.paragraph and number:
            text = text.rstrip(" ") + "\n\n"
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            offsets.append((len(text), len(text) + len(word)))
            text += word + (" " if space else "")
        if text and not text.endswith(" "):
            text += " " if sentence.spaces[-1] else ""
    return text, offsets


def from_raw(nlp: Language, documents: list[Document]) -> dict[str, float]:
    """Return F1 of words, sentences, UPOS and LAS from raw paragraphs."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for document in documents:
        text, offsets = raw_text(document)
        doc = nlp(text)
        tokens = [token for token in doc if not token.is_space]
        place = {token.i: (token.idx, token.idx + len(token)) for token in tokens}
        heads, labels = global_heads(document)
        tags = [tag for s in document.sentences for tag in s.upos or []]
        tallies["words"].add(place.values(), offsets)
        tallies["UPOS"].add([(place[t.i], t.pos_) for t in tokens], zip(offsets, tags, strict=True))
        tallies["LAS"].add(
            [(place[t.i], place[t.head.i] if t.head.i != t.i else None, t.dep_) for t in tokens],
            [(offsets[at], offsets[head] if head >= 0 else None, plain_label(label))
             for at, (head, label) in enumerate(zip(heads, labels, strict=True))],
        )  # fmt: skip
        tallies["sentences"].add(_doc_sentences(doc), _gold_sentences(document, offsets))
    return {name: tally.f1 for name, tally in tallies.items()}


def _doc_sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if tokens:
            yield tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _gold_sentences(
    document: Document, offsets: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    at = 0
    for sentence in document.sentences:
        yield offsets[at][0], offsets[at + len(sentence.words) - 1][1]
        at += len(sentence.words)


def names(analyser: Analyser, documents: list[Document]) -> dict[str, float]:
    """Return F1 of names by type (exact span and type), words given, sentences not."""
    tallies = {kind: Tally() for kind in (*NAMES, "all")}
    for document in documents:
        texts, spaces, breaks, _ = flat(document)
        found = set(analyser.analyse(texts, spaces, breaks).names)
        gold = set(spans([tag for s in document.sentences for tag in s.names or []]))
        for kind in NAMES:
            mine, theirs = ({span for span in spans if span[2] == kind} for spans in (found, gold))
            tallies[kind].add(mine, theirs)
            both = tallies["all"]
            both.hits += len(mine & theirs)
            both.gold_hits += len(mine & theirs)
            both.answers += len(mine)
            both.gold += len(theirs)
    return {kind: tally.f1 for kind, tally in tallies.items()}


def loose_names(analyser: Analyser, documents: list[Document]) -> dict[str, float]:
    """Return F1 of names where a corpus marks more than names (see `loose`)."""
    gold = [
        (flat(d)[0], set(spans([t for s in d.sentences for t in s.names or []]))) for d in documents
    ]
    countries = loose.country_names(gold)
    tallies = {kind: Tally() for kind in (*NAMES, "all")}
    for document, (words, marked) in zip(documents, gold, strict=True):
        found = set(analyser.analyse(*flat(document)[:3]).names)
        loose.count(tallies["all"], words, found, marked, countries)
        for kind in NAMES:
            mine = {span for span in found if span[2] == kind}
            loose.count(tallies[kind], words, mine, marked, countries, kind)
    return {kind: tally.f1 for kind, tally in tallies.items()}


def coreference(analyser: Analyser, documents: list[Document]) -> dict[str, float]:
    """Return CoNLL F1 (mentions predicted) without and with singletons, and F1 of mentions."""
    plain, single, mentions = Coreference.empty(), Coreference.empty(), Tally()
    for document in documents:
        texts, spaces, breaks, _ = flat(document)
        found = analyser.analyse(texts, spaces, breaks)
        gold = list(_gold_clusters(document))
        mine = _clusters(found)
        plain.add([c for c in mine if len(c) > 1], [c for c in gold if len(c) > 1])
        single.add(mine, gold)
        mentions.add((m for c in mine for m in c), (m for c in gold for m in c))
    return {"CoNLL": plain.conll, "CoNLL with singletons": single.conll, "mentions": mentions.f1,
            "MUC": plain.muc.f1, "B3": plain.cubed.f1, "CEAFe": plain.ceaf.f1}  # fmt: skip


def _clusters(found: Analysis) -> list[frozenset[tuple[int, int]]]:
    spans = [(m.start, m.end) for m in found.mentions]
    joined = {at for cluster in found.clusters for at in cluster}
    clusters = [frozenset(spans[at] for at in cluster) for cluster in found.clusters]
    return clusters + [frozenset([spans[at]]) for at in range(len(spans)) if at not in joined]


def _gold_clusters(document: Document) -> Iterator[frozenset[tuple[int, int]]]:
    groups: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, cluster in document.spans:
        groups[cluster].append((start, end))
    for group in groups.values():
        yield frozenset(group)


def speed(nlp: Language, documents: list[Document]) -> dict[str, float]:
    """Return words a second with every head, on one core, of news from `documents`."""
    texts, count = [], 0
    for document in documents:
        texts.append(raw_text(document)[0])
        count += sum(len(sentence.words) for sentence in document.sentences)
        if count > SPEED_WORDS:
            break
    nlp(texts[0])
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    best = min(_seconds(nlp, texts) for _ in range(3))
    os.sched_setaffinity(0, before)
    return {"words a second": count / best}


def _seconds(nlp: Language, texts: list[str]) -> float:
    # Processor time, so that other programs on the machine do not count.
    started = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - started


def table(folder: Path, model: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield every figure of the model in `model`, by what it is measured on."""
    analyser = Analyser(Encoder(model))
    annotator.use(analyser)
    nlp = pipeline()
    ewt = read_conllu(folder / "ewt/test.conllu", "ewt")
    gum = read_conllu(folder / "gum/dev.conllu", "gum", entities=True)
    held_out = read_redocred(folder / "redocred")[-HELD_OUT_REDOCRED:]
    re3d = [d for path in sorted((folder / "re3d").glob("*.conll"))
            for d in read_columns(path, "re3d", 0, 1)]  # fmt: skip
    yield "EWT test, words and sentences given", given_tokens(analyser, ewt)
    yield "EWT test, from raw paragraphs", from_raw(nlp, ewt)
    yield "GUM dev, words and sentences given", given_tokens(analyser, gum)
    yield "GUM dev, from raw paragraphs", from_raw(nlp, gum)
    yield "names, Re-DocRED held out", names(analyser, held_out)
    yield "names, re3d (not trained on), names only", loose_names(analyser, re3d)
    yield "names, re3d (not trained on), all that it marks", names(analyser, re3d)
    yield "coreference, GUM dev", coreference(analyser, gum)
    news = [d for d in gum if "_news_" in d.name] + gum
    yield "speed, one core", speed(nlp, news)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER)
    given = parser.parse_args()
    for title, figures in table(given.corpora, given.model):
        parts = ", ".join(f"{name} {value:.1f}" for name, value in figures.items())
        print(f"{title}: {parts}", flush=True)


if __name__ == "__main__":
    main()
