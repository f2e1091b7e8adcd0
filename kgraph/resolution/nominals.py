"""A common-noun mention comes in; what it speaks of goes into the cast.

The rules stand in one tuple and are tried in its order; a rule that applies says so. What no
rule explains becomes a thing without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kgraph.model import MentionKind
from kgraph.resolution.cast import Cast, Draft, gender_of_mention
from kgraph.resolution.data import pairs, word_list
from kgraph.resolution.fitting import (
    ORGANIZATION,
    PERSON,
    PLACE,
    fits,
    head_noun,
    in_cluster,
    inside,
    is_definite,
    is_plural,
    most_spoken_of,
    recent,
)
from kgraph.resolution.groups import group_of
from kgraph.resolution.names import key, plain

_ACTORS = frozenset({PERSON, PLACE, ORGANIZATION})
_DETERMINERS = word_list("determiners")


def read_nominal(cast: Cast, index: int) -> None:
    """Read a common-noun mention by the first rule that applies."""
    for rule in _RULES:
        if rule(cast, index):
            return
    mention = cast.mentions[index]
    draft = cast.new(mention.type, named=False)
    draft.gender = gender_of_mention(mention)
    cast.put(index, draft, "own", 1.0)


def _by_syntax(cast: Cast, index: int) -> bool:
    """Apposition or copula: "the Maltese capital, Valletta"."""
    mention = cast.mentions[index]
    same = [d for j in cast.equals.get(index, ()) if (d := cast.one(j)) is not None]
    for draft in sorted(same, key=lambda d: (not d.named, d.number)):
        if {mention.type, draft.type} <= _ACTORS and mention.type is not draft.type:
            continue
        if is_plural(mention) and draft.type is PERSON and draft.named:
            continue
        cast.put(index, draft, "apposition", 0.95)
        draft.gender = draft.gender or gender_of_mention(mention)
        if draft.type is PERSON:
            draft.roles.add(mention.name.casefold())
        return True
    return False


def _by_group(cast: Cast, index: int) -> bool:
    """Counted plurals: "the two leaders", "both countries"."""
    group = group_of(cast, index)
    if group:
        cast.put_group(index, group, "group", 0.75)
    return bool(group)


def _by_institution(cast: Cast, index: int) -> bool:
    """A country's institution, which the demonym all but names: "Moroccan police"."""
    mention = cast.mentions[index]
    if mention.text.split(" ")[0].casefold() in ("a", "an", "another", "some"):
        return False
    owner = next((j for j in inside(cast, index) if _names_country(cast, j)), None)
    if owner is None:
        return False
    phrase = cast.text[cast.mentions[owner].span.end : mention.head.end].strip()
    noun = phrase.removeprefix("'s").removeprefix("’s").strip().casefold()
    if not _is_institution(noun):
        return False
    label = f"{plain(cast.mentions[owner].name)} {phrase.removeprefix(chr(39) + 's').strip()}"
    home = cast.one(owner)
    own_key = f"{home.place.code if home and home.place else key(label.split()[0])} {noun}"
    draft = next((d for d in cast.drafts if own_key in d.keys), None)
    if draft is None:
        draft = cast.new(ORGANIZATION)
        draft.keys.add(own_key)
        draft.label = plain(cast.text[cast.mentions[owner].span.start : mention.head.end])
    cast.put(index, draft, "institution", 0.9)
    return True


def _by_geography(cast: Cast, index: int) -> bool:
    """An adjective and a noun that together are a place's name: "the Korean peninsula"."""
    mention = cast.mentions[index]
    if mention.name.casefold() not in word_list("geographic-nouns"):
        return False
    before = cast.text[mention.span.start : mention.head.start].split()
    if not before or not before[-1][:1].isupper() or len(before) > 2 or len(before[-1]) < 4:
        return False
    if before[-1].casefold() in word_list("determiners"):
        return False
    label = f"{before[-1]} {mention.name}"
    draft = next((d for d in cast.drafts if key(label) in d.keys), None)
    if draft is None:
        draft = cast.new(PLACE)
        draft.keys.add(key(label))
        draft.label = label
    cast.put(index, draft, "adjective and noun", 0.85)
    return True


def _by_name_and_kind(cast: Cast, index: int) -> bool:
    """A name and the noun that says what it names: "the Ritz hotel", "Yonhap news agency"."""
    mention = cast.mentions[index]
    for j in inside(cast, index):
        draft, name = cast.one(j), cast.mentions[j]
        between = cast.text[name.span.end : mention.head.start]
        if draft is None or name.kind is not MentionKind.NAME or between.strip().count(" ") > 0:
            continue
        lists = {PLACE: "place-nouns", ORGANIZATION: "organization-nouns"}
        nouns = word_list(lists[draft.type]) if draft.type in lists else frozenset()
        own = draft.place is None and name.span.end < mention.head.start
        if own and head_noun(mention) in nouns and not is_plural(mention) and between[:1] == " ":
            cast.put(index, draft, "name and kind", 0.85)
            return True
    return False


