"""A noun for an organization comes in ("the newspaper"); the one of that sort goes into the cast.

What sort an organization is of is told by its name ("the Morning Ledger"), and by the nouns that
the text has introduced it with ("Vantor, a carmaker").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kgraph.model import MentionKind, Number
from kgraph.resolution.anchors import content, is_the
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import pairs, word_list
from kgraph.resolution.describing import owner_of
from kgraph.resolution.fitting import (
    ORGANIZATION,
    PERSON,
    fits,
    head_noun,
    in_cluster,
    is_plural,
    last_sentence,
    other_ends,
    recent,
    singular,
)

_COMPANY = "company"
_BACK = 4  # sentences


@lru_cache(maxsize=1)
def _sorts() -> dict[str, str]:
    return {noun: row[0] for row in pairs("sorts") for noun in row} | dict.fromkeys(
        word_list("company-nouns") - {"group", "rival", "owner", "giant", "chain"}, _COMPANY
    ) | {noun: row[0] for row in pairs("sorts") for noun in row}  # fmt: skip


@lru_cache(maxsize=1)
def _sorts_of_names() -> dict[str, str]:
    made = {word: row[0] for row in pairs("sort-names") for word in row[1:]}
    return dict.fromkeys(word_list("company-suffixes") - {"group"}, _COMPANY) | made


def sort_of(noun: str) -> str | None:
    """Return the sort of organization that a noun speaks of.

    >>> sort_of("paper"), sort_of("squad"), sort_of("carmaker"), sort_of("idea")
    ('newspaper', 'team', 'company', None)
    """
    return _sorts().get(noun)


def sorts_of(cast: Cast, draft: Draft) -> set[str]:
    """Return the sorts that the names of an organization and its descriptions show.

    Args:
        cast: the document's cast.
        draft: an organization.
    """
    found = {_sorts_of_names().get(word) for name in draft.keys for word in name.split()}
    for i in draft.mentions:
        mention = cast.mentions[i]
        if mention.kind is MentionKind.NAME:
            before = cast.text[mention.span.start : mention.head.start].split()[-1:]
            found |= {sort_of(word) for word in before if word.islower()}
            several = mention.number is Number.PLURAL and " " in mention.name
            if several and sort_of(singular(mention.name.split()[-1].casefold())) is None:
                found.add("team")
        elif mention.kind is MentionKind.NOMINAL and cast.readings[i].rule == "apposition":
            found.add(sort_of(head_noun(mention)))
    return {sort for sort in found if sort is not None}


def is_of_another_sort(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether "the union" cannot speak of what is known to be a newspaper."""
    sort = sort_of(head_noun(cast.mentions[index]))
    if sort is None or sort == _COMPANY or draft.type is not ORGANIZATION or not draft.named:
        return False
    known = sorts_of(cast, draft)
    if sort == "team" and not _is_bare(cast, index):
        # "the club from Molde", where several clubs are spoken of, is hard to tell.
        near = [d for d in recent(cast, index, _BACK) if d.named and "team" in sorts_of(cast, d)]
        return len([d for d in near if d.type is ORGANIZATION]) > 1
    return bool(known) and sort not in known


def by_sort(cast: Cast, index: int) -> bool:
    """The last organization of the sort: "the Morning Ledger … The newspaper reported"."""
    mention = cast.mentions[index]
    sort = sort_of(head_noun(mention))
    if sort is None or is_plural(mention) or not is_the(mention.text) or not _is_bare(cast, index):
        return False
    not_it = other_ends(cast, index)
    near = [
        d
        for d in recent(cast, index, _BACK)
        if d.named and d.type is ORGANIZATION and not d.label and d.number not in not_it
    ]
    fitting = [d for d in near if sort in sorts_of(cast, d)]
    said = [d for d in in_cluster(cast, index) if d in fitting]
    if not fitting or (len(said) != 1 and _has_rival(cast, index, fitting, near, sort)):
        return False
    cast.put(index, (said if len(said) == 1 else fitting)[0], "sort of organization", 0.7)
    return True


def by_owners_role(cast: Cast, index: int) -> bool:
    """The organization in which the owner has a role: "Otters coach Ana Ruiz … her team"."""
    mention = cast.mentions[index]
    sort = sort_of(head_noun(mention))
    owner = owner_of(cast, index) if sort is not None and not is_plural(mention) else None
    if owner is None or cast.drafts[owner[0]].type is not PERSON or " " in owner[1]:
        return False
    found = {d.number: d for d in _places_of_work(cast, cast.drafts[owner[0]])}
    fitting = [d for d in found.values() if not (known := sorts_of(cast, d)) or sort in known]
    if len(fitting) != 1:
        return False
    cast.put(index, fitting[0], "organization of the owner", 0.75)
    return True


def _places_of_work(cast: Cast, person: Draft) -> Iterator[Draft]:
    """Yield the named organizations in which the text gives a person a role."""
    for i in person.mentions:
        for number in cast.subjects.get(i, ()):
            triple = cast.extraction.triples[number]
            words = triple.relation.canonical.split()
            work = words[-1] == "of" or triple.relation.canonical in word_list("work-verbs")
            target = triple.object.mention if work and triple.object is not None else None
            draft = cast.one(target) if target is not None and not triple.negated else None
            if draft is not None and draft.named and draft.type is ORGANIZATION:
                yield draft


def _has_rival(cast: Cast, index: int, fitting: list[Draft], near: list[Draft], sort: str) -> bool:
    """Tell whether another organization, spoken of as lately, may be of the sort too.

    Anything may be a company; a paper or a party says so. Teams come in twos, and it takes more
    than order to tell which is meant.
    """
    if sort == "team" and len(fitting) > 1:
        return True
    last = last_sentence(cast, index, fitting[0])
    others = [d for d in near if sort == _COMPANY and not sorts_of(cast, d)]
    others = [d for d in others if fits(cast, cast.mentions[index], d)]
    return any(last_sentence(cast, index, d) >= last for d in (*fitting[1:], *others))


def _is_bare(cast: Cast, index: int) -> bool:
    """Tell whether a phrase says no more than the noun, or where the thing is based."""
    words = cast.mentions[index].text.casefold().replace(" - ", "-").split()[1:-1]
    light = word_list("light-adjectives")
    return all(word.endswith("-based") or word in light for word in words) or (
        len(content(cast.mentions[index].text)) == 1
    )
