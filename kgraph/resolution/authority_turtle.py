"""A Turtle text comes in, the records that it describes go out.

What has a label (skos:prefLabel, rdfs:label, schema:name, foaf:name) is a record. Its own IRI is
its identifier, and so is what it is the same as; an export of kgraph can be a list again.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import InputError
from kgraph.model import EntityType
from kgraph.resolution.authority import Record
from kgraph.resolution.authority_file import identifier, type_of
from kgraph.schema import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

    Facts = dict[str, list[pyoxigraph.NamedNode | pyoxigraph.Literal]]

_OWN = "https://w3id.org/kgraph/"
_SKOS, _FOAF = PREFIXES["skos"], "http://xmlns.com/foaf/0.1/"
_SCHEMA = ("https://schema.org/", "http://schema.org/")
_LABELS = (f"{_SKOS}prefLabel", f"{PREFIXES['rdfs']}label", *(f"{s}name" for s in _SCHEMA),
           f"{_FOAF}name")  # fmt: skip
_ALIASES = (f"{_SKOS}altLabel", *(f"{s}alternateName" for s in _SCHEMA), f"{_FOAF}nick")
_TYPES = (f"{PREFIXES['rdf']}type", "http://www.wikidata.org/prop/direct/P31")
_SAME = (f"{PREFIXES['owl']}sameAs", f"{_SKOS}exactMatch", *(f"{s}sameAs" for s in _SCHEMA))
_IDENTIFIERS = (f"{PREFIXES['dcterms']}identifier", f"{_OWN}ontology#identifier")


def records(text: str, path: Path) -> tuple[Record, ...]:
    """Return the records of a Turtle text, in the order in which it speaks of them first.

    Args:
        text: Turtle, or N-Triples.
        path: where it comes from, for the message.

    Raises:
        InputError: if it is no Turtle, with the line.
    """
    import pyoxigraph

    described: dict[str, Facts] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in pyoxigraph.parse(text.encode(), pyoxigraph.RdfFormat.TURTLE):
            if isinstance(triple.subject, pyoxigraph.NamedNode) and isinstance(
                triple.object, pyoxigraph.NamedNode | pyoxigraph.Literal
            ):
                described[triple.subject.value][triple.predicate.value].append(triple.object)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        where = f"{path}:{line}" if line else str(path)
        what = str(getattr(error, "msg", error)).strip().splitlines()[0]
        raise InputError(f"{where}: not Turtle: {what}") from error
    made = (_record(subject, facts, n) for n, (subject, facts) in enumerate(described.items(), 1))
    return tuple(record for record in made if record is not None)


def _record(subject: str, facts: Facts, number: int) -> Record | None:
    labels = _names(facts, _LABELS)
    same = [node.value for p in (*_SAME, *_IDENTIFIERS) for node in facts.get(p, ())]
    own = [] if subject.startswith(_OWN) else [subject]
    identifiers = tuple(dict.fromkeys(identifier(each) for each in (*own, *same)))
    if not labels or not identifiers:
        return None
    aliases = dict.fromkeys((*labels[1:], *_names(facts, _ALIASES)))
    return Record(labels[0], identifiers, tuple(aliases), _type(facts), line=number)


def _names(facts: Facts, predicates: tuple[str, ...]) -> list[str]:
    """Return the literals of some predicates, English and unmarked ones first."""
    found = [node for p in predicates for node in facts.get(p, ())]
    marked = [(not _english(getattr(n, "language", None)), n.value.strip()) for n in found]
    ordered = sorted(marked, key=lambda each: each[0])
    return list(dict.fromkeys(name for _, name in ordered if name))


def _english(language: str | None) -> bool:
    return language is None or language.casefold().split("-")[0] == "en"


def _type(facts: Facts) -> EntityType | None:
    named = [type_of(node.value) for p in _TYPES for node in facts.get(p, ())]
    return next((type for type in named if type is not None), None)
