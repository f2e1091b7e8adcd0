"""The first bytes of a file in, its format out, whatever its name says."""

import json
import re
from io import BytesIO

from kgraph.errors import InputError
from kgraph.reading.decoding import decode

HEAD = 65_536

_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".pdf": "pdf",
    ".docx": "docx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
}
NAMES = {
    "text": "plain text",
    "html": "HTML",
    "markdown": "Markdown",
    "pdf": "PDF",
    "docx": "DOCX",
    "jsonl": "JSON Lines",
}
# How files begin that users mistake for articles, and what they are.
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as .docx"),
    (b"{\\rtf", "an RTF file; save it as .docx or .txt"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"BZh", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "compressed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it first"),
    (b"\x89PNG", "a PNG image, not text"),
    (b"\xff\xd8\xff", "a JPEG image, not text"),
    (b"GIF8", "a GIF image, not text"),
    (b"\x7fELF", "a program, not text"),
    (b"SQLite format 3", "an SQLite database, not text"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype html|html|head|body|article|main|div|section|p|h1|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?:(?:[\w-]+:|[ \t]|-[ ]|#).*\r?\n)+---[ \t]*(?:\r?\n|$)"
)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\s*\[[^\]\n]+\]: \S)|\[[^\]\n]+\]\(\S+\)", re.MULTILINE)


def of_suffix(suffix: str) -> str | None:
    """Return the format that a suffix stands for, or None if it is unknown.

    >>> of_suffix(".HTM"), of_suffix(".xyz")
    ('html', None)
    """
    return _SUFFIXES.get(suffix.lower())


def sniff(head: bytes, expected: str | None = None) -> str:
    """Tell the format of a file by its content.

    Args:
        head: its first bytes, at most `HEAD` of them.
        expected: the format that its suffix stands for, if it has a known one; it decides
            between formats that are all text.

    Returns:
        "text", "html", "markdown", "pdf", "docx" or "jsonl".

    Raises:
        InputError: if it is empty, binary, or of a format that cannot be read.

    >>> sniff(b"%PDF-1.7 ..."), sniff(b'{"text": "Putin met Kim."}')
    ('pdf', 'jsonl')
    """
    if not head.strip():
        if len(head) == HEAD:
            return expected or "text"
        raise InputError("the file is empty")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _zipped(head)
    for start, what in _REFUSED:
        if head.startswith(start):
            raise InputError(what)
    text, _ = decode(_whole(head))
    return _textual(text.lstrip("\ufeff"), expected)


def _whole(head: bytes) -> bytes:
    """Drop a character that the end of the head may have cut in two."""
    if len(head) < HEAD:
        return head
    cut = head.rfind(b"\n") + 1
    return head[: cut or HEAD - 4] if b"\0" not in head else head[: HEAD - 4]


def _zipped(head: bytes) -> str:
    if b"word/" in head or (b"[Content_Types].xml" in head and b"xl/" not in head):
        return "docx"
    for name, what in ((b"xl/", "a spreadsheet"), (b"opendocument", "an OpenDocument file")):
        if name in head:
            raise InputError(f"{what}; save it as .docx or .txt")
    raise InputError("a ZIP archive; unpack it first")


def _textual(text: str, expected: str | None) -> str:
    start = text.lstrip()
    if start.startswith("{") and _is_json_lines(start, expected):
        return "jsonl"
    if expected == "jsonl":
        return "jsonl" if start.startswith("[") or _has_object(start) else "text"
    if _HTML.match(text[:4096]) and expected != "markdown":
        return "html"
    if expected == "html":
        return "html" if re.search(r"</?[a-zA-Z][^>]*>", text) else "text"
    if expected == "markdown" or _FRONT_MATTER.match(start):
        return "markdown"
    if expected is None and len(_MARKDOWN.findall(text)) >= 2:
        return "markdown"
    return "text"


def _is_json_lines(start: str, expected: str | None) -> bool:
    return expected == "jsonl" or re.match(r'\{\s*(?:"|\})', start) is not None


def _has_object(text: str) -> bool:
    for line in BytesIO(text.encode("utf-8", "replace")):
        try:
            if isinstance(json.loads(line), dict):
                return True
        except (ValueError, RecursionError):
            continue
    return False
