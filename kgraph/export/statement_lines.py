"""A Statement in; out the N-Triples of it and its parts.

They are those of `statement_nodes`, in the same order; statements are what a graph has most of, so
their lines are not made by way of nodes.
"""

from collections.abc import Iterable

from kgraph.export import terms
from kgraph.export.selection import Selection
from kgraph.export.statement_nodes import evidence_term, qualifier_pairs, time_pairs
from kgraph.export.terms import Term, kg
from kgraph.export.vocabulary import DERIVED_FROM, MODALITIES, TYPE
from kgraph.model import Evidence, Literal, Statement

_CLAIM, _STATEMENT = f" {TYPE} {kg('Claim')} .\n", f" {TYPE} {kg('Statement')} .\n"
_SUBJECT, _PREDICATE, _OBJECT = (f" {kg(name)} " for name in ("subject", "predicate", "object"))
_VALUE, _VALUE_TYPE = f" {kg('value')} ", f" {kg('valueType')} "
_RELATION, _PHRASE = f" {kg('relation')} ", f" {kg('relationPhrase')} "
_PLACE, _TIME, _QUALIFIER = (f" {kg(name)} " for name in ("place", "time", "qualifier"))
_BOOLEANS = {value: terms.boolean(value) + " .\n" for value in (True, False)}
_NEGATED = {value: f" {kg('negated')} {text}" for value, text in _BOOLEANS.items()}
_MODALITY = {value: f" {kg('modality')} {term} .\n" for value, term in MODALITIES.items()}
_ASSERTED = {value: f" {kg('asserted')} {text}" for value, text in _BOOLEANS.items()}
_BY, _BY_PHRASE = f" {kg('attributedTo')} ", f" {kg('attributedToPhrase')} "
_CONFIDENCE, _WEIGHT = f" {kg('confidence')} ", f" {kg('weight')} "
_HAS_EVIDENCE, _FROM = f" {kg('evidence')} ", f" {DERIVED_FROM} "

_EVIDENCE = f" {TYPE} {kg('Evidence')} .\n"
_DOCUMENT, _INDEX = f" {kg('document')} ", f' {kg("sentenceIndex")} "'
_INTEGER = terms.whole(0).removeprefix('"0') + " .\n"
_SENTENCE, _SUBJECT_SPAN = f" {kg('sentence')} ", f" {kg('subjectSpan')} "
_RELATION_SPAN, _OBJECT_SPAN = f" {kg('relationSpan')} ", f" {kg('objectSpan')} "
_CONSTRUCTION = f" {kg('construction')} "


def lines(statement: Statement, selection: Selection) -> str:
    """Return the N-Triples of a statement and its parts."""
    s = terms.statement(statement.id)
    evidence = {evidence_term(s, found): found for found in statement.evidence}
    parts: list[str] = []
    times = qualifiers = ""
    if statement.times:
        times = _parts(s, _TIME, "time", map(time_pairs, statement.times), parts)
    if statement.qualifiers:
        pairs = (qualifier_pairs(role, value, selection) for role, value in statement.qualifiers)
        qualifiers = _parts(s, _QUALIFIER, "qualifier", pairs, parts)
    parts += [_evidence(term, evidence[term]) for term in sorted(evidence)]
    phrases = {terms.string(found.phrase) for found in statement.evidence}
    documents = {terms.document(found.document) for found in statement.evidence}
    return (
        f"{_core(s, statement)}{_each(s, _PHRASE, phrases)}"
        f"{_each(s, _PLACE, map(terms.entity, statement.places))}{times}{qualifiers}"
        f"{_status(s, statement, selection)}"
        f"{_each(s, _HAS_EVIDENCE, evidence)}{_each(s, _FROM, documents)}{''.join(parts)}"
    )


def _each(s: Term, predicate: str, objects: Iterable[Term]) -> str:
    return "".join([f"{s}{predicate}{term} .\n" for term in sorted(set(objects))])


def _parts(
    s: Term,
    predicate: str,
    name: str,
    described: Iterable[list[tuple[Term, Term]]],
    parts: list[str],
) -> str:
    """Add the lines of numbered parts; return those that join the statement to them."""
    found = []
    for number, pairs in enumerate(described, 1):
        term = f"{s[:-1]}#{name}-{number}>"
        found.append(term)
        parts += [f"{term} {of} {value} .\n" for of, value in pairs]
    return _each(s, predicate, found)


def _core(s: Term, statement: Statement) -> str:
    target = statement.object
    claim = "" if statement.attributed_to is None else f"{s}{_CLAIM}"
    end = (
        f"{s}{_VALUE}{terms.value(target)} .\n{s}{_VALUE_TYPE}{terms.string(target.type)} .\n"
        if isinstance(target, Literal)
        else f"{s}{_OBJECT}{terms.entity(target)} .\n"
    )
    return (
        f"{claim}{s}{_STATEMENT}{s}{_SUBJECT}{terms.entity(statement.subject)} .\n"
        f"{s}{_PREDICATE}{terms.iri(statement.predicate)} .\n{end}"
        f"{s}{_RELATION}{terms.string(statement.relation)} .\n"
    )


def _status(s: Term, statement: Statement, selection: Selection) -> str:
    by, source = statement.attributed_to, ""
    if by is not None:
        known = selection.has(by)
        source = (
            f"{s}{_BY}{terms.entity(by)} .\n" if known else f"{s}{_BY_PHRASE}{terms.string(by)} .\n"
        )
    return (
        f"{s}{_NEGATED[statement.negated]}{s}{_MODALITY[statement.modality]}"
        f"{s}{_ASSERTED[statement.asserted]}{source}"
        f"{s}{_CONFIDENCE}{terms.decimal(statement.confidence)} .\n"
        f"{s}{_WEIGHT}{terms.whole(statement.weight)} .\n"
    )


def _evidence(s: Term, found: Evidence) -> str:
    document = terms.document(found.document)
    passage = f"{document[:-1]}#char="
    relations = [f"{passage}{span.start},{span.end}>" for span in found.relation]
    subject, target = found.subject, found.object
    last = f"{s}{_OBJECT_SPAN}{passage}{target.start},{target.end}> .\n" if target else ""
    return (
        f"{s}{_EVIDENCE}{s}{_DOCUMENT}{document} .\n{s}{_INDEX}{found.sentence}{_INTEGER}"
        f"{s}{_SENTENCE}{passage}{found.start},{found.end}> .\n"
        f"{s}{_SUBJECT_SPAN}{passage}{subject.start},{subject.end}> .\n"
        f"{_each(s, _RELATION_SPAN, relations)}{last}"
        f"{s}{_PHRASE}{terms.string(found.phrase)} .\n"
        f"{s}{_CONSTRUCTION}{terms.string(found.construction)} .\n"
    )
