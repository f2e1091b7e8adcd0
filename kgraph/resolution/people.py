"""The names of a document's people come in, one draft for each person goes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kgraph.model import EntityType, MentionKind
from kgraph.resolution.blocking import pairs, person_blocks
from kgraph.resolution.cast import Cast, Draft, gender_of_mention
from kgraph.resolution.clustering import Link, clusters, unambiguous
from kgraph.resolution.comparing import gender_of, short_name
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import PRONOUN_GENDERS
from kgraph.resolution.judging import WEIGHTS, judge_people
from kgraph.resolution.kinds import person_name_of
from kgraph.resolution.names import PersonName, key, person_name
from kgraph.resolution.namesakes import alike, offices, speaks_of, weigh, without_speaker

_MARGIN = 0.05


def cast_people(cast: Cast, names: Iterable[int]) -> None:
    """Read the names of people.

    Args:
        cast: the document's cast, which gets a draft for each person.
        names: indices of the mentions that name people.
    """
    names = list(names)
    full, short = _by_form(cast, names)
    _cast_full_names(cast, full)
    people = [d for d in cast.drafts if d.type is EntityType.PERSON]
    for draft in people:
        _learn(cast, draft)
    called: dict[int, str] = {}
    for (name, gender), indices in sorted(short.items(), key=lambda s: cast.rank[s[1][0]]):
        _cast_short_name(cast, people, (name, gender), indices, called)


def _by_form(
    cast: Cast, names: list[int]
) -> tuple[dict[str, list[int]], dict[tuple[str, str], list[int]]]:
    """Sort the mentions into full names and short ones; "Mr Pires" and "Ms Pires" are two."""
    full: dict[str, list[int]] = defaultdict(list)
    short: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i in names:
        name = person_name_of(cast.mentions[i])
        if person_name(name).full:
            full[key(name)].append(i)
        else:
            short[key(name), gender_of_mention(cast.mentions[i]) or ""].append(i)
    particles = word_list("name-particles")
    for name in [n for n in full if n.split()[0] in particles]:
        # "von der Leyen" has two words and is a surname all the same.
        if any(other.endswith(" " + name) for other in full):
            for i in full.pop(name):
                short[name, gender_of_mention(cast.mentions[i]) or ""].append(i)
    return full, short


def _cast_full_names(cast: Cast, full: dict[str, list[int]]) -> None:
    names = sorted(full)
    parsed = {name: person_name(name) for name in names}
    genders = {name: _shown_gender(cast, full[name]) for name in names}
    links, apart = [], []
    for a, b in pairs({name: person_blocks(name) for name in names}):
        found = judge_people(parsed[a], parsed[b], genders[a], genders[b])
        # A text that writes "Jr" once and leaves it out elsewhere speaks of father and son.
        # Nor does it turn a name round: "Wu Tan" and "Tan Wu" are two.
        turned = parsed[a].family_first != parsed[b].family_first or any(
            reason.reason == "other order" for reason in found.reasons
        )
        if found.apart or turned or parsed[a].suffix != parsed[b].suffix:
            apart.append((a, b))
        elif found.merge:
            links.append(Link(found.score, a, b))
    for group in clusters(names, unambiguous(links, apart), apart):
        draft = cast.new(EntityType.PERSON)
        for name in group:
            draft.keys.add(name)
            for i in full[name]:
                rule = "full name" if name == _fullest(group) else "compatible full name"
                cast.put(i, draft, rule, 1.0 if rule == "full name" else 0.9)


def _fullest(group: list[str]) -> str:
    return max(group, key=lambda name: (len(name), name))


def _shown_gender(cast: Cast, indices: Iterable[int]) -> str | None:
    shown = {gender_of_mention(cast.mentions[i]) for i in indices} - {None}
    return shown.pop() if len(shown) == 1 else None


def _learn(cast: Cast, draft: Draft) -> None:
    """Note what the text shows of a person's gender and roles around the full name."""
    for i in draft.mentions:
        nominals = [j for j in cast.equals.get(i, ()) if _is_person_noun(cast, j)]
        draft.gender = draft.gender or _shown_gender(cast, [i, *nominals])
        draft.titles |= offices(cast.mentions[i].titles)
        draft.roles |= {cast.mentions[j].name.casefold() for j in nominals}
        draft.roles |= {
            cast.extraction.triples[t].relation.canonical.removesuffix(" of")
            for t in cast.subjects.get(i, ())
            if cast.extraction.triples[t].relation.canonical.endswith(" of")
            and cast.extraction.triples[t].construction != "nested_name"
        }
    draft.roles |= draft.titles
    if draft.gender is None:
        shown = {gender_of(person_name(name)) for name in draft.keys} - {None}
        draft.gender = shown.pop() if len(shown) == 1 else None
    draft.gender = draft.gender or _gender_of_pronouns(cast, draft)


