"""One document's extraction comes in, the cast that its mentions are read into goes out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kgraph.model import EntityType, Extraction, Gender, Mention, MentionKind, Number, Span
from kgraph.resolution.data import word_list
from kgraph.resolution.names import bare, initials, key
from kgraph.resolution.places import Place

_NOUN_NAME = (MentionKind.NOMINAL, MentionKind.NAME)
_NAME_NOUN = (MentionKind.NAME, MentionKind.NOMINAL)
_A_OR_THE = ("a ", "an", "th")
_WORD = re.compile(r"[\w&]+(?:['’.-]\w+)*")
_TAIL = re.compile(
    r"^((?: (?:of|for|in|and|on|the))+ [A-Z]\w+(?: [A-Z]\w+)*) \(([A-Z][\w.&-]{1,9})\)"
)
_ACRONYM = re.compile(r"^['’s]*\s*[(\[]\s*([A-Z][\w.&-]{1,9})\s*[)\]]")


@dataclass(slots=True)
class Draft:
    """An entity of one document while it is being put together.

    Attributes:
        number: its place in `Cast.drafts`.
        type: what kind of thing.
        named: whether a name, or what does for one, speaks of it.
        place: what the gazetteer knows of it.
        gender: "m", "f" or None.
        keys: keys of its names.
        acronyms: keys of acronyms that the text introduces for it.
        roles: what the text calls it ("foreign minister"), in lower case.
        titles: those of its roles that stand before its name.
        label: a label that is better than any of its mentions.
        owner: number of the thing whose it is, and what of it ("mother").
        mentions: indices of all its mentions, in the order in which they were found.
        candidates: numbers of drafts that it may be the same as.
    """

    number: int
    type: EntityType
    named: bool = True
    place: Place | None = None
    gender: str | None = None
    keys: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    label: str | None = None
    owner: tuple[int, str] | None = None
    mentions: list[int] = field(default_factory=list)
    candidates: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one mention was read as: usually one draft, for a group of things each of them."""

    drafts: tuple[int, ...]
    rule: str
    score: float


