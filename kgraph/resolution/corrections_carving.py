"""Decisions that part entities come in; out go the things of documents, cut where they must be.

Each piece is marked with the lines that take it out of its entity, so that pieces with the same
marks belong together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kgraph.model import EntityType, MentionKind
from kgraph.resolution import places
from kgraph.resolution.across import Cluster
from kgraph.resolution.cast import Cast, Draft, Reading
from kgraph.resolution.corrections import Decision, Leaving
from kgraph.resolution.corrections_found import Found, MentionAt
from kgraph.resolution.kinds import person_name_of
from kgraph.resolution.local import Local, Number, locals_of
from kgraph.resolution.names import key
from kgraph.resolution.places import Place

_NAMES = (MentionKind.NAME, MentionKind.DEMONYM)
Marks = frozenset[int]
_UNMARKED: Marks = frozenset()
_Left = tuple[Number, tuple[Number, int], Iterable[int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A thing of a document, or a part of one.

    Attributes:
        thing: the thing.
        cluster: number of the cluster that it comes from.
        marks: the lines that take it out of that cluster.
        is_part: whether it was cut from a thing and is read anew.
    """

    thing: Local
    cluster: int
    marks: Marks
    is_part: bool = False


def carve(
    clusters: Sequence[Cluster], casts: Sequence[Cast], found: Iterable[Found]
) -> list[Piece]:
    """Return the pieces of all clusters; casts get a draft for each part of a thing.

    Args:
        clusters: one for each real thing, before corrections.
        casts: the casts of the documents, in which mentions that leave are read anew.
        found: decisions.
    """
    home = {t.id: n for n, cluster in enumerate(clusters) for t in cluster.members}
    things = {t.id: t for cluster in clusters for t in cluster.members}
    leaving: dict[Number, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for made in sorted(found, key=lambda f: f.line):
        marked = {(id, i): lines for id, m in leaving.items() for i, lines in m.items()}
        for where, anchor, mentions in list(_leaving(made, clusters, casts, home, marked)):
            # What an older line took out is no part of the entity of which this line speaks.
            here = leaving[anchor[0]][anchor[1]] - {made.line}
            for i in mentions:
                if leaving[where][i] - {made.line} == here:
                    leaving[where][i].add(made.line)
    pieces = []
    for id, thing in things.items():
        if id not in leaving:
            pieces.append(Piece(thing, home[id], _UNMARKED))
        else:
            marks = {i: frozenset(lines) for i, lines in leaving[id].items()}
            pieces.extend(_cut(thing, casts[id[0]], home[id], marks))
    return pieces


def _leaving(
    made: Found,
    clusters: Sequence[Cluster],
    casts: Sequence[Cast],
    home: Mapping[Number, int],
    marked: Mapping[tuple[Number, int], set[int]],
) -> Iterator[_Left]:
    """Yield what a decision takes out of its entity, by thing and by the mention it names.

    What older lines have parted already need not be parted again to differ.
    """
    if made.correction.decision is Decision.SPLIT:
        what = Leaving(made.correction.value)
        for document, i in made.mentions[1:]:
            draft = _draft(casts, (document, i))
            id = (document, draft.number)
            yield id, (id, i), _with(casts[document], draft, i, what)
            if what is Leaving.DOCUMENTS:
                for thing in clusters[home[id]].members:
                    if thing.id[0] == document:
                        yield thing.id, (id, i), casts[document].drafts[thing.id[1]].mentions
    elif made.correction.decision is Decision.DIFFER:
        for n, a in enumerate(made.mentions):
            for b in made.mentions[n + 1 :]:
                mine, id = ((at[0], _draft(casts, at).number) for at in (a, b))
                if marked.get((mine, a[1]), set()) != marked.get((id, b[1]), set()):
                    continue
                for where, mentions in _parted(a, b, clusters, casts, home):
                    yield where, (id, b[1]), mentions


def _draft(casts: Sequence[Cast], where: MentionAt) -> Draft:
    cast = casts[where[0]]
    return cast.drafts[cast.readings[where[1]].drafts[0]]


def _with(cast: Cast, draft: Draft, index: int, what: Leaving) -> Iterable[int]:
    """Return the mentions that leave with one."""
    if what is Leaving.DOCUMENTS:
        return draft.mentions
    if what is Leaving.MENTIONS:
        return (index,)
    name = form(cast, index)
    same = {i for i in draft.mentions if form(cast, i) == name}
    return _with_followers(cast, draft, same)


def form(cast: Cast, index: int) -> str:
    """Return the key of how a mention calls its thing, without titles."""
    mention = cast.mentions[index]
    if mention.kind not in _NAMES:
        return key(mention.text)
    return key(person_name_of(mention))


def _with_followers(cast: Cast, draft: Draft, chosen: set[int]) -> set[int]:
    """Return mentions with the nouns and pronouns that follow them before another name does."""
    found, leaves = set(chosen), False
    for i in sorted(draft.mentions, key=lambda i: cast.rank[i]):
        if i in chosen or cast.mentions[i].kind in _NAMES:
            leaves = i in chosen
        elif leaves:
            found.add(i)
    return found


def _parted(
    a: MentionAt,
    b: MentionAt,
    clusters: Sequence[Cluster],
    casts: Sequence[Cast],
    home: Mapping[Number, int],
) -> Iterator[tuple[Number, Iterable[int]]]:
    """Yield what goes with the second of two that differ, where they are in one cluster."""
    first, second = _draft(casts, a), _draft(casts, b)
    here, there = (a[0], first.number), (b[0], second.number)
    if here == there:
        alike = form(casts[a[0]], a[1]) == form(casts[b[0]], b[1])
        same = {b[1]} if alike else {i for i in first.mentions if form(casts[b[0]], i)
                                     == form(casts[b[0]], b[1])}  # fmt: skip
        yield here, _with_followers(casts[b[0]], second, same)
    elif home[here] == home[there]:
        members = clusters[home[here]].members
        mine, theirs = (next(t for t in members if t.id == id) for id in (here, there))
        for thing in members:
            if thing.id == there or _nearer(thing, theirs, mine):
                yield thing.id, casts[thing.id[0]].drafts[thing.id[1]].mentions


def _nearer(thing: Local, to: Local, than: Local) -> bool:
    """Tell whether a thing's names are more those of one than those of another."""
    if thing.id == than.id or thing.name == than.name:
        return False
    return thing.name == to.name or bool(
        set(thing.keys) & set(to.keys) and not set(thing.keys) & set(than.keys)
    )


def _cut(thing: Local, cast: Cast, cluster: int, marks: Mapping[int, Marks]) -> list[Piece]:
    """Return the parts of a thing, one for each set of lines that take its mentions out."""
    draft = cast.drafts[thing.id[1]]
    groups: dict[Marks, list[int]] = defaultdict(list)
    for i in draft.mentions:
        groups[marks.get(i, _UNMARKED)].append(i)
    # What stays is read on as it was, else what comes first in the text, whichever line is older.
    order = sorted(groups, key=lambda k: (len(k), min(cast.rank[i] for i in groups[k])))
    if len(order) == 1:
        return [Piece(thing, cluster, order[0])]
    made = {draft.number: order[0]}
    for lines in order[1:]:
        made[_part(cast, draft, groups[lines]).number] = lines
    draft.mentions[:] = groups[order[0]]
    draft.named = draft.named and _is_named(cast, draft, groups)
    found = {t.id[1]: t for t in locals_of(thing.id[0], cast) if t.id[1] in made}
    return [Piece(found[n], cluster, made[n], n != draft.number) for n in sorted(found)]


def _is_named(cast: Cast, draft: Draft, groups: Mapping[Marks, list[int]]) -> bool:
    """Tell whether what stays has a name, if what was there had one."""
    had = any(cast.mentions[i].kind in _NAMES for group in groups.values() for i in group)
    return not had or any(cast.mentions[i].kind in _NAMES for i in draft.mentions)


def _part(cast: Cast, draft: Draft, mentions: list[int]) -> Draft:
    """Add a thing to the cast that has some of another's mentions."""
    names = [i for i in mentions if cast.mentions[i].kind in _NAMES]
    types = Counter(cast.mentions[i].type for i in names)
    type = min(types, key=lambda t: (-types[t], t is not draft.type, t), default=draft.type)
    made = cast.new(type, bool(names))
    made.keys = {form(cast, i) for i in names}
    made.gender = draft.gender
    made.place = _place(cast, draft, names) if type is EntityType.PLACE else None
    for i in mentions:
        drafts = tuple(made.number if n == draft.number else n for n in cast.readings[i].drafts)
        cast.readings[i] = Reading(drafts, "correction", 1.0)
        made.mentions.append(i)
    return made


def _place(cast: Cast, draft: Draft, names: Sequence[int]) -> Place | None:
    """Return the place that names mean which did not mean a country, as the gazetteer has it."""
    if draft.place is None or not names:
        return None
    found = places.find(form(cast, names[0]), frozenset({draft.place.country}))
    return None if found is None or found.code == draft.place.code else found
