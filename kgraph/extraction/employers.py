"""A person hired or dismissed under a title comes in, who the title is held at goes out.

"Redfin fired chief executive Ida Rao" → (Ida Rao, chief executive of, Redfin).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.noun_context import NounContext
from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, MentionKind


def employers(context: NounContext, word: Word) -> Iterator[int]:
    """Yield the bodies that hire or dismiss the person whom a word names.

    Args:
        context: the document.
        word: the word that heads a name with a title of its own.
    """
    if word.dep in ("nmod:desc", "appos", "flat") and word.head is not None:
        word = word.head  # the title and the name after it are one phrase
    verb = word.head
    if verb is None or verb.lemma not in words("staffing_verbs"):
        return
    if word.dep == "obj":
        doers = verb.all("nsubj")
    elif word.dep == "nsubj:pass":
        doers = [child for child in verb.children if child.dep == "obl:agent"]
    else:
        return
    for doer in doers:
        yield from _body(context, doer)


def _body(context: NounContext, word: Word) -> Iterator[int]:
    """Yield a body, or the body whose board or management a noun is."""
    number = context.of(word)
    if number is None or context.mention(number).type is not EntityType.ORGANIZATION:
        return
    if context.mention(number).kind is MentionKind.NAME:
        yield number
    elif word.lemma in words("governing_bodies"):
        for child in word.all("nmod", "compound"):
            yield from _body(context, child)
