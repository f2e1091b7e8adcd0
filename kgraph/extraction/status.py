"""A clause comes in; whether it is denied, only possible or planned, and who says so goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kgraph.extraction.clauses import Clause, goes_on, is_infinitive, is_to_do
from kgraph.extraction.conditions import CONDITIONS, is_condition, is_supposed, shares_condition
from kgraph.extraction.embedding_effects import effect_on, is_measured
from kgraph.extraction.lookups import mapping
from kgraph.extraction.moods import is_alternative, is_habit, is_no_more, is_not_only, only_just
from kgraph.extraction.tables import words
from kgraph.extraction.tree import Word
from kgraph.extraction.unreal_things import is_of_the_unreal
from kgraph.extraction.verb_groups import NEGATIONS
from kgraph.model import Modality

ACTUAL, POSSIBLE, PLANNED = Modality.ACTUAL, Modality.POSSIBLE, Modality.PLANNED
_NOT_DONE = frozenset({"without", "instead", "rather"})  # "instead of using them"
_DENIALS = frozenset({"deny", "reject", "dispute", "exclude"})
EFFECTS: Mapping[str, Modality] = {
    "possible": POSSIBLE,
    "planned": PLANNED,
    "unlikely": POSSIBLE,
    "attempted": POSSIBLE,
}


class Status(NamedTuple):
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


def own_status(clause: Clause, would: Modality = POSSIBLE) -> Status:
    """Return what the clause's own words make of it.

    Args:
        clause: the clause.
        would: what "would" means here: possible as a rule, planned in reported speech, where it
            is a past "will", and actual where it goes on telling what somebody used to do.
    """
    negated, hearsay = False, None
    modality = PLANNED if is_to_do(clause.head) else ACTUAL
    moods, hedges = mapping("mood"), mapping("hedges")
    for word in clause.group:
        denies = word.lower in NEGATIONS and not only_just(word, clause.group)
        denies = denies and not is_not_only(word, clause.group)
        negated ^= denies and word.base == "advmod"
        if word.base == "aux" and word.lower in moods:
            mood = Modality(moods[word.lower])
            if word.lower in {"would", "'d"}:
                had = any(w.lower == "have" and w.base == "aux" for w in clause.group)
                mood = ACTUAL if word.lemma == "have" else POSSIBLE if had else would
            if word.lemma in {"will", "would"} and is_habit(clause.head):
                mood = ACTUAL
            modality = weaker(modality, mood)
    for child in clause.head.children:
        negated ^= is_no_more(child, clause.group)
        if child.base in {"advmod", "obl", "parataxis"} and child.lower in hedges:
            if hedges[child.lower] == "hearsay":
                hearsay = child
            else:
                modality = POSSIBLE
        if child.base in {"mark", "advmod"} and child.lower in CONDITIONS:
            modality = POSSIBLE
        negated |= child.base in {"mark", "case", "cc"} and child.lower in _NOT_DONE
        negated |= child.base == "cc" and child.lower == "nor"
        if child.base == "advcl" and is_condition(child) and not _told(clause):
            modality = POSSIBLE
        if child.base == "mark" and child.lower in _NOT_YET and is_present(clause):
            modality = POSSIBLE
    conjoined = clause.link == "conj" and shares_condition(clause.head)
    if conjoined or is_alternative(clause.head) or is_supposed(clause.head):
        modality = POSSIBLE
    negated ^= any(c.dep == "cc:preconj" and c.lower == "neither" for c in clause.head.children)
    negated ^= any(_nobody(w) for w in clause.subjects if clause.sharing in {"own", "conjoined"})
    negated ^= any(_nobody(p.word) for p in clause.all("object") if p.word.head is clause.head)
    return Status(negated, modality, (), hearsay)


_NOT_YET = frozenset({"until", "till", "before"})  # "leave before the rain starts"


def _told(clause: Clause) -> bool:
    """Tell whether a clause tells what happened: "If Rao was angry, he did not show it"."""
    verbs = [clause.head, *clause.group]
    modal = any(w.base == "aux" and w.lower in mapping("mood") for w in clause.group)
    return not modal and any("Tense=Past" in w.feats and "VerbForm=Fin" in w.feats for w in verbs)


def is_present(clause: Clause) -> bool:
    """Tell whether a clause stands in the present tense: "comes", "has come"."""
    verbs = [clause.head, *clause.group]
    return any("Tense=Pres" in w.feats and "VerbForm=Fin" in w.feats for w in verbs)


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
    if upper is None:
        return own
    shared = _shared(own, clause, upper, above)
    return _under_effect(own, clause, above) if shared is None else shared


def _shared(own: Status, clause: Clause, upper: Clause, above: Status) -> Status | None:
    """Return the status of a clause that shares in the one above by its form, whatever the verb."""
    if goes_on(clause.head, upper):
        weak = weaker(own.modality, above.modality)
        return own._replace(negated=own.negated or above.negated, modality=weak)
    if clause.sharing == "participial" and upper.kind == "existential":
        weak = weaker(own.modality, above.modality)  # "there will be people living here"
        return own._replace(negated=own.negated ^ above.negated, modality=weak)
    if _done_with(clause, upper):
        doubt = POSSIBLE if above.negated else above.modality
        return own._replace(modality=weaker(own.modality, doubt))
    if _is_result(clause, upper) or _of_the_first(clause):
        return own._replace(negated=own.negated ^ above.negated, modality=above.modality)
    if _within_condition(clause, upper):
        return own._replace(modality=POSSIBLE)
    if _not_yet(clause, above):
        return own._replace(modality=weaker(own.modality, PLANNED))
    if _also_conditional(clause, upper):
        return own._replace(modality=POSSIBLE)
    if is_of_the_unreal(clause, upper, above.modality, above.negated):
        return own._replace(
            modality=weaker(own.modality, POSSIBLE if above.negated else above.modality)
        )
    if _held_true(clause, upper):
        doubt = POSSIBLE if above.negated else above.modality
        return own._replace(modality=weaker(own.modality, doubt))
    return None


def _under_effect(own: Status, clause: Clause, above: Status) -> Status:
    """Return the status of a clause by what the table says of the word above it."""
    effect = effect_on(clause)
    if effect is None and not _follows(clause):
        return own
    negated, modality = own.negated, weaker(own.modality, EFFECTS.get(effect or "", ACTUAL))
    if clause.chained or clause.link == "xcomp":
        negated ^= above.negated
        modality = weaker(modality, above.modality)
    elif _follows(clause):
        modality = weaker(modality, above.modality)
    noun = clause.head.head
    if clause.link == "acl" and effect is not None and noun is not None:
        if is_infinitive(clause.head):  # "no plans to attack", "has not enough men to attack"
            negated ^= _nobody(noun) or (above.negated and is_measured(noun))
        elif above.negated or _nobody(noun):  # "found no evidence that they met"
            modality = POSSIBLE
    if effect == "negated" and above.negated and noun is not None and noun.lemma in _DENIALS:
        return own._replace(negated=own.negated, modality=POSSIBLE)  # "has not denied meeting him"
    negated ^= effect in {"negated", "unlikely"}
    return own._replace(negated=negated, modality=modality)


def _held_true(clause: Clause, upper: Clause) -> bool:
    """Tell whether the clause above says how true this one is: "Maybe it is true that he left"."""
    true = upper.kind == "copular" and upper.head.lower in {"true", "certain", "sure", "clear"}
    return true and clause.head.head is upper.head and clause.link.startswith(("csubj", "ccomp"))


def _done_with(clause: Clause, upper: Clause) -> bool:
    """Tell whether an infinitive says what a means is used for: "used the money to buy a boat"."""
    means = upper.head.lemma in {"use", "utilise", "utilize", "employ", "exploit"}
    within = clause.head.head is upper.head and clause.link in {"advcl", "xcomp"}
    return means and within and is_infinitive(clause.head) and upper.kind == "active"


def _is_result(clause: Clause, upper: Clause) -> bool:
    """Tell whether an infinitive says what came of a deed: "won 4-1 to reach the final"."""
    if clause.link != "advcl" or not is_infinitive(clause.head) or not _told(upper):
        return False
    deeds, results = words("results"), words("results", 1)
    return upper.head.lemma in deeds and clause.head.lemma in results


def _of_the_first(clause: Clause) -> bool:
    """Tell whether an infinitive says what somebody is the first to do."""
    noun = clause.head.head
    if clause.link != "acl" or not is_infinitive(clause.head) or noun is None:
        return False
    return any(c.base in {"amod", "advmod"} and c.lower in _RANKS for c in noun.children) and any(
        c.base == "cop" for c in noun.children
    )


_RANKS = frozenset({"first", "second", "third", "fourth", "last", "only", "youngest", "oldest"})


def _not_yet(clause: Clause, above: Status) -> bool:
    """Tell whether a clause says when something will be: "Once he arrives, he will speak"."""
    if clause.link != "advcl" or above.modality is ACTUAL or not is_present(clause):
        return False
    marks = {c.lower for c in clause.head.children if c.base in {"mark", "advmod", "case"}}
    return bool(marks & {"once", "when", "after", "before", "until", "till", "soon"})


def _within_condition(clause: Clause, upper: Clause) -> bool:
    """Tell whether a clause stands inside a condition: "if nobody looks when a car comes"."""
    marks = {c.lower for c in upper.head.children if c.base == "mark"}
    inner = {c.lower for c in clause.head.children if c.base in {"mark", "advmod"}}
    return clause.link == "advcl" and "if" in marks and bool(inner & {"when", "once", "while"})


def _also_conditional(clause: Clause, upper: Clause) -> bool:
    """Tell whether the condition of the first conjunct covers this one.

    "If it rains, Rao will go and Tan will stay."
    """
    if clause.link != "conj" or upper.head is not clause.head.head:
        return False
    first: Word | None = upper.head
    while first is not None and first.base == "conj":
        first = first.head
    modal = any(w.base == "aux" and w.lower in mapping("mood") for w in clause.group)
    conditions = first.children if first is not None else ()
    before = any(
        c.base == "advcl" and c.place < upper.head.place and is_condition(c) for c in conditions
    )
    return before and modal


def _follows(clause: Clause) -> bool:
    """Tell whether a clause happens only if the one above does: participles, later conjuncts."""
    if clause.link == "advcl":
        return clause.sharing == "adverbial" and clause.head.lower.endswith("ing")
    return clause.link == "xcomp"
