"""Typography, encodings and line ends do not change what is found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kgraph.errors import InputError
from kgraph.reading import document_from_text
from kgraph.reading.cleaning import one_line, plain
from kgraph.reading.dates import full_date
from kgraph.reading.decoding import decode
from kgraph.reading.hyphens import join_lines
from kgraph.reading.paragraphs import split

PLAIN = "Kim Jong-un’s aide met “Ms Galvão” in Kalvik."


@pytest.mark.parametrize(
    "written",
    [
        "Kim Jong\u2011un’s aide met “Ms Galvão” in Kalvik.",
        "Kim\u00a0Jong-un’s\u202faide met “Ms\u2009Galvão” in Kalvik.",
        "Kim Jong-un’s aide met “Ms Galva\u0303o” in Kalvik.",
        "Kim Jong-un’s aide met “Ms Gal\u00advão” in Kal\u200bvik.",
        "\ufeffKim Jong-un’s aide\tmet “Ms Galvão” in Kalvik.\x07",
        "Kim Jong-un&rsquo;s aide met &ldquo;Ms Galv&#227;o&rdquo; in Kalvik.",
        "\u202aKim Jong-un’s aide\u202c met “Ms Galvão” in Kalvik.",
        "Kim Jong-un’s   aide met “Ms Galvão”\r\nin Kalvik.",
    ],
)
def test_typography_does_not_change_the_text(written):
    assert one_line(written) == PLAIN


def test_marks_of_html_that_were_left_in_a_text_go():
    text = "<p>Ana met <b>Li</b>.</p><p>They <a href='x'>left</a> Oslo.<br/><br/>It rained.</p>"
    assert document_from_text(text).text == "Ana met Li.\n\nThey left Oslo.\n\nIt rained."


def test_signs_of_comparison_are_no_marks():
    assert plain("3 < 4 and 5 > 4, <x> too") == "3 < 4 and 5 > 4, <x> too"


def test_curly_quotes_are_kept_as_written():
    assert plain("‘a’ “b” „c“") == "‘a’ “b” „c“"


def test_an_ampersand_that_is_no_character_reference_stays():
    assert plain("AT&T and R&D; Barrow & Dunn") == "AT&T and R&D; Barrow & Dunn"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_told_without_a_notice(encoding):
    assert decode(PLAIN.encode(encoding)) == (PLAIN, None)


def test_windows_1252_is_read_with_a_notice():
    assert decode(PLAIN.encode("cp1252")) == (PLAIN, "not valid UTF-8; read as Windows-1252")


def test_one_bad_byte_does_not_spoil_the_utf8_around_it():
    assert decode("Galvão’s ".encode() + b"aide\x92s")[0] == "Galvão’s aide’s"


def test_other_alphabets_are_guessed():
    russian = "Президент встретился с министром иностранных дел в Москве во вторник. " * 20
    assert decode(russian.encode("cp1251"))[0] == russian


@pytest.mark.parametrize(
    "data", [b"Putin\x00 met Kim.", bytes(range(256)) * 4, b"\x01\x02\x03" * 9]
)
def test_binary_data_is_refused(data):
    with pytest.raises(InputError):
        decode(data)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    once = one_line(text.replace("&", "").replace("<", ""))
    assert one_line(once) == once


@given(st.lists(st.sampled_from(["Putin met Kim.", "They left", "By Ana Reis", "“So?”", ""])))
def test_paragraphs_are_parted_by_exactly_one_blank_line(paragraphs):
    try:
        document = document_from_text("\n\n".join(paragraphs))
    except InputError:
        return
    assert "\n\n\n" not in document.text
    assert "\n" not in document.text.replace("\n\n", "")
    assert document.text == document.text.strip()


@given(st.text(alphabet="ab. \n\r\t-A’", max_size=200))
def test_line_ends_of_any_kind_give_the_same_document(text):
    def read(raw):
        try:
            return document_from_text(raw)
        except InputError:
            return None

    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    assert read(unix) == read(unix.replace("\n", "\r\n")) == read(unix.replace("\n", "\r"))


@given(st.text(max_size=300))
def test_any_text_gives_a_document_or_a_clear_error(text):
    try:
        assert document_from_text(text).text
    except InputError as error:
        assert "\n" not in str(error)


WRAPPED = """\
The mayor of the town opened a bridge across the river on
Monday, and several hundred people came to see her do it
in the rain.
   The bridge was built by a company from Gothenburg, which
lent its engineers to the town for two years and a half.
"""


def test_hard_wrapped_lines_are_joined_and_indents_start_paragraphs():
    assert [part[:12] for part in split(WRAPPED)] == ["The mayor of", "The bridge w"]
    assert "\n" not in "".join(split(WRAPPED))


def test_one_paragraph_a_line_needs_no_blank_lines():
    text = "Tanaka opens bridge\n" + "She opened the bridge on Monday, and it rained. " * 3
    text += "\n" + "He closed it on Tuesday, and it snowed on all of them. " * 3
    assert len(split(text)) == 3


def test_short_lines_without_blank_lines_are_paragraphs():
    assert split("Tanaka opens bridge\nBy Ana Reis\nShe opened it.\nHe closed it.") == [
        "Tanaka opens bridge",
        "By Ana Reis",
        "She opened it.",
        "He closed it.",
    ]


def test_items_of_a_list_are_paragraphs_without_their_signs():
    assert split("They agreed on:\n• fish\n• oil\n- gas") == [
        "They agreed on:",
        "fish",
        "oil",
        "gas",
    ]


def test_a_dash_within_a_sentence_is_no_list():
    assert split("The six - member team won.") == ["The six - member team won."]


@pytest.mark.parametrize(
    ("lines", "hyphenated", "joined"),
    [
        (["the govern-", "ment"], True, "the government"),
        (["the govern-", "ment"], False, "the govern-ment"),
        (["a Geneva-", "based firm"], True, "a Geneva-based firm"),
        (["Kim Jong-", "un left"], True, "Kim Jong-un left"),
        (["pages 3-", "4"], True, "pages 3-4"),
        (["Anglo-", "American"], True, "Anglo-American"),
        (["he said -", "and left"], True, "he said - and left"),
    ],
)
def test_words_divided_at_line_ends_are_made_whole(lines, hyphenated, joined):
    assert list(join_lines([lines], hyphenated)) == [joined]


def test_the_rest_of_the_document_decides_on_a_hyphen():
    kept, _ = join_lines([["a co-", "operation"], ["Co-operation"]], hyphenated=True)
    whole, _ = join_lines([["Mos-", "cow"], ["Moscow"]], hyphenated=False)
    assert (kept, whole) == ("a co-operation", "Moscow")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Friday, July 21, 2017", date(2017, 7, 21)),
        ("21 July 2017", date(2017, 7, 21)),
        ("21st of July 2017", date(2017, 7, 21)),
        ("Jul. 21, 2017", date(2017, 7, 21)),
        ("2017-07-21T10:00:00+02:00", date(2017, 7, 21)),
        ("21.7.2017", date(2017, 7, 21)),
        ("21/07/2017", date(2017, 7, 21)),
        ("07/21/2017", date(2017, 7, 21)),
        ("Fri, 21 Jul 2017 10:30 GMT", date(2017, 7, 21)),
        ("07/08/2017", None),
        ("July 2017", None),
        ("July 21", None),
        ("31 February 2017", None),
        ("yesterday", None),
    ],
)
def test_only_complete_and_unambiguous_dates_are_dates(written, day):
    assert full_date(written) == day