def _by_kind_of_name(cast: Cast, index: int) -> bool:
    """A kind of place and its name: "the town of Windhoek"."""
    mention = cast.mentions[index]
    if head_noun(mention) not in word_list("kind-nouns") or is_plural(mention):
        return False
    for j in inside(cast, index):
        between = cast.text[mention.head.end : cast.mentions[j].span.start]
        draft = cast.one(j)
        if between == " of " and draft is not None and draft.type is PLACE and draft.named:
            cast.put(index, draft, "kind of name", 0.9)
            return True
    return False


def _names_country(cast: Cast, index: int) -> bool:
    if cast.mentions[index].kind is MentionKind.DEMONYM:
        return True
    draft = cast.one(index)
    is_name = cast.mentions[index].kind is MentionKind.NAME
    return is_name and draft is not None and draft.place is not None and (
        draft.place.code.startswith("country:")
    )  # fmt: skip


def _is_institution(noun: str) -> bool:
    nouns = word_list("institution-nouns")
    words = noun.split()
    return noun in nouns or (len(words) == 2 and words[1] in nouns)


def _by_cluster(cast: Cast, index: int) -> bool:
    """The language model says so, and nothing contradicts."""
    mention = cast.mentions[index]
    if not is_definite(mention):
        return False
    owners = _owners(cast, index)
    same = [
        d
        for d in in_cluster(cast, index)
        if d.number not in owners and fits(cast, mention, d) and _same_home(cast, index, d)
    ]
    draft = most_spoken_of(cast, index, [d for d in same if d.named] or same)
    if draft is not None:
        cast.put(index, draft, "coreference", 0.7)
    return draft is not None


def _homes(cast: Cast, index: int) -> set[str]:
    """Return the countries that stand within a mention ("the Russian leader")."""
    head = cast.mentions[index].head.end
    drafts = [cast.one(j) for j in inside(cast, index) if cast.mentions[j].span.start < head]
    return {d.place.country for d in drafts if d is not None and _is_country(d) and d.place}


def _owners(cast: Cast, index: int) -> set[int]:
    """Return what stands within a mention: "his brother" is never himself."""
    return {d.number for j in inside(cast, index) if (d := cast.one(j)) is not None}


def _homes_of_person(cast: Cast, draft: Draft) -> set[str]:
    """Return the countries that the person has a role in, as far as the text says."""
    found = set()
    for i in draft.mentions:
        found |= _homes(cast, i) if cast.mentions[i].kind is MentionKind.NAME else set()
        for t in cast.subjects.get(i, ()):
            triple = cast.extraction.triples[t]
            if triple.relation.canonical.endswith(" of") and triple.object is not None:
                other = (
                    cast.one(triple.object.mention) if triple.object.mention is not None else None
                )
                if other is not None and other.place is not None:
                    found.add(other.place.country)
    return found


def _same_home(cast: Cast, index: int, draft: Draft) -> bool:
    here = _homes(cast, index)
    there = _homes_of_person(cast, draft) if draft.type is PERSON else set()
    return not here or not there or bool(here & there)


def _by_office(cast: Cast, index: int) -> bool:
    """The holder of an office named in every word: "the foreign minister"."""
    return _holds_office(cast, index, least=3)


def _by_role(cast: Cast, index: int) -> bool:
    """The holder of an office that the noun only hints at: "the Russian leader"."""
    return _holds_office(cast, index, least=1)


def _holds_office(cast: Cast, index: int, least: int) -> bool:
    mention = cast.mentions[index]
    if mention.type is not PERSON or is_plural(mention) or not is_definite(mention):
        return False
    if not _is_the(mention.text) and not _homes(cast, index):
        return False
    words, noun = set(_content(mention.text)), head_noun(mention)
    best: dict[int, list[Draft]] = {}
    for draft in cast.drafts:
        strength = max((_role_fits(role, noun, words) for role in draft.roles), default=0)
        if (
            draft.named
            and strength
            and fits(cast, mention, draft)
            and _same_home(cast, index, draft)
        ):
            strength += 4 * bool(_homes(cast, index) & _homes_of_person(cast, draft))
            best.setdefault(strength, []).append(draft)
    if not best or max(best) < least:
        return False
    holders = best[max(best)]
    if len(holders) > 1:
        holders = [d for d in holders if d in recent(cast, index, 2)]
    if len(holders) != 1:
        return False
    cast.put(index, holders[0], "role", 0.75)
    return True


def _role_fits(role: str, noun: str, words: set[str]) -> int:
    """Return how well an office fits a noun: 0 not at all, 3 in every word."""
    parts = role.split()
    if not parts or noun not in (parts[-1], role):
        leads = word_list("leader-nouns")
        return int(noun == "leader" and (role in leads or (bool(parts) and parts[-1] in leads)))
    return 3 if set(parts) <= words else 2


def _content(text: str) -> list[str]:
    return [w for w in key(text).split() if w not in _DETERMINERS]


