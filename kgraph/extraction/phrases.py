"""A word comes in, the words of the whole phrase that it heads go out."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from kgraph.extraction.moods import is_denial
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.extraction.trimming import INTRODUCERS, QUOTES, TRIMMED, closed, trimmed

# What hangs on a noun without being part of what the noun phrase names.
OUTSIDE_NOUN = frozenset(
    {"case", "mark", "cc", "conj", "nsubj", "csubj", "cop", "aux", "expl", "parataxis"}
    | {"discourse", "vocative", "orphan", "dislocated", "reparandum", "list", "advcl", "ccomp"}
)
_OUTSIDE_JOINED = OUTSIDE_NOUN - {"conj", "cc"}
# What, with nothing on it, is always part of what the noun phrase names.
_INSIDE = frozenset({"det", "amod", "compound", "flat", "nmod", "nummod", "goeswith", "fixed"})
# Clauses on a noun that tell more of the thing, and become triples of their own.
TELLS_MORE = frozenset({"acl:relcl", "appos", "parataxis", "advcl:relcl"})


def under(word: Word, skip: Collection[Word] = (), shallow: bool = False) -> list[Word]:
    """Return the words of a subtree in sentence order, without the subtrees in `skip`.

    Args:
        word: head of the subtree.
        skip: words whose subtrees are left out.
        shallow: whether relative clauses and asides deeper down are left out as well.
    """
    if not word.children:
        return [word]
    found, stack = [], [word]
    while stack:
        at = stack.pop()
        found.append(at)
        for child in at.children:
            if child in skip or (shallow and child.dep in TELLS_MORE and not _close(at, child)):
                continue
            stack.append(child)
    found.sort(key=_place)
    return found


def _place(word: Word) -> int:
    return word.place


def noun_phrase(word: Word, conjuncts: bool = False, without: Collection[Word] = ()) -> list[Word]:
    """Return the words of the noun phrase that a word heads.

    Relative clauses, appositions and asides are left out, and so is its preposition with the
    adverbs before it ("mainly on").

    Args:
        word: the head noun, name or pronoun; the verb of a clause that stands as a subject.
        conjuncts: whether what is joined to it with "and" belongs to it too.
        without: further words whose subtrees are left out.
    """
    if word.base == "csubj":
        return clause_phrase(word, without)
    if not word.children and word.base != "conj":
        return trimmed([word])
    outside = _OUTSIDE_JOINED if conjuncts else OUTSIDE_NOUN
    case, copula = -1, -1
    for child in word.children:
        if child.base == "case":
            case = child.place if case < 0 else min(case, child.place)
        elif child.base == "cop":
            copula = max(copula, child.place)
    skip = [
        c
        for c in word.children
        if c.place < copula < word.place  # "Like Oslo, Lima is a port that …"
        or ((c.children or c.base not in _INSIDE) and _is_apart(word, c, outside, case))
    ]
    words = under(word, [*skip, *without], shallow=True)
    if word.base == "conj":
        words += _shared(word)
    return closed(trimmed(_unbroken(words, word)))


def _is_apart(word: Word, child: Word, outside: Collection[str], case: int) -> bool:
    """Tell whether what hangs on a noun is no part of what its phrase names."""
    if child.base == "case" and child.lower == "'s" and child.place > word.place:
        return word.dep == "nmod:poss"  # "bought Rao's": a shop or a firm
    if is_denial(child, word) or (child.base in {"advmod", "cc", "punct"} and child.place < case):
        return True
    if child.base == "advmod" and child.lower in _FURTHER:
        return word.base == "conj" and child.place < word.place
    if is_bracketed(child) or (child.base == "acl" and _after_comma(child)):
        return True
    if child.pos == "NUM" and len(child.text) < 4 and _after_comma(child):
        return True  # "Ann Lee, 58, was …", but "May 3, 1958"
    stray = child.base in outside and not _is_inside(word, child, case)
    return (stray or child.dep in TELLS_MORE) and not _close(word, child)


_FURTHER = frozenset({"also", "then", "later", "finally", "even"})  # "Oslo, then Lima"


def _shared(word: Word) -> list[Word]:
    """Return what a later noun shares with the first: "of cars" of "the number and type of cars".

    Parsers hang it on the first; a noun with an article or a modifier of its own shares nothing.
    """
    first = word.head
    if word.base != "conj" or first is None or not word.pos == first.pos == "NOUN":
        return []
    if any(c.base in {"det", "amod", "nmod", "acl", "nummod", "compound"} for c in word.children):
        return []
    later = [c for c in first.children if c.base in {"nmod", "acl"} and c.place > word.place]
    later = [c for c in later if c.dep != "acl:relcl" and not _after_comma(c)]
    return [w for child in later for w in under(child, shallow=True)]


def _unbroken(words: list[Word], head: Word) -> list[Word]:
    """Return the words without what a list goes on with after a gap: "the ends … , and means"."""
    if words[-1].place - words[0].place == len(words) - 1:
        return words
    for before, after in pairwise(words):
        gap = after.place > before.place + 1 and before.place >= head.place
        if gap and (after.base == "cc" or (after.lower == "," and after.base == "punct")):
            return words[: words.index(after)]
    return words


def _is_inside(word: Word, child: Word, case: int) -> bool:
    """Tell whether a preposition stands deep in a noun phrase: "by the down train"."""
    if child.base != "case" or child.place > word.place:
        return False
    near = (*child.children, *word.children, *(w for c in word.children for w in c.children))
    if any(w.lower in {"-", "‑"} and w.place == child.place + 1 for w in near):
        return True  # "a for-profit company"
    if child.place <= case:
        return False
    return any(c.base in {"det", "nummod"} and case < c.place < child.place for c in word.children)


def _close(word: Word, child: Word) -> bool:
    """Tell whether an apposition or clause follows at once: "the painter Goya", "what he saw"."""
    if child.dep in {"acl:relcl", "advcl:relcl"}:
        return is_free_relative(word) or _lacks_its_clause(word, child)
    if _quoted_whole(word, child):
        return True
    return (
        child.dep == "appos"
        and (child.pos in {"PROPN", "NUM"} or _is_cited(child))
        and not any(c.base == "punct" and c.text not in _MARKS for c in child.children)
        and not any(c.base == "punct" and word.place < c.place < child.place for c in word.children)
    )


_MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "’"})


def _is_cited(child: Word) -> bool:
    """Tell whether a word stands in quotation marks of its own: the word "cagot"."""
    return sum(c.text in _MARKS for c in child.children) > 1


def _quoted_whole(word: Word, child: Word) -> bool:
    """Tell whether one pair of quotation marks holds both: a title with a colon in it."""
    if child.dep not in {"appos", "parataxis"}:
        return False
    opened = [c.text for c in word.children if c.base == "punct" and c.place < word.place]
    closed = [c.text for c in child.children if c.base == "punct" and c.place > child.place]
    return any(QUOTES.get(mark) in closed for mark in opened if mark != "(")


def _lacks_its_clause(word: Word, clause: Word) -> bool:
    """Tell whether a word means too much without its clause: "all she said", "the only one left".

    The clause is part of what the phrase names; one after a comma only tells more.
    """
    if _after_comma(clause):
        return False
    bare = word.pos == "NOUN" and "Number=Plur" in word.feats
    if bare and not word.any("det", "nummod") and word.child("nmod:poss") is None:
        return True  # "athletes who win"
    if word.lemma in listed("gap_nouns"):
        return True  # "by the time they came"
    return word.lower in listed("open_words") or any(
        c.base in {"det", "amod", "nummod", "advmod"}
        and (c.lower in listed("picking_words") or "NumType=Ord" in c.feats)
        for c in word.children
    )


def is_free_relative(word: Word) -> bool:
    """Tell whether a word names a thing only by the clause on it: "what they found"."""
    bare = word.lower in listed("free_relatives")
    how = any(c.lower in {"how", "however"} for c in word.children)  # "how high it was"
    return (bare or how) and any(c.dep in {"acl:relcl", "advcl:relcl"} for c in word.children)


def is_bracketed(child: Word) -> bool:
    """Tell whether a bracket opens before a modifier: "Rao (born 1953)"."""
    for mark in child.children:
        if mark.base == "punct":
            return mark.text == "("
    return False


def _after_comma(child: Word) -> bool:
    """Tell whether a comma sets the child apart from its head."""
    for mark in child.children:
        if mark.base == "punct" and mark.lower in TRIMMED and mark.place < child.place:
            return True
    return False


def predicate_phrase(word: Word, without: Collection[Word] = ()) -> list[Word]:
    """Return the words of a nominal or adjectival predicate, without its clause's other parts."""
    first = min((c.place for c in word.children if c.base == "cop"), default=-1)
    skip = [
        c
        for c in word.children
        if c.base in OUTSIDE_NOUN
        or c in without
        or (c.dep in TELLS_MORE and not _close(word, c))
        or c.base == "punct"
        or (c.base == "advmod" and c.place < word.place and word.pos in {"NOUN", "PROPN", "PRON"})
        or (c.base == "advmod" and c.place < first)
        or (c.base == "xcomp" or (c.base == "obl" and not _measures(c, word)))
        or c.place < first
    ]
    return trimmed(under(word, skip, shallow=True))


