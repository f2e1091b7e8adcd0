"""A web page in, its article as one Document out: trafilatura finds it, our filter cleans it."""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any, BinaryIO

from kgraph.errors import InputError
from kgraph.model import Document
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.dates import full_date
from kgraph.reading.decoding import decode
from kgraph.reading.patterns import ends_sentence
from kgraph.reading.problem import Problem

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_LARGEST = 20_000_000
_BLOCKS = frozenset({"p", "head", "item", "cell", "quote", "ab", "code"})


def read(stream: BinaryIO, where: str) -> Iterator[Document | Problem]:
    """Read the article of a web page.

    Title, date and source come from the page's metadata.

    Args:
        stream: the file, at its start.
        where: its name in messages.

    Raises:
        InputError: if the page has no article, or is too large to be one.
    """
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise InputError(f"larger than {_LARGEST // 1_000_000} MB, too large for a web page")
    declared = _CHARSET.search(data[:4096])
    page, notice = decode(data, declared[1].decode("ascii") if declared else None)
    if notice:
        yield Problem(where, notice, fatal=False)
    yield _article(page)


def _article(page: str) -> Document:
    found = _extracted(page)
    paragraphs = list(_paragraphs(found.body)) if found is not None else []
    if not any(ends_sentence(paragraph) for paragraph in paragraphs):
        raise InputError("no article found in the page")
    return assemble(
        paragraphs,
        Known(
            title=found.title,
            source=found.sitename or found.hostname or None,
            published=_date(found.date),
        ),
    )


def _extracted(page: str) -> Any:
    """Let trafilatura find the article; None where it finds nothing."""
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    # Below this length it gives up the page's structure; short reports have theirs, too.
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    return bare_extraction(
        # An XML declaration of an encoding must not be believed once the page is decoded.
        re.sub(r"^\s*<\?xml[^>]*\?>", "", page),
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        config=config,
        # Only dates that the page declares: none from the clock, the address or the prose.
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "max_date": "9999-12-31",
        },
    )


def _paragraphs(body: Any) -> Iterator[str]:
    """Yield the text of each block, in the order of the page."""
    parts: list[str] = []
    for part in _parts(body):
        if part is None:
            yield "".join(parts)
            parts = []
        else:
            parts.append(part)
    yield "".join(parts)


def _parts(element: Any) -> Iterator[str | None]:
    """Yield pieces of text, and None where a block starts or ends."""
    is_block = element.tag in _BLOCKS
    if is_block:
        yield None
    yield " " if element.tag == "lb" else ""
    yield element.text or ""
    for child in element:
        yield from _parts(child)
        yield child.tail or ""
    if is_block:
        yield None


def _date(declared: str | None) -> date | None:
    return full_date(declared) if declared else None
