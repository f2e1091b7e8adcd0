"""A stretch of a document comes in, the same with other names, capitals and layout goes out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from kgraph.language.names import spans
from training.documents import Document, Mention, Sentence
from training.name_corpora import name_head
from training.names import TITLES

_POOL = Path(__file__).with_name("pool.txt")


class Pool:
    """Names to put in the place of others, by kind."""

    def __init__(self, documents: list[Document]) -> None:
        self.given: list[str] = []
        self.family: list[str] = []
        self.whole: dict[str, list[str]] = {"ORGANIZATION": [], "PLACE": [], "metonyms": []}
        self._read_list()
        for document in documents:
            for sentence in document.sentences:
                self._collect(sentence)

    def _read_list(self) -> None:
        section = ""
        keys = {"organizations": "ORGANIZATION", "places": "PLACE", "metonyms": "metonyms"}
        for line in _POOL.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                section = line[2:]
            elif section in ("given", "family"):
                getattr(self, section).extend(line.split())
            else:
                self.whole[keys[section]] += line.split("|")

    def _collect(self, sentence: Sentence) -> None:
        for start, end, kind in spans(sentence.names or []):
            words = sentence.words[start:end]
            if kind == "PERSON" and 2 <= len(words) <= 3 and all(w[0].isalpha() for w in words):
                self.given.append(words[0])
                self.family.append(words[-1])
            elif kind in self.whole and len(words) <= 8:
                self.whole[kind].append(" ".join(words))

    def draw(self, kind: str, random: Random) -> str:
        """Return a name of `kind`; a tenth of the organizations are metonyms."""
        if kind == "ORGANIZATION" and random.random() < 0.1:
            kind = "metonyms"
        return random.choice(self.whole[kind])


class _Renaming:
    """One document's consistent exchange of names."""

    def __init__(self, pool: Pool, random: Random) -> None:
        self._pool, self._random = pool, random
        self._known: dict[tuple[str, str], list[str]] = {}
        self._share = random.choice((0.3, 0.6, 0.9))

    def title(self, kind: str) -> list[str]:
        """Return a title to put before a name, now and then: it is no part of the name."""
        if kind != "PERSON" or self._random.random() > 0.07:
            return []
        return _cut(self._random.choice(TITLES))

    def new(self, words: list[str], kind: str) -> list[str]:
        """Return the words that take the place of the name `words`."""
        if kind == "PERSON":
            return [part for at, word in enumerate(words)
                    for part in self._person_part(word, at == 0 and len(words) > 1)]  # fmt: skip
        if kind not in ("ORGANIZATION", "PLACE"):
            return words
        key = (kind, " ".join(words))
        if key not in self._known:
            fresh = self._random.random() < self._share
            drawn = _cut(self._pool.draw(kind, self._random)) if fresh else words
            self._known[key] = drawn
        return self._known[key]

    def _person_part(self, word: str, first: bool) -> list[str]:
        if not (word[:1].isupper() and word.isalpha() and len(word) > 2):
            return [word]
        key = ("PERSON", word)
        if key not in self._known:
            pool = self._pool.given if first else self._pool.family
            fresh = self._random.random() < self._share
            self._known[key] = _cut(self._random.choice(pool)) if fresh else [word]
        return self._known[key]


def _cut(name: str) -> list[str]:
    """Split a name as UD English does: at spaces and around hyphens."""
    return [part for part in re.split(r"\s+|(-)", name) if part]


def rename(document: Document, pool: Pool, random: Random) -> Document:
    """Return `document` (one without trees) with many of its names exchanged for others."""
    renaming = _Renaming(pool, random)
    moved: dict[tuple[int, int], tuple[int, int]] = {}
    sentences = [
        _renamed_sentence(sentence, number, renaming, moved)
        for number, sentence in enumerate(document.sentences)
    ]
    mentions = None
    if document.mentions is not None:
        mentions = [_moved(mention, sentences, moved) for mention in document.mentions]
    return replace(document, sentences=sentences, mentions=mentions)


def _moved(
    mention: Mention, sentences: list[Sentence], moved: dict[tuple[int, int], tuple[int, int]]
) -> Mention:
    start, end = moved[mention.sentence, mention.start]
    head = name_head(sentences[mention.sentence].words, start, end, mention.kind)
    return replace(mention, start=start, end=end, head=head)


def _renamed_sentence(
    sentence: Sentence,
    number: int,
    renaming: _Renaming,
    moved: dict[tuple[int, int], tuple[int, int]],
) -> Sentence:
    words: list[str] = []
    spaces: list[bool] = []
    names: list[str] = []
    at = 0
    tags = sentence.names or []
    for start, end, kind in [*spans(tags), (len(tags), len(tags), "")]:
        words += sentence.words[at:start]
        spaces += sentence.spaces[at:start]
        names += tags[at:start]
        at = end
        if start == end:
            break
        old = sentence.words[start:end]
        new = renaming.new(old, kind)
        if new and new[0] == "the" and new is not old:
            new = new[1:]
            if not words or words[-1].lower() != "the":
                words, spaces, names = [*words, "the"], [*spaces, True], [*names, "O"]
        if title := renaming.title(kind):
            words, spaces = words + title, spaces + _inner_spaces(title, True)
            names = names + ["O"] * len(title)
        moved[number, start] = (len(words), len(words) + len(new))
        names += [f"B-{kind}"] + [f"I-{kind}"] * (len(new) - 1)
        spaces += (
            _inner_spaces(new, sentence.spaces[end - 1])
            if new is not old
            else sentence.spaces[start:end]
        )
        words += new
    return replace(sentence, words=words, spaces=spaces, names=names)


def _inner_spaces(words: list[str], last: bool) -> list[bool]:
    spaces = [word != "-" and words[at + 1 : at + 2] != ["-"] for at, word in enumerate(words)]
    spaces[-1] = last
    return spaces


def relayout(document: Document, random: Random) -> Document:
    """Return `document` with some sentences as headlines, or in other capitals, or run together."""
    sentences = []
    lower_all = random.random() < 0.02
    fresh = False
    for sentence in document.sentences:
        changed = replace(sentence, paragraph=sentence.paragraph or fresh)
        fresh = False
        if sentence.heads and random.random() < 0.05 and _can_lose_stop(sentence):
            changed, fresh = _without_stop(changed), random.random() < 0.9
            changed.paragraph = True
        elif changed.paragraph and sentences and random.random() < 0.1:
            changed.paragraph = False
        case = str.lower if lower_all else _draw_case(random)
        if case is not None:
            changed.words = [case(word) for word in changed.words]
        sentences.append(changed)
    return replace(document, sentences=sentences)


def _draw_case(random: Random) -> Callable[[str], str] | None:
    drawn = random.random()
    if drawn < 0.03:
        return str.lower
    if drawn < 0.05:
        return str.upper
    return _title if drawn < 0.08 else None


def _title(word: str) -> str:
    return word[:1].upper() + word[1:] if len(word) > 3 else word


def _can_lose_stop(sentence: Sentence) -> bool:
    heads = sentence.heads or []
    return sentence.words[-1] == "." and len(heads) > 3 and len(heads) not in heads


def _without_stop(sentence: Sentence) -> Sentence:
    return Sentence(
        sentence.words[:-1], sentence.spaces[:-1], sentence.paragraph,
        *(part[:-1] if part is not None else None for part in
          (sentence.upos, sentence.morph, sentence.heads, sentence.labels, sentence.names)),
    )  # fmt: skip
