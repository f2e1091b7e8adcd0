"""An entity: one real person, place, organization, event or other thing, with all its names."""

from dataclasses import dataclass

from kgraph.model.mention import EntityType, MentionKind
from kgraph.model.span import Span


@dataclass(frozen=True, order=True, slots=True)
class MentionOf:
    """One mention of an entity: which document and sentence, where, how written, and why here.

    `rule` names the rule that put the mention into this entity ("surname", "acronym", …) and
    `score` is its strength, between 0 and 1.
    """

    document: str
    span: Span
    text: str
    kind: MentionKind
    rule: str
    score: float = 1.0

    def record(self) -> dict[str, str | int | float]:
        """Return it as plain values by name, as every file and every answer writes it."""
        return {
            "document": self.document,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "kind": self.kind.value,
            "rule": self.rule,
            "score": self.score,
        }


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing.

    Attributes:
        id: readable and stable: "person/vladimir-putin".
        type: what kind of thing.
        label: the canonical label.
        aliases: all other names, sorted.
        identifiers: (scheme, value) pairs, sorted: ("iso3166", "RU"), ("wikidata", "Q7747").
        named: whether any mention is a name.
        latitude: degrees north, for places that the gazetteer knows.
        longitude: degrees east.
        candidates: ids of entities that it may be the same as, where the text leaves it open.
        mentions: every mention, by document and position.
    """

    id: str
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    named: bool = True
    latitude: float | None = None
    longitude: float | None = None
    candidates: tuple[str, ...] = ()
    mentions: tuple[MentionOf, ...] = ()
