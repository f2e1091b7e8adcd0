"""What possessors, demonyms and "of" phrases say of common nouns and of names."""

import pytest
from nouns import said

CASES = [
    (
        "his PRON 2 nmod:poss _ Poss=Yes | father NOUN 3 nsubj | left VERB 0 root leave",
        [],
        {("father", "father of", "his")},
    ),
    (
        "the DET 2 det | mayor NOUN 5 nsubj | of ADP 4 case | Pune PROPN 2 nmod"
        " | left VERB 0 root leave",
        [("Pune", "PLACE")],
        {("mayor", "mayor of", "Pune")},
    ),
    (
        "Dutch ADJ 2 amod | police NOUN 3 nsubj | left VERB 0 root leave",
        [("Dutch", "GROUP")],
        {("police", "police of", "Dutch")},
    ),
    (
        "Chile~ PROPN 3 nmod:poss | 's PART 1 case | Ana PROPN 5 nsubj | Ruiz PROPN 3 flat"
        " | left VERB 0 root leave",
        [("Chile", "PLACE"), ("Ana Ruiz", "PERSON")],
        {("Ana Ruiz", "from", "Chile")},
    ),
    (
        "an DET 3 det | Indian ADJ 3 amod | woman NOUN 4 nsubj | left VERB 0 root leave",
        [("Indian", "GROUP")],
        {("woman", "from", "Indian")},
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_a_possessor_or_demonym_says_whose_it_is(
    table: str, names: list[tuple[str, str]], expected: set[tuple[str, str, str]]
) -> None:
    assert said(table, names) == expected
