"""What is shrunk from, to be done, compared or denied of one of two; small slips of trees."""

import pytest
from test_propositions import triples_of

from kgraph.model import Triple

STATUS = {
    "hesitant to do it": (
        "Rao PROPN 3 nsubj | is AUX 3 cop be | hesitant ADJ 0 root | about SCONJ 5 mark"
        " | leaving VERB 3 advcl leave VerbForm=Ger | Lima~ PROPN 5 obj | . PUNCT 3 punct",
        ("Rao", "leaving", "Lima", False, "possible"),
    ),
    "ashamed of what one does": (
        "Rao PROPN 3 nsubj | was AUX 3 cop be Tense=Past|VerbForm=Fin | ashamed ADJ 0 root"
        " | to PART 5 mark | leave VERB 3 advcl leave VerbForm=Inf | Lima~ PROPN 5 obj"
        " | . PUNCT 3 punct",
        ("Rao", "leave", "Lima", False, "actual"),
    ),
    "is to do it": (
        "He PRON 4 nsubj | is AUX 4 aux be Tense=Pres|VerbForm=Fin | to PART 4 mark"
        " | run VERB 0 root run VerbForm=Inf | Lima~ PROPN 4 obj | . PUNCT 4 punct",
        ("He", "is to run", "Lima", False, "planned"),
    ),
    "before it happens": (
        "Rao PROPN 2 nsubj | acts VERB 0 root act VerbForm=Fin|Tense=Pres | before SCONJ 5 mark"
        " | Tan PROPN 5 nsubj | leaves VERB 2 advcl leave VerbForm=Fin|Tense=Pres"
        " | Lima~ PROPN 5 obj | . PUNCT 2 punct",
        ("Tan", "leaves", "Lima", False, "possible"),
    ),
    "only talked of": (
        "Rao PROPN 2 nsubj | talked VERB 0 root talk VerbForm=Fin | about SCONJ 4 mark"
        " | leaving VERB 2 advcl leave VerbForm=Ger | Lima~ PROPN 4 obj | . PUNCT 2 punct",
        ("Rao", "leaving", "Lima", False, "possible"),
    ),
    "who is hired does it": (
        "Tan PROPN 2 nsubj | hired VERB 0 root hire VerbForm=Fin | Rao PROPN 2 obj | to PART 5 mark"
        " | leave VERB 2 advcl leave VerbForm=Inf | Lima~ PROPN 5 obj | . PUNCT 2 punct",
        ("Rao", "leave", "Lima", False, "possible"),
    ),
    "as long as": (
        "As ADV 2 advmod | long ADV 7 advmod | as SCONJ 5 mark | Rao PROPN 5 nsubj"
        " | pays VERB 2 advcl pay VerbForm=Fin | Tan~ PROPN 5 obj | stays VERB 0 root stay"
        " | . PUNCT 7 punct",
        ("Rao", "pays", "Tan", False, "possible"),
    ),
    "a second condition": (
        "If SCONJ 3 mark | Rao PROPN 3 nsubj | pays VERB 10 advcl pay VerbForm=Fin"
        " | and CCONJ 6 cc | Tan PROPN 6 nsubj | leaves VERB 3 conj leave VerbForm=Fin"
        " | Lima~ PROPN 6 obj | , PUNCT 3 punct | we PRON 10 nsubj"
        " | stay~ VERB 0 root stay VerbForm=Fin | . PUNCT 10 punct",
        ("Tan", "leaves", "Lima", False, "possible"),
    ),
    "maybe it is true": (
        "Maybe ADV 4 advmod | it PRON 4 expl | is AUX 4 cop be | true ADJ 0 root"
        " | that SCONJ 7 mark | Rao PROPN 7 nsubj | left VERB 4 csubj leave VerbForm=Fin"
        " | Lima~ PROPN 7 obj | . PUNCT 4 punct",
        ("Rao", "left", "Lima", False, "possible"),
    ),
    "alike together": (
        "Rao PROPN 5 nsubj | and CCONJ 3 cc | Tan PROPN 1 conj | are AUX 5 cop be"
        " | alike~ ADJ 0 root | . PUNCT 5 punct",
        ("Rao and Tan", "are", "alike", False, "actual"),
    ),
    "merged together": (
        "Rao PROPN 4 nsubj | and CCONJ 3 cc | Tan PROPN 1 conj"
        " | merged~ VERB 0 root merge VerbForm=Fin | . PUNCT 4 punct",
        ("Rao and Tan", "merged", "", False, "actual"),
    ),
    "a bracket that is not closed": (
        "Rao PROPN 6 nsubj | (~ PUNCT 3 punct | Lima PROPN 1 appos | , PUNCT 3 punct"
        " | sr PROPN 3 appos | left VERB 0 root leave VerbForm=Fin | Oslo~ PROPN 6 obj"
        " | . PUNCT 6 punct",
        ("Rao", "left", "Oslo", False, "actual"),
    ),
    "too weak to do it": (
        "Rao PROPN 5 nsubj | is AUX 5 cop be | too ADV 4 advmod | badly ADV 5 advmod"
        " | hurt ADJ 0 root | to PART 7 mark | leave VERB 5 advcl leave VerbForm=Inf"
        " | Lima~ PROPN 7 obj | . PUNCT 5 punct",
        ("Rao", "leave", "Lima", False, "possible"),
    ),
    "looks to do it": (
        "Rao PROPN 3 nsubj | is AUX 3 aux be | looking VERB 0 root look VerbForm=Part"
        " | to PART 5 mark | leave VERB 3 xcomp leave VerbForm=Inf | Lima~ PROPN 5 obj"
        " | . PUNCT 3 punct",
        ("Rao", "is looking to leave", "Lima", False, "planned"),
    ),
    "not one": (
        "Rao PROPN 2 nsubj | met VERB 0 root meet VerbForm=Fin | not PART 5 advmod | the DET 5 det"
        " | mayor NOUN 2 obj | but CCONJ 7 cc | Tan~ PROPN 5 conj | . PUNCT 2 punct",
        ("Rao", "met", "the mayor", True, "actual"),
    ),
    "but the other": (
        "Rao PROPN 2 nsubj | met VERB 0 root meet VerbForm=Fin | not PART 5 advmod | the DET 5 det"
        " | mayor NOUN 2 obj | but CCONJ 7 cc | Tan~ PROPN 5 conj | . PUNCT 2 punct",
        ("Rao", "met", "Tan", False, "actual"),
    ),
    "not with one but with the other": (
        "It PRON 5 nsubj | is AUX 5 cop be | not PART 5 advmod | with ADP 5 case | Rao PROPN 0 root"
        " | but CCONJ 8 cc | with ADP 8 case | Tan~ PROPN 5 conj | . PUNCT 5 punct",
        ("It", "is not with", "Tan", False, "actual"),
    ),
    "up to a task": (
        "Rao PROPN 4 nsubj | is AUX 4 cop be | clearly ADV 4 advmod | up ADP 0 root"
        " | to ADP 7 case | the DET 7 det | task~ NOUN 4 obl | . PUNCT 4 punct",
        ("Rao", "is clearly up to", "the task", False, "actual"),
    ),
    "at once": (
        "They PRON 2 nsubj | ceased VERB 0 root cease VerbForm=Fin | at ADP 5 case"
        " | once NUM 5 nummod | raids NOUN 2 obl raid | on ADP 7 case | Lima~ PROPN 5 nmod"
        " | . PUNCT 2 punct",
        ("They", "ceased", "raids on Lima", False, "actual"),
    ),
    "better than another": (
        "Rao PROPN 2 nsubj | did VERB 0 root do VerbForm=Fin | better ADV 2 advmod"
        " | than ADP 5 case | Tan~ PROPN 2 obl | . PUNCT 2 punct",
        ("Rao", "did", "better", False, "actual"),
    ),
    "as a result": (
        "Rao PROPN 2 nsubj | resigned VERB 0 root resign VerbForm=Fin | as ADP 5 case | a DET 5 det"
        " | result NOUN 2 obl | of ADP 8 case | the DET 8 det | row~ NOUN 5 nmod | . PUNCT 2 punct",
        ("Rao", "resigned", "a result of the row", False, "actual"),
    ),
    "a shop named for its owner": (
        "They PRON 2 nsubj | bought VERB 0 root buy VerbForm=Fin | Rao~ PROPN 2 obj"
        " | 's~ PART 3 case | . PUNCT 2 punct",
        ("They", "bought", "Rao's", False, "actual"),
    ),
    "had it done": (
        "Tan PROPN 2 nsubj | had VERB 0 root have VerbForm=Fin|Tense=Past | his PRON 4 nmod:poss"
        " | wounds NOUN 2 obl wound | dressed~ VERB 2 xcomp dress VerbForm=Part|Tense=Past"
        " | . PUNCT 2 punct",
        ("his wounds", "dressed", "", False, "actual"),
    ),
}

