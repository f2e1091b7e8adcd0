"""Names as people write them in; out the entities that bear them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kgraph.model import Entity

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(("the", "a", "an"))


def name_key(name: str) -> str:
    """Return what is left of a name when case, accents, points and articles do not count.

    >>> name_key("The Kremlin"), name_key("Kim Jong-un"), name_key("Iván  Rodeiro’s")
    ('kremlin', 'kim jong un', 'ivan rodeiro')
    """
    decomposed = unicodedata.normalize("NFKD", name).replace("’", "'").casefold()
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    plain = re.sub(r"'s\b", "", plain).replace("'", "").replace(".", "")
    words = _WORD.findall(plain)
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words) or name.strip().casefold()


@dataclass
class NameIndex:
    """Which entities bear a name, by label, by alias and by a part of either."""

    labels: dict[str, list[Entity]] = field(default_factory=dict)
    aliases: dict[str, list[Entity]] = field(default_factory=dict)
    words: dict[str, list[Entity]] = field(default_factory=dict)

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> "NameIndex":
        """Index the names of some entities."""
        index = cls()
        for entity in entities:
            index._add(entity)
        return index

    def _add(self, entity: Entity) -> None:
        label = name_key(entity.label)
        aliases = {name_key(alias) for alias in entity.aliases} - {label}
        self.labels.setdefault(label, []).append(entity)
        for alias in aliases:
            self.aliases.setdefault(alias, []).append(entity)
        for word in {word for key in (label, *aliases) for word in key.split()}:
            self.words.setdefault(word, []).append(entity)

    def tiers(self, name: str) -> Iterator[list[Entity]]:
        """Yield who is called so, who is also called so, and whose name has it as a part."""
        seen: set[str] = set()
        for tier in self._tiers(name_key(name)):
            found = [entity for entity in tier if entity.id not in seen]
            seen.update(entity.id for entity in found)
            if found:
                yield sorted(found, key=lambda e: (not e.named, -len(e.mentions), e.id))

    def _tiers(self, key: str) -> Iterator[Iterable[Entity]]:
        for known in (key, _without_title(key)):
            yield self.labels.get(known, ())
            yield self.aliases.get(known, ())
        yield self._partly(_without_title(key))

    def _partly(self, key: str) -> list[Entity]:
        parts = key.split()
        if not parts:
            return []
        rarest = min((self.words.get(part, []) for part in parts), key=len)
        padded = f" {key} "
        return [e for e in rarest if any(padded in f" {name_key(n)} " for n in _names(e))]


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.label, *entity.aliases)


def _without_title(key: str) -> str:
    """Leave out what stands before a person's name: "mr", "president"; entities have none."""
    from kgraph.resolution.data import word_list

    words = key.split()
    titles = word_list("titles-male") | word_list("titles-female") | word_list("titles-other")
    while len(words) > 1 and words[0] in titles:
        words = words[1:]
    return " ".join(words)
