"""What the parser is unsure of is left out of a triple, or lowers its confidence."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.extraction.doc import CERTAINTY

SOLD = """The DET 2 det
firm NOUN 3 nsubj
sold VERB 0 root sell
the DET 5 det
ship NOUN 3 obj
after ADP 8 case
a DET 8 det
storm NOUN 3 obl
. PUNCT 3 punct"""


@pytest.mark.parametrize(("sure", "kept"), [(0.9, ["a storm"]), (0.3, [])])
def test_a_phrase_that_hardly_belongs_there_is_left_out(sure: float, kept: list[str]) -> None:
    doc = doc_of(SOLD)
    doc.user_data[CERTAINTY] = [sure if word.text == "storm" else 1.0 for word in doc]
    sold = next(t for t in extract(doc, document_of(doc)).triples if t.object)
    assert [argument.text for argument in sold.arguments] == kept


@pytest.mark.parametrize("doubted", ["firm", "sold", "ship"])
def test_a_triple_is_as_sure_as_its_least_certain_word(doubted: str) -> None:
    def confidence(sure: float) -> float:
        doc = doc_of(SOLD)
        doc.user_data[CERTAINTY] = [sure if word.text == doubted else 1.0 for word in doc]
        return next(t for t in extract(doc, document_of(doc)).triples if t.object).confidence

    assert confidence(0.55) < confidence(0.8) < confidence(0.99) == confidence(1.0)
