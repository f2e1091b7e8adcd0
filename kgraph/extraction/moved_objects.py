"""A clause with an object and a goal comes in; where the object was moved goes out.

"Her parents moved her to London" says of her, too, that she was moved to London.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.clauses import Clause
from kgraph.extraction.coordination import conjuncts, pairs
from kgraph.extraction.lookups import mapping
from kgraph.extraction.scenes import Scene
from kgraph.extraction.triples import all_parts, triple
from kgraph.model import Triple

_WAYS = frozenset({"to", "from", "into", "back to", "out of", "off"})


def moved_objects(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield where the people and things that a clause moves go or come from.

    Args:
        clause: an active clause.
        scene: the sentence.
    """
    participle = mapping("caused_motion").get(clause.head.lemma)
    thing = clause.first("object", "recipient")
    if participle is None or clause.kind != "active" or thing is None:
        return
    parts = all_parts(clause)
    for part in parts:
        if part.role != "oblique" or part.preposition not in _WAYS:
            continue
        name = f"be {participle} {part.preposition}"
        rest = [p for p in parts if p is not part and p is not thing]
        words = [*clause.group, *part.case]
        for moved, place in pairs(conjuncts(thing.word), conjuncts(part.word)):
            if scene.is_participant(moved) and scene.number_of(place) is not None:
                ends = (scene.argument(moved), name, scene.argument(place))
                yield triple("moved_object", clause, scene, ends, words, rest, (moved, place))
