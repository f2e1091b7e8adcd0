"""A clause comes in, its triples go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kgraph.extraction.circumstances import argument_of, circumstances, time_of
from kgraph.extraction.clauses import Clause, Part, chain_start
from kgraph.extraction.confidence import confidence
from kgraph.extraction.coordination import conjuncts, pairs
from kgraph.extraction.phrases import noun_phrase, quoted
from kgraph.extraction.relations import (
    between_members,
    canonical,
    is_symmetric,
    lemma_of,
    verb_name,
)
from kgraph.extraction.scenes import Scene
from kgraph.extraction.status import Status
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.model import Argument, Relation, Triple

DISTRIBUTED = frozenset({"object", "recipient", "oblique", "agent"})


def all_parts(clause: Clause) -> list[Part]:
    """Return a clause's parts with those of the verbs that only introduce it, in order."""
    parts = list(clause.parts)
    at = clause
    while at.chained and at.above is not None:
        at = at.above
        parts += [
            p
            for p in at.parts
            if p.role in {"oblique", "time", "adverb", "where"} and p.word is not clause.head
        ]
    return sorted(parts, key=lambda p: p.place)


def choose(clause: Clause, parts: Sequence[Part], scene: Scene) -> Part | None:
    """Return the part of the clause that is the triple's object.

    Args:
        clause: the clause.
        parts: its parts.
        scene: the sentence.
    """
    for roles in (("agent",), ("recipient", "object"), ("complement",)):
        found = [p for p in parts if p.role in roles]
        if found:
            return found[0]
    content = [p for p in parts if p.role == "content"]
    oblique = best_oblique(clause, parts, scene)
    if content and (oblique is None or oblique.preposition != "to"):
        return content[0]
    if oblique is not None:
        return oblique
    for roles in (("infinitive",), ("oblique", "time"), ("where",), ("adverb",), ("adverbial",)):
        found = [p for p in parts if p.role in roles]
        after = [p for p in found if p.place > clause.head.place]
        if after or found:
            return (after or found)[0]
    return None


def best_oblique(clause: Clause, parts: Sequence[Part], scene: Scene) -> Part | None:
    """Return the first oblique that tells who or what rather than when or why."""
    obliques = [
        p
        for p in parts
        if p.role == "oblique"
        and p.case
        and time_of(p, scene) is None
        and p.preposition not in listed("loose_prepositions")
    ]
    after = [p for p in obliques if p.place > clause.head.place]
    return (after or obliques or [None])[0]  # type: ignore[list-item]


def propositions(clause: Clause, scene: Scene, introduces: bool) -> Iterator[Triple]:
    """Yield the triples of one clause.

    Args:
        clause: the clause.
        scene: the sentence.
        introduces: whether the clause only introduces an infinitive ("is expected to").
    """
    if not clause.subjects or introduces:
        return
    if clause.kind == "copular":
        return
    parts = all_parts(clause)
    chosen = choose(clause, parts, scene)
    if chosen is None:
        yield from _alone(clause, parts, scene)
        return
    yield from _with(chosen, clause, parts, scene, _construction(clause, chosen))
    if clause.kind == "active":
        yield from _between_subjects(clause, chosen, parts, scene)
    for part in parts:
        if part is not chosen and part.role in {"oblique", "where"} and _telling(part, scene):
            yield from _further(part, chosen, clause, parts, scene)


def _construction(clause: Clause, chosen: Part) -> str:
    if chosen.role == "agent":
        return "passive_agent"
    if clause.kind == "passive":
        return "passive"
    if clause.kind == "existential":
        return "existential"
    names = {
        "object": "active_clause",
        "recipient": "recipient",
        "content": "content",
        "oblique": "oblique",
        "complement": "copula",
        "infinitive": "infinitive",
        "adverbial": "adverbial",
    }
    return names.get(chosen.role, "intransitive")


def _telling(part: Part, scene: Scene) -> bool:
    """Tell whether an oblique is a participant that the graph should be linked to."""
    return (
        bool(part.preposition)
        and time_of(part, scene) is None
        and any(scene.number_of(w) is not None for w in conjuncts(part.word))
        and part.preposition not in listed("loose_prepositions")
    )


def _with(
    chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene, construction: str
) -> Iterator[Triple]:
    """Yield the triples that join each subject with each object."""
    objects = conjuncts(chosen.word) if chosen.role in DISTRIBUTED else (chosen.word,)
    words, name = relation_of(clause, chosen, parts, scene)
    respectively = any(p.word.lower == "respectively" for p in parts)
    rest = [
        p
        for p in parts
        if (p is not chosen and p.role != "infinitive")
        or (p.role == "infinitive" and p is not chosen and chosen.role != "infinitive")
    ]
    for subject, object_ in pairs(clause.subjects, objects, respectively):
        if subject is object_:
            continue
        first = subject_of(clause, subject, scene)
        second = _object(chosen, object_, scene, inside=_joins(clause, chosen))
        if construction == "passive_agent":
            first, second = second, first
        yield triple(
            construction, clause, scene, (first, name, second), words, rest, (subject, object_)
        )


def _object(part: Part, word: Word, scene: Scene, inside: bool) -> Argument:
    """Return the object, without its preposition where the relation has it."""
    if part.role in DISTRIBUTED:
        return scene.argument(
            word, noun_phrase(word) or [word], () if inside or part.role == "agent" else part.case
        )
    return argument_of(part, scene)


