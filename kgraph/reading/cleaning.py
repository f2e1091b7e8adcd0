"""Text as written in, text in plain characters out: what is found must not hang on typography."""

import html
import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028]")
_BREAKS = re.compile("[\x0c\u2029]")
_SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Soft hyphen, zero-width and direction marks, byte order marks, variation selectors, interlinear
# and private-use characters (icon fonts), other control characters, stray surrogates.
_INVISIBLE = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffc\ue000-\uf8ff"
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
_HYPHENS = re.compile("[\u2010\u2011]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_ENTITIES = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
# Marks of HTML that archives leave in their texts.
_BLOCK_MARKS = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|blockquote|table|tr|td|th|section|article)\b[^<>]{0,300}>"
    r"|<br\b[^<>]{0,20}>\s*<br\b[^<>]{0,20}>",
    re.IGNORECASE,
)
_INLINE_MARKS = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|br|sup|sub|small|font|img|cite|q|figure)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_RUNS = re.compile(" {2,}")


def plain(text: str) -> str:
    r"""Give every character its plain form; lines stay lines, quotes stay as written.

    Unicode is composed (NFC), line ends become newlines, exotic spaces become spaces, character
    references become characters; invisible characters and left-over marks of HTML go.

    Args:
        text: any text.

    >>> plain("Kim\u00a0Jong\u2011un\r\nmet Pu\u00adtin")
    'Kim Jong-un\nmet Putin'
    """
    if "<" in text:
        text = _INLINE_MARKS.sub(_replacement, _BLOCK_MARKS.sub("\n\n", text))
    if "&" in text:
        text = _ENTITIES.sub(lambda found: html.unescape(found[0]), text)
    text = _BREAKS.sub("\n\n", _LINE_ENDS.sub("\n", text))
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _HYPHENS.sub("-", text))


def _replacement(mark: re.Match[str]) -> str:
    return "\n" if mark[0].lower().startswith("<br") else ""


def one_line(text: str) -> str:
    r"""Return plain text on one line with single spaces, without white space at its ends.

    >>> one_line("  Putin \n met  Kim ")
    'Putin met Kim'
    """
    return _RUNS.sub(" ", plain(text).replace("\n", " ")).strip()
