"""Things without a name come in; those that are as good as named go out with a label.

Four kinds are: what a named thing's possessive singles out ("her mother" is "Ann Lee's mother"),
an event that a named thing takes part in ("the trial"), what the text comes back to again and
again ("the deal"), and who or what has to do with a named thing and is a certain one: its own
words hold a name ("a court in Porto", "Acme officials") or it is a single one ("a lawyer").
"""

from __future__ import annotations

from kgraph.model import EntityType, Mention, MentionKind
from kgraph.resolution.anchors import is_the
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import head_noun, inside, is_definite, is_plural, undetermined

_OWNED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.EVENT, EntityType.PLACE})
_TWICE = 2  # mentions by noun of what a named thing owns
_OFTEN = 3  # mentions by noun that make a thing worth a node
_LONGEST = 6  # words of a label
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_ANYONE = frozenset(("such", "any", "every", "each", "no", "all", "many", "most", "some", "other"))
_STATES = frozenset(("be at", "be in", "be on", "be under"))  # "Peru is at war with Chile"
_EQUALS = frozenset(("be", "become", "remain"))


def describe(cast: Cast) -> None:
    """Give labels to the unnamed things that the text singles out, and count them as named."""
    _single_out(cast)
    for draft in cast.drafts:
        if draft.named or not draft.mentions or not any(i in cast.used for i in draft.mentions):
            continue
        nouns = [i for i in draft.mentions if cast.mentions[i].kind is MentionKind.NOMINAL]
        if not nouns:
            continue
        if any(is_plural(cast.mentions[i]) for i in nouns):
            if _comes_back(cast, nouns):
                draft.label, draft.named = _fullest(cast, nouns), True
            continue
        draft.owner = draft.owner or next((o for i in nouns if (o := owner_of(cast, i))), None)
        often = len(nouns) >= _TWICE
        if (draft.type in _OWNED or often) and _is_named(cast, draft.owner):
            draft.named = True
        elif _is_the_event(cast, draft, nouns) or _comes_back(cast, nouns):
            draft.label, draft.named = _fullest(cast, nouns), True


def _single_out(cast: Cast) -> None:
    """Count who and what meets a named thing as named; what they meet in turn comes next."""
    names = {draft.number for draft in cast.drafts if draft.named}
    found = [-1]
    while found:
        found = []
        for draft in cast.drafts:
            nouns = [i for i in draft.mentions if cast.mentions[i].kind is MentionKind.NOMINAL]
            if draft.named or not nouns or not _is_certain(cast, draft, nouns, names):
                continue
            draft.named = True
            draft.owner = draft.owner or next((o for i in nouns if (o := owner_of(cast, i))), None)
            if draft.owner is None or draft.owner[0] not in names:
                draft.label = _fullest(cast, nouns)
            found.append(draft.number)
        names.update(found)


def _is_certain(cast: Cast, draft: Draft, nouns: list[int], names: set[int]) -> bool:
    """Tell whether an unnamed actor, place or event is a certain one that meets a named thing."""
    if draft.type not in _OWNED | {EntityType.OBJECT} or not _meets(cast, draft, names):
        return False
    if any(_is_anyone(cast.mentions[i]) for i in nouns):
        return False
    if draft.type is EntityType.OBJECT and not any(i in cast.subjects for i in draft.mentions):
        return False  # "two Danish boats sank off Oslo", but not whatever somebody has or sees
    if any(cast.one(j) is not None and cast.drafts[cast.readings[j].drafts[0]].number in names
           for i in nouns for j in inside(cast, i)):  # fmt: skip
        return True
    single = not any(is_plural(cast.mentions[i]) for i in nouns)
    if draft.type is EntityType.EVENT:
        one = any(_is_one(cast.mentions[i]) or _is_dated(cast.mentions[i]) for i in nouns)
        return single and one and _happens(cast, draft)
    if draft.type is EntityType.PLACE:
        return single and any(is_the(cast.mentions[i].text) for i in nouns)
    single = single or any(_is_counted(cast.mentions[i]) for i in nouns)
    return single and draft.type in _ACTORS and any(_is_one(cast.mentions[i]) for i in nouns)


def _happens(cast: Cast, draft: Draft) -> bool:
    """Tell whether an event does something or is held: "a storm hit Lima", "will hold a vigil"."""
    for i in draft.mentions:
        if i in cast.subjects:
            return True
        for number in cast.objects.get(i, ()):
            relation = cast.extraction.triples[number].relation.canonical
            if relation in word_list("event-verbs"):
                return True
    return False


