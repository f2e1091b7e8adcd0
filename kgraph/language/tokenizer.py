"""A text comes in, a spaCy `Doc` with its words goes out, cut as UD English cuts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

NAME = "kgraph.UdEnglish.v1"
"""What the tokenizer is called in a spaCy config."""

_CHUNK = re.compile(r"(\S+)(\s*)")
_CACHE_LIMIT = 200_000
_LONGEST_CACHED = 60
_STOP = "."
_OPENING = "\"'“‘«([¿¡„‚*_–—- \t\n\r\u00a0"
_CLOSING_QUOTES = frozenset("\"'”’»")
_CLITIC = re.compile(r"(?<=\w)(n['’`]t|['’`](?:s|m|d|ll|re|ve))$", re.IGNORECASE)
_DECADE = re.compile(r"\d{1,3}0['’]s")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.){2,}")
_CAPITALISED = re.compile(r"[A-Z][a-z]*\b")
_QUOTED_STOP = re.compile(r"\.[\"'”’»]$")
# Combining marks are no word characters to `re`, but they belong to the letter before them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc\u09be-\u09cd"
    "\u0b82\u0bbe-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0"
    "\ufe20-\ufe2f"
)
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"  # invisible: soft hyphen, zero-width marks
_EMOJI = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"


@cache
def _words_of(kind: str) -> tuple[str, ...]:
    """Return the words of one kind in the data file, in its order."""
    table = resources.files("kgraph.language").joinpath("data/tokenization.tsv")
    rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines())
    return tuple(w for row in rows if row[0] == kind for w in row[1].split())


def _any(kind: str) -> str:
    """Return an expression for any word of a kind, the longest first."""
    return "|".join(re.escape(w) for w in sorted(_words_of(kind), key=len, reverse=True))


@cache
def _patterns() -> re.Pattern[str]:
    """Return the expression that matches one piece; its alternatives are tried in this order.

    Every part that can fail after a long run is bounded, so that no input takes quadratic time.
    """
    inner = f"\\w{_MARKS}{_JOINERS}"
    word = f"[^\\W_](?:[{inner}]*(?<!_))"
    number = r"(?:\d+(?:,\d{3}(?!\d)|\\?[.:/]\d+)*|(?<![\w.])\.\d+)"
    acronym = r"[^\W\d_](?:\.[^\W\d_]){1,12}\.?(?!\w)"
    end = r"(?!\w)"
    alternatives = (
        r"(?:https?|ftp)://[^\s<>\"”]{1,2000}[\w/=#&+~-]|mailto:[^\s<>\"]{1,200}\w",
        r"www\.[\w-]{1,63}\.[^\s<>\"”]{0,2000}[\w/=#&]",
        r"[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}(?<!-)",
        rf"[\w#~-]{{1,64}}(?:\.[\w-]{{1,64}}){{0,8}}\.(?i:{_any('ending')})(?:/[\w./?=&%#~-]{{0,500}}\w/?)?"
        r"(?![\w@]|\.\w)",
        r"[a-z][a-z-]{1,20}(?:\.[a-z-]{2,30}){2,6}(?![\w.])",
        rf"(?i:{_any('whole')}){end}",
        r"(?<![\w.])\+?(?:\d{1,3}[-.])?\d{3}[-./]\d{3}[-.]\d{4}(?![\d-])",
        r"(?<![\w-])\d(?:\d\d)?-\d{4}(?![\w-])|(?<![\w-])\d{5}-\d{4}(?![\w-])",
        r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])|(?<![\w-])\d{1,2}-\d{1,2}-\d{2,4}(?![\w-])",
        r"['’]n['’](?!\w)|['’`‘]\d0['’]?s(?!\w)|['’`]\d\d(?!\w)|\d{1,3}0['’]s(?!\w)",
        rf"{number}(?=(?:{_any('unit')})(?![\w’']))",
        rf"\d+[.,]\d+(?=[^\W\d_])|{number}(?:st|nd|rd|th|s)?(?!\w)",
        r"(?:Rs|[A-Z]{3})(?=\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d)",
        r"[#@](?=\w{0,40}[^\W\d_])\w+",
        r"\+\d+(?![\d.,%]|\w)|\${2,}",
        r"(?:US|U|CA|C|AU|A|NZ|HK|S|R)\$",
        r"(?:Ph|M|B|D|LL)\.(?:Sc|Phil|Ed|D|A|B|M)\.",
        rf"{acronym}|(?:[A-Z]\.){{1,6}}(?=[A-Z][a-z])",
        rf"(?i:{_any('prefix')})-(?:{acronym}|{number}s?(?!\w)|{word}(?!-?\w))",
        rf"{word}-(?i:{_any('suffix')}){end}",
        rf"(?:[A-Z]{{1,4}}|p)&[A-Za-z]{{1,4}}{end}",
        rf"['’`](?i:s|m|d|ll|re|ve|n){end}|['’`‘](?i:em|til|tis|twas|cause|cuz){end}|(?i:n['’]t){end}",
        r"[^\W_]{1,20}\*{1,10}[^\W_]{1,20}(?!\w)",
        rf"{word}(?:['’`]{word}){{0,20}}",
        r"[:;=]['-]?[)(DPpO|](?!\w)|\([:;=](?!\w)|\^_\^|<3(?!\w)",
        r"[.…]{2,}|\.[?!]+|[?!]{2,}",
        r"<?[-=]{1,80}>|<[-=]{1,80}|-{2,}|—+|={2,}|_+|\*+|~{2,}|\+{2,}|#{2,}|<+|>+|''|``|‘‘|’’|,,",
        f"[\U0001f1e6-\U0001f1ff]{{2}}|{_EMOJI}(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d{_EMOJI})*",
        f".[{_MARKS}\ufe0f]*",
    )
    return re.compile("|".join(alternatives), re.DOTALL)


class Tokenizer:
    """Cuts text into words as UD English does; every character keeps its place.

    It has no settings: what it does depends on the text alone, so saving it writes nothing.

    Args:
        vocab: the vocabulary that its Docs share; that of `spacy.blank("en")` and not a bare
            `Vocab()`, which does not know white space when it sees it.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._known: dict[str, tuple[str, ...]] = {}

    def __call__(self, text: str) -> Doc:
        """Return a Doc whose text is `text`, whose tokens are its words.

        >>> tokenizer = Tokenizer(Vocab())
        >>> [word.text for word in tokenizer("Mr. Kim can't pay $1.2bn.")]
        ['Mr.', 'Kim', 'ca', "n't", 'pay', '$', '1.2', 'bn', '.']
        """
        words: list[str] = []
        spaces: list[bool] = []
        lead = len(text) - len(text.lstrip())
        if lead:
            words.append(text[:lead])
            spaces.append(False)
        for found in _CHUNK.finditer(text, lead):
            chunk, gap = found.groups()
            pieces = self._known.get(chunk) or self._learn(chunk)
            if pieces[-1][-1] == _STOP or (len(pieces) > 1 and _QUOTED_STOP.search(chunk)):
                pieces = _with_stop(pieces, text[found.end() : found.end() + 20], gap)
            words += pieces
            spaces += (False,) * len(pieces)
            if gap:
                spaces[-1] = gap[0] == " "
                rest = gap[1:] if gap[0] == " " else gap
                if rest:
                    words.append(rest)
                    spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Yield the Doc of each text."""
        return map(self, texts)

    def _learn(self, chunk: str) -> tuple[str, ...]:
        pieces = tuple(_cut(chunk))
        if len(chunk) <= _LONGEST_CACHED and len(self._known) < _CACHE_LIMIT:
            self._known[chunk] = pieces
        return pieces

    def to_bytes(self, **_: Any) -> bytes:
        """Return nothing: there are no settings to save."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> Tokenizer:
        """Return itself: there are no settings to restore."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Write nothing: there are no settings to save."""

    def from_disk(self, _path: str | Path, **_: Any) -> Tokenizer:
        """Return itself: there are no settings to restore."""
        return self

    def __reduce__(self) -> tuple[type[Tokenizer], tuple[Vocab]]:
        return Tokenizer, (self.vocab,)