def _gender_of_pronouns(cast: Cast, draft: Draft) -> str | None:
    """Return the gender of the pronouns that the model puts with a person's full name alone."""
    found: set[str] = set()
    for cluster in {cast.mentions[i].cluster for i in draft.mentions} - {None}:
        members = [cast.mentions[i] for i in cast.clusters[cluster or 0]]
        names = {key(person_name_of(m)) for m in members if m.kind is MentionKind.NAME}
        if any(" " in name and name not in draft.keys for name in names):
            continue
        if any(m.kind is MentionKind.NAME and gender_of_mention(m) for m in members):
            continue  # "Mr X … he": whoever Mr X is, the pronoun tells no more than the title
        pronouns = [m for m in members if m.kind is MentionKind.PRONOUN]
        found |= {PRONOUN_GENDERS.get(m.name.casefold(), "n") for m in pronouns} - {"n"}
    return found.pop() if len(found) == 1 else None


def _is_person_noun(cast: Cast, index: int) -> bool:
    mention = cast.mentions[index]
    return mention.kind is MentionKind.NOMINAL and mention.type is EntityType.PERSON


def _cast_short_name(
    cast: Cast,
    people: list[Draft],
    form: tuple[str, str],
    indices: list[int],
    called: dict[int, str],
) -> None:
    """Read all uses of a short name as one person: the one that most speaks for.

    `called` remembers for each person the short form by which the text already calls them.
    """
    name, gender = form
    fits = _candidates(without_speaker(cast, people, indices[0]), name, gender)
    indices = _without_office_holders(cast, fits, name, indices)
    if not indices:
        return
    fits = [d for d in fits if not speaks_of(cast, d, indices[0])]
    ranked = sorted(
        ((weigh(cast, d, fits, form, indices, called), -d.number) for d in fits), reverse=True
    )
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] > _MARGIN)
    if clear:
        draft = cast.drafts[-ranked[0][1]]
        rule, score = "short name", WEIGHTS["short name"] * _usual(draft, name)
        score = min(1.0, score + (0.15 if len(ranked) == 1 else 0.0))
    else:
        draft = cast.new(EntityType.PERSON)
        draft.gender = gender or None
        draft.candidates = {d.number for d in fits}
        people.append(draft)
        rule, score = "name", 1.0
    draft.keys.add(name)
    draft.gender = draft.gender or gender or None
    called.setdefault(draft.number, f"{gender} {name}")
    for i in indices:
        draft.titles |= offices(cast.mentions[i].titles)
        draft.roles |= draft.titles
        cast.put(i, draft, rule, score)


def _without_office_holders(
    cast: Cast, fits: list[Draft], name: str, indices: list[int]
) -> list[int]:
    """Read "Chief Lee" as the one chief among several Lees; return the uses that are left."""
    left = []
    for i in indices:
        titles = offices(cast.mentions[i].titles)
        holders = [d for d in fits if alike(titles, d.roles)]
        if len(fits) < 2 or len(holders) != 1:
            left.append(i)
            continue
        holders[0].keys.add(name)
        cast.put(i, holders[0], "short name", WEIGHTS["short name"])
    return left


def _candidates(people: list[Draft], name: str, gender: str) -> list[Draft]:
    """Return the people who may be called by a short name; surnames go before given names."""
    fits = [d for d in people if not (gender and d.gender and gender != d.gender)]
    usual = {d.number: _usual(d, name) for d in fits}
    best = max(usual.values(), default=0.0)
    least = 0.8 if best >= 0.8 else 0.3
    return [d for d in fits if usual[d.number] >= least]


def _usual(draft: Draft, name: str) -> float:
    """Return how usual it is to call the person by a short name (0–1)."""
    found = [short_name(name, person_name(full)) for full in draft.keys if " " in full]
    same = 1.0 if name in draft.keys else 0.0
    return max((c.strength for c in found if c is not None), default=same)


def full_names(draft: Draft) -> list[PersonName]:
    """Return the parsed full names of a person, sorted."""
    return [person_name(name) for name in sorted(draft.keys) if person_name(name).full]
