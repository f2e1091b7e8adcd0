"""An annotated Doc comes in, its quotations go out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kgraph.extraction.doc import Doc, Token

_OPENING = {"“", "„", "«", "``"}
_CLOSING = {"”", "»", "''"}
_EITHER = {'"', "＂"}


@dataclass(frozen=True, slots=True)
class QuotationIndex:
    """The quotations of a document.

    Attributes:
        spans: (first token, token after the last) of each, quotation marks included. A quotation
            that goes on over paragraphs has one number and one pair for each paragraph's part.
        numbers: number of the quotation that each of `spans` belongs to.
        owners: token number → number of the quotation that the token stands in.
    """

    spans: tuple[tuple[int, int], ...] = ()
    numbers: tuple[int, ...] = ()
    owners: Mapping[int, int] = field(default_factory=dict)

    def of(self, token: Token) -> int | None:
        """Return the number of the quotation that the token stands in, or None."""
        return self.owners.get(token.i)

    def words(self, number: int) -> int:
        """Return how many tokens a quotation has, its marks included."""
        pairs = zip(self.spans, self.numbers, strict=True)
        return sum(end - start for (start, end), other in pairs if other == number)


def find_quotations(doc: Doc) -> QuotationIndex:
    """Return every quotation of the document, numbered from 0.

    A quotation that is open at the end of its paragraph ends there; if the next paragraph opens
    with a quotation mark, it goes on under the same number, as newspapers print long speeches;
    and so it does if the next paragraph's first mark can only close one.
    Single quotation marks count only as the typographic pair, for a straight one is mostly an
    apostrophe.
    """
    spans, numbers = [], []
    number, unfinished = -1, False
    texts = [token.text for token in doc]
    for start, end in _paragraphs(texts):
        first = True
        open_before = unfinished
        goes_on_bare = open_before and _only_closes(doc, texts, start, end)
        for span_start, span_end, closed in _quoted(doc, texts, start, end, goes_on_bare):
            goes_on = first and open_before and span_start == start
            number += 0 if goes_on else 1
            spans.append((span_start, span_end))
            numbers.append(number)
            unfinished, first = not closed, False
        if first:
            unfinished = False
    owners = {i: n for (a, b), n in zip(spans, numbers, strict=True) for i in range(a, b)}
    return QuotationIndex(tuple(spans), tuple(numbers), owners)


def _paragraphs(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the token ranges between blank lines, without the white space at their ends."""
    start = 0
    for i, text in enumerate(texts):
        if "\n\n" in text and text.isspace():
            if i > start:
                yield start, i
            start = i + 1
    if start < len(texts):
        yield start, len(texts)


def _only_closes(doc: Doc, texts: list[str], start: int, end: int) -> bool:
    """Tell whether the first quotation mark of a paragraph closes what was opened before it."""
    marks = _OPENING | _CLOSING | _EITHER
    first = next((i for i in range(start, end) if texts[i] in marks), start)
    if first == start or texts[first] in _OPENING or doc[first - 1].whitespace_:
        return False
    return first + 1 == end or doc[first].whitespace_ != "" or doc[first + 1].text.isspace()


def _quoted(
    doc: Doc, texts: list[str], start: int, end: int, goes_on: bool
) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether closed) of the quotations of one paragraph."""
    opened: int | None = start if goes_on else None
    single = False
    for i in range(start, end):
        mark = texts[i]
        if opened is None:
            if mark in _OPENING or mark in _EITHER:
                opened, single = i, False
            elif mark == "‘" and _closes_single(doc, texts, i, end):
                opened, single = i, True
        elif (mark == "’" and _ends_word(doc, i)) if single else mark in _CLOSING | _EITHER:
            yield opened, i + 1, True
            opened = None
    if opened is not None and not single:
        yield opened, end, False


def _ends_word(doc: Doc, i: int) -> bool:
    """Tell whether a mark closes a quotation rather than standing for a letter or a genitive."""
    return doc[i].dep_ != "case" and (
        i + 1 >= len(doc)
        or doc[i].whitespace_ != ""
        or doc[i + 1].pos_ == "PUNCT"
        or doc[i + 1].text.isspace()
    )


def _closes_single(doc: Doc, texts: list[str], i: int, end: int) -> bool:
    return any(texts[j] == "’" and _ends_word(doc, j) for j in range(i + 2, end))