class Cast:
    """All things that a document speaks of, and which mention speaks of which.

    Attributes:
        extraction: what was found in the document.
        mentions: its mentions.
        order: their indices in the order of the text, without asides.
        asides: those of which no triple can speak, in the order of the text.
        drafts: the things, in the order in which they were found.
        places: those of them that the gazetteer knows, by its code.
        readings: index of a mention → what it was read as.
        clusters: number of a coreference cluster → indices of its mentions.
        subjects: index of a mention → the triples that it is the subject of.
        objects: index of a mention → the triples that it is the object of.
        wheres: indices of mentions that say where something was.
        used: indices of mentions that take part in a triple.
        parts: index of a mention that is the rest of a name → the mention of the whole name.
    """

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.document.text
        self.mentions, self.parts = _with_firms(extraction.mentions, self.text)
        ranked = sorted(range(len(self.mentions)), key=self._place)
        self.order = [i for i in ranked if not self.mentions[i].aside]
        self.asides = [i for i in ranked if self.mentions[i].aside]
        self.drafts: list[Draft] = []
        self.places: dict[str, Draft] = {}
        self.readings: dict[int, Reading] = {}
        self.clusters: dict[int, list[int]] = defaultdict(list)
        self.rank = {i: rank for rank, i in enumerate(self.order)}
        for i in self.asides:
            self.rank[i] = bisect_left(self.order, self._place(i), key=self._place)
        for i in self.order:
            cluster = self.mentions[i].cluster
            if cluster is not None:
                self.clusters[cluster].append(i)
        self.equals = _same_by_syntax(self.mentions, self._same_by_commas())
        self._read_triples()

    def _place(self, index: int) -> tuple[int, int, int]:
        span = self.mentions[index].span
        return span.start, -span.end, index

    def _read_triples(self) -> None:
        self.subjects: dict[int, list[int]] = defaultdict(list)
        self.objects: dict[int, list[int]] = defaultdict(list)
        self.wheres: set[int] = set()
        self.used: set[int] = set()
        for number, triple in enumerate(self.extraction.triples):
            if triple.subject.mention is not None:
                self.subjects[triple.subject.mention].append(number)
            if triple.object is not None and triple.object.mention is not None:
                self.objects[triple.object.mention].append(number)
            self.wheres.update(a.mention for a in triple.places if a.mention is not None)
            rest = (triple.attributed_to, *(q.argument for q in triple.qualifiers))
            self.used.update(a.mention for a in rest if a is not None and a.mention is not None)
        self.used |= self.subjects.keys() | self.objects.keys() | self.wheres

    def _same_by_commas(self) -> Iterator[tuple[int, int]]:
        """Yield a noun and a name that only a comma parts: "her lawyer, Petra Hartwig,".

        The parser misses some of them, so that the commas are asked too. Of the noun phrases
        that end before the comma the innermost of the name's type is meant ("the daughter of a
        miner, Fred Lee", "a spokesman for the union, Ann Lee").
        """
        ends: dict[int, list[int]] = defaultdict(list)
        for i in self.order:
            for end in {self.mentions[i].head.end, self.mentions[i].span.end}:
                if self.mentions[i].number is not Number.PLURAL:
                    ends[end].append(i)
        for j in self.order:
            start = self.mentions[j].span.start
            around = ends.get(start - 2, [])
            alike = [i for i in around if self.mentions[i].type is self.mentions[j].type]
            if not around or self.text[start - 2 : start] != ", " or not self._closes(j):
                continue
            before = (alike or around)[-1]
            kinds = (self.mentions[before].kind, self.mentions[j].kind)
            described = kinds == _NAME_NOUN and self.mentions[j].text[:2].casefold() in _A_OR_THE
            if self.mentions[j].number is not Number.PLURAL and (described or kinds == _NOUN_NAME):
                yield before, j

    def _closes(self, index: int) -> bool:
        """Tell whether an apposition could end after a mention, and no list goes on."""
        rest = self.text[self.mentions[index].span.end :][:40]
        if rest[:1] not in (",", ".", ";", ":", ")", "", "\n"):
            return False
        following = rest.lstrip(", ").split()[:2]
        return not (following and following[0] in ("and", "or") and following[1:2]
                    and following[1][:1].isupper())  # fmt: skip

    def new(self, type: EntityType, named: bool = True) -> Draft:
        """Add a thing to the cast."""
        self.drafts.append(Draft(len(self.drafts), type, named))
        return self.drafts[-1]

    def put(self, index: int, draft: Draft, rule: str, score: float) -> None:
        """Read a mention as one thing."""
        self.put_group(index, (draft,), rule, score)

    def put_group(self, index: int, drafts: tuple[Draft, ...], rule: str, score: float) -> None:
        """Read a mention as each of several things."""
        self.readings[index] = Reading(tuple(d.number for d in drafts), rule, round(score, 3))
        for draft in drafts:
            draft.mentions.append(index)

    def one(self, index: int) -> Draft | None:
        """Return the one thing that a mention was read as; None for none or several."""
        reading = self.readings.get(index)
        if reading is None or len(reading.drafts) != 1:
            return None
        return self.drafts[reading.drafts[0]]

    def within(self, span: Span) -> Iterator[Mention]:
        """Yield the mentions that stand within a span, in the order of the text."""
        first = bisect_left(self.order, span.start, key=lambda i: self.mentions[i].span.start)
        for rank in range(first, len(self.order)):
            mention = self.mentions[self.order[rank]]
            if mention.span.start > span.end:
                return
            if mention.span.end <= span.end:
                yield mention

    def kind(self, kind: MentionKind) -> list[int]:
        """Return the mentions of one kind, in the order of the text."""
        return [i for i in self.order if self.mentions[i].kind is kind]

    def before(self, index: int, count: int = 3) -> list[str]:
        """Return the words before a mention in its sentence, in lower case, the nearest last."""
        mention = self.mentions[index]
        start = mention.span.start
        if mention.sentence < len(self.extraction.sentences):
            first = self.extraction.sentences[mention.sentence].span.start
        else:
            first = max(0, start - 200)
        return [w.casefold() for w in _WORD.findall(self.text[min(first, start) : start])][-count:]

    def after(self, index: int) -> str:
        """Return the characters that follow a mention's name."""
        end = self.mentions[index].head.end
        return self.text[end : end + 60]

    def introduced_acronyms(self, index: int) -> frozenset[str]:
        """Return the short forms that the text gives in brackets after a name."""
        found = _ACRONYM.match(self.after(index))
        extra = (found.group(1),) if found else ()
        return frozenset((*self.mentions[index].acronyms, *extra))