def _measures(oblique: Word, word: Word) -> bool:
    """Tell whether a phrase belongs to a quality: "ten years old", "business minded"."""
    if is_compared(oblique) and word.lower in _AMOUNTS:
        return True
    bare = oblique.dep in {"obl:unmarked", "obl:npmod"} and not oblique.any("case")
    last = max(w.place for w in (oblique, *oblique.children))
    return bare and word.pos in {"ADJ", "ADV", "VERB"} and last == word.place - 1


_AMOUNTS = frozenset({"more", "less", "fewer"})


def is_compared(word: Word) -> bool:
    """Tell whether a phrase says what something is compared with: "more than a game"."""
    return any(c.base in {"case", "mark"} and c.lower == "than" for c in word.children)


def clause_phrase(word: Word, without: Collection[Word] = ()) -> list[Word]:
    """Return the words of a whole clause, without its conjunction and the punctuation around it."""
    skip = [c for c in word.children if c.base in {"cc", "mark"} and c.lower in INTRODUCERS]
    skip += [c for c in word.children if c.base in {"discourse", "vocative"}]
    skip += [c for c in word.children if is_command(c)]
    return trimmed(under(word, [*skip, *without]))


def is_command(word: Word) -> bool:
    """Tell whether a conjoined verb tells the reader to do something: "…, but forget that"."""
    if word.base != "conj" or word.head is None or word.any("nsubj", "aux", "mark"):
        return False
    bare = word.pos == "VERB" and word.lower == word.lemma and "Tense=Past" in word.head.feats
    return "Mood=Imp" in word.feats or (bare and "VerbForm=Fin" in word.head.feats)
