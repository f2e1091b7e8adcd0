"""An annotated Doc comes in, the names in it go out, without titles, articles and genitives."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.agreement import agreed
from kgraph.extraction.demonyms import demonym_at, known_places, place_of
from kgraph.extraction.doc import Doc
from kgraph.extraction.name import Name
from kgraph.extraction.name_edges import (
    ends_role,
    extended,
    is_title_only,
    trimmed,
    with_final_dot,
    without_letters,
    without_title,
)
from kgraph.extraction.name_joints import (
    joined,
    with_body,
    with_kind_noun,
    with_number,
    without_bare_nouns,
    without_opening_nouns,
)
from kgraph.extraction.people_names import whole_people
from kgraph.extraction.role_words import starts_role
from kgraph.extraction.short_names import short_names
from kgraph.extraction.special_names import (
    is_adjective_only,
    is_language,
    with_local_demonyms,
    with_ship_prefix,
)
from kgraph.extraction.tables import words
from kgraph.extraction.unmarked_names import LABELS, demonym_name, demonyms, missed
from kgraph.model import EntityType


def find_names(doc: Doc, types: dict[int, EntityType]) -> tuple[Name, ...]:
    """Return all names and demonyms of the Doc, in the order of the text, none overlapping.

    Args:
        doc: the annotated text.
        types: the type of each mention that the model marked, by its head token.
    """
    taken: dict[int, bool] = {
        i: True
        for ent in doc.ents
        if ent.label_ in ("DATE", "TIME")
        for i in range(ent.start, ent.end)
    }
    found: list[Name] = []
    for start, end, label in _whole_entities(doc):
        kind = LABELS.get(label)
        if kind is None:
            continue
        for part in _split(doc, start, end, kind):
            name = with_ship_prefix(doc, part)
            if not any(i in taken for i in range(name.start, name.end)):
                found.append(name)
                taken.update(dict.fromkeys(range(name.start, name.end), True))
    found.extend(demonyms(doc, taken))
    found.extend(missed(doc, taken, types))
    found.extend(list(short_names(doc, found, taken)))
    found.sort(key=lambda name: name.start)
    found = [with_kind_noun(doc, with_body(doc, name)) for name in joined(doc, found)]
    found = [with_number(doc, name) for name in found if not is_language(doc, name)]
    found = [name for name in found if not is_adjective_only(doc, name)]
    found = without_opening_nouns(doc, without_bare_nouns(doc, found))
    return with_local_demonyms(doc, agreed(doc, found))


def _whole_entities(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of the Doc's entities, those joined that were cut after "of"."""
    before: tuple[int, int, str] | None = None
    for ent in whole_people(doc):
        if before is not None:
            cut = ent.start == before[1] and doc[ent.start - 1].text in _INNER_LINKS
            if cut and before[2] != "PERSON":
                before = (before[0], ent.end, "ORGANIZATION")
                continue
            yield before
        before = (ent.start, ent.end, ent.label_)
    if before is not None:
        yield before


def _split(doc: Doc, start: int, end: int, kind: EntityType, part: bool = False) -> Iterator[Name]:
    """Yield the names in one entity: compounds such as "Trump-Kim" hold two."""
    start, end = trimmed(doc, start, end)
    if end - start > 1 and starts_role(doc, end - 1):
        end -= 1  # "Lima District" + "Attorney"
    if end - start > 2 and len(doc[start].text) == 1 and doc[start + 1].text == "-":
        start += 2  # "Sen. Ana Ruiz, D-Ohio"
    if kind is EntityType.PERSON:
        end = without_letters(doc, start, end)
    if start >= end or doc.quote(start, end).islower():
        return
    after = demonym_at(doc, start)
    if after is not None and after >= end:
        yield demonym_name(doc, start, after)
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
            yield from _split(doc, start, i, _party(doc, start, i, kind), part=True)
            yield from _split(doc, i + 1, end, _party(doc, i + 1, end, kind), part=True)
            return
    if kind in (EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION):
        start = without_title(doc, start, end, kind)
    if _is_portfolio(doc, start, end) or (start < end and doc[start].text in _SMALL):
        return
    if (kind is EntityType.PERSON and is_title_only(doc, start, end)) or ends_role(doc, start, end):
        return
    if not part:
        start, end = extended(doc, start, end)
    if kind is EntityType.PERSON:
        end = without_letters(doc, start, end)
    yield Name(start, with_final_dot(doc, end), kind)


def _is_portfolio(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a word only says which minister or secretary follows: "Labour Minister"."""
    if end - start > 1 or doc[start].lower_ not in words("portfolios"):
        return False
    return end < len(doc) and doc[end].text in ("Minister", "Secretary", "minister", "secretary")


_SMALL = frozenset(("for", "of", "to", "in", "at", "on", "from", "with"))
_LOCATED = frozenset((EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT))


def _joins_two_names(doc: Doc, i: int, end: int) -> bool:
    """Tell whether the hyphen at `i` stands between two parties ("the Merkel-Macron meeting").

    Parties are followed by a noun for what they do together; the parts of one name are not.
    """
    if end >= len(doc) or doc[end].pos_ != "NOUN":
        return False
    noun = doc[end].lemma_.lower()
    return noun in words("event_type_nouns") or noun in words("relation_nouns")


def _party(doc: Doc, start: int, end: int, kind: EntityType) -> EntityType:
    """Return what a party to "the Merkel-Macron summit" is: no event, though the summit is one."""
    if kind is not EntityType.EVENT:
        return kind
    return EntityType.PLACE if doc.quote(start, end) in known_places() else EntityType.PERSON


_INNER_LINKS = frozenset(("of", "the", "for", "and", "&"))


def corrected_type(name: Name, doc: Doc, titled: bool) -> EntityType:
    """Return the type of a name where its own words or its title make it certain.

    Args:
        name: the name.
        doc: the annotated text.
        titled: whether "Mr" or the like stands before it.
    """
    last = doc[name.end - 1].lower_.rstrip(".")
    if name.demonym:
        return name.type
    several = name.end - name.start > 1
    if several and last in words("building_heads") and name.type is not EntityType.PERSON:
        return EntityType.PLACE
    if name.type is EntityType.ORGANIZATION and several:
        return name.type
    if titled:
        return EntityType.PERSON
    text = doc.quote(name.start, name.end)
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
