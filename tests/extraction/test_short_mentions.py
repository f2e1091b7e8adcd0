"""Short ways to call somebody: a club by its last word, a person by where she is from."""

from nouns import mentions_in

from kgraph.model import EntityType, MentionKind, Number


def test_the_last_word_of_a_club_names_it_before_its_coach() -> None:
    index = mentions_in(
        "Lyra PROPN 2 compound | Rovers PROPN 3 nsubj | lost VERB 0 root lose | . PUNCT 3 punct"
        " | --- | Rovers NOUN 2 compound rover Number=Plur | coach NOUN 3 nmod:desc"
        " | Ida PROPN 4 nsubj | left~ VERB 0 root leave | . PUNCT 4 punct",
        [("Lyra Rovers", "ORGANIZATION"), ("Ida", "PERSON")],
    )
    short = [mention for mention in index.mentions if mention.name == "Rovers"]
    assert [(m.kind, m.type) for m in short] == [(MentionKind.NAME, EntityType.ORGANIZATION)]


def test_the_last_word_of_a_club_is_a_common_word_elsewhere() -> None:
    index = mentions_in(
        "Lyra PROPN 2 compound | Rovers PROPN 3 nsubj | lost VERB 0 root lose | . PUNCT 3 punct"
        " | --- | Rovers NOUN 2 nsubj rover Number=Plur | drove VERB 0 root drive",
        [("Lyra Rovers", "ORGANIZATION")],
    )
    assert not [m for m in index.mentions if m.name == "Rovers" and m.kind is MentionKind.NAME]


def test_one_of_a_people_is_a_person() -> None:
    index = mentions_in(
        "The DET 2 det | Norwegian PROPN 3 nsubj _ Number=Sing | scored~ VERB 0 root score"
        " | . PUNCT 3 punct",
        [("Norwegian", "GROUP")],
    )
    assert [(m.text, m.kind, m.type, m.number) for m in index.mentions] == [
        ("The Norwegian", MentionKind.NOMINAL, EntityType.PERSON, Number.SINGULAR)
    ]


def test_a_people_stays_a_people() -> None:
    index = mentions_in(
        "The DET 2 det | Norwegians PROPN 3 nsubj _ Number=Plur | scored~ VERB 0 root score"
        " | . PUNCT 3 punct",
        [("Norwegians", "GROUP")],
    )
    assert [(m.kind, m.type) for m in index.mentions] == [(MentionKind.DEMONYM, EntityType.GROUP)]


def test_a_quality_that_opens_a_sentence_is_no_name() -> None:
    index = mentions_in(
        "Reformist PROPN 2 amod | lawmaker NOUN 3 nmod:desc | Ida PROPN 4 nsubj"
        " | left~ VERB 0 root leave | . PUNCT 4 punct",
        [("Ida", "PERSON")],
    )
    assert "Reformist" not in {mention.name for mention in index.mentions}
