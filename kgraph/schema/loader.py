"""The file `ontology/relations.toml` in, a checked Schema out."""

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kgraph.errors import OntologyError
from kgraph.model import EntityType
from kgraph.schema.terms import local_name
from kgraph.schema.vocabulary import RelationType, Schema, TypeSet

RELATIONS = "relations.toml"

_PACKAGE = Path(__file__).resolve().parents[1]
_ENTITY_TYPES = frozenset(type.value for type in EntityType)
_INHERITED = ("domain", "range", "cameo", "plover")
_TEXT = re.compile(r"[\s\S]*")
_FORMS = {
    "label": re.compile(r".+"),
    "definition": re.compile(r".+"),
    "parent": re.compile(r".+"),
    "inverse": re.compile(r".+"),
    "domain": _TEXT,
    "range": _TEXT,
    "cameo": re.compile(r"(0[1-9]|1\d|20)?"),
    "plover": re.compile(r"[A-Z]*"),
    "wikidata": re.compile(r"\^?P[1-9]\d*"),
    "schema_org": re.compile(r"\^?[a-z]\w*"),
    "triggers": _TEXT,
}


@functools.cache
def load() -> Schema:
    """Read the relation vocabulary that is installed with kgraph, once.

    Raises:
        OntologyError: it is missing or contradicts itself.

    >>> load().relation_types["meet"].plover
    'CONSULT'
    """
    return read_schema(ontology_dir() / RELATIONS)


def ontology_dir(package: Path = _PACKAGE) -> Path:
    """Return the folder of the ontology's files.

    It lies in the package when installed from a wheel, and beside it in a source tree.

    Args:
        package: the folder of the package `kgraph`.

    Raises:
        OntologyError: it is in neither place.

    >>> (ontology_dir() / "kgraph.ttl").is_file()
    True
    """
    for folder in (package / "ontology", package.parent / "ontology"):
        if (folder / RELATIONS).is_file():
            return folder
    raise OntologyError(
        f"{RELATIONS} is neither in {package / 'ontology'} nor in {package.parent / 'ontology'}; "
        "install kgraph again"
    )


def read_schema(path: Path) -> Schema:
    """Read a relation vocabulary and check that it does not contradict itself.

    Args:
        path: a file of the form of `ontology/relations.toml`.

    Raises:
        OntologyError: it cannot be read, or contradicts itself; with line and key.
    """
    try:
        source = path.read_text("utf-8")
        tables = tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{path}: cannot be read: {error}") from error
    return _Reading(path, source, tables).schema()