def _joins(clause: Clause, part: Part) -> bool:
    """Tell whether the preposition of an oblique is read as part of the relation."""
    return part.role == "oblique" and bool(part.case) and part.place > clause.head.place


def subject_of(clause: Clause, subject: Word, scene: Scene) -> Argument:
    """Return a subject as an argument, without the participle that makes it one.

    "sanctions hurting its economy" has the subject "sanctions".
    """
    if clause.sharing in {"participial", "adnominal"}:
        at = clause.head
        while at.head is not None and at.head is not subject:
            at = at.head
        return scene.argument(subject, noun_phrase(subject, without=[at]))
    return scene.argument(subject)


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
            return [*words, *chosen.case], verb_name(clause)
        case "oblique" if chosen.case:
            case = chosen.case if _joins(clause, chosen) else ()
            return [*words, *case], canonical(verb, "", chosen.preposition)
        case "where":
            return words, canonical(verb, "", "in")
        case "recipient":
            given = clause.first("object")
            noun = lemma_of(given.word) if given is not None and clause.kind == "active" else ""
            return words, canonical(verb, noun, "to" if noun else "")
        case "complement" if chosen.word.pos in {"ADJ", "VERB"}:
            return words, canonical(verb)
        case "content":
            return [*words, *_that(chosen.word)], verb
        case _:
            return words, verb


def _that(word: Word) -> list[Word]:
    return [c for c in word.children if c.base == "mark" and c.lower == "that"]


def _alone(clause: Clause, parts: Sequence[Part], scene: Scene) -> Iterator[Triple]:
    """Yield the triples of a clause with a subject and nothing else: "The talks failed"."""
    words, name = relation_of(clause, None, parts, scene)
    if _members(clause, name, scene) is not None:
        yield from _between_subjects(clause, None, parts, scene)
        return
    for subject in clause.subjects:
        ends = (subject_of(clause, subject, scene), name, None)
        yield triple("intransitive", clause, scene, ends, words, (), (subject,))


def _members(clause: Clause, name: str, scene: Scene) -> str | None:
    """Return what the members of a plural subject do with each other, if they do."""
    if len(clause.subjects) > 1 or scene.is_plural(clause.subjects[0]):
        return between_members(name)
    return None


def _between_subjects(
    clause: Clause, chosen: Part | None, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield each pair of subjects of a reciprocal verb: "Putin and Kim shook hands".

    One plural subject ("the two leaders") gives a triple without object that holds both ways;
    who they are is for resolution to say.
    """
    noun = lemma_of(chosen.word) if chosen is not None and chosen.role == "object" else ""
    taken = {"agent", "recipient"} if noun else {"agent", "recipient", "object"}
    if any(p.role in taken or p.preposition == "with" for p in parts):
        return
    members = _members(clause, canonical(verb_name(clause), noun), scene)
    if members is None:
        return
    words = [*chain_start(clause), *clause.group]
    if noun and chosen is not None:
        words += noun_phrase(chosen.word)
    rest = [p for p in parts if not noun or p is not chosen]
    core = (*clause.subjects, *((chosen.word,) if noun and chosen is not None else ()))
    firsts = [scene.argument(s) for s in clause.subjects]
    for first, second in combinations(firsts, 2):
        ends: tuple[Argument, str, Argument | None] = (first, members, second)
        yield triple("reciprocal", clause, scene, ends, words, rest, core)
    if len(firsts) == 1:
        yield triple("reciprocal", clause, scene, (firsts[0], members, None), words, rest, core)


def _further(
    part: Part, chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield triples to an oblique that is not the object: "sent troops to Syria"."""
    passive = clause.kind == "passive"
    verb = verb_name(clause, surface_passive=passive)
    with_object = chosen.role == "object"
    noun = lemma_of(chosen.word) if with_object else ""
    name = canonical(verb, noun, part.preposition)
    words = [*chain_start(clause), *clause.group]
    if with_object and not scene.is_named(chosen.word):
        words += noun_phrase(chosen.word)
    words += part.case if part.place > clause.head.place else ()
    words = sorted(set(words), key=lambda w: w.place)
    rest = [p for p in parts if p is not part and p is not chosen]
    construction = "oblique_after_object" if with_object else "further_oblique"
    for subject, object_ in pairs(clause.subjects, conjuncts(part.word), False):
        ends = (subject_of(clause, subject, scene), name, scene.argument(object_))
        core = (subject, chosen.word) if with_object else (subject,)
        yield triple(construction, clause, scene, ends, words, rest, core)


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
    around = circumstances(rest, core, scene)
    status = scene.statuses.get(clause.head.place, Status())
    length = len(ordered) + len(subject.text.split())
    length += len(object_.text.split()) if object_ is not None else 0
    return Triple(
        sentence=scene.sentence,
        subject=subject,
        relation=Relation(name, phrase, spans),
        object=object_,
        arguments=around.arguments,
        places=around.places,
        times=around.times,
        qualifiers=around.qualifiers,
        negated=status.negated,
        modality=status.modality,
        attributed_to=source_of(status, scene),
        confidence=confidence(construction, clause, length),
        construction=construction,
        symmetric=is_symmetric(name) or construction == "reciprocal",
    )


def source_of(status: Status, scene: Scene) -> Argument | None:
    """Return who says so, as an argument."""
    if status.source:
        return scene.argument(status.source[0])
    if status.hearsay is not None:
        return scene.argument(status.hearsay, [status.hearsay])
    return None
