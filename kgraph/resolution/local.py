"""The cast of one document comes in, what other documents need to know of each thing goes out."""

from __future__ import annotations

from dataclasses import dataclass, field

from kgraph.model import EntityType, MentionKind
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import inside, undetermined
from kgraph.resolution.kinds import person_name_of
from kgraph.resolution.names import key, person_name, plain
from kgraph.resolution.places import Place

_LONGEST = 6  # words of an alias
_NO_NAMES = ("metonym", "part of a name", "inner name")

Number = tuple[int, int]
"""Which document, and which draft of its cast."""


@dataclass(frozen=True, slots=True)
class Local:
    """One thing of one document.

    Attributes:
        id: which document, and which draft of its cast.
        type: what kind of thing.
        named: whether a name speaks of it.
        place: what the gazetteer knows of it.
        gender: "m", "f" or None.
        keys: keys of all its names, the fullest first.
        acronyms: keys of acronyms that the text introduces for it.
        roles: what the text calls it.
        homes: countries (ISO 3166) that the person has a role in.
        candidates: things of the same document that it may be the same as.
    """

    id: Number
    type: EntityType
    named: bool
    place: Place | None
    gender: str | None
    keys: tuple[str, ...]
    acronyms: frozenset[str]
    roles: frozenset[str]
    homes: frozenset[str] = field(default_factory=frozenset)
    candidates: tuple[Number, ...] = ()

    @property
    def name(self) -> str:
        """The key of the fullest name."""
        return self.keys[0] if self.keys else ""

    @property
    def is_full_name(self) -> bool:
        """Whether a person is known by more than a surname or given name."""
        return person_name(self.name).full

    @property
    def is_generic(self) -> bool:
        """Whether its name would fit one thing in every country ("the Supreme Court")."""
        words = set(self.name.split())
        return self.type is EntityType.ORGANIZATION and words <= (
            word_list("generic-organization-words") | word_list("organization-heads")
        )


def locals_of(number: int, cast: Cast) -> list[Local]:
    """Return the things of a document that are named, in a triple, or spoken of more than once.

    Args:
        number: number of the document.
        cast: its cast.
    """
    return [
        Local(
            id=(number, draft.number),
            type=draft.type,
            named=draft.named,
            place=draft.place,
            gender=draft.gender,
            keys=_keys(draft),
            acronyms=frozenset(draft.acronyms),
            roles=frozenset(draft.roles),
            homes=_homes(cast, draft),
            candidates=tuple((number, c) for c in sorted(draft.candidates)),
        )
        for draft in cast.drafts
        if len(draft.mentions) > 1 or (draft.mentions and (draft.named or _is_used(cast, draft)))
    ]


def _is_used(cast: Cast, draft: Draft) -> bool:
    return any(i in cast.used for i in draft.mentions)


def _keys(draft: Draft) -> tuple[str, ...]:
    def fullness(name: str) -> tuple[int, int, str]:
        words = [w for w in name.split() if len(w) > 1]
        return (-len(words), -len(name), name)

    return tuple(sorted(draft.keys, key=fullness))


def _homes(cast: Cast, draft: Draft) -> frozenset[str]:
    found: set[str] = set()
    if draft.type is not EntityType.PERSON:
        return frozenset()
    for i in draft.mentions:
        for t in cast.subjects.get(i, ()):
            triple = cast.extraction.triples[t]
            if triple.relation.canonical.endswith(" of") and triple.object is not None:
                index = triple.object.mention
                other = cast.one(index) if index is not None else None
                if other is not None and other.place is not None:
                    found.add(other.place.country)
    return frozenset(found)


def name_forms(cast: Cast, draft: Draft) -> list[str]:
    """Return how the document writes a thing's name, once for each mention by name.

    Demonyms and metonyms are no names of a country, and titles no part of a person's.
    """
    forms = []
    for i in draft.mentions:
        mention = cast.mentions[i]
        if mention.kind is not MentionKind.NAME or cast.readings[i].rule in _NO_NAMES:
            continue
        written = (
            person_name_of(mention) if draft.type is EntityType.PERSON else plain(mention.name)
        )
        forms.append(written)
    if not forms and draft.label:
        forms.append(draft.label)
    if draft.type is EntityType.GROUP:
        forms.extend(
            plain(cast.mentions[i].name)
            for i in draft.mentions
            if cast.mentions[i].kind is MentionKind.DEMONYM
        )
    return [*forms, *_written_acronyms(cast, draft)]


def descriptions(cast: Cast, draft: Draft) -> list[str]:
    """Return the phrases with a name in them by which a document calls what has no name itself.

    "Mr Lee's visit to Oslo" and "a court in Oslo", but neither "the visit" nor "his visit".
    """
    found = set()
    for i in draft.mentions:
        mention = cast.mentions[i]
        phrase = undetermined(plain(mention.text))
        named = any(cast.mentions[j].kind is MentionKind.NAME for j in inside(cast, i))
        if mention.kind is MentionKind.NOMINAL and named and len(phrase.split()) <= _LONGEST:
            found.add(phrase)
    return sorted(found)


def _written_acronyms(cast: Cast, draft: Draft) -> list[str]:
    return sorted(
        {
            plain(a)
            for i in draft.mentions
            if cast.mentions[i].kind is MentionKind.NAME
            for a in cast.introduced_acronyms(i)
            if key(a) in draft.acronyms
        }
    )
