"""A noun for an office comes in; the person who holds it goes into the cast."""

from __future__ import annotations

import re

from kgraph.resolution.anchors import content, homes, homes_of_person, is_the, owners, same_home
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.describing import owner_of
from kgraph.resolution.fitting import (
    PERSON,
    fits,
    head_noun,
    in_cluster,
    is_definite,
    is_plural,
    last_sentence,
    other_ends,
    recent,
)


def by_office(cast: Cast, index: int) -> bool:
    """The holder of an office named in every word: "the foreign minister"."""
    return _holds_office(cast, index, least=3)


def by_role(cast: Cast, index: int) -> bool:
    """The holder of an office that the noun only hints at: "the Russian leader"."""
    return _holds_office(cast, index, least=1)


def _holds_office(cast: Cast, index: int, least: int) -> bool:
    mention = cast.mentions[index]
    if mention.type is not PERSON or is_plural(mention) or not is_definite(mention):
        return False
    if not is_the(mention.text) and not homes(cast, index):
        return False
    if head_noun(mention) in word_list("not-offices"):
        return False
    words, noun = set(content(mention.text)), head_noun(mention)
    best: dict[int, list[Draft]] = {}
    for draft in cast.drafts:
        strength = max((_role_fits(role, noun, words) for role in draft.roles), default=0)
        if (
            draft.named
            and strength
            and fits(cast, mention, draft)
            and same_home(cast, index, draft)
        ):
            strength += any(_role_fits(title, noun, words) for title in draft.titles)
            strength += 4 * bool(homes(cast, index) & homes_of_person(cast, draft))
            best.setdefault(strength, []).append(draft)
    if not best and least == 1:  # "the mayor" of the years that a text tells of
        best = {1: [d for d in cast.drafts if d.named and _held(cast, index, d, noun, words)]}
    if not best or max(best) < least:
        return False
    holders = best[max(best)]
    if len(holders) > 1:
        said = [d for d in holders if d in in_cluster(cast, index)]
        holders = said or [d for d in holders if d in recent(cast, index, 2)]
    if len(holders) != 1:
        return False
    cast.put(index, holders[0], "role", 0.75)
    return True


def _held(cast: Cast, index: int, draft: Draft, noun: str, words: set[str]) -> bool:
    """Tell whether a person held an office once."""
    if not any(_role_fits(role, noun, words | _PAST) for role in draft.roles):
        return False
    return fits(cast, cast.mentions[index], draft) and same_home(cast, index, draft)


def _role_fits(role: str, noun: str, words: set[str]) -> int:
    """Return how well an office fits a noun: 0 not at all, 3 in every word."""
    parts = role.split()
    if role == "counterpart":  # of another leader
        return int(noun == "leader")
    if words & _RANKS != set(parts) & _RANKS:
        return 0  # "the minister" is not the prime minister, nor the other way round
    if "former" in parts and not words & word_list("past-words"):
        return 0
    if not parts or noun not in (parts[-1], role):
        leads = word_list("leader-nouns")
        return int(noun == "leader" and (role in leads or (bool(parts) and parts[-1] in leads)))
    return 3 if set(parts) <= words else 2


_RANKS = frozenset(("prime", "vice", "deputy", "assistant", "shadow", "junior"))
_ELECT = re.compile(r"[\w ]+ ?- ?(?:elect|designate)$", re.IGNORECASE)
_OPPOSING = frozenset(("beat", "defeat", "face", "challenge", "win over", "lose to", "run against"))
_RIVALS = frozenset(("rival", "opponent", "challenger"))


def by_election(cast: Cast, index: int) -> bool:
    """Read "the president-elect" as the one person who won the presidency or the election."""
    mention = cast.mentions[index]
    if not is_the(mention.text) or is_plural(mention) or not _ELECT.match(mention.text):
        return False
    winners = {}
    for triple in cast.extraction.triples:
        ends = (triple.subject.mention, triple.object.mention if triple.object else None)
        if triple.negated or triple.relation.canonical != "win" or None in ends:
            continue
        who, what = (i for i in ends if i is not None)
        draft, noun = cast.one(who), head_noun(cast.mentions[what])
        if draft is None or draft.type is not PERSON or not draft.named:
            continue
        if noun in word_list("contests"):
            winners[draft.number] = draft
    if len(winners) != 1:
        return False
    cast.put(index, next(iter(winners.values())), "role", 0.7)
    return True


