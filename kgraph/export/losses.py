"""A Selection in; out how much of it a format cannot carry, thing by thing.

A writer names at its top, in `LEFT_OUT`, what it leaves out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from kgraph.export.selection import Selection
from kgraph.export.xml import legal
from kgraph.model import Literal


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing that a format leaves out.

    Attributes:
        what: what it is, as it follows a number: "mentions".
        count: tells how many of it a selection has.
    """

    what: str
    count: Callable[[Selection], int]


def _texts(selection: Selection) -> Iterator[str]:
    """Yield every text that a graph format would write."""
    for entity in selection.entities():
        yield entity.label
        yield from entity.aliases
    for statement in selection.statements():
        yield statement.relation
        yield from chain.from_iterable(statement.qualifiers)
        yield from (when.text for when in statement.times)
        yield from (found.text for found in statement.evidence)
        if isinstance(statement.object, Literal):
            yield statement.object.value


MENTIONS = Loss(
    "mentions with their places in the texts",
    lambda selection: sum(len(entity.mentions) for entity in selection.entities()),
)
CANDIDATES = Loss(
    "notes that two entities may be the same",
    lambda selection: sum(len(entity.candidates) for entity in selection.entities()),
)
SENTENCES = Loss(
    "sentences beyond the first of their statement",
    lambda selection: sum(max(0, len(s.evidence) - 1) for s in selection.carried),
)
OFFSETS = Loss(
    "pieces of evidence with their offsets",
    lambda selection: sum(len(statement.evidence) for statement in selection.carried),
)
SYMMETRY = Loss(
    "marks that subject and object can be exchanged",
    lambda selection: sum(statement.symmetric for statement in selection.carried),
)
CONTROLS = Loss(
    "texts with control characters, which are dropped",
    lambda selection: sum(text != legal(text) for text in _texts(selection)),
)
DOCUMENTS = Loss("documents with their texts", lambda selection: len(list(selection.documents)))
TEXTS = Loss("texts of documents", lambda selection: len(list(selection.documents)))

_UNNAMED = Loss(
    "entities without a name (--everything brings them)",
    lambda selection: sum(not entity.named for entity in selection.graph.by_id.values()),
)
_ABOUT_UNNAMED = Loss(
    "statements about what has no name, or about values (--everything brings them)",
    lambda selection: (
        sum(1 for _ in selection.graph.bare_statements) - sum(1 for _ in selection.relations())
    ),
)
_APART = Loss(
    "statements that stand as part of a pair", lambda selection: sum(1 for _ in selection.carried)
)


def left_out(selection: Selection, of_format: tuple[Loss, ...]) -> list[tuple[int, str]]:
    """Count what an export leaves out; what it has none of is not named.

    Args:
        selection: what is to be written.
        of_format: what the format cannot carry.

    Returns:
        how many, and what.
    """
    asked = () if selection.everything else (_UNNAMED, _ABOUT_UNNAMED)
    summed = (_APART,) if selection.pairs else ()
    counts = [(loss.count(selection), loss.what) for loss in (*asked, *summed, *of_format)]
    return [(count, what) for count, what in counts if count]
