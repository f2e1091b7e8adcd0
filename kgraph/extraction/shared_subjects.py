"""A predicate and the clause above it come in, the subjects that it shares go out."""

from __future__ import annotations

from kgraph.extraction.antecedents import antecedent_of
from kgraph.extraction.clauses import Clause, is_infinitive, is_predicate
from kgraph.extraction.coordination import conjuncts
from kgraph.extraction.lookups import mapping
from kgraph.extraction.phrases import is_command
from kgraph.extraction.role_words import is_role_noun
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word

Found = tuple[tuple[Word, ...], str]
_NONE: Found = ((), "missing")


def subjects_of(word: Word, above: Clause | None) -> Found:
    """Return the subjects of a predicate, and how they were found.

    "Kim, who had arrived" → Kim (relative); "Putin is expected to travel" → Putin (controlled).

    Args:
        word: the predicate.
        above: the clause that it hangs on, already read.
    """
    own = own_subject(word)
    if own is not None and word.dep == "advcl:relcl" and own.lower == "which" and word.head:
        return (word.head,), "sentential"
    if own is not None and own.lower == "'s":
        return _NONE  # "let's go"
    if own is not None:
        antecedent = antecedent_of(own, word)
        if antecedent is not None:
            return conjuncts(antecedent), "relative"
        if "PronType=Int" in own.feats and word.base == "root":
            return _NONE  # a question
        if own.lower in {"who", "which"} and word.base in {"advcl", "conj", "parataxis"}:
            return _NONE  # a relative clause whose noun was not found
        return conjuncts(own), "own"
    absolute = _absolute_subject(word)
    if absolute is not None:
        return conjuncts(absolute), "absolute"
    match word.base:
        case "conj":
            return _conjoined(word, above)
        case "xcomp" | "advcl" if word.head is not None and word.head.base == "amod":
            return _of_described(word.head)
        case "xcomp":
            return _controlled(above, done="Tense=Past" in word.feats and not word.any("mark"))
        case "advcl" | "parataxis" if word.dep != "advcl:relcl":
            return _adverbial(word, above)
        case "acl":
            return _adnominal(word, above)
        case _:
            return _NONE


def own_subject(word: Word) -> Word | None:
    """Return the subject that stands with the predicate itself, expletives aside."""
    outer = word.child("nsubj:outer", "csubj:outer")
    inner = word.child("nsubj", "nsubj:pass", "csubj", "csubj:pass")
    return inner or outer


def _absolute_subject(word: Word) -> Word | None:
    """Return the noun of "with Moscow committed to …", which is who is committed."""
    if word.base != "advcl" or not word.lower.endswith(("ed", "en", "ing")):
        return None
    for child in word.children:
        cases = {c.lower for c in child.children if c.base == "case"}
        if child.base == "obl" and child.place < word.place and cases & {"with", "without"}:
            return child
    return None


def _conjoined(word: Word, above: Clause | None) -> Found:
    """Share the first conjunct's subject: "Kim arrived and met Putin"."""
    if above is None or above.head is not word.head or is_command(word):
        return _NONE
    if above.kind == "copular" and above.head.pos == "VERB" and is_infinitive(above.head):
        return _NONE  # "Our task is to teach and feed people"
    if (
        above.kind == "copular"
        and word.lemma in _FELT
        and all(s.lower in {"it", "this", "that"} for s in above.subjects)
    ):
        return _NONE  # "It was my birthday and was wondering …": the writer was
    named = above.kind == "copular" and above.head.pos == "NOUN"
    gerund = word.lower.endswith("ing") and not word.any("aux")
    if named and (gerund or any(c.lower == "being" for c in word.all("aux"))):
        return _NONE  # "Our task is peace and feeding people"
    sharing = above.sharing if above.sharing != "own" else "conjoined"
    return above.subjects, sharing


_FELT = frozenset({"wonder", "love", "hope", "wish", "think", "enjoy", "hate", "like", "want"})


def _of_described(adjective: Word) -> Found:
    """Take the noun that an adjective describes: "volunteers willing to read"."""
    noun = adjective.head
    after = noun is not None and adjective.pos == "ADJ" and noun.place < adjective.place
    return ((noun,), "participial") if noun is not None and after else _NONE