def by_rivalry(cast: Cast, index: int) -> bool:
    """Read "his rival" as the one person whom he beat, or who beat him."""
    mention = cast.mentions[index]
    own = owner_of(cast, index)
    if own is None or is_plural(mention) or head_noun(mention) not in _RIVALS:
        return False
    others = {}
    for triple in cast.extraction.triples:
        ends = (triple.subject.mention, triple.object.mention if triple.object else None)
        pair = [d for i in ends if i is not None and (d := cast.one(i)) is not None]
        if len(pair) < 2 or triple.relation.canonical not in _OPPOSING:
            continue
        other = next((d for d in pair if d.number != own[0]), None)
        both = other is not None and own[0] in (pair[0].number, pair[1].number)
        if both and other is not None and other.named and other.type is PERSON:
            others[other.number] = other
    found = next(iter(others.values())) if len(others) == 1 else None
    if found is None or found.number in other_ends(cast, index):
        return False
    cast.put(index, found, "role", 0.65)
    return True


_AGE = re.compile(r"^the (\d+) ?- ?year ?- ?old$", re.IGNORECASE)


def by_age(cast: Cast, index: int) -> bool:
    """Read "the 34-year-old" as who is said to be 34, else as the one spoken of just before."""
    mention = cast.mentions[index]
    found = _AGE.match(mention.text)
    if found is None:
        return False
    near = [d for d in recent(cast, index, 2) if d.named and d.type is PERSON]
    near = [d for d in near if d.number not in other_ends(cast, index)]
    of_age = [d for d in near if _is_aged(cast, d, found.group(1))]
    if not of_age and near:
        last = max(last_sentence(cast, index, d) for d in near)
        of_age = [d for d in near if last_sentence(cast, index, d) == last]
        begin = [d for d in of_age if any(i in cast.subjects for i in _at(cast, d, last))]
        of_age = begin if len(of_age) > 1 else of_age
        most = max((len(d.mentions) for d in of_age), default=0)
        of_age = [d for d in of_age if len(d.mentions) == most]
    if len(of_age) != 1:
        return False
    cast.put(index, of_age[0], "age", 0.65)
    return True


def _is_aged(cast: Cast, draft: Draft, age: str) -> bool:
    """Tell whether the text gives the age after the name: "Ann Lee, 34,"."""
    return any(
        cast.text[cast.mentions[i].span.end :].startswith(f", {age}") for i in draft.mentions
    )


def _at(cast: Cast, draft: Draft, sentence: int) -> list[int]:
    return [i for i in draft.mentions if cast.mentions[i].sentence == sentence]


def is_held_by_others(cast: Cast, index: int, draft: Draft) -> bool:
    """Tell whether others hold or held the office that a noun names, and a person has another.

    "A journalist reported that the mayor had left": the mayor is not the journalist.
    """
    mention = cast.mentions[index]
    noun, words = head_noun(mention), set(content(mention.text))
    if draft.type is not PERSON or not draft.roles or noun in word_list("not-offices"):
        return False
    people = [d for d in cast.drafts if d.type is PERSON and d.named]
    holders = [d for d in people if any(_role_fits(r, noun, words | _PAST) for r in d.roles)]
    return bool(holders) and draft not in holders


_PAST = frozenset(("former",))


def by_client(cast: Cast, index: int) -> bool:
    """Read "her client" as the one whose lawyer she is."""
    mention = cast.mentions[index]
    if head_noun(mention) != "client":
        return False
    lawyers = owners(cast, index)
    clients: dict[int, Draft] = {}
    everybody: dict[int, Draft] = {}
    for triple in cast.extraction.triples:
        words = triple.relation.canonical.split()
        if len(words) < 2 or words[-1] != "of" or words[-2] not in word_list("lawyer-nouns"):
            continue
        ends = (triple.subject.mention, triple.object.mention if triple.object else None)
        drafts = [cast.one(end) if end is not None else None for end in ends]
        if drafts[0] is not None and drafts[0].number in lawyers and drafts[1] is not None:
            clients[drafts[1].number] = drafts[1]
        everybody.update({drafts[1].number: drafts[1]} if drafts[1] is not None else {})
    clients = clients or everybody
    if len(clients) != 1:
        return False
    cast.put(index, next(iter(clients.values())), "client", 0.8)
    return True
