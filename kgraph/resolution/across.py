"""The things of all documents come in, one cluster for each real thing goes out.

What two documents call by the same full name is one thing. Fuller and shorter names are then
compared within blocks. A name that could be that of several things joins none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from kgraph.model import EntityType
from kgraph.resolution.blocking import organization_blocks, pairs, person_blocks
from kgraph.resolution.clustering import Link, clusters, unambiguous
from kgraph.resolution.data import word_list
from kgraph.resolution.judging import Judgement, judge_organizations, judge_people
from kgraph.resolution.local import Local, Number
from kgraph.resolution.names import person_name, short_forms

_PERSON = EntityType.PERSON


@dataclass(frozen=True, slots=True)
class Cluster:
    """One real thing: its things in the documents, and what else it may be the same as.

    Attributes:
        members: the things of the documents, sorted.
        candidates: for each other cluster that it may be, one of that cluster's members.
    """

    members: tuple[Local, ...]
    candidates: tuple[Number, ...] = ()


@dataclass(slots=True)
class _Named:
    """All things of one type that bear one full name."""

    name: str
    members: list[Local] = field(default_factory=list)


def merge(things: Sequence[Local]) -> list[Cluster]:
    """Return the clusters of all documents' things, sorted by their first members.

    Args:
        things: what every document speaks of, in any order.
    """
    things = sorted(things, key=lambda thing: thing.id)
    alone = [t for t in things if not t.named or not (t.keys or t.place)]
    found = [Cluster((thing,)) for thing in alone]
    named = [t for t in things if t.named and (t.keys or t.place)]
    found += _merge_known_places([t for t in named if t.place is not None])
    people = [t for t in named if t.place is None and t.type is _PERSON]
    found += _merge_people(people)
    others: dict[EntityType, list[Local]] = defaultdict(list)
    for thing in named:
        if thing.place is None and thing.type is not _PERSON:
            others[thing.type].append(thing)
    company = _company(named)
    for type in sorted(others):
        found += _merge_others(others[type], company)
    return sorted(found, key=lambda cluster: cluster.members[0].id)


def _company(named: Iterable[Local]) -> dict[int, set[str]]:
    """Return by document the full names that stand in it: the company that a name keeps."""
    found: dict[int, set[str]] = defaultdict(set)
    for thing in named:
        if " " in thing.name and (thing.type is not _PERSON or thing.is_full_name):
            found[thing.id[0]].add(thing.name)
    return found


def _merge_known_places(things: Iterable[Local]) -> list[Cluster]:
    by_code: dict[str, list[Local]] = defaultdict(list)
    for thing in things:
        by_code[thing.place.code if thing.place is not None else ""].append(thing)
    return [Cluster(tuple(by_code[code])) for code in sorted(by_code)]


def _merge_people(things: list[Local]) -> list[Cluster]:
    """Merge people by full name, then by compatible ones, and surnames only by their office."""
    full = _by_name([t for t in things if t.is_full_name])
    judged = {
        pair: _judge(full[pair[0]], full[pair[1]])
        for pair in pairs({n: person_blocks(n) for n in full})
    }
    groups = _cluster(full, {pair: judged[pair] for pair in judged if not _is_junior(pair, full)})
    lone = [t for t in things if not t.is_full_name]
    homes = _by_short_name(groups)
    joined: dict[int, list[Local]] = defaultdict(list)
    alone = []
    for thing in lone:
        fits = [n for n in homes.get(thing.name, ()) if _may_be(thing, groups[n])]
        holders = [n for n in fits if _same_office(thing, groups[n])]
        if len(holders) == 1 and not thing.candidates:
            joined[holders[0]].append(thing)
        else:
            others = [groups[n][0].id for n in fits]
            alone.append(Cluster((thing,), tuple(sorted({*others, *thing.candidates}))))
    made = [Cluster(tuple(_sorted([*group, *joined[n]]))) for n, group in enumerate(groups)]
    return made + alone


def _is_junior(pair: tuple[str, str], full: Mapping[str, _Named]) -> bool:
    """Tell whether a name without suffix would be joined with "Jr" although there is a "Sr".

    "Ian Lee" is then the father, who usually goes without.
    """
    names = [person_name(full[each].name) for each in pair]
    junior = next((name for name in names if name.suffix and name.suffix != "sr"), None)
    if junior is None or all(name.suffix for name in names):
        return False
    return any(
        (other := person_name(each.name)).suffix == "sr"
        and (other.given[:1], other.surname) == (junior.given[:1], junior.surname)
        for each in full.values()
    )


def _sorted(things: Iterable[Local]) -> list[Local]:
    return sorted(things, key=lambda thing: thing.id)


def _by_name(things: Iterable[Local]) -> dict[str, _Named]:
    """Put things of one full name together, but for those that the text shows to differ."""
    by_name: dict[str, _Named] = {}
    things = list(things)
    genders: dict[str, set[str]] = defaultdict(set)
    for thing in things:
        genders[thing.name].update({thing.gender} - {None})  # type: ignore[arg-type]
    for thing in things:
        own = f"\t{thing.gender or ''}" if len(genders[thing.name]) > 1 else ""
        if thing.is_generic:
            own += f"\t{thing.id[0]}"
        by_name.setdefault(thing.name + own, _Named(thing.name)).members.append(thing)
    return by_name


def _judge(a: _Named, b: _Named) -> Judgement:
    return judge_people(person_name(a.name), person_name(b.name), _gender(a), _gender(b))


def _gender(named: _Named) -> str | None:
    shown = {t.gender for t in named.members} - {None}
    return shown.pop() if len(shown) == 1 else None


def _cluster(
    named: Mapping[str, _Named], judged: Mapping[tuple[str, str], Judgement]
) -> list[list[Local]]:
    """Cluster names by the judgements on pairs; what a document keeps apart stays apart."""
    links = [Link(j.score, a, b) for (a, b), j in judged.items() if j.merge]
    apart = [pair for pair, j in judged.items() if j.apart]
    apart += [(k.a, k.b) for k in links if _meet_in_a_document(named[k.a], named[k.b])]
    groups = clusters(sorted(named), unambiguous(links, apart), apart)
    return [_sorted(t for name in group for t in named[name].members) for group in groups]


def _meet_in_a_document(a: _Named, b: _Named) -> bool:
    return bool({t.id[0] for t in a.members} & {t.id[0] for t in b.members})


def _by_short_name(groups: Sequence[Sequence[Local]]) -> dict[str, list[int]]:
    """Return for each short name the numbers of the people who may be called by it."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for name in {name for thing in group for name in thing.keys}:
            parts = person_name(name)
            if parts.full:
                for short, strength in short_forms(parts).items():
                    if strength >= 0.8:
                        found[short].add(number)
    return {name: sorted(numbers) for name, numbers in found.items()}


