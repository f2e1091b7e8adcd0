"""A Selection in; out the pieces of text that its mentions and its evidence point at, each once."""

from collections import defaultdict
from collections.abc import Iterator

from kgraph.export import terms
from kgraph.export.nodes import Node, Pair
from kgraph.export.selection import Selection
from kgraph.export.terms import Term, kg
from kgraph.export.vocabulary import END, HAS_SOURCE, MENTION_KINDS, POSITION, START, TYPE
from kgraph.model import MentionOf, Span

Ends = tuple[int, int]


class _Document:
    """What is pointed at in one document: parts of sentences, sentences and mentions."""

    def __init__(self) -> None:
        self.parts: set[Ends] = set()
        self.sentences: dict[Ends, str] = {}
        self.mentions: dict[Ends, MentionOf] = {}

    def add_mention(self, mention: MentionOf) -> None:
        """Note a mention; where two entities share one, the smaller speaks for it."""
        ends = (mention.span.start, mention.span.end)
        self.mentions[ends] = min(mention, self.mentions.get(ends, mention))


def nodes(selection: Selection) -> Iterator[Node]:
    """Yield each passage, by document and place in it."""
    for id_, found in sorted(_pointed_at(selection).items()):
        document = terms.document(id_)
        for ends in sorted({*found.parts, *found.sentences, *found.mentions}):
            subject = terms.passage(document, Span(*ends))
            yield Node(subject, _said(document, ends, found))


def _pointed_at(selection: Selection) -> dict[str, _Document]:
    documents: defaultdict[str, _Document] = defaultdict(_Document)
    for entity in selection.entities():
        for mention in entity.mentions:
            documents[mention.document].add_mention(mention)
    for statement in selection.carried:
        for evidence in statement.evidence:
            document = documents[evidence.document]
            document.sentences[evidence.start, evidence.end] = evidence.text
            spans = (evidence.subject, *evidence.relation, evidence.object)
            document.parts.update((span.start, span.end) for span in spans if span)
    return documents


def _said(document: Term, ends: Ends, found: _Document) -> list[Pair]:
    mention, sentence = found.mentions.get(ends), found.sentences.get(ends)
    text = mention.text if mention and sentence is None else sentence
    quoted = sentence is not None or ends in found.parts
    return [
        (TYPE, POSITION),
        *([(TYPE, kg("Mention"))] if mention else []),
        *([(TYPE, kg("Passage"))] if quoted else []),
        (HAS_SOURCE, document),
        (START, terms.offset(ends[0])),
        (END, terms.offset(ends[1])),
        *([] if text is None else [(kg("text"), terms.string(text))]),
        *(_of_mention(mention) if mention else []),
    ]


def _of_mention(mention: MentionOf) -> list[Pair]:
    return [
        (kg("mentionKind"), MENTION_KINDS[mention.kind]),
        *([(kg("rule"), terms.string(mention.rule))] if mention.rule else []),
        (kg("score"), terms.decimal(mention.score)),
    ]
