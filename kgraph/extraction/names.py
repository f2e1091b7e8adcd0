"""An annotated Doc comes in, the names in it go out, without titles, articles and genitives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from kgraph.extraction.agreement import agreed
from kgraph.extraction.demonyms import demonym_at, is_people, known_places, place_of
from kgraph.extraction.name import Name, honorific_gender
from kgraph.extraction.roles import is_role_noun
from kgraph.extraction.tables import rows, words
from kgraph.model import EntityType

_LABELS = {
    "PERSON": EntityType.PERSON, "PER": EntityType.PERSON,
    "PLACE": EntityType.PLACE, "GPE": EntityType.PLACE, "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "ORGANIZATION": EntityType.ORGANIZATION, "ORG": EntityType.ORGANIZATION,
    "EVENT": EntityType.EVENT, "WORK": EntityType.WORK, "WORK_OF_ART": EntityType.WORK,
    "LAW": EntityType.WORK, "PRODUCT": EntityType.PRODUCT,
    "GROUP": EntityType.GROUP, "NORP": EntityType.GROUP,
}  # fmt: skip
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those"))
_GENITIVES = frozenset(("'s", "’s", "'", "’"))


def find_names(doc: Doc) -> tuple[Name, ...]:
    """Return all names and demonyms of the Doc, in the order of the text, none overlapping."""
    taken: dict[int, bool] = {
        i: True
        for ent in doc.ents
        if ent.label_ in ("DATE", "TIME")
        for i in range(ent.start, ent.end)
    }
    found: list[Name] = []
    for start, end, label in _whole_entities(doc):
        kind = _LABELS.get(label)
        if kind is None:
            continue
        for name in _split(doc, start, end, kind):
            if not any(i in taken for i in range(name.start, name.end)):
                found.append(name)
                taken.update(dict.fromkeys(range(name.start, name.end), True))
    found.extend(_demonyms(doc, taken))
    found.extend(_missed(doc, taken))
    found.sort(key=lambda name: name.start)
    found = [_with_kind_noun(doc, name) for name in _joined(doc, found)]
    return agreed(doc, _without_bare_nouns(doc, found))


def _whole_entities(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of the Doc's entities, those joined that were cut after "of"."""
    before: tuple[int, int, str] | None = None
    for ent in doc.ents:
        if before is not None:
            if ent.start == before[1] and doc[ent.start - 1].text in _INNER_LINKS:
                before = (before[0], ent.end, "ORGANIZATION")
                continue
            yield before
        before = (ent.start, ent.end, ent.label_)
    if before is not None:
        yield before


def _without_bare_nouns(doc: Doc, found: list[Name]) -> list[Name]:
    """Drop "Government" and the like, which are nouns unless a longer name explains them."""
    longer = {
        doc[i].text for name in found if name.end - name.start > 1
        for i in range(name.start, name.end)
    }  # fmt: skip
    return [
        name for name in found
        if name.end - name.start > 1 or name.demonym
        or doc[name.start].text in longer
        or not _is_bare_noun(doc[name.start].text.lower())
        or doc[name.start].text.isupper()
    ]  # fmt: skip


def _is_bare_noun(word: str) -> bool:
    return word in words("organization_heads") or word in words("place_heads")


