"""The headline is known as such and stays in the text, without the outlet's name behind it."""

import pytest

from kgraph.reading import document_from_text
from kgraph.reading.headline import without_outlet

BODY = "Mayor Ilse Tanaka opened the bridge on Monday.\n\nShe thanked the engineers."


def test_a_short_first_paragraph_without_full_stop_is_the_headline():
    document = document_from_text(f"Tanaka opens bridge\n\n{BODY}")
    assert document.title == "Tanaka opens bridge"
    assert document.headline.of(document.text) == "Tanaka opens bridge"


def test_a_headline_may_be_a_question():
    assert document_from_text(f"Will the bridge hold?\n\n{BODY}").title == "Will the bridge hold?"


@pytest.mark.parametrize("text", [BODY, "Tanaka opens bridge", "Tanaka opens bridge\n\nOslo"])
def test_without_headline_or_without_body_there_is_none(text):
    document = document_from_text(text)
    assert document.headline is None
    assert document.title is None


def test_a_given_title_is_put_before_the_text():
    document = document_from_text(BODY, title="Tanaka opens bridge")
    assert document.text == f"Tanaka opens bridge\n\n{BODY}"


def test_a_given_title_that_the_text_starts_with_is_not_put_twice():
    document = document_from_text(f"‘Tanaka’ Opens Bridge\n\n{BODY}", title="'Tanaka' opens bridge")
    assert document.text == f"‘Tanaka’ Opens Bridge\n\n{BODY}"
    assert document.headline.of(document.text) == "‘Tanaka’ Opens Bridge"


def test_a_label_before_the_headline_goes_from_title_and_text():
    document = document_from_text(f"UPDATE 2-Tanaka opens\n\n{BODY}", title="UPDATE 2-Tanaka opens")
    assert (document.title, document.text) == ("Tanaka opens", f"Tanaka opens\n\n{BODY}")


@pytest.mark.parametrize(
    ("headline", "left"),
    [
        ("Tanaka opens new bridge in Norway CNN", "Tanaka opens new bridge in Norway"),
        ("Tanaka opens bridge | Harbour News", "Tanaka opens bridge"),
        ("Tanaka opens bridge - BBC News", "Tanaka opens bridge"),
        ("Tanaka opens bridge – The Sunday Times", "Tanaka opens bridge"),
        ("Tanaka opens bridge | World | Reuters", "Tanaka opens bridge | World"),
        ("Tanaka opens new bridge - Reuters", "Tanaka opens new bridge"),
        ("Tanaka opens bridge | harbour.example.com", "Tanaka opens bridge"),
    ],
)
def test_an_outlet_behind_a_headline_goes(headline, left):
    assert without_outlet(headline, BODY.split("\n\n")) == left


@pytest.mark.parametrize(
    "headline",
    [
        "Former minister of Norway sues BBC",
        "Minister tells the truth to CNN",
        "ACTOR LEAVES NEW SHOW ON NORWEGIAN CNN",
        "Tanaka opens bridge - and falls",
        "Tanaka opens bridge – a day late",
        "Norway - Sweden",
        "Falk signs deal with Nordhavn NATO",
    ],
)
def test_a_headline_that_needs_its_last_word_keeps_it(headline):
    assert without_outlet(headline, BODY.split("\n\n")) == headline


def test_an_outlet_of_which_the_article_speaks_stays_in_the_headline():
    body = ["Reporters of the BBC went on strike on Monday."]
    headline = "Long strike of reporters begins at Broadcasting House BBC"
    assert without_outlet(headline, body) == headline
