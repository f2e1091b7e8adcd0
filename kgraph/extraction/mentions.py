"""An annotated Doc comes in, the mentions of its people, places and things go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kgraph.model import Document, Mention


@dataclass(frozen=True, slots=True)
class MentionIndex:
    """All mentions of a document, and which token stands for which.

    Attributes:
        mentions: in the order of the text; their numbers are their indices.
        heads: token number → index of the mention that this token heads in the tree.
        owners: token number → index of the innermost mention that covers the token.
        tokens: for each mention the token that heads its name, noun or pronoun.
    """

    mentions: tuple[Mention, ...] = ()
    heads: Mapping[int, int] = field(default_factory=dict)
    owners: Mapping[int, int] = field(default_factory=dict)
    tokens: tuple[int, ...] = ()

    def of(self, token: Token) -> int | None:
        """Return the index of the mention that the token heads, or None.

        A relative pronoun gives the mention of its antecedent.
        """
        return self.heads.get(token.i)

    def covering(self, token: Token) -> int | None:
        """Return the index of the innermost mention that the token is part of, or None."""
        return self.owners.get(token.i)


def find_mentions(doc: Doc, document: Document) -> MentionIndex:
    """Return every mention of the annotated document.

    Args:
        doc: the annotated text.
        document: the document that it is the text of.
    """
    return MentionIndex()
