"""A name with what stands before it comes in, who holds which role where goes out.

"Kenyan President Asha Otieno" → (Asha Otieno, president of, Kenya).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.agreement import crafts
from kgraph.extraction.employers import employers
from kgraph.extraction.noun_context import NounContext, NounTriple, conjuncts, phrases_after
from kgraph.extraction.roles import Role
from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, Mention, MentionKind

_HOLDING = frozenset(("of", "to", "for", "at", "in", "from", "with"))


# Bonds that a place can have itself: a "Peruvian spokesman" speaks for Peru.
_OF_PLACES = words("bonds_of_places")


def title_triples(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Yield the roles that stand before the name that a word heads."""
    role = context.index.roles.get(number)
    if role is None:
        return
    found = list(holders(context, role, None))
    if role.name.rpartition(" ")[2] in crafts():
        yield from _owned(context, number, role, found)
        return
    yield from _each_other(context, word, number, role)
    for relation, holder in found:
        mention = context.mention(holder)
        named = context.mention(number)
        if named.type is EntityType.PERSON and _is_foreign_rival(role, mention):
            relation = "from"
        if named.type is not EntityType.PERSON and _from_somewhere(mention):
            relation = role.relation if _is_owner(context, role, holder) else "from"
        for person in (number, *_sharing(context, word, role)):
            yield from role_triple(context, person, role, relation, holder, "title")
    if not found:
        yield from _after_name(context, word, number, role)
        yield from _shared(context, number, role)
        yield from _of_body(context, number, role)
        for body in employers(context, word):
            yield from role_triple(context, number, role, role.relation, body, "title")


def _is_foreign_rival(role: Role, mention: Mention) -> bool:
    """Tell whether a nationality says where a rival is from: "Ethiopian rival Ana Ruiz"."""
    return mention.kind is MentionKind.DEMONYM and role.name in _RIVALS


_RIVALS = frozenset(("rival", "champion", "winner", "critic", "supporter", "enemy", "foe"))


def _is_plural(context: NounContext, role: Role) -> bool:
    """Tell whether a role stands in the plural: "sisters", "ministers"."""
    text = doc_text(context, role.last)
    return text != role.name.rpartition(" ")[2] and text.endswith(("s", "men", "children"))


def _sharing(context: NounContext, word: Word, role: Role) -> Iterator[int]:
    """Yield who shares a title in the plural: "German tourists Uwe and Petra Lang"."""
    if not _is_plural(context, role):
        return
    named = context.words.get(role.last + 1, word)
    for one in (*conjuncts(word), *conjuncts(named)):
        other = context.of(one)
        if other is not None and context.mention(other).kind is MentionKind.NAME:
            yield other


def _is_owner(context: NounContext, role: Role, holder: int) -> bool:
    """Tell whether the holder stands in the genitive: "Chile's news agency"."""
    after = context.index.tokens[holder][1]
    return after < role.first and context.doc[after].text in ("'s", "’s", "'", "’")


def _owned(
    context: NounContext, number: int, role: Role, found: list[tuple[str, int]]
) -> Iterator[NounTriple]:
    """Read "The firm's ferry Alda": the firm has it; "the Greek tanker Alda" is from there."""
    for _, owner in found:
        said = role_words(context, role)
        if _from_somewhere(context.mention(owner)):
            triple = context.triple(number, "from", said, owner, "title")
        else:
            triple = context.triple(owner, "have", said, number, "having")
        yield NounTriple(triple, role.last)


_MUTUAL = frozenset(
    ("brother", "sister", "sibling", "twin", "cousin", "friend", "colleague", "partner", "rival",
     "ally", "neighbour", "neighbor", "teammate")
)  # fmt: skip


def _each_other(context: NounContext, word: Word, number: int, role: Role) -> Iterator[NounTriple]:
    """Read "Sisters Ana and Eva Ruiz": each is the other's sister."""
    if role.name not in _MUTUAL or role.modifiers or not _is_plural(context, role):
        return
    for one in conjuncts(word):
        other = context.of(one)
        if other is not None and context.mention(other).kind is MentionKind.NAME:
            triple = context.triple(
                number, f"{role.name} of", role_words(context, role), other, "kinship",
                symmetric=True,
            )  # fmt: skip
            yield NounTriple(triple, role.last)


def doc_text(context: NounContext, token: int) -> str:
    """Return a token in lower case."""
    return context.doc[token].lower_


def _after_name(context: NounContext, word: Word, number: int, role: Role) -> Iterator[NounTriple]:
    """Read "Judge Ana Ruiz of the High Court": the court stands after the name."""
    at, doc = context.index.tokens[number][1], context.doc
    if at + 2 >= len(doc) or doc[at].text not in ("of", "at", "from", "for"):
        return
    preposition = doc[at].text
    holder = context.name_from(at + 1)
    if holder is None:
        return
    if context.mention(holder).type in (EntityType.ORGANIZATION, EntityType.PLACE):
        relation = role.relation_with(preposition)
        if context.mention(holder).type is EntityType.PLACE and role.usual != "office":
            relation = "from"
        yield from role_triple(context, number, role, relation, holder, "post_title")


def _of_body(context: NounContext, number: int, role: Role) -> Iterator[NounTriple]:
    """Read "team member Ana Ruiz", "party leader Ana Ruiz": of the body just spoken of."""
    body = context.of(context.words.get(role.first))
    if role.first == role.last or body is None or body == number:
        return
    if context.mention(body).kind is not MentionKind.NOMINAL:
        return
    own = role.name.removeprefix(f"{doc_text(context, role.first)} ")
    triple = context.triple(
        number, f"{role.status} {own} of".strip(), role_words(context, role), body, "title_body"
    )
    yield NounTriple(triple, role.last)


