"""A clause and its object come in, the name of the construction that joins them goes out."""

from __future__ import annotations

from kgraph.extraction.clauses import Clause, Part
from kgraph.extraction.lookups import mapping
from kgraph.extraction.relations import is_light, lemma_of, verb_name
from kgraph.extraction.scenes import Scene
from kgraph.model import EntityType


def construction_of(clause: Clause, chosen: Part, scene: Scene) -> str:
    """Return the name of the rule that joins a clause's subject with one of its parts.

    Args:
        clause: the clause.
        chosen: the part that is the object of its triple.
        scene: the sentence.
    """
    if chosen.role == "object" and _is_light(clause, chosen, scene):
        return "light_verb"
    if chosen.role == "agent":
        return "passive_agent"
    if clause.kind == "passive":
        return "passive"
    if clause.kind == "existential":
        return "existential"
    names = {
        "object": "active_clause",
        "recipient": "recipient",
        "content": "content",
        "oblique": "oblique",
        "complement": "copula",
        "infinitive": "infinitive",
        "adverbial": "adverbial",
    }
    return names.get(chosen.role, "intransitive")


def _is_light(clause: Clause, chosen: Part, scene: Scene) -> bool:
    """Tell whether an object only says with its verb what is done: "took part", "shook hands"."""
    verb, noun = verb_name(clause), lemma_of(chosen.word)
    mention = scene.mention(chosen.word)
    if mention is not None and mention.type is EntityType.OBJECT:
        return not chosen.word.children and f"{verb} {noun}" in mapping("reciprocal")
    others = [p.preposition for p in clause.parts if p.role == "oblique"]
    return mention is None and any(is_light(verb, noun, preposition) for preposition in others)
