"""A CoNLL-U file comes in, documents with trees, and GUM's mentions and names, go out."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path

from training.documents import Document, Mention, Sentence, blocks, global_heads
from training.names import gum_names


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
    for notes, rows in blocks(path):
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
