"""The names of a document's organizations come in, one draft for each goes out.

Names of other things than people and places (events, works, products) are read here too: they
are shortened in the same ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kgraph.model import EntityType
from kgraph.resolution.blocking import pairs, word_blocks
from kgraph.resolution.cast import Cast
from kgraph.resolution.clustering import Link, clusters
from kgraph.resolution.judging import MERGE, WEIGHTS, Judgement, judge_organizations
from kgraph.resolution.names import key, plain


def cast_organizations(cast: Cast, types: Mapping[int, EntityType]) -> None:
    """Read the names of organizations and of all that is shortened like them.

    Args:
        cast: the document's cast, which gets a draft for each thing.
        types: index of each mention to read → its type.
    """
    for type in sorted(set(types.values())):
        _cast_one_type(cast, type, [i for i in types if types[i] is type])


def _cast_one_type(cast: Cast, type: EntityType, names: list[int]) -> None:
    written: dict[str, list[int]] = defaultdict(list)
    for i in names:
        written[key(cast.mentions[i].name)].append(i)
    introduced = {
        name: frozenset(key(a) for i in indices for a in cast.introduced_acronyms(i))
        for name, indices in written.items()
    }
    judged = _judgements(cast, written, introduced)
    chosen = _links(cast, written, judged)
    rules = {min(pair, key=len): judged[pair] for pair in judged}
    for group in clusters(sorted(written), chosen):
        draft = cast.new(type)
        longest = max(group, key=lambda name: (len(name), name))
        for name in group:
            draft.keys.add(name)
            draft.acronyms |= introduced[name]
            rule = rules[name].rule if name != longest and name in rules else "name"
            score = rules[name].score if name != longest and name in rules else WEIGHTS["same name"]
            for i in written[name]:
                cast.put(i, draft, rule, score)


def _judgements(
    cast: Cast, written: Mapping[str, list[int]], introduced: Mapping[str, frozenset[str]]
) -> dict[tuple[str, str], Judgement]:
    """Return the judgement on each pair of names that may be one thing."""
    spelled = {name: plain(cast.mentions[indices[0]].name) for name, indices in written.items()}
    found = {}
    blocks = {name: word_blocks(name) | introduced[name] for name in written}
    for a, b in pairs(blocks):
        judgement = judge_organizations(spelled[a], spelled[b], introduced[a], introduced[b])
        if judgement.score >= MERGE:
            found[a, b] = judgement
    return found


def _links(
    cast: Cast,
    written: Mapping[str, list[int]],
    judged: Mapping[tuple[str, str], Judgement],
) -> list[Link[str]]:
    """Return for each short name its link to the one longer name that it stands for.

    Where several would do, the one named last before the short name is meant.
    """
    longer: dict[str, list[str]] = defaultdict(list)
    for a, b in judged:
        short, long = sorted((a, b), key=lambda name: (len(name), name))
        longer[short].append(long)
    links = []
    for short, longs in sorted(longer.items()):
        groups = [
            x for x in longs if not any(_pair(x, y) in judged and len(y) > len(x) for y in longs)
        ]
        first = cast.rank[written[short][0]]
        best = max(groups, key=lambda name: (_last_before(cast, written[name], first), name))
        links.append(Link(judged[_pair(short, best)].score, short, best))
        links.extend(
            Link(judged[_pair(short, x)].score, short, x)
            for x in longs
            if x not in groups and _pair(x, best) in judged
        )
    return links


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _last_before(cast: Cast, indices: Iterable[int], rank: int) -> int:
    """Return the rank of the last mention before a rank; names that come later count less."""
    ranks = [cast.rank[i] for i in indices]
    return max((r for r in ranks if r < rank), default=-min(ranks) - 1)
