"""A clause comes in, its triples go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kgraph.extraction.choosing import choose
from kgraph.extraction.circumstances import argument_of, time_of
from kgraph.extraction.clause_parts import case_of, is_linking
from kgraph.extraction.clauses import Clause, Part, chain_start
from kgraph.extraction.construction_names import construction_of
from kgraph.extraction.coordination import conjuncts, pairs
from kgraph.extraction.each_other import to_each_other
from kgraph.extraction.lookups import mapping
from kgraph.extraction.phrases import noun_phrase
from kgraph.extraction.relations import canonical, lemma_of, verb_name
from kgraph.extraction.respectively import respective
from kgraph.extraction.role_words import is_role_noun
from kgraph.extraction.scenes import Scene
from kgraph.extraction.silence import says_nothing
from kgraph.extraction.tables import words as listed
from kgraph.extraction.together import between_subjects, companions, members
from kgraph.extraction.tree import Word
from kgraph.extraction.triples import all_parts, branch_on, joins, relation_of, subject_of, triple
from kgraph.model import Argument, Triple

DISTRIBUTED = frozenset({"object", "recipient", "oblique", "agent"})


def propositions(clause: Clause, scene: Scene, introduces: bool) -> Iterator[Triple]:
    """Yield the triples of one clause.

    Args:
        clause: the clause.
        scene: the sentence.
        introduces: whether the clause only introduces an infinitive ("is expected to").
    """
    if not clause.subjects or clause.kind == "copular":
        return
    if introduces and clause.first("agent") is None:  # "was told by Rao to leave": Rao told
        return
    if is_linking(clause.head):
        return
    each = respective(clause)
    if each:
        for one in each:
            yield from propositions(one, scene, introduces)
        return
    parts = all_parts(clause)
    chosen = choose(clause, parts, scene)
    if says_nothing(clause, chosen):
        return
    if chosen is None:
        yield from _alone(clause, parts, scene)
        return
    yield from companions(clause, parts, chosen, scene)
    yield from _with(chosen, clause, parts, scene, construction_of(clause, chosen, scene))
    yield from to_each_other(clause, chosen, parts, scene)
    together = clause.kind == "active" and [*between_subjects(clause, chosen, parts, scene)]
    yield from together or ()
    yield from _between_each(chosen, clause, parts, scene)
    yield from _called(chosen, clause, parts, scene)
    for part in parts:
        if together and chosen.role == "object" and scene.is_place(part.word):
            continue  # "Rao and Ito shook hands in Oslo": Oslo is where
        if part.preposition == "by" and clause.kind == "active" and scene.is_person(part.word):
            continue  # "a row over a drawing by Rao": only the drawing is by him
        if _moves(clause, chosen, scene) and scene.is_place(part.word):
            continue  # "invited Rao to Lima": Rao is who goes there
        if part is not chosen and part.role in {"oblique", "where"} and _telling(part, scene):
            yield from _further(part, chosen, clause, parts, scene)
            if chosen.role == "agent" and part.role == "oblique":
                yield from _by_agent(part, chosen, clause, parts, scene)


def _between_each(
    chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield "mediate between" with the second party, too, which stands in the first's phrase."""
    if chosen.role != "oblique" or chosen.preposition != "between":
        return
    words, name = relation_of(clause, chosen, parts, scene)
    rest = [p for p in parts if p is not chosen]
    for other in conjuncts(chosen.word)[1:]:
        for subject in clause.subjects:
            ends = (subject_of(clause, subject, scene), name, scene.argument(other))
            made = triple("further_oblique", clause, scene, ends, words, rest, (subject, other))
            yield replace(made, literal=False)


def _moves(clause: Clause, chosen: Part, scene: Scene) -> bool:
    """Tell whether a clause moves somebody, of whom another triple says where to."""
    if chosen.role != "object" or clause.head.lemma not in mapping("caused_motion"):
        return False
    return scene.is_person(chosen.word) and chosen.word.pos in {"PROPN", "PRON"}


