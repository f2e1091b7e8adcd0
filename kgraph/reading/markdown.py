"""Markdown in, one Document out: marks are reduced to the text that a reader sees."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from kgraph.model import Document
from kgraph.reading.assembling import Known, assemble
from kgraph.reading.cleaning import plain
from kgraph.reading.dates import full_date
from kgraph.reading.decoding import decode
from kgraph.reading.problem import Problem

_FRONT = re.compile(r"\s*---[ ]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ ]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"([\w-]+):[ ]*(.*)")
_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ ]+(.*?))?[ ]*#*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,}|=+|-+)$")
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,3}[.)])[ ]+(?:\[[ xX]\][ ]+)?")
_QUOTE = re.compile(r"^[ ]{0,3}(?:>[ ]?)+")
_REFERENCE = re.compile(r"[ ]{0,3}\[[^\]]+\]:[ ]*\S")
_CELLS = re.compile(r"[ ]*\|.*\|[ ]*$")
_INLINE = (
    (re.compile(r"!\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()]*\))?[^()]*\)|\[[^\]]*\])"), ""),
    (re.compile(r"\[\^[^\[\]]+\]"), ""),
    (re.compile(r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+[\"'(][^)]*)?\)"), r"\1"),
    (re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]"), r"\1"),
    (re.compile(r"<(?:https?://|mailto:)[^>\s]+>"), ""),
    (re.compile(r"<br ?/?>"), " "),
    (re.compile(r"</?[a-zA-Z][^<>]{0,500}>"), ""),
    (re.compile(r"(?<!\\)(\*{1,3}|~~)(?=\S)(.{1,400}?)(?<=[^\s\\])\1"), r"\2"),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=\S)(.{1,400}?)(?<=[^\s\\])\1(?!\w)"), r"\2"),
    (re.compile(r"`+([^`]+)`+"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)


def read(stream: BinaryIO, where: str) -> Iterator[Document | Problem]:
    """Read a Markdown file as one article.

    Title, date and source come from the front matter; a first heading is the headline.

    Args:
        stream: the file, at its start.
        where: its name in messages.

    Raises:
        InputError: if it is no text, or has none.
    """
    text, notice = decode(stream.read())
    if notice:
        yield Problem(where, notice, fatal=False)
    fields, body = front_matter(plain(text))
    day = fields.get("date") or fields.get("published")
    known = Known(
        title=fields.get("title"),
        source=fields.get("source") or fields.get("publisher"),
        published=full_date(day) if day else None,
    )
    yield assemble(paragraphs(body), known)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    r"""Split a Markdown text into the fields of its front matter and the rest.

    >>> front_matter("---\ntitle: 'Leaders meet'\n---\nThey met.")
    ({'title': 'Leaders meet'}, 'They met.')
    """
    found = _FRONT.match(text)
    if not found:
        return {}, text
    fields = {}
    for line in found[1].split("\n"):
        if field := _FIELD.match(line):
            value = field[2].strip()
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            fields[field[1].lower()] = value[1:-1] if quoted else value
    return fields, text[found.end() :]


def paragraphs(text: str) -> Iterator[str]:
    r"""Yield the paragraphs, headings and list items of a Markdown text without their marks.

    >>> list(paragraphs("# Talks\n\nLeaders *met* in [Accra](x.html).\n\n- one\n- two"))
    ['Talks', 'Leaders met in Accra.', 'one', 'two']
    """
    parts: list[str] = []
    for line in _prose(_without_comments(text)):
        starts, ends, content = _block(line)
        if starts and parts:
            yield _reduced(parts)
            parts = []
        parts.extend(content)
        if ends and parts:
            yield _reduced(parts)
            parts = []
    if parts:
        yield _reduced(parts)


def _without_comments(text: str) -> str:
    """Cut HTML comments; one that never ends is no comment."""
    parts, start = [], 0
    while (opened := text.find("<!--", start)) >= 0:
        closed = text.find("-->", opened)
        if closed < 0:
            break
        parts.append(text[start:opened])
        start = closed + 3
    return "".join(parts) + text[start:]


def _prose(text: str) -> Iterator[str]:
    """Yield the lines that are not code."""
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
            yield ""
        else:
            yield line


def _block(line: str) -> tuple[bool, bool, list[str]]:
    """Tell whether a line starts and ends a paragraph, and give what it says."""
    line = _QUOTE.sub("", line, count=1)
    if not line.strip() or _RULE.match(line) or _REFERENCE.match(line):
        return True, True, []
    if heading := _HEADING.match(line):
        return True, True, [heading[1] or ""]
    if item := _ITEM.match(line):
        return True, False, [line[item.end() :]]
    if _CELLS.match(line):
        return True, True, _cells(line)
    return False, False, [line.strip().removesuffix("\\")]


def _cells(row: str) -> list[str]:
    cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
    filled = [cell for cell in cells if cell and not re.fullmatch(r":?-+:?", cell)]
    return [", ".join(filled)] if filled else []


def _reduced(parts: list[str]) -> str:
    text = " ".join(parts)
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text.strip()
