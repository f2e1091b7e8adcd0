"""A clause comes in; whether it is denied, only possible or planned, and who says so goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kgraph.extraction.clauses import Clause, goes_on, is_infinitive, is_to_do
from kgraph.extraction.lookups import mapping
from kgraph.extraction.tree import Word
from kgraph.extraction.verb_groups import NEGATIONS
from kgraph.model import Modality

ACTUAL, POSSIBLE, PLANNED = Modality.ACTUAL, Modality.POSSIBLE, Modality.PLANNED
_NOT_DONE = frozenset({"without", "instead", "rather"})  # "instead of using them"
_DENIALS = frozenset({"deny", "reject", "dispute", "exclude"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
EFFECTS: Mapping[str, Modality] = {
    "possible": POSSIBLE,
    "planned": PLANNED,
    "unlikely": POSSIBLE,
    "attempted": POSSIBLE,
}


@dataclass(frozen=True, slots=True)
class Status:
    """What the text makes of a clause.

    Attributes:
        negated: whether it says that it is not so.
        modality: actual, possible or planned.
        source: the words that head who says so.
        hearsay: an adverb such as "reportedly", where that is all the text gives.
    """

    negated: bool = False
    modality: Modality = ACTUAL
    source: tuple[Word, ...] = ()
    hearsay: Word | None = None


def weaker(a: Modality, b: Modality) -> Modality:
    """Return the one that commits less: possible before planned before actual."""
    return POSSIBLE if POSSIBLE in (a, b) else PLANNED if PLANNED in (a, b) else ACTUAL


def own_status(clause: Clause, reported: bool) -> Status:
    """Return what the clause's own words make of it.

    Args:
        clause: the clause.
        reported: whether it stands in reported speech, where "would" is a past "will".
    """
    negated, hearsay = False, None
    modality = PLANNED if is_to_do(clause.head) else ACTUAL
    moods, hedges = mapping("mood"), mapping("hedges")
    for word in clause.group:
        negated ^= word.lower in NEGATIONS and word.base == "advmod"
        if word.base == "aux" and word.lower in moods:
            mood = Modality(moods[word.lower])
            if reported and word.lower in {"would", "'d"}:
                mood = PLANNED
            modality = weaker(modality, mood)
    for child in clause.head.children:
        if child.base in {"advmod", "obl", "parataxis"} and child.lower in hedges:
            if hedges[child.lower] == "hearsay":
                hearsay = child
            else:
                modality = POSSIBLE
        if child.base in {"mark", "advmod"} and child.lower in _CONDITIONS:
            modality = POSSIBLE
        negated |= child.base in {"mark", "case", "cc"} and child.lower in _NOT_DONE
        if child.base == "mark" and child.lower == "until" and "Tense=Pres" in clause.head.feats:
            modality = POSSIBLE
    negated ^= any(c.dep == "cc:preconj" and c.lower == "neither" for c in clause.head.children)
    negated ^= any(_nobody(w) for w in clause.subjects if clause.sharing in {"own", "conjoined"})
    negated ^= any(_nobody(p.word) for p in clause.all("object") if p.word.head is clause.head)
    return Status(negated, modality, (), hearsay)


def _nobody(word: Word) -> bool:
    """Tell whether a noun phrase is a negative one: "no soldier", "neither he nor Tan"."""
    if word.lower in {"nobody", "none", "nothing", "no-one", "neither"}:
        return True
    return any(
        c.lower in {"no", "neither"} and c.base in {"det", "cc", "advmod"} for c in word.children
    )


def embedded(own: Status, clause: Clause, above: Status) -> Status:
    """Return the status of a clause under what the verb or noun above makes of it.

    "refused to meet" → negated; "is expected to travel" → planned; "wants the US to ease" →
    possible; a main clause that is only possible makes its infinitives possible too.

    Args:
        own: what the clause's own words make of it.
        clause: the clause.
        above: the status of the clause that it hangs on.
    """
    upper = clause.above
    if goes_on(clause.head, upper):
        weak = weaker(own.modality, above.modality)
        return replace(own, negated=own.negated or above.negated, modality=weak)
    if clause.sharing == "participial" and upper is not None and upper.kind == "existential":
        return replace(own, negated=own.negated ^ above.negated)  # "there is nobody living here"
    effect = effect_on(clause)
    if upper is None or (effect is None and not _follows(clause)):
        return own
    negated, modality = own.negated, weaker(own.modality, EFFECTS.get(effect or "", ACTUAL))
    if clause.chained or clause.link == "xcomp":
        negated ^= above.negated
        modality = weaker(modality, above.modality)
    elif _follows(clause):
        modality = weaker(modality, above.modality)
    noun = clause.head.head
    if clause.link == "acl" and effect is not None and noun is not None:
        if is_infinitive(clause.head):  # "no plans to attack"
            negated ^= _nobody(noun)
        elif above.negated or _nobody(noun):  # "found no evidence that they met"
            modality = POSSIBLE
    if effect == "negated" and above.negated and noun is not None and noun.lemma in _DENIALS:
        return replace(own, negated=own.negated, modality=POSSIBLE)  # "has not denied meeting him"
    negated ^= effect in {"negated", "unlikely"}
    return replace(own, negated=negated, modality=modality)


def _follows(clause: Clause) -> bool:
    """Tell whether a clause happens only if the one above does: participles, later conjuncts."""
    if clause.link == "advcl":
        return clause.sharing == "adverbial" and clause.head.lower.endswith("ing")
    return clause.link == "xcomp"


def _ranked(noun: Word) -> bool:
    """Tell whether a noun is "the first", "the last", "the only" one to do it, who did."""
    return any(
        "NumType=Ord" in c.feats or c.lower in {"first", "last", "only", "next", "latest"}
        for c in noun.children
    )


def effect_on(clause: Clause) -> str | None:
    """Return what the word above says of an infinitive or gerund under it, from the table."""
    upper, head = clause.above, clause.head.head
    if upper is None or head is None:
        return None
    effects = mapping("embedding")
    infinitive = is_infinitive(clause.head)
    match clause.link:
        case "xcomp":
            return effects.get(head.lemma.lower(), "actual")
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
        case "advcl" if infinitive and any(_ranked(p.word) for p in upper.all("complement")):
            return "actual"  # "became the first to win"
        case "advcl" if infinitive:
            return effects.get(head.lemma.lower(), "planned") if head.pos == "ADJ" else "planned"
        case "advcl" if upper.kind == "passive" and head.lemma in {"accuse", "suspect", "charge"}:
            return "possible"
        case "advcl" if any(c.lower == "from" for c in clause.head.children):
            return effects.get(head.lemma.lower())
        case "ccomp" if infinitive and not is_to_do(clause.head):
            return effects.get(head.lemma.lower(), "possible")
        case _:
            return None
