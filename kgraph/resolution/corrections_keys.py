"""Entities come in, the keys by which corrections know them again go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kgraph.errors import UsageError
from kgraph.model import Entity, Extraction, MentionKind, MentionOf
from kgraph.resolution.corrections import Correction, Key, Leaving
from kgraph.resolution.kinds import person_name_of
from kgraph.resolution.names import key

_KINDS = list(MentionKind)
_NAMES = (MentionKind.NAME, MentionKind.DEMONYM)
Forms = Mapping[MentionOf, str]


class Keys:
    """Finds the key of an entity, and the entity of a key, among the entities of one graph.

    Args:
        entities: all entities of the graph.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._holders: dict[tuple[str, int, str], list[str]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._holders.setdefault(_where(mention), []).append(entity.id)

    def of(self, entity: Entity, mentions: Sequence[MentionOf] | None = None) -> Key:
        """Return the key of an entity: the mention that tells best who or what it is.

        Args:
            entity: the entity.
            mentions: those of its mentions that will do; None for all.

        Raises:
            UsageError: if no mention speaks of it alone ("the two leaders").
        """
        own = [
            m
            for m in (entity.mentions if mentions is None else mentions)
            if len(self._holders[_where(m)]) == 1
        ]
        if not own:
            raise UsageError(
                f"no mention speaks of {entity.label} ({entity.id}) alone, so that nothing can be "
                "decided about it; decide about those that it is named with"
            )
        label = key(entity.label)

        def rank(m: MentionOf) -> tuple[object, ...]:
            text = key(m.text)
            return (_KINDS.index(m.kind), label != text, label not in text, -m.score, m)

        best = min(own, key=rank)
        return Key(entity.id, best.document, best.span.start, best.text)

    def holders(self, found: Key) -> list[str]:
        """Return the ids of the entities that a key's mention speaks of; none if it is gone."""
        return self._holders.get((found.document, found.start, found.text), [])


def _where(mention: MentionOf) -> tuple[str, int, str]:
    return mention.document, mention.span.start, mention.text


def forms(entity: Entity, extractions: Iterable[Extraction]) -> dict[MentionOf, str]:
    """Return the key of how each mention calls an entity, without titles.

    Args:
        entity: the entity.
        extractions: what was found in the documents.
    """
    documents = {m.document for m in entity.mentions}
    names = {
        (found.document.id, m.span): m
        for found in extractions
        if found.document.id in documents
        for m in found.mentions
        if m.kind in _NAMES
    }
    return {
        m: key(person_name_of(names[m.document, m.span]))
        if (m.document, m.span) in names
        else key(m.text)
        for m in entity.mentions
    }


def split_keys(
    entity: Entity, leaving: Sequence[MentionOf], what: Leaving, keys: Keys, forms: Forms
) -> tuple[Key, ...]:
    """Return the keys of a split: who stays, then what leaves.

    Args:
        entity: the entity to part.
        leaving: the mentions that leave.
        what: whether they leave as documents, as names or one by one.
        keys: the keys of the graph.
        forms: how each of the entity's mentions calls it.

    Raises:
        UsageError: if nothing would leave or nothing would stay.
    """
    gone = set(leaving)
    if what is Leaving.NAMES:
        stays = [m for m in entity.mentions if m not in gone and m.kind in _NAMES]
    else:
        stays = [m for m in entity.mentions if m not in gone]
    if not gone or not stays:
        left = "leave" if not gone else "stay"
        raise UsageError(f"nothing would {left}: {entity.label} ({entity.id}) is not parted so")
    groups: dict[tuple[object, ...], list[MentionOf]] = {}
    for m in sorted(gone):
        name = forms.get(m) if what is Leaving.NAMES else None
        number = m.span if what is Leaving.MENTIONS else None
        groups.setdefault((m.document, name, number), []).append(m)
    return (keys.of(entity, stays), *(keys.of(entity, group) for group in groups.values()))


def decided_pairs(corrections: Iterable[Correction], keys: Keys) -> Counter[frozenset[str]]:
    """Return the pairs of entities that decisions speak of together, as ids of this graph."""
    found: Counter[frozenset[str]] = Counter()
    for made in corrections:
        ids = [holders[0] for k in made.keys if (holders := keys.holders(k))]
        found.update(frozenset((a, b)) for n, a in enumerate(ids) for b in ids[n + 1 :] if a != b)
    return found
