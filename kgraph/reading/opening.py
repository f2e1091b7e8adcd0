"""The files of a plan in, Documents out, one at a time; an error in one never stops the others."""

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from kgraph.errors import InputError
from kgraph.model import Document
from kgraph.reading import docx, html, jsonl, markdown, pdf, text
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.cleaning import plain
from kgraph.reading.decoding import decode
from kgraph.reading.inputs import STDIN, plan, reason
from kgraph.reading.paragraphs import split
from kgraph.reading.problem import Problem
from kgraph.reading.sniffing import HEAD, NAMES, of_suffix, sniff

_READERS: dict[str, Callable[[BinaryIO, str], Iterator[Document | Problem]]] = {
    "text": text.read,
    "html": html.read,
    "markdown": markdown.read,
    "pdf": pdf.read,
    "docx": docx.read,
    "jsonl": jsonl.read,
}


def read(inputs: Sequence[str | Path]) -> Iterator[Document | Problem]:
    """Read articles, one at a time.

    Args:
        inputs: files, folders, patterns such as "news/*.txt", or "-" for standard input.

    Yields:
        Documents, and Problems: fatal ones where an article was lost, notices otherwise.
    """
    for source in plan(inputs):
        yield from read_source(source)


def read_source(source: Path | Problem) -> Iterator[Document | Problem]:
    """Read the articles of one file of a plan; a Problem of the plan is passed on.

    Args:
        source: what `plan` gave.

    Yields:
        Documents and Problems, as `read` does.
    """
    if isinstance(source, Problem):
        yield source
        return
    where = "standard input" if str(source) == STDIN else str(source)
    try:
        with _opened(source) as stream:
            yield from _sniffed(stream, where, source.suffix)
    except InputError as error:
        yield Problem(where, str(error))
    except OSError as error:
        yield Problem(where, reason(error))
    except MemoryError:
        yield Problem(where, "too large for this machine's memory; split it")


def lines(source: str | Path) -> Iterator[str]:
    """Yield the lines of a text as they are written, without their line ends.

    Args:
        source: a file, or "-" for standard input.

    Raises:
        InputError: if the file cannot be read or is no text.
    """
    where = "standard input" if str(source) == STDIN else str(source)
    try:
        with _opened(Path(source)) as stream:
            text, _ = decode(stream.read())
    except InputError as error:
        raise InputError(f"{where}: {error}") from None
    except OSError as error:
        raise InputError(f"{where}: {reason(error)}") from None
    # Not splitlines(): it also splits at characters that other programs do not count as line ends.
    yield from re.sub("\r\n?", "\n", text).removesuffix("\n").split("\n")


def document_from_text(
    raw: str,
    *,
    id: str | None = None,
    title: str | None = None,
    source: str | None = None,
    published: date | None = None,
) -> Document:
    r"""Make a Document of an article's text, cleaned as if it had come from a file.

    Args:
        raw: the text, with its headline, dateline and page furniture if it has them.
        id: what to call the document; made from its content if not given.
        title: its headline, if `raw` does not start with it.
        source: who published it.
        published: when.

    Raises:
        InputError: if there is no text, or nothing but page furniture.

    >>> document = document_from_text("Leaders meet\n\nOSLO (AP) — They met on Monday.")
    >>> document.title, document.text, document.dateline.place
    ('Leaders meet', 'Leaders meet\n\nThey met on Monday.', 'Oslo')
    """
    return assemble(split(plain(raw)), Known(id, title, source, published))


def _opened(file: Path) -> BinaryIO:
    """Open a file; standard input and pipes are copied to disk first, as they cannot be reread."""
    if str(file) != STDIN and (file.is_file() or not file.exists()):
        return file.open("rb")
    copy = tempfile.TemporaryFile()  # noqa: SIM115 (the caller closes it)
    if str(file) == STDIN:
        shutil.copyfileobj(sys.stdin.buffer, copy)
    else:
        with file.open("rb") as pipe:
            shutil.copyfileobj(pipe, copy)
    copy.seek(0)
    return cast(BinaryIO, copy)


def _sniffed(stream: BinaryIO, where: str, suffix: str) -> Iterator[Document | Problem]:
    """Read a stream as what it is, and say so where its name says something else."""
    expected = of_suffix(suffix)
    found = sniff(stream.read(HEAD), expected)
    stream.seek(0)
    if expected and found != expected and (expected, found) != ("text", "markdown"):
        says = f"named as {NAMES[expected]} but is {NAMES[found]}; read as {NAMES[found]}"
        yield Problem(where, says, fatal=False)
    elif suffix and not expected:
        yield Problem(where, f"unknown suffix; read as {NAMES[found]}", fatal=False)
    yield from _READERS[found](stream, where)
