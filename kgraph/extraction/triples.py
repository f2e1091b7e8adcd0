"""The parts of a clause come in; the pieces of its triples, and whole triples, go out."""

from __future__ import annotations

from collections.abc import Sequence

from kgraph.extraction.choosing import is_preposition
from kgraph.extraction.circumstances import circumstances, time_of
from kgraph.extraction.clauses import Clause, Part, chain_start
from kgraph.extraction.confidence import clause_features, confidence
from kgraph.extraction.grafting import NOMINAL, under
from kgraph.extraction.lookups import mapping
from kgraph.extraction.moods import conjunct_status
from kgraph.extraction.phrases import clause_phrase, noun_phrase
from kgraph.extraction.qualifier_roles import manners
from kgraph.extraction.quoting import quoted
from kgraph.extraction.relations import canonical, is_symmetric, lemma_of, verb_name
from kgraph.extraction.scenes import Scene
from kgraph.extraction.status import Status, weaker
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.model import Argument, Modality, Relation, Triple


def all_parts(clause: Clause) -> list[Part]:
    """Return a clause's parts with those of the verbs that only introduce it, in order."""
    parts = list(clause.parts)
    at = clause
    while at.chained and at.above is not None:
        at = at.above
        if mapping("reporting_verbs").get(at.head.lemma) == "denies":
            continue  # "In a letter, Rao denied bribing Ito": it was denied there
        parts += [
            p
            for p in at.parts
            if p.role in {"oblique", "time", "adverb", "where"} and p.word is not clause.head
        ]
    return sorted(parts, key=lambda p: p.place)


def subject_of(clause: Clause, subject: Word, scene: Scene) -> Argument:
    """Return a subject as an argument, without the clause on it that makes it one.

    "sanctions hurting its economy" has the subject "sanctions".
    """
    if clause.sharing == "sentential":
        return scene.argument(subject, clause_phrase(subject, [clause.head]))
    branch = branch_on(clause, subject)
    return scene.argument(subject, noun_phrase(subject, without=branch) if branch else None)


def branch_on(clause: Clause, noun: Word) -> list[Word]:
    """Return the word under a noun by which a clause hangs on it, if it does.

    Args:
        clause: the clause.
        noun: one of its subjects or objects.
    """
    at: Word | None = clause.head
    while at is not None and at is not noun:
        if at.head is not None and at.head.pos in NOMINAL and under(at, noun):
            return [at]
        at = at.head
    return []


def relation_of(
    clause: Clause, chosen: Part | None, parts: Sequence[Part], scene: Scene
) -> tuple[list[Word], str]:
    """Return the words of the relation, and its canonical name."""
    words = [*chain_start(clause), *clause.group]
    passive = clause.kind == "passive"
    verb = verb_name(clause, surface_passive=passive)
    if chosen is None:
        return words, verb
    match chosen.role:
        case "agent":
            return [*words, *chosen.case], _with_result(verb_name(clause), parts)
        case "object":
            return words, _with_result(verb, parts)
        case "oblique" if is_preposition(chosen):
            return words, verb
        case "oblique" if chosen.case and time_of(chosen, scene) is None:
            case = chosen.case if joins(clause, chosen) else ()
            return [*words, *case], canonical(verb, "", chosen.preposition)
        case "where":
            return words, canonical(verb, "", "in")
        case "recipient":
            given = clause.first("object")
            noun = lemma_of(given.word) if given is not None and clause.kind == "active" else ""
            if noun in listed("money_nouns") or (given is not None and given.word.pos == "NUM"):
                return words, verb
            return words, canonical(verb, noun, "to" if noun else "")
        case "complement" if chosen.word.pos in {"ADJ", "VERB"}:
            return words, canonical(verb)
        case "content":
            return [*words, *_that(chosen.word)], verb
        case _:
            return words, verb


