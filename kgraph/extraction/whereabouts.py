"""A part of a clause comes in; the places that it names go out."""

from __future__ import annotations

from collections.abc import Sequence

from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Part
from kgraph.extraction.lookups import mapping
from kgraph.extraction.phrases import noun_phrase
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.model import Argument, EntityType

_DEEPEST = 4
_GOALS = frozenset({"to", "into", "back to", "onto", "towards", "toward"})
_ABOARD = frozenset({"aboard", "on board"})


def places_in(part: Part, scene: Scene) -> list[Argument]:
    """Return where, if a part of a clause says where, with the places around it.

    "on Bornholm island, off Vladivostok" gives two places, "for talks in Hanoi" gives one.

    Args:
        part: the part.
        scene: the sentence.
    """
    if part.role == "where":
        here = [scene.argument(part.word)] if scene.is_place(part.word) else []
        return [*here, *places_within(part.word, scene)]
    if part.role != "oblique":
        return []
    here = []
    if part.preposition in _ABOARD and scene.number_of(part.word) is not None:
        here = [scene.argument(part.word, None, part.case)]
    elif is_locative(part):
        here = [
            scene.argument(word, None, part.case)
            for word in (part.word, *(() if part.alone else part.word.all("conj")))
            if scene.is_place(word)
        ]
    mention = scene.mention(part.word)
    event = mention is not None and mention.type is EntityType.EVENT
    return [*here, *places_within(part.word, scene)] if here or event or is_locative(part) else []


def is_locative(part: Part) -> bool:
    """Tell whether a preposition says where: "in", or "to" after a verb of motion."""
    if part.preposition in listed("place_prepositions"):
        return True
    verb = part.word.head
    if verb is not None and verb.pos == "ADV":  # "back to Lima"
        verb = verb.head
    if part.preposition not in _GOALS or verb is None:
        return False
    return verb.lemma in mapping("caused_motion") or verb.lemma in listed("motion_verbs")


def places_within(word: Word, scene: Scene, depth: int = 0) -> list[Argument]:
    """Return the places that a noun's own modifiers name: "talks in Hanoi".

    Args:
        word: the noun.
        scene: the sentence.
        depth: how many nouns lie above.
    """
    mention = scene.mention(word)
    if depth > _DEEPEST or (mention is not None and mention.type is EntityType.PERSON):
        return []
    found = []
    for child in word.children:
        if child.base not in {"nmod", "obl", "appos"}:
            continue
        case = case_of(child)
        if not (_says_where(case) or _around(word, child, case, scene)):
            continue
        if scene.is_place(child):
            found.append(scene.argument(child, noun_phrase(child), case))
        found += places_within(child, scene, depth + 1)
    return found


def _says_where(case: Sequence[Word]) -> bool:
    return " ".join(w.lower for w in case) in listed("place_prepositions")


def _around(word: Word, child: Word, case: Sequence[Word], scene: Scene) -> bool:
    """Tell whether a name without preposition says where the first lies: "Lima, Peru"."""
    named = scene.is_named(child) and scene.is_place(word)
    return named and not case and child.dep in {"appos", "nmod", "nmod:unmarked"}
