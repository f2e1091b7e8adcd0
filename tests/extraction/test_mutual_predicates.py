"""What several are to each other is said of each two of them."""

import pytest
from test_propositions import said, triples_of

NAMES = [("Peru", "PLACE"), ("Chile", "PLACE"), ("Cuba", "PLACE")]
START = "Peru PROPN {0} nsubj | and CCONJ 3 cc | Chile PROPN 1 conj"
CASES = {
    "allies": (
        START.format(5) + " | are AUX 5 cop be | allies~ NOUN 0 root ally | . PUNCT 5 punct",
        ("Peru", "ally of", "Chile"),
    ),
    "at war": (
        START.format(6) + " | are AUX 6 cop be | at ADP 6 case | war~ NOUN 0 root war"
        " | . PUNCT 6 punct",
        ("Peru", "be at war with", "Chile"),
    ),
}


@pytest.mark.parametrize(("table", "expected"), CASES.values(), ids=CASES.keys())
def test_each_is_it_to_the_other(table: str, expected: tuple[str, str, str]) -> None:
    found = triples_of(table.replace(" | ", "\n"), names=NAMES)
    assert expected in said(found)
    assert any(t.symmetric for t in found if t.relation.canonical == expected[1])


def test_allies_of_somebody_else_are_not_each_others() -> None:
    table = (
        START.format(5) + " | are AUX 5 cop be | allies NOUN 0 root ally | of ADP 7 case"
        " | Cuba~ PROPN 5 nmod | . PUNCT 5 punct"
    )
    found = said(triples_of(table.replace(" | ", "\n"), names=NAMES))
    assert ("Peru", "ally of", "Cuba") in found
    assert ("Peru", "ally of", "Chile") not in found
