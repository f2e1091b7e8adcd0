"""A mention and a thing of the cast come in; whether the one can speak of the other goes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kgraph.model import EntityType, Mention, MentionKind, Number
from kgraph.resolution.cast import Cast, Draft, gender_of_mention
from kgraph.resolution.data import word_list

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION
THINGS = frozenset(
    {
        EntityType.EVENT,
        EntityType.WORK,
        EntityType.PRODUCT,
        EntityType.OBJECT,
        EntityType.CONCEPT,
        EntityType.DATE,
    }
)
REMEMBERED = 60
"""Sentences after which a thing must be named again."""

PRONOUN_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "n"),
}


def head_noun(mention: Mention) -> str:
    """Return the noun that a mention is built on, in lower case and in the singular.

    >>> from kgraph.model import Span
    >>> head_noun(Mention(Span(0, 13), Span(4, 13), "the countries", "countries",
    ...                   MentionKind.NOMINAL, PLACE, 0))
    'country'
    """
    return singular(mention.name.casefold().split()[-1]) if mention.name.strip() else ""


def undetermined(phrase: str) -> str:
    """Return a noun phrase without its article or possessive pronoun.

    >>> undetermined("the last port"), undetermined("the")
    ('last port', 'the')
    """
    words = phrase.split()
    if len(words) > 1 and words[0].casefold() in word_list("determiners"):
        words = words[1:]
    return " ".join(words)


def singular(noun: str) -> str:
    """Return a plural noun's singular, as far as it can be told from its ending.

    >>> [singular(n) for n in ("leaders", "parties", "men", "press", "companies", "police")]
    ['leader', 'party', 'man', 'press', 'company', 'police']
    """
    irregular = {"men": "man", "women": "woman", "people": "people", "children": "child"}
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def is_definite(mention: Mention) -> bool:
    """Tell whether a mention speaks of something that the reader knows."""
    first = mention.text.split(" ")[0].casefold() if mention.text else ""
    if first in ("a", "an", "some", "any", "another", "several", "many", "no", "every", "each"):
        return False
    return mention.definite or first in (
        "the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "my", "our",
    )  # fmt: skip


def is_plural(mention: Mention) -> bool:
    """Tell whether a mention speaks of several things."""
    if mention.kind is MentionKind.PRONOUN and mention.number is Number.UNKNOWN:
        return mention.name.casefold() in ("they", "them", "their", "theirs", "themselves")
    return mention.number is Number.PLURAL


def is_group(cast: Cast, draft: Draft) -> bool:
    """Tell whether a thing of the cast was first spoken of in the plural: "voters", "Senators"."""
    several = bool(draft.mentions) and is_plural(cast.mentions[draft.mentions[0]])
    return several and not (draft.named and draft.type is not PERSON)


def fits(cast: Cast, mention: Mention, draft: Draft) -> bool:
    """Tell whether type, number, gender and noun allow a mention to speak of a thing."""
    if mention.kind is MentionKind.PRONOUN:
        return _pronoun_fits(cast, mention, draft)
    if mention.kind is not MentionKind.NOMINAL:
        return mention.type is draft.type
    gender = gender_of_mention(mention)
    if gender and draft.gender and gender != draft.gender:
        return False
    if is_plural(mention) != is_group(cast, draft) and not _collective(draft):
        return False
    return _types_fit(head_noun(mention), mention.type, draft)


def _collective(draft: Draft) -> bool:
    return draft.type in (ORGANIZATION, EntityType.GROUP) or draft.type in THINGS


def _types_fit(noun: str, type: EntityType, draft: Draft) -> bool:
    if type is not PLACE and noun in word_list("organization-nouns") | word_list("company-nouns"):
        type = ORGANIZATION
    if draft.place is not None and draft.place.code.startswith("country:"):
        if noun == "kingdom":
            return draft.place.country.casefold() in word_list("kingdoms")
        return noun in word_list("country-nouns")
    if draft.place is not None:
        return noun in word_list("city-nouns") or noun in word_list("place-nouns")
    if noun in word_list("company-nouns") and _is_public(draft):
        return False
    if PERSON in (type, draft.type) or PLACE in (type, draft.type):
        return type is draft.type
    return type is draft.type or (type in THINGS) == (draft.type in THINGS)


def _is_public(draft: Draft) -> bool:
    """Tell whether a name ends like a public body's, so that it is no company."""
    return any(name.split()[-1] in word_list("public-heads") for name in draft.keys)


