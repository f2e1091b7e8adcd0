"""A triple: who did what to whom in one sentence, still in the text's own words."""

from dataclasses import dataclass
from enum import StrEnum

from kgraph.model.document import Document, Sentence
from kgraph.model.mention import Mention
from kgraph.model.span import Span


class Modality(StrEnum):
    """Whether something has happened, may happen, or is intended to."""

    ACTUAL = "actual"
    POSSIBLE = "possible"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Argument:
    """What stands at one end of a triple, or in one of its qualifiers.

    Attributes:
        text: the words exactly as the sentence has them, without the preposition.
        spans: where they stand; more than one where the phrase is broken up.
        mention: index into `Extraction.mentions` of the thing meant; None for a literal
            (an amount, a quotation, a clause).
        preposition: the preposition that introduces it in the sentence ("in"), or "".
    """

    text: str
    spans: tuple[Span, ...]
    mention: int | None = None
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time as written, and as an interval of ISO 8601 dates (both ends included).

    `start` and `end` are None where the text and the document's date leave it open; they are at
    the precision of the text ("2019", "2019-04", "2019-04-25") and never invented.
    """

    text: str
    span: Span
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """What joins the two ends.

    Attributes:
        canonical: lemma and role preposition: "meet", "arrive in", "adviser of".
        phrase: the words as the sentence has them: "had arrived in".
        spans: where those words stand.
    """

    canonical: str
    phrase: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A further circumstance of a triple; `role` is "instrument", "topic", … or a preposition."""

    role: str
    argument: Argument


@dataclass(frozen=True, slots=True)
class Triple:
    """One proposition of one sentence.

    Attributes:
        sentence: number of the sentence.
        subject: who or what.
        relation: what joins the ends.
        object: whom or what; None for a proposition with one participant only.
        arguments: whatever else the sentence says of it, in the order of the sentence, each
            with its preposition (places and times included).
        places: those of the arguments that say where.
        times: when, as written and as intervals.
        qualifiers: the other arguments, by role.
        negated: whether the sentence says that it is not so.
        modality: actual, possible or planned.
        attributed_to: who says so, where the sentence gives a source.
        confidence: probability, between 0 and 1, that a careful reader would agree.
        construction: name of the rule that found it ("active_clause", "apposition", …).
        literal: whether the relation's words stand in the sentence in this form; False where
            they are implied ("Russian President Putin": president of Russia).
        symmetric: whether the ends can be exchanged ("Putin and Kim met").
    """

    sentence: int
    subject: Argument
    relation: Relation
    object: Argument | None
    arguments: tuple[Argument, ...] = ()
    places: tuple[Argument, ...] = ()
    times: tuple[Time, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    negated: bool = False
    modality: Modality = Modality.ACTUAL
    attributed_to: Argument | None = None
    confidence: float = 0.5
    construction: str = ""
    literal: bool = True
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document.

    Attributes:
        document: the document.
        sentences: its sentences.
        mentions: what it speaks of.
        triples: what it says.
        extractor: which version of the program, with which language model, found it; "" where
            nobody noted it.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    triples: tuple[Triple, ...]
    extractor: str = ""
