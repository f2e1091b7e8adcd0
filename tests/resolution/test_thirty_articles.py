"""Thirty articles on forty people: how many pairs of mentions are rightly one thing."""

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from kgraph.model import Extraction
from kgraph.resolution import Resolution
from tests.resolution.build import extraction, resolved

ARTICLES = Path(__file__).parent / "thirty_articles.txt"
Where = tuple[str, int, int]


def articles() -> tuple[list[Extraction], dict[Where, str]]:
    """The extractions, and which real thing is meant at each place."""
    made, meant = [], {}
    parts = re.split(r"^== (\S+)\n", ARTICLES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for name, marked in zip(parts[1::2], parts[2::2], strict=True):
        text = re.sub(r"^> .*\n", "", marked, flags=re.MULTILINE)
        acts = re.findall(r"^> (\d+) (\S+) (\S+)$", marked, flags=re.MULTILINE)
        one = extraction(text, [(int(n), verb, words) for n, verb, words in acts], name)
        things = things_of(marked)
        assert len(things) == len(one.mentions)
        made.append(one)
        for mention, thing in zip(one.mentions, things, strict=True):
            meant[name, mention.span.start, mention.span.end] = thing
    return made, meant


def things_of(marked: str) -> list[str]:
    """The "@x" of each mark, in the order in which marks open."""
    found: list[str] = []
    opened: list[int] = []
    for part in re.findall(r"\[|\|[^\]|]*\]", marked):
        if part == "[":
            opened.append(len(found))
            found.append("")
        else:
            found[opened.pop()] = part.split("@")[1].split("]")[0].split()[0]
    return found


def pairs(groups: dict[str, set[Where]]) -> set[tuple[Where, Where]]:
    return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}


def measured(found: Resolution, meant: dict[Where, str]) -> tuple[float, float]:
    """Pairwise precision and recall over all mentions of all articles."""
    gold: dict[str, set[Where]] = defaultdict(set)
    ours: dict[str, set[Where]] = defaultdict(set)
    for where, thing in meant.items():
        gold[thing].add(where)
    for entity in found.entities:
        for m in entity.mentions:
            ours[entity.id].add((m.document, m.span.start, m.span.end))
    right = pairs(gold) & pairs(ours)
    return len(right) / len(pairs(ours)), len(right) / len(pairs(gold))


def test_mentions_of_thirty_articles_are_brought_together() -> None:
    made, meant = articles()
    precision, recall = measured(resolved(*made), meant)
    assert precision >= 0.99
    assert recall >= 0.92


def test_the_set_is_as_large_as_it_says() -> None:
    made, meant = articles()
    people = {
        meant[e.document.id, m.span.start, m.span.end]
        for e in made
        for m in e.mentions
        if m.type == "person"
    }
    assert len(made) == 30
    assert len(people) >= 40


def test_any_order_of_articles_gives_the_same_graph() -> None:
    made, _ = articles()
    assert resolved(*made) == resolved(*reversed(made)) == resolved(*made[15:], *made[:15])


def test_ids_of_people_can_be_read() -> None:
    made, _ = articles()
    ids = {e.id for e in resolved(*made).entities}
    assert {"person/chidi-okafor", "person/astrid-lindqvist", "place/sweden"} <= ids
