"""Whose coach a dismissed coach is, and what stands beside a name tells what it is."""

import pytest
from nouns import mentions_in
from test_propositions import said, triples_of

from kgraph.model import EntityType

STAFF = {
    "who is fired": (
        "Redfin PROPN 2 nsubj | fired VERB 0 root fire | editor NOUN 4 nmod:desc"
        " | Ida PROPN 2 obj | Rao~ PROPN 4 flat | . PUNCT 2 punct",
        [("Redfin", "ORGANIZATION"), ("Ida Rao", "PERSON")],
        ("editor Ida Rao", "editor of", "Redfin"),
    ),
    "who is fired by": (
        "Coach NOUN 2 nmod:desc | Ida PROPN 5 nsubj:pass | Rao PROPN 2 flat | was AUX 5 aux:pass be"
        " | sacked VERB 0 root sack | by ADP 7 case | Redfin~ PROPN 5 obl:agent | . PUNCT 5 punct",
        [("Redfin", "ORGANIZATION"), ("Ida Rao", "PERSON")],
        ("Coach Ida Rao", "coach of", "Redfin"),
    ),
    "whose board": (
        "The DET 2 det | board NOUN 5 nsubj | of ADP 4 case | Redfin PROPN 2 nmod"
        " | dismissed VERB 0 root dismiss | chairman NOUN 7 nmod:desc | Ida PROPN 5 obj"
        " | Rao~ PROPN 7 flat | . PUNCT 5 punct",
        [("Redfin", "ORGANIZATION"), ("Ida Rao", "PERSON")],
        ("chairman Ida Rao", "chairman of", "Redfin"),
    ),
}


@pytest.mark.parametrize("name", STAFF)
def test_a_body_hires_and_dismisses_its_own_people(name: str) -> None:
    table, names, expected = STAFF[name]
    found = said(
        triples_of(
            table.replace(" | ", "\n"),
            names=names,
            mentions=[("The board of Redfin", "ORGANIZATION")],
        )
    )
    assert expected in found


def test_who_is_only_praised_works_elsewhere() -> None:
    table = STAFF["who is fired"][0].replace("fired VERB 0 root fire", "praised VERB 0 root praise")
    found = triples_of(
        table.replace(" | ", "\n"),
        names=[("Redfin", "ORGANIZATION"), ("Ida Rao", "PERSON")],
    )
    assert not any(relation == "editor of" for _, relation, _ in said(found))


def test_a_group_set_beside_a_name_makes_it_a_body() -> None:
    index = mentions_in(
        "They PRON 2 nsubj | joined VERB 0 root join | Ansar~ PROPN 2 obj | , PUNCT 6 punct"
        " | a DET 6 det | group NOUN 3 appos | of ADP 8 case | rebels~ NOUN 6 nmod"
        " | . PUNCT 2 punct",
        [("Ansar", "PERSON")],
    )
    assert {m.type for m in index.mentions if m.name == "Ansar"} == {EntityType.ORGANIZATION}


@pytest.mark.parametrize(
    ("before", "expected"), [("to", EntityType.ORGANIZATION), ("in", EntityType.PLACE)]
)
def test_what_is_a_country_s_is_a_firm_unless_it_is_where(
    before: str, expected: EntityType
) -> None:
    index = mentions_in(
        f"Redfin PROPN 2 nsubj | spoke VERB 0 root speak | {before} ADP 6 case"
        " | Germany~ PROPN 6 nmod:poss | 's PART 4 case | Adler~ PROPN 2 obl | . PUNCT 2 punct",
        [("Redfin", "ORGANIZATION"), ("Germany", "PLACE"), ("Adler", "PLACE")],
    )
    assert {m.type for m in index.mentions if m.name == "Adler"} == {expected}
