"""Who does what where clauses and phrases nest: each construction on a sentence of its own."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.model import Triple

NAMES = [(name, "PERSON") for name in ("Rao", "Ito", "Tan")]
NAMES += [("Lima", "PLACE"), ("Peru", "PLACE"), ("Bank of Peru", "ORGANIZATION")]


def triples_of(table: str) -> list[Triple]:
    doc = doc_of(table, names=[(n, label) for n, label in NAMES if n in doc_of(table).text])
    return list(extract(doc, document_of(doc)).triples)


def said(table: str) -> set[tuple[str, str, str]]:
    return {
        (t.subject.text, t.relation.canonical, t.object.text if t.object else "")
        for t in triples_of(table)
    }


SHAPES = {
    "a free relative is given whole": (
        """Rao PROPN 2 nsubj
        feared VERB 0 root fear VerbForm=Fin|Tense=Past
        what PRON 2 obj what PronType=Rel
        Ito PROPN 5 nsubj
        found~ VERB 3 acl:relcl find VerbForm=Fin|Tense=Past
        . PUNCT 2 punct""",
        {("Rao", "fear", "what Ito found")},
    ),
    "a plain adjective": (
        """The DET 2 det
        room NOUN 4 nsubj
        is AUX 4 cop be VerbForm=Fin|Tense=Pres
        ready~ ADJ 0 root
        . PUNCT 4 punct""",
        {("The room", "be", "ready")},
    ),
    "a comparison with another time is no object": (
        """Lima PROPN 3 nsubj
        is AUX 3 cop be VerbForm=Fin|Tense=Pres
        cleaner ADJ 0 root clean
        than ADP 7 case
        in ADP 7 case
        the DET 7 det
        past~ NOUN 3 obl
        . PUNCT 3 punct""",
        {("Lima", "be", "cleaner")},
    ),
    "keep on doing": (
        """In ADP 2 case
        school NOUN 4 obl
        Rao PROPN 4 nsubj
        kept VERB 0 root keep VerbForm=Fin|Tense=Past
        on SCONJ 6 mark
        praising VERB 4 advcl praise VerbForm=Part
        Ito~ PROPN 6 obj
        . PUNCT 4 punct""",
        {("Rao", "praise", "Ito")},
    ),
    "calls for somebody to": (
        """Rao PROPN 2 nsubj
        prompted VERB 0 root prompt VerbForm=Fin|Tense=Past
        calls NOUN 2 obj call
        for SCONJ 8 mark
        Ito PROPN 3 nmod
        to PART 8 mark
        be AUX 8 aux:pass
        freed~ VERB 2 xcomp free VerbForm=Part
        . PUNCT 2 punct""",
        {("Rao", "prompt", "calls for Ito to be freed"), ("Ito", "be freed", "")},
    ),
    "which takes the clause": (
        """Rao PROPN 4 nsubj
        did AUX 4 aux do VerbForm=Fin|Tense=Past
        not PART 4 advmod
        pay VERB 0 root pay VerbForm=Inf
        the DET 6 det
        fine~ NOUN 4 obj
        , PUNCT 9 punct
        which PRON 9 nsubj which PronType=Rel
        caused VERB 6 acl:relcl cause VerbForm=Fin|Tense=Past
        anger~ NOUN 9 obj
        . PUNCT 4 punct""",
        {("Rao did not pay the fine", "cause", "anger"), ("Rao", "pay", "the fine")},
    ),
    "a kind of thing that": (
        """Ito PROPN 2 nsubj
        sells VERB 0 root sell VerbForm=Fin|Tense=Pres
        a DET 4 det
        form NOUN 2 obj
        of ADP 6 case
        rice NOUN 4 nmod
        that PRON 8 nsubj that PronType=Rel
        resists VERB 6 acl:relcl resist VerbForm=Fin|Tense=Pres
        salt~ NOUN 8 obj
        . PUNCT 2 punct""",
        {("Ito", "sell", "a form of rice"), ("a form of rice", "resist", "salt")},
    ),
    "a place in a name is no part of the verb": (
        """Rao PROPN 2 nsubj
        convinced VERB 0 root convince VerbForm=Fin|Tense=Past
        the DET 4 det
        Guild PROPN 2 obj
        of ADP 6 case
        Peru~ PROPN 4 nmod
        . PUNCT 2 punct""",
        {("Rao", "convince", "the Guild of Peru")},
    ),
    "of belongs to the noun before it": (
        """Rao PROPN 2 nsubj
        met VERB 0 root meet VerbForm=Fin|Tense=Past
        the DET 4 det
        mayor NOUN 2 obj
        of ADP 6 case
        Lima~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Rao", "meet", "the mayor of Lima")},
    ),
}


@pytest.mark.parametrize(("table", "expected"), SHAPES.values(), ids=list(SHAPES))
def test_shape(table: str, expected: set[tuple[str, str, str]]) -> None:
    found = said(table)
    assert expected <= found
    assert not {f for f in found if f[0].lower() == "what" or f[2].lower() == "what"}


def test_a_denial_covers_both_verbs() -> None:
    triples = triples_of(
        """Rao PROPN 4 nsubj
        did AUX 4 aux do VerbForm=Fin|Tense=Past
        not PART 4 advmod
        eat VERB 0 root eat VerbForm=Inf
        bread NOUN 4 obj
        or CCONJ 7 cc
        drink VERB 4 conj drink VerbForm=Fin|Tense=Pres
        milk~ NOUN 7 obj
        . PUNCT 4 punct"""
    )
    assert {(t.relation.canonical, t.negated) for t in triples} == {("eat", True), ("drink", True)}


def test_where_the_noun_is_no_place_it_stays_a_circumstance() -> None:
    triples = triples_of(
        """Rao PROPN 2 nsubj
        reached VERB 0 root reach VerbForm=Fin|Tense=Past
        a DET 4 det
        level NOUN 2 obj
        where ADV 7 advmod
        Ito PROPN 7 nsubj
        sang VERB 4 acl:relcl sing VerbForm=Fin|Tense=Past
        songs~ NOUN 7 obj song
        . PUNCT 2 punct"""
    )
    sang = next(t for t in triples if t.relation.canonical == "sing")
    assert [(a.preposition, a.text) for a in sang.arguments] == [("in", "a level")]


def test_what_makes_up_the_predicate_is_not_said_twice() -> None:
    (triple,) = triples_of(
        """Rao PROPN 5 nsubj
        was AUX 5 cop be VerbForm=Fin|Tense=Past
        far ADV 4 advmod
        more ADV 5 advmod
        careful ADJ 0 root
        than ADP 9 mark
        in ADP 9 case
        the DET 9 det
        past~ NOUN 5 obl
        . PUNCT 5 punct"""
    )
    assert triple.object is not None
    assert triple.object.text == "far more careful"
    assert [(a.preposition, a.text) for a in triple.arguments] == [("than in", "the past")]
