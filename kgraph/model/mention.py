"""A mention: a piece of text that speaks of a person, a place, an organization or another thing."""

from dataclasses import dataclass
from enum import StrEnum

from kgraph.model.span import Span


class EntityType(StrEnum):
    """What kind of thing an entity is; the classes of the ontology bear the same names."""

    PERSON = "person"
    PLACE = "place"
    ORGANIZATION = "organization"
    GROUP = "group"
    EVENT = "event"
    WORK = "work"
    PRODUCT = "product"
    OBJECT = "object"
    DATE = "date"
    CONCEPT = "concept"


class MentionKind(StrEnum):
    """How a mention speaks: by name, by demonym ("Russian"), by common noun or by pronoun."""

    NAME = "name"
    DEMONYM = "demonym"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Number(StrEnum):
    """Grammatical number, where the text shows it."""

    SINGULAR = "singular"
    PLURAL = "plural"
    UNKNOWN = "unknown"


class Gender(StrEnum):
    """The gender that a pronoun, a title or a noun shows."""

    MALE = "male"
    FEMALE = "female"
    NEUTER = "neuter"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention in one document.

    Attributes:
        span: the whole noun phrase ("Russian President Vladimir Putin").
        head: the name in it ("Vladimir Putin"), or the head noun or pronoun.
        text: the characters of `span`.
        name: the characters of `head`.
        kind: name, demonym, nominal or pronoun.
        type: what kind of thing it speaks of.
        sentence: number of the sentence that it stands in.
        titles: titles and roles that stand with the name ("Mr", "President"), as written.
        number: grammatical number.
        gender: gender as shown by the mention itself.
        cluster: number of its coreference cluster in the document, from the language model.
        quoted: number of the quotation in which it stands, if it stands in one.
        definite: whether it is definite ("the summit", "this deal", a name).
        appositives: indices (into Extraction.mentions) of mentions that the syntax says are the
            same thing: apposition, copula, "known as".
        acronyms: short forms that the text introduces for it ("(ADC)").
        members: indices of the names that a plural noun stands for ("two ministers, A and B").
        examples: indices of names that are some of those that a plural noun stands for
            ("ministers, including A").
        aside: whether no triple can speak of it: a time, "there", a name inside another name.
    """

    span: Span
    head: Span
    text: str
    name: str
    kind: MentionKind
    type: EntityType
    sentence: int
    titles: tuple[str, ...] = ()
    number: Number = Number.UNKNOWN
    gender: Gender = Gender.UNKNOWN
    cluster: int | None = None
    quoted: int | None = None
    definite: bool = False
    appositives: tuple[int, ...] = ()
    acronyms: tuple[str, ...] = ()
    members: tuple[int, ...] = ()
    examples: tuple[int, ...] = ()
    aside: bool = False
