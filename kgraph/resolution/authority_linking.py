"""Clusters and the records of a list come in, linked and merged clusters go out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kgraph.model import EntityType
from kgraph.resolution.across import Cluster
from kgraph.resolution.authority import (
    Identifiers,
    Name,
    Record,
    Thing,
    fitting,
    index_of,
    things_of,
)
from kgraph.resolution.cast import Cast
from kgraph.resolution.corrections import Correction, Decision, Notice
from kgraph.resolution.corrections_applied import Corrected
from kgraph.resolution.corrections_found import find
from kgraph.resolution.local import Local, Number, name_forms

_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Linked:
    """What a list says of the clusters.

    Attributes:
        clusters: things that are one record are one cluster.
        labels: by a cluster's first member, the label that it is to have.
        identifiers: by a cluster's first member, those of its record.
        notices: what was left open, by line of the list.
    """

    clusters: list[Cluster]
    labels: dict[Number, str]
    identifiers: dict[Number, Identifiers]
    notices: tuple[Notice, ...]


def link(
    corrected: Corrected,
    casts: Sequence[Cast],
    records: Sequence[Record],
    corrections: Sequence[Correction] = (),
) -> Linked:
    """Return the clusters with what the records say of them; people's decisions come first.

    Args:
        corrected: one cluster for each real thing, as far as rules and people know.
        casts: the casts of the documents.
        records: the user's list, in its order.
        corrections: what people decided: what they keep apart is never merged.
    """
    if not records:
        return Linked(corrected.clusters, dict(corrected.labels), {}, ())
    things, clusters = things_of(records), corrected.clusters
    found = _by_entity(clusters, casts, records)
    wanted, open_ones = _wanted(clusters, records, things, found)
    groups = _agreed(wanted, clusters, _apart(clusters, casts, corrections))
    notices = [
        _ambiguous(_called(clusters[n], casts), fits, things) for n, fits in open_ones.items()
    ]
    for record in {*wanted.values()} - groups.keys():
        names = "; ".join(
            _called(clusters[n], casts) for n in sorted(wanted) if wanted[n] == record
        )
        what = f"{_written(record)} is linked to none of {names}: they are not one thing"
        notices.append(Notice(things[record].line, what))
    merged = _merged(corrected, groups, open_ones, things, found)
    return replace(merged, notices=tuple(sorted(set(notices))))


def _by_entity(
    clusters: Sequence[Cluster], casts: Sequence[Cast], records: Sequence[Record]
) -> dict[int, list[Name]]:
    """Return the records that were found for one entity, the newest first, by its cluster."""
    asked = [
        Correction(Decision.RENAME, (record.entity,), record.label, line=n)
        for n, record in enumerate(records)
        if record.entity is not None
    ]
    home = {t.id: n for n, cluster in enumerate(clusters) for t in cluster.members}
    wanted: dict[int, list[Name]] = defaultdict(list)
    for made in find(asked, casts, frozenset(home))[0]:
        document, i = made.mentions[0]
        n = home[document, casts[document].readings[i].drafts[0]]
        if clusters[n].members[0].named:
            wanted[n].append(records[made.line].identifiers[0])
    return wanted


def _wanted(
    clusters: Sequence[Cluster],
    records: Sequence[Record],
    things: Mapping[Name, Thing],
    found: Mapping[int, list[Name]],
) -> tuple[dict[int, Name], dict[int, set[Name]]]:
    """Return by number of a cluster the record that it is, and the records that it may be.

    What names tell goes before what was found for the entity, which settles what they leave open.
    """
    wanted: dict[int, Name] = {}
    open_ones: dict[int, set[Name]] = {}
    index = index_of(records, clusters)
    for n, cluster in enumerate(clusters):
        if not cluster.members[0].named:
            continue
        fits, known = fitting(cluster, index, things), found.get(n, [])
        settled = [record for record in known if record in fits]
        if len(fits) == 1:
            wanted[n] = next(iter(fits))
        elif settled or known:
            wanted[n] = (settled or known)[0]
        elif fits:
            open_ones[n] = fits
    return wanted, open_ones


def _apart(
    clusters: Sequence[Cluster], casts: Sequence[Cast], corrections: Sequence[Correction]
) -> set[frozenset[int]]:
    """Return the pairs of clusters that people keep apart."""
    home = {t.id: n for n, cluster in enumerate(clusters) for t in cluster.members}
    known = frozenset(home)
    several = [c for c in corrections if c.decision in (Decision.DIFFER, Decision.SPLIT)]
    pairs = set()
    for made in find(several, casts, known)[0]:
        where = [home.get((d, casts[d].readings[i].drafts[0])) for d, i in made.mentions]
        numbers = [n for n in where if n is not None]
        if made.correction.decision is Decision.SPLIT:
            pairs |= {frozenset((numbers[0], n)) for n in numbers[1:]}
        else:
            pairs |= {frozenset(pair) for pair in combinations(numbers, 2)}
    return {pair for pair in pairs if len(pair) == 2}


def _agreed(
    wanted: Mapping[int, Name],
    clusters: Sequence[Cluster],
    apart: set[frozenset[int]],
) -> dict[Name, list[int]]:
    """Return the clusters of each record; what cannot be one thing is linked to none."""
    groups: dict[Name, list[int]] = defaultdict(list)
    for n in sorted(wanted):
        groups[wanted[n]].append(n)
    return {
        record: numbers
        for record, numbers in sorted(groups.items())
        if not any(_cannot_be_one(clusters, a, b, apart) for a, b in combinations(numbers, 2))
    }


def _cannot_be_one(clusters: Sequence[Cluster], a: int, b: int, apart: set[frozenset[int]]) -> bool:
    types = {clusters[a].members[0].type, clusters[b].members[0].type}
    codes = {t.place.code for n in (a, b) for t in clusters[n].members if t.place is not None}
    shown = {t.gender for n in (a, b) for t in clusters[n].members} - {None}
    differ = len(types) > 1 and not types <= _BODIES
    return differ or len(codes) > 1 or len(shown) > 1 or frozenset((a, b)) in apart


def _merged(
    corrected: Corrected,
    groups: Mapping[Name, list[int]],
    open_ones: Mapping[int, set[Name]],
    things: Mapping[Name, Thing],
    found: Mapping[int, list[Name]],
) -> Linked:
    clusters = corrected.clusters
    taken = {n for numbers in groups.values() for n in numbers}
    made = [_open(clusters, n, open_ones, groups) for n in range(len(clusters)) if n not in taken]
    labels, identifiers = dict(corrected.labels), {}
    for record, numbers in groups.items():
        members = _ordered(t for n in numbers for t in clusters[n].members)
        candidates = tuple(sorted({c for n in numbers for c in clusters[n].candidates}))
        made.append(Cluster(members, candidates))
        given = [labels.pop(t.id) for t in members if t.id in labels]
        label = given[0] if given else things[record].label
        if label is not None:
            labels[members[0].id] = label
        also = [other for n in numbers for other in found.get(n, ())]
        identifiers[members[0].id] = _together(record, also, things)
    ordered = sorted(made, key=lambda cluster: min(t.id for t in cluster.members))
    return Linked(ordered, labels, identifiers, ())


def _together(record: Name, also: Iterable[Name], things: Mapping[Name, Thing]) -> Identifiers:
    """Return the identifiers of a record, and of others those in schemes that it lacks."""
    known = set(things[record].identifiers)
    for other in also:
        schemes = {scheme for scheme, _ in known}
        known |= {i for i in things[other].identifiers if i[0] not in schemes}
    return tuple(sorted(known))


def _open(
    clusters: Sequence[Cluster],
    n: int,
    open_ones: Mapping[int, set[Name]],
    groups: Mapping[Name, list[int]],
) -> Cluster:
    """Return a cluster with the entities of all records that it may be as its candidates."""
    fits = [m for record in open_ones.get(n, ()) for m in groups.get(record, ())]
    may_be = {clusters[m].members[0].id for m in fits}
    if not may_be:
        return clusters[n]
    return Cluster(clusters[n].members, tuple(sorted({*clusters[n].candidates, *may_be})))


def _ordered(members: Iterable[Local]) -> tuple[Local, ...]:
    """Return the things of a merged cluster, first the one that says most of it."""
    return tuple(sorted(members, key=lambda t: (not t.named, not t.keys, t.place is None, t.id)))


def _ambiguous(called: str, fits: set[Name], things: Mapping[Name, Thing]) -> Notice:
    may_be = " or ".join(f"{things[r].label} ({_written(r)})" for r in sorted(fits))
    line = min(things[r].line for r in fits)
    return Notice(line, f"{called} may be {may_be}; it is linked to none")


def _called(cluster: Cluster, casts: Sequence[Cast]) -> str:
    document, number = cluster.members[0].id
    forms = name_forms(casts[document], casts[document].drafts[number])
    return f"“{forms[0] if forms else cluster.members[0].name}”"


def _written(record: Name) -> str:
    return ":".join(record)
