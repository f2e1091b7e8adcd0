"""A page of a PDF in, its lines out, each with its height on the page, so that gaps can be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kgraph.reading.cleaning import plain

# A gap that is so much wider than between the lines of a paragraph parts two paragraphs.
_WIDER = 1.25


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; `height` is its distance from the page's bottom in points."""

    text: str
    height: float


def lines_of(page: Any) -> list[Line]:
    """Return the lines of a page that have text, from the text layer in its own order.

    Args:
        page: a page of a `pypdf.PdfReader`.
    """
    lines: list[Line] = []
    text, height = "", 0.0

    def visit(piece: str, outer: Sequence[float], inner: Sequence[float], *_: object) -> None:
        nonlocal text, height
        for number, part in enumerate(piece.split("\n")):
            if number:
                lines.append(Line(text, height))
                text = ""
            if part.strip() and not text.strip():
                height = outer[5] + inner[5] * outer[3]
            text += part

    page.extract_text(visitor_text=visit)
    lines.append(Line(text, height))
    plain_lines = (Line(plain(line.text).replace("\n", " "), line.height) for line in lines)
    return [line for line in plain_lines if line.text.strip()]


def with_gaps(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Yield the texts of all lines, with an empty one where a wider gap parts two paragraphs.

    Args:
        pages: the lines of each page, running heads already gone.
    """
    leading = _leading(pages)
    for page in pages:
        for number, line in enumerate(page):
            if number and page[number - 1].height - line.height > _WIDER * leading:
                yield ""
            yield line.text


def _leading(pages: Sequence[Sequence[Line]]) -> float:
    """Return the usual distance between the lines of a paragraph.

    Most gaps in a text stand within paragraphs; where paragraphs are short, a quarter do.
    """
    gaps = sorted(
        before.height - line.height
        for page in pages
        for before, line in pairwise(page)
        if before.height > line.height
    )
    return gaps[len(gaps) // 4] if gaps else 0.0
