"""Names found so far come in, short forms of bodies that nobody took for names go out.

Sports pages call "Lyra United" just "United"; where that begins a sentence, its capital tells
a model nothing: "United manager Sofia Lund refused".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgraph.extraction.doc import Doc
from kgraph.extraction.name import Name
from kgraph.extraction.role_words import is_role_noun
from kgraph.model import EntityType


def short_names(doc: Doc, found: Iterable[Name], taken: dict[int, bool]) -> Iterator[Name]:
    """Yield last words of bodies' names that stand before what somebody is there.

    Args:
        doc: the annotated text.
        found: the names that are known.
        taken: their tokens, to which those of the short names are added.
    """
    last = {
        doc[name.end - 1].text
        for name in found
        if name.type is EntityType.ORGANIZATION and name.end - name.start > 1
    }
    for token in doc[:-1]:
        if token.text in last and token.text[:1].isupper() and token.i not in taken:
            after = doc[token.i + 1]
            if after.text.islower() and (after.text == "'s" or is_role_noun(after.lemma_)):
                taken[token.i] = True
                yield Name(token.i, token.i + 1, EntityType.ORGANIZATION, sure=False)
