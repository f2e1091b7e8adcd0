"""A reported clause comes in; whom its speaker accuses goes out.

"Rao told the court that Ito had lied" – Rao accuses Ito, whether or not the text uses the word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgraph.extraction.clauses import Clause
from kgraph.extraction.scenes import Scene
from kgraph.extraction.status import Status
from kgraph.extraction.tables import words as listed
from kgraph.extraction.triples import source_of, triple
from kgraph.model import Argument, Modality, Triple

_SAID = frozenset({"ccomp", "parataxis", "root", "conj"})


def accusations(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield an accusation for each speaker and wrongdoer of a reported wrong.

    Args:
        clause: any clause but a copular one.
        scene: the sentence.
    """
    if clause.link not in _SAID or clause.kind != "active":
        return
    if clause.head.lemma not in listed("wrongdoing_verbs"):
        return
    status = scene.statuses.get(clause.head.place, Status())
    if status.negated or status.modality is not Modality.ACTUAL or not status.source:
        return
    speaker = status.source[0]
    for wrongdoer in clause.subjects:
        known = scene.is_participant(speaker) and scene.is_participant(wrongdoer)
        if known and not scene.same(speaker, wrongdoer):
            ends = (scene.argument(speaker), "accuse", scene.argument(wrongdoer))
            made = triple("accusation", clause, scene, ends, clause.group, (), (wrongdoer,))
            yield replace(made, attributed_to=_above(clause, scene, status), literal=False)


def _above(clause: Clause, scene: Scene, status: Status) -> Argument | None:
    """Return who says that the speaker says so, in speech within speech."""
    if clause.above is None:
        return None
    outer = scene.statuses.get(clause.above.head.place, Status())
    return source_of(outer, scene) if outer.source != status.source else None