def _by_agent(
    part: Part, chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield what an agent does with the subject: "A letter was sent to Rao by Ito"."""
    words = [*chain_start(clause), *clause.group, *part.case]
    rest = [p for p in parts if p is not part and p is not chosen]
    for thing in clause.subjects:
        if thing.pos != "NOUN" or scene.is_named(thing) or scene.is_person(thing):
            continue
        name = canonical(verb_name(clause), lemma_of(thing), part.preposition)
        for doer, goal in pairs(conjuncts(chosen.word), conjuncts(part.word)):
            ends = (scene.argument(doer), name, scene.argument(goal))
            made = triple("oblique_after_object", clause, scene, ends, words, rest, (doer, goal))
            yield replace(made, literal=False)


def _called(chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene) -> Iterator[Triple]:
    """Yield the name that a clause gives its object: "named their ship Hope"."""
    name = clause.first("complement")
    if chosen.role != "object" or name is None or not scene.is_named(name.word):
        return
    relation = canonical(verb_name(clause), lemma_of(chosen.word))
    words = [*chain_start(clause), *clause.group, *noun_phrase(chosen.word)]
    rest = [p for p in parts if p is not name and p is not chosen]
    for subject in clause.subjects:
        ends = (subject_of(clause, subject, scene), relation, scene.argument(name.word))
        yield triple("oblique_after_object", clause, scene, ends, words, rest, (subject,))


def _telling(part: Part, scene: Scene) -> bool:
    """Tell whether an oblique is a participant that the graph should be linked to."""
    return (
        bool(part.preposition)
        and time_of(part, scene) is None
        and any(scene.number_of(w) is not None for w in conjuncts(part.word))
        and part.preposition not in listed("loose_prepositions")
        and not (part.preposition == "as" and is_role_noun(lemma_of(part.word)))
    )


def _with(
    chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene, construction: str
) -> Iterator[Triple]:
    """Yield the triples that join each subject with each object."""
    rest = [
        p
        for p in parts
        if (p is not chosen and p.role != "infinitive")
        or (p.role == "infinitive" and p is not chosen and chosen.role != "infinitive")
    ]
    together = chosen.preposition in _TOGETHER or any(map(_is_share, clause.subjects))
    of_all = chosen.preposition == "of" and clause.head.lemma in {"compose", "comprise", "consist"}
    together = together or chosen.word.lemma in listed("time_units")  # "over days and weeks"
    together = together or of_all  # "consists of rice and beans"
    for same in _of_one_preposition(chosen, together):
        part = chosen
        if same[0] is not chosen.word:
            part = chosen._replace(word=same[0], case=case_of(same[0]) or chosen.case)
        words, name = relation_of(clause, part, parts, scene)
        inside = joins(clause, part) and time_of(part, scene) is None
        for subject, object_ in pairs(clause.subjects, same):
            if subject is object_:
                continue
            first = subject_of(clause, subject, scene)
            phrase = _object_words(part, object_, clause, together)
            second = _object(part, object_, phrase, scene, inside=inside)
            if construction == "passive_agent":
                first, second = second, first
            ends = (first, name, second)
            own = _of_conjunct(object_, same, rest)
            found = triple(construction, clause, scene, ends, words, own, (subject, object_))
            when = time_of(part, scene)
            yield replace(found, times=(when, *found.times)) if when is not None else found


def _of_conjunct(word: Word, same: Sequence[Word], rest: Sequence[Part]) -> list[Part]:
    """Return the parts that go with one of several objects: "saw Oslo in May and Lima in June"."""
    places = [w.place for w in same]
    if len(same) < 2 or not any(places[0] < p.place < places[-1] for p in rest):
        return list(rest)
    after = min((place for place in places if place > word.place), default=None)
    return [
        p
        for p in rest
        if p.place < places[0] or (p.place > word.place and (after is None or p.place < after))
    ]


def _of_one_preposition(chosen: Part, together: bool) -> list[tuple[Word, ...]]:
    """Return the conjuncts that a part joins, those with a preposition of their own apart.

    "nests in trees or under rocks" joins two places by two prepositions; what is "between Lima
    and Oslo" is between neither of them alone.
    """
    if chosen.role not in DISTRIBUTED or together or chosen.alone:
        return [(chosen.word,)]
    groups: list[list[Word]] = []
    for word in conjuncts(chosen.word):
        own = chosen.role == "oblique" and word is not chosen.word and case_of(word)
        if groups and not own:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [tuple(group) for group in groups]


_TOGETHER = frozenset({"between", "among", "amongst"})


def _is_share(subject: Word) -> bool:
    """Tell whether a subject is part of a whole: "most of the aid comes from Peru and Chad"."""
    return subject.lower in _SHARES or any(c.lower == "most" for c in subject.children)


_SHARES = frozenset(
    {"most", "half", "majority", "bulk", "%", "percent", "third", "quarter", "rest"}
)


def _object_words(part: Part, word: Word, clause: Clause, together: bool) -> list[Word]:
    if part.role not in DISTRIBUTED:
        return []
    without = [*branch_on(clause, word), *_counting(word, clause)]
    return noun_phrase(word, conjuncts=together, without=without) or [word]


def _counting(word: Word, clause: Clause) -> list[Word]:
    """Return "all" of "all letters that he read": not that he read all there are."""
    if clause.head.dep != "acl:relcl" or clause.head.head is not word:
        return []
    return [c for c in word.children if c.base == "det" and c.lower in {"all", "every", "any"}]


def _object(part: Part, word: Word, phrase: list[Word], scene: Scene, inside: bool) -> Argument:
    """Return the object, without its preposition where the relation has it."""
    if part.role in DISTRIBUTED:
        return scene.argument(word, phrase, () if inside or part.role == "agent" else part.case)
    found = argument_of(part, scene)
    if part.role == "complement" and is_role_noun(lemma_of(part.word)) and part.word.pos == "NOUN":
        return replace(found, mention=None)  # "became minister": a role is nobody
    return found


def _alone(clause: Clause, parts: Sequence[Part], scene: Scene) -> Iterator[Triple]:
    """Yield the triples of a clause with a subject and nothing else: "The talks failed"."""
    words, name = relation_of(clause, None, parts, scene)
    if members(clause, name, scene) is not None:
        yield from between_subjects(clause, None, parts, scene)
        if len(clause.subjects) > 1 and not parts:  # "Rao Steel and Ito Tin merged"
            all_ = clause.subjects[0]
            several = scene.argument(all_, noun_phrase(all_, conjuncts=True))
            ends = (several, name, None)
            yield triple("intransitive", clause, scene, ends, words, (), clause.subjects)
        return
    for subject in clause.subjects:
        ends = (subject_of(clause, subject, scene), name, None)
        yield triple("intransitive", clause, scene, ends, words, (), (subject,))


def _further(
    part: Part, chosen: Part, clause: Clause, parts: Sequence[Part], scene: Scene
) -> Iterator[Triple]:
    """Yield triples to an oblique that is not the object: "sent troops to Syria"."""
    passive = clause.kind == "passive"
    verb = verb_name(clause, surface_passive=passive)
    with_object = chosen.role == "object"
    common = with_object and chosen.word.pos == "NOUN" and not scene.is_named(chosen.word)
    common = common and lemma_of(chosen.word) not in listed("money_nouns")
    noun = lemma_of(chosen.word) if common else ""
    name = canonical(verb, noun, part.preposition)
    words = [*chain_start(clause), *clause.group]
    if with_object and not scene.is_named(chosen.word):
        words += noun_phrase(chosen.word)
    words += part.case if part.place > clause.head.place else ()
    words = sorted(set(words), key=lambda w: w.place)
    rest = [p for p in parts if p is not part and (p is not chosen or p.role == "oblique")]
    construction = "oblique_after_object" if with_object else "further_oblique"
    objects = (part.word,) if part.alone else conjuncts(part.word)
    for subject, object_ in pairs(clause.subjects, objects):
        branch = branch_on(clause, object_)
        phrase = noun_phrase(object_, without=branch) if branch else None
        ends = (subject_of(clause, subject, scene), name, scene.argument(object_, phrase))
        core = (subject, object_, *((chosen.word,) if with_object else ()))
        yield triple(construction, clause, scene, ends, words, rest, core)
