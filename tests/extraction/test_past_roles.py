"""A role that was held, or is only wished for, is none that is held."""

import pytest
from nouns import said as nouns_said
from test_propositions import said, triples_of

NAMES = [("Rao", "PERSON"), ("Lima", "PLACE")]
ONCE = {
    "was once": (
        "Rao PROPN 4 nsubj | was AUX 4 cop be VerbForm=Fin|Tense=Past | once ADV 4 advmod"
        " | mayor NOUN 0 root | of ADP 6 case | Lima~ PROPN 4 nmod | . PUNCT 4 punct"
    ),
    "used to be": (
        "Rao PROPN 2 nsubj | used VERB 0 root use Tense=Past|VerbForm=Fin | to PART 5 mark"
        " | be AUX 5 cop be | mayor NOUN 2 xcomp | of ADP 7 case | Lima~ PROPN 5 nmod"
        " | . PUNCT 2 punct"
    ),
}


@pytest.mark.parametrize("table", ONCE.values(), ids=ONCE.keys())
def test_who_was_mayor_once_is_not_mayor_now(table: str) -> None:
    rows = table.replace("Fin|Tense", "Fin§Tense").replace("Past|VerbForm", "Past§VerbForm")
    found = said(triples_of(rows.replace(" | ", "\n").replace("§", "|"), names=NAMES))
    assert ("Rao", "former mayor of", "Lima") in found
    assert ("Rao", "mayor of", "Lima") not in found


def test_who_would_be_mayor_is_not() -> None:
    found = nouns_said(
        "The DET 5 det | would~ AUX 4 aux | -~ PUNCT 2 punct | be AUX 5 cop | mayor NOUN 10 nsubj"
        " | of ADP 7 case | Lima~ PROPN 5 nmod | , PUNCT 9 punct | Rao PROPN 5 appos"
        " | left~ VERB 0 root leave | . PUNCT 10 punct",
        NAMES,
    )
    assert ("Rao", "would-be mayor of", "Lima") in found
    assert ("Rao", "mayor of", "Lima") not in found
