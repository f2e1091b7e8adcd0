"""The relation vocabulary in, the same as OWL properties in Turtle out (`relations.ttl`).

`python -m kgraph.schema.turtle` writes it beside `relations.toml`.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.model import EntityType
from kgraph.schema.loader import load, ontology_dir
from kgraph.schema.terms import PREFIXES
from kgraph.schema.vocabulary import RelationType, Schema, TypeSet

RELATIONS_TURTLE = "relations.ttl"

_WIKIDATA = "http://www.wikidata.org/prop/direct/"
_USED = ("kg", "owl", "rdfs", "schema", "skos")
_HEAD = """\
# Generated from relations.toml by `python -m kgraph.schema.turtle`: edit that file, not this one.
"""


def relations_turtle(schema: Schema) -> str:
    """Return the relation types, and the sets of entity types, as OWL in Turtle.

    Args:
        schema: the relation vocabulary.

    >>> "kg:spouseOf a owl:ObjectProperty, owl:SymmetricProperty" in relations_turtle(load())
    True
    """
    prefixes = [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in _USED]
    prefixes.append(f"@prefix wdt: <{_WIKIDATA}> .")
    sets = [_subject(*_set_class(known)) for known in _named_sets(schema)]
    members = [
        _subject(f"kg:{type.value.capitalize()}", [("rdfs:subClassOf", ", ".join(classes))])
        for type, classes in _classes_above(schema)
    ]
    types = [_subject(*_property(type, schema)) for type in schema.relation_types.values()]
    return "\n".join([_HEAD + "\n".join(prefixes) + "\n", *sets, *members, *types])


def write_relations_turtle(folder: Path) -> Path:
    """Write `relations.ttl` into a folder, whole or not at all, and return its path.

    Args:
        folder: where to write, usually the folder of the ontology.
    """
    path = folder / RELATIONS_TURTLE
    unfinished = path.with_suffix(".ttl.tmp")
    unfinished.write_text(relations_turtle(load()), "utf-8", newline="\n")
    os.replace(unfinished, path)
    return path


def _named_sets(schema: Schema) -> Iterator[TypeSet]:
    return (known for known in schema.type_sets.values() if known.class_name != "Entity")


def _set_class(known: TypeSet) -> tuple[str, list[tuple[str, str]]]:
    return f"kg:{known.class_name}", [
        ("a", "owl:Class"),
        ("rdfs:subClassOf", "kg:Entity"),
        ("rdfs:label", _literal(known.name)),
        ("rdfs:comment", _literal(known.definition)),
    ]


def _classes_above(schema: Schema) -> Iterator[tuple[EntityType, list[str]]]:
    for type in EntityType:
        classes = [f"kg:{s.class_name}" for s in _named_sets(schema) if type in s.members]
        if classes:
            yield type, classes


def _property(type: RelationType, schema: Schema) -> tuple[str, list[tuple[str, str]]]:
    """Return the name and the description of one relation type's property."""
    kind = "owl:ObjectProperty, owl:SymmetricProperty" if type.symmetric else "owl:ObjectProperty"
    lines = [
        ("a", kind),
        ("rdfs:label", _literal(type.label)),
        (
            "rdfs:comment",
            _literal(f"What the subject does or is to the object: {type.definition}."),
        ),
        ("skos:definition", _literal(type.definition)),
        ("kg:relation", _literal(type.key)),
    ]
    broader = [f"kg:{schema.relation_types[type.parent].local_name}"] if type.parent else []
    matches = [f"wdt:{type.wikidata}", f"schema:{type.schema_org}"]
    straight = [m for m in matches if "^" not in m and not m.endswith(":")]
    turned = [m.replace("^", "") for m in matches if "^" in m]
    lines += _if_any("rdfs:subPropertyOf", [*broader, *straight])
    lines += _if_any("kg:inverseMatch", turned)
    if type.inverse:
        lines.append(("owl:inverseOf", f"kg:{schema.relation_types[type.inverse].local_name}"))
    lines.append(_ends("domain", type.domain, schema))
    lines.append(_ends("range", type.range, schema))
    lines += _if_any("kg:cameo", [_literal(type.cameo)] if type.cameo else [])
    lines += _if_any("kg:plover", [_literal(type.plover)] if type.plover else [])
    lines += _if_any("skos:altLabel", [_literal(t) for t in type.triggers[1:]])
    return f"kg:{type.local_name}", lines


def _ends(which: str, types: tuple[EntityType, ...], schema: Schema) -> tuple[str, str]:
    """Return domain or range: one class if there is one for these types, else each by itself."""
    if len(types) == 1:
        return f"rdfs:{which}", f"kg:{types[0].value.capitalize()}"
    for known in schema.type_sets.values():
        if known.members == types:
            return f"rdfs:{which}", f"kg:{known.class_name}"
    return f"schema:{which}Includes", ", ".join(f"kg:{t.value.capitalize()}" for t in types)


def _if_any(predicate: str, objects: list[str]) -> list[tuple[str, str]]:
    return [(predicate, ", ".join(objects))] if objects else []


def _subject(name: str, lines: Iterable[tuple[str, str]]) -> str:
    first, *rest = (f"{predicate} {objects}" for predicate, objects in lines)
    return " ;\n    ".join([f"{name} {first}", *rest]) + " .\n"


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    print(write_relations_turtle(ontology_dir()))
