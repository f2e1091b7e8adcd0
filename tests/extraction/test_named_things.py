"""Nouns beside the names of bodies, places and works, and what belongs to whom."""

import pytest
from nouns import mentions_in, said
from test_further_propositions import said as clause_said
from test_further_propositions import triples_of

from kgraph.model import MentionKind

ORGANIZATIONS = [("Redfin", "ORGANIZATION"), ("Osprey", "ORGANIZATION")]
CASES = [
    (
        "Dorra~ PROPN 9 nsubj | , PUNCT 6 punct | Peru~ PROPN 6 nmod:poss | 's PART 3 case"
        " | oldest ADJ 6 amod | harbour~ NOUN 1 appos | , PUNCT 1 punct | is AUX 9 cop be"
        " | old ADJ 0 root",
        [("Dorra", "PLACE"), ("Peru", "PLACE")],
        {("Dorra", "harbour of", "Peru")},
    ),
    (
        "the DET 2 det | Arba PROPN 9 nsubj | , PUNCT 6 punct | a DET 6 det | yearly ADJ 6 amod"
        " | pilgrimage NOUN 2 appos | to ADP 8 case | Dorra~ PROPN 6 nmod"
        " | began VERB 0 root begin",
        [("Arba", "EVENT"), ("Dorra", "PLACE")],
        {("Arba", "pilgrimage to", "Dorra")},
    ),
    (
        "Redfin PROPN 2 nsubj | bought VERB 0 root buy | its PRON 5 nmod:poss"
        " | Peruvian ADJ 5 amod | rival NOUN 2 obj | Osprey PROPN 2 obj",
        [*ORGANIZATIONS, ("Peruvian", "GROUP")],
        {("Osprey", "rival of", "its"), ("Osprey", "from", "Peruvian")},
    ),
    (
        "The DET 2 det | head NOUN 11 nsubj | of ADP 4 case | HTB PROPN 2 nmod | (~ PUNCT 7 punct"
        " | Redfin PROPN 7 compound | Board~ PROPN 4 appos | )~ PUNCT 7 punct | , PUNCT 10 punct"
        " | Silva PROPN 4 appos | left VERB 0 root leave",
        [("HTB", "ORGANIZATION"), ("Redfin Board", "ORGANIZATION"), ("Silva", "PERSON")],
        {("Silva", "head of", "HTB")},
    ),
    (
        "Dorra~ PROPN 4 nmod:poss | 's PART 1 case | Old PROPN 4 compound | Mosque PROPN 5 nsubj"
        " | fell VERB 0 root fall",
        [("Dorra", "PLACE"), ("Old Mosque", "ORGANIZATION")],
        {("Old Mosque", "located in", "Dorra")},
    ),
    (
        "Silva~ PROPN 3 nmod:poss | 's PART 1 case | villa NOUN 4 nsubj | burned VERB 0 root burn",
        [("Silva", "PERSON")],
        {("Silva", "have", "villa")},
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_what_belongs_where(table: str, names: list[tuple[str, str]], expected: set[str]) -> None:
    assert expected <= said(table, names)


def test_a_share_of_shares_is_of_the_firm() -> None:
    found = triples_of(
        """Silva PROPN 3 nsubj
        will AUX 3 aux
        get VERB 0 root get VerbForm=Inf
        9 NUM 5 nummod
        percent NOUN 3 obj
        of ADP 9 case
        Osprey~ PROPN 9 nmod:poss
        's PART 7 case
        shares~ NOUN 5 nmod share Number=Plur
        . PUNCT 3 punct"""
    )
    assert ("Silva", "get share of", "Osprey") in clause_said(found)


@pytest.mark.parametrize(
    ("table", "names", "expected"),
    [
        (
            "Undersecretary NOUN 6 nsubj | for ADP 3 case | Education PROPN 1 nmod"
            " | Mr. PROPN 5 nmod:desc | Rao PROPN 1 flat | left VERB 0 root leave",
            [("Rao", "PERSON")],
            {"Education", "Rao"},
        ),
        (
            "Rao PROPN 4 nsubj | of ADP 3 case | Osprey PROPN 1 nmod | left VERB 0 root leave",
            [("Rao of", "PERSON"), ("Osprey", "ORGANIZATION")],
            {"Rao", "Osprey"},
        ),
        (
            "Dorra PROPN 3 compound | District PROPN 3 compound | Attorney PROPN 5 nsubj"
            " | Rao PROPN 3 flat | left VERB 0 root leave",
            [("Dorra", "PLACE"), ("Rao", "PERSON")],
            {"Dorra", "Rao"},
        ),
        (
            "the DET 2 det | Municipality PROPN 5 nsubj | of ADP 4 case | Dorra PROPN 2 nmod"
            " | paid VERB 0 root pay",
            [("Municipality", "ORGANIZATION"), ("Dorra", "PLACE")],
            {"Municipality of Dorra"},
        ),
    ],
)
def test_where_a_name_ends(table: str, names: list[tuple[str, str]], expected: set[str]) -> None:
    found = {m.name for m in mentions_in(table, names).mentions if m.kind is MentionKind.NAME}
    assert found == expected