def _cut(chunk: str) -> Iterator[str]:
    """Yield the pieces of a stretch without spaces; its last full stop stands alone."""
    pieces = [part for found in _patterns().finditer(chunk) for part in _parts(found[0])]
    titles, kept = _keeping_stop()
    at = 0
    while at < len(pieces):
        piece, following = pieces[at], pieces[at + 1 : at + 2]
        beyond = pieces[at + 2] if at + 2 < len(pieces) else '"'
        inside = piece in kept and beyond not in _CLOSING_QUOTES
        if following == [_STOP] and (
            piece in titles or inside or (piece in _set("numbered") and beyond[0].isdigit())
        ):
            yield piece + _STOP
            at += 2
        else:
            yield piece
            at += 1


def _parts(piece: str) -> Iterator[str]:
    """Yield the words of a piece: contractions and clitics are cut."""
    lengths = _contractions().get(piece) or _contractions().get(_plain(piece))
    if _DECADE.fullmatch(piece):
        yield piece
        return
    if lengths:
        start = 0
        for length in lengths:
            yield piece[start : start + length]
            start += length
        return
    clitics: list[str] = []
    while found := _CLITIC.search(piece, max(0, len(piece) - 4)):
        clitics.append(found[0])
        piece = piece[: found.start()]
    yield piece
    yield from reversed(clitics)


