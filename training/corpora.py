"""A folder of corpora comes in, `Document`s with every annotation that each corpus has go out."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from training.names import entity_choices, gum_names, mention_choice, redocred_choices, sharpen

HELD_OUT_REDOCRED = 50
_LABELS = {"obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked",
           "nmod:tmod": "nmod:unmarked"}  # fmt: skip
VALIDATION_GUM = ("GUM_news_", 2)
VALIDATION_EWT_SENTENCES = 500


@dataclass(slots=True)
class Mention:
    """A stretch (half-open) of a sentence's words; those of one `cluster` mean the same."""

    sentence: int
    start: int
    end: int
    head: int
    kind: str
    cluster: str


@dataclass(slots=True)
class Sentence:
    """Words with what is known of them; heads count from 1 within the sentence, 0 is the root."""

    words: list[str]
    spaces: list[bool]
    paragraph: bool = False
    upos: list[str] | None = None
    morph: list[str] | None = None
    heads: list[int] | None = None
    labels: list[str] | None = None
    names: list[str] | None = None


@dataclass(slots=True)
class Document:
    """Sentences in order; `mentions` is None where the corpus does not mark them.

    `spans` are all mentions as they stand in the corpus: start, end (in words of the document)
    and cluster. In `mentions` no word heads two of them.
    """

    name: str
    corpus: str
    sentences: list[Sentence]
    mentions: list[Mention] | None = None
    syntax: bool = False
    boundaries: bool = False
    names_only: bool = False
    spans: list[tuple[int, int, str]] = field(default_factory=list)


def _blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    notes: list[str] = []
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            notes.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield notes, rows
            notes, rows = [], []
    if rows:
        yield notes, rows


def _sentence(notes: list[str], rows: list[list[str]]) -> tuple[Sentence, list[str]]:
    words = [row for row in rows if row[0].isdigit()]
    joined = {int(row[0].split("-")[1]): row for row in rows if "-" in row[0]}
    inside = {n for row in rows if "-" in row[0] for n in _range(row[0])}
    spaces = []
    for row in words:
        number = int(row[0])
        last = joined.get(number)
        misc = last[9] if last else row[9]
        spaces.append("SpaceAfter=No" not in misc and not (number in inside and last is None))
    sentence = Sentence(
        words=[row[1] for row in words],
        spaces=spaces,
        paragraph=any(re.match(r"# new(par|doc)", note) for note in notes),
        upos=[row[3] for row in words],
        morph=[row[5] for row in words],
        heads=[int(row[6]) for row in words],
        labels=[row[7] for row in words],
    )
    return sentence, [row[9] for row in words]


def _range(text: str) -> range:
    first, last = text.split("-")
    return range(int(first), int(last))


def _entity_field(misc: str) -> str:
    found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
    return found.group(1) if found else ""


def read_conllu(path: Path, corpus: str, entities: bool = False) -> list[Document]:
    """Return the documents of one CoNLL-U file; with `entities`, GUM's mentions and clusters."""
    documents: list[Document] = []
    misc: list[list[str]] = []
    for notes, rows in _blocks(path):
        started = [note.split("= ")[1] for note in notes if note.startswith("# newdoc")]
        if started or not documents:
            if documents and entities:
                _mark_mentions(documents[-1], misc)
            documents.append(Document((started or [path.stem])[0], corpus, [], None, True, True))
            misc = []
        sentence, columns = _sentence(notes, rows)
        sentence.paragraph |= not documents[-1].sentences
        documents[-1].sentences.append(sentence)
        misc.append(columns)
    if documents and entities:
        _mark_mentions(documents[-1], misc)
    return documents


