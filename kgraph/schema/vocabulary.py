"""Canonical relations and entity types in, relation types and predicates out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kgraph.errors import OntologyError
from kgraph.model import EntityType
from kgraph.schema.terms import ONTOLOGY, open_relation_iri


@dataclass(frozen=True, slots=True)
class RelationType:
    """One relation type of the vocabulary.

    Attributes:
        key: its canonical relation ("president of").
        local_name: its name in the ontology ("presidentOf").
        label: how people read it.
        definition: what the subject has to do with the object.
        parent: key of the broader type; None for the root.
        inverse: key of the type with the ends exchanged, if there is one.
        symmetric: whether the ends can be exchanged.
        domain: entity types that the subject may have.
        range: entity types that the object may have.
        cameo: root code in CAMEO ("04"), or "".
        plover: category in PLOVER ("CONSULT"), or "".
        wikidata: property of the same meaning ("P26"; "^P112" runs the other way), or "".
        schema_org: likewise in schema.org ("spouse"), or "".
        triggers: canonical relations that mean it, the key first.
    """

    key: str
    local_name: str
    label: str
    definition: str
    parent: str | None
    inverse: str | None
    symmetric: bool
    domain: tuple[EntityType, ...]
    range: tuple[EntityType, ...]
    cameo: str
    plover: str
    wikidata: str
    schema_org: str
    triggers: tuple[str, ...]

    @property
    def iri(self) -> str:
        """The IRI of its property in the ontology."""
        return ONTOLOGY + self.local_name

    @property
    def combinations(self) -> int:
        """How many pairs of entity types it accepts: the fewer, the more it says."""
        return len(self.domain) * len(self.range)

    def accepts(self, subject: EntityType | None, object: EntityType | None) -> bool:
        """Tell whether it can hold between things of these types; None is any type."""
        return (subject is None or subject in self.domain) and (
            object is None or object in self.range
        )


@dataclass(frozen=True, slots=True)
class TypeSet:
    """A set of entity types under one name, which domain and range can give ("actor")."""

    name: str
    definition: str
    members: tuple[EntityType, ...]

    @property
    def class_name(self) -> str:
        """The name of its class in the ontology; the set of all types is `Entity`."""
        return "Entity" if len(self.members) == len(EntityType) else self.name.capitalize()


@dataclass(frozen=True, slots=True)
class Schema:
    """The relation vocabulary, ready to be asked.

    Attributes:
        relation_types: by key, in the order of the file.
        type_sets: by name.
        triggers: by canonical relation in lower case, the most specific type first; one that
            starts with "* " takes modifiers there.
        modifiers: words that leave a role what it is ("senior"), for "* " to stand for.
        children: keys of the types just below each type.
    """

    relation_types: Mapping[str, RelationType]
    type_sets: Mapping[str, TypeSet]
    triggers: Mapping[str, tuple[RelationType, ...]]
    modifiers: frozenset[str]
    children: Mapping[str, tuple[str, ...]]

    def relation_type(
        self,
        canonical: str,
        subject_type: EntityType | None = None,
        object_type: EntityType | None = None,
    ) -> RelationType | None:
        """Return the relation type that a canonical relation means between such things.

        Args:
            canonical: a canonical relation, as extraction writes it.
            subject_type: what the subject is; None leaves it open.
            object_type: what the object is; None leaves it open, as for a literal.

        >>> from kgraph.schema import load
        >>> schema = load()
        >>> schema.relation_type("wife of").key
        'spouse of'
        >>> schema.relation_type("win", EntityType.PERSON, EntityType.EVENT).key
        'win'
        >>> schema.relation_type("special adviser of").key
        'adviser of'
        >>> schema.relation_type("former adviser of") is None
        True
        """
        words = canonical.lower()
        for trigger in (words, *self._wildcards(words)):
            for candidate in self.triggers.get(trigger, ()):
                if candidate.accepts(subject_type, object_type):
                    return candidate
        return None

    def _wildcards(self, words: str) -> Iterator[str]:
        """Yield the triggers with a wildcard that would fit, those with most words first."""
        first, _, rest = words.partition(" ")
        while rest and first in self.modifiers:
            yield f"* {rest}"
            first, _, rest = rest.partition(" ")

    def predicate(
        self,
        canonical: str,
        subject_type: EntityType | None = None,
        object_type: EntityType | None = None,
    ) -> str:
        """Return the IRI of a canonical relation: in the ontology, else an open one.

        Args:
            canonical: a canonical relation, as extraction writes it.
            subject_type: what the subject is; None leaves it open.
            object_type: what the object is; None leaves it open.

        >>> from kgraph.schema import load
        >>> load().predicate("sit down with")
        'https://w3id.org/kgraph/ontology#meet'
        >>> load().predicate("stroll through")
        'https://w3id.org/kgraph/relation/stroll-through'
        """
        found = self.relation_type(canonical, subject_type, object_type)
        return found.iri if found else open_relation_iri(canonical)

    def ancestors(self, key: str) -> tuple[str, ...]:
        """Return the keys of all broader types, the nearest first.

        Raises:
            OntologyError: there is no such relation type.

        >>> from kgraph.schema import load
        >>> load().ancestors("spouse of")
        ('relative of', 'knows', 'related to')
        """
        found: list[str] = []
        parent = self._known(key).parent
        while parent is not None:
            found.append(parent)
            parent = self.relation_types[parent].parent
        return tuple(found)

    def descendants(self, key: str) -> tuple[str, ...]:
        """Return the keys of all narrower types, sorted.

        Raises:
            OntologyError: there is no such relation type.

        >>> from kgraph.schema import load
        >>> "meet" in load().descendants("talk with")
        True
        """
        self._known(key)
        found: set[str] = set()
        waiting = list(self.children.get(key, ()))
        while waiting:
            child = waiting.pop()
            found.add(child)
            waiting.extend(self.children.get(child, ()))
        return tuple(sorted(found))

    def inverse(self, key: str) -> str | None:
        """Return the key of the type with the ends exchanged; a symmetric type is its own.

        Raises:
            OntologyError: there is no such relation type.

        >>> from kgraph.schema import load
        >>> load().inverse("parent of"), load().inverse("meet"), load().inverse("arrest")
        ('child of', 'meet', None)
        """
        known = self._known(key)
        return key if known.symmetric else known.inverse

    def is_symmetric(self, key: str) -> bool:
        """Tell whether subject and object of a relation type can be exchanged.

        Raises:
            OntologyError: there is no such relation type.

        >>> from kgraph.schema import load
        >>> load().is_symmetric("meet")
        True
        """
        return self._known(key).symmetric

    def _known(self, key: str) -> RelationType:
        try:
            return self.relation_types[key]
        except KeyError:
            raise OntologyError(
                f'"{key}" is not a relation type of ontology/relations.toml'
            ) from None
