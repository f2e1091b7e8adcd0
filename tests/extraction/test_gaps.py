"""A clause that leaves out its verb says who did it too, though parsers take it for a list."""

import pytest
from test_propositions import one, said, triples_of

CASES = {
    "two goals": (
        "Rao PROPN 2 nsubj | flew VERB 0 root fly | to ADP 4 case | Rome PROPN 2 obl"
        " | and CCONJ 6 cc | Ito PROPN 4 conj | to ADP 8 case | Oslo~ PROPN 4 nmod"
        " | . PUNCT 2 punct",
        {"Rao": "PERSON", "Rome": "PLACE", "Ito": "PERSON", "Oslo": "PLACE"},
        {("Rao", "fly to", "Rome"), ("Ito", "fly to", "Oslo")},
    ),
    "two birthplaces": (
        "Rao PROPN 3 nsubj:pass | was AUX 3 aux:pass be | born VERB 0 root bear | in ADP 5 case"
        " | Lima PROPN 3 obl | and CCONJ 7 cc | Ito PROPN 5 conj | in ADP 9 case"
        " | Kyoto~ PROPN 3 obl | . PUNCT 3 punct",
        {"Rao": "PERSON", "Lima": "PLACE", "Ito": "PERSON", "Kyoto": "PLACE"},
        {("Rao", "be born in", "Lima"), ("Ito", "be born in", "Kyoto")},
    ),
    "two medals": (
        "Kenya PROPN 2 nsubj | won VERB 0 root win | gold~ NOUN 2 obj | , PUNCT 6 punct"
        " | Peru PROPN 6 compound | silver~ NOUN 3 conj | . PUNCT 2 punct",
        {"Kenya": "PLACE", "Peru": "PLACE"},
        {("Kenya", "win", "gold"), ("Peru", "win", "silver")},
    ),
    "two sides of a front": (
        "The DET 2 det | army NOUN 3 nsubj | holds VERB 0 root hold | the DET 5 det"
        " | north~ NOUN 3 obj | , PUNCT 9 punct | and CCONJ 9 cc | the DET 9 det"
        " | rebels NOUN 5 conj | the DET 11 det | south~ NOUN 9 nmod:unmarked | . PUNCT 3 punct",
        {},
        {("The army", "hold", "the north"), ("the rebels", "hold", "the south")},
    ),
    "some and others": (
        "Some DET 2 det | voters NOUN 3 nsubj | backed VERB 0 root back | Rao~ PROPN 3 obj"
        " | , PUNCT 6 punct | others NOUN 4 conj | her PRON 8 nmod:poss | rival~ NOUN 6 appos"
        " | . PUNCT 3 punct",
        {"Rao": "PERSON"},
        {("Some voters", "back", "Rao"), ("others", "back", "her rival")},
    ),
    "what was sold to whom by whom": (
        "Peru PROPN 2 nsubj | sold VERB 0 root sell | rice NOUN 2 obj | to ADP 5 case"
        " | Cuba PROPN 2 obl | and CCONJ 7 cc | Chile PROPN 5 conj | fish NOUN 2 obj"
        " | to ADP 10 case | Haiti~ PROPN 2 obl | . PUNCT 2 punct",
        {"Peru": "PLACE", "Cuba": "PLACE", "Chile": "PLACE", "Haiti": "PLACE"},
        {("Peru", "sell rice to", "Cuba"), ("Chile", "sell fish to", "Haiti")},
    ),
}


@pytest.mark.parametrize(("table", "names", "expected"), CASES.values(), ids=CASES.keys())
def test_the_verb_is_shared(
    table: str, names: dict[str, str], expected: set[tuple[str, str, str]]
) -> None:
    found = said(triples_of(table.replace(" | ", "\n"), names=list(names.items())))
    assert expected <= found
    verbs = {relation for _, relation, _ in expected}
    assert {each for each in found if each[1] in verbs} == expected