def _is_counted(mention: Mention) -> bool:
    """Tell whether a plural says how many there are: "60 observers", "two gunmen"."""
    first = mention.text.split(" ")[0].casefold()
    return first.isdigit() or first in word_list("counts")


def _is_one(mention: Mention) -> bool:
    """Tell whether a noun phrase singles out one: "a lawyer", "the police", "parliament"."""
    first, noun = mention.text.split(" ")[0].casefold(), head_noun(mention)
    if noun in word_list("person-category"):
        return False
    if first in word_list("determiners") or noun in word_list("institution-nouns"):
        return True
    return _is_counted(mention)


def _is_dated(mention: Mention) -> bool:
    """Tell whether a noun phrase says which one by its day or year: "next year's contest"."""
    first, genitive, _ = mention.text.casefold().partition("'s ")
    return bool(genitive) and not word_list("dates").isdisjoint(first.split())


def _is_anyone(mention: Mention) -> bool:
    """Tell whether a noun phrase speaks of nobody in particular: "every member", "anyone"."""
    return mention.text.split(" ")[0].casefold() in _ANYONE


def _meets(cast: Cast, draft: Draft, names: set[int]) -> bool:
    """Tell whether a triple joins a thing with a named one that its own words do not hold."""
    for i in draft.mentions:
        span = cast.mentions[i].span
        for number in (*cast.subjects.get(i, ()), *cast.objects.get(i, ())):
            triple = cast.extraction.triples[number]
            if triple.relation.canonical in _EQUALS:
                continue
            if draft.type is EntityType.EVENT and triple.relation.canonical in _STATES:
                continue
            for end in (triple.subject, triple.object):
                other = end.mention if end is not None else None
                if other is None or other == i or span.covers(cast.mentions[other].span):
                    continue
                found = cast.readings.get(other)
                if found is not None and set(found.drafts) & names - {draft.number}:
                    return True
    return False


def _is_the_event(cast: Cast, draft: Draft, nouns: list[int]) -> bool:
    """Tell whether "the trial" is an event that a named thing has to do with."""
    if draft.type is not EntityType.EVENT:
        return False
    for i in nouns:
        if cast.mentions[i].text[:4].casefold() != "the ":
            continue
        for number in (*cast.subjects.get(i, ()), *cast.objects.get(i, ())):
            triple = cast.extraction.triples[number]
            for end in (triple.subject, triple.object):
                other = end.mention if end is not None else None
                if other not in (None, i) and (d := cast.one(other)) is not None and d.named:
                    return True
    return False


def _is_named(cast: Cast, owner: tuple[int, str] | None) -> bool:
    return owner is not None and cast.drafts[owner[0]].named


def owner_of(cast: Cast, index: int) -> tuple[int, str] | None:
    """Return whose a noun phrase says that its thing is, and what of it ("mother").

    Args:
        cast: the document's cast.
        index: the mention; the possessor within it must have been read.
    """
    mention = cast.mentions[index]
    if mention.text[:6].casefold() == "whose ":
        ends = (mention.span.start - 1, mention.span.start - 2)  # "Ann Lee, whose mother"
        for j in cast.order[: cast.rank[index]]:
            if cast.mentions[j].span.end in ends and (antecedent := cast.one(j)) is not None:
                return antecedent.number, " ".join(mention.text.split()[1:])
    for j in inside(cast, index):
        owner, other = cast.one(j), cast.mentions[j]
        rest = cast.text[other.span.end : mention.head.end]
        if owner is None or other.span.start != mention.span.start:
            continue
        if not _is_possessive(other.text, rest):
            continue
        rest = " ".join(rest.removeprefix("'s").removeprefix("’s").lstrip("'’").split())
        if rest and len(rest.split()) <= _LONGEST:
            return owner.number, rest
    return None


def _is_possessive(text: str, rest: str) -> bool:
    return text.casefold() in word_list("possessive-pronouns") or rest[:1] in ("'", "’")


def _comes_back(cast: Cast, nouns: list[int]) -> bool:
    definite = [i for i in nouns if is_definite(cast.mentions[i])]
    return len(nouns) >= _OFTEN and bool(definite)


def _fullest(cast: Cast, nouns: list[int]) -> str:
    """Return the longest phrase that is still a label, of several the first."""

    def words(i: int) -> list[str]:
        mention = cast.mentions[i]
        whole = mention.text.split()
        head = cast.text[mention.span.start : mention.head.end].split()
        return undetermined(" ".join(whole if len(whole) <= _LONGEST else head)).split()

    best = max(nouns, key=lambda i: (min(len(words(i)), _LONGEST), -cast.rank[i]))
    return " ".join(words(best))
