"""Names come in, the blocks within which they are compared go out: never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kgraph.resolution.data import word_list
from kgraph.resolution.names import call_names, initials, key, person_name, sound


def person_blocks(name: str) -> frozenset[str]:
    """Return the blocks of a full name: how the surname sounds, and how the given name begins.

    >>> bool(person_blocks("Bob Dylan") & person_blocks("Robert Dylan"))
    True
    >>> bool(person_blocks("Bob Dylan") & person_blocks("Bob Hope"))
    False
    """
    parts = person_name(name)
    family = sound(parts.surname[-1]) if parts.surname else ""
    family = "k" + family[1:] if family[:1] == "g" else family
    blocks: set[str] = set()
    for given in parts.given:
        blocks.update(f"{family} {called[0]}" for called in call_names(given))
        blocks.add(f"{family} {sound(given)[:1]}")
    if len(parts.given) == 1 and len(parts.surname) == 1:
        blocks.add(f"{sound(parts.given[0])} {parts.surname[0][0]}")
    return frozenset(blocks)


def organization_blocks(name: str) -> frozenset[str]:
    """Return the blocks of an organization's name: without company suffix, and its initials.

    >>> bool(organization_blocks("Acme Ltd") & organization_blocks("Acme"))
    True
    >>> bool(organization_blocks("EFB") & organization_blocks("European Fisheries Bureau"))
    True
    """
    words = key(name).split()
    blocks = {" ".join(words)}
    while len(words) > 1 and words[-1] in word_list("company-suffixes"):
        words = words[:-1]
        blocks.add(" ".join(words))
    if len(words) > 2:
        blocks.add(initials(tuple(words)))
    return frozenset(blocks)


def word_blocks(name: str) -> frozenset[str]:
    """Return the blocks of a name within one document: its words, its initials, itself.

    >>> sorted(word_blocks("European Fisheries Bureau"))
    ['bureau', 'efb', 'european', 'european fisheries bureau', 'fisheries']
    """
    words = key(name).split()
    every = "".join(word[0] for word in words)
    return frozenset({*words, " ".join(words), every, initials(tuple(words))} - {""})


def pairs(blocks_of: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Yield each pair of names that share a block, once, sorted.

    >>> list(pairs({"a": ["x"], "b": ["x", "y"], "c": ["y"]}))
    [('a', 'b'), ('b', 'c')]
    """
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(blocks_of):
        for block in blocks_of[name]:
            members[block].append(name)
    yield from sorted({pair for names in members.values() for pair in combinations(names, 2)})