def _may_be(thing: Local, group: Sequence[Local]) -> bool:
    """Tell whether a surname may be that of a person: no other gender, not in one document."""
    genders = {t.gender for t in group} - {None}
    if thing.gender and genders and thing.gender not in genders:
        return False
    return thing.id[0] not in {t.id[0] for t in group}


def _same_office(thing: Local, group: Sequence[Local]) -> bool:
    """Tell whether text gives the bearer of a surname the office that a person has."""
    courtesy = word_list("courtesy-titles")
    offices = {r for t in group for r in t.roles} - courtesy
    homes = {h for t in group for h in t.homes}
    if thing.homes and homes and not thing.homes & homes:
        return False
    return bool((thing.roles - courtesy) & offices)


def _merge_others(things: list[Local], company: Mapping[int, set[str]]) -> list[Cluster]:
    """Merge organizations, events, works, …: the same name, then attested short forms."""
    named = _by_name(things)
    attested: dict[str, set[str]] = defaultdict(set)
    for name, group in named.items():
        for thing in group.members:
            for short in (*thing.keys[1:], *thing.acronyms):
                if not _says_nothing(short):
                    attested[short].add(name)
    blocks = {
        name: organization_blocks(group.name) for name, group in named.items() if "\t" not in name
    }
    judged: dict[tuple[str, str], Judgement] = {}
    for a, b in pairs(blocks):
        judgement = _judge_others(named[a], named[b])
        if judgement.merge:
            judged[a, b] = judgement
    judged |= _attested_links(named, attested)
    open_names = _ambiguous(named, judged)
    doubtful = [t for name in sorted(open_names) for t in named.pop(name).members]
    judged = {pair: j for pair, j in judged.items() if not open_names & set(pair)}
    groups = _cluster(named, judged)
    return _by_company(groups, doubtful, attested, company)


def _judge_others(a: _Named, b: _Named) -> Judgement:
    short, long = sorted((a.name, b.name), key=lambda name: (len(name), name))
    capital = short.upper() if len(short.split()) == 1 and len(short) <= 6 else short
    found = judge_organizations(capital, long)
    if found.rule in ("acronym", "without company suffix") and not _says_nothing(short):
        return found
    return Judgement(0.0, ())


def _attested_links(
    named: Mapping[str, _Named], attested: Mapping[str, set[str]]
) -> dict[tuple[str, str], Judgement]:
    """Link a name to the one thing that another document calls so for short."""
    found = {}
    for short, fulls in sorted(attested.items()):
        if short in named:
            for full in fulls - {short}:
                a, b = sorted((short, full))
                found[a, b] = Judgement(0.8, ())
    return found


def _ambiguous(
    named: Mapping[str, _Named], judged: Mapping[tuple[str, str], Judgement]
) -> set[str]:
    """Return the short names that stand for two long ones which nothing joins."""
    longer: dict[str, set[str]] = defaultdict(set)
    for pair in judged:
        short, long = sorted(pair, key=lambda name: (len(name), name))
        longer[short].add(long)
    return {
        short
        for short, longs in longer.items()
        if short in named and any(p not in judged for p in combinations(sorted(longs), 2))
    }


def _by_company(
    groups: list[list[Local]],
    doubtful: list[Local],
    attested: Mapping[str, set[str]],
    company: Mapping[int, set[str]],
) -> list[Cluster]:
    """Give each ambiguous name to the one thing that is spoken of in the same company."""
    homes: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for thing in group:
            homes[thing.name].add(number)
    made, alone = list(groups), []
    for thing in doubtful:
        fits = sorted({n for full in attested.get(thing.name, ()) for n in homes[full]})
        known = [n for n in fits if _shared(thing, groups[n], company)]
        if len(known) == 1:
            made[known[0]] = [*made[known[0]], thing]
        else:
            alone.append(Cluster((thing,), tuple(groups[n][0].id for n in fits)))
    return [Cluster(tuple(_sorted(group))) for group in made] + alone


def _shared(thing: Local, group: Sequence[Local], company: Mapping[int, set[str]]) -> set[str]:
    """Return the full names that stand beside a thing here and beside the others there."""
    own = {name for t in group for name in t.keys}
    there = {name for t in group for name in company.get(t.id[0], ())}
    return (company.get(thing.id[0], set()) & there) - own


def _says_nothing(short: str) -> bool:
    words = set(short.split())
    return words <= word_list("generic-organization-words") | word_list("organization-heads")
