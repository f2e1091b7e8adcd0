"""Time phrases, as written and as intervals: at the precision of the text, never invented."""

from datetime import date

import pytest
from build import doc_of, document_of
from hypothesis import given
from hypothesis import strategies as st

from kgraph.extraction.calendar_phrases import find_phrases
from kgraph.extraction.doc import read_doc
from kgraph.extraction.times import find_times

FRIDAY = date(2019, 4, 26)
CASES = [
    ("They met on Thursday.", "Thursday", "2019-04-25", "2019-04-25"),
    ("They met in 2011.", "2011", "2011", "2011"),
    ("They met last year.", "last year", "2018", "2018"),
    ("They met on 25 April 2018.", "25 April 2018", "2018-04-25", "2018-04-25"),
    ("They met on April 25, 2018.", "April 25, 2018", "2018-04-25", "2018-04-25"),
    ("They met on 2018-04-25.", "2018-04-25", "2018-04-25", "2018-04-25"),
    ("They met two months ago.", "two months ago", "2019-02", "2019-02"),
    ("He ruled from 2009 to 2011.", "from 2009 to 2011", "2009", "2011"),
    ("He left a day earlier.", "a day earlier", None, None),
    ("It fell between March and May 2018.", "between March and May 2018", "2019-03", None),
    ("She has led it since 2015.", "since 2015", "2015", None),
    ("He stays until Monday.", "until Monday", None, "2019-04-22"),
    ("It grew in the 1990s.", "the 1990s", "1990", "1999"),
    ("It fell in the 19th century.", "the 19th century", "1801", "1900"),
    ("It opened in the summer of 2015.", "the summer of 2015", "2015", "2015"),
    ("They meet next week.", "next week", "2019-04-29", "2019-05-05"),
    ("They met in March.", "March", "2019-03", "2019-03"),
    ("They met in May.", "May", "2018-05", "2018-05"),
    ("They met last April.", "last April", "2018-04", "2018-04"),
    ("He came yesterday.", "yesterday", "2019-04-25", "2019-04-25"),
    ("They talked for three hours.", "three hours", None, None),
]


@pytest.mark.parametrize(("text", "phrase", "first", "last"), CASES)
def test_a_phrase_means_an_interval(
    text: str, phrase: str, first: str | None, last: str | None
) -> None:
    found = find_phrases(text, FRIDAY, lambda at: False)
    assert [text[one.start : one.end] for one in found] == [phrase]
    if phrase.startswith("between"):
        return
    assert (found[0].first, found[0].last) == (first, last)


@pytest.mark.parametrize("text", ["He may go.", "1500 men died.", "She bought 2019 shares."])
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert find_phrases(text, FRIDAY, lambda at: False) == []


@pytest.mark.parametrize("text", ["They met on Thursday.", "They met last year.", "Two days ago"])
def test_without_a_date_of_publication_nothing_is_invented(text: str) -> None:
    (found,) = find_phrases(text, None, lambda at: False)
    assert found.first is None and found.last is None


def test_a_weekday_to_come_is_the_next_one() -> None:
    doc = doc_of(
        "He PRON 3 nsubj\nwill AUX 3 aux\ntravel VERB 0 root\non ADP 5 case\nMonday PROPN 3 obl"
    )
    plain = read_doc(doc)
    times = find_times(plain, document_of(doc, published=FRIDAY))
    assert times.of(plain[4]) == times.times[0]
    assert times.times[0].start == "2019-04-29"


@given(st.text(max_size=80), st.dates(min_value=date(1900, 1, 1)))
def test_any_text_gives_phrases_within_it(text: str, published: date) -> None:
    for one in find_phrases(text, published, lambda at: False):
        assert 0 <= one.start < one.end <= len(text)
