"""An annotated Doc comes in, its time phrases go out, as written and as intervals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kgraph.extraction.calendar_phrases import Phrase, find_phrases
from kgraph.extraction.doc import Doc, Marked, Token
from kgraph.extraction.time_patterns import is_length
from kgraph.model import Document, Span, Time


@dataclass(frozen=True, slots=True)
class TimeIndex:
    """All time phrases of a document, and which token heads which.

    Attributes:
        times: in the order of the text.
        heads: token number → index of the time phrase that this token heads in the tree.
        owners: token number → index of the time phrase that covers the token.
        tokens: the (first, after last) tokens of each time phrase.
    """

    times: tuple[Time, ...] = ()
    heads: Mapping[int, int] = field(default_factory=dict)
    owners: Mapping[int, int] = field(default_factory=dict)
    tokens: tuple[tuple[int, int], ...] = ()

    def of(self, token: Token) -> Time | None:
        """Return the time phrase that the token heads, or None."""
        index = self.heads.get(token.i)
        return None if index is None else self.times[index]

    def covering(self, token: Token) -> Time | None:
        """Return the time phrase that the token is part of, or None."""
        index = self.owners.get(token.i)
        return None if index is None else self.times[index]


def find_times(doc: Doc, document: Document) -> TimeIndex:
    """Return every time phrase of the annotated document.

    Args:
        doc: the annotated text.
        document: the document; its date of publication is what "yesterday" is counted from.
    """
    text, starts = doc.text, [token.idx for token in doc]

    def future(at: int) -> bool:
        return _is_to_come(doc[max(0, bisect_right(starts, at) - 1)])

    phrases = find_phrases(text, document.published, future)
    spans = list(_spans(doc, phrases, starts))
    spans.sort(key=lambda item: item[1])
    times, heads, owners = [], {}, {}
    for number, (phrase, start, end) in enumerate(spans):
        span = Span(doc[start].idx, doc[end - 1].end)
        times.append(Time(span.of(text), span, phrase.first, phrase.last))
        for i in range(start, end):
            owners[i] = number
            if not start <= doc[i].head.i < end or doc[i].head.i == i:
                heads[i] = number
    return TimeIndex(tuple(times), heads, owners, tuple((a, b) for _, a, b in spans))


def _spans(doc: Doc, phrases: list[Phrase], starts: list[int]) -> Iterator[tuple[Phrase, int, int]]:
    """Yield the phrases with their tokens, leaving out those within names ("Black Friday")."""
    taken: set[int] = set()
    for phrase in phrases:
        start = bisect_right(starts, phrase.start) - 1
        end = bisect_left(starts, phrase.end)
        if end <= start or _in_name(doc, start, end):
            continue
        taken.update(range(start, end))
        yield phrase, start, end
    for ent in doc.ents:
        start, end = ent.start, ent.end
        if ent.label_ == "DATE" and taken.isdisjoint(range(start, end)) and _is_time(doc, ent):
            yield Phrase(doc[start].idx, doc[end - 1].end), start, end


_AGES = frozenset(("aged", "age", "old", "year-old"))


def _is_time(doc: Doc, ent: Marked) -> bool:
    """Tell whether a span that the model calls a date is one, and not an age."""
    if is_length(doc.quote(ent.start, ent.end)):
        return False
    return not any(token.lower_ in _AGES for token in doc[ent.start : ent.end])


def _in_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a phrase lies within a longer name that is no date."""
    for i in range(start, end):
        label = doc[i].ent_type_
        if label and label not in ("DATE", "TIME", "GROUP") and doc[i].ent_iob_ == "I":
            return True
        if label and label not in ("DATE", "TIME", "GROUP", "EVENT") and i == start:
            return end - start == 1 and i + 1 < len(doc) and doc[i + 1].ent_iob_ == "I"
    return False


_AHEAD = frozenset(("will", "shall", "'ll", "’ll", "wo"))
_PLANS = frozenset(
    ("expect", "plan", "schedule", "due", "set", "intend", "hope", "aim", "slate", "want", "may",
     "might", "could", "prepare", "upcoming", "promise", "vow", "agree")
)  # fmt: skip


def _is_to_come(token: Token) -> bool:
    """Tell whether the clause that a time belongs to speaks of the future."""
    step = token
    for _ in range(8):
        if step.pos_ in ("VERB", "AUX") or step.dep_ == "root":
            words = [child for child in step.children if child.dep_ in ("aux", "cop", "mark")]
            if any(child.lower_ in _AHEAD | {"may", "might", "could"} for child in words):
                return True
            infinitive = any(child.lower_ == "to" for child in words)
            if not (infinitive and step.dep_ in ("xcomp", "advcl", "acl")):
                return step.lemma_.lower() in _PLANS and step.feat("Tense") != "Past"
            if step.head.lemma_.lower() in _PLANS:
                return not any(c.lower_ in ("was", "were", "had") for c in step.head.children)
        if step.head is step:
            return False
        step = step.head
    return False
