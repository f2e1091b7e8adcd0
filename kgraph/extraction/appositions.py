"""Two noun phrases side by side come in, what one says of the other goes out.

"Yusuf Diallo, the bank's new chairman" → (Yusuf Diallo, chairman of, the bank).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.noun_context import NounContext, NounTriple, conjuncts, phrases_after
from kgraph.extraction.roles import Role
from kgraph.extraction.tables import words
from kgraph.extraction.titles import holders, role_triple
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, MentionKind

# Bonds that states and cities have with one another.
_OF_STATES = frozenset(("rival", "ally", "partner", "neighbour", "neighbor", "enemy", "foe"))
_NOT_PEOPLE = frozenset((EntityType.PLACE, EntityType.EVENT, EntityType.DATE))


def apposition_triples(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Yield the roles that a common noun gives to the names that it stands beside."""
    if word.pos not in ("NOUN", "PROPN") or word.token in context.names:
        return
    mention = context.mention(number)
    if mention.kind is not MentionKind.NOMINAL:
        return
    people = [
        other
        for other in (*mention.appositives, *context.index.members.get(number, ()))
        if _can_hold(context, other, word.lemma)
    ]
    yield from _any_noun(context, word, number)
    for relation, holder, noun in _roles(context, word) if people else ():
        role = context.role_of(noun)
        for person in people:
            if role is not None:
                yield from role_triple(context, person, role, relation, holder, "apposition")


# Prepositions after a noun that say to what it belongs.
_BELONGING = frozenset(("of", "to", "for", "against", "within", "behind"))


def _any_noun(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Porto, Portugal's oldest harbour", "the Haj, a pilgrimage to Mecca": no role nouns."""
    mention = context.mention(number)
    things = [
        other
        for other in mention.appositives
        if context.mention(other).kind is MentionKind.NAME
        and context.mention(other).type is not EntityType.PERSON
    ]
    if not things or word.pos != "NOUN" or context.role_of(word) is not None:
        return
    ends = [
        (preposition, end)
        for preposition, noun in phrases_after(word)
        if preposition in _BELONGING and not context.is_time(noun)
        and (end := context.of(noun)) is not None
    ]  # fmt: skip
    owners = (context.of(child) for child in word.children if child.dep == "nmod:poss")
    ends += [("of", owner) for owner in owners if owner is not None]
    for preposition, end in ends:
        known = context.mention(end).kind in (MentionKind.NAME, MentionKind.PRONOUN)
        both = EntityType.PLACE in (context.mention(end).type, context.mention(things[0]).type)
        if not known or end in things or (both and preposition == "of" and _lies(word)):
            continue
        relation = f"{word.lemma.lower()} {preposition}"
        for thing in things:
            yield NounTriple(context.triple(thing, relation, [word], end, "apposition"), word.token)


def _lies(word: Word) -> bool:
    """Tell whether a noun with "of" says where a place lies, which the rules of places read."""
    return word.lemma in words("place_parts") | words("place_sides") or word.lemma in (
        "capital", "city", "town", "village", "island", "province", "state", "region", "county",
    )  # fmt: skip


def _can_hold(context: NounContext, number: int, noun: str) -> bool:
    """Tell whether a mention beside a role noun can be who holds the role."""
    mention = context.mention(number)
    if mention.type is EntityType.PLACE and noun.lower() in _OF_STATES:
        return mention.kind is MentionKind.NAME
    return mention.kind is MentionKind.NAME and mention.type not in _NOT_PEOPLE


def _roles(context: NounContext, word: Word) -> Iterator[tuple[str, int, Word]]:
    """Yield the (relation, holder, noun) that a noun and those joined to it state.

    Joined nouns share the possessor of the first: "Ruiz's father and predecessor".
    """
    first = context.role_of(word)
    if first is not None:
        yield from _shared_before(context, first, word)
    shared = list(holders(context, first, word)) if first is not None else []
    for relation, holder in shared:
        yield relation, holder, word
    before = [context.at(token) for token in first.modifiers] if first is not None else []
    for noun in _joined(context, word):
        if noun.pos not in ("NOUN", "PROPN") or noun.token in context.names:
            continue
        if _stands_beside_another(context, noun, word) or _counts_more(noun, word):
            continue
        role = context.role_of(noun)
        if role is None:
            continue
        own = list(holders(context, role, noun))
        if not own:
            own = [(role.relation, holder) for holder in before if holder is not None]
        for relation, holder in own:
            yield relation, holder, noun


def _shared_before(context: NounContext, role: Role, word: Word) -> Iterator[tuple[str, int, Word]]:
    """Yield what "Novalis's founder and former chief" says twice, with the one possessor."""
    if role.modifiers or role.definite or context.doc.quote(role.start - 1, role.start) != "and":
        return
    other = context.ends.get(role.start - 1)
    if other is None or context.mention(other).kind is not MentionKind.NOMINAL:
        return
    noun = context.words.get(context.index.roots[other])
    before = None if noun is None else context.role_of(noun)
    if noun is None or before is None or _stands_beside_another(context, noun, word):
        return
    for relation, holder in holders(context, before, noun):
        yield relation, holder, noun
        if relation == before.relation:
            yield role.relation, holder, word


def _stands_beside_another(context: NounContext, noun: Word, first: Word) -> bool:
    """Tell whether a joined noun has a name of its own: "its chair, Ana Ruiz, and its owner, …"."""
    own, of_first = context.of(noun), context.of(first)
    if own is None or of_first is None or own == of_first:
        return False
    names = set(context.mention(own).appositives) - set(context.mention(of_first).appositives)
    return any(context.mention(other).kind is MentionKind.NAME for other in names)


def _counts_more(noun: Word, first: Word) -> bool:
    """Tell whether a joined noun speaks of several others: "his wife, Ana, and two sons"."""
    return "Number=Plur" in noun.feats and "Number=Plur" not in first.feats


def _joined(context: NounContext, word: Word) -> tuple[Word, ...]:
    """Return the nouns joined to a noun, by the tree or by "and" right after it."""
    found = conjuncts(word)
    link, after = context.words.get(word.token + 1), context.words.get(word.token + 2)
    if not found:
        found = tuple(_further_phrase(context, word))
    if link is None or link.lower != "and" or after is None or after in found:
        return found
    owned = any(child.dep == "nmod:poss" for child in after.children)
    return (*found, after) if after.pos == "NOUN" and not owned else found


def _further_phrase(context: NounContext, word: Word) -> Iterator[Word]:
    """Yield the noun of "and the brother of" right after "a convert from Buddhism"."""
    number = context.of(word)
    at = context.index.tokens[number][1] if number is not None else len(context.doc)
    if at + 1 >= len(context.doc) or context.doc[at].text != "and":
        return
    other = context.index.owners.get(at + 1)
    if other is None or context.index.tokens[other][0] != at + 1:
        return
    if context.mention(other).kind is MentionKind.NOMINAL:
        yield context.words[context.index.roots[other]]
