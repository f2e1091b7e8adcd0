"""Each construction of clauses, on a sentence of its own with its tree written by hand."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.model import Triple


def triples_of(table: str, **marked: list[tuple[str, str]]) -> list[Triple]:
    doc = doc_of(table, **marked)
    return list(extract(doc, document_of(doc)).triples)


def said(triples: list[Triple]) -> set[tuple[str, str, str]]:
    return {
        (t.subject.text, t.relation.canonical, t.object.text if t.object else "") for t in triples
    }


def one(triples: list[Triple], canonical: str) -> Triple:
    found = [t for t in triples if t.relation.canonical == canonical]
    assert found, f"no {canonical!r} among {said(triples)}"
    return found[0]


CONSTRUCTIONS = {
    "subject, verb, object": (
        """The DET 2 det
        envoy NOUN 3 nsubj
        praised VERB 0 root praise
        Lima~ PROPN 3 obj
        . PUNCT 3 punct""",
        {("The envoy", "praise", "Lima")},
    ),
    "verb, preposition and particle": (
        """Rao PROPN 2 nsubj
        flew VERB 0 root fly
        back ADP 2 compound:prt
        to ADP 5 case
        Delhi~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Rao", "fly back to", "Delhi")},
    ),
    "object and oblique": (
        """Oslo PROPN 2 nsubj
        sent VERB 0 root send
        medics NOUN 2 obj medic
        to ADP 5 case
        Malta~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Oslo", "send", "medics"), ("Oslo", "send medic to", "Malta")},
    ),
    "light verb": (
        """Rao PROPN 2 nsubj
        held VERB 0 root hold
        talks NOUN 2 obj talk
        with ADP 5 case
        Silva~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Rao", "hold", "talks"), ("Rao", "talk with", "Silva")},
    ),
    "passive with agent": (
        """Silva PROPN 3 nsubj:pass
        was AUX 3 aux:pass be
        arrested VERB 0 root arrest VerbForm=Part|Tense=Past
        by ADP 5 case
        police NOUN 3 obl:agent
        in ADP 7 case
        Porto~ PROPN 3 obl
        . PUNCT 3 punct""",
        {("police", "arrest", "Silva"), ("Silva", "be arrested in", "Porto")},
    ),
    "passive without agent": (
        """Ito PROPN 3 nsubj:pass
        was AUX 3 aux:pass be
        born VERB 0 root bear VerbForm=Part|Tense=Past
        in ADP 5 case
        Kobe~ PROPN 3 obl
        . PUNCT 3 punct""",
        {("Ito", "be born in", "Kobe")},
    ),
    "conjunction of subjects and objects": (
        """Rao PROPN 4 nsubj
        and CCONJ 3 cc
        Ito PROPN 1 conj
        visited VERB 0 root visit
        Lima PROPN 4 obj
        and CCONJ 7 cc
        Quito~ PROPN 5 conj
        . PUNCT 4 punct""",
        {
            ("Rao", "visit", "Lima"),
            ("Rao", "visit", "Quito"),
            ("Ito", "visit", "Lima"),
            ("Ito", "visit", "Quito"),
        },
    ),
    "respectively": (
        """Rao PROPN 4 nsubj
        and CCONJ 3 cc
        Ito PROPN 1 conj
        visited VERB 0 root visit
        Lima PROPN 4 obj
        and CCONJ 7 cc
        Quito PROPN 5 conj
        respectively~ ADV 4 advmod
        . PUNCT 4 punct""",
        {("Rao", "visit", "Lima"), ("Ito", "visit", "Quito")},
    ),
    "reciprocal": (
        """Rao PROPN 4 nsubj
        and CCONJ 3 cc
        Ito PROPN 1 conj
        met VERB 0 root meet
        in ADP 6 case
        Lima~ PROPN 4 obl
        . PUNCT 4 punct""",
        {("Rao", "meet", "Ito"), ("Rao", "meet in", "Lima"), ("Ito", "meet in", "Lima")},
    ),
    "conjoined verbs": (
        """Rao PROPN 2 nsubj
        left VERB 0 root leave
        Lima PROPN 2 obj
        and CCONJ 5 cc
        joined VERB 2 conj join VerbForm=Fin
        Ito~ PROPN 5 obj
        . PUNCT 2 punct""",
        {("Rao", "leave", "Lima"), ("Rao", "join", "Ito")},
    ),
    "relative clause": (
        """Rao~ PROPN 8 nsubj
        , PUNCT 4 punct
        who PRON 4 nsubj _ PronType=Rel
        runs VERB 1 acl:relcl run VerbForm=Fin
        the DET 6 det
        port~ NOUN 4 obj
        , PUNCT 4 punct
        resigned VERB 0 root resign VerbForm=Fin
        . PUNCT 8 punct""",
        {("Rao", "run", "the port"), ("Rao", "resign", "")},
    ),
    "relative clause without pronoun": (
        """the DET 2 det
        ship NOUN 5 nsubj
        Rao PROPN 4 nsubj
        bought VERB 2 acl:relcl buy VerbForm=Fin
        sank VERB 0 root sink VerbForm=Fin""",
        {("Rao", "buy", "the ship"), ("the ship", "sink", "")},
    ),
    "participles on a noun": (
        """the DET 2 det
        deal NOUN 0 root
        signed VERB 2 acl sign VerbForm=Part|Tense=Past
        by ADP 5 case
        Rao PROPN 3 obl:agent""",
        {("Rao", "sign", "the deal")},
    ),
    "adverbial participle": (
        """Rao PROPN 2 nsubj
        resigned VERB 0 root resign VerbForm=Fin
        , PUNCT 4 punct
        blaming VERB 2 advcl blame VerbForm=Ger
        Ito~ PROPN 4 obj
        . PUNCT 2 punct""",
        {("Rao", "blame", "Ito")},
    ),
    "object control": (
        """Rao PROPN 2 nsubj
        urged VERB 0 root urge
        Ito PROPN 2 obj
        to PART 5 mark
        visit VERB 2 xcomp visit VerbForm=Inf
        Lima~ PROPN 5 obj
        . PUNCT 2 punct""",
        {("Rao", "urge", "Ito"), ("Ito", "visit", "Lima")},
    ),
    "copula": (
        """Rao PROPN 4 nsubj
        is AUX 4 cop be
        the DET 4 det
        mayor NOUN 0 root
        of ADP 6 case
        Lima~ PROPN 4 nmod
        . PUNCT 4 punct""",
        {("Rao", "be", "the mayor of Lima"), ("Rao", "mayor of", "Lima")},
    ),
    "copula with a place": (
        """The DET 2 det
        base NOUN 5 nsubj
        is AUX 5 cop be
        in ADP 5 case
        Lima~ PROPN 0 root
        . PUNCT 5 punct""",
        {("The base", "be in", "Lima")},
    ),
    "adjective with a complement": (
        """Rao PROPN 3 nsubj
        is AUX 3 cop be
        close ADJ 0 root
        to ADP 5 case
        Ito~ PROPN 3 obl
        . PUNCT 3 punct""",
        {("Rao", "be close to", "Ito")},
    ),
    "recipient": (
        """Rao PROPN 2 nsubj
        gave VERB 0 root give
        Ito PROPN 2 iobj
        a DET 5 det
        sword~ NOUN 2 obj
        . PUNCT 2 punct""",
        {("Rao", "give sword to", "Ito")},
    ),
    "shared object": (
        """Rao PROPN 2 nsubj
        bought VERB 0 root buy VerbForm=Fin
        and CCONJ 4 cc
        sold VERB 2 conj sell VerbForm=Fin
        ships~ NOUN 2 obj ship
        . PUNCT 2 punct""",
        {("Rao", "buy", "ships"), ("Rao", "sell", "ships")},
    ),
}


@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_construction(name: str) -> None:
    """Each construction gives the triples that a reader would write down."""
    table, expected = CONSTRUCTIONS[name]
    found = said(triples_of(table))
    assert expected <= found


def test_pairs_of_respectively_are_not_crossed() -> None:
    found = said(triples_of(CONSTRUCTIONS["respectively"][0]))
    assert ("Rao", "visit", "Quito") not in found


def test_relation_phrase_is_as_written() -> None:
    """A relation is quoted with its auxiliaries and its preposition."""
    triples = triples_of(
        """Rao PROPN 3 nsubj
        had AUX 3 aux have
        arrived VERB 0 root arrive VerbForm=Part|Tense=Past
        in ADP 5 case
        Lima~ PROPN 3 obl
        . PUNCT 3 punct""",
        names=[("Rao", "PERSON"), ("Lima", "PLACE")],
    )
    found = one(triples, "arrive in")
    assert found.relation.phrase == "had arrived in"
    assert found.object is not None and found.object.text == "Lima"
