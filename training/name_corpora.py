"""Corpora of names without trees come in, documents with names (and their clusters) go out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from training.documents import Document, Mention, Sentence, blocks
from training.names import entity_choices, mention_choice, redocred_choices, sharpen

HELD_OUT_REDOCRED = 50


def guess_spaces(words: list[str]) -> list[bool]:
    """Return whether a space would follow each word in running text."""
    spaces = [True] * len(words)
    quote_open = False
    for index, word in enumerate(words):
        glue_left = word in ",.;:!?)]}%…" or re.fullmatch(r"n't|'(s|re|ve|d|ll|m)?", word)
        if word == '"':
            glue_left, quote_open = quote_open, not quote_open
        if glue_left and index:
            spaces[index - 1] = False
        if word in "([{$£€#" or (word == '"' and quote_open):
            spaces[index] = False
    return spaces


def split_hyphens(words: list[str], tags: list[str]) -> tuple[list[str], list[bool], list[str]]:
    """Cut hyphenated words as UD English does, carrying each word's B-/I- tag along."""
    out_words: list[str] = []
    out_tags: list[str] = []
    joins: list[int] = []
    for word, tag in zip(words, tags, strict=True):
        parts = [word]
        if re.fullmatch(r"[^\W\d_]{2,}(-[^\W\d_]{2,})+", word):
            parts = re.split(r"(-)", word)
        inner = "I-" + tag[2:] if tag[:2] == "B-" else tag
        joins += range(len(out_words), len(out_words) + len(parts) - 1)
        out_words += parts
        out_tags += [tag] + [inner] * (len(parts) - 1)
    spaces = guess_spaces(out_words)
    for index in joins:
        spaces[index] = False
    return out_words, spaces, out_tags


def read_redocred(path: Path) -> list[Document]:
    """Return Re-DocRED's documents with names, and the clusters of their names."""
    documents = []
    for entry in json.loads((path / "docs.json").read_text(encoding="utf-8")):
        choices = redocred_choices(entry)
        documents.append(_redocred_document(entry, choices))
    return documents


def _redocred_document(entry: dict[str, Any], choices: list[str]) -> Document:
    tags = [["O"] * len(words) for words in entry["sents"]]
    owner: dict[tuple[int, int], tuple[int, str]] = {}
    order = [(m["pos"][0] - m["pos"][1], v, m) for v, vertex in enumerate(entry["vertexSet"])
             for m in vertex]  # fmt: skip
    for _, vertex, mention in sorted(order, key=lambda item: (item[0], item[1])):
        sentence, (start, end) = mention["sent_id"], mention["pos"]
        kind = mention_choice(choices[vertex], mention["name"])
        row = tags[sentence]
        if kind == "O" or any(tag != "O" for tag in row[start:end]):
            continue
        row[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
        owner[sentence, start] = (vertex, kind)
    return _with_clusters(entry, tags, owner)


def _with_clusters(
    entry: dict[str, Any], tags: list[list[str]], owner: dict[tuple[int, int], tuple[int, str]]
) -> Document:
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for number, (words, row) in enumerate(zip(entry["sents"], tags, strict=True)):
        vertices = iter([owner[number, at] for at in range(len(words)) if (number, at) in owner])
        cut, spaces, names = split_hyphens([w.strip() or "-" for w in words], row)
        sentences.append(Sentence(cut, spaces, not number, names=names))
        for at, tag in enumerate(names):
            if tag.startswith("B-"):
                end = at + 1
                while end < len(names) and names[end].startswith("I-"):
                    end += 1
                vertex, kind = next(vertices)
                head = name_head(cut, at, end, kind)
                mentions.append(Mention(number, at, end, head, kind, str(vertex)))
    return Document(entry["title"], "redocred", sentences, mentions, names_only=True)


def name_head(words: list[str], start: int, end: int, kind: str) -> int:
    """Guess which word of a name heads it, where there is no tree to ask."""
    if kind == "PERSON":
        return start
    for at in range(start + 1, end):
        if words[at] in ("of", "in", "for", "(", ",", "on", "de", "du"):
            return at - 1
    return end - 1


def read_columns(path: Path, corpus: str, word: int, tag: int, joined: int = 12) -> list[Document]:
    """Return documents of `joined` sentences each from a file of tab-separated columns."""
    documents: list[Document] = []
    parts = [rows for _, rows in blocks(path) if "-DOCSTART-" not in rows[0]]
    for number, rows in enumerate(parts):
        if number % joined == 0:
            documents.append(Document(f"{path.stem}-{number}", corpus, []))
        tags = sharpen([row[word] for row in rows], [entity_choices(row[tag]) for row in rows])
        words, spaces, names = split_hyphens([row[word] for row in rows], tags)
        documents[-1].sentences.append(Sentence(words, spaces, number % joined == 0, names=names))
    return documents


def add_uner(documents: list[Document], path: Path) -> None:
    """Lay the names of Universal NER over the same sentences of EWT."""
    names = {tuple(row[1] for row in rows): [row[2] for row in rows] for _, rows in blocks(path)}
    for document in documents:
        for sentence in document.sentences:
            tags = names.get(tuple(sentence.words))
            if tags is not None:
                sentence.names = [entity_choices(tag) for tag in tags]
