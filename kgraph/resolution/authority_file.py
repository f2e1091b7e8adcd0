"""The path of a list of things comes in, its records go out; lists are kept beside a graph.

A list is CSV with a heading line (label, aliases, type, identifier; aliases and identifiers are
parted by "|"), or Turtle.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from kgraph.errors import InputError
from kgraph.model import EntityType
from kgraph.resolution.authority import Record
from kgraph.resolution.corrections import Key, correction_of
from kgraph.resolution.data import rows

SUFFIX = ".authority.csv"
COLUMNS = ("label", "aliases", "type", "identifier", "entity", "source")
_NEEDED = ("label", "identifier")
_TURTLE = (".ttl", ".turtle", ".nt")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):(?!//)(.+)")


def beside(graph: str | Path) -> Path:
    """Return where the lists of a graph are kept.

    >>> str(beside("news/summit.kgraph"))
    'news/summit.authority.csv'
    """
    return Path(graph).with_suffix(SUFFIX)


def read(path: Path) -> tuple[Record, ...]:
    """Return the records of a list, in its order.

    Args:
        path: a CSV or Turtle file.

    Raises:
        InputError: if it cannot be read, or a row lacks something; with file and line.
    """
    text = _text(path)
    if path.suffix.casefold() in _TURTLE:
        from kgraph.resolution.authority_turtle import records

        found = records(text, path)
    else:
        found = _csv(text, path)
    if not found:
        raise InputError(f"{path}: the list has no records")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", "strict")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: the list cannot be read: {why}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: the list is no UTF-8 text; save it as UTF-8") from error


def _csv(text: str, path: Path) -> tuple[Record, ...]:
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        heads = [cell.strip().casefold() for cell in next(reader, [])]
        missing = [name for name in _NEEDED if name not in heads]
        if missing:
            raise InputError(
                f"{path}:1: the heading line has no column {' and '.join(missing)}; "
                f"the columns are {', '.join(COLUMNS[:4])}"
            )
        found = []
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append(_record(heads, cells, f"{path}:{reader.line_num}", reader.line_num))
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: not CSV: {error}") from error
    return tuple(found)


def _record(heads: Sequence[str], cells: Sequence[str], where: str, line: int) -> Record:
    if len(cells) > len(heads):
        raise InputError(f"{where}: {len(cells)} cells under {len(heads)} headings; quote commas")
    row = {head: cell.strip() for head, cell in zip(heads, cells, strict=False)}
    identifiers = tuple(identifier(each) for each in _several(row.get("identifier", "")))
    if not row.get("label") or not identifiers:
        raise InputError(f"{where}: a row needs a label and an identifier")
    named = row.get("type", "")
    type = type_of(named)
    if named and type is None:
        raise InputError(f"{where}: “{named}” is no type; there are {', '.join(EntityType)}")
    try:
        entity = _key(row["entity"]) if row.get("entity") else None
    except ValueError as error:
        raise InputError(f"{where}: {error}") from error
    aliases = _several(row.get("aliases", ""))
    return Record(row["label"], identifiers, aliases, type, entity, row.get("source", ""), line)


def _key(written: str) -> Key:
    found = correction_of(f"forget\t{written}")
    if found is None:
        raise ValueError("no entity")
    return found.keys[0]


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def type_of(name: str) -> EntityType | None:
    """Return the entity type that a list or service calls so, by its name or IRI.

    >>> str(type_of("http://schema.org/Person")), str(type_of("Q515")), type_of("thing")
    ('person', 'place', None)
    """
    last = re.split(r"[#/:]", name.strip().rstrip("/"))[-1]
    found = _types().get(re.sub(r"[\s_-]", "", last).casefold())
    return EntityType(found) if found else None


@lru_cache(maxsize=1)
def _types() -> dict[str, str]:
    return {name: type for name, type in rows("authority-types.tsv")}


def identifier(written: str) -> tuple[str, str]:
    """Return the scheme and the value of an identifier as people write it.

    >>> identifier("Q7747"), identifier("http://www.wikidata.org/entity/Q7747")
    (('wikidata', 'Q7747'), ('wikidata', 'Q7747'))
    >>> identifier("viaf:39504"), identifier("4711")
    (('viaf', '39504'), ('id', '4711'))
    """
    if _WIKIDATA.fullmatch(written):
        return "wikidata", written
    for scheme, before in _schemes():
        if written.startswith(before) and len(written) > len(before):
            return scheme, written.removeprefix(before).strip("/")
    if re.match(r"(?:https?|urn):", written):
        return "iri", written
    found = _SCHEME.fullmatch(written)
    return (found[1].casefold(), found[2].strip()) if found else ("id", written)


@lru_cache(maxsize=1)
def _schemes() -> list[list[str]]:
    return rows("authority-schemes.tsv")


def kept(graph: Path | None, given: Path | None = None) -> tuple[Record, ...]:
    """Return the lists of a graph: those kept beside it, and one that is given now.

    A list that is given again takes the place of what was kept of it.

    Args:
        graph: the graph file; None if nothing is kept.
        given: a list.

    Raises:
        InputError: if a list cannot be read.
    """
    where = beside(graph) if graph is not None else None
    old = read(where) if where is not None and where.exists() else ()
    if given is None or (where is not None and given.resolve() == where.resolve()):
        return old
    new = [replace(record, source=record.source or given.name) for record in read(given)]
    if where is None:
        return tuple(new)
    return numbered([*(each for each in old if each.source != given.name), *new])


def numbered(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return records with the numbers of the lines that they have when they are kept."""
    return tuple(replace(record, line=n) for n, record in enumerate(records, 2))


def written(records: Iterable[Record]) -> str:
    """Return the CSV text of records, with all columns."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for r in records:
        identifiers = "|".join(":".join(each) for each in r.identifiers)
        label, aliases = " ".join(r.label.split()), "|".join(r.aliases)
        writer.writerow((label, aliases, r.type or "", identifiers, r.entity or "", r.source))
    return out.getvalue()


def keep(graph: Path, records: Sequence[Record]) -> Path | None:
    """Write the lists of a graph beside it; return where, or None if that changes nothing.

    Args:
        graph: the graph file.
        records: all that is to be kept.

    Raises:
        InputError: if the file cannot be written.
    """
    path, text = beside(graph), written(records)
    if not records or (path.exists() and path.read_text(encoding="utf-8") == text):
        return None
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8", newline="")
        os.replace(temporary, path)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: the list cannot be written: {why}") from error
    finally:
        temporary.unlink(missing_ok=True)
    return path
