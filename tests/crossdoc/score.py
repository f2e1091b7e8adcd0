"""A graph of a set of articles comes in, pairwise precision and recall of its merging go out.

`python -m tests.crossdoc.score [FOLDER]` builds the articles and prints the figures and every wrong
pair. The set is this folder; `further` and `later` hold articles that were written when the rules
stood, and by which rules were mended since.

`gold.json` says for each article where a name starts, how it is written, and whose it is. Every
such place is compared with every other, within and across articles: two places that we put into
one entity are right if the gold does so too. A name that we do not find is alone.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.model import Mention, Span

HERE = Path(__file__).parent
FURTHER, LATER = HERE / "further", HERE / "later"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where a name stands: in which article, from which character, and how it is written."""

    article: str
    start: int
    form: str

    def __str__(self) -> str:
        """Give it as people would point at it."""
        return f"{self.form} ({self.article}:{self.start})"


Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Score:
    """How two ways to group the same places agree.

    Attributes:
        right: pairs that both put together.
        wrong: pairs that only we put together.
        missed: pairs that only the gold puts together.
    """

    right: frozenset[Pair]
    wrong: frozenset[Pair]
    missed: frozenset[Pair]

    @property
    def precision(self) -> float:
        """The part of our pairs that is right."""
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        """The part of the gold's pairs that we have."""
        return len(self.right) / max(1, len(self.right) + len(self.missed))

    def __str__(self) -> str:
        """Give both figures on one line."""
        counts = f"{len(self.right)} right, {len(self.wrong)} wrong, {len(self.missed)} missed"
        return f"precision {self.precision:.4f}, recall {self.recall:.4f} ({counts})"


def gold(folder: Path) -> dict[Place, str]:
    """Return whose name stands at each place."""
    read = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return {
        Place(article, start, form): key
        for article, places in read.items()
        for start, form, key in places
    }


def found(graph: Graph, places: Iterable[Place], folder: Path) -> dict[Place, str]:
    """Return which entity of a graph has its name at each place, as far as there is one."""
    files = (folder / "articles").glob("*.txt")
    texts = {path.stem: path.read_text(encoding="utf-8").strip() for path in files}
    by_text = {each.document.text: each for each in graph.extractions}
    articles = {name: by_text[text] for name, text in texts.items()}
    entity_at = {(m.document, m.span): e.id for e in graph.entities for m in e.mentions}
    answer = {}
    for place in places:
        extraction = articles[place.article]
        end = place.start + len(place.form)
        assert extraction.document.text[place.start : end] == place.form
        named = [m for m in extraction.mentions if m.head.start < end and place.start < m.head.end]
        for mention in sorted(named, key=lambda m: (-_shared(m, place), len(m.text))):
            entity = entity_at.get((extraction.document.id, mention.span))
            if entity is not None and mention.kind != "nominal":
                answer[place] = entity
                break
    return answer


def _shared(mention: Mention, place: Place) -> int:
    """Return how well the borders of a mention's name are those of the place, in characters."""
    head: Span = mention.head
    end = place.start + len(place.form)
    inside = min(head.end, end) - max(head.start, place.start)
    return inside - max(0, head.end - head.start - inside)


def compare(ours: Mapping[Place, str], gold: Mapping[Place, str]) -> Score:
    """Return how our grouping of the gold's places agrees with the gold."""
    our_pairs, gold_pairs = _pairs(ours), _pairs(gold)
    return Score(our_pairs & gold_pairs, our_pairs - gold_pairs, gold_pairs - our_pairs)


def _pairs(groups: Mapping[Place, str]) -> frozenset[Pair]:
    members: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(groups):
        members[groups[place]].append(place)
    return frozenset(pair for each in members.values() for pair in combinations(each, 2))


def main() -> None:
    """Build the articles and print what is right, wrong and missed."""
    import kgraph

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    meant = gold(folder)
    ours = found(kgraph.build(folder / "articles"), meant, folder)
    score = compare(ours, meant)
    for what, pairs in (("wrong", score.wrong), ("missed", score.missed)):
        for a, b in sorted(pairs):
            print(f"{what}: {a} = {ours.get(a)} · {b} = {ours.get(b)}")
    print(score)


if __name__ == "__main__":
    main()
