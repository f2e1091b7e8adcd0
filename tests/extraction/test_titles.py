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