def _with_stop(pieces: tuple[str, ...], ahead: str, gap: str) -> tuple[str, ...]:
    """Join the last full stop to the abbreviation before it, or cut it off, as what comes says."""
    at = len(pieces) - 1 if pieces[-1][-1] == _STOP else len(pieces) - 2
    word, before = pieces[at], pieces[at - 1] if at else ""
    follows = "" if gap.count("\n") > 1 else ahead.lstrip(_OPENING)
    if word == _STOP and before and _keeps_stop(before, follows):
        return (*pieces[: at - 1], before + _STOP, *pieces[at + 1 :])
    if (
        _ACRONYM.fullmatch(word)
        and word not in _set("dotted")
        and (not follows or _begins_sentence(follows))
    ):
        return (*pieces[:at], word[:-1], _STOP, *pieces[at + 1 :])
    return pieces


def _keeps_stop(word: str, ahead: str) -> bool:
    """Tell whether the full stop after `word` belongs to it, by the characters that follow."""
    if not ahead:
        return False
    if word in _set("numbered") and (ahead[0].isdigit() or ahead[:3] in _set("month")):
        return True
    if word in _set("closing"):
        return not _begins_sentence(ahead)
    if len(word) == 1 and word.isupper() and word != "I":
        return ahead[0].isupper() and not _begins_sentence(ahead)
    return word in _set("abbreviation")


def _begins_sentence(ahead: str) -> bool:
    """Tell whether a word such as "The", "He" or "In" stands first."""
    first = _CAPITALISED.match(ahead)
    return first is not None and first[0].lower() in _set("starter")


@cache
def _set(kind: str) -> frozenset[str]:
    words = _words_of(kind)
    return frozenset(words) | {w.upper() for w in words if len(w) > 2}


@cache
def _keeping_stop() -> tuple[frozenset[str], frozenset[str]]:
    """Return the titles, and all that keep their full stop when more follows without a space."""
    initials = frozenset("ABCDEFGHJKLMNOPQRSTUVWXYZ")
    return _set("title"), _set("abbreviation") | _set("closing") | initials


@cache
def _contractions() -> dict[str, tuple[int, ...]]:
    """Return how long the parts of each contraction are."""
    found = {}
    for kind in ("contraction", "exact"):
        for word in _words_of(kind):
            found[word.replace("|", "")] = tuple(map(len, word.split("|")))
    return found


def _plain(piece: str) -> str:
    return piece.lower().replace("’", "'").replace("`", "'") if len(piece) < 12 else ""


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return what spaCy calls to give a pipeline this tokenizer."""
    return lambda nlp: Tokenizer(nlp.vocab)