def _shared(context: NounContext, number: int, role: Role) -> Iterator[NounTriple]:
    """Read "her friend and former colleague Ana Ruiz": one possessor for two bonds."""
    doc = context.doc
    if role.usual not in ("bond", "kin") or doc.quote(role.start - 1, role.start) != "and":
        return
    other = context.ends.get(role.start - 1)
    noun = None if other is None else context.words.get(context.index.roots[other])
    first = None if noun is None else context.role_of(noun)
    if first is None or "Number=Plur" in (noun.feats if noun else ""):
        return
    for relation, holder in holders(context, first, None):
        yield from role_triple(context, number, first, relation, holder, "title")
        yield from role_triple(context, number, role, role.relation, holder, "title")


def role_words(context: NounContext, role: Role) -> list[Word]:
    """Return the words of a role."""
    return [context.words[i] for i in range(role.first, role.last + 1) if i in context.words]


def role_triple(
    context: NounContext, person: int, role: Role, relation: str, holder: int, construction: str
) -> Iterator[NounTriple]:
    """Yield (person, relation, holder), if the two are not the same."""
    if person == holder:
        return
    if role.usual == "kin":
        construction = "kinship"
    said = role_words(context, role)
    triple = context.triple(person, relation, said, holder, construction)
    yield NounTriple(triple, role.last)


def holders(context: NounContext, role: Role, word: Word | None) -> Iterator[tuple[str, int]]:
    """Yield at what or to whom a role is held, with the canonical relation.

    Args:
        context: the document.
        role: the role as read.
        word: the word that heads the role's phrase, if phrases after it count.
    """
    after = list(_holders_after(context, role, word)) if word is not None else []
    before = [number for token in role.modifiers if (number := context.at(token)) is not None]
    for token in role.complement:
        number = context.at(token)
        if number is not None:
            after.append((role.relation_with(role.complement_preposition), number))
    owned = any(not _from_somewhere(context.mention(number)) for number in before)
    of_body = any(relation.endswith(" of") for relation, _ in after)
    for number in before:
        mention = context.mention(number)
        if owned and role.usual == "bond" and _from_somewhere(mention):
            yield from _counterpart(context, role, number)
        elif of_body and mention.kind is MentionKind.DEMONYM:
            yield "from", number
        elif len(before) > 1 and role.usual in ("bond", "kin") and _is_school(mention):
            continue
        else:
            yield relation_to(role, mention), number
    yield from after


def _is_school(mention: Mention) -> bool:
    """Tell whether a holder is the body that a bond was made at: "her Stanford classmate"."""
    return mention.kind is MentionKind.NAME and mention.type is EntityType.ORGANIZATION


def _from_somewhere(mention: Mention) -> bool:
    return mention.kind is MentionKind.DEMONYM or (
        mention.kind is MentionKind.NAME and mention.type is EntityType.PLACE
    )


def _counterpart(context: NounContext, role: Role, place: int) -> Iterator[tuple[str, int]]:
    """Read "President Diallo met his Peruvian counterpart": who holds the same office there.

    Of any other bond, "her Peruvian lawyer", a place says only where someone is from.
    """
    if role.name != "counterpart":
        yield "from", place
        return
    sentence = context.mention(place).sentence
    for number in sorted(context.index.roles, reverse=True):
        office = context.index.roles[number]
        here = context.mention(number).sentence == sentence and office.last < role.first
        if here and office.usual == "office":
            yield office.relation, place
            return
    yield "from", place


def _holders_after(context: NounContext, role: Role, word: Word) -> Iterator[tuple[str, int]]:
    """Yield what follows a role with a preposition: "ambassador to Chile"."""
    for preposition, noun in phrases_after(word):
        number = context.of(noun)
        if preposition not in _HOLDING or number is None or context.is_time(noun):
            continue
        mention = context.mention(number)
        if noun.token <= role.last or (preposition == "in" and "Number=Plur" in word.feats):
            continue
        if preposition == "with" and mention.type is not EntityType.ORGANIZATION:
            continue
        if preposition == "in" and (not _local(mention) or role.usual in ("kin", "bond")):
            continue
        if role.usual == "kin" and (preposition != "of" or mention.type is EntityType.PLACE):
            continue
        yield role.relation_with(preposition), number


def _local(mention: Mention) -> bool:
    return mention.type in (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.GROUP)


def relation_to(role: Role, holder: Mention) -> str:
    """Return the relation of a role to what stands before it: "economist from" a country."""
    place = (
        holder.type in (EntityType.PLACE, EntityType.GROUP) or holder.kind is MentionKind.DEMONYM
    )
    if holder.kind is MentionKind.NAME and holder.type is EntityType.GROUP:
        return "member of" if role.usual in ("office", "job") else role.relation
    if place and (role.usual == "kin" or role.name.rpartition(" ")[2] in words("anyone")):
        return "from"
    if role.usual == "post" and holder.kind is MentionKind.DEMONYM:
        return role.relation_with("from")
    if role.usual == "bond" and place and role.name.rpartition(" ")[2] not in _OF_PLACES:
        return role.relation_with("from")
    if role.usual == "job" and not place:
        return role.relation_with("of")
    return role.relation
