"""Copular and existential clauses come in, their triples go out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgraph.extraction.choosing import best_oblique
from kgraph.extraction.circumstances import time_of
from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Clause, Part, chain_start, is_infinitive, is_over, is_told
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.mutual_predicates import is_mutual, mutual_triples
from kgraph.extraction.phrases import clause_phrase, noun_phrase, predicate_phrase
from kgraph.extraction.role_names import role_relation
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tree import Word
from kgraph.extraction.triples import all_parts, subject_of, triple
from kgraph.extraction.verb_groups import NEGATIONS, auxiliaries
from kgraph.model import Argument, Modality, Triple

_OF = frozenset({"of", "to", "for", "at", "in", "with", "from", "by", "on", "between", "against"})


def copular_triples(clause: Clause, scene: Scene, introduces: bool) -> Iterator[Triple]:
    """Yield the triples of "X is Y", "X is in Y", "X is ready for Y".

    Args:
        clause: a copular clause.
        scene: the sentence.
        introduces: whether it only introduces an infinitive ("is likely to").
    """
    if not clause.subjects or introduces or clause.head.lower in {"here", "so", "not"}:
        return  # "Here is the news", "so is Rao", "it is not"
    parts = all_parts(clause)
    head = clause.head
    case = case_of(head)
    verbal = head.pos == "VERB" and head.any("mark", "obj", "nsubj:outer")
    if verbal or (is_infinitive(head) and len(head.all("cop")) > 1):
        yield from _is_clause(clause, parts, scene)
    elif case:
        yield from _is_at(clause, case, parts, scene)
    elif head.pos in {"ADJ", "ADV", "VERB", "ADP"}:  # "is up to the task"
        yield from _is_such(clause, parts, scene)
    else:
        yield from _is_a(clause, parts, scene)
    yield from mutual_triples(clause, parts, scene)


def _group(clause: Clause) -> list[Word]:
    return [*chain_start(clause), *clause.group]


def _is_at(
    clause: Clause, case: tuple[Word, ...], parts: list[Part], scene: Scene
) -> Iterator[Triple]:
    """For "The base is at Henry Wood Hall" → be at."""
    between = case[-1].lower == "between"
    for place in (clause.head,) if between else conjuncts(clause.head):
        own = case_of(place) or case  # "in Lima or near the border"
        name = " ".join(["be", *(w.lower for w in own)])
        phrase = predicate_phrase(place, clause.group)
        if between:
            phrase = noun_phrase(place, conjuncts=True, without=[*clause.group, *clause.subjects])
        words = [*_group(clause), *own]
        for subject in clause.subjects:
            ends = (subject_of(clause, subject, scene), name, scene.argument(place, phrase))
            core = (subject,) if place is clause.head else (subject, place)
            yield triple("copula", clause, scene, ends, words, parts, core)


def _is_clause(clause: Clause, parts: list[Part], scene: Scene) -> Iterator[Triple]:
    """For "The plan is to build a port" → is, to build a port."""
    group = clause.group[:1] if len(clause.head.all("cop")) > 1 else clause.group
    copula = min((w.place for w in clause.group), default=-1)
    before = [c for c in clause.head.children if c.place < copula]  # "When he began, it was …"
    before += [c for c in clause.head.all("conj") if c.any("nsubj")]  # "…, but it is late"
    words = clause_phrase(clause.head, [*group, *clause.subjects, *before])
    for subject in clause.subjects:
        object_ = scene.argument(clause.head, words)
        ends = (subject_of(clause, subject, scene), "be", object_)
        relation = [*chain_start(clause), *group]
        yield triple("copula", clause, scene, ends, relation, (), (subject,))


def told_triples(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield what a whole clause says of another subject: "The snag is that nobody came".

    Args:
        clause: the clause after the copula.
        scene: the sentence.
    """
    head = clause.head
    outer, copula = head.child("nsubj:outer"), head.child("cop")
    if outer is None or copula is None or not is_told(head):
        return
    if outer.lower == "that" and not head.any("mark"):
        return  # "that is, they must pay"
    group = [c for c in auxiliaries(head) if outer.place < c.place <= copula.place + 1]
    before = [c for c in head.children if c.place < copula.place or c.base == "parataxis"]
    told = scene.argument(head, clause_phrase(head, [*before, *group]))
    ends = (scene.argument(outer), "be", told)
    found = triple("copula", clause, scene, ends, group, (), (outer,))
    denied = any(w.lower in NEGATIONS for w in group)
    sure = found.modality if group[0] is not copula else Modality.ACTUAL
    yield replace(found, negated=denied, modality=sure)


