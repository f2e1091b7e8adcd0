"""JSON Lines in, one Document for each line out; a broken line is named and left out."""

import codecs
import json
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any, BinaryIO

from kgraph.errors import InputError
from kgraph.model import Document
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.cleaning import plain
from kgraph.reading.dates import full_date
from kgraph.reading.decoding import decode
from kgraph.reading.paragraphs import split
from kgraph.reading.problem import Problem

_NAMED_AT_MOST = 10  # broken lines; a file that is no JSON Lines has nothing else
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(stream: BinaryIO, where: str) -> Iterator[Document | Problem]:
    """Read a JSON Lines file, one article and one line at a time.

    Each line is an object `{"id", "title", "text", "source", "published"}`, of which only
    `text` must be there; other keys are passed over.

    Args:
        stream: the file, at its start.
        where: its name in messages.
    """
    broken = 0
    for number, line in enumerate(_lines(stream), 1):
        if not line.strip():
            continue
        try:
            yield from _document(line, f"{where}, line {number}")
        except InputError as error:
            broken += 1
            if broken <= _NAMED_AT_MOST:
                yield Problem(f"{where}, line {number}", str(error))
    if broken > _NAMED_AT_MOST:
        more = f"{broken - _NAMED_AT_MOST:,} more lines are broken"
        yield Problem(where, f"{more}; is it JSON Lines, with one article a line?")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines as UTF-8 (or broken) bytes, whatever the file is in."""
    mark = stream.read(2)
    stream.seek(0)
    if mark in _WIDE:
        yield from (line.encode() for line in TextIOWrapper(stream, "utf-16", errors="replace"))
    else:
        yield from stream


def _document(line: bytes, where: str) -> Iterator[Document | Problem]:
    text, notice = decode(line.removeprefix(codecs.BOM_UTF8))
    article = _article(text)
    if notice:
        yield Problem(where, notice, fatal=False)
    published = _field(article, "published")
    day = full_date(published) if published else None
    if published and day is None:
        yield Problem(where, f'"published" is no full date: {published[:40]!r}', fatal=False)
    known = Known(
        id=_field(article, "id"),
        title=_field(article, "title"),
        source=_field(article, "source"),
        published=day,
    )
    yield assemble(split(plain(article["text"])), known)


def _article(text: str) -> dict[str, Any]:
    try:
        article = json.loads(text)
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "a number too long"
        raise InputError(f"broken JSON ({reason}); the line is left out") from None
    except RecursionError:
        raise InputError("JSON nested too deeply; the line is left out") from None
    if not isinstance(article, dict):
        raise InputError('not a JSON object; write one article a line, as {"text": …}')
    if "text" not in article:
        raise InputError('no "text"; the line is left out')
    if not isinstance(article["text"], str):
        raise InputError('"text" is not a string; the line is left out')
    if not article["text"].strip():
        raise InputError('"text" is empty; the line is left out')
    return article


def _field(article: dict[str, Any], name: str) -> str | None:
    """Return an optional field; numbers are common as ids and are taken as written."""
    value = article.get(name)
    if value is None or isinstance(value, str):
        return value or None
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f'"{name}" is not a string; the line is left out')
