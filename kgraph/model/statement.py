"""A statement: what all sentences that say the same thing say, with every piece of evidence."""

from dataclasses import dataclass

from kgraph.model.span import Span
from kgraph.model.triple import Modality


@dataclass(frozen=True, order=True, slots=True)
class Evidence:
    """One sentence that supports a statement, and where in it each part stands.

    Attributes:
        document: id of the document.
        sentence: number of the sentence in the document.
        start: where the sentence starts, in characters.
        end: where it ends.
        text: the sentence itself.
        subject: where the subject stands.
        relation: where the words of the relation stand.
        object: where the object stands; None where the object is left out.
        phrase: the relation as written ("had arrived in").
        construction: the rule that found it.
    """

    document: str
    sentence: int
    start: int
    end: int
    text: str
    subject: Span
    relation: tuple[Span, ...]
    object: Span | None
    phrase: str
    construction: str


@dataclass(frozen=True, order=True, slots=True)
class Literal:
    """A value that is not an entity: `type` is "string", "number", "date" or "quotation"."""

    value: str
    type: str = "string"


@dataclass(frozen=True, order=True, slots=True)
class When:
    """A time of a statement: as written and as an interval of ISO 8601 dates."""

    text: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Subject, relation and object, with circumstances and status, merged over all evidence.

    Attributes:
        id: a hash of the content below, without confidence, weight and evidence.
        subject: id of an entity.
        relation: the canonical relation ("adviser of").
        predicate: IRI of the relation in the ontology, or under the open namespace.
        object: id of an entity, or a literal.
        places: ids of the entities where.
        times: when.
        qualifiers: (role, entity id or words) pairs, sorted.
        negated: whether it is said not to be so.
        modality: actual, possible or planned.
        attributed_to: entity id or words of the source that claims it; None if the text itself
            states it.
        confidence: between 0 and 1.
        weight: in how many sentences it is said.
        evidence: those sentences, by document and position.
        symmetric: whether subject and object can be exchanged.
    """

    id: str
    subject: str
    relation: str
    predicate: str
    object: str | Literal
    places: tuple[str, ...] = ()
    times: tuple[When, ...] = ()
    qualifiers: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    modality: Modality = Modality.ACTUAL
    attributed_to: str | None = None
    confidence: float = 0.5
    weight: int = 1
    evidence: tuple[Evidence, ...] = ()
    symmetric: bool = False

    @property
    def asserted(self) -> bool:
        """Whether the text states it as actual fact, so that it may be a plain RDF triple."""
        return not self.negated and self.modality is Modality.ACTUAL and self.attributed_to is None

    @property
    def sentence(self) -> str:
        """The first sentence that supports it."""
        return self.evidence[0].text if self.evidence else ""
