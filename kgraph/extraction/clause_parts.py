"""A predicate comes in, the parts of its clause beside subject and verb go out."""

from __future__ import annotations

from functools import cache

from kgraph.extraction.antecedents import RELATIVE, antecedent_of
from kgraph.extraction.clauses import Clause, Part, is_predicate
from kgraph.extraction.phrases import is_bracketed, is_free_relative
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.extraction.verb_groups import stands_for_verb


def case_of(word: Word) -> tuple[Word, ...]:
    """Return the words of the preposition that introduces a word: "because of", "on board"."""
    found: list[Word] = []
    stranded = word.lower in RELATIVE  # "the list that he went through"
    for child in word.children:
        if child.base == "case" and (child.place < word.place or stranded):
            found += [child, *(c for c in child.children if c.base == "fixed")]
        elif found and child.base in {"det", "nummod", "nmod:poss"}:
            break  # "by the 5:40 down train"
    return tuple(sorted(found, key=lambda w: w.place)) if len(found) > 1 else tuple(found)


def mark_of(word: Word) -> tuple[Word, ...]:
    """Return the words that introduce an adverbial clause: "after", "in order to".

    A preposition further inside belongs to the predicate: "before she is in town".
    """
    found: list[Word] = []
    for child in word.children:
        if child.base in {"mark", "case"} and child.place < word.place:
            if found and child.place > found[-1].place + 1 and child.base == "case":
                break
            found += [child, *(c for c in child.children if c.base == "fixed")]
    return tuple(sorted(found, key=lambda w: w.place))


def parts_of(
    word: Word,
    kind: str,
    group: tuple[Word, ...],
    subjects: tuple[Word, ...],
    above: Clause | None,
) -> tuple[Part, ...]:
    """Return the parts of a predicate's clause in the order of the sentence.

    Args:
        word: the predicate.
        kind: active, passive, copular or existential.
        group: the words of its verb group, which are no parts.
        subjects: the heads of its subjects, which are none either.
        above: the clause that it hangs on.
    """
    parts = [
        part
        for child in word.children
        if child not in subjects and (part := _part(child, word, kind, group, above))
    ]
    if word.base == "conj" and above is not None and above.head is word.head:
        parts += [p for p in above.parts if p.place > word.place and _fits(p, parts)]
    if kind == "active" and not any(p.place > word.place for p in parts):
        parts += _shared_object(word)
    gap = _gap(word, kind, parts)
    if gap is not None:
        parts.append(gap)
    return tuple(sorted(parts, key=lambda p: p.place))


def _fits(part: Part, parts: list[Part]) -> bool:
    """Tell whether a part of the first conjunct, standing after the second, belongs to both."""
    return part.role in {"object", "oblique", "agent"} and part.role not in {p.role for p in parts}


def _shared_object(word: Word) -> list[Part]:
    """Return the object of "bought and sold shares" for "bought" too."""
    if word.lemma not in listed("transitive_verbs"):
        return []
    for other in word.all("conj"):
        thing = other.child("obj")
        between = other.place - word.place - 1
        links = [c for c in other.children if c.base in {"cc", "punct"} and c.place < other.place]
        if thing is not None and thing.place > other.place and between == len(links):
            return [Part("object", _meant(thing, other), (), thing.place)]
    return []


def _part(
    child: Word, word: Word, kind: str, group: tuple[Word, ...], above: Clause | None
) -> Part | None:
    if child in group:
        return None
    match child.base:
        case "obj":
            return Part("object", _meant(child, word), (), child.place)
        case "iobj":
            return Part("recipient", _meant(child, word), (), child.place)
        case "obl":
            return _oblique(child, word, kind)
        case "xcomp" if child.pos != "PART":
            role = "infinitive" if _verbal(child) else "complement"
            return Part(role, child, (), child.place)
        case "ccomp":
            return Part("content", child, (), child.place)
        case "advcl" if child.dep != "advcl:relcl" and not (
            is_linking(child) or stands_for_verb(child)
        ):
            return Part("adverbial", child, mark_of(child), child.place)
        case "advmod":
            return _adverb(child, word, above)
        case _:
            return None


def _verbal(word: Word) -> bool:
    return is_predicate(word) and (word.pos in {"VERB", "AUX"} or word.any("cop"))


def _meant(child: Word, word: Word) -> Word:
    """Return the antecedent of a relative pronoun, or the word itself."""
    return antecedent_of(child, word) or child


