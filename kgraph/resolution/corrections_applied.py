"""Clusters of things and the decisions of people come in, corrected clusters go out.

Lines are taken from the newest to the oldest: what a newer line joins stays joined, and what it
parts stays apart. Lines that do not contradict each other may stand in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kgraph.model import EntityType
from kgraph.resolution.across import Cluster
from kgraph.resolution.cast import Cast
from kgraph.resolution.corrections import Correction, Decision, Notice
from kgraph.resolution.corrections_carving import Marks, Piece, carve
from kgraph.resolution.corrections_found import Found, MentionAt, find
from kgraph.resolution.local import Local, Number

_OVERRULED = "a later line decides otherwise, and counts"


@dataclass(frozen=True, slots=True)
class Corrected:
    """What is left of the clusters when people have had their say.

    Attributes:
        clusters: sorted by their first members.
        labels: by one of its members, the label that a cluster is to have.
        notices: what could not be done, by line.
    """

    clusters: list[Cluster]
    labels: dict[Number, str]
    notices: tuple[Notice, ...]


def correct(
    clusters: Sequence[Cluster], casts: Sequence[Cast], corrections: Sequence[Correction]
) -> Corrected:
    """Return the clusters as people want them.

    Args:
        clusters: one for each real thing, as the rules see it.
        casts: the casts of the documents; mentions that leave a thing are read anew in them.
        corrections: decisions; line numbers tell which is newer, or else their order.
    """
    if not corrections:
        return Corrected(list(clusters), {}, ())
    if not all(made.line for made in corrections):
        corrections = [replace(made, line=n) for n, made in enumerate(corrections, 1)]
    known = frozenset(thing.id for cluster in clusters for thing in cluster.members)
    found, notices = find(corrections, casts, known)
    groups = _Groups(carve(clusters, casts, found), casts, found)
    for made in found:
        if not groups.apply(made):
            notices.append(Notice(made.line, _OVERRULED))
    groups.gather_places()
    joined = groups.clusters(clusters)
    values = _values(joined, groups, found, notices)
    labels, kept = {}, []
    for n, cluster in enumerate(joined):
        if (Decision.FORGET, n) in values:
            continue
        cluster = _retyped(cluster, values.get((Decision.RETYPE, n)))
        label = values.get((Decision.RENAME, n))
        if label is not None:
            cluster = _renamed(cluster, casts)
            labels[cluster.members[0].id] = " ".join(label.split())
        kept.append(cluster)
    return Corrected(kept, labels, tuple(sorted(set(notices))))


class _Groups:
    """Pieces that go together, some of which must never meet."""

    def __init__(
        self, pieces: Sequence[Piece], casts: Sequence[Cast], found: Iterable[Found]
    ) -> None:
        self._casts = casts
        self._stays = {
            made.line: made.mentions[0]
            for made in found
            if made.correction.decision is Decision.SPLIT
        }
        self._atoms: dict[tuple[int, Marks], int] = {}
        self._atom: dict[Number, int] = {}
        self._members: list[list[Local]] = []
        self._places: dict[tuple[str, bool], list[int]] = defaultdict(list)
        for piece in pieces:
            atom = self._atoms.setdefault((piece.cluster, piece.marks), len(self._atoms))
            if atom == len(self._members):
                self._members.append([])
            self._atom[piece.thing.id] = atom
            self._members[atom].append(piece.thing)
            if piece.thing.place is not None:
                self._places[piece.thing.place.code, piece.is_part].append(atom)
        self._kinds = list(self._atoms)
        self._marked: dict[int, list[int]] = defaultdict(list)
        for (_, marks), atom in self._atoms.items():
            for line in marks:
                if not self._later(marks, line):
                    self._marked[line].append(atom)
        self._root = list(range(len(self._atoms)))
        self._apart: dict[int, set[int]] = defaultdict(set)

    def apply(self, made: Found) -> bool:
        """Do what a decision says; tell whether no newer decision forbids it."""
        here = [atom for where in made.mentions if (atom := self.of(where, made.line)) is not None]
        leaving = self._marked.get(made.line, [])
        match made.correction.decision:
            case Decision.MERGE:
                return all(self._joined(here)) and not self._was_parted(made)
            case Decision.DIFFER:
                if len(here) == 2:
                    leaving = [here[1], *leaving]
                pairs = [(a, b) for n, a in enumerate(here) for b in here[n + 1 :]]
                return all([*self._joined(leaving), *(self._part(a, b) for a, b in pairs)])
            case Decision.SPLIT:
                parted = [self._part(stay, atom) for stay in here[:1] for atom in leaving]
                return all([*self._joined(leaving), *parted])
        return True

    def of(self, where: MentionAt, line: int) -> int | None:
        """Return the atom of which a line speaks by a mention; None if it does not count any more.

        What a later line takes out of an entity is not what an older line speaks of: that is the
        entity, of which the rest stays.
        """
        atom = self._at(where)
        later = () if atom is None else self._later(self._kinds[atom][1], line)
        if atom is None or not later:
            return atom
        cluster, marks = self._kinds[atom]
        rest = self._atoms.get((cluster, marks - frozenset(later)))
        return self.of(self._stays[later[0]], later[0]) if rest is None else rest

    def first(self, atom: int) -> Number:
        """Return one of the things of an atom."""
        return self._members[atom][0].id

    def _at(self, where: MentionAt) -> int | None:
        document, index = where
        return self._atom.get((document, self._casts[document].readings[index].drafts[0]))

    def _later(self, marks: Marks, line: int) -> tuple[int, ...]:
        """Return the splits among some lines that are newer than a line, the oldest first."""
        return tuple(sorted(n for n in marks if n > line and n in self._stays))

    def _was_parted(self, made: Found) -> bool:
        """Tell whether nothing is left of a merge, since a later split undoes it."""
        before = {atom for where in made.mentions if (atom := self._at(where)) is not None}
        after = {self.of(where, made.line) for where in made.mentions}
        return len(before) > 1 and len(after) == 1

    def gather_places(self) -> None:
        """Join each part that the gazetteer knows as a place with that place's node."""
        for (code, is_part), atoms in sorted(self._places.items()):
            for atom in atoms if is_part else ():
                others = [*self._places.get((code, False), ()), *atoms]
                next((other for other in others if other != atom and self._join(other, atom)), None)

    def _joined(self, atoms: Sequence[int]) -> list[bool]:
        return [self._join(atoms[0], atom) for atom in atoms[1:]]

    def _find(self, atom: int) -> int:
        while self._root[atom] != atom:
            self._root[atom] = self._root[self._root[atom]]
            atom = self._root[atom]
        return atom

    def _are_apart(self, a: int, b: int) -> bool:
        return any(self._find(other) == b for other in self._apart[a]) or any(
            self._find(other) == a for other in self._apart[b]
        )

    def _join(self, a: int, b: int) -> bool:
        a, b = sorted((self._find(a), self._find(b)))
        if a != b:
            if self._are_apart(a, b):
                return False
            self._root[b] = a
            self._apart[a] |= self._apart[b]
        return True

    def _part(self, a: int, b: int) -> bool:
        a, b = self._find(a), self._find(b)
        self._apart[a].add(b)
        return a != b

    def clusters(self, old: Sequence[Cluster]) -> list[Cluster]:
        """Return the corrected clusters; what is known to differ is no candidate."""
        grouped: dict[int, list[int]] = defaultdict(list)
        for atom in range(len(self._members)):
            grouped[self._find(atom)].append(atom)
        made = []
        for root, atoms in grouped.items():
            members = [thing for atom in atoms for thing in self._members[atom]]
            wanted = {c for atom in atoms for c in old[self._kinds[atom][0]].candidates}
            candidates = tuple(sorted(c for c in wanted if self._is_open(root, c)))
            ordered = _ordered(members) if len(atoms) > 1 else members
            made.append(Cluster(tuple(ordered), candidates))
        return sorted(made, key=lambda cluster: min(t.id for t in cluster.members))

    def _is_open(self, root: int, candidate: Number) -> bool:
        other = self._find(self._atom[candidate]) if candidate in self._atom else root
        return other != root and not self._are_apart(root, other)


