"""What is left out of an article, and what must stay."""

import re

import pytest

from kgraph.reading import document_from_text
from kgraph.reading.dateline import take_dateline
from kgraph.reading.furniture import clear, rules
from kgraph.reading.patterns import expand, rows

BODY = (
    "Mayor Ilse Tanaka opened the bridge on Monday.",
    "She thanked the engineers who had built it in two years.",
    "The river had cut the town in half since the flood of 1998.",
)

FURNITURE = [
    # links
    "READ ALSO: Goalkeeper Tomas Brandl leaves Vienna for Naples",
    "Read also : Minister resigns over fish quota",
    "ALSO READ: Why the lake is shrinking",
    "Read more: The bridge that nobody wanted",
    "READ MORE >> The bridge that nobody wanted",
    "Related: Ten bridges that fell",
    "RELATED STORY: Ten bridges that fell. And one that did not",
    "Related Articles: Ten bridges that fell",
    "See also: Ten bridges that fell",
    "More on this topic: Ten bridges that fell",
    "MORE FROM THE COURIER: Why a banker sold his vineyard",
    "Don't miss: The week in pictures",
    "You may also like: Five cheap weekend trips",
    "Recommended for you: Five cheap weekend trips",
    "WATCH: Tanaka opens the bridge",
    "VIDEO: Tanaka opens the bridge",
    "LISTEN: The bridge podcast with Oren Falk",
    "▶ Watch the opening ceremony",
    "» Ten bridges that fell",
    "Click here to read the full interview",
    "Read the full story here.",
    "Continue reading the main story",
    "Story continues below",
    "Article continues after this advertisement",
    "This article was originally published on The Conversation.",
    "The post Bridge opens appeared first on Harbour News.",
    "Back to top",
    # adverts
    "Advertisement",
    "ADVERTISEMENT",
    "Advertisement - scroll to continue",
    "Sponsored",
    "Sponsored content",
    "Advertise here on us (No kidding)",
    "Advertise with us",
    "Get 50% off your first year",
    # newsletters, subscriptions
    "Sign up for the Morning Briefing, edited by Carla Dunmore",
    "Sign up to our newsletter",
    "Subscribe to Markets Daily with Simone Adair",
    "Subscribe to the Harbour Wire morning newsletter",
    "SUBSCRIBE NOW",
    "Please subscribe to our YouTube channel for daily videos!",
    "Get the latest news delivered to your inbox every morning",
    "Get our daily newsletter: sign up here",
    "By signing up, you agree to our terms of use and privacy policy.",
    "Want more stories like this? Sign up for our newsletter.",
    "Enter your email address",
    "Support our journalism with a small donation",
    "Already a subscriber? Log in",
    "Download our free app for iOS and Android",
    # follow, share, contact
    "Follow us on Twitter",
    "Follow us on Facebook, X and Instagram for the latest updates",
    "Follow Harbour News on Telegram",
    "Like us on Facebook",
    "Join us on WhatsApp",
    "Follow @harbournews",
    "Share on Facebook Share on X Email",
    "Share this article",
    "Facebook Twitter Email Print",
    "1,204 shares",
    "Have a tip? Write to the newsroom at tips@harbour.example",
    # cookies, comments, legal
    "We use cookies to improve your experience on our site.",
    "Accept all cookies",
    "Privacy Policy",
    "24 comments",
    "No comments:",
    "Post a comment",
    "Scroll to top",
    "First aired: May 27, 2017",
    "Comments (3)",
    "Leave a comment",
    "Comments are closed.",
    "© 2024 Harbour News Service. All rights reserved.",
    "© Harbour Newswire 2024. Reproduction prohibited.",
    "Copyright 2024 The Harbour Company. All rights reserved. This material may not be published.",
    "(c) 2023 Harbour News",
    "All rights reserved.",
    "Our Standards: The Harbour News Trust Principles.",
    # credits
    "Photo: Lena Orsk/Coastline Images",
    "Photograph: Lena Orsk/The Courier",
    "Image: Port Authority",
    "Picture by Lena Orsk",
    "Photo courtesy of the Port Authority",
    "(Photo by Lena Orsk/AFP via Getty Images)",
    "[Photo: Lena Orsk]",
    "Lena Orsk/AFP via Getty Images",
    "Lena Orsk/Reuters",
    "AFP/Getty Images",
    "(AP Photo/Lena Orsk)",
    "Photo by Lena Orsk on Unsplash",
    "Source: Harbour News",
    "Map: Jonas Wibe / Ledger Graphics",
    # what stands between paragraphs on many pages
    "ALSO ON HARBOUR: Inside Rita Amsel's Lisbon kitchen",
    "PARTNER CONTENT: Why Kenya Air chose a new engine",
    "ELSEWHERE ON MERIDIAN: Turin marathon won by Abebe",
    "HOT TOPIC: Turin marathon",
    "Sponsored: Holiday homes by Costa Verde Estates",
    "From our partners: The best hotels in Dubai",
    "Coming up: Boris Klein on cod",
    "Columnist Boris Klein: Why cod matters",
    "Read our interview with Boris Klein",
    "Read Boris Klein's column here",
    "Listen to our podcast with Greta Holm",
    "Book now: The Ledger cruise to Norway with Boris Klein",
    "Shop the Ledger store",
    "Win two tickets to see Lady Blue in Berlin",
    "Join Boris Klein for a live chat on Friday",
    "Take our survey for a chance to win a watch",
    "Become a member and meet Boris Klein in Hamburg",
    "To read more by Marta Kellner, click here.",
    "Brought to you by Osprey Watches",
    "Have you been affected? Email Marta Kellner at mk@meridian.example",
    # bylines, dates, notes
    "By Marta Kellner and Jonas Wibe",
    "By Marta Kellner, Jonas Wibe and Li Na",
    "BY MARTA KELLNER",
    "By Marta Kellner in Rabat",
    "By Marta Kellner, Diplomatic Correspondent",
    "By Marta Kellner | Harbour News",
    "By Marta Kellner, March 12, 2024",
    "By Ursula von der Heide",
    "By our diplomatic correspondent",
    "By Reuters Staff",
    "By The Associated Press",
    "Written by Marta Kellner",
    "Posted by: Marta Kellner",
    "Marta Kellner, Political Correspondent",
    "Reporting by Marta Kellner; editing by Jonas Wibe",
    "(Reporting by Marta Kellner in Oslo and Jonas Wibe; Editing by Ana Reis)",
    "Additional reporting by Jonas Wibe",
    "With reporting by Jonas Wibe in Oslo",
    "Published: 12 March 2024, 10:30 GMT",
    "Published 12/03/2024",
    "Updated: March 12, 2024 at 5:03 p.m. EST",
    "Last updated on 12 Mar 2024",
    "Friday, 12 March 2021",
    "March 12, 2024",
    "2024-03-12",
    "Updated 3 hours ago",
    "4 min read",
    "Reading time: 4 minutes",
    "Tags: bridge, Tanaka, river",
    "Topics: Bridges | Rivers",
    "#bridge #river",
    "Marta Kellner in Rabat and Jonas Wibe in Madrid contributed to this report.",
    "Associated Press writer Jonas Wibe in Oslo contributed to this report.",
    "Editor's note: An earlier version of this story misspelled a name.",
    "This story has been updated with the mayor's statement.",
    "* * *",
    "-ENDS-",
]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.kind}-{rule.example[:30]}")
def test_every_rule_takes_its_example(rule):
    if rule.where == "tail":
        assert rule.pattern.search(f"They met. {rule.example}").start() == 9
    elif rule.where == "head":
        assert rule.pattern.sub("", f"{rule.example}Leaders met") == "Leaders met"
    elif rule.where == "aside":
        assert rule.pattern.sub("", f"He {rule.example} left") == "He left"
    else:
        assert rule.pattern.fullmatch(rule.example)


