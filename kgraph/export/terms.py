"""Ids and values in, RDF terms out, in the syntax of N-Triples.

A term is a string: an IRI in angle brackets, or a literal in quotation marks with its datatype. The
escapes used within quotation marks are those that JSON and Turtle share, so that every other
format makes its own form from it without a parser.
"""

import json
import re
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from kgraph import schema
from kgraph.export.vocabulary import XSD
from kgraph.model import EntityType, Literal, Span

Term = str

_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_ESCAPED = frozenset("\x7f\x85\u2028\u2029")
_TYPED = "^^<" + XSD

_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,18}\.\d{1,18}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?", re.ASCII)
# What an IRI, and within it the id of an entity, cannot hold as it is.
_NOT_IN_IRIS = re.compile(r"[^\w.~:/?@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})")
_NOT_IN_IDS = re.compile(r"[^\w.~/@!$&'()*+,;=-]")

# Graphs name the same few things again and again; more than this many are not kept in memory.
_remembered = lru_cache(maxsize=100_000)


@_remembered
def iri(text: str) -> Term:
    """Return an IRI; what it cannot hold is percent-encoded, letters of every script stay.

    >>> iri("https://e.org/a b<c>#é")
    '<https://e.org/a%20b%3Cc%3E#é>'
    """
    before, hash_, after = text.partition("#")
    return f"<{_NOT_IN_IRIS.sub(_percent, before)}{hash_}{_NOT_IN_IRIS.sub(_percent, after)}>"


def _percent(found: re.Match[str]) -> str:
    return quote(found[0], safe="", errors="replace")


@_remembered
def entity(id_: str) -> Term:
    """Return the IRI of an entity.

    >>> entity("person/vladimir-putin")
    '<https://w3id.org/kgraph/id/person/vladimir-putin>'
    """
    return f"<{schema.ENTITY}{_NOT_IN_IDS.sub(_percent, id_)}>"


def entity_class(type_: EntityType) -> Term:
    """Return the class of all entities of a type."""
    return f"<{schema.class_iri(type_)}>"


def statement(id_: str) -> Term:
    """Return the IRI of a statement."""
    return f"<{schema.STATEMENT}{quote(id_, safe='')}>"


def part(whole: Term, name: str) -> Term:
    """Return the IRI of a part of a statement.

    >>> part("<https://e.org/s>", "time-1")
    '<https://e.org/s#time-1>'
    """
    return f"{whole[:-1]}#{name}>"


@_remembered
def document(id_: str) -> Term:
    """Return the IRI of a document."""
    return f"<{schema.document_iri(id_)}>"


def passage(whole: Term, span: Span) -> Term:
    """Return the IRI of a piece of a document's text (RFC 5147).

    >>> passage("<https://e.org/d>", Span(18, 32))
    '<https://e.org/d#char=18,32>'
    """
    return f"{whole[:-1]}#char={span.start},{span.end}>"


@_remembered
def kg(name: str) -> Term:
    """Return a term of the ontology."""
    return f"<{schema.ONTOLOGY}{name}>"


def string(text: str) -> Term:
    r"""Return a plain literal, without the characters that RDF/XML could not carry.

    All formats leave them out alike, so that every format holds the same triples.

    >>> string('a "b"\n\x00')
    '"a \\"b\\"\\n"'
    """
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in _ESCAPED:
        return f"\\u{ord(character):04X}"
    return _NAMED.get(character, "")


def typed(text: str, datatype: str) -> Term:
    """Return a literal with a datatype of XML Schema; the text needs no escapes.

    >>> typed("1", "integer")
    '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return f'"{text}"{_TYPED}{datatype}>'


def boolean(value: bool) -> Term:
    """Return an xsd:boolean."""
    return typed("true" if value else "false", "boolean")


@_remembered
def whole(value: int) -> Term:
    """Return an xsd:integer."""
    return typed(str(value), "integer")


def offset(value: int) -> Term:
    """Return an xsd:nonNegativeInteger."""
    return typed(str(value), "nonNegativeInteger")


@_remembered
def decimal(value: float) -> Term:
    """Return an xsd:decimal, never with an exponent.

    >>> [split(decimal(value))[0] for value in (0.93, 1.0, 0.00001)]
    ['"0.93"', '"1.0"', '"0.00001"']
    """
    digits = f"{value:.8f}".rstrip("0")
    return typed(digits + "0" if digits.endswith(".") else digits, "decimal")


def moment(text: str) -> Term:
    """Return a date, a month, a year or a moment with the datatype that it is well-formed for.

    >>> split(moment("2019")), split(moment("2019-04-31"))
    (('"2019"', 'gYear'), ('"2019-04-31"', ''))
    """
    if _YEAR.fullmatch(text):
        return typed(text, "gYear")
    if _MONTH.fullmatch(text):
        return typed(text, "gYearMonth")
    if _DATE.fullmatch(text) and _is_day(text):
        return typed(text, "date")
    found = _MOMENT.fullmatch(text)
    if found and _is_day(found[1]):
        zone = "Z" if text.endswith("Z") else ""
        return typed(text if found[3] else text.removesuffix("Z") + ":00" + zone, "dateTime")
    return string(text)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return not text.startswith("0000")


def value(literal: Literal) -> Term:
    """Return a literal, typed where it is a well-formed number or date."""
    if literal.type == "date":
        return moment(literal.value)
    if literal.type == "number" and _WHOLE.fullmatch(literal.value):
        return typed(literal.value, "integer")
    if literal.type == "number" and _DECIMAL.fullmatch(literal.value):
        return typed(literal.value, "decimal")
    return string(literal.value)


def is_iri(term: Term) -> bool:
    """Tell an IRI from a literal."""
    return term[0] == "<"


def split(term: Term) -> tuple[str, str]:
    """Return a literal's text, quoted and escaped, and the name of its datatype or ""."""
    end = term.rindex('"') + 1
    return term[:end], term[end + len(_TYPED) : -1]


def plain(quoted: str) -> str:
    """Return the text that stands quoted and escaped in a literal."""
    return str(json.loads(quoted)) if "\\" in quoted else quoted[1:-1]
