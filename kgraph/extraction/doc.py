"""An annotated spaCy Doc comes in, the same text as plain objects, read once, goes out.

The rules look at every token many times, and looking at a spaCy token costs more than most rules.
Names are spaCy's own, so that a rule reads as a spaCy user expects.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kgraph.extraction.doc_repairs import mend_doc

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as SpacyDoc
    from spacy.tokens import Span as SpacySpan

CERTAINTY = "certainty"
"""Where `doc.user_data` may have the probability of each token's head and label."""
_IOB = ("", "I", "O", "B")


@dataclass(eq=False, repr=False, slots=True)
class Token:
    """One token, white space included, with its annotation as the model gave it.

    Attributes:
        doc: the text that it stands in.
        i: its number there.
        idx: where it starts, in characters of the text.
        end: where it ends.
        text: as written.
        lower_: in lower case.
        whitespace_: the space after it, or "".
        lemma_: its lemma.
        pos_: universal part of speech.
        dep_: dependency label with subtype.
        feats: morphological features in CoNLL-U notation.
        ent_type_: label of the entity that it is part of, or "".
        ent_iob_: "B" where an entity starts, "I" within one, "O" or "" outside.
        sent: the sentence that it stands in.
        is_sent_start: whether that sentence starts here.
        certainty: probability of its head and label, 1 where the parser does not say.
        head: the token it depends on; a root depends on itself.
        children: the tokens that depend on it, in order.
    """

    doc: Doc
    i: int
    idx: int
    end: int
    text: str
    lower_: str
    whitespace_: str
    lemma_: str
    pos_: str
    dep_: str
    feats: str
    ent_type_: str
    ent_iob_: str
    sent: Sentence
    is_sent_start: bool
    certainty: float
    head: Token = field(init=False)
    children: list[Token] = field(init=False, default_factory=list)

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        if not self.children:
            return self
        first, below = self, [self]
        for token in below:
            first = token if token.i < first.i else first
            below.extend(token.children)
        return first

    def feat(self, name: str) -> str:
        """Return a morphological feature ("Number" → "Plur"), or ""."""
        _, found, rest = f"|{self.feats}".partition(f"|{name}=")
        return rest.partition("|")[0] if found else ""


@dataclass(eq=False, slots=True)
class Sentence:
    """A sentence: its first token and the one after its last."""

    start: int
    end: int


class Marked(NamedTuple):
    """A stretch of tokens, half-open, that the model marked, and what it was marked as."""

    start: int
    end: int
    label_: str


class Doc(list[Token]):
    """The tokens of an annotated text.

    Attributes:
        text: the whole text.
        sents: its sentences.
        ents: the entities that the model marked.
        spans: its other marks by the name of their group.
    """

    __slots__ = ("ents", "sents", "spans", "text")

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.sents: list[Sentence] = []
        self.ents: tuple[Marked, ...] = ()
        self.spans: dict[str, tuple[Marked, ...]] = {}

    def quote(self, start: int, end: int) -> str:
        """Return the text of some tokens, half-open, without the space after the last."""
        tokens = self[start:end]
        return self.text[tokens[0].idx : tokens[-1].end] if tokens else ""

    def root_of(self, marked: Marked) -> Token:
        """Return the token of a stretch that stands highest in the tree, the first of several."""
        start, end = marked.start, marked.end
        inside = self[start:end]
        tops = [t for t in inside if t.head is t or not start <= t.head.i < end]
        return min(tops or inside, key=_depth) if len(tops) != 1 else tops[0]


def _depth(token: Token) -> int:
    """Return how many heads a token has above it."""
    depth = 0
    while token.head is not token and depth < len(token.doc):
        token, depth = token.head, depth + 1
    return depth


def read_doc(source: SpacyDoc) -> Doc:
    """Return an annotated text as plain objects.

    Args:
        source: the text as spaCy holds it.
    """
    doc = Doc()
    _add_tokens(doc, source)
    doc.text = "".join([token.text + token.whitespace_ for token in doc])
    _link(doc, source.to_array(["HEAD"]).astype("int64").tolist())
    mend_doc(doc)
    doc.ents = _entities(doc)
    doc.spans = {name: _marked(group) for name, group in source.spans.items()}
    return doc


class _Strings(dict[int, str]):
    """The strings behind spaCy's numbers, each looked up once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__({0: ""})
        self._store = store

    def __missing__(self, key: int) -> str:
        found = self[key] = self._store[key]
        return found


def _add_tokens(doc: Doc, source: SpacyDoc) -> None:
    strings = _Strings(source.vocab.strings)
    named = source.to_array(["ORTH", "LEMMA", "POS", "DEP", "MORPH", "ENT_TYPE"]).T.tolist()
    columns = [list(map(strings.__getitem__, column)) for column in named]
    columns += source.to_array(["SPACY", "ENT_IOB", "SENT_START"]).T.tolist()
    columns.append(source.user_data.get(CERTAINTY) or [1.0] * len(source))
    idx = 0
    for i, row in enumerate(zip(*columns, strict=True)):
        text, lemma, pos, dep, feats, ent_type, spaced, iob, starts, sure = row
        if starts == 1 or not doc.sents:
            doc.sents.append(Sentence(i, i))
        sent = doc.sents[-1]
        sent.end = i + 1
        space = " " if spaced else ""
        end = idx + len(text)
        doc.append(
            Token(doc, i, idx, end, text, text.lower(), space, lemma, pos, dep, feats, ent_type,
                  _IOB[iob], sent, starts == 1, sure)
        )  # fmt: skip
        idx = end + spaced


def _link(doc: Doc, heads: list[int]) -> None:
    """Give each token its head, `heads` steps away, and its children."""
    for token, steps in zip(doc, heads, strict=True):
        token.head = doc[token.i + steps]
        if steps:
            token.head.children.append(token)


def _entities(doc: Doc) -> tuple[Marked, ...]:
    found: list[Marked] = []
    for token in doc:
        if token.ent_iob_ == "B" and token.ent_type_:
            found.append(Marked(token.i, token.i + 1, token.ent_type_))
        elif token.ent_iob_ == "I" and found and found[-1].end == token.i:
            found[-1] = found[-1]._replace(end=token.i + 1)
    return tuple(found)


def _marked(spans: Iterable[SpacySpan]) -> tuple[Marked, ...]:
    return tuple(
        Marked(span.start, span.end, span.label_) for span in spans if span.start < span.end
    )
