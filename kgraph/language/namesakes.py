"""Clusters and the names of mentions come in, clusters joined where names agree go out.

The network sees too few articles to be sure that "President Anna Berg" and a later "Berg" are one;
in one article they nearly always are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Name = tuple[int, str, tuple[str, ...]]
"""A mention's number, the type of its name, and the words of the name."""

_TYPES = frozenset({"PERSON", "PLACE", "ORGANIZATION"})


def join(clusters: Sequence[Sequence[int]], names: Iterable[Name]) -> list[list[int]]:
    """Return the clusters, joined where two mentions have one name or one surname.

    A surname alone agrees with the latest full name that ends in it; two different full names
    never agree.

    Args:
        clusters: numbers of mentions, each cluster of two or more.
        names: the mentions that are names, in order.

    >>> join([[0, 2]], [(0, "PERSON", ("anna", "berg")), (1, "PERSON", ("berg",))])
    [[0, 1, 2]]
    """
    owner = {mention: min(cluster) for cluster in clusters for mention in cluster}
    groups = {min(cluster): list(cluster) for cluster in clusters}
    latest: dict[tuple[str, ...], Name] = {}
    for name in names:
        number, kind, words = name
        if kind not in _TYPES:
            continue
        keys = [(kind, *words)] + ([(kind, words[-1])] if kind == "PERSON" else [])
        before = next((latest[key] for key in keys if key in latest), None)
        if before is not None and (before[2] == words or min(len(before[2]), len(words)) == 1):
            _unite(before[0], number, owner, groups)
        for key in keys:
            if len(words) > 1 or len(latest.get(key, name)[2]) == 1:
                latest[key] = name  # a surname alone never hides the full name
    return [sorted(group) for _, group in sorted(groups.items()) if len(group) > 1]


def _unite(one: int, other: int, owner: dict[int, int], groups: dict[int, list[int]]) -> None:
    """Put the groups of two mentions together, under the number of their first mention."""
    for mention in (one, other):
        groups.setdefault(owner.setdefault(mention, mention), [mention])
    keep, drop = sorted((owner[one], owner[other]))
    if keep != drop:
        moved = groups.pop(drop)
        groups[keep] += moved
        owner.update(dict.fromkeys(moved, keep))
