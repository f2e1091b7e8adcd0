"""A short name and the people who may be meant come in; what speaks for each of them goes out."""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.model import MentionKind
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.data import word_list
from kgraph.resolution.names import bare
from kgraph.resolution.places import country_of_demonym

# What speaks for one of several people who share a short name.
_WEIGHTS = {
    "gender agrees": 0.45,
    "role agrees": 0.40,
    "another office": -1.30,
    "introduced before": 0.50,
    "same coreference cluster": 0.40,
    "introduced first": 0.15,
    "subject just before": 0.25,
    "named most often": 0.10,
    "already called otherwise": -0.10,
    "never called Mr or Ms": -0.20,
}


def weigh(
    cast: Cast,
    draft: Draft,
    fits: list[Draft],
    form: tuple[str, str],
    indices: list[int],
    called: dict[int, str],
) -> float:
    """Add up what speaks for one of several people."""
    name, gender = form
    first = cast.rank[indices[0]]
    mine = {cast.mentions[i].cluster for i in draft.mentions} - {None}
    shared = sum(cast.mentions[i].cluster in mine for i in indices) / len(indices)
    titles = {o for i in indices for o in offices(cast.mentions[i].titles)}
    holds = {
        "gender agrees": float(bool(gender) and draft.gender == gender),
        "role agrees": float(bool(titles & draft.roles)),
        "another office": float(bool(titles and draft.roles) and not alike(titles, draft.roles)),
        "introduced before": float(_first(cast, draft) < first),
        "same coreference cluster": shared,
        "subject just before": float(
            not gender and _is_subject_just_before(cast, draft, fits, indices[0])
        ),
        "introduced first": float(_first(cast, draft) == min(_first(cast, d) for d in fits)),
        "named most often": len(draft.mentions) / max(len(d.mentions) for d in fits),
        "already called otherwise": float(
            called.get(draft.number, f"{gender} {name}") != f"{gender} {name}"
        ),
        "never called Mr or Ms": float(
            bool(gender) and called.get(draft.number, gender)[:1] not in ("m", "f")
        ),
    }
    return sum(_WEIGHTS[reason] * value for reason, value in holds.items())


def without_speaker(cast: Cast, people: list[Draft], index: int) -> list[Draft]:
    """Return the people who do not say what a name stands in: nobody calls himself so."""
    speaker = _speaker_of(cast, index)
    if speaker is None:
        return people
    return [
        d
        for d in people
        if speaker not in d.mentions and not _is_pronoun_of(cast, speaker, {*d.mentions, index})
    ]


def _speaker_of(cast: Cast, index: int) -> int | None:
    """Return the mention of who says the quotation that a mention stands in."""
    mention = cast.mentions[index]
    for triple in cast.extraction.triples if mention.quoted is not None else ():
        said = triple.object.spans if triple.object and triple.object.mention is None else ()
        speaker = triple.subject.mention
        if speaker is not None and any(span.covers(mention.span) for span in said):
            return speaker
    return None


def _is_pronoun_of(cast: Cast, index: int, names: set[int]) -> bool:
    """Tell whether the model puts a pronoun with some names and no others."""
    mention = cast.mentions[index]
    if mention.kind is not MentionKind.PRONOUN or mention.cluster is None:
        return False
    same = [i for i in cast.clusters[mention.cluster] if cast.mentions[i].kind is MentionKind.NAME]
    return len(same) > 1 and set(same) <= names


def _is_subject_just_before(cast: Cast, draft: Draft, fits: list[Draft], index: int) -> bool:
    """Tell whether the sentence before begins with a person, and names no other of the name."""
    before = cast.mentions[index].sentence - 1
    named = [d for d in fits if any(cast.mentions[i].sentence == before for i in d.mentions)]
    here = [i for i in draft.mentions if cast.mentions[i].sentence == before]
    return named == [draft] and any(i in cast.subjects for i in here)


def alike(titles: Iterable[str], roles: Iterable[str]) -> bool:
    """Tell whether one of the titles may be one of the roles: "minister", "finance minister"."""
    ends = [tuple(role.split()[::-1]) for role in roles]
    mine = [tuple(title.split()[::-1]) for title in titles]
    return any(a[: len(b)] == b[: len(a)] for a in mine for b in ends)


def _first(cast: Cast, draft: Draft) -> int:
    return min(cast.rank[i] for i in draft.mentions)


def offices(titles: Iterable[str]) -> set[str]:
    """Return the offices among titles, without courtesy and country.

    >>> sorted(offices(["Mr", "Russian President", "former Foreign Minister"]))
    ['former foreign minister', 'president']
    """
    found = set()
    for title in titles:
        words = [w for w in bare(title).split() if not country_of_demonym(w)]
        kept = [w for w in words if w not in word_list("courtesy-only")]
        past = bool(word_list("past-words") & set(words))
        found.add(" ".join(["former", *kept] if past and kept else kept))
    return found - {""}


def speaks_of(cast: Cast, draft: Draft, index: int) -> bool:
    """Tell whether a name says a quotation that names a person: "“Chief Lee left,” Lee said"."""
    said = [
        span
        for number in cast.subjects.get(index, ())
        if (end := cast.extraction.triples[number].object) is not None and end.mention is None
        for span in end.spans
    ]
    named = [cast.mentions[i] for i in draft.mentions if cast.mentions[i].quoted is not None]
    return any(span.covers(mention.span) for span in said for mention in named)
