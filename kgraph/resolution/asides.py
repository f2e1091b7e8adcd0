"""A cast in which all else is read comes in; times, "there" and names inside names are read too.

They never name anything: a name inside another is read only as what the text names by itself,
and what the model groups of the rest is a thing without a name.
"""

from __future__ import annotations

from kgraph.model import EntityType, Mention, MentionKind
from kgraph.resolution import places
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.fitting import in_cluster, most_spoken_of
from kgraph.resolution.names import key, plain

_WHERE = frozenset((EntityType.PLACE, EntityType.ORGANIZATION, EntityType.EVENT))


def read_asides(cast: Cast) -> None:
    """Read the mentions of which no triple can speak."""
    own: dict[int, Draft] = {}
    for i in cast.asides:
        mention = cast.mentions[i]
        if mention.kind is MentionKind.NAME:
            named = _named(cast, mention)
            if named is not None:
                cast.put(i, named, "inner name", 0.9)
        elif mention.cluster is not None:
            draft = own.get(mention.cluster) or most_spoken_of(cast, i, _fitting(cast, i))
            if draft is None:
                draft = cast.new(mention.type, named=False)
            own[mention.cluster] = draft
            cast.put(i, draft, "coreference", 0.5)


def _named(cast: Cast, mention: Mention) -> Draft | None:
    """Return what the text also calls by itself as a part of a name does: "the Oslo Gazette"."""
    if mention.type is EntityType.PLACE:
        known = places.find(plain(mention.name))
        if known is not None and known.code in cast.places:
            return cast.places[known.code]
    name = key(mention.name)
    same = [d for d in cast.drafts if d.named and d.type is mention.type and name in d.keys]
    return same[0] if len(same) == 1 else None


def _fitting(cast: Cast, index: int) -> list[Draft]:
    """Return the things of a mention's cluster of which a time, or "there", may speak."""
    if cast.mentions[index].type is EntityType.DATE:
        return [d for d in in_cluster(cast, index) if d.type is EntityType.DATE and not d.named]
    return [d for d in in_cluster(cast, index) if d.type in _WHERE]
