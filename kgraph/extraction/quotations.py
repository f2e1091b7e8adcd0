"""An annotated Doc comes in, its quotations go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class QuotationIndex:
    """The quotations of a document.

    Attributes:
        spans: (first token, token after the last) of each, quotation marks included. A quotation
            that goes on over paragraphs has one number and one pair for each paragraph's part.
        numbers: number of the quotation that each of `spans` belongs to.
        owners: token number → number of the quotation that the token stands in.
    """

    spans: tuple[tuple[int, int], ...] = ()
    numbers: tuple[int, ...] = ()
    owners: Mapping[int, int] = field(default_factory=dict)

    def of(self, token: Token) -> int | None:
        """Return the number of the quotation that the token stands in, or None."""
        return self.owners.get(token.i)


def find_quotations(doc: Doc) -> QuotationIndex:
    """Return every quotation of the document, numbered from 0."""
    return QuotationIndex()
