"""A participle with a name before its hyphen comes in, how the name is bound goes out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgraph.extraction.noun_context import NounContext, NounTriple
from kgraph.extraction.tables import rows
from kgraph.extraction.tree import Word
from kgraph.model import MentionKind


@cache
def participles() -> dict[str, tuple[str, str]]:
    """Return each participle with its relation and which end of it the noun is."""
    return {row[0]: (row[1], row[2]) for row in rows("hyphen_participles")}


# A "Greek-owned" ship is owned by somebody Greek, not by Greece.
_BY_NATIONALS = frozenset(("own", "run", "make", "build", "design", "develop"))


def hyphenated(context: NounContext, word: Word) -> Iterator[NounTriple]:
    """Read "Lyon-based", "UN-backed": how a name before a hyphen is bound to what follows."""
    if word.lower not in participles() or word.token < 2 or word.token + 1 >= len(context.doc):
        return
    hyphen = context.words.get(word.token - 1)
    if hyphen is None or hyphen.text not in ("-", "–") or context.doc[word.token].ent_type_:
        return
    name = context.names.get(word.token - 2)
    noun = word.head
    if name is None or noun is None or noun.place < word.place:
        return
    thing = context.of(noun)
    if thing is None:
        thing = context.index.owners.get(noun.token)
    relation, subject = participles()[word.lower]
    if thing is None:
        return
    thing = context.named(thing)
    words = [hyphen, word]
    if context.mention(name).kind is MentionKind.DEMONYM and relation in _BY_NATIONALS:
        relation, subject = "from", "noun"
    ends = (thing, name) if subject == "noun" else (name, thing)
    triple = context.triple(ends[0], relation, words, ends[1], "hyphen_participle")
    yield NounTriple(triple, noun.token)
