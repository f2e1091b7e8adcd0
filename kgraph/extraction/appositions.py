"""Two noun phrases side by side come in, what one says of the other goes out.

"Yusuf Diallo, the bank's new chairman" → (Yusuf Diallo, chairman of, the bank).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.equations import is_apposition
from kgraph.extraction.noun_context import NounContext, NounTriple, conjuncts
from kgraph.extraction.roles import Role, is_role_noun
from kgraph.extraction.titles import holders, role_triple
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, MentionKind


def apposition_triples(context: NounContext, word: Word) -> Iterator[NounTriple]:
    """Yield what an apposition says, whichever of the two comes first."""
    if word.dep != "appos" or word.head is None or not is_apposition(word.source):
        return
    for one, other in ((word.head, word), (word, word.head)):
        for noun in _role_nouns(one):
            yield from _role_of(context, noun, one, other)


def _role_nouns(word: Word) -> tuple[Word, ...]:
    """Return a noun and those joined to it: "father and predecessor"."""
    return (word, *(one for one in conjuncts(word) if one.pos == "NOUN"))


def _role_of(
    context: NounContext, noun: Word, first: Word, named: Word
) -> Iterator[NounTriple]:
    """Yield the role that a noun gives to what it stands beside."""
    number = context.of(named)
    if number is None or noun.pos not in ("NOUN", "PROPN") or noun.token in context.names:
        return
    if noun.token in _own_title(context, number):
        return
    role = context.role_of(noun)
    if role is None or context.mention(number).type in _NOT_PEOPLE or named.pos == "NUM":
        return
    found = list(holders(context, role, noun))
    if not found and noun is not first:
        shared = context.role_of(first)
        found = [
            (role.relation, holder)
            for _, holder in (holders(context, shared, first) if shared else ())
        ]
    people = [number, *_others(context, noun, named)]
    for relation, holder in found:
        for person in people:
            yield from role_triple(context, person, role, relation, holder, "apposition")


_NOT_PEOPLE = frozenset((EntityType.PLACE, EntityType.EVENT, EntityType.DATE))


def _own_title(context: NounContext, number: int) -> range:
    """Return the tokens of a name's own title, which is read elsewhere."""
    role: Role | None = context.index.roles.get(number)
    return range(role.start, role.last + 1) if role else range(0)


def _others(context: NounContext, noun: Word, named: Word) -> Iterator[int]:
    """Yield the further names of "two former ministers, Ana Ruiz and Juan Paz"."""
    if "Number=Plur" not in noun.feats:
        return
    for one in conjuncts(named):
        number = context.of(one)
        if number is not None and context.mention(number).kind is MentionKind.NAME:
            yield number


def is_role(word: Word) -> bool:
    """Tell whether a word is a role noun by its lemma."""
    return is_role_noun(word.lemma) or is_role_noun(word.lower)
