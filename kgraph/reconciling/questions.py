"""The entities of a graph come in, the queries that a service is asked go out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from kgraph.graph import KnowledgeGraph
from kgraph.model import Entity, EntityType, Literal, Modality
from kgraph.reconciling.service import Service
from kgraph.resolution.authority_file import identifier, type_of
from kgraph.resolution.names import person_name

ASKED = (EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION)
_LIMIT = 5  # candidates for each query


@dataclass(frozen=True, slots=True)
class Question:
    """What a service is asked about one entity.

    Attributes:
        entity: the entity.
        type: the service's id of its type, if there is one.
        facts: (the service's id of a property, value) pairs.
    """

    entity: Entity
    type: str | None = None
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def query(self) -> dict[str, Any]:
        """The query as the protocol has it."""
        made: dict[str, Any] = {"query": self.entity.label, "limit": _LIMIT}
        if self.type is not None:
            made["type"] = self.type
        if self.facts:
            values: dict[str, list[str]] = defaultdict(list)
            for property, value in self.facts:
                values[property].append(value)
            made["properties"] = [{"pid": p, "v": v[0] if len(v) == 1 else v}
                                  for p, v in sorted(values.items())]  # fmt: skip
        return made


def questions(
    graph: KnowledgeGraph,
    service: Service,
    types: Mapping[str, str] | None = None,
    properties: Mapping[str, str] | None = None,
) -> list[Question]:
    """Return what to ask: named people, places and organizations without an identifier there.

    People of whom only a surname is known are not asked about: it may be anybody's.

    Args:
        graph: the graph.
        service: the service.
        types: the service's ids of our types; these go before what the service itself says.
        properties: the service's ids of what we know ("geonames", "country").
    """
    scheme = identifier(service.space + "x")[0]
    known_types = {**_offered(service), **_known(service.space, "type"), **(types or {})}
    known_properties = {**_known(service.space, "property"), **(properties or {})}
    countries = _countries(graph)
    made = []
    for entity in graph.entities:
        has_one = scheme != "iri" and scheme in dict(entity.identifiers)
        has_one |= any(value.startswith(service.space) for _, value in entity.identifiers)
        if entity.named and entity.type in ASKED and not has_one and _telling(entity):
            facts = [*entity.identifiers, *(("country", c) for c in countries.get(entity.id, ()))]
            asked = [(known_properties[k], v) for k, v in facts if k in known_properties]
            made.append(Question(entity, known_types.get(entity.type), tuple(sorted(set(asked)))))
    return made


def _telling(entity: Entity) -> bool:
    return entity.type is not EntityType.PERSON or person_name(entity.label).full


def _offered(service: Service) -> dict[str, str]:
    """Return the service's ids of our types, as far as the names of its types tell."""
    found: dict[str, str] = {}
    for id, name in service.types.items():
        type = type_of(name) or type_of(id)
        if type is not None:
            found.setdefault(type, id)
    return found


@lru_cache(maxsize=8)
def _known(space: str, what: str) -> dict[str, str]:
    text = files("kgraph.reconciling.data").joinpath("services.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {ours: theirs for where, kind, ours, theirs in rows if (where, kind) == (space, what)}


def _countries(graph: KnowledgeGraph) -> dict[str, list[str]]:
    """Return by person the countries that the person is said to have an office in."""
    names = {e.id: e.label for e in graph.entities if "iso3166" in dict(e.identifiers)}
    found: dict[str, set[str]] = defaultdict(set)
    for statement in graph.statements:
        end = statement.object
        said = not statement.negated and statement.modality is Modality.ACTUAL
        if isinstance(end, Literal) or end not in names or not said:
            continue
        if statement.relation.endswith(" of") and statement.subject.startswith("person/"):
            found[statement.subject].add(names[end])
    return {person: sorted(countries) for person, countries in found.items()}
