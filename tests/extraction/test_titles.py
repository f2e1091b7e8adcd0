"""Titles before a name say which role its bearer holds, and where."""

import pytest
from nouns import mentions_in, said

OTIENO = ("Asha Otieno", "PERSON")
CASES = [
    (
        "Kenyan ADJ 2 amod | President PROPN 3 nmod:desc | Asha PROPN 5 nsubj | Otieno PROPN 3 flat"
        " | spoke VERB 0 root speak",
        [OTIENO, ("Kenyan", "GROUP")],
        {("Asha Otieno", "president of", "Kenyan")},
    ),
    (
        "US PROPN 2 compound | Secretary PROPN 5 nmod:desc | of ADP 4 case | State PROPN 2 nmod"
        " | Asha PROPN 7 nsubj | Otieno PROPN 5 flat | spoke VERB 0 root speak",
        [OTIENO, ("US", "PLACE")],
        {("Asha Otieno", "secretary of state of", "US")},
    ),
    (
        "Novalis PROPN 3 compound | chief ADJ 3 amod | executive NOUN 4 nmod:desc"
        " | Asha PROPN 6 nsubj | Otieno PROPN 4 flat | spoke VERB 0 root speak",
        [OTIENO, ("Novalis", "ORGANIZATION")],
        {("Asha Otieno", "chief executive of", "Novalis")},
    ),
    (
        "former ADJ 4 amod | Kenyan ADJ 4 amod | prime ADJ 4 amod | minister NOUN 5 nmod:desc"
        " | Asha PROPN 7 nsubj | Otieno PROPN 5 flat | spoke VERB 0 root speak",
        [OTIENO, ("Kenyan", "GROUP")],
        {("Asha Otieno", "former prime minister of", "Kenyan")},
    ),
    (
        "acting ADJ 2 amod | mayor NOUN 3 nmod:desc | Asha PROPN 5 nsubj | Otieno PROPN 3 flat"
        " | spoke VERB 0 root speak",
        [OTIENO],
        set(),
    ),
    (
        "Lagos PROPN 2 compound | businesswoman NOUN 3 nmod:desc | Asha PROPN 5 nsubj"
        " | Otieno PROPN 3 flat | spoke VERB 0 root speak",
        [OTIENO, ("Lagos", "PLACE")],
        {("Asha Otieno", "businesswoman from", "Lagos")},
    ),
    (
        "the DET 3 det | Danish ADJ 3 amod | economist NOUN 6 nsubj | Asha PROPN 3 appos"
        " | Otieno PROPN 4 flat | spoke VERB 0 root speak",
        [OTIENO, ("Danish", "GROUP")],
        {("Asha Otieno", "economist from", "Danish")},
    ),
    (
        "his PRON 2 nmod:poss _ Poss=Yes | sister NOUN 3 nmod:desc | Asha PROPN 5 nsubj"
        " | Otieno PROPN 3 flat | spoke VERB 0 root speak",
        [OTIENO],
        {("Asha Otieno", "sister of", "his")},
    ),
    (
        "Chile~ PROPN 3 nmod:poss | 's PART 1 case | envoy NOUN 4 nmod:desc | Asha PROPN 6 nsubj"
        " | Otieno PROPN 4 flat | spoke VERB 0 root speak",
        [OTIENO, ("Chile", "PLACE")],
        {("Asha Otieno", "envoy of", "Chile")},
    ),
    (
        "president NOUN 4 nmod:desc~ | -~ PUNCT 3 punct | elect ADJ 4 amod | Asha PROPN 6 nsubj"
        " | Otieno PROPN 4 flat | spoke VERB 0 root speak",
        [OTIENO],
        set(),
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_a_title_is_a_role(
    table: str, names: list[tuple[str, str]], expected: set[tuple[str, str, str]]
) -> None:
    assert said(table, names) == expected


def test_a_title_is_no_part_of_the_name() -> None:
    index = mentions_in(
        "Mr PROPN 2 nmod:desc | Otieno PROPN 3 nsubj | spoke VERB 0 root speak",
        [("Mr Otieno", "PERSON")],
    )
    (mention,) = index.mentions
    assert (mention.text, mention.name, mention.titles) == ("Mr Otieno", "Otieno", ("Mr",))
    assert mention.gender == "male"


def test_a_president_elect_is_not_yet_president() -> None:
    table = (
        "Kenyan ADJ 2 amod | President~ PROPN 5 nmod:desc | -~ PUNCT 4 punct | elect ADJ 2 amod"
        " | Asha PROPN 7 nsubj | Otieno PROPN 5 flat | spoke VERB 0 root speak"
    )
    assert said(table, [OTIENO, ("Kenyan", "GROUP")]) == {
        ("Asha Otieno", "president-elect of", "Kenyan")
    }


def test_an_ambassador_has_two_countries() -> None:
    table = (
        "Kenyan ADJ 2 amod | Ambassador PROPN 5 nmod:desc | to ADP 4 case | Chile PROPN 2 nmod"
        " | Asha PROPN 7 nsubj | Otieno PROPN 5 flat | spoke VERB 0 root speak"
    )
    assert said(table, [OTIENO, ("Kenyan", "GROUP"), ("Chile", "PLACE")]) == {
        ("Asha Otieno", "ambassador of", "Kenyan"),
        ("Asha Otieno", "ambassador to", "Chile"),
    }


BROKEN = [
    (
        "Ohio PROPN 4 compound | Gov. PROPN 4 nmod:desc | Asha PROPN 4 compound"
        " | Otieno PROPN 5 nsubj | left VERB 0 root leave",
        [OTIENO, ("Ohio", "PLACE")],
        ("Asha Otieno", "governor of", "Ohio"),
    ),
    (
        "Danish ADJ 2 amod | tourists NOUN 6 nsubj tourist Number=Plur | Asha PROPN 2 appos"
        " | and CCONJ 5 cc | Omar PROPN 3 conj | left VERB 0 root leave",
        [("Asha", "PERSON"), ("Omar", "PERSON"), ("Danish", "GROUP")],
        ("Omar", "tourist from", "Danish"),
    ),
    (
        "Novalis PROPN 2 compound | spokesman NOUN 4 nmod:desc | Captain PROPN 4 nmod:desc"
        " | Otieno PROPN 5 nsubj | left VERB 0 root leave",
        [("Otieno", "PERSON"), ("Novalis", "ORGANIZATION")],
        ("Otieno", "spokesman of", "Novalis"),
    ),
    (
        "Novalis PROPN 2 compound | rival NOUN 3 compound | Aventa PROPN 4 nsubj"
        " | grew VERB 0 root grow",
        [("Novalis", "ORGANIZATION"), ("Aventa", "ORGANIZATION")],
        ("Aventa", "rival of", "Novalis"),
    ),
    (
        "Judge PROPN 2 nmod:desc | Otieno PROPN 7 nsubj | of ADP 6 case | the DET 6 det"
        " | High PROPN 6 compound | Court PROPN 7 obl | ruled VERB 0 root rule",
        [("Otieno", "PERSON"), ("High Court", "ORGANIZATION")],
        ("Otieno", "judge of", "High Court"),
    ),
    (
        "Ana PROPN 2 nsubj | met VERB 0 root meet | her PRON 5 nmod:poss | Omani ADJ 5 amod"
        " | counterpart NOUN 2 obj | , PUNCT 7 punct | Musa PROPN 5 appos | . PUNCT 2 punct",
        [("Ana", "PERSON"), ("Musa", "PERSON"), ("Omani", "GROUP")],
        ("Musa", "counterpart of", "her"),
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), BROKEN)
def test_titles_of_every_shape(
    table: str, names: list[tuple[str, str]], expected: tuple[str, str, str]
) -> None:
    assert expected in said(table, names)


def test_the_name_after_a_verb_takes_no_title_from_its_object() -> None:
    table = (
        "He PRON 2 nsubj | told VERB 0 root tell | the DET 4 det | president NOUN 2 iobj"
        " | Otieno PROPN 7 nsubj | would AUX 7 aux | come VERB 2 ccomp"
    )
    index = mentions_in(table, [("Otieno", "PERSON")])
    assert next(m for m in index.mentions if m.name == "Otieno").titles == ()
