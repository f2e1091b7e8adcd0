"""An annotated Doc comes in, the names that its model did not mark go out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgraph.extraction.demonyms import demonym_at, is_people, known_places
from kgraph.extraction.doc import Doc
from kgraph.extraction.name import Name, honorific_gender
from kgraph.extraction.name_edges import (
    ends_role,
    is_title_only,
    trimmed,
    without_letters,
    without_title,
)
from kgraph.extraction.tables import words
from kgraph.model import EntityType

LABELS = {
    "PERSON": EntityType.PERSON, "PER": EntityType.PERSON,
    "PLACE": EntityType.PLACE, "GPE": EntityType.PLACE, "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "ORGANIZATION": EntityType.ORGANIZATION, "ORG": EntityType.ORGANIZATION,
    "EVENT": EntityType.EVENT, "WORK": EntityType.WORK, "WORK_OF_ART": EntityType.WORK,
    "LAW": EntityType.WORK, "PRODUCT": EntityType.PRODUCT,
    "GROUP": EntityType.GROUP, "NORP": EntityType.GROUP,
}  # fmt: skip


def demonym_name(doc: Doc, start: int, end: int) -> Name:
    """Return the name that a demonym is: a place for an adjective, a group for its people."""
    people = is_people(doc.quote(start, end)) or (
        doc[end - 1].pos_ in ("NOUN", "PROPN") and doc[end - 1].dep_ not in _BEFORE_NOUN
    )
    return Name(start, end, EntityType.GROUP if people else EntityType.PLACE, demonym=True)


_BEFORE_NOUN = frozenset(("amod", "compound", "flat", "nmod:desc", "nmod", "conj"))


def demonyms(doc: Doc, taken: dict[int, bool]) -> Iterator[Name]:
    """Yield the demonyms outside names."""
    i = 0
    while i < len(doc):
        end = None if i in taken else demonym_at(doc, i)
        if end is None or any(j in taken for j in range(i, end)):
            i += 1
            continue
        taken.update(dict.fromkeys(range(i, end), True))
        yield demonym_name(doc, i, end)
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


def missed(doc: Doc, taken: dict[int, bool], types: dict[int, EntityType]) -> Iterator[Name]:
    """Yield runs of proper nouns that the model did not mark as names.

    Args:
        doc: the annotated text.
        taken: the tokens of the names that it did mark, to which these are added.
        types: what `mention_types` returns.
    """
    i = 0
    while i < len(doc):
        if i in taken or not _is_name_word(doc, i) or _follows_name(doc, i, taken):
            i += 1
            continue
        start = i
        while (
            i < len(doc)
            and i not in taken
            and (_is_name_word(doc, i) or _name_hyphen(doc, i, taken))
        ):
            i += 1
        first, end = trimmed(doc, start, i)
        first = without_title(doc, first, end, EntityType.PERSON) if end > first else first
        if first < end and not (is_title_only(doc, first, end) or ends_role(doc, first, end)):
            taken.update(dict.fromkeys(range(first, end), True))
            kind = _guess(doc, first, end, types)
            yield _named_event(doc, Name(first, end, kind, sure=False), taken)


def _follows_name(doc: Doc, i: int, taken: dict[int, bool]) -> bool:
    """Tell whether letters only follow a name: "Simon Reeve KC"."""
    return i - 1 in taken and without_letters(doc, i - 1, i + 1) == i


def _is_name_word(doc: Doc, i: int) -> bool:
    token = doc[i]
    if not token.text[:1].isupper():
        return False
    if token.is_sent_start and token.dep_ == "amod":
        return False  # "Reformist lawmaker Ines Rao": any word there has a capital
    if token.pos_ != "PROPN" and not (
        token.pos_ in ("ADJ", "NOUN") and (_is_shouted(doc, i) or _is_titled(doc, i))
    ) and not _is_inner(doc, i):  # fmt: skip
        return False
    return token.lower_.rstrip(".") not in _dates()


@cache
def _dates() -> frozenset[str]:
    return words("months") | words("weekdays")


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


def _is_inner(doc: Doc, i: int) -> bool:
    """Tell whether a small word stands capitalised within a name: "Nurses Without Walls"."""
    inner = doc[i].pos_ in ("ADP", "SCONJ", "CCONJ") and 0 < i < len(doc) - 1
    return inner and not doc[i].is_sent_start and _is_titled(doc, i - 1) and _is_titled(doc, i + 1)


def _is_titled(doc: Doc, i: int) -> bool:
    """Tell whether a word and one beside it have capitals that no sentence start explains."""
    if not doc[i].text[:1].isupper() or doc[i].pos_ not in ("NOUN", "ADJ", "PROPN", "ADP"):
        return False
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(doc))
    others = [doc[j] for j in beside if doc[j].text[:1].isupper() and doc[j].text.isalpha()]
    within = any(not other.is_sent_start and not other.ent_type_ for other in others)
    return within and _mostly_small(doc, i)


def _mostly_small(doc: Doc, i: int) -> bool:
    """Tell whether the sentence around a word is written in small letters, no headline."""
    near = [token.text for token in doc[max(0, i - 8) : i + 9] if token.text.isalpha()]
    return sum(word[0].isupper() for word in near) * 2 < len(near)


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
    names = {**LABELS, "OBJECT": EntityType.OBJECT, "ABSTRACT": EntityType.CONCEPT}
    names.update(TIME=EntityType.DATE, DATE=EntityType.DATE)
    spans = doc.spans.get("mentions", ())
    return {doc.root_of(span).i: names[span.label_] for span in spans if span.label_ in names}


def _guess(doc: Doc, start: int, end: int, types: dict[int, EntityType]) -> EntityType:
    """Return the type of a name that the model did not mark."""
    if start and honorific_gender(doc[start - 1].text) is not None:
        return EntityType.PERSON
    if doc.quote(start, end) in known_places():
        return EntityType.PLACE
    if any(_is_inner(doc, i) for i in range(start + 1, end - 1)):
        return EntityType.ORGANIZATION
    for i in range(end - 1, start - 1, -1):
        if i in types:
            return types[i]
    return EntityType.CONCEPT
