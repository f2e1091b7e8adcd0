"""Nouns for events say who did what to whom, where and when."""

import pytest
from nouns import found_in, said

RUTO, ROME, MUSA = ("Ruto", "PERSON"), ("Rome", "PLACE"), ("Musa", "PERSON")
CASES = [
    (
        "Ruto~ PROPN 3 nmod:poss | 's PART 1 case | visit NOUN 6 nsubj | to ADP 5 case"
        " | Rome PROPN 3 nmod | ended VERB 0 root end",
        [RUTO, ROME],
        {("Ruto", "visit", "Rome"), ("Ruto", "make", "visit")},
    ),
    (
        "the DET 2 det | arrest NOUN 9 nsubj | of ADP 4 case | Ruto PROPN 2 nmod | by ADP 6 case"
        " | Musa PROPN 2 nmod | in ADP 8 case | Rome PROPN 2 nmod | failed VERB 0 root fail",
        [RUTO, ROME, MUSA],
        {("Musa", "arrest", "Ruto"), ("Ruto", "be arrested in", "Rome")},
    ),
    (
        "talks NOUN 6 nsubj talk | between ADP 3 case | Ruto PROPN 1 nmod | and CCONJ 5 cc"
        " | Musa PROPN 3 conj | failed VERB 0 root fail",
        [RUTO, MUSA],
        {("Ruto", "talk with", "Musa")},
    ),
    (
        "the DET 5 det | Ruto~ PROPN 5 compound | -~ PUNCT 4 punct | Musa PROPN 2 flat"
        " | meeting NOUN 8 nsubj | in ADP 7 case | Rome PROPN 5 nmod | failed VERB 0 root fail",
        [RUTO, MUSA, ROME],
        {
            ("Ruto", "meet", "Musa"),
            ("Ruto", "take part in", "Ruto-Musa meeting"),
            ("Musa", "take part in", "Ruto-Musa meeting"),
            ("Ruto-Musa meeting", "take place in", "Rome"),
        },
    ),
    (
        "his PRON 2 nmod:poss _ Poss=Yes | summit NOUN 5 nsubj | with ADP 4 case"
        " | Musa PROPN 2 nmod | failed VERB 0 root fail",
        [MUSA],
        {
            ("his", "meet", "Musa"),
            ("his", "take part in", "summit"),
            ("Musa", "take part in", "summit"),
        },
    ),
    (
        "Ruto~ PROPN 3 nmod:poss | 's PART 1 case | arrest NOUN 6 nsubj | in ADP 5 case"
        " | Rome PROPN 3 nmod | failed VERB 0 root fail",
        [RUTO, ROME],
        {("Ruto", "be arrested in", "Rome")},
    ),
    (
        "Peru~ PROPN 3 nmod:poss | 's PART 1 case | invasion NOUN 6 nsubj | of ADP 5 case"
        " | Chile PROPN 3 nmod | failed VERB 0 root fail",
        [("Peru", "PLACE"), ("Chile", "PLACE")],
        {("Peru", "invade", "Chile")},
    ),
    (
        "the DET 2 det | death NOUN 7 nsubj | of ADP 4 case | Ruto PROPN 2 nmod | in ADP 6 case"
        " | Rome PROPN 4 nmod | shocked VERB 0 root shock",
        [RUTO, ROME],
        {("Ruto", "die in", "Rome")},
    ),
    (
        "the DET 2 det | sale NOUN 8 nsubj:pass | of ADP 4 case | Orland PROPN 2 nmod"
        " | to ADP 6 case | Tamvik PROPN 2 nmod | was AUX 8 aux:pass be | agreed VERB 0 root agree",
        [("Orland", "ORGANIZATION"), ("Tamvik", "ORGANIZATION")],
        {("Orland", "be sold to", "Tamvik")},
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_an_event_noun_says_who_did_what(
    table: str, names: list[tuple[str, str]], expected: set[tuple[str, str, str]]
) -> None:
    assert said(table, names) == expected


def test_an_event_has_its_place_and_waits_for_its_clause() -> None:
    """The place is a qualifier, and the clause of the noun decides whether it happened."""
    _, found = found_in(CASES[3][0], CASES[3][1])
    one = next(other for other in found if other.triple.symmetric)
    assert [place.text for place in one.triple.places] == ["Rome"]
    assert one.event
    assert one.triple.relation.phrase == "meeting"


STATUS = [
    ("his PRON 3 nmod:poss | planned ADJ 3 amod | visit NOUN 0 root", False, "planned"),
    ("his PRON 3 nmod:poss | alleged ADJ 3 amod | visit NOUN 0 root", False, "possible"),
    ("his PRON 3 nmod:poss | cancelled VERB 3 amod | visit NOUN 0 root", True, "actual"),
    ("his PRON 3 nmod:poss | long ADJ 3 amod | visit NOUN 0 root", False, "actual"),
]


@pytest.mark.parametrize(("table", "negated", "modality"), STATUS)
def test_adjectives_say_whether_it_took_place(table: str, negated: bool, modality: str) -> None:
    _, found = found_in(f"{table} | to ADP 5 case | Rome PROPN 3 nmod", [ROME])
    one = next(other.triple for other in found if other.triple.relation.canonical == "visit")
    assert (one.negated, one.modality) == (negated, modality)


def test_what_is_hoped_for_may_never_be() -> None:
    table = (
        "hopes NOUN 0 root hope | of ADP 3 case | talks NOUN 1 nmod talk | between ADP 5 case"
        " | Ruto PROPN 3 nmod | and CCONJ 7 cc | Musa PROPN 5 conj"
    )
    _, found = found_in(table, [RUTO, MUSA])
    assert {one.triple.modality for one in found} == {"possible"}
