"""A noun phrase with a place in it comes in, what lies, sits or stands where goes out.

"a camp near Goma" → (a camp, located in, Goma); "Lyon-based Novalis" → (Novalis, based in, Lyon).
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.demonyms import known_places
from kgraph.extraction.noun_context import NounContext, NounTriple, is_place, phrases_after
from kgraph.extraction.role_words import is_role_noun
from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word
from kgraph.model import EntityType, Mention, MentionKind

_WHERE = {
    "in": "located in", "on": "located in", "at": "located in", "within": "located in",
    "inside": "located in", "near": "near", "outside": "near", "off": "near", "by": "near",
    "of": "located in",
}  # fmt: skip


def place_triples(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Yield where the thing that a word heads lies or is based."""
    yield from _phrase_after(context, word, number)
    if context.mention(number).kind is MentionKind.NAME:
        yield from _building_in_place(context, number)
        yield from _place_in_place(context, word, number)
        yield from _person_of(context, number)
    else:
        yield from _home(context, word, number)
        yield from _apposed_place(context, word, number)


def _person_of(context: NounContext, number: int) -> Iterator[NounTriple]:
    """Read "Ana Ruiz of Chile", "Jo Lind of Oxfam": where a person is from, or works."""
    mention, doc = context.mention(number), context.doc
    if mention.type is not EntityType.PERSON:
        return
    at = context.index.tokens[number][1]
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 1].text.isdigit():
        at += 2
    at += at < len(doc) and doc[at].text == ","
    if at + 2 >= len(doc) or doc[at].text not in ("of", "from") or number in context.index.roles:
        return
    other = context.name_from(at + 1)
    if other is None:
        return
    kind = context.mention(other).type
    subject = context.doc[context.index.roots[number]].dep_.startswith("nsubj")
    if kind is not EntityType.PLACE and doc[at].text == "from" and not subject:
        return  # "took Ana Ruiz from Oxfam"
    relation = "from" if kind is EntityType.PLACE else "work for"
    title = mention.titles[-1].lower() if mention.titles else ""
    if kind is EntityType.PLACE and is_role_noun(title):
        relation = f"{title} of"
    if kind in (EntityType.PLACE, EntityType.ORGANIZATION) and at in context.words:
        triple = context.triple(number, relation, [context.words[at]], other, "person_of")
        yield NounTriple(triple, context.index.roots[number])


_FIXED = frozenset((EntityType.PLACE, EntityType.ORGANIZATION))


