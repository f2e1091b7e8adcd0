"""An annotated Doc comes in, one light tree of words for each of its sentences goes out.

Walking spaCy's tokens costs far more than walking plain objects, and the rules walk a lot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START
from spacy.tokens import Doc, Token

from kgraph.extraction.repairs import mend

CERTAINTY = "certainty"
"""Where `doc.user_data` may have the probability of each token's head and label."""


@dataclass(eq=False, slots=True)
class Word:
    """One word of a sentence with its place in the dependency tree.

    Attributes:
        token: number of the token in the Doc.
        place: number of the word in its sentence, whitespace not counted.
        start: where it starts, in characters of the text.
        end: where it ends.
        text: as written.
        lower: in lower case, with straight apostrophes.
        lemma: its lemma, in lower case unless it is a name.
        pos: universal part of speech.
        dep: dependency label with subtype.
        base: dependency label without subtype.
        feats: morphological features in CoNLL-U notation.
        source: the spaCy token.
        certainty: probability of its head and label, 1 where the parser does not say.
        head: the word it depends on; None for the root.
        children: the words that depend on it, in order.
    """

    token: int
    place: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    dep: str
    base: str
    feats: str
    source: Token
    certainty: float = 1.0
    head: Word | None = None
    children: list[Word] = field(default_factory=list)

    def child(self, *deps: str) -> Word | None:
        """Return the first child with one of these labels, subtypes told apart."""
        for word in self.children:
            if word.dep in deps:
                return word
        return None

    def all(self, *bases: str) -> list[Word]:
        """Return the children with one of these labels, subtypes aside."""
        return [word for word in self.children if word.base in bases]

    def any(self, *bases: str) -> bool:
        """Tell whether a child has one of these labels, subtypes aside."""
        return any(word.base in bases for word in self.children)

    def __repr__(self) -> str:
        """Show the word as an error message would."""
        return f"Word({self.text!r}, {self.dep!r})"


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence: its number, its words without whitespace, and its roots.

    Attributes:
        number: number of the sentence in the document.
        words: its words, in order.
        text: the whole document's text.
    """

    number: int
    words: tuple[Word, ...]
    text: str

    @property
    def roots(self) -> tuple[Word, ...]:
        """The words that depend on nothing in this sentence."""
        return tuple(word for word in self.words if word.head is None)


def trees(doc: Doc) -> Iterator[Tree]:
    """Yield the tree of each sentence, with common slips of parsers mended.

    Args:
        doc: an annotated text; sentences without a word give a tree without words.
    """
    columns = doc.to_array([HEAD, DEP, POS, LEMMA, MORPH]).tolist()
    strings: dict[int, str] = {0: ""}
    text = doc.text  # the Doc puts it together anew each time
    sure: list[float] = doc.user_data.get(CERTAINTY) or [1.0] * len(doc)
    for number, (first, last) in enumerate(sentence_ranges(doc)):
        words: dict[int, Word] = {}
        heads: dict[int, int] = {}
        for token in doc[first:last]:
            if token.text.strip():
                row = columns[token.i]
                words[token.i] = _word(token, row, len(words), strings, sure[token.i])
                heads[token.i] = token.i + _signed(row[0])
        _link(words, heads)
        mend(tuple(words.values()))
        yield Tree(number, tuple(words.values()), text)


def sentence_ranges(doc: Doc) -> list[tuple[int, int]]:
    """Return the first token of each sentence and the one after its last.

    Args:
        doc: a text with sentence starts.
    """
    marks = doc.to_array([SENT_START]).tolist()
    starts = [i for i, mark in enumerate(marks) if i == 0 or mark == 1]
    return list(zip(starts, [*starts[1:], len(marks)], strict=True))


def _word(
    token: Token, row: list[int], place: int, strings: dict[int, str], certainty: float
) -> Word:
    for key in row[1:]:
        if key not in strings:
            strings[key] = token.vocab.strings[key]
    dep, pos, lemma, feats = (strings[key] for key in row[1:])
    text, start = token.text, token.idx
    lower = text.lower().replace("’", "'")
    return Word(
        token=token.i,
        place=place,
        start=start,
        end=start + len(text),
        text=text,
        lower=lower,
        lemma=lemma or lower,
        pos=pos,
        dep=dep,
        base=dep.partition(":")[0],
        feats=feats,
        source=token,
        certainty=certainty,
    )


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _link(words: dict[int, Word], heads: dict[int, int]) -> None:
    for i, word in words.items():
        head = words.get(heads[i])
        if head is not None and head is not word:
            word.head = head
            head.children.append(word)
