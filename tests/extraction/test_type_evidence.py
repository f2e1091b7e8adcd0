"""The words around a name outweigh what a tagger took it for."""

import pytest
from nouns import mentions_in

from kgraph.model import EntityType

CASES = [
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
