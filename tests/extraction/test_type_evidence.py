"""The words around a name outweigh what a tagger took it for."""

import pytest
from nouns import mentions_in

from kgraph.model import EntityType, MentionKind

CASES = [
    (
        "Halden PROPN 2 compound | Build~ PROPN 7 nsubj | , PUNCT 6 punct | whose PRON 5 nmod:poss"
        " | owner NOUN 6 nsubj | fled~ VERB 2 acl:relcl flee | , PUNCT 2 punct"
        " | paid VERB 0 root pay",
        [("Halden Build", "PLACE")],
        ("Halden Build", EntityType.ORGANIZATION),
    ),
    (
        "Georgia PROPN 4 nsubj:pass | Frei PROPN 1 flat | was AUX 4 aux:pass be"
        " | born VERB 0 root bear | abroad ADV 4 advmod",
        [("Georgia Frei", "PLACE")],
        ("Georgia Frei", EntityType.PERSON),
    ),
    (
        "German ADJ 2 amod | certifier NOUN 5 nsubj | TUV PROPN 2 appos | Hessen PROPN 3 flat"
        " | left VERB 0 root leave",
        [("TUV Hessen", "PERSON")],
        ("TUV Hessen", EntityType.ORGANIZATION),
    ),
    (
        "Zurich~ PROPN 3 compound | -~ PUNCT 1 punct | based VERB 4 amod base"
        " | Glenmark PROPN 5 nsubj | left VERB 0 root leave",
        [("Zurich", "GROUP"), ("Glenmark", "PLACE")],
        ("Glenmark", EntityType.ORGANIZATION),
    ),
    (
        "Zurich~ PROPN 3 compound | -~ PUNCT 1 punct | based VERB 4 amod base"
        " | Glenmark PROPN 5 nsubj | left VERB 0 root leave",
        [("Zurich", "GROUP"), ("Glenmark", "PLACE")],
        ("Zurich", EntityType.PLACE),
    ),
    (
        "Novalo PROPN 3 nsubj | SA PROPN 1 flat | left VERB 0 root leave | and CCONJ 6 cc"
        " | Novalo PROPN 6 nsubj | paid VERB 3 conj pay",
        [("Novalo SA", "ORGANIZATION")],
        ("Novalo", EntityType.ORGANIZATION),
    ),
    (
        "Ravens PROPN 2 nsubj | beat VERB 0 root | Rivertown PROPN 2 obj | 4~ NUM 2 obl"
        " | -~ PUNCT 4 punct | 1 NUM 4 nmod",
        [("Ravens", "ORGANIZATION"), ("Rivertown", "PLACE")],
        ("Rivertown", EntityType.ORGANIZATION),
    ),
    (
        "They PRON 2 nsubj | accused VERB 0 root accuse | neighbouring VERB 4 amod neighbour"
        " | Zuria PROPN 2 obj",
        [("Zuria", "PERSON")],
        ("Zuria", EntityType.PLACE),
    ),
    (
        "champions NOUN 3 nsubj champion Number=Plur | Carrick PROPN 1 flat | won VERB 0 root win",
        [("Carrick", "PERSON")],
        ("Carrick", EntityType.ORGANIZATION),
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_words_beside_a_name_tell_its_type(
    table: str, names: list[tuple[str, str]], expected: tuple[str, EntityType]
) -> None:
    index = mentions_in(table, names)
    assert expected in {(m.name, m.type) for m in index.mentions}


def test_a_ship_has_its_letters_in_its_name() -> None:
    index = mentions_in(
        "The DET 2 det | MV PROPN 5 nsubj | Santa PROPN 2 appos | Rita PROPN 3 flat"
        " | sank VERB 0 root sink",
        [("Santa Rita", "PLACE")],
    )
    assert ("MV Santa Rita", EntityType.PRODUCT) in {(m.name, m.type) for m in index.mentions}


@pytest.mark.parametrize(
    ("table", "country"),
    [
        ("She PRON 2 nsubj | studied VERB 0 root study | Danish PROPN 2 obj", False),
        ("She PRON 2 nsubj | wrote VERB 0 root write | in ADP 4 case | Danish ADJ 2 obl", False),
        (
            "She PRON 2 nsubj | met VERB 0 root meet | Danish ADJ 4 amod"
            " | envoys NOUN 2 obj envoy Number=Plur",
            True,
        ),
    ],
)
def test_a_language_is_no_country(table: str, country: bool) -> None:
    index = mentions_in(table, [("Danish", "GROUP")])
    kinds = {m.name: m.kind for m in index.mentions}
    assert (kinds.get("Danish") is MentionKind.DEMONYM) is country


def test_an_age_is_no_person() -> None:
    index = mentions_in("She PRON 3 nsubj | was AUX 3 cop be | 88 NUM 0 root")
    assert [m.name for m in index.mentions] == ["She"]


def test_an_adjective_made_from_a_place_of_the_text_is_its_demonym() -> None:
    index = mentions_in(
        "Moravian ADJ 2 amod | President PROPN 3 nmod:desc | Ana PROPN 5 nsubj | Kral PROPN 3 flat"
        " | left VERB 0 root leave | Moravia PROPN 5 obj",
        [("Moravian", "GROUP"), ("Moravia", "PLACE"), ("Ana Kral", "PERSON")],
    )
    kinds = {m.name: m.kind for m in index.mentions}
    assert kinds["Moravian"] is MentionKind.DEMONYM


def test_an_adjective_of_no_place_is_no_mention() -> None:
    index = mentions_in(
        "Western ADJ 2 amod | diplomats NOUN 3 nsubj diplomat Number=Plur | left VERB 0 root leave",
        [("Western", "GROUP")],
    )
    assert [m.name for m in index.mentions] == ["diplomats"]


def test_letters_after_a_name_are_no_name() -> None:
    index = mentions_in(
        "Simon PROPN 4 nsubj | Reeve PROPN 1 flat | KC PROPN 1 flat | left VERB 0 root leave",
        [("Simon Reeve", "PERSON")],
    )
    assert [m.name for m in index.mentions] == ["Simon Reeve"]


def test_a_role_to_come_is_a_title() -> None:
    index = mentions_in(
        "Prime ADJ 2 amod | Minister-elect PROPN 3 nmod:desc | Fiona PROPN 5 nsubj"
        " | Merrow PROPN 3 flat | left VERB 0 root leave",
        [("Fiona Merrow", "PERSON")],
    )
    assert [m.titles for m in index.mentions] == [("Prime Minister-elect",)]


def test_an_ex_minister_is_former_once() -> None:
    index = mentions_in(
        "ex-minister NOUN 2 nmod:desc | Dahl PROPN 3 nsubj | left VERB 0 root leave",
        [("Dahl", "PERSON")],
    )
    assert [m.titles for m in index.mentions] == [("ex-minister",)]


@pytest.mark.parametrize(
    "table",
    [
        "local ADJ 2 amod | rivals NOUN 4 nsubj rival Number=Plur | Stella PROPN 2 appos"
        " | won VERB 0 root win",
        "Stella~ PROPN 3 nmod:poss | 's PART 1 case | captain NOUN 4 nsubj | won VERB 0 root win",
    ],
)
def test_clubs_are_told_by_their_rivals_and_captains(table: str) -> None:
    index = mentions_in(table, [("Stella", "PERSON")])
    assert ("Stella", EntityType.ORGANIZATION) in {(m.name, m.type) for m in index.mentions}


def test_a_capital_that_only_opens_the_sentence_makes_no_name() -> None:
    index = mentions_in(
        "Rights NOUN 2 compound right | group NOUN 4 nsubj | ClearView PROPN 2 appos"
        " | praised VERB 0 root praise | Halden PROPN 4 obj",
        names=[("Rights", "ORGANIZATION"), ("ClearView", "ORGANIZATION"), ("Halden", "PLACE")],
    )
    names = {m.name for m in index.mentions if m.kind is MentionKind.NAME}
    assert names == {"ClearView", "Halden"}
