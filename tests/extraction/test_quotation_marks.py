"""Quotations are found by their marks, over paragraphs and with every kind of mark."""

import pytest
from build import doc_of

from kgraph.extraction.doc import read_doc
from kgraph.extraction.quotations import find_quotations


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”"), ("«", "»")])
def test_words_between_marks_are_a_quotation(opening: str, closing: str) -> None:
    doc = doc_of(
        f"{opening}~ PUNCT 3 punct\nHe PRON 3 nsubj\nleft~ VERB 0 root\n{closing} PUNCT 3 punct\n"
        "she PRON 6 nsubj\nsaid VERB 3 parataxis"
    )
    plain = read_doc(doc)
    index = find_quotations(plain)
    assert index.spans == ((0, 4),)
    assert index.of(plain[1]) == 0 and index.of(plain[4]) is None


def test_a_speech_of_two_paragraphs_is_one_quotation() -> None:
    table = (
        "“~ PUNCT 3 punct\nHe PRON 3 nsubj\nleft VERB 0 root\n===\n"
        "“~ PUNCT 3 punct\nWe PRON 3 nsubj\nstayed~ VERB 0 root\n” PUNCT 3 punct"
    )
    assert find_quotations(read_doc(doc_of(table))).numbers == (0, 0)
