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
        case "xcomp" if head.lower == "got" and any(c.lemma == "have" for c in head.children):
            return "possible"  # "we've got to leave" is a duty, "we got to see it" a deed
        case "xcomp" if head.lemma in {"have", "be"} and any(
            c.lower == "yet" for c in head.children
        ):
            return "negated"  # "has yet to visit"
        case "advcl" if not infinitive and head.lemma in _COMMITTED:
            return "planned" if any(c.lower == "to" for c in clause.head.children) else None
        case "xcomp" if head.lemma == "have" and infinitive and not head.any("obj"):
            done = "Tense=Past" in head.feats or head.lower == "having"
            return "actual" if done else "possible"  # "had to leave": left
        case "xcomp" if head.lower == "going" and infinitive:
            return "planned"  # "is going to leave"
        case "xcomp" if was_able(head):
            return "actual"
        case "xcomp" if (parted := effects.get(_with_particle(head))) is not None:
            return parted  # "ruled out attacking"
        case "xcomp":
            asked = infinitive and upper.kind == "active" and upper.first("object", "recipient")
            return effects.get(head.lemma.lower(), "possible" if asked else "actual")
        case "csubj" | "ccomp" if head.pos == "ADJ":
            return effects.get(head.lemma.lower())
        case "acl" if clause.sharing == "own" and any(
            c.base == "mark" and c.lower == "that" for c in clause.head.children
        ):
            return mapping("content_nouns").get(head.lemma.lower())
        case "acl" if infinitive:
            if _ranked(head):
                return "actual"
            return effects.get(head.lemma.lower(), "planned")
        case "ccomp" if not infinitive and head.pos == "VERB":
            return mapping("content_verbs").get(head.lemma.lower())
        case "advcl" if infinitive and any(_ranked(p.word) for p in upper.all("complement")):
            return "actual"  # "became the first to win"
        case "advcl" if infinitive and asked_of(upper) is not None:
            return effects.get(head.lemma.lower(), "possible")  # "called on them to leave"
        case "advcl" if infinitive:
            return effects.get(head.lemma.lower(), "planned") if head.pos == "ADJ" else "planned"
        case "advcl" if any(c.lower == "from" for c in clause.head.children):
            return effects.get(head.lemma.lower())
        case "advcl" if not infinitive and (upper.kind == "passive" or head.pos in {"ADJ", "ADV"}):
            return mapping("judged_deeds").get(head.lemma.lower())  # "is wanted for stealing"
        case "ccomp" if infinitive and not is_to_do(clause.head):
            return effects.get(head.lemma.lower(), "possible")
        case _:
            return None


def _with_particle(verb: Word) -> str:
    particle = verb.child("compound:prt")
    return f"{verb.lemma.lower()} {particle.lower}" if particle is not None else ""


_COMMITTED = frozenset({"commit", "committed", "dedicate", "dedicated", "devote", "devoted"})
