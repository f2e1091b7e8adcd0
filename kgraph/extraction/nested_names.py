"""A clause comes in; triples to the names inside its objects go out.

"Germany froze the accounts of Redfin" → (Germany, freeze account of, Redfin): the graph joins
names, and the noun between them belongs to the relation.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.clause_parts import case_of
from kgraph.extraction.clauses import Clause, Part, chain_start
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.noun_spans import EXEMPLIFYING
from kgraph.extraction.relations import canonical, lemma_of, verb_name
from kgraph.extraction.scenes import Scene
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.extraction.triples import subject_of, triple
from kgraph.model import EntityType, Triple


def nested_names(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield the triples that join a clause's subjects to the names inside its objects.

    Args:
        clause: an active or passive clause.
        scene: the sentence.
    """
    if not clause.subjects or clause.kind not in {"active", "passive"}:
        return
    for part in clause.parts:
        if part.role not in {"object", "oblique"}:
            continue
        for noun in conjuncts(part.word):
            if scene.is_named(noun) or scene.time(noun) is not None:
                continue
            yield from _inside(clause, part, noun, scene)
    yield from _of_patient(clause, scene)


def names_of_states(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield what somebody is in, at or under with a name: "Oslo is at war with Bergen".

    Args:
        clause: a copular clause.
        scene: the sentence.
    """
    head, case = clause.head, case_of(clause.head)
    if not case or head.pos != "NOUN" or scene.is_named(head):
        return
    verb = " ".join(["be", *(w.lower for w in case)])
    for child, preposition, words in _names_on(head, scene):
        if child.dep == "nmod:poss":
            continue  # "is at Rao's house"
        name = canonical(verb, lemma_of(head), preposition)
        phrase = [*chain_start(clause), *clause.group, *case, head, *words]
        for subject in clause.subjects:
            for end in conjuncts(child):
                if not scene.same(end, subject) and _meant(end, child, scene):
                    ends = (subject_of(clause, subject, scene), name, scene.argument(end))
                    yield triple("nested_name", clause, scene, ends, phrase, (), (subject, head))


def _of_patient(clause: Clause, scene: Scene) -> Iterator[Triple]:
    """Yield what an agent does to the names inside the subject: "Peru's offer was cut by Rao"."""
    agent = clause.first("agent")
    if clause.kind != "passive" or agent is None:
        return
    for noun in clause.subjects:
        if scene.is_named(noun) or scene.time(noun) is not None:
            continue
        for child, preposition, words in _names_on(noun, scene):
            name = canonical(verb_name(clause), lemma_of(noun), preposition)
            phrase = [*chain_start(clause), *clause.group, noun, *words]
            rest = [p for p in clause.parts if p is not agent]
            for doer in conjuncts(agent.word):
                for end in conjuncts(child):
                    if not scene.same(end, doer) and _meant(end, child, scene):
                        ends = (scene.argument(doer), name, scene.argument(end))
                        yield triple("nested_name", clause, scene, ends, phrase, rest, (doer, noun))


def _inside(clause: Clause, part: Part, noun: Word, scene: Scene) -> Iterator[Triple]:
    verb = verb_name(clause, surface_passive=clause.kind == "passive")
    if part.role == "oblique":
        if not part.case or part.preposition in listed("loose_prepositions") | {"as"}:
            return
        verb = f"{verb} {part.preposition}"
    put = part.role == "object" and clause.head.lemma in listed("placing_verbs")
    for child, preposition, words in _names_on(noun, scene, put):
        head = child.head or noun
        thing = noun if head.base == "acl" else head
        name = canonical(verb, lemma_of(thing), preposition)
        if preposition == "of" and child.dep != "nmod:poss" and _measures(noun):
            name = canonical(verb)
        phrase = [*chain_start(clause), *clause.group, *part.case, noun, *words]
        rest = [p for p in clause.parts if p is not part]
        for subject in clause.subjects:
            for end in conjuncts(child):
                if scene.same(end, subject) or not _meant(end, child, scene):
                    continue
                ends = (subject_of(clause, subject, scene), name, scene.argument(end))
                yield triple("nested_name", clause, scene, ends, phrase, rest, (subject, noun))


def _measures(noun: Word) -> bool:
    """Tell whether a noun only says how much: "62 percent of", "dozens of"."""
    return noun.lower in listed("transparent_nouns") or lemma_of(noun) in listed(
        "transparent_nouns"
    )


def _names_on(
    noun: Word, scene: Scene, put: bool = False
) -> Iterator[tuple[Word, str, tuple[Word, ...]]]:
    yield from _behind(noun, scene)
    for child in noun.children:
        if child.base != "nmod" or scene.time(child) is not None:
            continue
        if _measures(noun) and not scene.is_named(child) and child.pos == "NOUN":
            yield from _names_on(child, scene, put)
            continue
        if not any(_meant(c, child, scene) for c in conjuncts(child)):
            continue
        case = case_of(child)
        if child.dep == "nmod:poss":
            yield child, "of", ()
        elif not case or case[0].lower in EXEMPLIFYING:
            continue
        elif put or not _locates(noun, child, case, scene):
            yield child, " ".join(w.lower for w in case), case


def _behind(noun: Word, scene: Scene) -> Iterator[tuple[Word, str, tuple[Word, ...]]]:
    """Yield who did what a participle says of a noun: "crossed land held by Rao" → held by."""
    for deed in noun.children:
        if deed.dep == "acl" and "VerbForm=Part" in deed.feats and deed.place == noun.place + 1:
            for doer in deed.children:
                if doer.dep == "obl:agent" and scene.is_named(doer):
                    yield doer, f"{deed.lower} by", (deed, *case_of(doer))


def _meant(word: Word, child: Word, scene: Scene) -> bool:
    """Tell whether a word inside an object is an end worth joining: a name, or a known owner."""
    if scene.is_named(word):
        return True
    mention = scene.mention(word)
    if mention is None or not mention.definite:
        return child.dep == "nmod:poss" and scene.is_participant(word)
    return mention.cluster is not None or scene.is_participant(word)


def _locates(noun: Word, child: Word, case: tuple[Word, ...], scene: Scene) -> bool:
    """Tell whether a phrase says where its noun is: "a port in Peru", not "a stake in Peru"."""
    mention = scene.mention(child)
    preposition = " ".join(w.lower for w in case)
    if preposition not in listed("place_prepositions"):
        return False
    if f"{lemma_of(noun)} {preposition}" in listed("about_nouns"):
        return False
    return mention is not None and mention.type is EntityType.PLACE
