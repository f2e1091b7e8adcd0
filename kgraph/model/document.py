"""A document: an article's text without its page furniture, and what is known of its origin."""

import hashlib
from dataclasses import dataclass
from datetime import date

from kgraph.model.span import Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when an article says it was written: "VLADIVOSTOK, Russia (AP) —"."""

    text: str
    place: str
    agency: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article, as every later stage sees it.

    Attributes:
        id: what the input calls it, or a readable id made from its content.
        text: paragraphs separated by one blank line; the headline, if there is one, comes
            first. All character offsets everywhere are offsets into this text.
        title: the headline, as the input or the text gives it.
        source: who published it or where it lay, as the input gives it.
        published: the date of publication, if the input has it.
        language: ISO 639-1 code of the language it is written in.
        headline: where the headline stands in `text`, if it stands there.
        dateline: the dateline, which is no longer in `text`.

    >>> Document("d", "Putin met Kim.").paragraphs
    (Span(start=0, end=14),)
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    published: date | None = None
    language: str = "en"
    headline: Span | None = None
    dateline: Dateline | None = None

    @property
    def content_hash(self) -> str:
        """Sixteen hexadecimal digits that change with text, title, source or date."""
        published = self.published.isoformat() if self.published else ""
        parts = (self.text, self.title or "", self.source or "", published)
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Where each paragraph stands in the text."""
        spans, start = [], 0
        for paragraph in self.text.split("\n\n"):
            if paragraph.strip():
                spans.append(Span(start, start + len(paragraph)))
            start += len(paragraph) + 2
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document: its number, counted from 0, and where it stands."""

    index: int
    span: Span
