"""A plural mention comes in ("the two leaders", "they"); the things that it counts go out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from kgraph.model import EntityType, Mention, Span
from kgraph.resolution.anchors import is_country
from kgraph.resolution.cast import Cast, Draft, one_of
from kgraph.resolution.data import word_list
from kgraph.resolution.fitting import head_noun, is_definite, other_ends

_SENTENCES_BACK = 3
_PAIR_BACK = 12
_OFTEN = 6
_AGAIN = 0.12


def count_of(mention: Mention) -> int:
    """Return how many things a mention says that it speaks of; 0 where it does not say.

    >>> from kgraph.model import MentionKind, Span
    >>> count_of(Mention(Span(0, 15), Span(8, 15), "the two leaders", "leaders",
    ...                  MentionKind.NOMINAL, EntityType.PERSON, 0))
    2
    """
    words = set(mention.text.casefold().split())
    if words & word_list("two-words") or "2" in words:
        return 2
    return 3 if words & word_list("three-words") or "3" in words else 0


def group_of(cast: Cast, index: int) -> tuple[Draft, ...]:
    """Return the things that a definite plural with a number speaks of, or none.

    Args:
        cast: the document's cast.
        index: the mention.
    """
    mention = cast.mentions[index]
    count = count_of(mention)
    if not count or not is_definite(mention):
        return ()
    wanted = _wanted(mention)
    if wanted is None:
        return ()
    if head_noun(mention) == "couple":
        married = _spouses(cast, index)
        if married:
            return married
    return (_joined(cast, index, wanted) if count == 2 else ()) or _last(cast, index, wanted, count)


def group_in_cluster(cast: Cast, index: int) -> tuple[Draft, ...]:
    """Return the things that another mention of the same coreference cluster counts, or none."""
    cluster = cast.mentions[index].cluster
    for j in cast.clusters[cluster] if cluster is not None else ():
        reading = cast.readings.get(j)
        if reading is not None and len(reading.drafts) > 1:
            return tuple(cast.drafts[n] for n in reading.drafts)
    return ()


def _spouses(cast: Cast, index: int) -> tuple[Draft, ...]:
    """Return the last two before a mention of whom one is the husband, wife, … of the other."""
    start, found = cast.mentions[index].span.start, tuple[Draft, ...]()
    for triple in cast.extraction.triples:
        words = triple.relation.canonical.split()
        target = triple.object.mention if triple.object is not None else None
        if words[-1:] != ["of"] or not set(words) & word_list("spouse-nouns") or target is None:
            continue
        ends = (triple.subject.mention, target)
        pair = [d for end in ends if end is not None and (d := cast.one(end)) is not None]
        if len(pair) == 2 and pair[0] is not pair[1] and cast.mentions[target].span.end <= start:
            found = tuple(sorted(pair, key=lambda d: d.number))
    return found


def pair_of_pronoun(cast: Cast, index: int) -> tuple[Draft, ...]:
    """Return the people that a plural pronoun speaks of: those whom the text has just joined."""
    here, sentence = cast.rank[index], cast.mentions[index].sentence
    for i in reversed(cast.order[:here]):
        if cast.mentions[i].sentence < sentence - 1:
            break
        reading = cast.readings.get(i)
        if reading is not None and len(reading.drafts) > 1:
            return tuple(cast.drafts[number] for number in reading.drafts)
    if cast.mentions[index].quoted is not None:
        return ()
    return _pair(cast, index, _is_named_person, sentences=1)


def _wanted(mention: Mention) -> Callable[[Draft], bool] | None:
    """Return the test that the members of a group must pass, by its noun."""
    noun = head_noun(mention)
    if noun in word_list("country-nouns"):
        return is_country
    if noun in ("side", "government", "party"):
        return is_country if noun != "party" else None
    if noun in word_list("leader-nouns"):
        return _is_leader
    gender = one_of({noun}, "nouns-male", "nouns-female")
    if gender is not None:
        return lambda d: _is_named_person(d) and d.gender in (gender, None)
    if mention.type is EntityType.PERSON or noun in ("pair", "couple", "duo", "trio", "men"):
        return lambda d: d.type is EntityType.PERSON and _has_role(d, noun)
    if mention.type is EntityType.ORGANIZATION:
        return lambda d: d.type is EntityType.ORGANIZATION and d.named
    return None


def _is_named_person(draft: Draft) -> bool:
    return draft.named and draft.type is EntityType.PERSON


def _is_leader(draft: Draft) -> bool:
    """Anybody may be a leader of whom the text does not say what else he or she is."""
    if draft.type is not EntityType.PERSON or not draft.named:
        return False
    heads = word_list("leader-nouns") | {"counterpart"}
    return not draft.roles or any(r in heads or r.split()[-1] in heads for r in draft.roles if r)


def _has_role(draft: Draft, noun: str) -> bool:
    """Test "the two ministers": all must be ministers, and no prime minister, or counterparts."""
    if noun in word_list("person-category") - {"minister", "lawmaker", "diplomat"}:
        return draft.named
    if noun in word_list("not-offices"):
        return draft.named
    matching = any(
        role == "counterpart" or (role.split()[-1] == noun and "prime" not in role.split())
        for role in draft.roles
        if role
    )
    return draft.named and (matching or noun in ("pair", "couple", "duo", "trio"))


def _joined(cast: Cast, index: int, wanted: Callable[[Draft], bool]) -> tuple[Draft, ...]:
    """Return the two that a triple joined last, else the only two that were spoken of."""
    return _pair(cast, index, wanted) or _last(cast, index, wanted, 2)


def _pair(
    cast: Cast, index: int, wanted: Callable[[Draft], bool], sentences: int = _PAIR_BACK
) -> tuple[Draft, ...]:
    """Return the two that clauses before the mention join: the nearest, the most spoken of."""
    start, sentence = cast.mentions[index].span.start, cast.mentions[index].sentence
    others = other_ends(cast, index)
    # "The pair" are those just joined; "the two leaders" those whom the text is about.
    lately = head_noun(cast.mentions[index]) in word_list("two-words")
    found: dict[tuple[int, int], float] = {}
    for i, j in _joined_mentions(cast):
        back = sentence - cast.mentions[j].sentence
        last = max(cast.mentions[i].span.end, cast.mentions[j].span.end)
        a, b = cast.one(i), cast.one(j)
        if not 0 <= back <= sentences or last > start or a is None or b is None or a is b:
            continue
        if wanted(a) and wanted(b) and not {a.number, b.number} & others:
            pair = (min(a.number, b.number), max(a.number, b.number))
            often = 0 if lately else min(len(a.mentions), len(b.mentions), _OFTEN)
            found[pair] = found.get(pair, _AGAIN * often) + 1 / (1 + back)
    best = max(found, key=lambda pair: (found[pair], pair), default=None)
    return tuple(cast.drafts[number] for number in best) if best else ()


def _joined_mentions(cast: Cast) -> Iterator[tuple[int, int]]:
    """Yield mentions that are the two ends of a triple, or do the same thing together."""
    doers: dict[tuple[int, tuple[Span, ...]], list[int]] = defaultdict(list)
    for triple in cast.extraction.triples:
        subject = triple.subject.mention
        target = triple.object.mention if triple.object is not None else None
        # "Ann, the wife of Bo" tells who Ann is and does not bring the two together.
        if subject is None or triple.relation.canonical.endswith(" of"):
            continue
        if target is not None:
            yield subject, target
        same = doers[triple.sentence, triple.relation.spans]
        yield from ((other, subject) for other in same if other != subject)
        same.append(subject)


def _last(cast: Cast, index: int, wanted: Callable[[Draft], bool], count: int) -> tuple[Draft, ...]:
    """Return the last so many that were spoken of, if some sentence makes exactly that number."""
    here, sentence = cast.rank[index], cast.mentions[index].sentence
    found: dict[int, Draft] = {}
    for back in range(_SENTENCES_BACK + 1):
        for i in cast.order[:here]:
            draft = cast.one(i)
            if cast.mentions[i].sentence == sentence - back and draft and wanted(draft):
                found.setdefault(draft.number, draft)
        if len(found) >= count:
            break
    exact = len(found) == count
    return tuple(found[number] for number in sorted(found)) if exact else ()
