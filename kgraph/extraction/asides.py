"""A Doc and its mentions come in; what the model groups beside them goes out.

Times, "there", and names inside other names take no part in triples, for a time is a value and a
name is one thing. But a text comes back to them, so that resolution can tell what they speak of.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.doc import Doc, Marked
from kgraph.extraction.mentions import MentionIndex
from kgraph.extraction.quotations import QuotationIndex, find_quotations
from kgraph.extraction.unmarked_names import LABELS
from kgraph.model import EntityType, Mention, MentionKind, Span

_CLUSTER = "coref_clusters_"


def find_asides(
    doc: Doc, mentions: MentionIndex, quotations: QuotationIndex | None = None
) -> tuple[Mention, ...]:
    """Return the mentions that no triple can speak of, in the order of the text.

    Args:
        doc: the annotated text.
        mentions: the mentions that triples speak of.
        quotations: its quotations, if they have been found already.
    """
    labels = {(span.start, span.end): span.label_ for span in doc.spans.get("mentions", ())}
    found = []
    for key in doc.spans:
        for span in doc.spans[key] if key.startswith(_CLUSTER) else ():
            kind = _kind(doc, span, labels.get((span.start, span.end), ""), mentions)
            if kind is not None:
                found.append((span.start, span.end, int(key.removeprefix(_CLUSTER)), *kind))
    if not found:
        return ()
    quotations = quotations or find_quotations(doc)
    numbers = {i: n for n, s in enumerate(doc.sents) for i in range(s.start, s.end)}
    return tuple(
        _mention(doc, (start, end), (kind, type), cluster, numbers[start],
                 quotations.owners.get(start))
        for start, end, cluster, kind, type in sorted(found)
    )  # fmt: skip


def _kind(
    doc: Doc, span: Marked, label: str, mentions: MentionIndex
) -> tuple[MentionKind, EntityType] | None:
    """Return how a grouped stretch that is no mention yet speaks, and of what; None for others."""
    root = doc.root_of(span)
    if root.i in mentions.heads:
        return None
    if label == "TIME":
        return MentionKind.NOMINAL, EntityType.DATE
    if label == "PLACE" and root.pos_ == "ADV":
        return MentionKind.PRONOUN, EntityType.PLACE
    if label in LABELS and any(_inside_a_name(span, mentions)):
        return MentionKind.NAME, LABELS[label]
    return None


def _inside_a_name(span: Marked, mentions: MentionIndex) -> Iterator[bool]:
    owner = mentions.owners.get(span.start)
    if owner is not None and mentions.mentions[owner].kind is MentionKind.NAME:
        first, last = mentions.cores[owner]
        yield first <= span.start and span.end <= last and (first, last) != (span.start, span.end)


def _mention(
    doc: Doc, where: tuple[int, int], what: tuple[MentionKind, EntityType],
    cluster: int, sentence: int, quoted: int | None,
) -> Mention:  # fmt: skip
    start, end = where
    span = Span(doc[start].idx, doc[end - 1].end)
    text = span.of(doc.text)
    return Mention(span, span, text, text, *what, sentence,
                   cluster=cluster, quoted=quoted, definite=True, aside=True)  # fmt: skip


__all__ = ["find_asides"]
