"""A clause on a noun comes in; whether the noun's thing need not exist at all goes out.

Who wants to build a port that serves Lima has no port that serves it; nor has anybody a friend
that lies who knows nobody that does.
"""

from __future__ import annotations

from kgraph.extraction.clauses import Clause
from kgraph.extraction.tables import words as listed
from kgraph.extraction.tree import Word
from kgraph.model import Modality

_SOME = frozenset({"a", "an", "any", "another"})
_ANY = frozenset({"any", "anybody", "anyone", "anything"})
_SOMEBODY = frozenset({"somebody", "someone", "something"})


def is_of_the_unreal(clause: Clause, upper: Clause, modality: Modality, negated: bool) -> bool:
    """Tell whether a clause describes a thing that is only wanted, planned, possible or denied.

    Args:
        clause: the clause on the noun.
        upper: the clause that the noun is an object of.
        modality: what is made of that clause.
        negated: whether it is denied.
    """
    noun = clause.head.head
    if noun is None or not clause.link.startswith("acl") or clause.kind == "passive":
        return False
    if clause.sharing not in {"relative", "adnominal", "participial"} or _is_past(clause):
        return False
    objects = {p.word.place for p in upper.parts if p.role in {"object", "oblique", "complement"}}
    if upper.kind == "existential":
        objects |= {w.place for w in upper.subjects}
    made = upper.head.lemma in listed("making_verbs") or upper.kind == "existential"
    if noun.place not in objects or _after_comma(clause.head) or not (made or negated):
        return False
    articles = {c.lower for c in noun.children if c.base == "det"} | {noun.lower}
    if negated:
        return bool(articles & _ANY)
    return modality is not Modality.ACTUAL and bool(articles & (_SOME | _ANY | _SOMEBODY))


def _is_past(clause: Clause) -> bool:
    words = [clause.head, *clause.group]
    return any("Tense=Past" in w.feats and "VerbForm=Fin" in w.feats for w in words)


def _after_comma(verb: Word) -> bool:
    return any(c.base == "punct" and c.place < verb.place for c in verb.children)
