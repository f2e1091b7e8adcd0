"""A common-noun mention comes in; what it speaks of goes into the cast.

The rules stand in one tuple and are tried in its order; a rule that applies says so. What no
rule explains becomes a thing without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import takewhile

from kgraph.model import Mention, MentionKind
from kgraph.resolution.anchors import content, is_the
from kgraph.resolution.cast import Cast, Draft, gender_of_mention
from kgraph.resolution.clustered import by_cluster
from kgraph.resolution.data import pairs, word_list
from kgraph.resolution.describing import owner_of
from kgraph.resolution.fitting import (
    ORGANIZATION,
    PERSON,
    REMEMBERED,
    THINGS,
    fits,
    head_noun,
    inside,
    is_definite,
    is_plural,
    recent,
)
from kgraph.resolution.groups import count_of, group_in_cluster, group_of
from kgraph.resolution.offices import by_age, by_client, by_election, by_office, by_rivalry, by_role
from kgraph.resolution.phrases import (
    by_capital,
    by_company,
    by_country,
    by_geography,
    by_institution,
    by_kind_of_name,
    by_name_and_kind,
    by_noun_of_name,
    by_owner_of_country,
)
from kgraph.resolution.sorts import by_owners_role, by_sort, sort_of


def read_nominal(cast: Cast, index: int) -> None:
    """Read a common-noun mention by the first rule that applies."""
    for rule in _RULES:
        if rule(cast, index):
            return
    mention = cast.mentions[index]
    draft = cast.new(mention.type, named=False)
    draft.gender = gender_of_mention(mention)
    draft.owner = owner_of(cast, index)
    cast.put(index, draft, "own", 1.0)


def join_headline(cast: Cast) -> None:
    """Join an unnamed thing with the named one that the text introduces in the same words.

    "Australian woman freed" says the headline, and the article: "Ann Lee, an Australian woman".
    """
    introduced: dict[str, Draft] = {}
    for i in cast.order:
        draft, mention = cast.one(i), cast.mentions[i]
        if mention.kind is MentionKind.NOMINAL and draft is not None and draft.named:
            words = content(mention.text)
            if len(words) > 1 and cast.readings[i].rule == "apposition":
                introduced.setdefault(" ".join(words), draft)
    for draft in cast.drafts:
        if draft.named or not draft.mentions:
            continue
        first = min(draft.mentions, key=lambda i: cast.rank[i])
        whole = introduced.get(" ".join(content(cast.mentions[first].text)))
        if whole is None or whole is draft or not fits(cast, cast.mentions[first], whole):
            continue
        alone = [i for i in draft.mentions if cast.readings[i].drafts == (draft.number,)]
        draft.mentions = [i for i in draft.mentions if i not in alone]
        for i in alone:
            cast.put(i, whole, "same words", cast.readings[i].score * 0.9)


def _by_syntax(cast: Cast, index: int) -> bool:
    """Apposition or copula: "the Maltese capital, Valletta"."""
    mention = cast.mentions[index]
    same = [d for j in cast.equals.get(index, ()) if (d := cast.one(j)) is not None]
    for draft in sorted(same, key=lambda d: (not d.named, d.number)):
        firm = draft.type is ORGANIZATION and sort_of(head_noun(mention)) is not None
        if PERSON in (mention.type, draft.type) and mention.type is not draft.type and not firm:
            continue
        if is_plural(mention) and draft.type is PERSON and draft.named:
            continue
        gender = gender_of_mention(mention)
        if gender and draft.gender and gender != draft.gender:
            continue
        cast.put(index, draft, "apposition", 0.95)
        draft.gender = draft.gender or gender
        if draft.type is PERSON:
            draft.roles.add(mention.name.casefold())
        return True
    return False


def _by_list(cast: Cast, index: int) -> bool:
    """Names beside a plural noun: "two ministers, A and B"; "ministers, including A"."""
    mention = cast.mentions[index]
    listed = mention.members or mention.examples
    drafts = [d for j in listed if (d := cast.one(j)) is not None]
    if not drafts:
        return False
    if not mention.members:
        drafts.insert(0, cast.new(mention.type, named=False))
        drafts[0].owner = owner_of(cast, index)
    cast.put_group(index, tuple({d.number: d for d in drafts}.values()), "list", 0.85)
    return True


def _by_group(cast: Cast, index: int) -> bool:
    """Counted plurals: "the two leaders", "both countries", or what the model puts with them."""
    group = group_of(cast, index)
    mention = cast.mentions[index]
    if not group and (is_plural(mention) or count_of(mention)) and is_definite(mention):
        group = group_in_cluster(cast, index)
    if group:
        cast.put_group(index, group, "group", 0.75)
    return bool(group)


def _by_owner(cast: Cast, index: int) -> bool:
    """Take the same possessor and the same noun for the same thing: "his ban", "Mr Lee's ban"."""
    mention = cast.mentions[index]
    owner = owner_of(cast, index)
    if owner is None or is_plural(mention):
        return False
    same = next((d for d in cast.drafts if d.owner == owner), None)
    if same is not None:
        cast.put(index, same, "same owner", 0.7)
    return same is not None


def _by_repetition(cast: Cast, index: int) -> bool:
    """The same words again, or their noun alone: "an agreement on fish", "the agreement"."""
    mention = cast.mentions[index]
    words = content(mention.text)
    noun = head_noun(mention)
    told = is_definite(mention) or _holds_name(cast, index)
    if not told and (is_plural(mention) or not _is_bare(mention)):
        return False
    whole = " ".join(words)
    name = next((d for d in cast.drafts if whole in d.keys and d.type in THINGS), None)
    if name is not None:
        cast.put(index, name, "same words", 0.7)
        return True
    if _tells_which(cast, index):
        return False
    for draft in recent(cast, index, REMEMBERED):
        first = cast.mentions[draft.mentions[0]]
        if draft.named or is_plural(first) != is_plural(mention):
            continue
        same_words = words == content(first.text)
        if first.type is not mention.type and not (same_words and len(words) > 1):
            continue
        bare = len(words) == 1 and head_noun(first) == noun and is_the(mention.text)
        if (same_words or bare) and not _has_own_owner(cast, index, draft.mentions[0]):
            cast.put(index, draft, "same words" if same_words else "same noun", 0.6)
            return True
    return False


def _tells_which(cast: Cast, index: int) -> bool:
    """Tell whether a clause singles a thing out: "the firms that make cars" are not "the firms".

    Actors are told things ("told the court that"), so that only "who" speaks of them.
    """
    mention = cast.mentions[index]
    following = cast.text[mention.span.end :][:8].split()
    if not following or cast.text[mention.span.end] != " ":
        return False
    return following[0] in (_SINGLING if mention.type in THINGS else _SINGLING - {"that"})


_SINGLING = frozenset(("that", "who", "whom", "which"))


def _has_own_owner(cast: Cast, index: int, first: int) -> bool:
    """Tell whether "their work" says whose it is, and an earlier "work" is nobody's or another's.

    "The work" may be anybody's.
    """
    mine, theirs = (cast.mentions[i].text.split(" ")[0].casefold() for i in (index, first))
    possessives = word_list("possessive-pronouns")
    if mine not in possessives:
        return False
    owner = owner_of(cast, index)
    return mine != theirs and (owner is None or owner != owner_of(cast, first))


def _by_headline(cast: Cast, index: int) -> bool:
    """Take "an agreement on fishing" for the "fishing deal" of the headline."""
    mention = cast.mentions[index]
    noun, words = head_noun(mention), set(content(mention.text))
    alike = next((set(row) for row in pairs("synonyms") if noun in row), {noun})
    if mention.sentence == 0 or is_plural(mention):
        return False
    for draft in _of_headline(cast):
        first = cast.mentions[draft.mentions[0]]
        shared = words & set(content(first.text)) - {noun, head_noun(first)}
        if head_noun(first) in alike and shared and not draft.named:
            cast.put(index, draft, "headline", 0.6)
            return True
    return False


def _of_headline(cast: Cast) -> list[Draft]:
    """Return what the first sentence is the first to speak of."""
    opening = takewhile(lambda i: cast.mentions[i].sentence == 0, cast.order)
    spoken = {n for i in opening if i in cast.readings for n in cast.readings[i].drafts}
    found = [cast.drafts[number] for number in sorted(spoken)]
    return [d for d in found if d.mentions and cast.mentions[d.mentions[0]].sentence == 0]


def _holds_name(cast: Cast, index: int) -> bool:
    """Tell whether a name stands before the noun: "Acme officials" are the same each time."""
    mention = cast.mentions[index]
    return any(
        cast.mentions[j].span.start == mention.span.start
        and cast.mentions[j].kind is MentionKind.NAME
        for j in inside(cast, index)
    )


def _is_bare(mention: Mention) -> bool:
    """Tell whether a noun phrase has no article, number or possessor ("iodine")."""
    first = mention.text.split(" ")[0].casefold() if mention.text else ""
    return first not in word_list("determiners") | word_list("two-words") and first.isalpha()


def _by_synonym(cast: Cast, index: int) -> bool:
    """Another word for the one thing of its kind before: "the accord" for "a deal"."""
    mention = cast.mentions[index]
    noun = head_noun(mention)
    words = next((set(row) for row in pairs("synonyms") if noun in row), set())
    if not words or len(content(mention.text)) > 1 or not is_the(mention.text):
        return False
    found = [
        d
        for d in recent(cast, index, REMEMBERED)
        if not d.named and {head_noun(cast.mentions[i]) for i in d.mentions} & words
    ]
    found.sort(key=lambda d: (-len(d.mentions), d.number))
    if not found or (len(found) > 1 and len(found[1].mentions) == len(found[0].mentions)):
        return False
    cast.put(index, found[0], "synonym", 0.55)
    return True


_RULES: tuple[Callable[[Cast, int], bool], ...] = (
    _by_list,
    _by_syntax,
    _by_group,
    by_institution,
    by_geography,
    by_name_and_kind,
    by_kind_of_name,
    by_capital,
    by_owner_of_country,
    by_client,
    by_age,
    by_election,
    by_rivalry,
    by_office,
    by_owners_role,
    by_sort,
    by_cluster,
    by_role,
    by_noun_of_name,
    by_country,
    by_company,
    _by_owner,
    _by_repetition,
    _by_synonym,
    _by_headline,
)


def rules() -> Iterable[str]:
    """Return the names of the rules, in their order."""
    return [rule.__name__.removeprefix("_by_") for rule in _RULES]
