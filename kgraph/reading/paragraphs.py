"""Plain text in, its paragraphs out: each on one line, whatever way the lines were broken.

Three customs are told apart by the text alone: blank lines between paragraphs, one paragraph for
each line, and lines broken at a fixed width ("hard-wrapped").
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kgraph.reading.hyphens import join_lines
from kgraph.reading.patterns import ends_sentence

_BLANK = re.compile(r"\n *\n[ \n]*")
_BULLET = re.compile(r" *(?:[•●▪◦‣∙·*–—-]|\(?\d{1,2}[.)]|[a-z]\)) +(?=\S)")
_SIGN = re.compile(r"^ *[•●▪◦‣∙·*-] +(?=\S)")
_NARROWEST, _WIDEST = 35, 140


def split(text: str, hyphenated: bool = False) -> list[str]:
    r"""Split a plain text into paragraphs.

    Args:
        text: text as `cleaning.plain` gives it.
        hyphenated: whether words were divided at line ends when the text was set (PDF); a
            hyphen at a line's end is otherwise taken to belong to the word.

    >>> split("One paragraph.\nAnother paragraph.\n\n- an item\n- a second item")
    ['One paragraph.', 'Another paragraph.', 'an item', 'a second item']
    """
    blocks = [block.split("\n") for block in _BLANK.split(text.strip("\n"))]
    width = _wrap_width(blocks, hyphenated)
    slack = 0.1 if hyphenated else 0.0
    groups = [lines for block in blocks for lines in _groups(block, width, slack)]
    return [line for line in map(_tidy, join_lines(groups, hyphenated)) if line]


def _wrap_width(blocks: Iterable[list[str]], typeset: bool) -> int | None:
    """Return the width at which lines were broken, or None if a line is a paragraph."""
    pairs = [
        (line.rstrip(), after.strip())
        for block in blocks
        for line, after in pairwise(block)
        if after.strip()
    ]
    if not pairs:
        return None
    lengths = sorted(len(line) for line, _ in pairs)
    # The longest lines may be addresses that could not be broken.
    width = lengths[int(0.97 * (len(lengths) - 1))]
    if typeset:
        return width
    if not _NARROWEST <= width <= _WIDEST:
        return None
    continued = sum(_goes_on(line, after, width) for line, after in pairs)
    return width if continued >= 0.5 * len(pairs) else None


def _goes_on(line: str, after: str, width: int) -> bool:
    """Tell whether a line break looks as if it stood inside a sentence."""
    if after[0].islower():
        return True
    return _is_full(line, after, width) and not ends_sentence(line)


def _is_full(line: str, after: str, width: float) -> bool:
    """Tell whether the next line's first word would not have fitted on this line."""
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width


def _groups(block: list[str], width: int | None, slack: float) -> Iterator[list[str]]:
    """Yield the lines of each paragraph of a block."""
    group: list[str] = []
    for line in block:
        if group and _breaks(group[-1], line, width, slack):
            yield group
            group = []
        group.append(line.rstrip())
    yield group


def _breaks(line: str, after: str, width: int | None, slack: float) -> bool:
    """Tell whether a new paragraph starts with the line `after`."""
    start = after.strip()
    if not start or _BULLET.match(after):
        return True
    if start[0].islower() and not ends_sentence(line):
        return False
    if width is None or (after[0] == " " and line[:1] not in ("", " ")):
        return True
    if _is_full(line, start, width * (1 - slack)):
        return False
    return ends_sentence(line) or line.endswith((")", "]")) or len(line) < 0.7 * width


def _tidy(paragraph: str) -> str:
    """Take the bullet from the front and the double spaces from the middle."""
    return re.sub(" {2,}", " ", _SIGN.sub("", paragraph, count=1)).strip()
