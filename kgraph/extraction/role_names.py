"""A noun of a clause comes in, the role that it names with its preposition goes out."""

from __future__ import annotations

from kgraph.extraction.relations import lemma_of
from kgraph.extraction.role_words import role_end
from kgraph.extraction.roles import read_role
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tree import Word
from kgraph.model import MentionKind

_NAMED = frozenset((MentionKind.NAME, MentionKind.DEMONYM))
_LONGEST = 8


def role_relation(noun: Word, preposition: str, scene: Scene) -> str:
    """Return "former deputy head of" for the head noun, "head of" where nothing more is said.

    Args:
        noun: the noun that a copula or "became" gives to somebody.
        preposition: what binds the role to its holder.
        scene: the sentence.
    """
    doc, index = noun.source.doc, scene.mentions
    owners = {}
    for i in range(max(0, noun.token - _LONGEST), noun.token):
        number = index.owners.get(i)
        if number is not None and index.mentions[number].kind in _NAMED:
            first, last = index.cores[number]
            if first <= i < last:
                owners[i] = number
    role = read_role(doc, role_end(doc, noun.token), owners)
    if role is None:
        return f"{lemma_of(noun)} {preposition}"
    return role.relation_with(preposition)