def _mark_mentions(document: Document, misc: list[list[str]]) -> None:
    """Read GUM's bracketed `Entity=` column into `document.mentions` and the sentences' names."""
    open_spans: list[tuple[str, str, int, str]] = []
    mentions: list[Mention] = []
    identities: list[str] = []
    offset = 0
    for sentence, columns in zip(document.sentences, misc, strict=True):
        for index, column in enumerate(columns):
            for opened, closed in re.findall(r"(\([^()]+)|([^()]*)\)", _entity_field(column)):
                if opened:
                    parts = opened[1:].split("-")
                    identity = parts[7] if len(parts) > 7 else ""
                    open_spans.append((parts[0], parts[1], offset + index, identity))
                    continue
                # A bare ")" closes the span that was opened on the same word.
                at = _matching(open_spans, closed)
                if at is not None:
                    key, kind, start, identity = open_spans.pop(at)
                    identities.append(identity)
                    mentions.append(Mention(-1, start, offset + index + 1, -1, kind, key))
        offset += len(sentence.words)
    document.spans = [(m.start, m.end, m.cluster) for m in mentions]
    _find_heads(document, mentions)
    document.mentions = [mention for mention in mentions if mention.head >= 0]
    marked = zip(mentions, identities, strict=True)
    gum_names(
        document.sentences,
        [(m.start, m.end, m.kind, name, m.head) for m, name in marked if m.head >= 0],
    )
    document.mentions = _within_sentences(document)


def _within_sentences(document: Document) -> list[Mention]:
    """Return the mentions counted from their sentence's first word, in order of their heads."""
    ends = list(accumulate(len(sentence.words) for sentence in document.sentences))
    local = []
    for mention in sorted(document.mentions or [], key=lambda m: m.head):
        number = bisect_right(ends, mention.head)
        first = ends[number - 1] if number else 0
        if mention.start >= first and mention.end <= ends[number]:
            span = (mention.start - first, mention.end - first, mention.head - first)
            local.append(Mention(number, *span, mention.kind, mention.cluster))
    return local


def _matching(open_spans: list[tuple[str, str, int, str]], closed: str) -> int | None:
    for at in range(len(open_spans) - 1, -1, -1):
        if not closed or open_spans[at][0] == closed:
            return at
    return None


def _find_heads(document: Document, mentions: list[Mention]) -> None:
    """Give each mention its head word; a coordination is headed by its conjunction word."""
    heads, labels = global_heads(document)
    taken: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (m.end - m.start, m.start)):
        head = next(
            (w for w in range(mention.start, mention.end)
             if not mention.start <= heads[w] < mention.end), mention.start,
        )  # fmt: skip
        conjunction = _conjunction(heads, labels, head, mention)
        if conjunction is not None and head in taken:
            head = conjunction
        if head not in taken:
            taken[head] = mention
            mention.head = head


def _conjunction(heads: list[int], labels: list[str], head: int, mention: Mention) -> int | None:
    conjuncts = {
        w for w in range(head + 1, mention.end) if heads[w] == head and labels[w] == "conj"
    }
    for w in range(head + 1, mention.end):
        if labels[w] == "cc" and heads[w] in conjuncts:
            return w
    return None


def global_heads(document: Document) -> tuple[list[int], list[str]]:
    """Return each word's head as a word number of the document (-1 for roots) and its label."""
    heads: list[int] = []
    labels: list[str] = []
    for sentence in document.sentences:
        offset = len(heads)
        for head, label in zip(sentence.heads or [], sentence.labels or [], strict=True):
            heads.append(offset + head - 1 if head else -1)
            labels.append(label)
    return heads, labels


def plain_label(label: str) -> str:
    """Return the relation that stands for an out-dated spelling of it."""
    return _LABELS.get(label, label)


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


def _redocred_document(entry: dict, choices: list[str]) -> Document:
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
    entry: dict, tags: list[list[str]], owner: dict[tuple[int, int], tuple[int, str]]
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
    blocks = [rows for _, rows in _blocks(path) if "-DOCSTART-" not in rows[0]]
    for number, rows in enumerate(blocks):
        if number % joined == 0:
            documents.append(Document(f"{path.stem}-{number}", corpus, []))
        tags = sharpen([row[word] for row in rows], [entity_choices(row[tag]) for row in rows])
        words, spaces, names = split_hyphens([row[word] for row in rows], tags)
        documents[-1].sentences.append(Sentence(words, spaces, number % joined == 0, names=names))
    return documents


def add_uner(documents: list[Document], path: Path) -> None:
    """Lay the names of Universal NER over the same sentences of EWT."""
    names = {tuple(row[1] for row in rows): [row[2] for row in rows] for _, rows in _blocks(path)}
    for document in documents:
        for sentence in document.sentences:
            tags = names.get(tuple(sentence.words))
            if tags is not None:
                sentence.names = [entity_choices(tag) for tag in tags]