@pytest.mark.parametrize(("name", "pattern", "example"), rows("parts.tsv"))
def test_every_named_part_matches_its_example(name, pattern, example):
    assert re.fullmatch(expand(pattern), example if example != "(empty)" else "")


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture_is_left_out(line):
    assert line not in clear([BODY[0], line, *BODY[1:]])[0]


@pytest.mark.parametrize(
    "unit", ["Aa ", "Aa-", "Aa, ", "Aa and ", "Aa/Bb ", "X, ", "share ", "AA. "]
)
def test_no_pattern_loses_itself_in_a_strange_paragraph(unit):
    for start in ("", "By ", "Photo: ", "(Photo by ", "Follow us on ", "They met. ", "RABAT, "):
        assert clear([(start + unit * 200)[:399] + "¤", "They met."])[0][-1] == "They met."
        assert take_dateline(start + unit * 200)[1].endswith((start + unit * 200)[-3:])


def test_a_note_on_the_author_goes_unless_the_article_speaks_of_the_author():
    note = "Marta Kellner covers fisheries for The Herald."
    assert clear([*BODY, note])[0] == list(BODY)
    spoken = ["Police in Oslo freed the reporter Marta Kellner.", *BODY, note]
    assert clear(spoken)[0] == spoken


def test_a_headline_may_have_a_label():
    document = document_from_text("Analysis: Why the talks failed\n\n" + "\n\n".join(BODY))
    assert document.title == "Analysis: Why the talks failed"


def test_names_of_sections_above_the_headline_are_left_out():
    document = document_from_text("World\n\nTanaka opens bridge\n\n" + "\n\n".join(BODY))
    assert document.title == "Tanaka opens bridge"
    assert document.text.startswith("Tanaka opens bridge\n\n")


def test_links_under_a_heading_of_related_stories_go_with_it():
    links = ["Related stories", "Ten bridges that fell", "Why the lake is shrinking fast"]
    assert clear([*BODY, *links])[0] == list(BODY)
