"""The parts of a clause come in; places, times and further qualifiers go out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kgraph.extraction.clauses import Part
from kgraph.extraction.coordination import is_each_other
from kgraph.extraction.phrases import clause_phrase, noun_phrase, under
from kgraph.extraction.qualifier_roles import qualifier, used
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tree import Word
from kgraph.extraction.trimming import trimmed
from kgraph.extraction.whereabouts import places_in, places_within
from kgraph.model import Argument, EntityType, Qualifier, Time

EVEN = 0.5
"""A phrase that belongs here with less than even odds is left out: better none than a wrong one."""
_NOT_WHEN = frozenset({"to", "of", "with", "about", "as", "against", "into"})


class Circumstances(NamedTuple):
    """What a clause says beside who, what and whom."""

    arguments: tuple[Argument, ...]
    places: tuple[Argument, ...]
    times: tuple[Time, ...]
    qualifiers: tuple[Qualifier, ...]


def circumstances(parts: Sequence[Part], core: Sequence[Word], scene: Scene) -> Circumstances:
    """Return the circumstances that the further parts of a clause name.

    Args:
        parts: the parts that are neither subject nor object of the triple, in order.
        core: heads of subject and object, whose own modifiers may say where and when:
            "held talks in Rabat".
        scene: the sentence.
    """
    arguments, qualifiers = [], []
    places: list[Argument] = []
    times: list[Time] = []
    for part in parts:
        if part.role == "adverbial" and not part.case:
            tool = used(part)
            if tool is not None:
                qualifiers.append(Qualifier("instrument", scene.argument(tool)))
            continue  # "…, blaming the union": a triple of its own
        if part.word.certainty < EVEN and part.role in ("oblique", "adverbial"):
            continue  # "met the man with the telescope": whose is it?
        if part.role == "time" and scene.is_named(part.word) and scene.time(part.word) is None:
            continue  # a name without a preposition says neither when nor where
        if part.role == "time" and _measures(part, parts):
            continue
        argument = argument_of(part, scene)
        arguments.append(argument)
        when, where = time_of(part, scene), places_in(part, scene)
        places += where
        if when is not None:
            times.append(when)
        elif is_each_other(part.word):
            continue
        elif part.role == "object":  # "gave the school 50 dollars": how much, or what
            qualifiers.append(Qualifier("object", argument))
        elif part.role == "adverbial" or (part.role == "oblique" and not where):
            qualifiers.append(qualifier(part, argument, scene))
    for word in core:
        places += places_within(word, scene)
        times += _times_within(word, scene)
    return Circumstances(
        tuple(arguments),
        tuple(dict.fromkeys(places)),
        tuple(dict.fromkeys(times)),
        tuple(qualifiers),
    )


def _measures(part: Part, parts: Sequence[Part]) -> bool:
    """Tell whether a time only says how long before or after: "a week after she left"."""
    marks = [p.case[0] for p in parts if p.role == "adverbial" and p.case]
    return any(m.place == part.word.place + 1 and m.lower in {"after", "before"} for m in marks)


def argument_of(part: Part, scene: Scene) -> Argument:
    """Return a part of a clause as an argument, with its preposition."""
    match part.role:
        case "content" | "adverbial" | "infinitive":
            words = [w for w in clause_phrase(part.word) if w not in part.case]
            first = min((w.place for w in part.case), default=-1)
            if part.role == "adverbial" and any(w.place < first for w in words):
                return scene.argument(part.word, clause_phrase(part.word))  # "only after he left"
        case "adverb":
            words = trimmed(under(part.word, part.case, shallow=True))
        case "complement":
            skip = [c for c in part.word.children if c.base in {"case", "mark", "cc", "conj"}]
            later = min((c.place for c in skip if c.base == "conj"), default=None)
            if later is not None:  # "very grave" of '"very grave and very rare."'
                skip += [c for c in part.word.all("punct") if c.place > later]
            words = trimmed(under(part.word, skip, shallow=True))
        case "where":  # without the clause that tells what happens there
            words = noun_phrase(part.word, without=part.word.all("acl"))
        case _:
            words = noun_phrase(part.word, conjuncts=not part.alone)
    made = scene.argument(part.word, words, part.case)
    if part.role == "content":  # "said she is the leader": a sentence is no leader
        return replace(made, mention=None)
    return replace(made, preposition=part.preposition) if part.role == "where" else made


def time_of(part: Part, scene: Scene) -> Time | None:
    """Return when, if the part says when."""
    if part.role not in {"oblique", "time", "adverb"} or part.preposition in _NOT_WHEN:
        return None
    named = scene.mention(part.word)
    if named is not None and named.type in {
        EntityType.PERSON,
        EntityType.ORGANIZATION,
        EntityType.PLACE,
    }:
        return None
    return scene.time(part.word)


def _times_within(word: Word, scene: Scene) -> list[Time]:
    """Return the times that modify a noun that is not itself a name: "the talks on Monday"."""
    if scene.is_named(word):
        return []
    found = []
    for child in word.children:
        if child.base in {"nmod", "obl"} and child.dep != "nmod:poss":
            time = scene.times.of(child.source)
            if time is not None and not scene.is_named(child):
                found.append(time)
    return found
