"""A Statement and the entities that are kept in; out the statement with words for all others."""

from collections.abc import Callable
from dataclasses import replace

from kgraph.model import Literal, Statement


def with_words(
    statement: Statement, kept: Callable[[str], bool], words: Callable[[str | Literal], str]
) -> Statement:
    """Put words in place of the ids of entities that are not kept, so that no id dangles.

    A place that is not kept becomes a qualifier with the role "place". The ends stay as they are.

    Args:
        statement: any statement.
        kept: tells whether an entity with this id is kept.
        words: returns what to call an id; it leaves words as they are.
    """
    if not (statement.places or statement.qualifiers or statement.attributed_to):
        return statement

    def reference(value: str) -> str:
        return value if kept(value) else words(value)

    lost = [("place", words(place)) for place in statement.places if not kept(place)]
    qualifiers = [(role, reference(value)) for role, value in statement.qualifiers]
    source = statement.attributed_to
    if not lost and source is None and tuple(qualifiers) == statement.qualifiers:
        return statement
    return replace(
        statement,
        places=tuple(filter(kept, statement.places)),
        qualifiers=tuple(qualifiers + lost),
        attributed_to=None if source is None else reference(source),
    )
