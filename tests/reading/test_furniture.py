"""What is left out of an article, and what must stay."""

import re
import time

import pytest

from kgraph.reading import document_from_text
from kgraph.reading.dateline import take_dateline
from kgraph.reading.furniture import clear, rules, trimmed
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

ARTICLE = [
    # prompts that are reported speech or narrative
    "Follow us, said the guide, and nobody moved.",
    "“Follow us on Facebook,” the minister told voters in Oslo.",
    "Follow us on Facebook, the minister told voters.",
    "Following us was a white van, Brandl told the court.",
    "Sign up for the army, the posters said.",
    "Subscribe to the theory or not, the facts were plain to see, he said.",
    "Signing up for the talks, Norway promised to send two ministers.",
    "Subscribers to the newspaper lost their money when it closed.",
    "Join us in Oslo, Tanaka wrote to the three leaders.",
    "Like us, Norway depends on fish.",
    "Share this bread, the priest said to the refugees.",
    "Shares in Nordhavn Lines fell by four percent.",
    "Share prices rose.",
    "Support for the mayor has fallen since March.",
    "Support our troops, the banner said.",
    "Get out, the guards told the reporters.",
    "Download speeds doubled in Estonia.",
    # words that also head furniture
    "By then Putin had left.",
    "By Tuesday, Tanaka had resigned",
    "By Monday evening Kim Jong-un and his sister had left Vladivostok.",
    "By Friday Norway and Sweden had both signed.",
    "By far the largest donor was Erik Sandström.",
    "By law, the mayor must live in the town.",
    "By Wednesday night Anna Weiss and Carl Orff were free.",
    "Read more than a hundred times, the letter fell apart.",
    "Reading is the largest town in Berkshire.",
    "Related companies were fined as well.",
    "More than 300 people died in the flood.",
    "More: he had lied to the court about the boat he sold to Sommer.",
    "Watch towers were built along the border.",
    "Watch: that was the only word that the sailor said.",
    "See also how the lake has shrunk, Falk told the committee.",
    "Advertisers left the channel after the interview.",
    "Advertisement revenue at the Courier fell by a third.",
    "Advertise less and build more, Tanaka told the company.",
    "Sponsored by Norway, the resolution passed by nine votes to six.",
    "Trending downwards since May, the price of cod reached a new low.",
    "Home prices rose in Oslo.",
    "Next, the leaders travelled to Bergen.",
    "Comments by the Turkish president angered Athens.",
    "Comment was not immediately available from the ministry.",
    "No comment, said the ambassador.",
    "Two comments by Brandl were struck from the record.",
    "Cookies were served at the summit.",
    "We use cookies as bait, the fisherman told the Courier.",
    "Copyright law must change, said Oren Falk.",
    "Copyright lawyers from nine countries met in Geneva.",
    "All rights reserved for nobles were abolished in 1848.",
    "Reproduction rates fell among cod.",
    "This material was found in the mayor's office.",
    "Photo finishes decided three of the races.",
    "Photographs by Lena Orsk were shown to the jury.",
    "Picture the scene: two leaders on a bridge.",
    "Image matters, said Tanaka.",
    "Image rights were sold to Osprey Maritime for two million euros.",
    "Video of the attack was shown to the court.",
    "Video: a new medium was born in that decade, Falk wrote in his book.",
    "Getty Images sued the company in London.",
    "Reuters reported the talks first.",
    "AFP could not verify the claim.",
    "Reporting by the Courier led to the arrest of two officials.",
    "Editing by hand takes three days, said Orsk.",
    "Writing by candlelight, Falk finished the book in a month.",
    "Written by Ana Reis in 1950, the play was banned.",
    "Posted to Madrid in 2019, Brandl met the king twice.",
    "Published in 1987, the book sold a million copies.",
    "Updated figures show that 40 boats were lost.",
    "March 12 was the day on which Tanaka resigned.",
    "On March 12, 2024 the bridge was opened.",
    "Tags were found on three of the whales.",
    "Topics included fish, oil and gas.",
    "Tags: the police found three of them on the whales, Falk said.",
    "Four minutes later the bridge fell.",
    "Norway contributed to this fund.",
    "Nordhavn Lines had contributed to this disaster, Falk wrote.",
    "Nigerian President Chidi Okafor met his aides as violence was reported from Lagos.",
    "This report was produced by a panel of nine judges.",
    "Published by permission of the king, the book was banned by his son.",
    "Politics is a hard trade.",
    "Jonas Wibe contributed to the success of the talks.",
    "The Associated Press said that its reporter was freed.",
    "Marta Kellner is a judge of the court in Hamburg.",
    "Oren Falk was the editor of the Courier for ten years before he was jailed.",
    "Correction of the border was the aim of the treaty.",
    "Ends must meet.",
    "This story has two sides, said Falk.",
    "This is a story of greed, the prosecutor said.",
    "Full story: that is what the jury never heard, the lawyer said in court.",
    "Loading docks at the port were closed.",
    "Menu prices rose.",
    "Search teams found the boat on Sunday.",
    "Log in hand, the captain testified.",
    "Register offices in Oslo were closed.",
    "Donate blood, the mayor told the town.",
    "X marks the spot.",
    "Enter Tanaka.",
    "Contact with the boat was lost.",
    "Contact the embassy, the ministry told its citizens.",
    "Email evidence convicted him.",
    "Print workers went on strike.",
    "Report this to the king, Sandström told the envoy.",
    "Breaking News, a satire by Ana Reis, opened in Oslo.",
    "He had one image: a boat on the ice.",
    "Presented by Norway, the plan failed.",
    "Supported by Swedish ships, the trawlers left the port on Monday.",
    "Win or lose, Tanaka will resign in June.",
    "Read the treaty, Falk told the ministers.",
    "Join the union, the leaflet said.",
    "Visit after visit failed until Falk came here himself.",
    "For more than a year, visit after visit failed.",
    "To see the king, visitors must now sign up in Oslo.",
    "To support the troops, Norway will follow Sweden.",
    "Source: the minister has none, Falk wrote.",
    "Sources in the ministry denied the report.",
    "About Norway little is known in Lisbon.",
    "Are you afraid? Call the police, the mayor told the town.",
    "Have you no shame? Falk asked the council.",
    "Become a king and you become a target, said Falk.",
    "Readers can be cruel.",
    "Members can leave the league at any time, the court ruled.",
    "Take the case of Karin Wallin.",
    "Consider our own ministers.",
    "Offer: three million euros, Brandl said.",
    "LIVE: that is what the people of Kalvik want to do, Tanaka said.",
    "Originally published by nobody, the letters were found in 1990.",
    "Analysis: none was offered by the ministry. Falk gave his own.",
]

