"""A document and the number of a sentence come in; how its triples came about goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.errors import UsageError
from kgraph.extraction.clauses import Clause
from kgraph.extraction.confidence import LEAST
from kgraph.extraction.doc import read_doc
from kgraph.extraction.phrases import noun_phrase
from kgraph.extraction.quoting import quoted
from kgraph.extraction.sentences import ReadSentence, read_sentences
from kgraph.extraction.status import Status
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Tree
from kgraph.extraction.triples import source_of
from kgraph.model import Document, Modality, Triple

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class ParsedWord:
    """One word of the sentence and its place in the tree; numbers count from 1, 0 is the root."""

    number: int
    text: str
    lemma: str
    pos: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class ExplainedClause:
    """One clause: how it was read, what it gave, and why it gave nothing if so.

    Attributes:
        verb: the words of its verb group, with the predicate after a copula.
        kind: active, passive, copular or existential.
        subjects: who or what, as written.
        sharing: how the subject was found.
        parts: (role, preposition, words) of everything else.
        negated: whether it is said not to be so.
        modality: actual, possible or planned.
        source: who says so.
        triples: what came of it.
        rejected: why nothing came of it, or "".
    """

    verb: str
    kind: str
    subjects: tuple[str, ...]
    sharing: str
    parts: tuple[tuple[str, str, str], ...]
    negated: bool
    modality: Modality
    source: str | None
    triples: tuple[Triple, ...]
    rejected: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the triples of one sentence came about."""

    text: str
    words: tuple[ParsedWord, ...]
    clauses: tuple[ExplainedClause, ...]


def explain(doc: Doc, document: Document, sentence: int) -> Explanation:
    """Return the parse of one sentence, each clause as it was read, and what came of it.

    Args:
        doc: the annotated text.
        document: the document that it is the text of.
        sentence: number of the sentence, counted from 0.

    Raises:
        UsageError: the document has no such sentence.
    """
    read = read_sentences(read_doc(doc), document)
    if not 0 <= sentence < len(read):
        raise UsageError(
            f"{document.id}: there is no sentence {sentence}; "
            f"its {len(read)} sentences are numbered from 0"
        )
    chosen = read[sentence]
    words = chosen.tree.words
    text = chosen.tree.text[words[0].start : words[-1].end] if words else ""
    clauses = tuple(_explained(clause, chosen) for clause in chosen.clauses)
    return Explanation(" ".join(text.split()), _parsed(chosen.tree), clauses)


def _parsed(tree: Tree) -> tuple[ParsedWord, ...]:
    return tuple(
        ParsedWord(
            word.place + 1,
            word.text,
            word.lemma,
            word.pos,
            word.head.place + 1 if word.head is not None else 0,
            word.dep,
        )
        for word in tree.words
    )


def _explained(clause: Clause, sentence: ReadSentence) -> ExplainedClause:
    text = sentence.tree.text
    status = sentence.scene.statuses.get(clause.head.place, Status())
    source = source_of(status, sentence.scene)
    verb = sorted({*clause.group, clause.head}, key=lambda w: w.place)
    made = tuple(sentence.triples_of(clause))
    triples = tuple(t for t in made if t.confidence >= LEAST)
    unsure = "what it gives is too uncertain" if made else ""
    return ExplainedClause(
        verb=quoted(verb, text)[0],
        kind=clause.kind,
        subjects=tuple(quoted(noun_phrase(s), text)[0] for s in clause.subjects),
        sharing=clause.sharing,
        parts=tuple(
            (p.role, p.preposition, quoted(noun_phrase(p.word), text)[0]) for p in clause.parts
        ),
        negated=status.negated,
        modality=status.modality,
        source=source.text if source is not None else None,
        triples=triples,
        rejected="" if triples else unsure or _reason(clause, sentence),
    )


def _reason(clause: Clause, sentence: ReadSentence) -> str:
    if sentence.asks(clause):
        return "a question states nothing"
    introduced = sentence.introduced_by(clause)
    if introduced is not None:
        return f"it only introduces {introduced.head.text!r}"
    if clause.head.lemma in listed("empty_verbs") and clause.subjects:
        return f"{clause.head.lemma!r} says nothing without an object"
    if not clause.subjects:
        return "nobody is found who does it"
    return "its subject and object are the same"
