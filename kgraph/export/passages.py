"""A Selection in; out the pieces of text that its mentions and its evidence point at, each once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kgraph.export import terms
from kgraph.export.selection import Selection
from kgraph.export.terms import Iri, Term, kg
from kgraph.export.vocabulary import KG, MENTION_KINDS, OA, TYPE
from kgraph.model import Evidence, MentionOf, Span


@dataclass
class _Passage:
    """What is known of one piece of text."""

    quoted: bool = False
    text: str | None = None
    mentions: list[MentionOf] = field(default_factory=list)


def sentence_span(evidence: Evidence) -> Span:
    """Return where the sentence of a piece of evidence stands."""
    return Span(evidence.start, evidence.end)


def passages(selection: Selection) -> Iterator[tuple[Iri, list[tuple[str, Iterable[Term]]]]]:
    """Yield the IRI and the properties of each passage, by document and place in it."""
    found: defaultdict[str, defaultdict[Span, _Passage]]
    found = defaultdict(lambda: defaultdict(_Passage))
    for entity in selection.entities():
        for mention in entity.mentions:
            found[mention.document][mention.span].mentions.append(mention)
    for statement in selection.statements():
        for evidence in statement.evidence:
            _note(evidence, found[evidence.document])
    for document, spans in sorted(found.items()):
        for span, passage in sorted(spans.items(), key=lambda item: item[0]):
            yield terms.passage_iri(document, span), _properties(document, span, passage)


def _note(evidence: Evidence, spans: defaultdict[Span, _Passage]) -> None:
    parts = (evidence.subject, *evidence.relation, evidence.object)
    for span in filter(None, parts):
        spans[span].quoted = True
    sentence = spans[sentence_span(evidence)]
    sentence.quoted = True
    sentence.text = evidence.text


def _properties(document: str, span: Span, passage: _Passage) -> list[tuple[str, Iterable[Term]]]:
    # Two entities may share a mention ("the Russian and the US presidents"): one speaks for it.
    mention = min(passage.mentions, default=None)
    text = mention.text if mention and passage.text is None else passage.text
    passage_types = [kg("Passage")] if passage.quoted else []
    mention_types = [kg("Mention")] if mention else []
    return [
        (TYPE, [*mention_types, *passage_types, Iri(OA + "TextPositionSelector")]),
        (OA + "hasSource", [terms.document_iri(document)]),
        (OA + "start", [terms.offset(span.start)]),
        (OA + "end", [terms.offset(span.end)]),
        (KG + "text", [] if text is None else [terms.string(text)]),
        *(_of_mention(mention) if mention else []),
    ]


def _of_mention(mention: MentionOf) -> list[tuple[str, Iterable[Term]]]:
    return [
        (KG + "mentionKind", [Iri(MENTION_KINDS[mention.kind])]),
        (KG + "rule", [terms.string(mention.rule)] if mention.rule else []),
        (KG + "score", [terms.decimal(mention.score)]),
    ]
