"""Joined things in; places where all push one another away and what is joined pulls together.

The push falls with the distance. It is computed on a mesh: the weights are spread onto its cells
and convolved with the push of one cell, so that ten thousand things take seconds. Nothing but sums,
products and square roots is used, in a fixed order, so that the same graph gives the same places.
"""

from functools import lru_cache
from typing import Any

import numpy as np

Point = tuple[float, float]
_ROUNDS = 260
_FEW, _FEW_ROUNDS = 8, 60
_MESH = 128
_EXACT = 400


@lru_cache(maxsize=256)  # many islands are alike
def settle(ends: tuple[tuple[int, int, int], ...], radii: tuple[float, ...]) -> tuple[Point, ...]:
    """Return places for joined things, in pixels, without overlap.

    Args:
        ends: pairs of numbers with how strongly the two are joined.
        radii: how large each thing is drawn, in pixels.
    """
    sizes = np.array(radii)
    table = np.array(ends, dtype=np.int64).reshape(-1, 3)
    first, second = table[:, 0], table[:, 1]
    pull = np.sqrt(table[:, 2].astype(float))
    mass = 1.0 + _sums(first, second, np.ones(len(table)), len(sizes))
    points = _spiral(mass)
    step = _extent(points) / 10
    rounds = _FEW_ROUNDS if len(sizes) <= _FEW else _ROUNDS
    for round_ in range(rounds):
        force = _push(points, mass) - _pull(points, first, second, pull)
        force -= 0.02 * mass[:, None] * (points - points.mean(axis=0)) / (_extent(points) + 1e-9)
        length = np.sqrt((force * force).sum(axis=1))
        limit = step * (1 - round_ / rounds) ** 2 + 1e-4
        points = points + force * (np.minimum(length, limit) / np.maximum(length, 1e-12))[:, None]
    return tuple((float(x), float(y)) for x, y in _apart(_spread(points, sizes), sizes))


def _sums(first: Any, second: Any, values: Any, count: int) -> Any:
    return np.bincount(first, values, count) + np.bincount(second, values, count)


def _extent(points: Any) -> float:
    return float((points.max(axis=0) - points.min(axis=0)).max())


def _spiral(mass: Any) -> Any:
    """Start on a spiral like that of sunflower seeds, what is joined most in the middle."""
    rank = np.empty(len(mass))
    rank[np.argsort(-mass, kind="stable")] = np.arange(len(mass))
    turn = complex(-0.7373688780783197, 0.6754902942615238)  # the golden angle
    seeds = np.empty(len(mass), dtype=complex)
    direction = complex(1, 0)
    for number in range(len(mass)):
        seeds[number] = direction
        direction = direction * turn / abs(direction)
    spot = seeds[rank.astype(np.int64)] * np.sqrt(rank + 0.5)
    return np.stack([spot.real, spot.imag], axis=1)


def _pull(points: Any, first: Any, second: Any, pull: Any) -> Any:
    """Return how what is joined pulls: in proportion to the distance."""
    apart = (points[first] - points[second]) * pull[:, None] * 0.35
    count = len(points)
    return np.stack(
        [
            np.bincount(first, apart[:, axis], count) - np.bincount(second, apart[:, axis], count)
            for axis in (0, 1)
        ],
        axis=1,
    )


def _push(points: Any, mass: Any) -> Any:
    return (_exact_push if len(points) <= _EXACT else _mesh_push)(points, mass)


def _exact_push(points: Any, mass: Any) -> Any:
    apart = points[:, None, :] - points[None, :, :]
    squared = (apart * apart).sum(axis=2) + 0.01
    return (apart * (mass[:, None] * mass[None, :] / squared)[:, :, None]).sum(axis=1)


