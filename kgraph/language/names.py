"""Scores of B- and I- tags come in, the best well-formed row of tags and its names go out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9


class NameTags:
    """The tags of the name scores and which may follow which.

    Two names of one type never touch, save nationalities ("Syrian Arab"): in English, what looks
    like that is one name.

    Args:
        tags: `O`, `B-X`, `I-X` in the order of the scores.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        self._tags = list(tags)
        inside = [tag[2:] if tag.startswith("I-") else None for tag in tags]
        self._follow = np.array(
            [[0.0 if _may_follow(tag, after) else _NEVER for after in tags] for tag in tags],
            dtype=np.float32,
        )
        self._begin = np.array([0.0 if i is None else _NEVER for i in inside], dtype=np.float32)

    def best(self, scores: NDArray[np.float32]) -> list[str]:
        """Return the best row of tags for one sentence's scores."""
        choice = scores.argmax(1)
        fine = self._begin[choice[0]] == 0 and not self._follow[choice[:-1], choice[1:]].any()
        return [self._tags[n] for n in (choice if fine else self._search(scores)).tolist()]

    def _search(self, scores: NDArray[np.float32]) -> NDArray[np.int64]:
        row = scores[0] + self._begin
        back = np.zeros(scores.shape, dtype=np.int64)
        for at in range(1, len(scores)):
            ways = row[:, None] + self._follow
            back[at] = ways.argmax(0)
            row = ways.max(0) + scores[at]
        path = [int(row.argmax())]
        for at in range(len(scores) - 1, 0, -1):
            path.append(int(back[at, path[-1]]))
        return np.array(path[::-1])


def _may_follow(tag: str, after: str) -> bool:
    if after.startswith("I-"):
        return after[2:] == tag[2:]
    return not (after.startswith("B-") and after[2:] == tag[2:] != "GROUP")


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return start, end and type of each name.

    >>> spans(["B-PERSON", "I-PERSON", "O", "B-DATE"])
    [(0, 2, 'PERSON'), (3, 4, 'DATE')]
    """
    found = []
    for start, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            found.append((start, end, tag[2:]))
    return found
