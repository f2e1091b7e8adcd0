"""How many things there are and which of them are joined in; where to draw each one out.

Distances are in pixels of a stage 1000 wide; what is joined stands together, what is not joined
to the rest stands below it in rows, and nothing overlaps. The same graph gives the same places.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil, sqrt
from typing import NamedTuple

Ends = tuple[int, int]
WIDTH, ASPECT = 1000.0, 1.5
_LARGEST, _SMALLEST = 15.0, 1.8


class Place(NamedTuple):
    """Where a thing is drawn, and how large, in pixels of the stage."""

    x: float
    y: float
    radius: float


def lay_out(count: int, joined: Iterable[Ends]) -> list[Place]:
    """Return where to draw some things.

    Args:
        count: how many things there are; they are numbered from 0.
        joined: pairs of numbers, in any order, as often as the two are joined.

    >>> lay_out(1, [])
    [Place(x=0.0, y=0.0, radius=15.0)]
    """
    weights: defaultdict[Ends, int] = defaultdict(int)
    for a, b in joined:
        if a != b:
            weights[min(a, b), max(a, b)] += 1
    pairs = sorted(weights)
    radii = _radii(count, pairs)
    places = [(0.0, 0.0)] * count
    for island, corner in _packed(_islands(count, pairs, weights, radii)):
        for number, (x, y) in island.places.items():
            places[number] = (x + corner[0], y + corner[1])
    return _on_stage(places, radii)


def _radii(count: int, pairs: Sequence[Ends]) -> list[float]:
    """Return how large to draw each thing: the more it is joined to, the larger."""
    degrees = [0] * count
    for a, b in pairs:
        degrees[a] += 1
        degrees[b] += 1
    most = max([1, *degrees])
    largest = min(_LARGEST, max(8.0, 110 / sqrt(sqrt(count or 1))))
    smallest = min(6.0, max(_SMALLEST, 60 / sqrt(count or 1)))
    return [
        largest if count == 1 else smallest + (largest - smallest) * sqrt(degree / most)
        for degree in degrees
    ]


class Island(NamedTuple):
    """Things that are joined to one another: their places, in a box from 0 to width and height."""

    places: dict[int, tuple[float, float]]
    width: float
    height: float


def _islands(
    count: int, pairs: Sequence[Ends], weights: dict[Ends, int], radii: Sequence[float]
) -> list[Island]:
    """Lay out each set of joined things by itself."""
    members = _members(count, pairs)
    inside: defaultdict[int, list[Ends]] = defaultdict(list)
    for pair in pairs:
        inside[members[pair[0]][0]].append(pair)
    islands = []
    for first in sorted({found[0] for found in members}):
        found = members[first]
        local = {number: position for position, number in enumerate(found)}
        ends = [(local[a], local[b], weights[a, b]) for a, b in inside[first]]
        islands.append(_island(found, ends, [radii[number] for number in found], count))
    return islands


def _members(count: int, pairs: Iterable[Ends]) -> list[list[int]]:
    """Return for each thing all that it is joined to, however far, sorted."""
    groups = [[number] for number in range(count)]
    for a, b in pairs:
        small, large = sorted((groups[a], groups[b]), key=len)
        if small is not large:
            large.extend(small)
            for number in small:
                groups[number] = large
    for group in {id(group): group for group in groups}.values():
        group.sort()
    return groups


def _island(
    numbers: Sequence[int],
    ends: Sequence[tuple[int, int, int]],
    radii: Sequence[float],
    around: int,
) -> Island:
    """Lay out joined things; where there are few around, those alone get room for their names."""
    points: Sequence[tuple[float, float]]
    if len(numbers) == 1:
        points = [(0.0, 0.0)]
    elif len(numbers) == 2:
        points = [(0.0, 0.0), (4 * max(radii) + 20.0, 0.0)]
    else:
        from kgraph.view.forces import settle

        points = settle(tuple(ends), tuple(radii))
    if _tall(points):
        points = [(y, x) for x, y in points]
    room = [radius + (30 if len(numbers) == 1 and around < 200 else 6) for radius in radii]
    left = min(x - r for (x, _), r in zip(points, room, strict=True))
    right = max(x + r for (x, _), r in zip(points, room, strict=True))
    low = min(y - r for (_, y), r in zip(points, room, strict=True))
    high = max(y + r for (_, y), r in zip(points, room, strict=True))
    moved = [(x - left, y - low) for x, y in points]
    return Island(dict(zip(numbers, moved, strict=True)), right - left, high - low)


def _tall(points: Sequence[tuple[float, float]]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(ys) - min(ys) > max(xs) - min(xs)


def _packed(islands: Sequence[Island]) -> list[tuple[Island, tuple[float, float]]]:
    """Put islands into rows, the largest first; return each with its lower left corner."""
    if not islands:
        return []
    ordered = sorted(islands, key=lambda i: (-len(i.places), -i.height, min(i.places)))
    area = sum(island.width * island.height for island in ordered)
    widest = max(max(i.width for i in ordered), sqrt(area * ASPECT))
    x = y = row = 0.0
    packed = []
    for island in ordered:
        if x and x + island.width > widest:
            x, y, row = 0.0, y - row, 0.0
        packed.append((island, (x, y - island.height)))
        x, row = x + island.width, max(row, island.height)
    return packed


def _on_stage(places: Sequence[tuple[float, float]], radii: Sequence[float]) -> list[Place]:
    """Move the middle to 0, 0 and round, so that the last bits of a sum never show."""
    if not places:
        return []
    xs, ys = [x for x, _ in places], [y for _, y in places]
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    scale = _scale(max(xs) - min(xs), max(ys) - min(ys))
    return [
        Place(round((x - middle[0]) * scale, 1), round((y - middle[1]) * scale, 1), round(r, 1))
        for (x, y), r in zip(places, radii, strict=True)
    ]


def _scale(width: float, height: float) -> float:
    """Spread what is too small for the stage; what is too large is left as it is."""
    extent = max(width, height * ASPECT)
    return max(1.0, ceil(WIDTH / extent * 100) / 100) if extent else 1.0
