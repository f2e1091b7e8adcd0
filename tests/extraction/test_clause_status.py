"""What is asked, hedged, conditional, not yet so or said by others is never told as a fact."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.model import Triple

NAMES = [(name, "PERSON") for name in ("Rao", "Ito", "Silva", "Tan")]
NAMES += [(name, "PLACE") for name in ("Lima", "Oslo", "Peru")]


def triples_of(table: str) -> list[Triple]:
    doc = doc_of(table, names=[(n, label) for n, label in NAMES if n in table])
    return list(extract(doc, document_of(doc)).triples)


def status_of(table: str, relation: str) -> tuple[bool, str, str | None]:
    found = next(t for t in triples_of(table) if t.relation.canonical == relation)
    source = found.attributed_to.text if found.attributed_to else None
    return found.negated, found.modality.value, source


QUESTIONS = {
    "an infinitive under the question": (
        """Is AUX 3 cop be
        Rao PROPN 3 nsubj
        ready ADJ 0 root
        to PART 5 mark
        visit VERB 3 xcomp visit VerbForm=Inf
        Lima~ PROPN 5 obj
        ? PUNCT 3 punct""",
        set(),
    ),
    "a question that is quoted": (
        """"~ PUNCT 4 punct
        Has AUX 4 aux have
        Rao PROPN 4 nsubj
        left VERB 8 ccomp leave VerbForm=Part
        Lima~ PROPN 4 obj
        ?~ PUNCT 4 punct
        " PUNCT 4 punct
        asked VERB 0 root ask VerbForm=Fin
        Tan~ PROPN 8 nsubj
        . PUNCT 8 punct""",
        {"ask"},
    ),
    "a relative clause is taken for granted": (
        """Did AUX 8 aux do
        the DET 3 det
        man NOUN 8 nsubj
        who PRON 5 nsubj who PronType=Rel
        robbed VERB 3 acl:relcl rob VerbForm=Fin|Tense=Past
        Rao PROPN 5 obj
        ever ADV 8 advmod
        confess~ VERB 0 root confess VerbForm=Inf
        ? PUNCT 8 punct""",
        {"rob"},
    ),
}


@pytest.mark.parametrize(("table", "relations"), QUESTIONS.values(), ids=list(QUESTIONS))
def test_a_question_states_nothing(table: str, relations: set[str]) -> None:
    assert {t.relation.canonical for t in triples_of(table)} == relations


STATUSES = {
    "make sure that": (
        """Ito PROPN 2 nsubj
        made VERB 0 root make VerbForm=Fin|Tense=Past
        sure ADJ 2 xcomp
        that SCONJ 6 mark
        Rao PROPN 6 nsubj
        reached VERB 3 ccomp reach VerbForm=Fin|Tense=Past
        Lima~ PROPN 6 obj
        . PUNCT 2 punct""",
        "reach",
        (False, "possible", None),
    ),
    "ensure that": (
        """Ito PROPN 3 nsubj
        must AUX 3 aux
        ensure VERB 0 root ensure VerbForm=Inf
        that SCONJ 6 mark
        Rao PROPN 6 nsubj
        reaches VERB 3 ccomp reach VerbForm=Fin|Tense=Pres
        Lima~ PROPN 6 obj
        . PUNCT 3 punct""",
        "reach",
        (False, "possible", None),
    ),
    "the consequent of a condition": (
        """If SCONJ 3 mark
        Ito PROPN 3 nsubj
        resigns~ VERB 7 advcl resign VerbForm=Fin|Tense=Pres
        , PUNCT 3 punct
        Rao PROPN 7 nsubj
        will AUX 7 aux
        lead VERB 0 root lead VerbForm=Inf
        Peru PROPN 7 obj
        and CCONJ 12 cc
        Tan PROPN 12 nsubj
        will AUX 12 aux
        leave VERB 7 conj leave VerbForm=Inf
        Lima~ PROPN 12 obj
        . PUNCT 7 punct""",
        "lead",
        (False, "possible", None),
    ),
    "what was told after if": (
        """If SCONJ 4 mark
        Ito PROPN 4 nsubj
        was AUX 4 cop be VerbForm=Fin|Tense=Past
        angry~ ADJ 7 advcl
        , PUNCT 4 punct
        he PRON 7 nsubj
        praised VERB 0 root praise VerbForm=Fin|Tense=Past
        Rao~ PROPN 7 obj
        . PUNCT 7 punct""",
        "praise",
        (False, "actual", None),
    ),
    "once under a future clause": (
        """Once SCONJ 3 mark
        Rao PROPN 3 nsubj
        reaches VERB 7 advcl reach VerbForm=Fin|Tense=Pres
        Lima~ PROPN 3 obj
        , PUNCT 3 punct
        will AUX 7 aux
        meet VERB 0 root meet VerbForm=Inf
        Ito PROPN 7 obj
        he~ PRON 7 nsubj
        . PUNCT 7 punct""",
        "reach",
        (False, "planned", None),
    ),
    "not enough to": (
        """Rao PROPN 4 nsubj
        did AUX 4 aux do VerbForm=Fin|Tense=Past
        not PART 4 advmod
        have VERB 0 root have VerbForm=Inf
        enough ADJ 6 amod
        money NOUN 4 obj
        to PART 8 mark
        buy VERB 6 acl buy VerbForm=Inf
        shoes~ NOUN 8 obj shoe
        . PUNCT 4 punct""",
        "buy",
        (True, "possible", None),
    ),
    "a hedge on the second predicate": (
        """Rao PROPN 4 nsubj
        is AUX 4 cop be VerbForm=Fin|Tense=Pres
        a DET 4 det
        sailor NOUN 0 root
        and CCONJ 8 cc
        possibly ADV 8 advmod
        a DET 8 det
        spy~ NOUN 4 conj
        . PUNCT 4 punct""",
        "be",
        (False, "possible", None),
    ),
    "would in a quotation": (
        """"~ PUNCT 5 punct
        Rao PROPN 5 nsubj
        would AUX 5 aux
        never ADV 5 advmod
        leave VERB 9 ccomp leave VerbForm=Inf
        Lima~ PROPN 5 obj
        ,~ PUNCT 5 punct
        " PUNCT 5 punct
        said VERB 0 root say VerbForm=Fin|Tense=Past
        Ito~ PROPN 9 nsubj
        . PUNCT 9 punct""",
        "leave",
        (True, "possible", "Ito"),
    ),
    "would after used to": (
        """Rao PROPN 2 nsubj
        used VERB 0 root use VerbForm=Fin|Tense=Past
        to PART 4 mark
        visit VERB 2 xcomp visit VerbForm=Inf
        Lima~ PROPN 4 obj
        , PUNCT 9 punct
        he PRON 9 nsubj
        would AUX 9 aux
        meet VERB 2 parataxis meet VerbForm=Inf
        Ito~ PROPN 9 obj
        . PUNCT 2 punct""",
        "meet",
        (False, "actual", None),
    ),
    "it is asserted by somebody that": (
        """It PRON 3 expl
        is AUX 3 aux:pass be VerbForm=Fin|Tense=Pres
        asserted VERB 0 root assert VerbForm=Part|Tense=Past
        by ADP 5 case
        Ito PROPN 3 obl:agent
        that SCONJ 8 mark
        Rao PROPN 8 nsubj
        fled VERB 3 csubj:pass flee VerbForm=Fin|Tense=Past
        Lima~ PROPN 8 obj
        . PUNCT 3 punct""",
        "flee",
        (False, "actual", "Ito"),
    ),
    "have got to": (
        """Tan PROPN 3 nsubj
        has AUX 3 aux have VerbForm=Fin|Tense=Pres
        got VERB 0 root get VerbForm=Part|Tense=Past
        to PART 5 mark
        leave VERB 3 xcomp leave VerbForm=Inf
        Lima~ PROPN 5 obj
        . PUNCT 3 punct""",
        "leave",
        (False, "possible", None),
    ),
    "heard that": (
        """Tan PROPN 2 nsubj
        heard VERB 0 root hear VerbForm=Fin|Tense=Past
        that SCONJ 5 mark
        Rao PROPN 5 nsubj
        fled VERB 2 ccomp flee VerbForm=Fin|Tense=Past
        Lima~ PROPN 5 obj
        . PUNCT 2 punct""",
        "flee",
        (False, "actual", "Tan"),
    ),
    "a quotation that runs on": (
        """Oslo PROPN 2 nsubj
        needs VERB 0 root need VerbForm=Fin|Tense=Pres
        to PART 5 mark
        "~ PUNCT 5 punct
        protect VERB 2 xcomp protect VerbForm=Inf
        Rao~ PROPN 5 obj
        . PUNCT 2 punct
        ---
        It PRON 2 nsubj
        matters~ VERB 5 ccomp matter VerbForm=Fin|Tense=Pres
        ,~ PUNCT 2 punct
        " PUNCT 2 punct
        said VERB 0 root say VerbForm=Fin|Tense=Past
        Ito~ PROPN 5 nsubj
        . PUNCT 5 punct""",
        "protect",
        (False, "possible", "Ito"),
    ),
}


@pytest.mark.parametrize(("table", "relation", "expected"), STATUSES.values(), ids=list(STATUSES))
def test_status(table: str, relation: str, expected: tuple[bool, str, str | None]) -> None:
    found = [
        (t.negated, t.modality.value, t.attributed_to.text if t.attributed_to else None)
        for t in triples_of(table)
        if t.relation.canonical == relation
    ]
    assert expected in found


def test_the_condition_covers_what_is_joined_to_its_consequent() -> None:
    assert status_of(STATUSES["the consequent of a condition"][0], "leave")[1] == "possible"