def _is_such(clause: Clause, parts: list[Part], scene: Scene) -> Iterator[Triple]:
    """For "The room is ready", and "Seoul is close to the border" → be close to."""
    head = clause.head
    oblique = best_oblique(clause, parts, scene)
    complement = predicate_phrase(head, clause.group)
    if oblique is not None and oblique.place > head.place:  # "is far from home now"
        complement = [w for w in complement if w.place < oblique.place]
    # "really" of "really shy" is said already
    parts = [p for p in parts if p.role not in {"adverb", "time"} or p.word not in complement]
    mutual = is_mutual(clause, parts)
    for subject in clause.subjects[:1] if mutual else clause.subjects:
        first = subject_of(clause, subject, scene)
        if mutual:
            first = scene.argument(subject, noun_phrase(subject, conjuncts=True))
        if oblique is not None and oblique.place > head.place:
            name = f"be {head.lower} {oblique.preposition}"
            words = [*_group(clause), *complement, *oblique.case]
            rest = [p for p in parts if p is not oblique]
            for object_ in conjuncts(oblique.word):
                ends = (first, name, scene.argument(object_))
                yield triple("copula", clause, scene, ends, words, rest, (subject, object_))
            continue
        for quality in conjuncts(head):
            if quality.lower in _TO_DO and not quality.any("xcomp", "advcl", "ccomp", "obl"):
                continue  # "we need to be able to …"
            own = quality is not head and quality.pos in {"VERB", "AUX"}
            clausal = quality is not head and quality.any("nsubj", "cop")
            if clausal or own:
                continue  # "is complicated and will take time"
            own_case = case_of(quality)  # "is long and without breaks"
            name = " ".join(["be", *(w.lower for w in own_case)])
            ends = (first, name, Argument(*_literal(quality, clause, scene)))
            words = [*_group(clause), *own_case]
            yield triple("copula", clause, scene, ends, words, parts, (subject, quality))


_TO_DO = frozenset({"able", "unable", "supposed", "bound", "going"})


def _literal(word: Word, clause: Clause, scene: Scene) -> tuple[str, tuple]:  # type: ignore[type-arg]
    made = scene.argument(word, predicate_phrase(word, clause.group))
    return made.text, made.spans


def _is_a(clause: Clause, parts: list[Part], scene: Scene) -> Iterator[Triple]:
    """For "Putin is the president of Russia" → be the president, and president of Russia."""
    listed_, shared = _is_list(clause), _is_shared(clause) or is_mutual(clause, parts)
    if listed_ or shared:
        yield _all_are(clause, parts, scene, whole=shared)
    for subject in clause.subjects:
        first = subject_of(clause, subject, scene)
        nouns = conjuncts(clause.head)
        whole = len(nouns) > 1 and all(n.pos == "NOUN" and not n.any("det", "nmod") for n in nouns)
        for noun in nouns[:1] if whole else nouns:
            if noun is not clause.head and noun.pos in {"VERB", "AUX"}:
                continue  # "is a friend and campaigned for him"
            phrase = predicate_phrase(noun, clause.group)
            if whole:  # "The cost is rent and wages"
                outside = [*clause.group, *clause.subjects]
                phrase = noun_phrase(noun, conjuncts=True, without=outside)
            object_ = scene.argument(noun, phrase)
            ends = (first, "be", object_)
            if not (listed_ or shared):
                yield triple("copula", clause, scene, ends, _group(clause), parts, (subject, noun))
            yield from _role(clause, subject, noun, parts, scene)


def _is_list(clause: Clause) -> bool:
    """Tell whether several things are what a plural is: "The main crops are rice and wheat"."""
    nouns = conjuncts(clause.head)
    named = all(n.pos in {"NOUN", "PROPN"} and not n.any("case") for n in nouns)
    subject = clause.subjects[0]
    many = len(clause.subjects) == 1 and "Number=Plur" in subject.feats and subject.pos == "NOUN"
    return many and named and len(nouns) > 1 and "Number=Sing" in clause.head.feats


def _is_shared(clause: Clause) -> bool:
    """Tell whether several are together what is said of them: "Rao and Tan were the winners"."""
    head = clause.head
    definite = any(c.base == "det" and c.lower == "the" for c in head.children)
    return len(clause.subjects) > 1 and definite and "Number=Plur" in head.feats


def _all_are(clause: Clause, parts: list[Part], scene: Scene, whole: bool) -> Triple:
    """Return the one triple of a clause that says of several things what they are together."""
    subject, head = clause.subjects[0], clause.head
    first = subject_of(clause, subject, scene)
    if whole:
        first = scene.argument(subject, noun_phrase(subject, conjuncts=True))
    phrase = predicate_phrase(head, clause.group)
    if not whole:
        phrase = noun_phrase(head, conjuncts=True, without=[*clause.group, *clause.subjects])
    ends = (first, "be", scene.argument(head, phrase))
    return triple("copula", clause, scene, ends, _group(clause), parts, (subject, head))


def _role(
    clause: Clause, subject: Word, noun: Word, parts: list[Part], scene: Scene
) -> Iterator[Triple]:
    """For "is Russia's president", "is a member of NATO": the role and whose it is."""
    owners = list(owners_of(noun, scene))
    if any(p.word.lower == "respectively" for p in parts) and len(owners) == len(clause.subjects):
        owners = [owners[clause.subjects.index(subject)]]
    for end, preposition, case in owners:
        name = role_relation(noun, preposition, scene)
        if is_over(clause) and not name.startswith("former "):
            name = f"former {name}"
        words = [*_group(clause), noun, *case]
        ends = (subject_of(clause, subject, scene), name, scene.argument(end))
        yield triple("copular_role", clause, scene, ends, words, parts, (subject,))


def owners_of(noun: Word, scene: Scene) -> Iterator[tuple[Word, str, tuple[Word, ...]]]:
    """Yield whose role a noun names: the owner, its preposition and the preposition's words.

    Args:
        noun: the noun of the role.
        scene: the sentence.
    """
    for child in noun.children:
        owner = child.dep == "nmod:poss"
        case = case_of(child)
        preposition = "of" if owner else " ".join(w.lower for w in case)
        after = child.base in {"nmod", "obl"} and child.place > noun.place
        if not owner and not (after and preposition in _OF):
            continue
        if time_of(Part("oblique", child, case), scene) is not None:
            continue
        for end in conjuncts(child):
            if scene.number_of(end) is not None:
                yield end, preposition, () if owner else case
