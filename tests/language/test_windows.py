"""Where sentences begin, and where none can."""

import pytest

from kgraph.language.windows import never_starts


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (["“", "Go", ",", "”", "Rao", "said"], ["”", "Rao"]),
        (["“", "Go", "”", ",", "Rao", "said"], ["Rao"]),
        (["“", "Go", ".", "”", "Rao", "left"], []),
        (["Rao", ",", "Ito", "left", "."], ["Ito"]),
    ],
)
def test_a_sentence_does_not_begin_after_a_comma(words: list[str], held: list[str]) -> None:
    assert [w for w, never in zip(words, never_starts(words), strict=True) if never] == held
