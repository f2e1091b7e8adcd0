"""A Word document in, one Document out: paragraphs and tables in their order."""

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from kgraph.errors import InputError
from kgraph.model import Document
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.cleaning import plain
from kgraph.reading.problem import Problem

# Unpacked, an article is far smaller than this; a ZIP bomb is far larger.
_LARGEST = 200_000_000
# The template of python-docx brings its own author and date, which say nothing of the article.
_TEMPLATE_AUTHOR = "python-docx"


def read(stream: BinaryIO, where: str) -> Iterator[Document | Problem]:
    """Read a DOCX file as one article; title and date come from its core properties.

    Args:
        stream: the file, at its start.
        where: its name in messages.

    Raises:
        InputError: if it is damaged, encrypted, empty, or unpacks to too much.
    """
    del where
    document = _opened(stream)
    title, day = _properties(document)
    paragraphs = [text for text in _paragraphs(document) if text.strip()]
    if not paragraphs:
        raise InputError("the document has no text")
    yield assemble(paragraphs, Known(title=title, published=day, stands_in_text=False))


def _opened(stream: BinaryIO) -> Any:
    from docx import Document as open_docx

    try:
        with ZipFile(stream) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise InputError(f"unpacks to more than {_LARGEST // 1_000_000} MB; not read")
        stream.seek(0)
        return open_docx(stream)
    except InputError:
        raise
    except BadZipFile:
        raise InputError("a damaged DOCX file (its ZIP archive is broken)") from None
    except Exception as error:  # damaged XML and missing parts raise nearly anything
        reason = " ".join(str(error).split())[:80] or type(error).__name__
        raise InputError(f"a damaged DOCX file ({reason})") from None


def _properties(document: Any) -> tuple[str | None, date | None]:
    properties = document.core_properties
    if properties.author == _TEMPLATE_AUTHOR:
        return None, None
    created = properties.created
    return properties.title or None, created.date() if created else None


def _paragraphs(document: Any) -> Iterator[str]:
    """Yield paragraphs and cells of tables in the order of the document."""
    for block in document.iter_inner_content():
        yield from _block(block)


def _block(block: Any) -> Iterator[str]:
    if hasattr(block, "rows"):
        seen = set()
        for row in block.rows:
            for cell in row.cells:
                # A merged cell is given once for every column that it spans.
                if cell._tc not in seen:
                    seen.add(cell._tc)
                    for inner in cell.iter_inner_content():
                        yield from _block(inner)
    else:
        yield from plain(block.text).split("\n")
