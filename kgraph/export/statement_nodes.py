"""A Statement in; out the RDF nodes of it, its times, its qualifiers and its evidence."""

from collections.abc import Iterator

from kgraph.export import terms
from kgraph.export.nodes import Node, Pair, each
from kgraph.export.selection import Selection
from kgraph.export.terms import Term, kg
from kgraph.export.vocabulary import DERIVED_FROM, MODALITIES, TYPE
from kgraph.model import Evidence, Literal, Span, Statement, When, digest


def nodes(statement: Statement, selection: Selection) -> Iterator[Node]:
    """Yield the statement, then its parts."""
    subject = terms.statement(statement.id)
    times = {terms.part(subject, f"time-{n}"): t for n, t in enumerate(statement.times, 1)}
    qualifiers = {
        terms.part(subject, f"qualifier-{n}"): q for n, q in enumerate(statement.qualifiers, 1)
    }
    evidence = {evidence_term(subject, found): found for found in statement.evidence}
    said = [
        *_core(statement),
        *each(kg("place"), map(terms.entity, statement.places)),
        *each(kg("time"), times),
        *each(kg("qualifier"), qualifiers),
        *_status(statement, selection),
        *each(kg("evidence"), evidence),
        *each(DERIVED_FROM, (terms.document(found.document) for found in statement.evidence)),
    ]
    yield Node(subject, said)
    for term, when in times.items():
        yield Node(term, time_pairs(when))
    for term, (role, value) in qualifiers.items():
        yield Node(term, qualifier_pairs(role, value, selection))
    for term, found in sorted(evidence.items()):
        yield Node(term, _evidence(found))


def _core(statement: Statement) -> list[Pair]:
    """Say what a statement says."""
    target = statement.object
    claim = [(TYPE, kg("Claim"))] if statement.attributed_to is not None else []
    end = (
        [(kg("value"), terms.value(target)), (kg("valueType"), terms.string(target.type))]
        if isinstance(target, Literal)
        else [(kg("object"), terms.entity(target))]
    )
    return [
        *claim,
        (TYPE, kg("Statement")),
        (kg("subject"), terms.entity(statement.subject)),
        (kg("predicate"), terms.iri(statement.predicate)),
        *end,
        (kg("relation"), terms.string(statement.relation)),
        *each(kg("relationPhrase"), (terms.string(e.phrase) for e in statement.evidence)),
    ]


def _status(statement: Statement, selection: Selection) -> list[Pair]:
    """Say whether a statement is so, who says it, and how sure it is."""
    source = statement.attributed_to
    return [
        (kg("negated"), terms.boolean(statement.negated)),
        (kg("modality"), MODALITIES[statement.modality]),
        (kg("asserted"), terms.boolean(statement.asserted)),
        *([] if source is None else [_source(source, selection)]),
        (kg("confidence"), terms.decimal(statement.confidence)),
        (kg("weight"), terms.whole(statement.weight)),
    ]


def _source(source: str, selection: Selection) -> Pair:
    if selection.has(source):
        return kg("attributedTo"), terms.entity(source)
    return kg("attributedToPhrase"), terms.string(source)


def time_pairs(when: When) -> list[Pair]:
    """Say when something was, as written and as an interval."""
    return [
        (TYPE, kg("Time")),
        (kg("text"), terms.string(when.text)),
        *([(kg("start"), terms.moment(when.start))] if when.start else []),
        *([(kg("end"), terms.moment(when.end))] if when.end else []),
    ]


def qualifier_pairs(role: str, value: str, selection: Selection) -> list[Pair]:
    """Say who or what plays a further part."""
    participant = selection.has(value)
    return [
        (TYPE, kg("Qualifier")),
        (kg("role"), terms.string(role)),
        (kg("participant"), terms.entity(value))
        if participant
        else (kg("value"), terms.string(value)),
    ]


def evidence_term(statement: Term, evidence: Evidence) -> Term:
    """Name evidence by its content, so that a new document renames nothing."""
    subject, object_ = evidence.subject, evidence.object
    target = f"{object_.start}-{object_.end}" if object_ else ""
    name = digest(
        evidence.document,
        f"{evidence.start}-{evidence.end}",
        f"{subject.start}-{subject.end}",
        *[f"{span.start}-{span.end}" for span in evidence.relation],
        target,
        str(evidence.sentence),
        evidence.phrase,
        evidence.construction,
    )
    return f"{statement[:-1]}#evidence-{name}>"


def _evidence(evidence: Evidence) -> list[Pair]:
    document, target = terms.document(evidence.document), evidence.object
    sentence = Span(evidence.start, evidence.end)
    return [
        (TYPE, kg("Evidence")),
        (kg("document"), document),
        (kg("sentenceIndex"), terms.whole(evidence.sentence)),
        (kg("sentence"), terms.passage(document, sentence)),
        (kg("subjectSpan"), terms.passage(document, evidence.subject)),
        *each(kg("relationSpan"), (terms.passage(document, s) for s in evidence.relation)),
        *([(kg("objectSpan"), terms.passage(document, target))] if target else []),
        (kg("relationPhrase"), terms.string(evidence.phrase)),
        (kg("construction"), terms.string(evidence.construction)),
    ]
