"""A word comes in; whether it tells of a habit, of an ability, of an end or of a denial goes out.

"Will" and "would" with "often" speak of what happens again and again, not of a plan; and who
"was able to" do a thing did it, while who "is able to" may or may not.
"""

from __future__ import annotations

from collections.abc import Collection

from kgraph.extraction.lookups import mapping
from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word
from kgraph.model import Modality


def is_habit(verb: Word) -> bool:
    """Tell whether an adverb makes a habit of a deed: "will occasionally write"."""
    return any(c.base == "advmod" and c.lower in words("habit_adverbs") for c in verb.children)


def was_able(adjective: Word) -> bool:
    """Tell whether an adjective says that somebody could and did: "was able to flee"."""
    if adjective.lower != "able":
        return False
    helpers = [c for c in adjective.children if c.base in {"aux", "cop"}]
    if any(c.base == "aux" and c.lemma != "have" for c in helpers):
        return False
    past = any("Tense=Past" in c.feats and "VerbForm=Fin" in c.feats for c in helpers)
    return past or any(c.lemma == "have" for c in helpers)


def only_just(adverb: Word, group: Collection[Word]) -> bool:
    """Tell whether "hardly" says that it had just happened: "had hardly begun when it rained"."""
    if adverb.lower not in {"hardly", "scarcely"}:
        return False
    return any(w.lower in {"had", "'d"} and w.base == "aux" for w in group)


def is_not_only(adverb: Word, group: Collection[Word]) -> bool:
    """Tell whether a "not" only says that there is more: "did not only sign it but"."""
    return adverb.lower in {"not", "n't"} and any(
        w.place == adverb.place + 1 and w.lower in {"only", "just", "merely", "simply"}
        for w in (*group, *adverb.children, *(adverb.head.children if adverb.head else ()))
    )


def is_no_more(adverb: Word, group: Collection[Word]) -> bool:
    """Tell whether a phrase ends or denies a state: "no longer", "never before".

    Args:
        adverb: the adverb that heads the phrase.
        group: the words of the verb group; a "never" among them denies it by itself.
    """
    if adverb.base not in {"advmod", "obl"} or adverb.lower not in _ENDED:
        return False
    if adverb.any("obl", "advcl"):
        return False  # "no longer than a day"
    denied = [c for c in adverb.children if c.lower in _ENDED[adverb.lower]]
    return any(c.base == "det" or c not in group for c in denied)


_ENDED = {"longer": {"no"}, "more": {"no"}, "before": {"never"}, "again": {"never"}}


def conjunct_status(word: Word) -> tuple[bool, Modality]:
    """Return whether a conjunct is denied, and how sure it is: "and possibly a spy", "not Rao".

    Args:
        word: a noun or adjective; one that is joined to nothing is neither.
    """
    if word.pos not in {"VERB", "AUX"} and is_alternative(word) and not word.any("cop"):
        return False, Modality.POSSIBLE
    if word.base != "conj":
        return _not_so(word), Modality.ACTUAL
    own = [c for c in word.children if c.base in {"advmod", "cc"} and c.place < word.place]
    if word.pos not in {"VERB", "AUX"} and _but_so(word, own):
        return True, Modality.ACTUAL
    hedged = any(mapping("hedges").get(c.lower) == "possible" for c in own)
    return any(
        c.lower in {"not", "never"} for c in own
    ), Modality.POSSIBLE if hedged else Modality.ACTUAL


def is_alternative(word: Word) -> bool:
    """Tell whether a word is one of two that are joined by "either" and "or"."""
    first = word
    while first.base == "conj" and first.head is not None:
        first = first.head
    for child in first.children:
        if child.lower == "either" and child.place < first.place:
            break
    else:
        return False
    return any(
        link.base == "cc" and link.lower == "or"
        for other in first.children
        if other.base == "conj"
        for link in other.children
    )


def _not_so(word: Word) -> bool:
    """Tell whether a phrase with its preposition is denied: "looked not for Rao, but for Tan"."""
    if word.base == "obj":
        return any(is_denial(c, word) for c in word.children)
    if word.base != "obl":
        return False
    case = min((c.place for c in word.children if c.base == "case"), default=-1)
    before = [c.lower for c in word.children if c.base == "advmod" and c.place < case]
    return before[-1:] == ["not"]


def _but_so(word: Word, own: Collection[Word]) -> bool:
    """Tell whether a conjunct is what is so instead: "met not Rao, but Tan", "is not X but Y"."""
    if not any(c.base == "cc" and c.lower == "but" for c in own):
        return False
    if any(c.lower in {"not", "never", "also"} for c in (*own, *word.children)):
        return False
    first = word
    while first.base == "conj" and first.head is not None:
        first = first.head
    said = first if first.any("cop") or first.head is None else first.head
    return any(
        c.base == "advmod" and c.lower in {"not", "n't"} and not is_not_only(c, ())
        for c in said.children
        if c.place < word.place
    )


def is_denial(adverb: Word, noun: Word) -> bool:
    """Tell whether an adverb denies a noun phrase alone: "met not the mayor, but Tan".

    Args:
        adverb: a word that hangs on the noun.
        noun: an object, or what is joined to something with "and" or a comma.
    """
    if adverb.base != "advmod" or adverb.lower not in {"not", "never"}:
        return False
    before = noun.base in {"obj", "conj"} and adverb.place < noun.place
    return before and not is_not_only(adverb, noun.children)
