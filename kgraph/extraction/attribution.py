"""The clauses of a sentence come in, the status of each with who says so goes out."""

from __future__ import annotations

from collections.abc import Sequence

from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Clause, goes_on
from kgraph.extraction.embedding_effects import effect_on
from kgraph.extraction.hearsay import headed, is_rumoured, said_aside
from kgraph.extraction.lookups import mapping
from kgraph.extraction.status import POSSIBLE, Status, embedded, own_status, weaker
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.model import Modality


def reporting(lemma: str) -> str | None:
    """Return what a verb makes of its content: says, denies, doubts, or None.

    >>> reporting("claim"), reporting("deny"), reporting("travel")
    ('says', 'denies', None)
    """
    return mapping("reporting_verbs").get(lemma)


def statuses(clauses: Sequence[Clause], speaker: tuple[Word, ...] = ()) -> dict[int, Status]:
    """Return the status of each clause, by the place of its head.

    Args:
        clauses: the clauses of a sentence, each after the one it hangs on.
        speaker: who says the whole sentence, where it is part of a longer quotation.
    """
    found: dict[int, Status] = {}
    verdicts: dict[int, str | None] = {}
    chained: dict[int, Status] = {}
    for clause in clauses:
        upper = found.get(clause.above.head.place) if clause.above is not None else None
        above = upper or Status(source=speaker)
        source, verdict = _source(clause, above)
        if clause.link == "advcl" and clause.above is not None:
            above = chained.get(clause.above.head.place, above)
        own = own_status(clause, _would(clause, clauses, bool(source)))
        status = embedded(own, clause, above) if clause.above is not None else own
        if clause.link == "conj" and clause.above and not goes_on(clause.head, clause.above):
            verdict = verdict or verdicts.get(clause.above.head.place)
        verdicts[clause.head.place] = verdict
        if verdict == "denies":
            status = status._replace(negated=not status.negated)
        elif verdict == "doubts" or (verdict == "says" and _is_unsaid(above, clause)):
            status = status._replace(modality=weaker(status.modality, POSSIBLE))
        if effect_on(clause) == "claimed":
            source = _claimant(clause) or source
            if clause.above is not None and _is_denial(clause, clause.above):
                source = clause.above.subjects  # "denied claims that it had paid"
                status = status._replace(negated=not status.negated)
        apart = clause.link in {"conj", "parataxis"} and clause.sharing == "own"
        hearsay = status.hearsay or (None if apart else above.hearsay)
        found[clause.head.place] = Status(status.negated, status.modality, source, hearsay)
        if clause.chained and clause.above is not None:  # "plans to open …, creating jobs"
            chained.setdefault(clause.above.head.place, found[clause.head.place])
    return found


def _is_denial(clause: Clause, upper: Clause) -> bool:
    """Tell whether somebody denies what is claimed: "denied claims that it had paid"."""
    noun = clause.head.head
    if noun is None or not upper.subjects or upper.kind != "active":
        return False
    denied = reporting(upper.head.lemma) == "denies" and noun.base == "obj"
    return denied and noun.head is upper.head


def _is_unsaid(above: Status, clause: Clause) -> bool:
    """Tell whether nobody has said what is reported: "did not say", "may argue", "it is alleged".

    Who "should mention" a thing mentions it, and "would say" tells what was said again and again.
    """
    upper = clause.above
    if upper is None or any(w.lower in {"i", "we"} for w in upper.subjects):
        return above.negated
    often = any(w.base == "aux" and w.lower in {"would", "'d"} for w in upper.group)
    doubted = above.modality is Modality.POSSIBLE and not often
    return above.negated or doubted or is_rumoured(upper)


def _would(clause: Clause, clauses: Sequence[Clause], reported: bool) -> Modality:
    """Return what "would" means in a clause; see `own_status`."""
    used_to = any(c.head.lemma == "use" and c.head.place < clause.head.place for c in clauses)
    if used_to and any(c.chained and c.above and c.above.head.lemma == "use" for c in clauses):
        return Modality.ACTUAL
    return Modality.PLANNED if reported and not _in_own_words(clause) else POSSIBLE


def _in_own_words(clause: Clause) -> bool:
    """Tell whether a clause is quoted, so that its tense is the speaker's own."""
    at: Clause | None = clause
    while at is not None:
        marks = [c for c in at.head.children if c.base == "punct" and c.text in _MARKS]
        if any(c.place < at.head.place for c in marks):
            return True
        if at.link == "ccomp":
            return False
        at = at.above
    return False


_MARKS = frozenset({'"', "“", "”", "``", "''"})


