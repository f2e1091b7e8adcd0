"""The triple of an event noun and its clause come in, the triple with its status goes out.

"refused talks with Kim" tells of talks that were not held; "his visit to Rome" in a plain clause
tells of one that took place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kgraph.extraction.circumstances import time_of
from kgraph.extraction.clauses import Clause, is_over
from kgraph.extraction.doc import Doc
from kgraph.extraction.lookups import mapping
from kgraph.extraction.noun_phrases import NounTriple
from kgraph.extraction.relations import verb_name
from kgraph.extraction.scenes import Scene
from kgraph.extraction.status import EFFECTS, weaker
from kgraph.extraction.tables import words as listed
from kgraph.extraction.triples import source_of
from kgraph.extraction.whereabouts import places_in
from kgraph.model import Modality, Triple

_DEEPEST = 40


def with_status(found: NounTriple, doc: Doc, clauses: Mapping[int, tuple[Clause, Scene]]) -> Triple:
    """Return a noun phrase's triple with what its clause makes of it.

    Titles, kinship and places are presupposed and stay as they are.

    Args:
        found: the triple and the token that it comes from.
        doc: the annotated text.
        clauses: the clauses of the document by the number of their head token, with their scene.
    """
    if not found.event:
        return _held_once(found, clauses)
    below = token = doc[found.token]
    for _ in range(_DEEPEST):
        if token.i in clauses:
            break
        if token.head.i == token.i:
            return found.triple
        below, token = token, token.head
    else:
        return found.triple
    clause, scene = clauses[token.i]
    return _under(found.triple, clause, scene, below.i)


def _held_once(found: NounTriple, clauses: Mapping[int, tuple[Clause, Scene]]) -> Triple:
    """For "was once mayor of Lyon": who was is not mayor now."""
    known, relation = clauses.get(found.token), found.triple.relation
    if known is None or known[0].kind != "copular" or not is_over(known[0]):
        return found.triple
    if relation.canonical.startswith("former "):
        return found.triple
    return replace(
        found.triple, relation=replace(relation, canonical=f"former {relation.canonical}")
    )


def _under(triple: Triple, clause: Clause, scene: Scene, below: int) -> Triple:
    """Apply the status of the clause; `below` is the token of the clause's part that names it."""
    status = scene.statuses[clause.head.place]
    subject = any(w.token == below for w in clause.subjects)
    effect = None
    if not subject:
        part = next((p for p in clause.parts if p.word.token == below), None)
        effect = mapping("event_verbs").get(_governor(clause, part.preposition if part else ""))
    modality = weaker(status.modality, EFFECTS.get(effect or "", Modality.ACTUAL))
    brought = clause.head.lemma in listed("doing_verbs")  # not holding talks: no talks
    denied = (status.negated and brought and not subject) ^ (effect == "negated")
    if subject and _only_happens(clause):
        triple = _when_and_where(triple, clause, scene)
        denied = status.negated and not triple.negated
    return replace(
        triple,
        negated=triple.negated ^ denied,
        modality=weaker(triple.modality, modality),
        attributed_to=triple.attributed_to or source_of(status, scene),
    )


def _only_happens(clause: Clause) -> bool:
    """Tell whether a clause says no more of an event than that there was one: "was held"."""
    if clause.kind == "existential":
        return True
    thing = clause.first("object")
    verb = " ".join([verb_name(clause), *([thing.word.lower] if thing is not None else [])])
    return verb in listed("happening_verbs", 0 if clause.kind == "active" else 1)


def _when_and_where(triple: Triple, clause: Clause, scene: Scene) -> Triple:
    """Return an event's triple with the circumstances of the clause that says it happened."""
    times = [time for p in clause.parts if (time := time_of(p, scene)) is not None]
    places = [place for p in clause.parts for place in places_in(p, scene)]
    ends = {end.mention for end in (triple.subject, triple.object) if end is not None}
    return replace(
        triple,
        times=tuple(dict.fromkeys([*triple.times, *times])),
        places=tuple(
            dict.fromkeys([*triple.places, *(p for p in places if p.mention not in ends)])
        ),
    )


def _governor(clause: Clause, preposition: str) -> str:
    return " ".join(w for w in (verb_name(clause), preposition) if w)