def _controlled(above: Clause | None, done: bool) -> Found:
    """Take the object above if there is one, else the subject: "wants the US to ease".

    Args:
        above: the clause above.
        done: whether the predicate is a participle: "had their wounds dressed".
    """
    if above is None:
        return _NONE
    if above.head.lemma == "let" and not above.subjects:
        return _NONE  # "Let them hear it"
    controller = above.first("object", "recipient")
    promises = above.head.lemma in listed("subject_control") and not done
    if controller is not None and controller.word.lower == "'s":
        return _NONE
    if controller is not None and above.kind == "active" and not promises:
        return conjuncts(controller.word), "controlled"
    asked = asked_of(above)
    if asked is not None:
        return conjuncts(asked), "controlled"
    return above.subjects, "controlled"


def asked_of(above: Clause) -> Word | None:
    """Return who is to do the infinitive, where a preposition introduces them.

    "pleaded with him to stay" → him.

    Args:
        above: the clause of the verb of asking.
    """
    allowed = mapping("oblique_control").get(above.head.lemma, "").split(",")
    part = next((p for p in above.all("oblique") if p.preposition in allowed), None)
    return part.word if part is not None else None


def _adverbial(word: Word, above: Clause | None) -> Found:
    """Share the main clause's subject: "…, saying the summit should help"."""
    if above is None or "VerbForm=Fin" in word.feats or word.base == "parataxis":
        return _NONE
    if above.kind == "passive" and _means(word):
        return _NONE  # "is cleared by adding egg": whoever clears adds
    if word.lower in listed("prepositional_participles"):
        return _NONE
    if above.head.lower in _LIKENESS and word.lower.endswith("ing"):
        return _NONE  # "is similar to flying a kite": whoever does so flies one
    if word.lower.endswith("ing") and any(c.lower == "than" for c in word.all("mark", "case")):
        return _NONE  # "pays more than buying a firm": nobody buys it
    about = any(c.lower == "about" for c in word.all("mark", "case"))
    if about and any(s.pos == "NOUN" and not acts(s) for s in above.subjects):
        return _NONE  # "The song tells about leaving home": the song leaves no home
    if above.kind == "passive" and above.head.lemma == "use" and is_infinitive(word):
        return _NONE  # "the data used to make maps": whoever uses them makes maps
    if _is_outcome(word) and word.head is not None:
        return (word.head,), "sentential"
    if _is_loose(word, above) and above.subjects and not all(acts(s) for s in above.subjects):
        owner = above.subjects[0].child("nmod:poss")
        return (conjuncts(owner), "adverbial") if owner and word.place < owner.place else _NONE
    agent, object_ = above.first("agent"), above.first("object", "recipient")
    beside = agent is not None and word.lower.endswith("ing") and agent.word.place == word.place - 1
    if above.kind == "passive" and agent is not None and (beside or is_infinitive(word)):
        return conjuncts(agent.word), "adverbial"
    asked = asked_of(above) if is_infinitive(word) and above.kind == "active" else None
    if asked is not None and asked.place < word.place:
        return conjuncts(asked), "controlled"
    judged = _judged(word, above) or _of_result(word, above)
    if above.kind == "active" and object_ is not None and judged:
        return conjuncts(object_.word), "controlled"
    if (
        above.link == "ccomp"
        and above.above is not None
        and _says(word)
        and _says(above.above.head)
    ):
        return above.above.subjects, "adverbial"
    return above.subjects, "adverbial"


_LIKENESS = frozenset({"similar", "akin", "tantamount", "equivalent", "comparable", "equal"})


def _is_outcome(word: Word) -> bool:
    """Tell whether a participle says what came of the whole clause: "…, leading to a strike"."""
    comma = any(c.base == "punct" and c.lower == "," for c in word.children[:1])
    ways = {"leading": "to", "resulting": "in"}
    case = ways.get(word.lower)
    return comma and any(
        c.lower == case for o in word.children if o.base == "obl" for c in o.children
    )


