"""Entities and statements in; what they point at in each document out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kgraph.model import Entity, Evidence, MentionOf, Statement


@dataclass(slots=True)
class PointedAt:
    """What entities and statements point at in one document.

    Attributes:
        document: its id.
        sentences: start, end and text of each sentence that is evidence.
        parts: start and end of the parts of those sentences.
        mentions: mentions of entities.
    """

    document: str
    sentences: list[tuple[int, int, str]] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[MentionOf] = field(default_factory=list)

    def add(self, evidence: Evidence) -> None:
        """Note a sentence and its parts."""
        self.sentences.append((evidence.start, evidence.end, evidence.text))
        spans = (evidence.subject, *evidence.relation, evidence.object)
        self.parts.extend([(span.start, span.end) for span in spans if span])


def pointed_at(entities: Iterable[Entity], statements: Iterable[Statement]) -> Iterator[PointedAt]:
    """Yield what is pointed at in each document, by document.

    Args:
        entities: those whose mentions count.
        statements: those whose evidence counts.
    """
    documents: dict[str, PointedAt] = {}

    def of(document: str) -> PointedAt:
        return documents.setdefault(document, PointedAt(document))

    for entity in entities:
        for mention in entity.mentions:
            of(mention.document).mentions.append(mention)
    for statement in statements:
        for evidence in statement.evidence:
            of(evidence.document).add(evidence)
    for _, found in sorted(documents.items()):
        yield found
