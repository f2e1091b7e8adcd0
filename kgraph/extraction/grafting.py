"""A word of a tree and where it belongs come in; the tree is changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.extraction.tree import Word

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def attach(word: Word, head: Word, dep: str) -> None:
    """Hang a word on another head under another label; no doubt of the parser is left."""
    word.certainty = 1.0
    if word.head is not None:
        word.head.children.remove(word)
    word.head, word.dep, word.base = head, dep, dep.partition(":")[0]
    head.children.append(word)
    head.children.sort(key=lambda w: w.place)


def under(word: Word, other: Word) -> bool:
    """Tell whether a word stands below another one in the tree."""
    at: Word | None = word
    while at is not None:
        if at is other:
            return True
        at = at.head
    return False


def below(word: Word) -> list[Word]:
    """Return all words of a subtree, in order."""
    found = [word]
    for at in found:
        found.extend(at.children)
    return sorted(found, key=lambda w: w.place)


def case(word: Word) -> str:
    """Return the first word of a phrase's preposition, in lower case, or ""."""
    return next((c.lower for c in word.children if c.base == "case"), "")


def comma_first(word: Word) -> bool:
    """Tell whether a comma opens a phrase."""
    if not word.children:
        return False
    first = min(word.children, key=lambda w: w.place)
    return first.base == "punct" and first.lower == ","


def inserted(verb: Word, subject: Word) -> bool:
    """Tell whether a verb and its subject stand between commas: "The dams, said Rao, are safe"."""
    around = below(verb)
    commas = {w.place for w in around if w.base == "punct" and w.lower == ","}
    phrase = below(subject)
    plain = not any(c.dep in {"acl:relcl", "appos"} for c in subject.children)
    alone = phrase[0].place == verb.place + 1 and phrase[-1].place + 1 in commas
    return plain and alone and verb.place - 1 in commas
