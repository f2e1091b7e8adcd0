"""Helps tests of corrections: resolves with decisions, and finds entities and their keys."""

from dataclasses import replace

from kgraph import schema
from kgraph.model import Entity, Extraction
from kgraph.resolution import Resolution, resolve
from kgraph.resolution.corrections import Correction, Key
from kgraph.resolution.corrections_keys import Keys


def resolved(made: list[Extraction], corrections: list[Correction]) -> Resolution:
    numbered = [replace(c, line=n) for n, c in enumerate(corrections, 1)]
    return resolve(made, schema.load(), numbered)


def one(found: Resolution, key: Key) -> Entity | None:
    """The entity that a key means in a resolution; None if it is not there."""
    ids = Keys(found.entities).holders(key)
    return next((e for e in found.entities if ids == [e.id]), None)


def entity(found: Resolution, label: str, nth: int = 0) -> Entity:
    return [e for e in found.entities if e.label == label][nth]


def key(found: Resolution, label: str, nth: int = 0) -> Key:
    return Keys(found.entities).of(entity(found, label, nth))


def words(found: Resolution) -> list[list[str]]:
    """What each entity is called, mention by mention."""
    return sorted([m.text for m in e.mentions] for e in found.entities)