TRIMMED = [
    ("Leaders shake hands on Tuesday. Photo: Lena Orsk/Coastline Images", 31),
    ("Leaders shake hands on Tuesday. Picture: Ole Brandvik / NordFoto", 31),
    ("Leaders shake hands on Tuesday. Image: Port Authority.", 31),
    ("Leaders shake hands on Tuesday. (Photo by Lena Orsk/AFP via Getty Images)", 31),
    ("Leaders shake hands on Tuesday. [Photo: Lena Orsk/AFP]", 31),
    ("Leaders shake hands on Tuesday. (AP Photo/Lena Orsk)", 31),
    ("Leaders shake hands on Tuesday. (AP Photo/Lena Orsk, File)", 31),
    ("Leaders shake hands on Tuesday. Lena Orsk/AFP via Getty Images", 31),
    ("Leaders shake hands on Tuesday. REUTERS/Lena Orsk", 31),
    ("Leaders shake hands on Tuesday. REUTERS/Lena Orsk/File Photo", 31),
    ("Leaders shake hands on Tuesday. Photograph: Lena Orsk/The Courier", 31),
    ("Leaders shake hands on Tuesday. Photo by Lena Orsk for The Courier", 31),
    ("Leaders shake hands on Tuesday. Credit: Lena Orsk", 31),
    ("Leaders shake hands on Tuesday. (Reporting by Ana Reis; editing by Li Na)", 31),
    ("Leaders shake hands on Tuesday. — Reuters", 31),
    ("Leaders shake hands on Tuesday. (AFP)", 31),
    ("Leaders shake hands (left) on Tuesday.", 38),
    ("She showed a photo (of the boat) to Brandl.", 43),
    ("He asked for one thing. Photo evidence was all that mattered.", 61),
    ("He gave a name. Picture: nobody knew.", 37),
    ("He spoke to Reuters.", 20),
    ("The leaders met. Reuters reported it.", 37),
    ("Falk has many sources. Getty Images sued him.", 45),
    ("They signed in Rabat (Morocco).", 31),
    ("The agency (Reuters) said so.", 29),
]