def _ordered(members: Iterable[Local]) -> list[Local]:
    """Return the things of a merged cluster, first the one that says most of it.

    The first one's gazetteer entry, and whether it has a name, count for all.
    """
    return sorted(members, key=lambda t: (not t.named, not t.keys, t.place is None, t.id))


def _values(
    clusters: Sequence[Cluster], groups: _Groups, found: Iterable[Found], notices: list[Notice]
) -> dict[tuple[Decision, int], str]:
    """Return what is decided of each cluster: its label, its type, that it be forgotten."""
    home = {t.id: n for n, cluster in enumerate(clusters) for t in cluster.members}
    values: dict[tuple[Decision, int], str] = {}
    for made in found:
        decision, value = made.correction.decision, made.correction.value
        if decision not in (Decision.RENAME, Decision.RETYPE, Decision.FORGET):
            continue
        atom = groups.of(made.mentions[0], made.line)
        if atom is not None:
            where = (decision, home[groups.first(atom)])
            if values.setdefault(where, value) != value:
                notices.append(Notice(made.line, _OVERRULED))
    return values


def _renamed(cluster: Cluster, casts: Sequence[Cast]) -> Cluster:
    """Return a cluster that is named, whatever the text calls it and whoever owns it."""
    first = cluster.members[0]
    casts[first.id[0]].drafts[first.id[1]].owner = None
    return replace(cluster, members=(replace(first, named=True), *cluster.members[1:]))


def _retyped(cluster: Cluster, value: str | None) -> Cluster:
    """Return a cluster whose things are all of one type; only places have coordinates."""
    if value is None:
        return cluster
    type = EntityType(value)
    members = [
        replace(t, type=type, place=t.place if type is EntityType.PLACE else None)
        for t in cluster.members
    ]
    return replace(cluster, members=tuple(members))
