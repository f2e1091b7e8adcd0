"""The parts of a clause come in; what each further one says of it goes out, by role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.lookups import mapping
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.model import Argument, EntityType, Qualifier

_TOOLS = frozenset({EntityType.OBJECT, EntityType.PRODUCT})


def qualifier(part: Part, argument: Argument, scene: Scene) -> Qualifier:
    """Return what a part says of a clause: its topic, its purpose, …, or its preposition.

    Args:
        part: an oblique, or an adverbial clause with its conjunction.
        argument: the same as an argument.
        scene: the sentence.
    """
    if part.preposition == "as":  # what somebody is taken for, not who it is
        return Qualifier("as", replace(argument, mention=None))
    if part.role == "adverbial":
        return Qualifier(mapping("clause_roles").get(part.preposition, part.preposition), argument)
    return Qualifier(_role(part, scene), argument)


def _role(part: Part, scene: Scene) -> str:
    if part.preposition == "with":
        return _accompanying(part.word, scene)
    if part.preposition == "by" and _is_bare(part.word):
        return "instrument"  # "travelled by train"
    return mapping("preposition_roles").get(part.preposition, part.preposition)


def _accompanying(word: Word, scene: Scene) -> str:
    """Return "instrument" for "with a knife", "manner" for "with great care", else "with"."""
    mention = scene.mention(word)
    if word.pos == "NOUN" and mention is not None and mention.type in _TOOLS:
        return "instrument"
    thing = mention is None or mention.type is EntityType.CONCEPT
    return "manner" if thing and _is_bare(word) else "with"


def _is_bare(word: Word) -> bool:
    """Tell whether a noun stands alone, singular and without article: "train", "great care"."""
    if word.pos != "NOUN" or "Number=Plur" in word.feats:
        return False
    return not any(c.base in {"det", "nummod"} or c.dep == "nmod:poss" for c in word.children)


def used(part: Part) -> Word | None:
    """Return what a deed was done with: "attacked the bank using stolen passwords".

    Args:
        part: an adverbial clause without conjunction.
    """
    return part.word.child("obj") if part.word.lower == "using" else None


def manners(clause: Clause, scene: Scene) -> Iterator[Qualifier]:
    """Yield how it was done, as adverbs tell: "quickly", "in secret" has a preposition.

    Args:
        clause: the clause.
        scene: the sentence.
    """
    if clause.kind == "copular":
        return
    for child in clause.head.children:
        if child.base == "advmod" and child.pos == "ADV" and _is_manner(child, clause):
            yield Qualifier("manner", scene.argument(child, [child]))


def _is_manner(adverb: Word, clause: Clause) -> bool:
    if adverb.children or not adverb.lower.endswith("ly"):
        return False
    first = min((w.place for w in clause.subjects), default=clause.head.place)
    if adverb.place < min(first, clause.head.place):
        return False  # "Sadly, the talks failed" says what the writer thinks
    known = listed("circumstance_adverbs") | listed("sentence_adverbs") | listed("linking_adverbs")
    return adverb.lower not in known | listed("not_manner") | mapping("hedges").keys()