def _by_noun_of_name(cast: Cast, index: int) -> bool:
    """A noun that is part of the name: "the court" for "the Hamburg Regional Court"."""
    mention = cast.mentions[index]
    noun = head_noun(mention)
    if mention.type is PERSON or is_plural(mention) or not _is_the(mention.text):
        return False
    if [w for w in _content(mention.text) if singular_key(w) != singular_key(noun)]:
        return False
    named = [
        d
        for d in recent(cast, index, 1000)
        if d.named and d.type is not PERSON and any(noun in k.split() for k in d.keys if " " in k)
    ]
    if not named:
        return False
    cast.put(index, named[0], "noun of the name", 0.75)
    return True


def singular_key(word: str) -> str:
    """Return a word's key without a plural ending."""
    return key(word).removesuffix("s")


def _is_the(text: str) -> bool:
    return text.split(" ")[0].casefold() in ("the", "this", "that")


def _by_capital(cast: Cast, index: int) -> bool:
    """Read "the Moroccan capital": the city, if the text names it."""
    mention = cast.mentions[index]
    if head_noun(mention) != "capital" or not is_definite(mention):
        return False
    homes = _homes(cast, index) or {
        d.place.country for d in recent(cast, index, 2)[:6] if d.place is not None
    }
    fitting = [
        d
        for d in cast.drafts
        if d.place is not None and d.place.capital and d.place.country in homes
    ]
    if len(fitting) != 1:
        return False
    cast.put(index, fitting[0], "capital", 0.85)
    return True


def _by_country(cast: Cast, index: int) -> bool:
    """Read "the country", "his country": the one that the text has just spoken of."""
    mention = cast.mentions[index]
    if head_noun(mention) not in word_list("country-nouns") or is_plural(mention):
        return False
    if not is_definite(mention) or head_noun(mention) in ("government", "regime"):
        return False
    owner = next((cast.one(j) for j in inside(cast, index) if cast.one(j) is not None), None)
    if owner is not None and owner.type is PERSON:
        homes = _homes_of_person(cast, owner)
        fitting = [
            d for d in cast.drafts if _is_country(d) and d.place and d.place.country in homes
        ]
    else:
        fitting = [d for d in recent(cast, index, 1) if _is_country(d)][:1]
    if len(fitting) != 1:
        return False
    cast.put(index, fitting[0], "country", 0.65)
    return True


def _is_country(draft: Draft) -> bool:
    return draft.place is not None and draft.place.code.startswith("country:")


def _by_company(cast: Cast, index: int) -> bool:
    """Read "the company": the only organization that the last two sentences name."""
    mention = cast.mentions[index]
    noun = head_noun(mention)
    if (
        noun not in word_list("company-nouns") | {"organization", "organisation", "group"}
        or is_plural(mention)
        or not _is_the(mention.text)
    ):
        return False
    if len(_content(mention.text)) > 1:
        return False
    near = [d for d in recent(cast, index, 2) if d.named and d.type is ORGANIZATION and not d.label]
    if len(near) != 1:
        return False
    cast.put(index, near[0], "only organization near", 0.65)
    return True


def _by_repetition(cast: Cast, index: int) -> bool:
    """The same words again, or their noun alone: "an agreement on fish", "the agreement"."""
    mention = cast.mentions[index]
    if not is_definite(mention):
        return False
    words = _content(mention.text)
    noun = head_noun(mention)
    for draft in recent(cast, index, 1000):
        first = cast.mentions[draft.mentions[0]]
        if draft.named or is_plural(first) != is_plural(mention) or first.type is not mention.type:
            continue
        same_words = words == _content(first.text)
        bare = len(words) == 1 and head_noun(first) == noun and _is_the(mention.text)
        if same_words or bare:
            cast.put(index, draft, "same words" if same_words else "same noun", 0.6)
            return True
    return False


def _by_synonym(cast: Cast, index: int) -> bool:
    """Another word for the one thing of its kind before: "the accord" for "a deal"."""
    mention = cast.mentions[index]
    noun = head_noun(mention)
    words = next((set(row) for row in pairs("synonyms") if noun in row), set())
    if not words or len(_content(mention.text)) > 1 or not _is_the(mention.text):
        return False
    found = [
        d
        for d in recent(cast, index, 1000)
        if not d.named and {head_noun(cast.mentions[i]) for i in d.mentions} & words
    ]
    if len(found) != 1:
        return False
    cast.put(index, found[0], "synonym", 0.55)
    return True


_RULES: tuple[Callable[[Cast, int], bool], ...] = (
    _by_syntax,
    _by_group,
    _by_institution,
    _by_geography,
    _by_name_and_kind,
    _by_kind_of_name,
    _by_capital,
    _by_office,
    _by_cluster,
    _by_role,
    _by_noun_of_name,
    _by_country,
    _by_company,
    _by_repetition,
    _by_synonym,
)


def rules() -> Iterable[str]:
    """Return the names of the rules, in their order."""
    return [rule.__name__.removeprefix("_by_") for rule in _RULES]
