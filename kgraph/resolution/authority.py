"""A user's own list of things and a cluster come in, the records that the cluster may be go out.

A thing is linked to the one record whose label or alias is its name, if the types agree. What two
records are called tells nothing, and a surname alone never links a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kgraph.model import EntityType
from kgraph.resolution.across import Cluster
from kgraph.resolution.corrections import Key
from kgraph.resolution.data import word_list
from kgraph.resolution.names import key, person_name

Name = tuple[str, str]
"""The first identifier of a record, which tells it from all others."""
Identifiers = tuple[Name, ...]
_PLAIN = re.compile(r"(?!(?:the|an?) )[a-z0-9]+(?: [a-z0-9]+)*", re.IGNORECASE | re.ASCII)
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Record:
    """One thing of a user's list.

    Attributes:
        label: what it is to be called.
        identifiers: (scheme, value) pairs; the first tells it from all others.
        aliases: other names.
        type: what kind of thing; None for any.
        entity: the one entity that it was found for; None if its names decide.
        source: the list or service that it comes from.
        line: its line in the file.
    """

    label: str
    identifiers: Identifiers
    aliases: tuple[str, ...] = ()
    type: EntityType | None = None
    entity: Key | None = None
    source: str = ""
    line: int = 0


@dataclass(slots=True)
class Thing:
    """All records with one first identifier.

    Attributes:
        label: what it is to be called; None if a service alone speaks of it, which names nothing.
        line: the line of its first record.
        type: what kind of thing; None for any.
        identifiers: those of all its records.
    """

    label: str | None
    line: int
    type: EntityType | None
    identifiers: set[Name] = field(default_factory=set)


def things_of(records: Iterable[Record]) -> dict[Name, Thing]:
    """Return what records are about, by first identifier."""
    found: dict[Name, Thing] = {}
    for record in records:
        label = record.label if record.entity is None else None
        made = Thing(label, record.line, record.type)
        thing = found.setdefault(record.identifiers[0], made)
        thing.label = thing.label or label
        thing.type = thing.type or record.type
        thing.identifiers.update(record.identifiers)
    return found


def index_of(records: Iterable[Record], clusters: Iterable[Cluster]) -> dict[str, set[Name]]:
    """Return which records bear a name that a cluster has; "=name" are those whose label it is."""
    wanted = {name for cluster in clusters for name in names_of(cluster)}
    index: dict[str, set[Name]] = defaultdict(set)
    for record in records:
        if record.entity is not None:
            continue
        label = _key(record.label)
        for name in ("=" + label, label, *map(_key, record.aliases)):
            if name in wanted:
                index[name].add(record.identifiers[0])
    return index


def _key(name: str) -> str:
    """Return the key of a name; plain ones, of which long lists are full, the quick way."""
    if _PLAIN.fullmatch(name):
        return name.lower()
    return key(name)


def fitting(
    cluster: Cluster,
    index: Mapping[str, set[Name]],
    things: Mapping[Name, Thing],
) -> set[Name]:
    """Return the records that a cluster may be, by its names and its type."""
    found = {record for name in names_of(cluster) for record in index.get(name, ())}
    return {record for record in found if _compatible(cluster, things[record])}


def names_of(cluster: Cluster) -> set[str]:
    """Return the names that may link a cluster: full ones, and no surname of a person."""
    names: set[str] = set()
    for thing in cluster.members:
        if thing.place is not None:
            names.add(key(thing.place.name))
        if thing.type is EntityType.PERSON:
            names.update(name for name in thing.keys if person_name(name).full)
        else:
            names.update(name for name in thing.keys if " " in name or name == thing.name)
    if not names and not cluster.candidates and cluster.members[0].name:
        names.add("=" + cluster.members[0].name)  # "Pelé": a label of one word, never an alias
    return {name for name in names if not _says_nothing(name)}


def _says_nothing(name: str) -> bool:
    """Tell whether a name would fit one thing in every country ("the Supreme Court")."""
    generic = word_list("generic-organization-words") | word_list("organization-heads")
    return set(name.split()) <= generic


def _compatible(cluster: Cluster, thing: Thing) -> bool:
    """Tell whether the types agree, and no identifier contradicts the gazetteer's."""
    type = cluster.members[0].type
    if thing.type not in (None, type) and not {thing.type, type} <= _BODIES:
        return False
    known = dict(i for t in cluster.members if t.place is not None for i in t.place.identifiers)
    return all(known.get(scheme, value) == value for scheme, value in thing.identifiers)