def is_linking(word: Word) -> bool:
    """Tell whether a phrase only joins the sentence to the one before: "on the other hand"."""
    if word.lower not in _linking_words():
        return False
    words = sorted([word, *word.children], key=lambda w: w.place)
    return " ".join(w.lower for w in words if w.base != "punct") in listed("linking_phrases")


@cache
def _linking_words() -> frozenset[str]:
    return frozenset(w for phrase in listed("linking_phrases") for w in phrase.split())


def _oblique(child: Word, word: Word, kind: str) -> Part | None:
    if child.pos == "ADP" and not child.children:
        return _stranded(child, word)
    case = case_of(child)
    if is_linking(child) or is_bracketed(child):
        return None
    if kind == "passive" and [w.lower for w in case] == ["by"]:
        return Part("agent", _meant(child, word), case, child.place)
    marks = mark_of(child)
    compared = marks and marks[0].lower == "than"
    if compared and (len(marks) > 1 or not case or _by_adverb(word, kind)):
        return Part("comparison", child, marks, child.place)  # "more careful than in the past"
    role = "time" if child.dep in {"obl:tmod", "obl:unmarked"} else "oblique"
    return Part(role, _meant(child, word), case, child.place)


def _by_adverb(verb: Word, kind: str) -> bool:
    """Tell whether an adverb says in what a deed is compared: "can do better than Rao"."""
    compared = any(c.base == "advmod" and c.place > verb.place for c in verb.children)
    return kind == "active" and compared


def _stranded(child: Word, word: Word) -> Part | None:
    """Return what a preposition without a noun belongs to: "a pond for fish to live in"."""
    noun = word.head
    if word.base != "acl" or noun is None or noun.pos not in {"NOUN", "PROPN"}:
        return None
    if any(c.lower in RELATIVE for c in word.children):
        return None
    return Part("oblique", noun, (child,), child.place)


def _adverb(child: Word, word: Word, above: Clause | None) -> Part | None:
    if child.lower in {"where", "wherein"}:
        place = _where(word, above)
        return Part("where", place, (), child.place) if place is not None else None
    if child.pos not in {"ADV", "ADJ", "NOUN"} or child.lower in listed("linking_adverbs"):
        return None
    if child.lower.endswith("ly") and _opens(child, word):
        return None  # "Finally, …": a comment on the sentence
    if any(c.base in {"mark", "case"} and c.place == child.place + 1 for c in word.children):
        return None  # "along with collecting"
    for inner in child.children:  # "back to Lima"
        case = case_of(inner)
        if inner.base in {"obl", "nmod"} and case and inner.place > child.place:
            before = [c for c in child.all("advmod") if c.place < child.place]  # "no later than"
            return Part("oblique", inner, (*before, child, *case), child.place)
    return Part("adverb", child, case_of(child), child.place)


def _where(word: Word, above: Clause | None) -> Word | None:
    """Return the noun that "where" stands for: of a relative clause, or the last place before it.

    "will travel to Dakar, where she is to meet Rao" → Dakar.
    """
    at = word
    while at.base in {"xcomp", "conj"} and at.head is not None:
        at = at.head
    if at.dep == "acl:relcl":
        return at.head
    if at.base != "advcl" or above is None or at.head is not above.head:
        return None
    before = [p for p in above.parts if p.role in {"oblique", "object"} and p.place < at.place]
    dates = listed("weekdays") | listed("months")
    places = [p.word for p in before if p.word.lower not in dates and p.word.pos != "NUM"]
    return places[-1] if places else None


def _opens(child: Word, word: Word) -> bool:
    """Tell whether an adverb opens its clause, before the subject."""
    subject = word.child("nsubj", "nsubj:pass", "csubj")
    return subject is not None and child.place < subject.place and not child.children


def _gap(word: Word, kind: str, parts: list[Part]) -> Part | None:
    """Return the noun that a relative clause without pronoun leaves out: "steps he took"."""
    if word.dep != "acl:relcl" or kind != "active" or word.head is None:
        return None
    if is_free_relative(word.head) or word.head.lemma in listed("gap_nouns"):
        return None
    if any(p.role in {"object", "content", "infinitive"} for p in parts):
        return None
    subject = word.child("nsubj")
    if subject is None or subject.lower in RELATIVE:
        return None
    if any(c.lower in {"namely", "i.e."} for c in word.children):
        return None  # "a deal, namely that they leave"
    if any(
        c.lower in RELATIVE | {"where", "when", "why"} and c.base != "mark"
        for p in word.children
        for c in (p, *p.children)
    ):
        return None
    return Part("object", word.head, (), word.place)
