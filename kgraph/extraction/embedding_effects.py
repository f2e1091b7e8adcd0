"""A clause comes in; what the word above it makes of it goes out, by the table of effects."""

from __future__ import annotations

from kgraph.extraction.clauses import Clause, is_infinitive, is_to_do
from kgraph.extraction.lookups import mapping
from kgraph.extraction.moods import was_able
from kgraph.extraction.shared_subjects import asked_of
from kgraph.extraction.tree import Word


def _ranked(noun: Word) -> bool:
    """Tell whether a noun is "the first", "the last", "the only" one to do it, who did."""
    return any(
        "NumType=Ord" in c.feats or c.lower in {"first", "last", "only", "next", "latest"}
        for c in noun.children
    )


def is_measured(word: Word) -> bool:
    """Tell whether a word says that there is enough, or too much, to do something."""
    return word.lower in {"enough", "sufficient", "insufficient"} or any(
        c.lower in {"enough", "sufficient", "insufficient", "too"}
        and c.base in {"amod", "advmod", "det"}
        for c in word.children
    )


def effect_on(clause: Clause) -> str | None:
    """Return what the word above says of an infinitive or gerund under it, from the table."""
    upper, head = clause.above, clause.head.head
    if upper is None or head is None:
        return None
    effects = mapping("embedding")
    infinitive = is_infinitive(clause.head)
    made = head.head.lemma.lower() if head.head is not None else ""
    if clause.link in {"ccomp", "advcl", "acl"} and head.pos == "ADJ" and not infinitive:
        ensured = effects.get(f"{made} {head.lemma.lower()}")
        if ensured is not None:
            return ensured  # "make sure that they come"
    if infinitive and clause.link in {"acl", "advcl", "xcomp"} and is_measured(head):
        return "possible"
    if (
        infinitive
        and clause.link in {"advcl", "xcomp"}
        and any(c.lower == "too" for a in head.all("advmod") for c in a.children)
    ):
        return "possible"  # "too badly hurt to walk"
    match clause.link:
        case "xcomp":
            return _on_complement(upper, head, infinitive)
        case "acl":
            return _on_noun(clause, head, infinitive)
        case "advcl":
            return _on_adverbial(clause, upper, head, infinitive)
        case "csubj" | "ccomp" if head.pos == "ADJ":
            return effects.get(head.lemma.lower())
        case "ccomp" if not infinitive and head.pos == "VERB":
            return mapping("content_verbs").get(head.lemma.lower())
        case "ccomp" if infinitive and not is_to_do(clause.head):
            return effects.get(head.lemma.lower(), "possible")
        case _:
            return None


def _on_complement(upper: Clause, head: Word, infinitive: bool) -> str:
    """Return what a verb or adjective says of the infinitive or gerund that it asks for."""
    effects = mapping("embedding")
    if head.lower == "got" and any(c.lemma == "have" for c in head.children):
        return "possible"  # "we've got to leave" is a duty, "we got to see it" a deed
    if head.lemma in {"have", "be"} and any(c.lower == "yet" for c in head.children):
        return "negated"  # "has yet to visit"
    if head.lemma == "have" and infinitive and not head.any("obj"):
        done = "Tense=Past" in head.feats or head.lower == "having"
        return "actual" if done else "possible"  # "had to leave": left
    if head.lower == "going" and infinitive:
        return "planned"  # "is going to leave"
    if was_able(head):
        return "actual"
    parted = effects.get(_with_particle(head))
    if parted is not None:
        return parted  # "ruled out attacking"
    asked = infinitive and upper.kind == "active" and upper.first("object", "recipient")
    return effects.get(head.lemma.lower(), "possible" if asked else "actual")


def _on_noun(clause: Clause, head: Word, infinitive: bool) -> str | None:
    """Return what a noun says of the clause on it: "the claim that they left", "plans to leave"."""
    that = any(c.base == "mark" and c.lower == "that" for c in clause.head.children)
    if clause.sharing == "own" and that:
        return mapping("content_nouns").get(head.lemma.lower())
    if not infinitive:
        return None
    if _ranked(head):
        return "actual"
    return mapping("embedding").get(head.lemma.lower(), "planned")


def _on_adverbial(clause: Clause, upper: Clause, head: Word, infinitive: bool) -> str | None:
    """Return what a predicate says of an infinitive or gerund that only hangs on it."""
    effects = mapping("embedding")
    if infinitive:
        if any(_ranked(p.word) for p in upper.all("complement")):
            return "actual"  # "became the first to win"
        if asked_of(upper) is not None:
            return effects.get(head.lemma.lower(), "possible")  # "called on them to leave"
        return effects.get(head.lemma.lower(), "planned") if head.pos == "ADJ" else "planned"
    marks = {c.lower for c in clause.head.children}
    if head.lemma in _COMMITTED:
        return "planned" if "to" in marks else None
    if head.pos == "VERB" and "about" in marks:
        return "possible"  # "talked about leaving"
    if "from" in marks:
        return effects.get(head.lemma.lower())
    if upper.kind == "passive" or head.pos in {"ADJ", "ADV"}:
        return mapping("judged_deeds").get(head.lemma.lower())  # "is wanted for stealing"
    return None


def _with_particle(verb: Word) -> str:
    particle = verb.child("compound:prt")
    return f"{verb.lemma.lower()} {particle.lower}" if particle is not None else ""


_COMMITTED = frozenset({"commit", "committed", "dedicate", "dedicated", "devote", "devoted"})
