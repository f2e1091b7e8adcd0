"""How well and how fast words are cut, and lemmas found, as UD English has them.

    python benchmarks/tokenization.py CORPORA [--errors N] [--files ewt/test ...]

CORPORA is a folder with ewt/{train,dev,test}.conllu and gum/{train,dev}.conllu. Two readings of
each file: sentence by sentence (the "# text" lines) and document by document, the sentences of a
paragraph joined as in print. A token is right if it starts and ends where gold has it. Lemmas are
measured with gold tags.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import spacy

from kgraph.language.lemmas import lemma
from kgraph.language.tokenizer import Tokenizer

FILES = ("ewt/train", "ewt/dev", "ewt/test", "gum/train", "gum/dev")
Offsets = set[tuple[int, int]]


@dataclass
class Word:
    """One syntactic word of a treebank."""

    form: str
    lemma: str
    upos: str
    morph: str
    space: str  # what stands between it and the next word of the sentence: "" or " "


@dataclass
class Sentence:
    """One sentence of a treebank, and whether a paragraph or a document begins with it."""

    words: list[Word] = field(default_factory=list)
    new_paragraph: bool = False
    new_document: bool = False


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        yield _sentence(block.split("\n"))


def _sentence(lines: list[str]) -> Sentence:
    sentence = Sentence()
    inside, after = 0, ""  # the last word of the multiword token, and the space after that
    for line in lines:
        if line.startswith("#"):
            sentence.new_paragraph |= line.startswith("# newpar")
            sentence.new_document |= line.startswith("# newdoc")
            continue
        number, form, base, upos, _, morph, _, _, _, misc = line.split("\t")
        space = "" if "SpaceAfter=No" in misc else " "
        if "-" in number:
            inside, after = int(number.split("-")[1]), space
        elif "." not in number:
            place = int(number)
            if place <= inside:
                space = after if place == inside else ""
            sentence.words.append(Word(form, base, upos, morph, space))
    return sentence


def texts(path: Path, whole: bool) -> Iterator[tuple[str, Offsets]]:
    """Yield texts with the offsets of their words: one a sentence, or one a document."""
    parts: list[str] = []
    gold: Offsets = set()
    length = 0
    for sentence in sentences(path):
        if parts and (not whole or sentence.new_document):
            yield "".join(parts).rstrip(), gold
            parts, gold, length = [], set(), 0
        if parts and sentence.new_paragraph:
            parts.append("\n\n")
            length += 2
        elif parts and not parts[-1]:
            parts.append(" ")  # sentences are told apart in print
            length += 1
        for word in sentence.words:
            gold.add((length, length + len(word.form)))
            parts += (word.form, word.space)
            length += len(word.form) + len(word.space)
    if parts:
        yield "".join(parts).rstrip(), gold


def f1(
    cut: Callable[[str], Offsets],
    material: Iterable[tuple[str, Offsets]],
    errors: Counter[tuple[str, str]],
) -> float:
    """Return the F1 of words, in per cent, and count what was cut wrongly."""
    right = gold_words = our_words = 0
    for text, gold in material:
        ours = cut(text)
        right += len(gold & ours)
        gold_words += len(gold)
        our_words += len(ours)
        for start, end in gold - ours:
            near = sorted(o for o in ours if o[0] < end and start < o[1])
            shown = " ".join(text[a:b] for a, b in near)
            errors[(text[start:end], shown)] += 1
    return 200 * right / (gold_words + our_words)


def lemma_accuracy(path: Path, errors: Counter[tuple[str, str, str, str]]) -> float:
    """Return the share of lemmas that are as in gold, in per cent, with gold tags."""
    right = total = 0
    for sentence in sentences(path):
        for word in sentence.words:
            ours = lemma(word.form, word.upos, "" if word.morph == "_" else word.morph)
            total += 1
            right += ours == word.lemma
            if ours != word.lemma:
                errors[(word.form, word.upos, word.lemma, ours)] += 1
    return 100 * right / total


def main() -> None:
    """Print the figures of every file that is there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="show so many errors of each file")
    parser.add_argument("--files", nargs="+", default=FILES)
    options = parser.parse_args()
    tokenizer = Tokenizer(spacy.blank("en").vocab)

    def cut(text: str) -> Offsets:
        return {(t.idx, t.idx + len(t)) for t in tokenizer(text) if not t.is_space}

    print(f"{'file':<12}{'sentences F1':>14}{'documents F1':>14}{'words/s':>12}{'lemmas':>9}")
    for name in options.files:
        path = options.corpora / f"{name}.conllu"
        if not path.exists():
            print(f"{name:<12} not there", file=sys.stderr)
            continue
        wrong: Counter[tuple[str, str]] = Counter()
        unlike: Counter[tuple[str, str, str, str]] = Counter()
        alone = f1(cut, texts(path, whole=False), Counter())
        whole = f1(cut, texts(path, whole=True), wrong)
        bases = lemma_accuracy(path, unlike)
        rate = speed(tokenizer, path)
        print(f"{name:<12}{alone:>14.2f}{whole:>14.2f}{rate:>12,.0f}{bases:>9.2f}")
        for (gold, ours), count in wrong.most_common(options.errors):
            print(f"    {count:>4}  {gold!r} was cut {ours!r}")
        for (form, upos, gold, ours), count in unlike.most_common(options.errors):
            print(f"    {count:>4}  {form} {upos}: {gold} became {ours}")


def speed(tokenizer: Callable[[str], object], path: Path) -> float:
    """Return how many words a second a fresh run over the documents of a file cuts."""
    material = list(texts(path, whole=True))
    words = sum(len(gold) for _, gold in material)
    start = time.perf_counter()
    for text, _ in material:
        tokenizer(text)
    return words / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
