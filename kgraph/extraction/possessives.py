"""A noun with its possessor, demonym or "of" phrase comes in, what binds the two goes out.

"her sister" → (her sister, sister of, her); "Dutch police" → (Dutch police, from, Netherlands).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgraph.extraction.agreement import crafts
from kgraph.extraction.noun_context import NounContext, NounTriple, phrases_after
from kgraph.extraction.tables import rows, words
from kgraph.extraction.titles import holders, relation_to, role_triple
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, Mention, MentionKind


def possessive_triples(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Yield what binds a noun phrase to what stands in its possessor's or demonym's place."""
    mention = context.mention(number)
    if mention.kind is MentionKind.NOMINAL:
        yield from _role_of_noun(context, word, number)
        yield from _from_demonym(context, word, number)
        yield from _organ_of(context, word, number)
        if word.children:
            yield from _having(context, word, number)
            yield from _doing(context, word, number)
    elif mention.kind is MentionKind.DEMONYM:
        yield from _a_national(context, word, number)
    elif mention.kind is MentionKind.NAME and number not in context.index.roles:
        yield from _name_of(context, word, number)


def _role_of_noun(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "His father", "the mayor of Pune", "the Kenyan leader": someone's role."""
    if word.pos not in ("NOUN", "PROPN"):
        return
    role = context.role_of(word)
    if role is None or _named_beside(context, number):
        return
    for relation, holder in holders(context, role, word):
        yield from role_triple(context, number, role, relation, holder, "nominal_role")


def _named_beside(context: NounContext, number: int) -> bool:
    """Tell whether a name stands beside a noun phrase, which then says the role of the name."""
    others = context.mention(number).appositives
    return number in context.index.members or any(
        context.mention(other).kind is MentionKind.NAME for other in others
    )


def _a_national(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Ana Ruiz, a Chilean,": where the person before the comma is from."""
    start, doc = context.index.tokens[number][0], context.doc
    if start < 2 or doc[start].lower_ not in ("a", "an") or doc[start - 1].text != ",":
        return
    person = context.ends.get(start - 1)
    if person is not None and context.mention(person).type is EntityType.PERSON:
        triple = context.triple(person, "from", [word], number, "apposition")
        yield NounTriple(triple, word.token)


def _demonyms(context: NounContext, word: Word) -> Iterator[tuple[int, Word]]:
    """Yield the demonyms that stand before a noun."""
    for child in word.children:
        if child.place < word.place and child.base in ("amod", "compound", "nmod"):
            number = context.names.get(child.token)
            if number is not None and context.mention(number).kind is MentionKind.DEMONYM:
                yield number, child


_PEOPLE = frozenset((EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP))


def _from_demonym(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Dutch police", "an Estonian charity": where a group or organization is from."""
    mention = context.mention(number)
    if mention.type not in _PEOPLE:
        return
    if context.role_of(word) is not None:
        return
    yield from _after_from(context, word, number)
    yield from _of_town(context, word, number)
    for place, adjective in _demonyms(context, word):
        organ = _organ(word)
        relation = f"{organ} of" if organ else "from"
        said = [adjective, word] if organ else [adjective]
        for named in context.each_named(number):
            triple = context.triple(named, relation, said, place, "demonym")
            yield NounTriple(triple, word.token)


def _of_town(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "a Delaware court", "the Lagos office": bodies with a place's name before them."""
    if context.mention(number).type is not EntityType.ORGANIZATION:
        return
    for child in word.children:
        place = context.names.get(child.token) if child.base == "compound" else None
        if place is None or child.token > word.token:
            continue
        mention = context.mention(place)
        if mention.kind is MentionKind.NAME and mention.type is EntityType.PLACE:
            organ = _organ(word)
            relation = f"{organ} of" if organ else "from"
            said = [child, word] if organ else [child]
            triple = context.triple(context.named(number), relation, said, place, "demonym")
            yield NounTriple(triple, word.token)


def _after_from(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "a delegation from Chile", "doctors from Oxfam" for places only."""
    for preposition, noun in phrases_after(word):
        place = context.of(noun)
        if preposition != "from" or place is None or context.is_time(noun):
            continue
        after = context.index.tokens[place][1]
        if after < len(context.doc) and context.doc[after].text == "to":
            continue
        if context.mention(place).type is EntityType.PLACE:
            case = [child for child in noun.children if child.base == "case"]
            triple = context.triple(context.named(number), "from", case, place, "possessive")
            yield NounTriple(triple, word.token)


def _organ(word: Word) -> str:
    """Return the noun for a body that belongs to a country or organization, or ""."""
    lemma = word.lemma.lower()
    for child in word.children:
        if child.base in ("compound", "amod") and child.place == word.place - 1:
            longer = f"{child.lower} {lemma}"
            if longer in words("state_organs"):
                return longer
    return lemma if lemma in words("state_organs") else ""


def _organ_of(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "The country's military", "the parliament of Malta": whose body it is."""
    organ = _organ(word)
    if not organ or context.mention(number).type not in _PEOPLE:
        return
    owner = _possessor(context, word)
    owners = [owner[0]] if owner else []
    owners += [
        found
        for of, noun in phrases_after(word)
        if of == "of" and (found := context.of(noun)) is not None and not context.is_time(noun)
    ]
    for one in owners:
        triple = context.triple(context.named(number), f"{organ} of", [word], one, "possessive")
        yield NounTriple(triple, word.token)


def _possessor(context: NounContext, word: Word) -> tuple[int, Word] | None:
    for child in word.children:
        if child.dep == "nmod:poss":
            number = context.of(child)
            if number is not None:
                return number, child
    return None


def _having(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "The firm's ferry": things that someone has; limbs and deeds are not had so."""
    found = _possessor(context, word)
    if found is None or word.lemma.lower() not in crafts() | words("possessions"):
        return
    thing = context.named(number)
    triple = context.triple(found[0], "have", [found[1]], thing, "having")
    yield NounTriple(triple, word.token)


@cache
def _deeds() -> dict[str, str]:
    return {noun: verb for nouns, verb in rows("deeds") for noun in nouns.split(",")}


def _doing(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Ruto's travel ban", "her memoir": what its possessor imposes, makes or writes."""
    verb = _deeds().get(word.lemma.lower())
    found = _possessor(context, word) if verb else None
    if verb is None or found is None:
        return
    thing = context.named(number)
    triple = context.triple(found[0], verb, [word], thing, "deed")
    yield NounTriple(triple, word.token, event=True)


def _name_of(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Chile's Ana Ruiz", "Japan's Diet": where a named person or body is from."""
    found = _possessor(context, word)
    mention = context.mention(number)
    before = context.names.get(context.index.cores[number][0] - 1)
    adjective = before is not None and context.mention(before).kind is MentionKind.DEMONYM
    if adjective and before is not None and mention.type is EntityType.PERSON:
        said = [context.words[context.index.roots[before]]]
        yield NounTriple(context.triple(number, "from", said, before, "demonym"), word.token)
    if found is None:
        return
    owner = context.mention(found[0])
    relation = _belonging(mention, owner)
    if relation:
        case = [child for child in found[1].children if child.base == "case"]
        triple = context.triple(number, relation, case, found[0], "possessive_name")
        yield NounTriple(triple, word.token)


# Last words of the names of bodies that belong to the country that is named before them.
_PUBLIC = frozenset(
    ("agency", "army", "assembly", "authority", "board", "bureau", "bundestag", "chamber",
     "commission", "committee", "congress", "council", "court", "department", "government",
     "guard", "guards", "ministry", "navy", "office", "parliament", "senate", "service", "treasury")
)  # fmt: skip


# Last words of the names of bodies that are houses as well.
_HOUSES = frozenset(
    ("academy", "chapel", "church", "clinic", "college", "gallery", "hospital", "library",
     "monastery", "mosque", "museum", "observatory", "opera", "school", "shrine", "synagogue",
     "temple", "theater", "theatre", "university", "zoo")
)  # fmt: skip


def _belonging(mention: Mention, owner: Mention) -> str:
    """Return how a possessor's name is bound to a named thing."""
    if mention.type is EntityType.PERSON:
        if owner.type is EntityType.PLACE:
            return "from"
        return "work for" if owner.type is EntityType.ORGANIZATION else ""
    if mention.type is EntityType.ORGANIZATION and owner.type is EntityType.PLACE:
        last = mention.name.rpartition(" ")[2].lower()
        if last in _HOUSES:
            return "located in"
        return "belong to" if last in _PUBLIC else "from"
    if mention.type is EntityType.PLACE and owner.type is EntityType.PLACE:
        return "located in"
    return ""


__all__ = ["possessive_triples", "relation_to"]
