"""A sentence's tree comes in; what its appositions say in the sentence's own words goes out.

"Rao, the mayor of Lima, resigned" says that Rao is the mayor of Lima.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.confidence import confidence
from kgraph.extraction.phrases import noun_phrase
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tree import Tree, Word
from kgraph.model import Relation, Triple


def apposed(tree: Tree, scene: Scene) -> Iterator[Triple]:
    """Yield a triple for each apposition between commas.

    Args:
        tree: the sentence.
        scene: what is known of it.
    """
    for word in tree.words:
        for child in word.children:
            if child.base != "appos":
                continue
            after = child.place > word.place and _after_comma(child)
            if not after or _stands_by_another(word, child, scene):
                continue
            if any(c.lower == "whose" for c in child.children):
                continue
            if _many_for_one(word, child, scene) or _in_list(word, child, scene):
                continue
            places = scene.is_place(word) and scene.is_place(child)  # "Tempe, Arizona"
            when = scene.time(word) is not None or scene.time(child) is not None
            known = scene.is_named(word) or scene.is_named(child) or scene.is_person(word)
            if known and not when and not (places and _named_alike(word, child)):
                yield _triple(word, child, scene)


def _stands_by_another(word: Word, child: Word, scene: Scene) -> bool:
    """Tell whether a name is known to be another: "the head of the council, Ana Ruiz"."""
    number, name = scene.number_of(word), scene.number_of(child)
    if number is None or name is None:
        return False
    if scene.mentions.mentions[number].members or scene.mentions.mentions[name].members:
        return True  # "two judges, Ana Ruiz and Juan Paz": neither is the two of them
    same = scene.mentions.mentions[name].appositives
    return bool(same) and number not in same


def _named_alike(word: Word, child: Word) -> bool:
    """Tell whether two places stand side by side as part and whole.

    "Kesh district, Oru province" is no such thing as "the capital, Lima".
    """
    parts = [(word, *(c for c in word.children if c is not child)), (child, *child.children)]
    named = [any(c.pos == "PROPN" for c in words) for words in parts]
    bare = not any(c.base == "det" for c in child.children)
    return word.pos == child.pos or (all(named) and bare)


def _many_for_one(word: Word, child: Word, scene: Scene) -> bool:
    """Tell whether a plural stands by one person or place: "Rao, chief of the Ozari, a people"."""
    single = scene.is_person(word) or scene.is_place(word)
    one = scene.is_named(word) and single and not word.any("conj")
    return one and "Number=Plur" in child.feats and child.pos == "NOUN"


def _in_list(word: Word, child: Word, scene: Scene) -> bool:
    """Tell whether a name is only one of several: "Opus 4, Opus 5 and other works"."""
    if word.pos == "NUM":
        return True
    more = [c for c in (*word.children, *child.children) if c.base == "conj"]
    more = [c for c in more if c.place > child.place]
    if all(any(c.lower in {"a", "an"} for c in w.children) for w in (word, child)):
        return True  # "hit a truck, a BTR and a car"
    several = any(c.base == "cc" for other in more for c in other.children)
    return several and scene.is_named(word) and scene.is_named(child)


def _after_comma(child: Word) -> bool:
    return any(c.base == "punct" and c.lower == "," for c in child.children[:1])


def _triple(word: Word, child: Word, scene: Scene) -> Triple:
    return Triple(
        sentence=scene.sentence,
        subject=scene.argument(word, noun_phrase(word)),
        relation=Relation("be", "is", ()),
        object=scene.argument(child, noun_phrase(child, conjuncts="Number=Plur" in word.feats)),
        confidence=confidence(["construction=apposed"]),
        construction="apposed",
        literal=False,
    )
