"""Bytes in, text out: the encoding is told by a byte order mark, by validity, then by guess."""

import codecs
import re

from kgraph.errors import InputError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPED = re.compile("[\udc80-\udcff]")
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b")
# Text in a Latin script has few letters beyond ASCII; more of them speak for another alphabet.
_FOREIGN_SHARE = 0.2
# Enough to tell an encoding, little enough to be quick on a large file.
_SAMPLE = 65_536


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    r"""Turn bytes into text.

    Args:
        data: the bytes of a whole file, or of a line.
        declared: the encoding that the file itself names, if it does (HTML).

    Returns:
        The text, and a notice for the user where the encoding had to be guessed.

    Raises:
        InputError: if the bytes are no text.

    >>> decode("Galvão".encode("utf-8"))
    ('Galvão', None)
    >>> decode(b"Galv\xe3o")
    ('Galvão', 'not valid UTF-8; read as Windows-1252')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if b"\0" in data:
        return _unmarked_utf16(data), None
    refuse_binary(data)
    if declared and (text := _as_declared(data, declared)) is not None:
        return text, None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _guessed(data)


def refuse_binary(data: bytes) -> None:
    """Raise an InputError if the bytes hold more control characters than any text does."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(2, len(sample) // 100):
        raise InputError("binary data, not text")


def _marked(data: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return text, f"damaged {encoding.upper()}; broken characters are shown as \ufffd"
    if encoding == "utf-8" and "\0" in text:
        raise InputError("NUL bytes: binary data, not text")
    return text, None


def _unmarked_utf16(data: bytes) -> str:
    """Decode UTF-16 without a mark, where every other byte of English text is NUL."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 0.4 * half and others < 0.05 * half:
            return data.decode(encoding, "replace")
    raise InputError("NUL bytes: binary data, not text")


def _as_declared(data: bytes, declared: str) -> str | None:
    # Browsers read Latin-1 and ASCII as Windows-1252, and so do those who declare them.
    try:
        name = codecs.lookup(declared.strip()).name
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    foreign = len(_ESCAPED.findall(sample.decode("utf-8", "surrogateescape")))
    if foreign > _FOREIGN_SHARE * len(sample) and (guess := _by_statistics(sample)):
        return data.decode(guess, "replace"), f"not valid UTF-8; read as {guess}"
    return _patched(data), "not valid UTF-8; read as Windows-1252"


def _by_statistics(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else None


def _patched(data: bytes) -> str:
    """Read every byte that is not UTF-8 as Windows-1252, so that mixed files come out whole."""
    text = data.decode("utf-8", "surrogateescape")
    return _ESCAPED.sub(
        lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), text
    )