def _phrase_after(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "The port in southern Ghana", "the Supreme Court in Delhi"."""
    mention = context.mention(number)
    if mention.type not in _FIXED or mention.name in known_places():
        return
    by = any([child.base == "case" and child.lower == "by" for child in word.children])
    if by and mention.type is not EntityType.PLACE:
        return  # "the arrest by police in Pune": the arrest was there
    if (
        word.lemma == "capital"
        or word.lemma in words("place_sides")
        or any(context.mention(other).kind is MentionKind.NAME for other in mention.appositives)
    ):
        return
    for preposition, noun in _where(context, word):
        place = context.of(noun)
        if place is None or context.is_time(noun) or not _is_somewhere(context.mention(place)):
            continue
        relation = _lies(mention, word, preposition)
        if preposition == "on" and context.mention(place).kind is MentionKind.NOMINAL:
            continue  # "the team on the road"
        if relation and word.lemma.lower() in _SEATS:
            yield from _seat(context, word, place, noun)
        if relation:
            kind = "name_in_place" if mention.kind is MentionKind.NAME else "noun_in_place"
            yield _located(context, number, relation, place, kind, noun)


_SEATS = frozenset(("headquarters", "headquarter", "seat", "hq"))


def _seat(context: NounContext, word: Word, place: int, noun: Word) -> Iterator[NounTriple]:
    """Read "The firm's headquarters in Pune", "the headquarters of the firm in Pune"."""
    owners = [child for child in word.children if child.dep == "nmod:poss"]
    owners += [one for of, one in phrases_after(word) if of == "of"]
    for owner in owners:
        number = context.of(owner)
        if number is not None and number != place and not is_place(context.mention(number)):
            words = [word, *(child for child in noun.children if child.base == "case")]
            triple = context.triple(number, "headquartered in", words, place, "noun_in_place")
            yield NounTriple(triple, word.token)


def _where(context: NounContext, word: Word) -> Iterator[tuple[str, Word]]:
    """Yield the phrases after a noun; "on the edge of Pune" speaks of Pune."""
    for preposition, noun in phrases_after(word):
        if noun.lemma in words("place_sides") and preposition in _WHERE:
            inner = [one for of, one in phrases_after(noun) if of == "of"]
            if inner:
                yield preposition, inner[0]
                continue
        yield preposition, noun


def _building_in_place(context: NounContext, number: int) -> Iterator[NounTriple]:
    """Read "Independence Hall in Accra", whatever the tree hangs the place on."""
    mention, doc = context.mention(number), context.doc
    at = context.index.tokens[number][1]
    last = mention.name.rpartition(" ")[2].lower()
    if last not in words("building_heads"):
        return
    if at + 1 >= len(doc) or doc[at].text not in ("in", "near"):
        return
    place = context.name_from(at + 1)
    if place is not None and is_place(context.mention(place)) and at in context.words:
        relation = _WHERE[doc[at].text]
        triple = context.triple(number, relation, [context.words[at]], place, "name_in_place")
        yield NounTriple(triple, context.index.roots[number])


_HOMES = frozenset(("home", "hometown", "homeland"))


def _home(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Herat, their home": who has a home is from there."""
    if word.lemma.lower() not in _HOMES:
        return
    for child in word.children:
        owner = context.of(child) if child.dep == "nmod:poss" else None
        for other in context.mention(number).appositives if owner is not None else ():
            if owner is not None and is_place(context.mention(other)):
                triple = context.triple(owner, "from", [word], other, "apposition_place")
                yield NounTriple(triple, word.token)


def _lies(mention: Mention, word: Word, preposition: str) -> str:
    """Return the relation that a preposition between a thing and a place means, or ""."""
    if preposition == "of":
        if word.lemma == "capital":
            return "capital of"
        settled = mention.kind is MentionKind.NOMINAL and mention.type is EntityType.PLACE
        return "located in" if settled and word.lemma in words("place_parts") else ""
    return _WHERE.get(preposition, "")


def _is_somewhere(mention: Mention) -> bool:
    return (
        is_place(mention)
        and mention.kind is not MentionKind.PRONOUN
        and (mention.name.lower() not in _EVERYWHERE)
    )


_EVERYWHERE = frozenset(("world", "earth", "globe", "planet", "area", "place", "way", "front"))


def _located(
    context: NounContext, thing: int, relation: str, place: int, construction: str, noun: Word
) -> NounTriple:
    words = [child for child in noun.children if child.base == "case"]
    triple = context.triple(thing, relation, words or [noun], place, construction)
    return NounTriple(triple, context.index.roots[thing])


def _apposed_place(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Goma, a city in eastern Congo": the name lies where the noun says."""
    mention = context.mention(number)
    if mention.kind is not MentionKind.NOMINAL or word.token in context.names:
        return
    for other in mention.appositives:
        named = context.mention(other)
        if named.kind is MentionKind.NAME and named.type in _FIXED:
            yield from _where_noun_says(context, word, other)


def _is_capital(noun: Word) -> bool:
    """Tell whether a noun phrase speaks of a capital: "the capital", "the capital city"."""
    return noun.lemma == "capital" or any(
        child.lower == "capital" and child.place < noun.place for child in noun.children
    )


def _of_place(noun: Word, named: Mention) -> str:
    """Return how a named place is bound by "of": "capital of Peru", "a suburb of Lima"."""
    if named.type is not EntityType.PLACE:
        return ""
    if _is_capital(noun):
        return "capital of"
    return "located in" if noun.lemma in words("place_parts") | _TOWNS else ""


# "Brno, the second city of Moravia": settlements that "of" puts into a land.
_TOWNS = frozenset(("city", "town", "village", "island", "province", "state", "region", "county"))


def _where_noun_says(context: NounContext, noun: Word, number: int) -> Iterator[NounTriple]:
    for preposition, inner in _where(context, noun):
        place = context.of(inner)
        if place is None or place == number or not _is_somewhere(context.mention(place)):
            continue
        relation = _WHERE.get(preposition, "")
        if preposition == "of":
            relation = _of_place(noun, context.mention(number))
        elif _is_capital(noun):
            relation = ""
        if relation:
            yield _located(context, number, relation, place, "apposition_place", inner)
    for child in noun.children:
        place = context.names.get(child.token)
        if place is None or child.place > noun.place or not _may_be_town(context, place, number):
            continue
        if _is_capital(noun):
            relation = "capital of"
        else:
            relation = "located in" if context.mention(number).type is EntityType.PLACE else "from"
        triple = context.triple(number, relation, [child], place, "apposition_place")
        yield NounTriple(triple, noun.token)


def _may_be_town(context: NounContext, place: int, number: int) -> bool:
    """Tell whether a name before a noun is a place, or may be: "Novalis, a Reims brewery"."""
    mention = context.mention(place)
    if is_place(mention):
        return True
    unsure = mention.type is EntityType.ORGANIZATION and " " not in mention.name
    return unsure and context.mention(number).type is EntityType.ORGANIZATION


def _place_in_place(context: NounContext, word: Word, number: int) -> Iterator[NounTriple]:
    """Read "Pune, India" and "Nice, France,": the first lies in the second."""
    outer, doc = context.mention(number), context.doc
    if outer.type is not EntityType.PLACE:
        return
    start, end = context.index.tokens[number]
    inner = context.names.get(start - 2) if start > 1 and doc[start - 1].text == "," else None
    if inner is None or doc[start - 2].sent != doc[start].sent:
        return
    first = context.mention(inner)
    if first.type is not EntityType.PLACE or first.kind is not MentionKind.NAME:
        return
    if first.name in known_places() or _lists(context, inner, end):
        return
    triple = context.triple(inner, "located in", [word], number, "place_in_place")
    yield NounTriple(triple, context.index.roots[inner])


# "In Rabat, US officials": the second place belongs to what follows.
_GOES_ON = frozenset(("NOUN", "PROPN", "ADJ", "PART"))


def _lists(context: NounContext, inner: int, end: int) -> bool:
    """Tell whether two places with a comma between them are members of a list."""
    doc, start = context.doc, context.index.tokens[inner][0]
    if start and doc[start - 1].text in (",", "and", "or", "&"):
        return True
    at = end + (end < len(doc) and doc[end].text == ",")
    if at >= len(doc):
        return False
    if doc[at].text in ("and", "or", "&") or (at == end and doc[at].pos_ in _GOES_ON):
        return True
    return at > end and at in context.names and is_place(context.mention(context.names[at]))
