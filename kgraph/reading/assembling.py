"""Paragraphs and what is known of them in, a Document out.

This is the one way into a Document: every format ends here, so that the same article gets the
same text and the same id in whatever file it lies.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kgraph.errors import InputError
from kgraph.model import Dateline, Document, Span, slug
from kgraph.reading import furniture
from kgraph.reading.cleaning import one_line
from kgraph.reading.dateline import take_dateline
from kgraph.reading.dates import full_date
from kgraph.reading.headline import is_headline, same_words, without_outlet

# A dateline stands at the start of the report, or after a summary of a paragraph or two.
_DATELINE_WITHIN = 4
_WORDS_IN_ID = 7


@dataclass(frozen=True, slots=True)
class Known:
    """What an input says of its article besides the text.

    Attributes:
        id: what the input calls it.
        title: its headline.
        source: who published it.
        published: when.
        stands_in_text: whether the title is trusted to be a headline, which belongs to the text;
            what a PDF calls its title often is not.
    """

    id: str | None = None
    title: str | None = None
    source: str | None = None
    published: date | None = None
    stands_in_text: bool = True


def assemble(paragraphs: Iterable[str], known: Known) -> Document:
    """Make a Document of an article's paragraphs.

    Args:
        paragraphs: the paragraphs, furniture included.
        known: what the input says of the article.

    Raises:
        InputError: if there is no text, or nothing but page furniture.
    """
    lines = [line for line in map(one_line, paragraphs) if line]
    if not lines:
        raise InputError("the file is empty")
    kept, removed = furniture.clear(lines)
    if not kept:
        raise InputError("nothing but page furniture, no article")
    source = one_line(known.source or "") or None
    title, headline, body = _headed(kept, known, source)
    dateline, body = _dated(body, removed)
    text = "\n\n".join([headline, *body] if headline else body)
    document = Document(
        id="",
        text=text,
        title=title,
        source=source,
        published=known.published or _published(removed, dateline),
        headline=Span(0, len(headline)) if headline else None,
        dateline=dateline,
    )
    return _named(document, known.id)


def _headed(
    kept: list[str], known: Known, source: str | None
) -> tuple[str | None, str | None, list[str]]:
    """Return the title, the headline that stands in the text, and the other paragraphs."""
    first, body = kept[0], kept[1:]
    title = furniture.trimmed(one_line(known.title or "")) or None
    if title:
        title = without_outlet(title, kept, source)
        bare = without_outlet(first, body, source)
        if same_words(bare, title):
            return title, bare, body
        if known.stands_in_text:
            return title, title, kept
    if is_headline(first, body):
        headline = without_outlet(first, body, source)
        return headline, headline, body
    return title, None, kept


def _dated(
    body: list[str], removed: Sequence[furniture.Removed]
) -> tuple[Dateline | None, list[str]]:
    """Take the dateline from one of the first paragraphs, or else the place from a byline."""
    for number, paragraph in enumerate(body[:_DATELINE_WITHIN]):
        others = body[:number] + body[number + 1 :]
        dateline, rest = take_dateline(paragraph, others)
        if dateline and (rest or others):
            before = body[:number]
            return dateline, [*before, rest, *body[number + 1 :]] if rest else others
    for line in removed:
        if line.place:
            return Dateline(line.text, line.place), body
    return None, body


def _published(removed: Sequence[furniture.Removed], dateline: Dateline | None) -> date | None:
    """Return the date of a line such as "Published: 12 March 2024", or of the dateline."""
    lines = [line.text for line in removed if line.kind in ("date", "byline")]
    # A line that says when the article was updated counts only where no other gives a date.
    lines.sort(key=lambda line: line.lower().startswith(("updated", "last", "modified")))
    if dateline and dateline.date:
        lines.append(dateline.date)
    return next((found for found in map(full_date, lines) if found), None)


def _named(document: Document, given: str | None) -> Document:
    """Give a document its id: the input's own, or first words and a hash of the content."""
    if given and given.strip():
        return replace(document, id=given.strip())
    words = (document.title or document.text[:500]).split()[:_WORDS_IN_ID]
    return replace(document, id=f"{slug(' '.join(words))}-{document.content_hash[:8]}")
