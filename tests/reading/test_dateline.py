"""Datelines are understood and taken from the text; sentences that look alike stay whole."""

import pytest

from kgraph.reading import document_from_text
from kgraph.reading.dateline import take_dateline
from kgraph.reading.patterns import rows

SENTENCE = "Leaders of nine countries met on Monday."

DATELINES = [
    ("VLADIVOSTOK, Russia (AP) — ", "Vladivostok, Russia", "AP", None),
    ("RABAT, March 12 (Harbour News) - ", "Rabat", "Harbour News", "March 12"),
    ("LONDON — ", "London", None, None),
    ("LONDON - ", "London", None, None),
    ("PARIS (Reuters) – ", "Paris", "Reuters", None),
    ("BEIJING, April 25 (Xinhua) -- ", "Beijing", "Xinhua", "April 25"),
    ("MOSCOW, April 25. /TASS/. ", "Moscow", "TASS", "April 25"),
    ("MOSCOW. April 25 (Interfax) - ", "Moscow", "Interfax", "April 25"),
    ("WASHINGTON, D.C. — ", "Washington, D.C.", None, None),
    ("WASHINGTON D.C. (AP) — ", "Washington D.C.", "AP", None),
    ("ST. PETERSBURG, Russia (AP) — ", "St. Petersburg, Russia", "AP", None),
    ("TEL AVIV/GAZA, Jan 5 (Reuters) - ", "Tel Aviv/Gaza", "Reuters", "Jan 5"),
    ("DUBAI, United Arab Emirates (AP) — ", "Dubai, United Arab Emirates", "AP", None),
    ("GOMA, Democratic Republic of Congo — ", "Goma, Democratic Republic of Congo", None, None),
    ("NEW YORK--(BUSINESS WIRE)--", "New York", "BUSINESS WIRE", None),
    ("NEW DELHI: ", "New Delhi", None, None),
    ("NEW DELHI, July 5: ", "New Delhi", None, "July 5"),
    ("HONG KONG, Oct. 3, 2024 /PRNewswire/ -- ", "Hong Kong", "PRNewswire", "Oct. 3, 2024"),
    ("Moscow (CNN) — ", "Moscow", "CNN", None),
    ("Moscow (CNN)", "Moscow", "CNN", None),
    ("Kyiv, Ukraine (CNN) -- ", "Kyiv, Ukraine", "CNN", None),
    ("Berlin, 3 October (dpa) – ", "Berlin", "dpa", "3 October"),
    ("Paris, 12 March 2024 – ", "Paris", None, "12 March 2024"),
    ("RIO DE JANEIRO — ", "Rio de Janeiro", None, None),
    ("N'DJAMENA, Chad (AP) — ", "N'Djamena, Chad", "AP", None),
    ("ZÜRICH, Switzerland — ", "Zürich, Switzerland", None, None),
    ("AL-ARISH, Egypt — ", "Al-Arish, Egypt", None, None),
    ("KABUL, Afghanistan, July 21 (UPI) --", "Kabul, Afghanistan", "UPI", "July 21"),
    ("UNITED NATIONS (AP) — ", "United Nations", "AP", None),
]

NO_DATELINES = [
    "NATO — the Western alliance — agreed to send ships.",
    "NATO — The alliance said so.",
    "NATO (AP) said so.",
    "US – China trade talks stalled on Monday.",
    "IBM, Apple and Google said so.",
    "MPs voted on Tuesday.",
    "UN Secretary-General Amina Diop said so.",
    "WHO (World Health Organization) — The agency said so.",
    "COVID-19 — What you need to know.",
    "AIDS — It kills thousands.",
    "ANALYSIS — Why the talks failed.",
    "EXPLAINER: What the treaty says.",
    "EXCLUSIVE: The minister lied.",
    "READ ALSO: Goalkeeper leaves Vienna",
    "BRANDL: I never met him.",
    "Putin — who has ruled Russia since 2000 — said so.",
    "Paris — the city that she loved — was burning.",
    "Paris-based Osprey Maritime said so.",
    "Stefan Lund (SPD) — Who is he?",
    "Lund (left) — The leader — and Holt (right) met.",
    "London, March 12 was a cold day.",
    "In London, March 12 — The day of the vote — was cold.",
    "On Monday, March 12 (a holiday) - The shops were closed.",
    "BIG MISTAKE - the food was cold.",
    "WHAT: Happy hour for the mayor",
    "Wed. Sept. 20 - Leave for Oslo.",
]


@pytest.mark.parametrize(("written", "place", "agency", "day"), DATELINES)
def test_a_dateline_is_understood_and_leaves_the_sentence(written, place, agency, day):
    dateline, rest = take_dateline(written + SENTENCE)
    assert rest == SENTENCE
    assert (dateline.text, dateline.place) == (written.strip(), place)
    assert (dateline.agency, dateline.date) == (agency, day)


@pytest.mark.parametrize("paragraph", NO_DATELINES)
def test_a_sentence_that_only_looks_like_a_dateline_stays_whole(paragraph):
    assert take_dateline(paragraph) == (None, paragraph)


@pytest.mark.parametrize(("evidence", "pattern", "example"), rows("datelines.tsv"))
def test_every_way_to_write_a_dateline_has_an_example(evidence, pattern, example):
    written, sentence = example.split("|")
    assert take_dateline(written + sentence)[1] == sentence


def test_capitals_that_the_article_uses_elsewhere_are_an_acronym():
    first = "ECOWAS — Leaders met on Monday."
    assert take_dateline(first, ["The summit of ECOWAS was short."]) == (None, first)


def test_a_turn_of_an_interview_is_no_dateline():
    first = "WALLIN: The bridge was cheap."
    assert take_dateline(first, ["FALK: It was not."]) == (None, first)


def test_a_dateline_may_stand_in_a_paragraph_of_its_own():
    document = document_from_text("Leaders meet\n\nOSLO, March 3 (AP) —\n\nThey met on Monday.")
    assert document.text == "Leaders meet\n\nThey met on Monday."
    assert document.dateline.place == "Oslo"


def test_a_byline_with_a_place_serves_as_dateline():
    document = document_from_text("Leaders meet\n\nBy Marta Kellner in Rabat\n\nThey met.")
    assert document.text == "Leaders meet\n\nThey met."
    assert document.dateline.place == "Rabat"


def test_the_year_is_never_invented():
    assert document_from_text("OSLO, March 3 (AP) — They met.").published is None


def test_a_full_date_in_the_dateline_is_the_date_of_publication():
    document = document_from_text("OSLO, March 3, 2024 (AP) — They met.")
    assert document.published.isoformat() == "2024-03-03"