NOT_SAID = {
    "whoever does what it is like": (
        "It PRON 3 nsubj | is AUX 3 cop be | similar ADJ 0 root | to SCONJ 5 mark"
        " | leaving VERB 3 advcl leave VerbForm=Ger | Lima~ PROPN 5 obj | . PUNCT 3 punct",
        "leaving",
    ),
    "a song leaves nothing": (
        "The DET 2 det | song NOUN 3 nsubj | tells VERB 0 root tell VerbForm=Fin"
        " | about SCONJ 5 mark | leaving VERB 3 advcl leave VerbForm=Ger | Lima~ PROPN 5 obj"
        " | . PUNCT 3 punct",
        "leaving",
    ),
    "nobody does what it is compared with": (
        "It PRON 2 nsubj | pays VERB 0 root pay VerbForm=Fin | more ADJ 2 obj | than SCONJ 5 mark"
        " | leaving VERB 2 advcl leave VerbForm=Ger | Lima~ PROPN 5 obj | . PUNCT 2 punct",
        "leaving",
    ),
    "the writer loves it": (
        "It PRON 3 nsubj | was AUX 3 cop be | fun NOUN 0 root | and CCONJ 6 cc | would AUX 6 aux"
        " | love VERB 3 conj love VerbForm=Inf | Lima~ PROPN 6 obj | . PUNCT 3 punct",
        "would love",
    ),
}


def printed(found: list[Triple]) -> set[tuple[str, str, str, bool, str]]:
    return {
        (
            t.subject.text,
            t.relation.phrase,
            t.object.text if t.object else "",
            t.negated,
            t.modality.value,
        )
        for t in found
    }


@pytest.mark.parametrize(("table", "expected"), STATUS.values(), ids=STATUS)
def test_it_is_so(table: str, expected: tuple[str, str, str, bool, str]) -> None:
    assert expected in printed(triples_of(table.replace(" | ", "\n")))


@pytest.mark.parametrize(("table", "relation"), NOT_SAID.values(), ids=NOT_SAID)
def test_nobody_does_it(table: str, relation: str) -> None:
    assert relation not in {t.relation.phrase for t in triples_of(table.replace(" | ", "\n"))}


def test_a_gift_is_kept_beside_whom_it_was_given() -> None:
    (found,) = triples_of(
        "Tan PROPN 2 nsubj\ngave VERB 0 root give VerbForm=Fin\nRao PROPN 2 iobj\na DET 5 det\n"
        "boat~ NOUN 2 obj\n. PUNCT 2 punct"
    )
    assert ("object", "a boat") in {(q.role, q.argument.text) for q in found.qualifiers}
