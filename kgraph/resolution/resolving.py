"""The extractions of all documents come in, entities and statements go out.

A pure function of the set of extractions: their order, and how they were brought together,
change nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kgraph.model import Entity, Extraction, Statement
from kgraph.resolution.across import merge
from kgraph.resolution.authority import Identifiers, Record
from kgraph.resolution.authority_linking import link
from kgraph.resolution.corrections import Correction, Notice
from kgraph.resolution.corrections_applied import correct
from kgraph.resolution.entities import make_entities
from kgraph.resolution.local import locals_of
from kgraph.resolution.statements import make_statements
from kgraph.resolution.within import read_document
from kgraph.schema import Schema

_COUNTRY = "iso3166"  # scheme of the identifier that countries have


@dataclass(frozen=True, slots=True)
class Resolution:
    """One entity for each real thing, and what the texts say of them.

    Attributes:
        entities: sorted by id.
        statements: sorted by subject, relation and object.
        notices: what corrections could not do, by line.
        doubts: what a list of things left open, by line.
    """

    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    notices: tuple[Notice, ...] = ()
    doubts: tuple[Notice, ...] = ()


def resolve(
    extractions: Sequence[Extraction],
    schema: Schema,
    corrections: Sequence[Correction] = (),
    authority: Sequence[Record] = (),
) -> Resolution:
    """Return the entities and statements of a set of documents.

    Args:
        extractions: what was found in each document, in any order; a document counts once.
        schema: the relation vocabulary.
        corrections: what people decided about the entities; line numbers tell which is newer.
        authority: the user's own list of things.
    """
    found = {(e.document.id, e.document.content_hash): e for e in extractions}
    casts = [read_document(found[where]) for where in sorted(found)]
    things = [thing for n, cast in enumerate(casts) for thing in locals_of(n, cast)]
    corrected = correct(merge(things), casts, corrections)
    linked = link(corrected, casts, authority, corrections)
    entities, entity_of = make_entities(linked.clusters, casts, linked.labels)
    known = {entity_of[number]: each for number, each in linked.identifiers.items()}
    entities = [_identified(entity, known.get(entity.id, ())) for entity in entities]
    types = {entity.id: entity.type for entity in entities}
    countries = frozenset(e.id for e in entities if _COUNTRY in dict(e.identifiers))
    statements = make_statements(casts, entity_of, types, schema, countries)
    return Resolution(tuple(entities), tuple(statements), corrected.notices, linked.notices)


def _identified(entity: Entity, identifiers: Identifiers) -> Entity:
    if not identifiers:
        return entity
    return replace(entity, identifiers=tuple(sorted({*entity.identifiers, *identifiers})))