def _pronoun_fits(cast: Cast, mention: Mention, draft: Draft) -> bool:
    gender = PRONOUN_GENDERS.get(mention.name.casefold())
    plural = is_plural(mention)
    if gender in ("m", "f"):
        return draft.type is PERSON and draft.gender in (None, gender) and not is_group(cast, draft)
    if gender == "n":
        return draft.type is not PERSON and not is_group(cast, draft)
    if plural:
        return not (draft.type is PERSON and not is_group(cast, draft)) and draft.place is None
    return True


def nearest(cast: Cast, index: int, drafts: Iterable[Draft]) -> Draft | None:
    """Return the thing that was spoken of last before a mention, else the one that comes first."""
    here = cast.rank[index]

    def distance(draft: Draft) -> tuple[int, int]:
        ranks = [cast.rank[i] for i in draft.mentions]
        before = [here - r for r in ranks if r < here]
        return (0, min(before)) if before else (1, min(ranks, default=here))

    return min(drafts, key=lambda d: (*distance(d), d.number), default=None)


def most_spoken_of(cast: Cast, index: int, drafts: Iterable[Draft]) -> Draft | None:
    """Return the thing that most mentions of a mention's coreference cluster were read as."""
    cluster = cast.mentions[index].cluster
    if cluster is None:
        return None
    votes = Counter(d.number for j in cast.clusters[cluster] if (d := cast.one(j)) is not None)
    drafts = list(drafts)
    here = [d for d in drafts if d in recent(cast, index, 0)]
    close = here or [d for d in drafts if d in recent(cast, index, 1)]
    return max(close or drafts, key=lambda d: (votes[d.number], -d.number), default=None)


def in_cluster(cast: Cast, index: int) -> list[Draft]:
    """Return the single things that mentions of the same coreference cluster were read as."""
    cluster = cast.mentions[index].cluster
    if cluster is None:
        return []
    found = {d.number: d for j in cast.clusters[cluster] if (d := cast.one(j)) is not None}
    return [found[number] for number in sorted(found)]


def recent(cast: Cast, index: int, sentences: int) -> list[Draft]:
    """Return what was spoken of before a mention in its sentence and some before it, last first."""
    here, sentence = cast.rank[index], cast.mentions[index].sentence
    found: dict[int, Draft] = {}
    for i in reversed(cast.order[:here]):
        if cast.mentions[i].sentence < sentence - sentences:
            break
        draft = cast.one(i)
        if draft is not None and cast.mentions[i].span.end <= cast.mentions[index].span.start:
            found.setdefault(draft.number, draft)
    return list(found.values())


def inside(cast: Cast, index: int) -> list[int]:
    """Return the mentions that stand within a mention."""
    span = cast.mentions[index].span
    found = []
    for j in cast.order[cast.rank[index] :]:
        if cast.mentions[j].span.start >= span.end:
            break
        if j != index and span.covers(cast.mentions[j].span):
            found.append(j)
    return found


def last_sentence(cast: Cast, index: int, draft: Draft) -> int:
    """Return the last sentence before a mention that speaks of a thing."""
    here = cast.rank[index]
    return max(cast.mentions[i].sentence for i in draft.mentions if cast.rank[i] < here)


def other_ends(cast: Cast, index: int) -> set[int]:
    """Return what does something to a mention's thing, or it to them: it is none of them.

    "The union asked the company", "he saw him": only "himself" would be the same. What somebody
    is, or is of, may be himself.
    """
    found = set()
    for number in (*cast.subjects.get(index, ()), *cast.objects.get(index, ())):
        triple = cast.extraction.triples[number]
        words = triple.relation.canonical.split()
        if words[0] in _EQUALS or words[-1] in ("of", "as"):
            continue
        for end in (triple.subject, triple.object):
            other = end.mention if end is not None else None
            draft = cast.one(other) if other not in (None, index) else None
            if draft is not None:
                found.add(draft.number)
    return found


_EQUALS = frozenset(("be", "become", "remain", "stay"))
