"""A sentence's tree comes in, its clauses go out: who, the verb, whom, where, when, how."""

from __future__ import annotations

from typing import NamedTuple

from kgraph.extraction.moods import is_alternative
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Tree, Word
from kgraph.extraction.verb_groups import be_to, copula_group, to_of, verb_group

# Labels under which a verb is a modifier or a function word rather than a clause.
_NOT_A_CLAUSE = frozenset(
    {"amod", "compound", "case", "mark", "fixed", "flat", "det", "cc", "aux", "cop", "goeswith"}
    | {"punct", "nummod", "discourse", "reparandum", "expl", "vocative"}
    | {"nmod", "nsubj", "obj", "iobj", "obl"}
)
_CLAUSAL = frozenset(["ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "root", "conj"])

_IMPLIED = {"recipient": "to", "where": "in"}


class Part(NamedTuple):
    """One part of a clause beside subject and verb.

    Attributes:
        role: object, recipient, oblique, agent, complement, content, infinitive, adverb, time,
            adverbial, or where (the noun that a relative "where" stands for).
        word: the word that heads it.
        case: its preposition or conjunction, as words.
        place: where it stands in the sentence, for the order of arguments.
        alone: whether what is joined to the word is left out: "to Peru" of "to Peru and Chile
            respectively".
    """

    role: str
    word: Word
    case: tuple[Word, ...] = ()
    place: int = 0
    alone: bool = False

    @property
    def preposition(self) -> str:
        """The preposition in lower case, or the one that a recipient or "where" implies."""
        implied = _IMPLIED.get(self.role)
        if implied is None and len(self.case) == 1:
            return self.case[0].lower
        return implied or " ".join([w.lower for w in self.case])


class Clause(NamedTuple):
    """One clause as the sentence has it.

    Attributes:
        head: the verb, or the predicate noun or adjective after a copula.
        kind: active, passive, copular or existential.
        group: the words of the verb group, in order.
        subjects: who or what: the heads of the conjoined subjects; () if none is found.
        sharing: how the subject was found: own, conjoined, controlled, adverbial, participial,
            relative, absolute, gapped (the verb itself is shared), or missing.
        parts: everything else, in order.
        above: the clause that this one hangs on.
        link: the label under which it hangs there.
        chained: whether the clause above is only the beginning of this one's verb group
            ("is expected to" – "travel").
    """

    head: Word
    kind: str
    group: tuple[Word, ...]
    subjects: tuple[Word, ...]
    sharing: str
    parts: tuple[Part, ...]
    above: Clause | None
    link: str
    chained: bool = False

    def first(self, *roles: str) -> Part | None:
        """Return the first part with one of these roles."""
        for part in self.parts:
            if part.role in roles:
                return part
        return None

    def all(self, *roles: str) -> list[Part]:
        """Return the parts with one of these roles."""
        return [p for p in self.parts if p.role in roles]


def is_predicate(word: Word) -> bool:
    """Tell whether a word heads a clause."""
    if not word.children and word.pos not in {"VERB", "AUX"}:
        return False
    if word.any("cop"):
        return word.base not in {"reparandum", "goeswith"}
    if word.pos == "VERB" or (word.pos == "AUX" and word.base in _CLAUSAL):
        if word.base not in _NOT_A_CLAUSE:
            return not (word.base == "conj" and _conjoined_modifier(word))
        return word.any("nsubj", "csubj")
    return word.any("nsubj", "csubj") and word.base in _CLAUSAL and word.any("aux")


def _conjoined_modifier(word: Word) -> bool:
    """Tell whether a conjoined verb only continues a modifier ("tired and bored people")."""
    first = word.head
    while first is not None and first.base == "conj":
        first = first.head
    return first is not None and first.base in _NOT_A_CLAUSE and not word.any("nsubj")


def kind_of(word: Word, above: Clause | None) -> str:
    """Return whether a clause is active, passive, copular or existential."""
    if word.lemma == "be" and word.any("expl") and not word.any("cop"):
        return "existential"
    clausal = word.pos == "VERB" and word.any("nsubj") and (word.any("aux") or is_told(word))
    if (
        word.any("cop") and not clausal and not is_to_do(word)
    ):  # "is because people are leaving" tells who leaves
        return "copular"
    deps = {c.dep for c in word.children}
    if "aux:pass" in deps or "nsubj:pass" in deps or "csubj:pass" in deps:
        return "passive"
    if word.pos != "VERB":
        return "active" if word.pos == "AUX" else "copular"
    bare = not any(c.base == "aux" for c in word.children) and not is_infinitive(word)
    if bare and _past_participle(word) and word.base in {"acl", "advcl", "xcomp"}:
        return "passive"
    inherits = bare and goes_on(word, above)
    if inherits and above is not None and above.kind == "passive" and _participle(word):
        return "active" if word.any("obj") else "passive"
    return "active"


def is_told(word: Word) -> bool:
    """Tell whether a clause is itself what something is: "The snag is that nobody came"."""
    return word.child("nsubj:outer") is not None and len(word.all("nsubj", "expl")) > 1


def is_to_do(word: Word) -> bool:
    """Tell whether somebody "is to" do something, which is then planned.

    "The plan is to build a port" is no such clause: a plan builds nothing.
    """
    subject = word.child("nsubj", "nsubj:outer")
    doer = subject is not None and (
        subject.source.ent_type_ in {"PERSON", "ORGANIZATION", "PLACE"}
        or subject.pos == "PROPN"
        or subject.lower in _DOERS
        or subject.lemma in listed("person_nouns")
    )
    return doer and word.pos == "VERB" and is_infinitive(word) and bool(be_to(word))


_DOERS = frozenset({"i", "we", "you", "he", "she", "they", "who"})


def _participle(word: Word) -> bool:
    return "VerbForm=Part" in word.feats or word.lower.endswith(("ed", "en"))


def _past_participle(word: Word) -> bool:
    return "VerbForm=Part" in word.feats and "Tense=Past" in word.feats


def group_of(word: Word, kind: str, above: Clause | None) -> tuple[Word, ...]:
    """Return the words of the verb group, with the auxiliaries it shares with a conjunct."""
    words = copula_group(word) if kind == "copular" else verb_group(word)
    shares = word.base == "conj" and not word.any("aux", "cop", "nsubj", "csubj")
    if shares and above is not None and above.kind in {kind, "active"} and kind != "copular":
        if goes_on(word, above):
            words = [w for w in above.group if _shared_auxiliary(w, above.head)] + words
    elif shares and above is not None and kind == "copular" == above.kind:
        words = list(above.group)
    return tuple(words)


def goes_on(word: Word, above: Clause | None) -> bool:
    """Tell whether a conjoined verb shares all that stands before the first: "may buy and sell".

    Args:
        word: the verb.
        above: the clause that it hangs on.
    """
    if word.base != "conj" or above is None or above.head is not word.head:
        return False
    if is_alternative(word):
        return False  # "either does not move, or moves slowly"
    own = word.any("aux", "cop", "nsubj", "csubj") or any(
        c.base == "mark" and not (c.lower == "to" and to_of(above.head)) for c in word.children
    )
    but = any(c.base == "cc" and c.lower in {"but", "then"} for c in word.children)
    return not own and not but and ("VerbForm=Fin" not in word.feats or _bare_too(word, above))


def _bare_too(word: Word, above: Clause) -> bool:
    """Tell whether a verb tagged finite is the bare form that "did not eat or drink" asks for."""
    if word.lower != word.lemma or "VerbForm=Inf" not in above.head.feats:
        return False
    helped = any(w.base == "aux" and w.head is above.head for w in above.group)
    return helped and not any(c.base == "punct" and c.place < word.place for c in word.children)


def _shared_auxiliary(word: Word, verb: Word) -> bool:
    return (word.base == "aux" and word.head is verb) or (
        word.head is verb and word.base == "advmod" and word.place < verb.place
    )


def chain_start(clause: Clause) -> list[Word]:
    """Return the words with which a clause's infinitive is introduced: "is expected to"."""
    words: list[Word] = []
    at: Clause | None = clause
    while at is not None and not at.chained and goes_on(at.head, at.above):
        at = at.above
    while at is not None and at.chained and at.above is not None:
        complement = [at.above.head] if at.above.kind == "copular" else []
        words = [*at.above.group, *complement, *to_of(at.head), *words]
        at = at.above
    return sorted(set(words), key=lambda w: w.place)


def is_over(clause: Clause) -> bool:
    """Tell whether a clause says of a role that it is held no longer: "was once", "used to be".

    Args:
        clause: a copular clause.
    """
    before = {w.lower for w in (*chain_start(clause), *clause.group)}
    before |= {c.lower for c in clause.head.all("advmod")}
    past = any("Tense=Past" in w.feats for w in clause.group)
    return "used" in before or (past and bool(before & {"once", "formerly", "previously"}))


def is_infinitive(word: Word) -> bool:
    """Tell whether a verb is an infinitive with "to"; "committed to leaving" has none."""
    for child in word.children:
        if child.lower == "to" and child.base == "mark":
            return not word.lower.endswith("ing")
    return False


def order_of(tree: Tree) -> list[Word]:
    """Return the words of a sentence so that each comes after its head."""
    order = list(tree.roots)
    for word in order:
        order.extend(word.children)
    return order