class _Reading:
    """One reading of one file: it knows where everything stands, so that errors can say."""

    def __init__(self, path: Path, source: str, tables: dict[str, Any]) -> None:
        self.path = path
        self.source = source
        sets = tables.pop("types", {})
        self.modifiers = frozenset(_phrases(tables.pop("wildcard", {}).get("words", "")))
        self.tables: dict[str, dict[str, Any]] = tables
        self.known_types: dict[str, tuple[EntityType, ...]] = {}
        self.sets: dict[str, TypeSet] = {}
        self.sets.update((name, self._type_set(name, table)) for name, table in sets.items())
        self.types: dict[str, RelationType] = {}

    def schema(self) -> Schema:
        """Return all of it, checked."""
        for key in self.tables:
            self._read(key, ())
        types = {key: self.types[key] for key in self.tables}
        children: dict[str, list[str]] = {}
        for key, type in types.items():
            self._check(type)
            if type.parent is not None:
                children.setdefault(type.parent, []).append(key)
        self._check_names()
        return Schema(
            types,
            self.sets,
            self._triggers(types.values()),
            self.modifiers,
            {key: tuple(below) for key, below in children.items()},
        )

    def _read(self, key: str, below: tuple[str, ...]) -> RelationType:
        """Read one type, after the types above it, whose fields it may inherit."""
        if key in self.types:
            return self.types[key]
        if key in below:
            raise self._error(key, f"is its own ancestor: {' → '.join((*below, key))}")
        table = self.tables[key]
        self._check_fields(key, table)
        parent = table.get("parent")
        if parent is not None:
            if parent not in self.tables:
                raise self._error(key, f'has an unknown parent "{parent}"')
            above = self._read(parent, (*below, key))
            for field in _INHERITED:
                table.setdefault(field, getattr(above, field))
        self.types[key] = self._relation_type(key, table)
        return self.types[key]

    def _relation_type(self, key: str, table: Mapping[str, Any]) -> RelationType:
        return RelationType(
            key=key,
            local_name=local_name(key),
            label=table.get("label", key),
            definition=table["definition"],
            parent=table.get("parent"),
            inverse=table.get("inverse"),
            symmetric=table.get("symmetric", False),
            domain=self._entity_types(key, table.get("domain", "")),
            range=self._entity_types(key, table.get("range", "")),
            cameo=table.get("cameo", ""),
            plover=table.get("plover", ""),
            wikidata=table.get("wikidata", ""),
            schema_org=table.get("schema_org", ""),
            triggers=tuple(dict.fromkeys((key, *_phrases(table.get("triggers", ""))))),
        )

    def _type_set(self, name: str, table: Mapping[str, str]) -> TypeSet:
        members = self._entity_types(f"types.{name}", table.get("members", ""))
        return TypeSet(name, table.get("definition", ""), members)

    def _entity_types(
        self, key: str, names: str | tuple[EntityType, ...]
    ) -> tuple[EntityType, ...]:
        """Return the entity types that names stand for, each once, in a fixed order."""
        if isinstance(names, tuple):
            return names  # the parent's, which have been read
        if names not in self.known_types:
            found: set[EntityType] = set()
            for name in filter(None, map(str.strip, names.split(","))):
                if name in self.sets:
                    found.update(self.sets[name].members)
                elif name in _ENTITY_TYPES:
                    found.add(EntityType(name))
                else:
                    raise self._error(key, f'names an unknown entity type "{name}"')
            self.known_types[names] = tuple(type for type in EntityType if type in found)
        if not self.known_types[names]:
            raise self._error(key, "needs entity types, its own or its parent's")
        return self.known_types[names]

    def _check_fields(self, key: str, table: Mapping[str, Any]) -> None:
        if "definition" not in table:
            raise self._error(key, "has no definition")
        for field, value in table.items():
            if field == "symmetric":
                good = isinstance(value, bool)
            elif field in _FORMS:
                good = isinstance(value, str) and bool(_FORMS[field].fullmatch(value))
            else:
                raise self._error(key, f'has an unknown field "{field}"')
            if not good:
                raise self._error(key, f"{field} = {value!r} is not of the right form")

    def _check(self, type: RelationType) -> None:
        """Check one type against its parent and its inverse."""
        if type.symmetric and (type.inverse or type.domain != type.range):
            raise self._error(type.key, "is symmetric, so it has no inverse and domain is range")
        if type.parent is not None:
            above = self.types[type.parent]
            if not set(type.domain) <= set(above.domain) or not set(type.range) <= set(above.range):
                raise self._error(type.key, f'allows types that its parent "{above.key}" does not')
        if type.inverse is None:
            return
        other = self.types.get(type.inverse)
        if other is None:
            raise self._error(type.key, f'has an unknown inverse "{type.inverse}"')
        if other.inverse != type.key:
            raise self._error(type.key, f'is not named by its inverse "{other.key}"')
        if (type.domain, type.range) != (other.range, other.domain):
            raise self._error(type.key, f'and its inverse "{other.key}" differ in domain and range')

    def _check_names(self) -> None:
        seen: dict[str, str] = {}
        for type in self.types.values():
            other = seen.setdefault(type.local_name, type.key)
            if other != type.key:
                raise self._error(type.key, f'has the same name in the ontology as "{other}"')

    def _triggers(self, types: Iterable[RelationType]) -> dict[str, tuple[RelationType, ...]]:
        found: dict[str, list[RelationType]] = {}
        for type in types:
            for trigger in dict.fromkeys(t.lower() for t in type.triggers):
                rivals = found.setdefault(trigger, [])
                for rival in rivals:
                    if (rival.domain, rival.range) == (type.domain, type.range):
                        problem = f'shares the trigger "{trigger}" with "{rival.key}"'
                        raise self._error(type.key, f"{problem}, and domain and range too")
                rivals.append(type)
        return {
            trigger: tuple(sorted(rivals, key=lambda type: type.combinations))
            for trigger, rivals in found.items()
        }

    def _error(self, key: str, problem: str) -> OntologyError:
        header = re.search(rf'^\["?{re.escape(key)}"?\]', self.source, re.MULTILINE)
        line = self.source.count("\n", 0, header.start()) + 1 if header else 1
        return OntologyError(f'{self.path}:{line}: "{key}" {problem}')


def _phrases(text: str) -> list[str]:
    """Return what stands between semicolons, without the line ends in it."""
    phrases = (" ".join(phrase.split()) for phrase in text.split(";"))
    return [phrase for phrase in phrases if phrase]