def _mesh_push(points: Any, mass: Any) -> Any:
    low, extent = points.min(axis=0), _extent(points) + 1e-9
    where = (points - low) / extent * (_MESH - 2)
    cell = where.astype(np.int64)
    part = where - cell
    corners = [
        ((cell[:, 0] + dx) * _MESH + cell[:, 1] + dy, _share(part, 0, dx) * _share(part, 1, dy))
        for dx in (0, 1)
        for dy in (0, 1)
    ]
    weights = sum(np.bincount(index, mass * share, _MESH * _MESH) for index, share in corners)
    spread = np.fft.rfft2(np.reshape(weights, (_MESH, _MESH)), s=(2 * _MESH, 2 * _MESH))
    force = []
    for kernel in _kernels():
        field = np.fft.irfft2(spread * kernel, s=(2 * _MESH, 2 * _MESH))[:_MESH, :_MESH].ravel()
        force.append(sum(field[index] * share for index, share in corners))
    return np.stack(force, axis=1) * mass[:, None] * (_MESH - 2) / extent


def _share(part: Any, axis: int, side: int) -> Any:
    return part[:, axis] if side else 1 - part[:, axis]


_known_kernels: list[Any] = []


def _kernels() -> list[Any]:
    """Return the push of one cell on all others, along x and along y, ready to be convolved."""
    if not _known_kernels:
        steps = np.arange(2 * _MESH)
        signed = np.where(steps < _MESH, steps, steps - 2 * _MESH).astype(float)
        x, y = signed[:, None], signed[None, :]
        squared = x * x + y * y + 0.1
        _known_kernels.extend(np.fft.rfft2(axis / squared) for axis in (x, y))
    return _known_kernels


def _spread(points: Any, sizes: Any) -> Any:
    """Scale so that there is room: the fewer the things, the more for each."""
    few = min(1.0, 200 / len(sizes))
    wanted = np.sqrt(((2 * sizes + 1.5 + 3.5 * few) ** 2).sum() * (2.2 + 2.8 * few))
    span = points.max(axis=0) - points.min(axis=0)
    return (points - points.mean(axis=0)) * (wanted / np.sqrt(span[0] * span[1] + 1e-9))


def _apart(points: Any, sizes: Any) -> Any:
    """Push apart whatever overlaps, a little at a time, until nothing does."""
    room = sizes + 0.5 + 3.0 / np.sqrt(np.sqrt(len(sizes)))
    for _ in range(200):
        first, second = _near(points, 2 * float(room.max()))
        apart = points[first] - points[second]
        distance = np.sqrt((apart * apart).sum(axis=1))
        lacking = room[first] + room[second] - distance
        close = lacking > 0.01
        if not close.any():
            break
        first, second, apart = first[close], second[close], apart[close]
        aside = np.where(distance[close] > 1e-6, 1.0, 0.0)
        apart[:, 0] += 1 - aside  # two on one spot part along x
        away = apart * (0.5 * lacking[close] / np.maximum(distance[close], 1e-6) * aside)[:, None]
        away[:, 0] += (1 - aside) * lacking[close] / 2
        points = points - _pull_back(away, first, second, len(points))
    return points


def _pull_back(away: Any, first: Any, second: Any, count: int) -> Any:
    moved = [
        np.bincount(second, away[:, axis], count) - np.bincount(first, away[:, axis], count)
        for axis in (0, 1)
    ]
    return np.stack(moved, axis=1)


def _near(points: Any, reach: float) -> tuple[Any, Any]:
    """Return the pairs of things in the same or in neighbouring cells of the given width."""
    cell = np.floor((points - points.min(axis=0)) / reach).astype(np.int64)
    across = int(cell[:, 1].max()) + 3
    key = (cell[:, 0] + 1) * across + cell[:, 1] + 1
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    firsts, seconds = [], []
    for shift in (0, 1, across - 1, across, across + 1):
        start = np.searchsorted(ordered, ordered + shift, "left")
        if shift == 0:
            start = np.arange(len(ordered)) + 1
        stop = np.searchsorted(ordered, ordered + shift, "right")
        counts = np.maximum(stop - start, 0)
        here = np.repeat(np.arange(len(ordered)), counts)
        offset = np.arange(len(here)) - np.repeat(np.cumsum(counts) - counts, counts)
        firsts.append(order[here])
        seconds.append(order[np.repeat(start, counts) + offset])
    return np.concatenate(firsts), np.concatenate(seconds)
