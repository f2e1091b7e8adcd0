"""What stays in an article although it looks like page furniture."""

import pytest

from kgraph.reading import document_from_text
from kgraph.reading.furniture import clear

BODY = (
    "Mayor Ilse Tanaka opened the bridge on Monday.",
    "She thanked the engineers who had built it in two years.",
    "The river had cut the town in half since the flood of 1998.",
)

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


@pytest.mark.parametrize("line", ARTICLE)
def test_sentences_of_the_article_stay(line):
    for place in range(4):
        paragraphs = [*BODY[:place], line, *BODY[place:]]
        assert clear(paragraphs)[0] == paragraphs


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
