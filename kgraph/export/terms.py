"""Ids and values in, RDF terms out: IRIs that any parser takes, literals with their datatype."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from kgraph import schema
from kgraph.export.vocabulary import KG, XSD
from kgraph.export.xml import legal
from kgraph.model import EntityType, Literal, Span

_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,18}\.\d{1,18}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?", re.ASCII)


# Graphs name the same few things again and again; more than this many are not kept in memory.
_remembered = lru_cache(maxsize=100_000)


class Iri(NamedTuple):
    """An IRI, without brackets."""

    iri: str


class Text(NamedTuple):
    """A literal; `datatype` is the local name of a datatype of XML Schema, or "" for a string."""

    text: str
    datatype: str = ""


Term = Iri | Text


@_remembered
def escaped_iri(iri: str) -> str:
    """Percent-encode what an IRI cannot hold; letters of every script stay.

    >>> escaped_iri("https://e.org/a b<c>#é")
    'https://e.org/a%20b%3Cc%3E#é'
    """
    return "".join(
        c if c.isalnum() or c in _IN_IRIS else quote(c, safe="", errors="replace") for c in iri
    )


_IN_IRIS = frozenset("-._~:/?#[]@!$&'()*+,;=%")
_IN_IDS = _IN_IRIS - frozenset("%?#[]:")


@_remembered
def entity_iri(id_: str) -> Iri:
    """Return the IRI of an entity.

    >>> entity_iri("person/vladimir-putin").iri
    'https://w3id.org/kgraph/id/person/vladimir-putin'
    """
    return Iri(schema.ENTITY + _escaped_id(id_))


def _escaped_id(id_: str) -> str:
    return "".join(
        c if c.isalnum() or c in _IN_IDS else quote(c, safe="", errors="replace") for c in id_
    )


def class_iri(type_: EntityType) -> Iri:
    """Return the class of all entities of a type."""
    return Iri(schema.class_iri(type_))


def statement_iri(id_: str, part: str = "") -> Iri:
    """Return the IRI of a statement, or of one of its parts."""
    return Iri(schema.STATEMENT + quote(id_, safe="") + (f"#{part}" if part else ""))


@_remembered
def document_iri(id_: str) -> Iri:
    """Return the IRI of a document."""
    return Iri(schema.document_iri(id_))


def passage_iri(document: str, span: Span) -> Iri:
    """Return the IRI of a piece of a document's text."""
    return Iri(schema.passage_iri(document, span.start, span.end))


def kg(name: str) -> Iri:
    """Return a term of the ontology."""
    return Iri(KG + name)


def string(text: str) -> Text:
    """Return a plain literal, without the characters that RDF/XML could not carry.

    All formats leave them out alike, so that every format holds the same triples.
    """
    return Text(legal(text))


def boolean(value: bool) -> Text:
    """Return an xsd:boolean."""
    return Text("true" if value else "false", "boolean")


def whole(value: int) -> Text:
    """Return an xsd:integer."""
    return Text(str(value), "integer")


def offset(value: int) -> Text:
    """Return an xsd:nonNegativeInteger."""
    return Text(str(value), "nonNegativeInteger")


def decimal(value: float) -> Text:
    """Return an xsd:decimal, never with an exponent.

    >>> decimal(0.93).text, decimal(1).text, decimal(0.00001).text
    ('0.93', '1.0', '0.00001')
    """
    digits = f"{value:.8f}".rstrip("0")
    return Text(digits + "0" if digits.endswith(".") else digits, "decimal")


def moment(text: str) -> Text:
    """Return a date, a month, a year or a moment with the datatype that it is well-formed for.

    >>> moment("2019"), moment("2019-04-31")
    (Text(text='2019', datatype='gYear'), Text(text='2019-04-31', datatype=''))
    """
    if _YEAR.fullmatch(text):
        return Text(text, "gYear")
    if _MONTH.fullmatch(text):
        return Text(text, "gYearMonth")
    if _DATE.fullmatch(text) and _is_day(text):
        return Text(text, "date")
    found = _MOMENT.fullmatch(text)
    if found and _is_day(found[1]):
        return Text(text if found[3] else text.removesuffix("Z") + ":00" + _zone(text), "dateTime")
    return string(text)


def _zone(text: str) -> str:
    return "Z" if text.endswith("Z") else ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return not text.startswith("0000")


def value(literal: Literal) -> Text:
    """Return a literal, typed where it is a well-formed number or date."""
    if literal.type == "date":
        return moment(literal.value)
    if literal.type == "number" and _WHOLE.fullmatch(literal.value):
        return Text(literal.value, "integer")
    if literal.type == "number" and _DECIMAL.fullmatch(literal.value):
        return Text(literal.value, "decimal")
    return string(literal.value)


def datatype_iri(text: Text) -> str:
    """Return the IRI of a literal's datatype."""
    return XSD + (text.datatype or "string")