def _with_result(verb: str, parts: Sequence[Part]) -> str:
    """Return "find guilty" for "found Rao guilty": what the object is found or made to be."""
    result = next((p.word for p in parts if p.role == "complement" and p.word.pos == "ADJ"), None)
    return canonical(verb, "" if result is None else result.lemma.lower())


def joins(clause: Clause, part: Part) -> bool:
    """Tell whether the preposition of an oblique is read as part of the relation."""
    after = part.role == "oblique" and bool(part.case) and part.place > clause.head.place
    return after and not is_preposition(part)


def _that(word: Word) -> list[Word]:
    return [c for c in word.children if c.base == "mark" and c.lower == "that"]


_PLAIN = Status()


def triple(
    construction: str,
    clause: Clause,
    scene: Scene,
    ends: tuple[Argument, str, Argument | None],
    words: Sequence[Word],
    rest: Sequence[Part],
    core: Sequence[Word],
) -> Triple:
    """Return one triple of a clause, with circumstances, status and confidence.

    Args:
        construction: name of the rule.
        clause: the clause.
        scene: the sentence.
        ends: subject, canonical relation and object.
        words: the words of the relation.
        rest: the parts that are neither subject nor object.
        core: the words that head subject and object.
    """
    subject, name, object_ = ends
    ordered = sorted(set(words), key=lambda w: w.place)
    phrase, spans = quoted(ordered, scene.text)
    if clause.sharing == "elided":
        phrase = _in_full(clause)
    inside = subject.spans if object_ is None else subject.spans + object_.spans
    others = [p for p in rest if not any([s.start <= p.word.start < s.end for s in inside])]
    around = circumstances(others, core, scene)
    status = scene.statuses.get(clause.head.place, _PLAIN)
    denied, sure = _of_conjuncts(core)
    rule = "active_clause" if construction == "light_verb" else construction
    features = clause_features(
        rule, clause, (subject, object_), len(ordered), len(around.arguments)
    )
    return Triple(
        sentence=scene.sentence,
        subject=subject,
        relation=Relation(name, phrase, spans),
        object=object_,
        arguments=around.arguments,
        places=around.places,
        times=around.times,
        qualifiers=(*around.qualifiers, *manners(clause, scene)),
        negated=status.negated ^ denied,
        modality=status.modality if status.negated else weaker(status.modality, sure),
        attributed_to=source_of(status, scene),
        confidence=confidence(features, least_certain(clause, (*core, *words))),
        construction=construction,
        literal=clause.sharing != "elided",
        symmetric=is_symmetric(name) or construction == "reciprocal",
    )


def _in_full(clause: Clause) -> str:
    """Return the words of a verb that only its auxiliary stands for: "did not" + "sign"."""
    helpers = [w.text for w in clause.group]
    bare = clause.group[0].lemma == "do" or clause.group[0].lower in mapping("mood")
    return " ".join([*helpers, verb_name(clause) if bare else clause.head.lower])


def _of_conjuncts(core: Sequence[Word]) -> tuple[bool, Modality]:
    """Return what the conjuncts that a triple joins say of themselves."""
    denied, sure = False, Modality.ACTUAL
    for word in core:
        if not word.children and word.base != "conj":
            continue
        own = conjunct_status(word)
        denied, sure = denied ^ own[0], weaker(sure, own[1])
    return denied, sure


def least_certain(clause: Clause, words: Sequence[Word]) -> float:
    """Return how sure the parser is of the word that it doubts most.

    Args:
        clause: the clause; it has to hang where it does as well.
        words: the words that a triple is made of.
    """
    found = [word.certainty for word in words]
    at: Clause | None = clause
    while at is not None:
        found.append(at.head.certainty)
        at = at.above
    return min(found)


def source_of(status: Status, scene: Scene) -> Argument | None:
    """Return who says so, as an argument."""
    if status.source:
        return scene.argument(status.source[0])
    if status.hearsay is not None:
        return scene.argument(status.hearsay, [status.hearsay])
    return None
