"""Links with scores and pairs that must stay apart come in, clusters go out.

Union-find over links sorted by score and key: the result depends on the set of links and not on
the order in which they were found.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Link(Generic[Item]):
    """Two items that are one thing, as far as one judgement goes."""

    score: float
    a: Item
    b: Item


class Clusters(Generic[Item]):
    """Disjoint sets of items, some of which must never meet.

    >>> clusters = Clusters(["a", "b", "c"], apart=[("a", "c")])
    >>> clusters.join([Link(0.9, "a", "b"), Link(0.7, "b", "c")])
    [Link(score=0.7, a='b', b='c')]
    >>> clusters.sets()
    [['a', 'b'], ['c']]
    """

    def __init__(self, items: Iterable[Item], apart: Iterable[tuple[Item, Item]] = ()) -> None:
        self._order = {item: number for number, item in enumerate(items)}
        self._parent = list(range(len(self._order)))
        self._apart: list[set[int]] = [set() for _ in self._order]
        for a, b in apart:
            self._apart[self._order[a]].add(self._order[b])
            self._apart[self._order[b]].add(self._order[a])

    def root(self, number: int) -> int:
        """Return the number that stands for the set of an item's number."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, links: Iterable[Link[Item]]) -> list[Link[Item]]:
        """Join what the links join, the strongest first; return the links that were refused."""
        order = self._order
        ranked = sorted(links, key=lambda k: (-k.score, *sorted((order[k.a], order[k.b]))))
        return [link for link in ranked if not self._joined(order[link.a], order[link.b])]

    def _joined(self, a: int, b: int) -> bool:
        a, b = sorted((self.root(a), self.root(b)))
        if a == b:
            return True
        if any(self.root(other) == b for other in self._apart[a]) or any(
            self.root(other) == a for other in self._apart[b]
        ):
            return False
        self._parent[b] = a
        self._apart[a] |= self._apart[b]
        return True

    def sets(self) -> list[list[Item]]:
        """Return the clusters, in the order of their first items."""
        found: dict[int, list[Item]] = {}
        for item, number in self._order.items():
            found.setdefault(self.root(number), []).append(item)
        return [found[number] for number in sorted(found)]


def clusters(
    items: Sequence[Item],
    links: Iterable[Link[Item]],
    apart: Iterable[tuple[Item, Item]] = (),
) -> list[list[Item]]:
    """Return the clusters of sorted items that links make and no pair apart forbids."""
    made = Clusters(items, apart)
    made.join(links)
    return made.sets()


def unambiguous(
    links: Iterable[Link[Item]], apart: Iterable[tuple[Item, Item]]
) -> list[Link[Item]]:
    """Return the links without those of items that could be two things which are apart.

    >>> links = [Link(0.9, "J. Smith", "Jane Smith"), Link(0.9, "J. Smith", "John Smith")]
    >>> unambiguous(links, [("Jane Smith", "John Smith")])
    []
    """
    links = list(links)
    divided = {frozenset(pair) for pair in apart}
    partners: dict[Item, list[Item]] = {}
    for link in links:
        partners.setdefault(link.a, []).append(link.b)
        partners.setdefault(link.b, []).append(link.a)
    doubtful = {
        item
        for item, others in partners.items()
        if len(others) > 1
        and any(frozenset((x, y)) in divided for n, x in enumerate(others) for y in others[:n])
    }
    return [link for link in links if link.a not in doubtful and link.b not in doubtful]
