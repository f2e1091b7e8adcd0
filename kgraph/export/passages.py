"""A Selection in; out the pieces of text that its mentions and its evidence point at, each once."""

from collections.abc import Iterator

from kgraph.export import terms
from kgraph.export.nodes import Node, Pair
from kgraph.export.selection import Selection
from kgraph.export.terms import kg
from kgraph.export.vocabulary import END, HAS_SOURCE, MENTION_KINDS, POSITION, START, TYPE
from kgraph.graph import PointedAt
from kgraph.model import MentionOf, Span

Ends = tuple[int, int]


class Passages:
    """What is pointed at in one document: parts of sentences, sentences and mentions."""

    def __init__(self, found: PointedAt) -> None:
        self.document = terms.document(found.document)
        self.parts: set[Ends] = set(found.parts)
        self.sentences: dict[Ends, str] = {
            (start, end): text for start, end, text in found.sentences
        }
        self.mentions: dict[Ends, MentionOf] = {}
        for mention in found.mentions:
            # Where two entities share a mention, the smaller speaks for it.
            ends = (mention.span.start, mention.span.end)
            known = self.mentions.get(ends)
            self.mentions[ends] = mention if known is None else min(mention, known)

    def ends(self) -> list[Ends]:
        """Return where each passage starts and ends, by place."""
        return sorted({*self.parts, *self.sentences, *self.mentions})


def passages(selection: Selection) -> Iterator[Passages]:
    """Yield what is pointed at in each document, by document."""
    return map(Passages, selection.pointed_at())


def nodes(selection: Selection) -> Iterator[Node]:
    """Yield each passage, by document and place in it."""
    for found in passages(selection):
        for ends in found.ends():
            yield Node(terms.passage(found.document, Span(*ends)), _said(ends, found))


def _said(ends: Ends, found: Passages) -> list[Pair]:
    mention, sentence = found.mentions.get(ends), found.sentences.get(ends)
    text = mention.text if mention and sentence is None else sentence
    quoted = sentence is not None or ends in found.parts
    return [
        (TYPE, POSITION),
        *([(TYPE, kg("Mention"))] if mention else []),
        *([(TYPE, kg("Passage"))] if quoted else []),
        (HAS_SOURCE, found.document),
        (START, terms.offset(ends[0])),
        (END, terms.offset(ends[1])),
        *([] if text is None else [(kg("text"), terms.string(text))]),
        *(of_mention(mention) if mention else []),
    ]


def of_mention(mention: MentionOf) -> list[Pair]:
    """Say of what kind a mention is, and why it is one of its entity."""
    return [
        (kg("mentionKind"), MENTION_KINDS[mention.kind]),
        *([(kg("rule"), terms.string(mention.rule))] if mention.rule else []),
        (kg("score"), terms.decimal(mention.score)),
    ]


# --- The same as N-Triples ------------------------------------------------------------------------
# There are more passages than anything else, so their lines are not made by way of nodes.

_HEAD = f" {TYPE} {POSITION} .\n"
_MENTION = f" {TYPE} {kg('Mention')} .\n"
_PASSAGE = f" {TYPE} {kg('Passage')} .\n"
_START, _MIDDLE = f' {START} "', terms.offset(0).removeprefix('"0') + " .\n"
_END = f' {END} "'
_TEXT = f" {kg('text')} "


def lines(selection: Selection) -> Iterator[str]:
    """Yield the N-Triples of the passages of each document."""
    for found in passages(selection):
        yield "".join([_lines(ends, found) for ends in found.ends()])


def _lines(ends: Ends, found: Passages) -> str:
    start, end = ends
    mention, text = found.mentions.get(ends), found.sentences.get(ends)
    document = found.document
    s = f"{document[:-1]}#char={start},{end}>"
    source = f"{s} {HAS_SOURCE} {document} .\n{s}{_START}{start}{_MIDDLE}{s}{_END}{end}{_MIDDLE}"
    if mention is None:
        said = "" if text is None else f"{s}{_TEXT}{terms.string(text)} .\n"
        return f"{s}{_HEAD}{s}{_PASSAGE}{source}{said}"
    quoted = f"{s}{_PASSAGE}" if text is not None or ends in found.parts else ""
    said = terms.string(mention.text if text is None else text)
    more = "".join([f"{s} {predicate} {term} .\n" for predicate, term in of_mention(mention)])
    return f"{s}{_HEAD}{s}{_MENTION}{quoted}{source}{s}{_TEXT}{said} .\n{more}"