def _is_loose(word: Word, above: Clause) -> bool:
    """Tell whether a subject that acts is what an adverbial clause would need.

    "Starting a band, his fame grew"; "The pact is in need of money to work"; "The loan backs the
    work of others, to mend roads": fame starts nothing, the loan mends none.
    """
    fronted = word.place < above.head.place and word.lower.endswith("ing") and not word.any("mark")
    purpose = is_infinitive(word) and word.place > above.head.place
    comma = any(c.base == "punct" and c.place < word.place for c in word.children)
    still = above.kind == "copular" and above.head.pos in {"NOUN", "PROPN"}
    return fronted or (purpose and (comma or still))


def _means(word: Word) -> bool:
    return any(c.base in {"mark", "case"} and c.lower in {"by", "through"} for c in word.children)


def _of_result(word: Word, above: Clause) -> bool:
    """Tell whether a clause completes what is said of the object: "found Rao guilty of lying"."""
    at = word.head
    return at is not None and at.pos == "ADJ" and at.base == "xcomp" and at.head is above.head


def _judged(word: Word, above: Clause) -> bool:
    """Tell whether the object did it: "blamed the union for delaying the vote"."""
    marks = {c.lower for c in word.children if c.base in {"mark", "case"}}
    return bool(marks & {"for", "of", "with", "from", "into"}) and (
        above.head.lemma in listed("judgement_verbs") or bool(marks & {"from", "into"})
    )


def _says(word: Word) -> bool:
    return mapping("reporting_verbs").get(word.lemma) == "says"


def _may_do(word: Word, noun: Word, subjects: tuple[Word, ...]) -> bool:
    """Tell whether who is something also does what is said of it: "is the first to meet him".

    "This is a moment to act" says of no one that they act.
    """
    ranked = any("NumType=Ord" in c.feats or c.lower in {"only", "last"} for c in noun.children)
    role = is_role_noun(noun.lemma) or noun.lemma in listed("person_nouns")
    return not is_infinitive(word) or ranked or role or all(acts(s) for s in subjects)


def acts(word: Word) -> bool:
    """Tell whether a word stands for somebody who can want and do things, as far as it shows.

    Args:
        word: head of a noun phrase, or a pronoun.
    """
    if word.pos == "PRON":
        return word.lower not in {"it", "this", "that", "these", "those", "which", "what"}
    return (
        word.source.ent_type_ in {"PERSON", "ORGANIZATION", "PLACE", "GROUP"}
        or is_role_noun(word.lemma)
        or word.lemma in listed("person_nouns")
        or word.lemma in listed("organization_heads")
    )


def _adnominal(word: Word, above: Clause | None) -> Found:
    """Find who does what a clause on a noun says.

    "sanctions hurting its economy" → sanctions; "efforts by the US to isolate it" → the US.
    """
    noun = word.head
    if noun is None:
        return _NONE
    owner = noun.child("nmod:poss")
    if is_predicate(noun) and noun.any("cop") and not is_infinitive(word):
        if noun.any("case"):
            return (noun,), "participial"  # "they are in areas held by Peru"
        if owner is not None and word.lower.endswith("ing"):
            return conjuncts(owner), "adnominal"  # "was my first attempt making films"
    if is_predicate(noun):  # "is the first leader to meet him"
        predicate = above is not None and above.head is noun
        if above is None or not predicate or not _may_do(word, noun, above.subjects):
            return _NONE
        return above.subjects, "adnominal"
    if not is_infinitive(word) and not word.any("mark"):
        return (noun,), "participial"
    if is_infinitive(word) and noun.lemma in listed("asking_nouns"):
        asked = above is not None and above.head.lemma in {"have", "get", "receive"}
        if above is None or not asked:
            return _NONE  # "her demand to leave": others are to leave
        return above.subjects, "adnominal"  # "had orders to leave"
    for child in noun.children:
        by = any(c.base == "case" and c.lower == "by" for c in child.children)
        if child.dep == "nmod:poss" or (child.base in {"nmod", "obl"} and by):
            return conjuncts(child), "adnominal"
    done = above is not None and above.head.lemma in listed("doing_verbs")
    if above is not None and done and any(p.word is noun for p in above.all("object")):
        recipient = above.first("recipient")
        return (conjuncts(recipient.word) if recipient else above.subjects), "adnominal"
    return _NONE
