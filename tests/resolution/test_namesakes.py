"""Names that several things of one article bear, told by office, by state and by where one goes."""

from tests.resolution.build import extraction, resolved, who


def test_a_title_is_not_given_to_whom_the_text_gives_another_office() -> None:
    read = who(
        """
        [Finance Minister ~Margit Lehner|person f] spoke.
        [Chancellor ~Lehner|person] agreed.
        [Georg Lehner|person m] left.
        """
    )
    assert read[1] == read[2] != read[0]


def test_a_shorter_title_may_be_the_same_office() -> None:
    read = who(
        """
        [Finance Minister ~Margit Lehner|person f] met [Georg Lehner|person m].
        [Minister ~Lehner|person] agreed.
        """
    )
    assert read[2] == read[0]


def test_the_state_where_an_article_names_other_states() -> None:
    made = resolved(extraction("She grew up in [Ohio|place] and won in [Georgia|place]."))
    codes = {dict(e.identifiers).get("iso3166") for e in made.entities}
    assert "GE" not in codes


def test_the_country_where_it_names_none() -> None:
    made = resolved(extraction("[Georgia|place] met [Armenia|place]."))
    assert "GE" in {dict(e.identifiers).get("iso3166") for e in made.entities}


def test_a_capital_that_somebody_leaves_for_is_the_city() -> None:
    text = "[Nino Beridze|person] left [Tbilisi|place] for [Ankara|place]. [Turkey|place] was glad."
    read = who(text, [(0, "leave", 1)])
    assert read[2] != read[3]


def test_an_acronym_is_of_the_type_of_its_full_name() -> None:
    text = "[The African Rowing Union|organization] ([ARU|place]) met. [The ~ARU|place] voted."
    read = who(text)
    assert read[0] == read[1] == read[2]
    assert read[0][0].startswith("organization/")


def test_a_pronoun_of_a_titled_surname_tells_nothing_of_another_person() -> None:
    read = who(
        """
        [Walter Whitfield|person], [the founder|person c =0], stepped down.
        [Paris Whitfield|person c3] runs the office. [Mr. ~Whitfield|person m c3] stays.
        [He|person p m c3] is 88.
        """
    )
    assert read[3] == read[0] != read[2]


def test_a_chief_among_two_lees_is_the_one_who_is_a_chief() -> None:
    found = who(
        """[Ana Lee|person], [the mayor|person c =0], came with
        [the fire chief|person c], [Bo Lee|person =2].
        [Chief ~Lee|person] spoke, and [Lee|person] left."""
    )
    assert found[4] == ["person/bo-lee"]
    assert found[5] == ["person/ana-lee"]


def test_ms_is_not_who_has_been_called_by_the_surname_alone() -> None:
    found = who(
        """[Kristo Vaher|person] spoke. [Vaher|person] smiled.
        [Maila Vaher|person], who is no relative, agreed. "Good," [Ms ~Vaher|person f] said."""
    )
    assert found[1] == ["person/kristo-vaher"]
    assert found[3] == ["person/maila-vaher"]


def test_the_subject_of_the_sentence_before_goes_on() -> None:
    found = who(
        """[Folu Ade|person] resigned.
        [Kunle Ade|person] takes over.
        [Ade|person] spoke.""",
        [(1, "take over", "it")],
    )
    assert found[2] == ["person/kunle-ade"]


def test_nobody_speaks_of_himself_by_name() -> None:
    found = who(
        """[Morgan Kell|person] sold it. [Ruth Morgan|person] heard.
        "[Morgan|person q1] never calls", [Ruth Morgan|person] said.""",
        [(3, "say", '"Morgan never calls"')],
    )
    assert found[2] == ["person/morgan-kell"]


def test_a_name_turned_round_is_another_persons_in_one_article() -> None:
    found = who("[Zhao Lin|person] met [Lin Zhao|person].")
    assert found[0] != found[1]


def test_a_country_is_not_who_has_its_name_for_a_given_name() -> None:
    found = who("[Georgia Vanden|person] came where [Georgia|place] builds a port.")
    assert found[1] == ["place/georgia"]


def test_the_firm_is_meant_where_the_man_is_called_mr() -> None:
    found = who(
        """[Denholt Steel|organization] lost [Gerald Denholt|person].
        [Mr ~Denholt|person m] was ill.
        [Ana Ruiz|person] joined [Denholt|person]."""
    )
    assert found[4] == ["organization/denholt-steel"]


def test_who_speaks_is_not_whom_he_names() -> None:
    found = who(
        """[Sean Hart|person] spoke. His brother, [Councillor ~Liam Hart|person], had warned.
        "[Councillor ~Hart|person q1] was right," [Hart|person] said.""",
        [(1, "warn", "him"), (3, "say", '"Councillor Hart was right,"')],
    )
    assert found[2] == ["person/liam-hart"]
    assert found[3] == ["person/sean-hart"]


def test_a_name_that_ends_like_a_firms_is_a_firm() -> None:
    assert who("Her husband runs [Otis Foods|person].") == [["organization/otis-foods"]]
