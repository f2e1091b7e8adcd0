"""Where noun phrases say that things lie, stand or are based."""

import pytest
from nouns import said

CASES = [
    (
        "a DET 2 det | campus NOUN 6 nsubj | on ADP 5 case | Kesh PROPN 5 compound"
        " | Island PROPN 2 nmod | burned VERB 0 root burn",
        [("Kesh Island", "PLACE")],
        {("campus", "located in", "Kesh Island")},
    ),
    (
        "He PRON 2 nsubj | lives VERB 0 root live | in ADP 4 case | Pune PROPN 2 obl"
        " | , PUNCT 6 punct | India PROPN 4 nmod:unmarked",
        [("Pune", "PLACE"), ("India", "PLACE")],
        {("Pune", "located in", "India")},
    ),
    (
        "Lyon~ PROPN 3 compound | -~ PUNCT 1 punct | based VERB 4 amod base | Novalis PROPN 5 nsubj"
        " | grew VERB 0 root grow",
        [("Lyon", "PLACE"), ("Novalis", "ORGANIZATION")],
        {("Novalis", "based in", "Lyon")},
    ),
    (
        "UN~ PROPN 3 compound | -~ PUNCT 1 punct | backed VERB 4 amod back"
        " | talks NOUN 5 nsubj talk | failed VERB 0 root fail",
        [("UN", "ORGANIZATION")],
        {("UN", "support", "talks")},
    ),
    (
        "the DET 3 det | Supreme PROPN 3 compound | Court PROPN 6 nsubj | in ADP 5 case"
        " | Delhi PROPN 3 nmod | ruled VERB 0 root rule",
        [("Supreme Court", "ORGANIZATION"), ("Delhi", "PLACE")],
        {("Supreme Court", "located in", "Delhi")},
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_where_it_lies(
    table: str, names: list[tuple[str, str]], expected: set[tuple[str, str, str]]
) -> None:
    assert said(table, names) == expected


def test_members_of_a_list_do_not_lie_in_one_another() -> None:
    table = (
        "Oslo PROPN 6 nsubj | , PUNCT 3 punct | Bergen PROPN 1 conj | and CCONJ 5 cc"
        " | Pune PROPN 1 conj | slept VERB 0 root sleep"
    )
    assert said(table, [("Oslo", "PLACE"), ("Bergen", "PLACE"), ("Pune", "PLACE")]) == set()
