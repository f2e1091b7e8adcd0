"""A predicate comes in, the words that make up its relation phrase go out."""

from __future__ import annotations

from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word

_AROUND_AUXILIARY = frozenset({"nsubj", "cc", "punct", "advmod", "mark"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "hardly", "scarcely", "nt"})


def auxiliaries(word: Word) -> list[Word]:
    """Return auxiliaries, copula and negation of a predicate, in order."""
    return [
        c
        for c in word.children
        if c.base in {"aux", "cop"} or (c.base == "advmod" and c.lower in NEGATIONS)
    ]


def is_adverb_inside(adverb: Word, first: int, verb: Word) -> bool:
    """Tell whether an adverb stands within the verb group, or next to the verb.

    Args:
        adverb: the adverb.
        first: place of the first word of the group.
        verb: the verb that it belongs to.
    """
    if adverb.base != "advmod" or adverb.pos not in {"ADV", "PART"}:
        return False
    if adverb.lower in listed("circumstance_adverbs") or adverb.any("obl", "advcl", "nmod", "conj"):
        return False
    if first <= adverb.place < verb.place:
        return True
    return adverb.place + 1 == verb.place and adverb.lower not in listed("linking_adverbs")


def verb_group(word: Word) -> list[Word]:
    """Return the words of a verb group: auxiliaries, adverbs among them, verb and particles.

    "had never really given up" is one group. The infinitive's "to" is not part of it.
    """
    words = [*auxiliaries(word), word]
    subject = word.child("nsubj", "nsubj:pass")
    if subject is not None and word.any("cop") and not to_of(word):
        words = [w for w in words if w is word or (w.base != "cop" and w.place > subject.place)]
    words += particles(word)
    words += be_to(word)
    words += _prefix(word)
    first = min(w.place for w in words)
    for child in word.children:
        if child not in words and is_adverb_inside(child, first, word):
            words += [child, *_degree(child)]
    last = max(w.place for w in words)
    for child in word.children:  # adverbs that follow at once: "relies heavily on"
        if child.place == last + 1 and _follows(child):
            words.append(child)
            last = child.place
    return sorted(words, key=lambda w: w.place)


def be_to(verb: Word) -> list[Word]:
    """Return the "to" of "is to run", where a form of "be" stands before it; [] elsewhere."""
    helper = any(c.base in {"cop", "aux"} and c.lemma == "be" for c in verb.children)
    to = to_of(verb) if helper and verb.pos == "VERB" and verb.lemma != "blame" else []
    helpers = [c.place for c in verb.children if c.base in {"cop", "aux"} and c.lemma == "be"]
    return to if to and min(helpers) < to[0].place else []


def _degree(adverb: Word) -> list[Word]:
    """Return the words before an adverb that belong to it: "very" of "very much", "no longer"."""
    bases = {"advmod", "det"}
    return [c for c in adverb.children if c.base in bases and c.place < adverb.place]


def _prefix(verb: Word) -> list[Word]:
    """Return the prefix that a hyphen joins to a verb, with the hyphen: "co-" of "co-operate"."""
    found = [c for c in verb.children if c.base == "compound" and c.lower in listed("prefixes")]
    return [w for c in found for w in (c, *c.children)]


def particles(word: Word) -> list[Word]:
    """Return a verb's particles; the "up" of "start-up" is none."""
    return [
        c
        for c in word.children
        if c.dep == "compound:prt"
        and (c.token == 0 or c.source.doc[c.token - 1].text not in {"-", "–", "‑"})
    ]


def _follows(adverb: Word) -> bool:
    return (
        adverb.base == "advmod"
        and adverb.pos == "ADV"
        and not adverb.children
        and adverb.lower.endswith("ly")
        and adverb.lower not in listed("circumstance_adverbs")
    )


def copula_group(word: Word) -> list[Word]:
    """Return the words of a copula's group: "is not", "had also been", without the predicate."""
    words = auxiliaries(word)
    inner = word.child("nsubj") if word.child("nsubj:outer") is not None else None
    if inner is not None:  # "The idea was that it would be a port"
        words = [w for w in words if w.place > inner.place]
    if not words:
        return []
    first, copula = min(w.place for w in words), max(w.place for w in words)
    noun = word.pos in {"NOUN", "PROPN", "PRON", "NUM"}
    for child in word.children:
        if child in words or child.base != "advmod" or child.any("obl", "advcl"):
            continue
        inside = first <= child.place < word.place
        early = child.place < copula or child.lower in listed("sentence_adverbs")
        if inside and (noun or early):
            words += [child, *_degree(child)]
    return sorted(words, key=lambda w: w.place)


def to_of(word: Word) -> list[Word]:
    """Return the infinitive's "to"."""
    return [c for c in word.children if c.base == "mark" and c.lower == "to"]


def stands_for_verb(word: Word) -> bool:
    """Tell whether an auxiliary stands for all of a verb phrase: "but Chile did not"."""
    as_did = word.base == "advcl" and any(c.lower == "as" for c in word.all("mark"))
    if word.base not in {"conj", "parataxis"} and not as_did:
        return False
    helps = word.pos == "AUX" or word.lower in {"did", "does", "do"}
    if not helps or word.child("nsubj", "nsubj:pass") is None:
        return False
    return all(c.base in _AROUND_AUXILIARY for c in word.children)
