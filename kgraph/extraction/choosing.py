"""The parts of a clause come in, the one that is its triple's object goes out."""

from __future__ import annotations

from collections.abc import Sequence

from kgraph.extraction.circumstances import time_of
from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tables import words as listed


def choose(clause: Clause, parts: Sequence[Part], scene: Scene) -> Part | None:
    """Return the part of the clause that is the triple's object.

    Args:
        clause: the clause.
        parts: its parts.
        scene: the sentence.
    """
    parts = [p for p in parts if p.preposition != "according to"]  # who says so
    for roles in (("agent",), ("recipient", "object"), ("complement",)):
        found = [p for p in parts if p.role in roles]
        if found:  # "was returned by post by Rao"
            return next((p for p in found if scene.is_participant(p.word)), found[0])
    content = [p for p in parts if p.role == "content"]
    oblique = best_oblique(clause, parts, scene)
    if content and (oblique is None or oblique.preposition != "to"):
        return content[0]
    if oblique is not None:
        return oblique
    if clause.kind == "existential":  # "there are already some": nothing but where and when
        return next((p for p in parts if p.role in {"time", "where"}), oblique)
    for roles in (("infinitive",), ("oblique", "time"), ("where",), ("adverb",), ("adverbial",)):
        found = [p for p in parts if p.role in roles and (p.role != "where" or _is_there(p, scene))]
        after = [p for p in found if p.place > clause.head.place]
        if after or (found and roles != ("adverbial",)):
            return (after or found)[0]
    return None


def _is_there(part: Part, scene: Scene) -> bool:
    """Tell whether "where" stands for a place: "Lima, where she lives", not "the level where"."""
    return scene.is_place(part.word) or scene.is_named(part.word)


def best_oblique(clause: Clause, parts: Sequence[Part], scene: Scene) -> Part | None:
    """Return the first oblique that tells who or what rather than when or why."""
    obliques = [
        p
        for p in parts
        if p.role == "oblique"
        and p.case
        and time_of(p, scene) is None
        and p.preposition not in listed("loose_prepositions")
        and not _is_duration(p)
        and p.word.lower not in _HOLLOW
        and not is_preposition(p)
    ]
    after = [p for p in obliques if p.place > clause.head.place]
    closest = next(iter(after or obliques), None)
    where = closest is not None and closest.preposition in listed("place_prepositions")
    if closest is not None and closest.word.lower in _BOUND and not closest.word.any("det"):
        return closest
    if closest is not None and where and closest.word.pos != "PRON":
        # "is known in Japan as", "met in Rome with"
        closest = next((p for p in after if p.preposition in {"as", "with"}), closest)
    return closest


_BOUND = frozenset({"love", "touch", "line", "contact", "league", "conflict", "common"})


def is_preposition(part: Part) -> bool:
    """Tell whether an oblique is only a longer preposition: "as a result of the strike"."""
    whole = f"{part.preposition} {part.word.lower}" in _LONGER
    return whole and part.word.any("nmod", "acl", "obl", "advcl")


# What a longer preposition is made of: "in lieu of the fleet", "by the time she left".
_HOLLOW = frozenset({"addition", "comparison", "contrast", "lieu", "spite", "time"})
_LONGER = frozenset({"as result", "as consequence", "in regard", "with regard", "in response"})


def _is_duration(part: Part) -> bool:
    """Tell whether an oblique says how long: "for many years"."""
    return part.word.lemma in listed("time_units") and part.preposition in _HOW_LONG


_HOW_LONG = frozenset({"for", "over", "in", "within", "throughout", "by"})