def _with_firms(
    mentions: tuple[Mention, ...], text: str
) -> tuple[tuple[Mention, ...], dict[int, int]]:
    """Return the mentions with "Barrow" and "Pike" of "Barrow & Dunn" made one name.

    Also returns the mention of the whole name for the index of each mention of its rest.
    """
    made, parts = list(mentions), {}
    names = [i for i, m in enumerate(mentions) if m.kind is MentionKind.NAME and not m.aside]
    starts = {mentions[i].head.start: i for i in names}
    for i, mention in enumerate(mentions):
        j = starts.get(mention.head.end + 3)
        if j is None or i not in names or mention.titles:
            continue
        if text[mention.head.end : mention.head.end + 3] == " & ":
            head = Span(mention.head.start, mentions[j].head.end)
            span = Span(mention.span.start, max(mention.span.end, head.end))
            made[i] = replace(mention, span=span, head=head, text=span.of(text),
                              name=head.of(text), type=EntityType.ORGANIZATION)  # fmt: skip
            parts[j] = i
    for i, mention in enumerate(mentions):
        found = _TAIL.match(text[mention.head.end : mention.head.end + 60])
        if mention.type is not EntityType.ORGANIZATION or found is None or i in parts:
            continue
        whole = f"{mention.name}{found.group(1)}"
        if initials(tuple(whole.casefold().split())) != key(found.group(2)):
            continue
        head = Span(mention.head.start, mention.head.end + len(found.group(1)))
        span = Span(mention.span.start, max(mention.span.end, head.end))
        made[i] = replace(mention, span=span, head=head, text=span.of(text), name=whole)
        parts.update({j: i for s, j in starts.items() if mention.head.end < s < head.end})
    return tuple(made), parts


def _same_by_syntax(
    mentions: tuple[Mention, ...], more: Iterable[tuple[int, int]]
) -> dict[int, list[int]]:
    """Return which mentions the syntax says are the same thing, in both directions."""
    found: dict[int, set[int]] = defaultdict(set)
    more = list(more)
    for i, j in more:
        found[i].add(j)
        found[j].add(i)
    nearest = {j: i for i, j in more}
    for i, mention in enumerate(mentions):
        for j in mention.appositives:
            if j == i or not 0 <= j < len(mentions):
                continue
            outer = _is_around(mention, mentions[nearest.get(j, i)]) or _is_around(
                mentions[j], mentions[nearest.get(i, j)]
            )
            if not outer:
                found[i].add(j)
                found[j].add(i)
    return {i: sorted(same) for i, same in found.items()}


def _is_around(outer: Mention, inner: Mention) -> bool:
    """In "the daughter of a miner, Fred Lee", the daughter is around the miner, who is meant."""
    return outer is not inner and outer.span.covers(inner.span)


def gender_of_mention(mention: Mention) -> str | None:
    """Return "m" or "f" where the mention itself shows it: by a title, noun or pronoun."""
    if mention.gender in (Gender.MALE, Gender.FEMALE):
        return "m" if mention.gender is Gender.MALE else "f"
    titles = {bare(t) for t in mention.titles}
    first = bare(mention.text.split(" ")[0]) if mention.text else ""
    if mention.kind is MentionKind.NAME:
        titles.add(first)
        return one_of(titles, "titles-male", "titles-female")
    return one_of({mention.name.casefold()}, "nouns-male", "nouns-female")


def one_of(words: set[str], male: str, female: str) -> str | None:
    """Return "f" or "m" for the one of two word lists that has one of the words."""
    if words & word_list(female):
        return "f"
    return "m" if words & word_list(male) else None
