"""An annotated Doc comes in, one light tree of words for each of its sentences goes out.

Walking spaCy's tokens costs far more than walking plain objects, and the rules walk a lot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.repairs import mend


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
        for word in self.children:  # noqa: SIM110 (asked so often that a generator is felt)
            if word.base in bases:
                return True
        return False

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
    for number, sentence in enumerate(doc.sents):
        words: dict[int, Word] = {}
        for token in doc[sentence.start : sentence.end]:
            if not token.text.isspace():
                words[token.i] = _word(token, len(words))
        _link(words)
        read = tuple(words.values())
        mend(read)
        yield Tree(number, read, doc.text)


def _word(token: Token, place: int) -> Word:
    lower = token.lower_.replace("’", "'")
    base = token.dep_.partition(":")[0]
    return Word(
        token.i, place, token.idx, token.end, token.text, lower, token.lemma_ or lower, token.pos_,
        token.dep_, base, token.feats, token, token.certainty,
    )  # fmt: skip


def _link(words: dict[int, Word]) -> None:
    for word in words.values():
        head = words.get(word.source.head.i)
        if head is not None and head is not word:
            word.head = head
            head.children.append(word)
