"""FollowTheMoney entities, one a line: people, organizations, groups, places, events, their links.

Flattening: a statement is a link, which has no place, confidence or offsets; of its times, the
earliest start and the latest end. `ftm_links.tsv` says which relation makes which link; all others,
and whatever is not stated as actual fact, are UnknownLinks, with `status` saying what is doubtful.
A place is an Address; an organization that somebody owns is a Company. Ids have a point for the
slash, or are made from a hash where FollowTheMoney would refuse them.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from kgraph import schema
from kgraph.export.columns import earliest, latest
from kgraph.export.files import save
from kgraph.export.losses import CANDIDATES, MENTIONS, OFFSETS, SYMMETRY, TEXTS, Loss
from kgraph.export.selection import Selection
from kgraph.graph import status_words
from kgraph.model import Entity, EntityType, Literal, Statement, digest

SCHEMATA = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.GROUP: "LegalEntity",
    EntityType.PLACE: "Address",
    EntityType.EVENT: "Event",
}
LEFT_OUT = (
    Loss(
        "entities that are neither people, organizations, groups, places nor events",
        lambda selection: sum(entity.type not in SCHEMATA for entity in selection.entities()),
    ),
    Loss(
        "statements about those, or about values",
        lambda selection: sum(not _links(selection, found) for found in selection.carried),
    ),
    Loss("places of statements", lambda selection: sum(len(s.places) for s in selection.carried)),
    MENTIONS,
    CANDIDATES,
    OFFSETS,
    SYMMETRY,
    TEXTS,
)
# Which schemata may stand where a property asks for one of these.
_FITS = {
    "Person": ("Person",),
    "Organization": ("Organization", "Company"),
    "Asset": ("Company", "Organization"),
    "LegalEntity": ("Person", "Organization", "Company", "LegalEntity"),
}
_RANGES = {
    "owner": "LegalEntity",
    "asset": "Asset",
    "director": "LegalEntity",
    "organization": "Organization",
    "employee": "Person",
    "employer": "Organization",
    "member": "LegalEntity",
    "agent": "LegalEntity",
    "client": "LegalEntity",
    "person": "Person",
    "relative": "Person",
    "associate": "Person",
}
_SAFE = re.compile(r"[a-z]+/[0-9a-z]([0-9a-z-]*[0-9a-z])?")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f]+")

Properties = dict[str, list[str]]


class Link(NamedTuple):
    """A schema of links and the properties of its two ends."""

    schema: str
    subject: str
    object: str


_UNKNOWN = Link("UnknownLink", "subject", "object")


def write(selection: Selection, path: Path) -> list[Path]:
    """Write the entities and links, one a line."""
    return save({path: lines(selection)})


def lines(selection: Selection) -> Iterator[str]:
    """Yield a line for each entity that FollowTheMoney knows, then one for each link."""
    owned = frozenset(_owned(selection))
    for entity in selection.entities():
        if entity.type in SCHEMATA:
            kind = "Company" if entity.id in owned else SCHEMATA[entity.type]
            yield _line(ftm_id(entity.id), kind, _properties(entity))
    sources = {document.id: document.source for document in selection.documents}
    for statement in selection.statements():
        if _links(selection, statement):
            yield _link_line(selection, statement, sources)


def ftm_id(id_: str) -> str:
    """Return an id that FollowTheMoney accepts.

    >>> ftm_id("person/vladimir-putin"), ftm_id("person/путин")
    ('person.vladimir-putin', 'kgraph.503ace4ac423')
    """
    return id_.replace("/", ".") if _SAFE.fullmatch(id_) else "kgraph." + digest(id_)


def _line(id_: str, kind: str, properties: Properties) -> str:
    known = {name: values for name, values in sorted(properties.items()) if values}
    record = {"id": id_, "schema": kind, "properties": known}
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def _plain(*texts: str | None) -> list[str]:
    """Return the texts that are some, with single spaces, as FollowTheMoney keeps them."""
    plain = (_SPACES.sub(" ", text).strip() for text in texts if text)
    return [text for text in dict.fromkeys(plain) if text]


def _properties(entity: Entity) -> Properties:
    known = dict(entity.identifiers)
    properties: Properties = {
        "name": _plain(entity.label) or [entity.id],
        "alias": _plain(*entity.aliases),
        "wikidataId": _plain(known.get("wikidata")),
    }
    if entity.type is EntityType.PLACE:
        properties["full"] = properties["name"]
        properties["country"] = [code.lower() for code in _plain(known.get("iso3166"))]
        properties["latitude"] = _number(entity.latitude)
        properties["longitude"] = _number(entity.longitude)
    return properties


def _number(value: float | None) -> list[str]:
    return [] if value is None else [str(value)]


def _links(selection: Selection, statement: Statement) -> bool:
    """Tell whether both ends of a statement are carried."""
    by_id, target = selection.graph.by_id, statement.object
    if isinstance(target, Literal):
        return False
    return by_id[statement.subject].type in SCHEMATA and by_id[target].type in SCHEMATA


def _owned(selection: Selection) -> Iterator[str]:
    by_id = selection.graph.by_id
    for statement in selection.carried:
        if statement.asserted and _links(selection, statement):
            link, backwards = _kind(statement.predicate)
            end = statement.subject if backwards else str(statement.object)
            if link.schema == "Ownership" and by_id[end].type is EntityType.ORGANIZATION:
                yield end


def _link_line(selection: Selection, statement: Statement, sources: dict[str, str | None]) -> str:
    subject, target = statement.subject, str(statement.object)
    link, backwards = _kind(statement.predicate) if statement.asserted else (_UNKNOWN, False)
    if backwards:
        subject, target = target, subject
    if link != _UNKNOWN and not _fits(selection, link, subject, target):
        link, subject, target = _UNKNOWN, statement.subject, str(statement.object)
    documents = sorted({found.document for found in statement.evidence})
    properties = {
        link.subject: [ftm_id(subject)],
        link.object: [ftm_id(target)],
        "startDate": _plain(earliest(statement.times)),
        "endDate": _plain(latest(statement.times)),
        "summary": _plain(*dict.fromkeys(found.text for found in statement.evidence)),
        "publisher": _plain(*(sources.get(document) for document in documents)),
        "recordId": _plain(*documents),
        **_role(selection, statement, link),
    }
    return _line("statement." + digest(statement.id), link.schema, properties)


def _role(selection: Selection, statement: Statement, link: Link) -> Properties:
    if link.schema in ("Family", "Associate"):
        return {"relationship": _plain(statement.relation)}
    status = " ".join(status_words(statement))
    by = statement.attributed_to
    claim = f"according to {selection.graph.words(by)}" if by else None
    role = statement.relation if status == "fact" else f"{statement.relation} [{status}]"
    return {"role": _plain(role), "status": _plain(status), "description": _plain(claim)}


def _fits(selection: Selection, link: Link, subject: str, target: str) -> bool:
    by_id = selection.graph.by_id
    ends = ((link.subject, subject), (link.object, target))
    return all(SCHEMATA[by_id[end].type] in _FITS[_RANGES[name]] for name, end in ends)


@cache
def _kind(predicate: str) -> tuple[Link, bool]:
    """Return the link that a predicate makes, and whether its ends are exchanged."""
    types, table = schema.load().relation_types, _table()
    key: str | None = next((k for k, type_ in types.items() if type_.iri == predicate), None)
    while key is not None and key not in table:
        key = types[key].parent
    return table[key] if key is not None else (_UNKNOWN, False)


@cache
def _table() -> dict[str, tuple[Link, bool]]:
    text = resources.files("kgraph.export").joinpath("ftm_links.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {
        key: (Link(kind.removeprefix("^"), subject, target), kind.startswith("^"))
        for key, kind, subject, target in rows
    }


def relation_keys() -> list[str]:
    """Return the relation types that the table names."""
    return sorted(_table())
