"""Any text in, text that XML 1.0 can carry out."""

import re
from functools import lru_cache

# Control characters, lone surrogates and two non-characters are not allowed in XML in any form.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
    # XML 1.1 and some parsers of XML 1.0 take these two for line ends.
    "\x85": "&#133;",
    "\u2028": "&#8232;",
}
# All of those, and whatever is illegal.
_SPECIAL = re.compile(
    '[&<>"]|[^\x20-\x84\x86-\u2027\u2029-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]'
)


def legal(text: str) -> str:
    r"""Leave out the characters that XML cannot carry.

    >>> legal("a\x00b\x0bc")
    'abc'
    """
    return _ILLEGAL.sub("", text)


def escaped(text: str) -> str:
    """Return text for an attribute or an element; line ends and tabs survive in both.

    >>> escaped('"A" & <b>')
    '&quot;A&quot; &amp; &lt;b&gt;'
    """
    if not text.isprintable():
        return _SPECIAL.sub(_escape, text)
    # What is printable has nothing but these four to escape; a search for each is quicker.
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text


# A graph says the same things again and again: relations, places, ids of nodes, weights.
escaped_again = lru_cache(maxsize=100_000)(escaped)


@lru_cache(maxsize=10_000, typed=True)
def number_text(value: int | float | bool) -> str:
    """Return a number or a truth value as XML has it.

    >>> number_text(True), number_text(2.0)
    ('true', '2.0')
    """
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0], "")