def _joined(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Join the two halves of "Marsh & Cole" and of "University" + "of" + "Ghana"."""
    i = 0
    while i < len(found):
        one = found[i]
        while i + 1 < len(found) and _one_name(doc, one, found[i + 1]):
            i += 1
            one = Name(one.start, found[i].end, EntityType.ORGANIZATION, sure=one.sure)
        yield one
        i += 1


def _one_name(doc: Doc, one: Name, other: Name) -> bool:
    between = doc[one.end : other.start].text.lower()
    if one.demonym or other.demonym:
        return False
    if between == "&":
        return True
    last = doc[one.end - 1]
    return between in ("of", "of the") and last.text.lower() in _OF_NAMES and last.text[0].isupper()


_OF_NAMES = frozenset(
    ("university", "bank", "ministry", "church", "court", "college", "institute", "school",
     "academy", "department", "bureau", "house", "chamber", "board", "council", "society",
     "museum", "library", "republic", "museum", "journal", "federation", "league", "order")
)  # fmt: skip


@cache
def _kind_nouns() -> dict[str, frozenset[str]]:
    return {
        noun: frozenset(types.split(","))
        for nouns, types in rows("named_places")
        for noun in nouns.split(",")
    }


def _with_kind_noun(doc: Doc, name: Name) -> Name:
    """Take in the noun that belongs to a name: "Kesh island", "the Alpina hotel"."""
    for length in (2, 1):
        end = name.end + length
        if end > len(doc) or doc[name.end].sent != doc[name.start].sent:
            continue
        noun = doc[name.end : end].text.lower()
        types = _kind_nouns().get(noun)
        if types is None or doc[end - 1].pos_ not in ("NOUN", "PROPN"):
            continue
        natural = "person" not in types and "place" in types
        if name.demonym and not (natural and noun == "peninsula"):
            continue
        if name.type.value not in types or doc[name.start : name.end].text in known_places():
            continue
        kind = EntityType.PLACE if "place" in types else EntityType.ORGANIZATION
        return Name(name.start, end, kind, sure=name.sure)
    return name


def _split(doc: Doc, start: int, end: int, kind: EntityType, part: bool = False) -> Iterator[Name]:
    """Yield the names in one entity: compounds such as "Trump-Kim" hold two."""
    start, end = _trimmed(doc, start, end)
    if start >= end or doc[start:end].text.islower():
        return
    after = demonym_at(doc, start)
    if after is not None and after >= end:
        yield _demonym(doc, start, after)
        return
    for i in range(start + 2, end - 1):
        if (
            doc[i].text in ("in", "at", "near")
            and kind in _LOCATED
            and doc[i + 1].text[0].isupper()
        ):
            yield from _split(doc, start, i, kind)
            yield from _split(doc, i + 1, end, EntityType.PLACE)
            return
    for i in range(start + 1, end - 1):
        if doc[i].text in ("-", "–", "—") and _joins_two_names(doc, i, end):
            yield from _split(doc, start, i, kind, part=True)
            yield from _split(doc, i + 1, end, kind, part=True)
            return
    if kind in (EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION):
        start = _without_title(doc, start, end, kind)
    if (kind is EntityType.PERSON and _is_title_only(doc, start, end)) or _ends_role(
        doc, start, end
    ):
        return
    if not part:
        start, end = _extended(doc, start, end)
    yield Name(start, _with_final_dot(doc, end), kind)


def _with_final_dot(doc: Doc, end: int) -> int:
    """Take in the full stop of an abbreviation: "Washington D.C." at the end of a sentence."""
    last = doc[end - 1]
    if end < len(doc) and doc[end].text == "." and not last.whitespace_ and _ABBREVIATED(last.text):
        return end + 1
    return end


_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+[A-Z]$").match


_LOCATED = frozenset((EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT))


def _joins_two_names(doc: Doc, i: int, end: int) -> bool:
    """Tell whether the hyphen at `i` stands between two parties ("the Trump-Kim meeting").

    Parties are followed by a noun for what they do together; the parts of one name are not.
    """
    if end >= len(doc) or doc[end].pos_ != "NOUN":
        return False
    noun = doc[end].lemma_.lower()
    return noun in words("event_type_nouns") or noun in words("relation_nouns")


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Drop quotation marks, articles, honorifics and genitives at both ends."""
    while start < end and (
        doc[start].text.isspace()
        or (doc[start].pos_ == "PUNCT" and doc[start].text not in ("@", "#"))
        or doc[start].text.lower() in _ARTICLES
        or (
            start + 1 < end
            and honorific_gender(doc[start].text) is not None
            and doc[start].text.lower().rstrip(".") not in _NAMELIKE
        )
    ):
        start += 1
    while end > start and (
        doc[end - 1].text.isspace()
        or doc[end - 1].text.lower() in _GENITIVES
        or (doc[end - 1].pos_ == "PUNCT" and doc[end - 1].text not in (".", "!", "?", ")"))
        or (doc[end - 1].text == ")" and not any(doc[i].text == "(" for i in range(start, end)))
        or (doc[end - 1].text in (".", "!", "?") and end - 1 > start)
        or (end - 1 > start and doc[end - 1].text in _LINKS)
    ):
        end -= 1
    return start, end


_INNER_LINKS = frozenset(("of", "the", "for", "and", "&"))
_LINKS = frozenset(("in", "of", "the", "at", "on", "and", "for", "to", "from", "by", "with", "a"))
# "St Petersburg", "King Street", "Prince Rupert": titles that are part of many names of places.
_NAMELIKE = frozenset(("st", "saint", "king", "queen", "prince", "princess", "san", "don", "dom"))


def _without_title(doc: Doc, start: int, end: int, kind: EntityType) -> int:
    """Return where the name starts after roles that the model took for part of it."""
    if kind is not EntityType.PERSON:
        return start
    if end - start == 2 and doc[start].text.lower() in _GIVEN:
        return start
    for i in range(end - 2, start - 1, -1):
        word = doc[i].text.lower().rstrip(".")
        if is_role_noun(word) or word == "elect" or honorific_gender(doc[i].text) is not None:
            return i + 1
        if doc[i].text.lower() == "state" and i > start + 1 and doc[i - 1].text.lower() == "of":
            return i + 1
    after = demonym_at(doc, start)
    return after if after is not None and after < end else start


# Titles that are given names at least as often.
_GIVEN = frozenset(("dean", "duke", "earl", "marshal", "baron", "rex", "roman", "german", "miles"))


def _extended(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Take in the rest of a hyphenated name ("Kim Jong" + "-un") and its flat neighbours."""
    while (
        end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and (doc[end + 1].pos_ == "PROPN" or doc[end + 1].dep_ == "flat")
        and doc[end + 1].ent_iob_ != "B"
    ):
        end += 2
    while (
        end < len(doc)
        and doc[end].dep_ == "flat"
        and doc[end].pos_ == "PROPN"
        and start <= doc[end].head.i < end
        and doc[end].ent_iob_ in ("O", "")
    ):
        end += 1
    return start, end


def _demonym(doc: Doc, start: int, end: int) -> Name:
    people = is_people(doc[start:end].text) or (
        doc[end - 1].pos_ in ("NOUN", "PROPN") and doc[end - 1].dep_ not in _BEFORE_NOUN
    )
    return Name(start, end, EntityType.GROUP if people else EntityType.PLACE, demonym=True)


_BEFORE_NOUN = frozenset(("amod", "compound", "flat", "nmod:desc", "nmod", "conj"))


def _demonyms(doc: Doc, taken: dict[int, bool]) -> Iterator[Name]:
    """Yield the demonyms outside names."""
    i = 0
    while i < len(doc):
        end = None if i in taken else demonym_at(doc, i)
        if end is None or any(j in taken for j in range(i, end)):
            i += 1
            continue
        taken.update(dict.fromkeys(range(i, end), True))
        yield _demonym(doc, i, end)
        i = end


def _named_event(doc: Doc, name: Name, taken: dict[int, bool]) -> Name:
    """Take in the event noun after a name of nothing else: "the OPEN Science robot fair"."""
    if name.type in (EntityType.PERSON, EntityType.PLACE) or name.end - name.start < 2:
        return name
    for end in (name.end + 1, name.end + 2):
        if end > len(doc) or end - 1 in taken or doc[end - 1].pos_ != "NOUN":
            return name
        if doc[end - 1].lemma_.lower() in words("event_type_nouns"):
            taken.update(dict.fromkeys(range(name.end, end), True))
            return Name(name.start, end, EntityType.EVENT, sure=False)
    return name


def _is_title_only(doc: Doc, start: int, end: int) -> bool:
    """Tell whether nothing of a run is a name: "Ms", "President", "Foreign Minister"."""
    return is_role_noun(doc[end - 1].text) or (
        end - start == 1 and honorific_gender(doc[start].text) is not None
    )


def _ends_role(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a capitalised word only ends a role: "State" in "Secretary of State"."""
    if start < 2 or doc[start - 1].text.lower() != "of" or end - start > 2:
        return False
    return is_role_noun(f"{doc[start - 2].text} of {doc[start:end].text}")


def _missed(doc: Doc, taken: dict[int, bool]) -> Iterator[Name]:
    """Yield runs of proper nouns that the model did not mark as names."""
    types = mention_types(doc)
    i = 0
    while i < len(doc):
        if i in taken or not _is_name_word(doc, i):
            i += 1
            continue
        start = i
        while (
            i < len(doc)
            and i not in taken
            and (_is_name_word(doc, i) or _name_hyphen(doc, i, taken))
        ):
            i += 1
        first, end = _trimmed(doc, start, i)
        first = _without_title(doc, first, end, EntityType.PERSON) if end > first else first
        if first < end and not (_is_title_only(doc, first, end) or _ends_role(doc, first, end)):
            taken.update(dict.fromkeys(range(first, end), True))
            kind = _guess(doc, first, end, types)
            yield _named_event(doc, Name(first, end, kind, sure=False), taken)


def _is_name_word(doc: Doc, i: int) -> bool:
    token = doc[i]
    if not token.text[:1].isupper():
        return False
    if token.pos_ != "PROPN" and not (token.pos_ in ("ADJ", "NOUN") and _is_shouted(doc, i)):
        return False
    return token.text.lower().rstrip(".") not in words("months") | words("weekdays")


def _is_shouted(doc: Doc, i: int) -> bool:
    """Tell whether a common word is part of a name by its capitals: "the OPEN Science fair"."""
    around = (i - 1, i + 1)
    return (
        any(
            0 <= j < len(doc)
            and doc[j].text.isupper()
            and doc[j].text.isalpha()
            and len(doc[j].text) > 2
            and not doc[j].ent_type_
            and not doc[j].is_sent_start
            for j in (i, *around)
        )
        and not doc[i].is_sent_start
        and _mostly_lower(doc, i)
    )


def _mostly_lower(doc: Doc, i: int) -> bool:
    """Tell whether few words around are in capitals, so that capitals mean something."""
    near = [token.text for token in doc[max(0, i - 6) : i + 7] if token.text.isalpha()]
    return sum(word.isupper() for word in near) * 3 < len(near)


def _name_hyphen(doc: Doc, i: int, taken: dict[int, bool]) -> bool:
    return (
        doc[i].text == "-"
        and not doc[i].whitespace_
        and i + 1 < len(doc)
        and i + 1 not in taken
        and doc[i + 1].pos_ == "PROPN"
    )


def mention_types(doc: Doc) -> dict[int, EntityType]:
    """Return the type of each mention that the model marked, by its head token."""
    names = {**_LABELS, "OBJECT": EntityType.OBJECT, "ABSTRACT": EntityType.CONCEPT}
    names.update(TIME=EntityType.DATE, DATE=EntityType.DATE)
    spans = doc.spans.get("mentions", ())
    return {span.root.i: names[span.label_] for span in spans if len(span) and span.label_ in names}


def _guess(doc: Doc, start: int, end: int, types: dict[int, EntityType]) -> EntityType:
    """Return the type of a name that the model did not mark."""
    if start and honorific_gender(doc[start - 1].text) is not None:
        return EntityType.PERSON
    if doc[start:end].text in known_places():
        return EntityType.PLACE
    for i in range(end - 1, start - 1, -1):
        if i in types:
            return types[i]
    return EntityType.CONCEPT


def corrected_type(name: Name, doc: Doc, titled: bool) -> EntityType:
    """Return the type of a name where its own words or its title make it certain.

    Args:
        name: the name.
        doc: the annotated text.
        titled: whether "Mr" or the like stands before it.
    """
    last = doc[name.end - 1].text.lower().rstrip(".")
    if name.demonym:
        return name.type
    if name.type is EntityType.ORGANIZATION and name.end - name.start > 1:
        return EntityType.PLACE if last in words("building_heads") else name.type
    if titled:
        return EntityType.PERSON
    text = doc[name.start : name.end].text
    if text in known_places():
        return EntityType.PLACE
    if text in words("group_names"):
        return EntityType.GROUP
    if name.type is EntityType.PERSON and place_of(doc[name.start].text) is None:
        several = name.end - name.start > 1
        return EntityType.ORGANIZATION if several and last in _CERTAIN else name.type
    if name.end - name.start == 1:
        return name.type
    if last in words("organization_heads") and name.type in _UNCERTAIN:
        return EntityType.ORGANIZATION
    if last in words("place_heads") and name.type is EntityType.CONCEPT:
        return EntityType.PLACE
    return name.type


_CERTAIN = frozenset(
    ("ltd", "inc", "corp", "plc", "llc", "gmbh", "foundation", "party", "council", "university",
     "ministry", "committee", "group", "bank", "association")
)  # fmt: skip
_UNCERTAIN = frozenset(
    (
        EntityType.CONCEPT,
        EntityType.OBJECT,
        EntityType.PRODUCT,
        EntityType.WORK,
        EntityType.PLACE,
        EntityType.GROUP,
    )
)
