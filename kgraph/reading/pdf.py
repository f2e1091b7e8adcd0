"""A PDF in, one Document out: running heads and page numbers go, divided words are made whole."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from kgraph.errors import InputError
from kgraph.model import Document
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.paragraphs import split
from kgraph.reading.pdf_lines import Line, lines_of, with_gaps
from kgraph.reading.problem import Problem

_MOST_PAGES = 5_000
# Running heads and feet stand within so many lines of the page's edges.
_EDGE = 2
_PAGE_NUMBER = re.compile(
    r"[-–— ]*(?:page|p\.)?\s*(?:\d{1,4}|(?-i:[ivxl]{1,6}))(?:\s*(?:of|/)\s*\d{1,4})?[-–— ]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
# What programs write as a title when the author gave none.
_NO_TITLE = re.compile(r"(?i:untitled|microsoft word|document\d*|slide \d+)|.*\.\w{2,5}$|\W*$")


def read(stream: BinaryIO, where: str) -> Iterator[Document | Problem]:
    """Read the text layer of a PDF as one article.

    Args:
        stream: the file, at its start.
        where: its name in messages.

    Raises:
        InputError: if it is encrypted, damaged, or has no text layer.
    """
    del where
    title, pages = _contents(stream)
    if not any(pages):
        raise InputError("the PDF has no text layer (a scan?); run character recognition first")
    text = "\n".join(with_gaps(list(_without_edges(pages))))
    yield assemble(split(text, hyphenated=True), Known(title=title, stands_in_text=False))


def _contents(stream: BinaryIO) -> tuple[str | None, list[list[Line]]]:
    """Return the title and the lines of each page."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # pypdf tells of every oddity of a file on standard error; a user wants text or one clear line.
    log = logging.getLogger("pypdf")
    level, log.level = log.level, logging.CRITICAL
    try:
        reader = PdfReader(stream)
        _decrypt(reader)
        if len(reader.pages) > _MOST_PAGES:
            raise InputError(f"more than {_MOST_PAGES} pages, too many for an article")
        return _title(reader), [lines_of(page) for page in reader.pages]
    except InputError:
        raise
    except PyPdfError as error:
        raise InputError(f"a damaged PDF ({_short(error)})") from None
    except Exception as error:  # damaged files make pypdf raise nearly anything
        raise InputError(f"a damaged PDF ({_short(error)})") from None
    finally:
        log.level = level


def _decrypt(reader: Any) -> None:
    """Open a file that is encrypted without a password; refuse one that needs it."""
    if not reader.is_encrypted:
        return
    try:
        opened = reader.decrypt("")
    except Exception:  # a cipher that cannot be handled here
        opened = False
    if not opened:
        raise InputError("the PDF is encrypted; save a copy without a password")


def _title(reader: Any) -> str | None:
    title = reader.metadata.title if reader.metadata else None
    return title if isinstance(title, str) and not _NO_TITLE.match(title) else None


def _without_edges(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Yield the lines of each page without running heads, running feet and page numbers."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in _edges(page)})
    often = max(2, len(pages) // 2)
    for page in pages:
        start, end = 0, len(page)
        while start < end and _is_running(page[start], seen, often):
            start += 1
        while start < end and _is_running(page[end - 1], seen, often):
            end -= 1
        yield page[start:end]


def _edges(page: list[Line]) -> list[Line]:
    return page[:_EDGE] + page[-_EDGE:]


def _mark(line: Line) -> str:
    """Return the line with its numbers made equal, since page numbers differ."""
    return _DIGITS.sub("0", " ".join(line.text.split()))


def _is_running(line: Line, seen: Counter[str], often: int) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line.text.strip())) or seen[_mark(line)] >= often


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