def test_each_object_has_its_own_day() -> None:
    found = triples_of(
        "Orland PROPN 2 nsubj\nbought VERB 0 root buy\nTamvik PROPN 2 obj\nin ADP 5 case\n"
        "2012 NUM 2 obl\nand CCONJ 7 cc\nBrae PROPN 3 conj\nin ADP 9 case\n2015~ NUM 2 obl\n"
        ". PUNCT 2 punct",
        names=[(name, "ORGANIZATION") for name in ("Orland", "Tamvik", "Brae")]
        + [("2012", "DATE"), ("2015", "DATE")],
    )
    days = {(t.subject.text, t.object.text if t.object else "", t.times[0].text) for t in found}
    assert days == {("Orland", "Tamvik", "2012"), ("Orland", "Brae", "2015")}


def test_two_places_in_one_country_are_no_gap() -> None:
    found = triples_of(
        "Rao PROPN 2 nsubj\nvisited VERB 0 root visit\nRome PROPN 2 obj\nand CCONJ 5 cc\n"
        "Milan PROPN 3 conj\nin ADP 7 case\nItaly~ PROPN 3 nmod\n. PUNCT 2 punct",
        names=[("Rao", "PERSON"), ("Rome", "PLACE"), ("Milan", "PLACE"), ("Italy", "PLACE")],
    )
    assert one(found, "visit").subject.text == "Rao"
    assert ("Rao", "visit", "Milan") in said(found)


ELLIPSIS = {
    "but did not": (
        "Peru PROPN 2 nsubj | signed VERB 0 root sign | the DET 4 det | pact~ NOUN 2 obj"
        " | ; PUNCT 7 punct | Chile PROPN 7 nsubj | did AUX 2 parataxis do | not~ PART 7 advmod"
        " | . PUNCT 2 punct",
        ("Chile", "sign", "did not sign", True),
    ),
    "as did": (
        "Peru PROPN 2 nsubj | signed VERB 0 root sign | the DET 4 det | pact~ NOUN 2 obj"
        " | , PUNCT 7 punct | as SCONJ 7 mark | did AUX 2 advcl do | Chile~ PROPN 2 obl"
        " | . PUNCT 2 punct",
        ("Chile", "sign", "did sign", False),
    ),
    "and neither did": (
        "Peru PROPN 4 nsubj | did AUX 4 aux do | not PART 4 advmod | sign VERB 0 root sign"
        " | the DET 6 det | pact NOUN 4 obj | and CCONJ 9 cc | neither CCONJ 9 advmod"
        " | did VERB 4 conj do | Chile~ PROPN 9 obj | . PUNCT 4 punct",
        ("Chile", "sign", "did neither sign", True),
    ),
}


@pytest.mark.parametrize(("table", "expected"), ELLIPSIS.values(), ids=ELLIPSIS.keys())
def test_an_auxiliary_stands_for_the_verb(table: str, expected: tuple[str, str, str, bool]) -> None:
    found = triples_of(table.replace(" | ", "\n"), names=[("Peru", "PLACE"), ("Chile", "PLACE")])
    chile = next(t for t in found if t.subject.text == "Chile")
    assert chile.object is not None
    assert chile.object.text == "the pact"
    told = (chile.subject.text, chile.relation.canonical, chile.relation.phrase, chile.negated)
    assert told == expected
    assert not chile.literal


def test_neither_nor_denies_both_verbs_and_both_have_the_object() -> None:
    found = triples_of(
        "Tan PROPN 3 nsubj\nneither CCONJ 3 advmod\nconfirmed VERB 0 root confirm\n"
        "nor CCONJ 5 cc\ndenied VERB 3 conj deny\nthe DET 7 det\nreport~ NOUN 5 obj\n"
        ". PUNCT 3 punct",
        names=[("Tan", "PERSON")],
    )
    told = {(t.relation.canonical, t.object.text if t.object else "", t.negated) for t in found}
    assert told == {("confirm", "the report", True), ("deny", "the report", True)}