def _claimant(clause: Clause) -> tuple[Word, ...]:
    """Return whose claim a clause on a noun is: "Rao's claim that …"; the claim itself if open.

    Who "comes to the conclusion that" it is so claims it too.
    """
    noun, upper = clause.head.head, clause.above
    if noun is None:
        return ()
    owner = noun.child("nmod:poss")
    if owner is None and upper is not None and noun.head is upper.head and upper.kind == "active":
        voiced = upper.head.lemma in listed("voicing_verbs") and noun.base in {"obj", "obl"}
        return upper.subjects if voiced and upper.subjects else (noun,)
    return (owner,) if owner is not None else (noun,)


def _source(clause: Clause, above: Status) -> tuple[tuple[Word, ...], str | None]:
    """Return who says the clause, and whether they deny or doubt it."""
    word = clause.head
    according = according_to(word)
    if according is not None:
        return (according,), None
    aside = _reporting_aside(word) or said_aside(word) or headed(clause)
    if aside is not None:
        return (aside,), None
    upper = clause.above
    if _told_aside(word):
        return (), None
    if upper is not None and clause.subjects and said_aside(upper.head) in clause.subjects:
        return (), None
    if upper is None or word.head is not upper.head:
        return above.source, None
    if clause.sharing == "controlled" and clause.link == "advcl" and upper.kind == "active":
        accused = reporting(upper.head.lemma) == "says" and bool(upper.subjects)
        return (upper.subjects, None) if accused else (above.source, None)
    if clause.link in {"ccomp", "xcomp", "parataxis", "csubj", "csubj:pass"}:
        verdict = _content_verdict(clause, upper)
        passive = any(w.dep == "aux:pass" for w in upper.group)
        if verdict is not None and (
            clause.link.startswith("csubj") or passive or not upper.subjects
        ):
            return _by_whom(upper) or above.source, verdict
        if verdict is not None:
            return upper.subjects, verdict
        if clause.link == "parataxis" and reporting(word.lemma) and _is_aside(word):
            return _outside(upper, above), None
    return above.source, None


def _by_whom(clause: Clause) -> tuple[Word, ...]:
    agent = clause.first("agent")
    return (agent.word,) if agent is not None else ()


def _told_aside(word: Word) -> bool:
    """Tell whether a clause is the writer's own aside on a noun: "…, which was founded in 1990".

    Such a clause holds whoever speaks the sentence around it.
    """
    at = word
    while at.base == "conj" and at.head is not None:
        at = at.head
    if at.base != "acl" or at.head is None:
        return False
    comma = any(c.base == "punct" and c.lower in {",", "–", "—"} for c in at.children[:1])
    return comma or at.head.base == "appos"


def _outside(upper: Clause, above: Status) -> tuple[Word, ...]:
    """Return the source of a reporting aside, which its own speaker does not claim."""
    return () if _reporting_aside(upper.head) is not None else above.source


def _content_verdict(clause: Clause, upper: Clause) -> str | None:
    if clause.link == "ccomp":
        return reporting(upper.head.lemma)
    if clause.link in {"csubj", "csubj:pass"}:  # "it is asserted by Rao that …"
        after = clause.head.place > upper.head.place and upper.kind == "passive"
        return reporting(upper.head.lemma) if after else None
    if clause.link == "parataxis" and not _is_aside(clause.head):
        return "says" if reporting(upper.head.lemma) == "says" and _opens_speech(clause) else None
    if clause.link == "xcomp" and upper.kind != "passive":
        lemma = upper.head.lemma
        return "says" if lemma in {"claim", "profess", "purport"} else None
    return None


def _opens_speech(clause: Clause) -> bool:
    """Tell whether a parataxis is the speech itself: "He said: the talks failed"."""
    return clause.head.place > (clause.head.head.place if clause.head.head else 0) and any(
        c.base == "punct" and c.text in {":", '"', "“", "``", "‘"} for c in clause.head.children
    )


def _is_aside(word: Word) -> bool:
    if any(c.lower in _GOES_ON and c.place < word.place for c in word.children):
        return False  # "The wells ran dry, so they complained"
    return word.base == "parataxis" and word.any("nsubj") and not word.any("ccomp")


_GOES_ON = frozenset({"so", "and", "but", "then"})


def _reporting_aside(word: Word) -> Word | None:
    """Return the speaker of an aside: "the talks, Putin said, were useful"."""
    for child in word.children:
        told = child.any("obj") and child.lemma not in listed("telling_verbs")
        if _is_aside(child) and not told and reporting(child.lemma) == "says":
            return child.child("nsubj")
    return None


def according_to(word: Word) -> Word | None:
    """Return whom a clause is according to."""
    for child in word.children:
        if child.base in {"obl", "advcl", "parataxis", "nmod"}:
            case = [w.lower for w in case_of(child)]
            if case[:1] == ["according"] and child.lower not in listed("not_sources"):
                return child
    return None
