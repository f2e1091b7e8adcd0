"""Clusters of things come in, entities with labels, aliases and mentions go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kgraph.model import Entity, EntityType, MentionKind, MentionOf
from kgraph.resolution.across import Cluster
from kgraph.resolution.cast import Cast
from kgraph.resolution.ids import ids_of
from kgraph.resolution.local import Number, descriptions, name_forms
from kgraph.resolution.names import key, person_name, plain
from kgraph.resolution.places import Place

_LONGEST_LABEL = 6  # words of an unnamed thing's label


def make_entities(
    clusters: Sequence[Cluster],
    casts: Sequence[Cast],
    labels: Mapping[Number, str] = MappingProxyType({}),
) -> tuple[list[Entity], dict[Number, str]]:
    """Return the entities, and which one each thing of each document is.

    Args:
        clusters: one for each real thing.
        casts: the casts of the documents, by number.
        labels: by its cluster's first member, a label that is better than any in the text.
    """
    drafts = [_labelled(cluster, casts, labels) for cluster in clusters]
    drafts = _with_owners(clusters, casts, drafts)
    mentions = [_mentions(cluster, casts) for cluster in clusters]
    types = [_type(cluster, casts) for cluster in clusters]
    ids = ids_of(
        {
            n: (types[n], drafts[n][0], _first_mention(mentions[n]), cluster.members[0].named)
            for n, cluster in enumerate(clusters)
        }
    )
    entity_of = {
        member.id: ids[n] for n, cluster in enumerate(clusters) for member in cluster.members
    }
    made = []
    for n, cluster in enumerate(clusters):
        place = cluster.members[0].place
        candidates = {entity_of[c] for c in cluster.candidates if c in entity_of} - {ids[n]}
        made.append(
            Entity(
                id=ids[n],
                type=types[n],
                label=drafts[n][0],
                aliases=drafts[n][1],
                identifiers=place.identifiers if place else (),
                named=cluster.members[0].named,
                latitude=place.latitude if place else None,
                longitude=place.longitude if place else None,
                candidates=tuple(sorted(candidates)),
                mentions=mentions[n],
            )
        )
    return sorted(made, key=lambda entity: entity.id), entity_of


def _with_owners(
    clusters: Sequence[Cluster], casts: Sequence[Cast], drafts: list[tuple[str, tuple[str, ...]]]
) -> list[tuple[str, tuple[str, ...]]]:
    """Replace the labels of what belongs to something ("Ann Lee's mother")."""
    labels = {m.id: drafts[n][0] for n, cluster in enumerate(clusters) for m in cluster.members}
    made = list(drafts)
    for n, cluster in enumerate(clusters):
        document, number = cluster.members[0].id
        draft, seen, rests = casts[document].drafts[number], {number}, list[str]()
        while draft.owner is not None and draft.owner[0] not in seen:
            rests.append(draft.owner[1])
            seen.add(draft.owner[0])
            draft = casts[document].drafts[draft.owner[0]]
        if rests and (document, draft.number) in labels:
            owner = labels[document, draft.number]
            label = "'s ".join([owner, *reversed(rests)])
            made[n] = (label, _other_phrases(cluster, casts, label))
    return made


def _other_phrases(cluster: Cluster, casts: Sequence[Cast], label: str) -> tuple[str, ...]:
    """Return the further phrases for a nameless thing that counts as named."""
    first = cluster.members[0]
    if not first.named:
        return ()
    cast = casts[first.id[0]]
    return tuple(p for p in descriptions(cast, cast.drafts[first.id[1]]) if p != label)


def _first_mention(mentions: tuple[MentionOf, ...]) -> str:
    first = mentions[0]
    return f"{first.document} {first.span.start} {first.span.end}"


def _type(cluster: Cluster, casts: Sequence[Cast]) -> EntityType:
    """Return the type that most of a thing's documents see; ties go by the types' order."""
    votes = Counter(member.type for member in cluster.members)
    order = list(EntityType)
    return min(votes, key=lambda type: (-votes[type], order.index(type)))


def _mentions(cluster: Cluster, casts: Sequence[Cast]) -> tuple[MentionOf, ...]:
    found = []
    for document, number in (member.id for member in cluster.members):
        cast = casts[document]
        for i in cast.drafts[number].mentions:
            mention, reading = cast.mentions[i], cast.readings[i]
            found.append(
                MentionOf(
                    cast.extraction.document.id,
                    mention.span,
                    mention.text,
                    mention.kind,
                    reading.rule,
                    reading.score,
                )
            )
    return tuple(sorted(set(found)))


def _labelled(
    cluster: Cluster, casts: Sequence[Cast], labels: Mapping[Number, str]
) -> tuple[str, tuple[str, ...]]:
    label, aliases = _label_and_aliases(cluster, casts)
    given = labels.get(cluster.members[0].id, label)
    return given, tuple(sorted({label, *aliases} - {given}))


def _label_and_aliases(cluster: Cluster, casts: Sequence[Cast]) -> tuple[str, tuple[str, ...]]:
    """Return the canonical label and all other names."""
    first = cluster.members[0]
    forms: Counter[str] = Counter()
    for document, number in (member.id for member in cluster.members):
        forms.update(name_forms(casts[document], casts[document].drafts[number]))
    if not (first.keys and forms) and first.place is None:
        label = next(iter(forms), None) or _noun_phrase(casts[first.id[0]], first.id[1])
        return label, _other_phrases(cluster, casts, label)
    label = _label(first.type, first.place, forms)
    same = {key(form) for form in forms if not _shouted(form)}
    aliases = {f for f in forms if f != label and not (_shouted(f) and key(f) in same)}
    return label, tuple(sorted(aliases - {label}))


def _label(type: EntityType, place: Place | None, forms: Counter[str]) -> str:
    """Return the best form of a name: the fullest, then the most frequent."""
    if place is not None and (not forms or place.code.startswith("country:")):
        return place.name
    best = min(forms, key=lambda form: (_shouted(form), *_fullness(type, form), -forms[form], form))
    return (
        best.title() if _shouted(best) and type in (EntityType.PERSON, EntityType.PLACE) else best
    )


def _fullness(type: EntityType, form: str) -> tuple[int, int]:
    """Return how full a name is, the fullest least; of a place the usual form is best."""
    if type is EntityType.PERSON:
        parts = person_name(form)
        return (-parts.full, -sum(len(w) > 1 for w in (*parts.given, *parts.surname)))
    if type is EntityType.PLACE:
        return (0, 0)
    return (-len(form.split()), 0)


def _shouted(form: str) -> bool:
    """Tell whether a name is written in capitals, as in a headline; acronyms are short."""
    return form.isupper() and len(form) > 5 and "." not in form


def _noun_phrase(cast: Cast, number: int) -> str:
    """Return the head noun phrase of a thing without a name, by its first mention."""
    draft = cast.drafts[number]
    first = min(
        draft.mentions, key=lambda i: (cast.mentions[i].kind is MentionKind.PRONOUN, cast.rank[i])
    )
    mention = cast.mentions[first]
    whole = plain(mention.text)
    if 0 < len(whole.split()) <= _LONGEST_LABEL:
        return whole
    return plain(cast.text[mention.span.start : mention.head.end]) or whole or draft.type.value
