"""An annotated Doc comes in, its time phrases go out, as written and as intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kgraph.model import Document, Time


@dataclass(frozen=True, slots=True)
class TimeIndex:
    """All time phrases of a document, and which token heads which.

    Attributes:
        times: in the order of the text.
        heads: token number → index of the time phrase that this token heads in the tree.
        owners: token number → index of the time phrase that covers the token.
    """

    times: tuple[Time, ...] = ()
    heads: Mapping[int, int] = field(default_factory=dict)
    owners: Mapping[int, int] = field(default_factory=dict)

    def of(self, token: Token) -> Time | None:
        """Return the time phrase that the token heads, or None."""
        index = self.heads.get(token.i)
        return None if index is None else self.times[index]

    def covering(self, token: Token) -> Time | None:
        """Return the time phrase that the token is part of, or None."""
        index = self.owners.get(token.i)
        return None if index is None else self.times[index]


def find_times(doc: Doc, document: Document) -> TimeIndex:
    """Return every time phrase of the annotated document.

    Args:
        doc: the annotated text.
        document: the document; its date of publication is what "yesterday" is counted from.
    """
    return TimeIndex()
