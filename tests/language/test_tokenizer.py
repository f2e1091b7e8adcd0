"""Words are cut as UD English cuts them, and no character is ever lost."""

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kgraph.language.tokenizer import NAME, Tokenizer

TOKENIZER = Tokenizer(spacy.blank("en").vocab)

# Text, and its words with a space between them.
CASES = [
    ("Mr Putin's aide", "Mr Putin 's aide"),
    ("Mr. Kim can't, won’t and doesn't", "Mr. Kim ca n't , wo n’t and does n't"),
    ("I'm, they'd've, IT'S", "I 'm , they 'd 've , IT 'S"),
    ("We cannot; he's gonna", "We can not ; he 's gon na"),
    ("the leaders' talks", "the leaders ' talks"),
    ("Kim Jong-un", "Kim Jong - un"),
    ("a 55-year-old US-led plan", "a 55 - year - old US - led plan"),
    ("the co-founder's e-mail", "the co-founder 's e-mail"),
    ("pro-Russian ex-minister", "pro-Russian ex-minister"),
    ("the Trump–Kim summit", "the Trump – Kim summit"),
    ("talks—held yesterday--failed", "talks — held yesterday -- failed"),
    ("and/or", "and / or"),
    ("24/7 on 4/25/2019", "24/7 on 4/25/2019"),
    ("the U.S. and the U.N.", "the U.S. and the U.N ."),
    ("at 5 p.m. on Jan. 5", "at 5 p.m. on Jan. 5"),
    ("Acme Inc. said", "Acme Inc. said"),
    ("He joined Acme Inc. The firm grew.", "He joined Acme Inc . The firm grew ."),
    ("arms, oil, etc.", "arms , oil , etc ."),
    ("George W. Bush and J.K. Rowling", "George W. Bush and J.K. Rowling"),
    ("She took vitamin C. He did not.", "She took vitamin C . He did not ."),
    ("No. 10 said no. Nobody came.", "No. 10 said no . Nobody came ."),
    ("$1.2bn, €5m and US$100", "$ 1.2 bn , € 5 m and US$ 100"),
    ("10% of 1,000 in 5km", "10 % of 1,000 in 5 km"),
    ("won 2-1", "won 2 - 1"),
    ("anti-U.S. feeling post-9/11", "anti-U.S. feeling post-9/11"),
    ("p.12 of No.5 at 1.5C", "p. 12 of No. 5 at 1.5 C"),
    ("the 70's", "the 70's"),
    ("Rs1,000 or 2014's G7's", "Rs 1,000 or 2014 's G7 's"),
    ("N.Y.-based U.S.'s", "N.Y. - based U.S. 's"),
    ("the 1990s, the '90s, the 21st", "the 1990s , the '90s , the 21st"),
    ("https://example.org/a?b=c.", "https://example.org/a?b=c ."),
    ("Write to a.b@example.org!", "Write to a.b@example.org !"),
    ("#Summit2019 @nobody", "#Summit2019 @nobody"),
    ("Well... who knows?!", "Well ... who knows ?!"),
    ("“Yes,” he said, ‘no’.", "“ Yes , ” he said , ‘ no ’ ."),
    ("«Oui» (sic) [1]", "« Oui » ( sic ) [ 1 ]"),
    ("Great 👍🏽👍🏽🇺🇳!", "Great 👍🏽 👍🏽 🇺🇳 !"),
    ("o'clock in Xi'an with O'Brien", "o'clock in Xi'an with O'Brien"),
    ("'tis rock 'n' roll", "'t is rock 'n' roll"),
    ("cafe\u0301 and basic\u00adally", "cafe\u0301 and basic\u00adally"),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_words_are_those_of_ud_english(text: str, words: str) -> None:
    assert " ".join(word.text for word in TOKENIZER(text)) == words


def test_white_space_is_kept_where_it_stands() -> None:
    doc = TOKENIZER(" One.\n\nTwo  three.\t\n")
    assert [word.text for word in doc if word.is_space] == [" ", "\n\n", " ", "\t\n"]
    assert doc[3].idx == 5


@settings(deadline=None)
@given(st.text())
def test_any_text_comes_back_whole(text: str) -> None:
    assert TOKENIZER(text).text == text


@settings(deadline=None)
@given(st.text(alphabet="aAsSU.,'’-–/$1 %@#(\"…\n_&+*:étn\u0301\u200d👍"))
def test_text_full_of_punctuation_comes_back_whole(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(text[word.idx : word.idx + len(word)] == word.text for word in doc)


@settings(deadline=None)
@given(st.lists(st.sampled_from([text for text, _ in CASES]), max_size=4))
def test_what_was_cut_before_does_not_change_what_is_cut_now(before: list[str]) -> None:
    used = Tokenizer(TOKENIZER.vocab)
    for text in before:
        used(text)
    text = " ".join(before)
    fresh = Tokenizer(TOKENIZER.vocab)
    assert [w.text for w in used(text)] == [w.text for w in fresh(text)]


@pytest.mark.parametrize(
    "piece", ["a", ".", "a.", "'s", "-a", "1.", "a@", "a_", "re-", "(", "\u0301", "<-=", "A&", "👍"]
)
def test_a_word_of_any_length_takes_time_in_proportion(piece: str) -> None:
    text = piece * 50_000
    start = time.perf_counter()
    assert TOKENIZER(text).text == text
    assert time.perf_counter() - start < 5


def test_a_tokenizer_survives_being_saved(tmp_path) -> None:  # type: ignore[no-untyped-def]
    nlp = Language(TOKENIZER.vocab, create_tokenizer=lambda nlp: Tokenizer(nlp.vocab))
    nlp.to_disk(tmp_path / "saved")
    assert Tokenizer(nlp.vocab).from_bytes(nlp.tokenizer.to_bytes())("can't")[1].text == "n't"
    nlp.from_disk(tmp_path / "saved")
    assert [word.text for word in nlp("can't")] == ["ca", "n't"]


def test_a_spacy_config_can_name_it() -> None:
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    assert isinstance(nlp.tokenizer, Tokenizer)
    assert NAME in nlp.config.to_str()
