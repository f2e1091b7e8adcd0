"""Constructions that join names for the graph, and slips of parsers, on sentences of their own."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.model import Triple

NAMES = [
    *((name, "PERSON") for name in ("Rao", "Ito", "Silva", "Tan")),
    *((name, "PLACE") for name in ("Lima", "Oslo", "Peru")),
    *((name, "ORGANIZATION") for name in ("Redfin", "Osprey")),
]


def triples_of(table: str) -> list[Triple]:
    doc = doc_of(table, names=[(n, label) for n, label in NAMES if n in table])
    return list(extract(doc, document_of(doc)).triples)


def said(triples: list[Triple]) -> set[tuple[str, str, str]]:
    return {
        (t.subject.text, t.relation.canonical, t.object.text if t.object else "") for t in triples
    }


CONSTRUCTIONS = {
    "a companion goes too": (
        """Rao PROPN 2 nsubj
        flew VERB 0 root fly VerbForm=Fin
        to ADP 4 case
        Lima PROPN 2 obl
        with ADP 6 case
        Tan~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Rao", "fly to", "Lima"), ("Tan", "fly to", "Lima")},
    ),
    "becoming something": (
        """Rao PROPN 2 nsubj
        became VERB 0 root become VerbForm=Fin
        mayor NOUN 2 xcomp
        of ADP 5 case
        Lima~ PROPN 3 nmod
        . PUNCT 2 punct""",
        {("Rao", "mayor of", "Lima")},
    ),
    "whoever is sent is there": (
        """Oslo PROPN 2 nsubj
        sent VERB 0 root send VerbForm=Fin
        Rao PROPN 2 obj
        to ADP 5 case
        Lima~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Oslo", "send", "Rao"), ("Rao", "be sent to", "Lima")},
    ),
    "a name inside the object": (
        """Peru PROPN 2 nsubj
        froze VERB 0 root freeze VerbForm=Fin
        the DET 4 det
        accounts NOUN 2 obj account
        of ADP 6 case
        Redfin~ PROPN 4 nmod
        . PUNCT 2 punct""",
        {("Peru", "freeze account of", "Redfin")},
    ),
    "a measure is seen through": (
        """Osprey PROPN 2 nsubj
        bought VERB 0 root buy VerbForm=Fin
        half NOUN 2 obj
        of ADP 5 case
        Redfin~ PROPN 3 nmod
        . PUNCT 2 punct""",
        {("Osprey", "buy", "Redfin")},
    ),
    "a reported wrong is an accusation": (
        """Rao PROPN 2 nsubj
        said VERB 0 root say VerbForm=Fin
        that SCONJ 5 mark
        Ito PROPN 5 nsubj
        lied~ VERB 2 ccomp lie VerbForm=Fin
        . PUNCT 2 punct""",
        {("Rao", "accuse", "Ito")},
    ),
    "a verb left out": (
        """Rao PROPN 2 nsubj
        won VERB 0 root win VerbForm=Fin
        gold NOUN 2 obj
        and CCONJ 5 cc
        Ito PROPN 2 conj
        silver~ NOUN 5 orphan
        . PUNCT 2 punct""",
        {("Rao", "win", "gold"), ("Ito", "win", "silver")},
    ),
    "a verb left out after a recipient": (
        """Rao PROPN 2 nsubj
        gave VERB 0 root give VerbForm=Fin
        Ito PROPN 2 iobj
        books NOUN 2 obj book
        and CCONJ 6 cc
        Tan PROPN 2 conj
        pens~ NOUN 6 orphan pen
        . PUNCT 2 punct""",
        {("Rao", "give book to", "Ito"), ("Rao", "give pen to", "Tan")},
    ),
    "an apposition": (
        """Rao~ PROPN 8 nsubj
        , PUNCT 4 punct
        the DET 4 det
        mayor NOUN 1 appos
        of ADP 6 case
        Lima~ PROPN 4 nmod
        , PUNCT 4 punct
        resigned VERB 0 root resign VerbForm=Fin
        . PUNCT 8 punct""",
        {("Rao", "be", "the mayor of Lima")},
    ),
    "judgement verbs": (
        """Rao PROPN 2 nsubj
        blamed VERB 0 root blame VerbForm=Fin
        Ito PROPN 2 obj
        for SCONJ 5 mark
        leaving VERB 2 advcl leave VerbForm=Ger
        Lima~ PROPN 5 obj
        . PUNCT 2 punct""",
        {("Ito", "leave", "Lima")},
    ),
    "purpose under a verb of asking": (
        """Rao PROPN 2 nsubj
        asked VERB 0 root ask VerbForm=Fin
        Ito PROPN 2 obj
        to PART 5 mark
        visit VERB 2 advcl visit VerbForm=Inf
        Lima~ PROPN 5 obj
        . PUNCT 2 punct""",
        {("Ito", "visit", "Lima")},
    ),
    "two subjects of which one is a title": (
        """Prosecutor PROPN 3 nsubj
        Rao PROPN 3 nsubj
        left VERB 0 root leave VerbForm=Fin
        Lima~ PROPN 3 obj
        . PUNCT 3 punct""",
        {("Prosecutor Rao", "leave", "Lima")},
    ),
    "a listener that hangs on what is told": (
        """Rao PROPN 2 nsubj
        told VERB 0 root tell VerbForm=Fin
        Ito PROPN 6 obj
        the DET 5 det
        talks NOUN 6 nsubj talk
        failed~ VERB 2 ccomp fail VerbForm=Fin
        . PUNCT 2 punct""",
        {("Rao", "tell", "Ito"), ("the talks", "fail", "")},
    ),
    "a relative clause that hangs on the verb": (
        """Tan~ PROPN 8 nsubj
        , PUNCT 4 punct
        who PRON 4 nsubj _ PronType=Rel
        runs VERB 8 ccomp run VerbForm=Fin
        the DET 6 det
        port~ NOUN 4 obj
        , PUNCT 4 punct
        told VERB 0 root tell VerbForm=Fin
        Rao~ PROPN 8 iobj
        . PUNCT 8 punct""",
        {("Tan", "run", "the port"), ("Tan", "tell", "Rao")},
    ),
}


@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_construction(name: str) -> None:
    """Each construction gives the triples that the graph needs."""
    table, expected = CONSTRUCTIONS[name]
    assert expected <= said(triples_of(table))


def test_conjoined_infinitives_share_their_status() -> None:
    """For "plans to visit Lima and meet Ito" plans both."""
    triples = triples_of(
        """Rao PROPN 2 nsubj
        plans VERB 0 root plan VerbForm=Fin
        to PART 4 mark
        visit VERB 2 xcomp visit VerbForm=Inf
        Lima PROPN 4 obj
        and CCONJ 7 cc
        meet VERB 4 conj meet VerbForm=Inf
        Ito~ PROPN 7 obj
        . PUNCT 2 punct"""
    )
    status = {t.relation.canonical: t.modality.value for t in triples}
    assert status["visit"] == status["meet"] == "planned"


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    """The second sentence of a quotation belongs to whoever spoke the first."""
    triples = triples_of(
        """“~ PUNCT 3 punct
        We PRON 3 nsubj
        left~ VERB 6 ccomp leave VerbForm=Fin
        ,~ PUNCT 3 punct
        ” PUNCT 3 punct
        said VERB 0 root say VerbForm=Fin
        Rao~ PROPN 6 nsubj
        . PUNCT 6 punct
        ---
        “~ PUNCT 3 punct
        Ito PROPN 3 nsubj
        joined VERB 0 root join VerbForm=Fin
        Osprey~ PROPN 3 obj
        .~ PUNCT 3 punct
        ” PUNCT 3 punct"""
    )
    joined = next(t for t in triples if t.relation.canonical == "join")
    assert joined.attributed_to is not None and joined.attributed_to.text == "Rao"


def test_an_aside_is_the_writers_own() -> None:
    """What a relative clause between commas adds is not claimed by whoever is quoted."""
    triples = triples_of(
        """Rao PROPN 2 nsubj
        said VERB 0 root say VerbForm=Fin
        Redfin~ PROPN 10 nsubj
        , PUNCT 7 punct
        which PRON 7 nsubj:pass _ PronType=Rel
        was AUX 7 aux:pass be
        founded VERB 3 acl:relcl found VerbForm=Part|Tense=Past
        in ADP 9 case
        Lima~ PROPN 7 obl
        failed~ VERB 2 ccomp fail VerbForm=Fin
        . PUNCT 2 punct"""
    )
    sources = {t.relation.canonical: t.attributed_to for t in triples}
    assert sources["be founded in"] is None
    assert sources["fail"] is not None


def test_a_cancelled_visit_did_not_take_place() -> None:
    """An event noun takes the status that the verb above gives it."""
    triples = triples_of(
        """Rao PROPN 2 nsubj
        cancelled VERB 0 root cancel VerbForm=Fin
        his PRON 4 nmod:poss he
        visit NOUN 2 obj
        to ADP 6 case
        Lima~ PROPN 4 nmod
        . PUNCT 2 punct"""
    )
    visits = [t for t in triples if t.relation.canonical == "visit"]
    assert visits and all(t.negated for t in visits)


def test_a_question_states_nothing() -> None:
    triples = triples_of(
        """Did AUX 3 aux do
        Rao PROPN 3 nsubj
        visit VERB 0 root visit VerbForm=Inf
        Lima~ PROPN 3 obj
        ? PUNCT 3 punct"""
    )
    assert not said(triples)


def test_no_plans_to_visit_are_not_visits() -> None:
    """A noun with "no" denies its infinitive."""
    triples = triples_of(
        """Rao PROPN 2 nsubj
        has VERB 0 root have VerbForm=Fin
        no DET 4 det
        plans NOUN 2 obj plan
        to PART 6 mark
        visit VERB 4 acl visit VerbForm=Inf
        Lima~ PROPN 6 obj
        . PUNCT 2 punct"""
    )
    visit = next(t for t in triples if t.relation.canonical == "visit")
    assert (visit.negated, visit.modality.value) == (True, "planned")


def test_evidence_for_a_meeting_is_no_meeting() -> None:
    """A "that" clause on "evidence", "fears" or "claims" is not stated as a fact."""
    triples = triples_of(
        """Police NOUN 2 nsubj
        found VERB 0 root find VerbForm=Fin
        evidence NOUN 2 obj
        that SCONJ 6 mark
        Rao PROPN 6 nsubj
        met VERB 3 acl meet VerbForm=Fin
        Ito~ PROPN 6 obj
        . PUNCT 2 punct"""
    )
    met = next(t for t in triples if t.relation.canonical == "meet")
    assert met.modality.value == "possible"


def test_two_sides_restore_relations_with_each_other() -> None:
    triples = triples_of(
        """Oslo PROPN 4 nsubj
        and CCONJ 3 cc
        Lima PROPN 1 conj
        restored VERB 0 root restore VerbForm=Fin
        relations~ NOUN 4 obj relation
        . PUNCT 4 punct"""
    )
    assert ("Oslo", "restore relation with", "Lima") in said(triples)


def test_a_receiver_hangs_on_the_verb() -> None:
    """For "sold its stake in the port to Peru" Peru is no place of the port."""
    triples = triples_of(
        """Osprey PROPN 2 nsubj
        sold VERB 0 root sell VerbForm=Fin
        its PRON 4 nmod:poss it
        stake NOUN 2 obj
        in ADP 7 case
        the DET 7 det
        port NOUN 4 nmod
        to ADP 9 case
        Peru~ PROPN 7 nmod
        . PUNCT 2 punct"""
    )
    assert ("Osprey", "sell stake to", "Peru") in said(triples)
