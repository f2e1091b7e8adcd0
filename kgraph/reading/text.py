"""Plain text in, one Document out."""

from collections.abc import Iterator
from typing import BinaryIO

from kgraph.model import Document
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.cleaning import plain
from kgraph.reading.decoding import decode
from kgraph.reading.paragraphs import split
from kgraph.reading.problem import Problem


def read(stream: BinaryIO, where: str) -> Iterator[Document | Problem]:
    """Read a plain text file as one article.

    Args:
        stream: the file, at its start.
        where: its name in messages.

    Raises:
        InputError: if it is no text, or has none.
    """
    text, notice = decode(stream.read())
    if notice:
        yield Problem(where, notice, fatal=False)
    yield assemble(split(plain(text)), Known())