LABELLED = [
    ("FILE PHOTO: Tanaka speaks in Oslo. REUTERS/Lena Orsk/File Photo", "Tanaka speaks in Oslo."),
    ("UPDATE 2-Tanaka opens bridge", "Tanaka opens bridge"),
    ("BREAKING: Tanaka opens bridge", "Tanaka opens bridge"),
    ("EXCLUSIVE - Tanaka opens bridge", "Tanaka opens bridge"),
    ("(Reuters) - Leaders met in Oslo.", "Leaders met in Oslo."),
    ("(AP) — Leaders met in Oslo.", "Leaders met in Oslo."),
    ("Breaking: a habit of the minister.", "Breaking: a habit of the minister."),
    ("UPDATE on the talks", "UPDATE on the talks"),
    ("(Reuters) is an agency.", "(Reuters) is an agency."),
    ("FILE-SHARING sites were closed.", "FILE-SHARING sites were closed."),
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


@pytest.mark.parametrize("line", ARTICLE)
def test_sentences_of_the_article_stay(line):
    for place in range(4):
        paragraphs = [*BODY[:place], line, *BODY[place:]]
        assert clear(paragraphs)[0] == paragraphs


@pytest.mark.parametrize(("paragraph", "length"), TRIMMED)
def test_only_the_credit_is_cut_from_a_caption(paragraph, length):
    assert trimmed(paragraph) == paragraph[:length]


@pytest.mark.parametrize(("paragraph", "left"), LABELLED)
def test_labels_before_a_caption_or_headline_are_cut(paragraph, left):
    assert trimmed(paragraph) == left


@pytest.mark.parametrize(
    "unit", ["Aa ", "Aa-", "Aa, ", "Aa and ", "Aa/Bb ", "X, ", "share ", "AA. "]
)
def test_no_pattern_loses_itself_in_a_strange_paragraph(unit):
    started = time.monotonic()
    for start in ("", "By ", "Photo: ", "(Photo by ", "Follow us on ", "They met. ", "RABAT, "):
        clear([(start + unit * 200)[:399] + "¤", "They met."])
        take_dateline(start + unit * 200)
    assert time.monotonic() - started < 3


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


def test_an_article_goes_on_after_related_stories():
    links = ["Related stories", "Ten bridges that fell into rivers"]
    assert clear([BODY[0], *links, *BODY[1:]])[0] == list(BODY)


def test_a_byline_in_the_middle_of_a_long_article_is_a_sub_heading():
    long = [*BODY] * 8
    paragraphs = [*long[:12], "By Land and Sea", *long[12:]]
    assert clear(paragraphs)[0] == paragraphs


def test_sub_headings_are_kept_as_paragraphs():
    text = f"{BODY[0]}\n\n‘Great love for rivers’\n\n{BODY[1]}"
    assert "\n\n‘Great love for rivers’\n\n" in document_from_text(text).text
