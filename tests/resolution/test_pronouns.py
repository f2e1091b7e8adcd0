"""Pronouns, and plurals that count people."""

from tests.resolution.build import extraction, resolved, who


def test_the_models_cluster_is_followed_if_the_gender_allows() -> None:
    found = who(
        """[Foreign Minister ~Helena Pires|person c1] met [Nuno Costa|person].
        [She|person p c1] smiled."""
    )
    assert found[2] == ["person/helena-pires"]


def test_a_cluster_of_two_names_is_split_by_gender() -> None:
    found = who(
        """[Ms ~Helena Pires|person c1] told [Mr ~Idriss Alaoui|person c1] so.
        [She|person p c1] asked [him|person p c1] to leave."""
    )
    assert found[2] == ["person/helena-pires"]
    assert found[3] == ["person/idriss-alaoui"]


def test_without_a_cluster_the_last_subject_is_meant() -> None:
    found = who(
        """[Mr ~Vladimir Putin|person] met [Mr ~Kim Jong-un|person].
        [He|person p] smiled.""",
        [(0, "meet", 1)],
    )
    assert found[2] == ["person/vladimir-putin"]


def test_i_in_a_quotation_is_who_speaks() -> None:
    found = who(
        """"[I|person p q1] trust [him|person p q1]," said [Kofi Mensah|person].""",
        [(0, "trust", 1, {"attributed_to": 2})],
    )
    assert found[0] == ["person/kofi-mensah"]
    assert found[1] == []


def test_i_is_the_subject_of_the_quotation() -> None:
    text = """[Kofi Mensah|person] said "[I|person p q1] left"."""
    found = who(text, [(0, "say", '"I left"')])
    assert found[1] == ["person/kofi-mensah"]


def test_we_is_nobody_in_particular() -> None:
    assert who("""[Kofi Mensah|person] said "[we|person p pl q1] left".""")[1] == []


def test_the_two_leaders_are_exactly_that_pair() -> None:
    made = resolved(
        extraction(
            """[President ~Chidi Okafor|person] met
            [Prime Minister ~Astrid Lindqvist|person] in [Accra|place].
            [Ibrahim Danladi|person], a spokesman, watched.
            [The two leaders|person c pl] criticised [the NPA|organization].
            [They|person p pl] left.""",
            [(0, "meet", 1), (3 + 1, "criticise", 5), (6, "leave", 2)],
        )
    )
    criticised = {s.subject for s in made.statements if s.relation == "criticise"}
    assert criticised == {"person/chidi-okafor", "person/astrid-lindqvist"}
    left = {s.subject for s in made.statements if s.relation == "leave"}
    assert left == criticised


def test_a_pair_that_met_is_joined_to_each_other() -> None:
    made = resolved(
        extraction(
            """[Chidi Okafor|person] greeted [Astrid Lindqvist|person].
            [The two leaders|person c pl] met.""",
            [(0, "greet", 1), (2, "meet", None, {"symmetric": True})],
        )
    )
    (met,) = (s for s in made.statements if s.relation == "meet")
    assert (met.subject, met.object) == ("person/astrid-lindqvist", "person/chidi-okafor")


def test_both_countries_are_countries() -> None:
    found = who(
        """[Norway|place] and [Sweden|place] signed with [Oslo Partners|organization].
        [Both countries|place c pl] agreed."""
    )
    assert found[3] == ["place/norway", "place/sweden"]


def test_two_of_three_are_not_guessed() -> None:
    found = who(
        """[Al Lee|person], [Bo Ek|person] and [Cy Fox|person] came.
        [The two men|person c pl] left."""
    )
    assert found[3] == []


def test_two_trawlers_are_not_two_people() -> None:
    found = who(
        """[Ann Lee|person] met [Bo Ek|person].
        [Two trawlers|object c pl] sank.""",
        [(0, "meet", 1)],
    )
    assert found[2] == []


def test_the_two_women_are_women() -> None:
    found = who(
        """[Mr ~Al Lee|person] brought [Ms ~Bo Ek|person] and [Ms ~Cy Fox|person].
        [The two women|person c pl] left.""",
        [(0, "bring", 1)],
    )
    assert found[3] == ["person/bo-ek", "person/cy-fox"]


def test_both_countries_are_those_that_the_article_is_about() -> None:
    found = who(
        """[China|place] met [South Korea|place].
        [China|place] helps [South Korea|place].
        [China|place] likes [South Korea|place].
        [South Korea|place] let [the US|place] come.
        [Both countries|place c pl] want trade.""",
        [(0, "meet", 1), (2, "help", 3), (4, "like", 5), (6, "let", 7)],
    )
    assert found[8] == ["place/china", "place/south-korea"]


def test_who_says_that_she_left_is_she() -> None:
    found = who(
        """[Ann Lee|person] wept for [a mother|person c c1].
        [Ann Lee|person] says that [she|person p c1] left.""",
        [(3, "leave", "x", {"attributed_to": 2})],
    )
    assert found[3] == ["person/ann-lee"]


def test_a_couple_is_who_did_it_together() -> None:
    found = who(
        """[Pedro Diaz|person] phoned [Aziz Kadir|person].
        [Fatima Bennis|person] and [Karim|person] ran.
        [The couple|person c] wept.""",
        [(0, "phone", 1), (2, "run", "away"), (3, "run", "away")],
    )
    assert found[4] == ["person/fatima-bennis", "person/karim"]


def test_who_invites_both_is_neither() -> None:
    found = who(
        """[Chidi Okafor|person] met [Astrid Lindqvist|person].
        [Lindqvist|person] thanked [Kwabena Asante|person].
        He had invited [both leaders|person c pl].""",
        [(0, "meet", 1), (2, "thank", 3), (3, "invite", 4)],
    )
    assert found[4] == ["person/astrid-lindqvist", "person/chidi-okafor"]


def test_who_tells_the_story_is_one_person_without_a_name() -> None:
    made = resolved(
        extraction(
            """[I|person p c1] met [Kofi Mensah|person].
            [He|person p] thanked [me|person p c1].""",
            [(0, "meet", 1), (2, "thank", 3)],
        )
    )
    [teller] = [e for e in made.entities if e.label == "I"]
    assert [m.text for m in teller.mentions] == ["I", "me"]
    assert not teller.named


def test_we_of_one_quotation_are_not_we_of_another() -> None:
    found = who(
        """"[We|person p pl c1 q1] lost," said [Kofi Mensah|person]. "[We|person p pl c1 q1] left."
        "[We|person p pl c1 q2] won," said [Ann Lee|person]. "[We|person p pl c1 q2] sang.\""""
    )
    assert found[0] == found[2] != found[3] == found[5]


def test_pronouns_that_the_model_puts_together_are_one_thing() -> None:
    found = who(
        """[That|object p c1] was odd. Nobody saw [it|object p c1].""",
    )
    assert found[0] == found[1] != []


def test_you_in_a_quotation_is_to_whom_it_is_told() -> None:
    found = who(
        """"[You|person p q1] saved [Quito|place]," [Kofi Mensah|person] told [Ana Ruiz|person].""",
        [(0, "save", 1, {"attributed_to": 2}), (2, "tell", 3)],
    )
    assert found[0] == ["person/ana-ruiz"]


def test_you_without_a_listener_stays_open() -> None:
    found = who(
        """"[You|person p q1] saved [Quito|place]," said [Kofi Mensah|person].""",
        [(0, "save", 1, {"attributed_to": 2})],
    )
    assert found[0] == []


def test_him_is_not_who_saw_him_but_himself_is() -> None:
    text = """[Kofi Mensah|person c1] saw [{}|person p c1]."""
    assert who(text.format("him"), [(0, "see", 1)])[1] != ["person/kofi-mensah"]
    assert who(text.format("himself"), [(0, "see", 1)])[1] == ["person/kofi-mensah"]


def test_its_is_rather_the_actor_of_the_sentence_before_than_one_long_gone() -> None:
    found = who(
        """[The Lenk Board|organization c1] met.
        Then it rained.
        [Ryland Partners|organization] criticised the price.
        "Too much," [[its|organization p c1] manager|person c] wrote.""",
        [(1, "criticise", "the price"), (2, "write", "it")],
    )
    assert found[3] == ["organization/ryland-partners"]


def test_they_are_those_just_joined_rather_than_unnamed_people_above() -> None:
    found = who(
        """[Freed aid workers|person c pl c1]
        [Ann Lee|person f] and [Tom Rao|person m] were held near [Lima|place].
        [They|person p pl c1] left.""",
        [(1, "hold near", 3), (2, "hold near", 3)],
    )
    assert found[4] == ["person/ann-lee", "person/tom-rao"]


def test_i_am_who_i_say_that_i_am() -> None:
    found = who(
        """[I|person p c1] am [Lara Voss|person =0] and live in [Oslo|place].
        [My|person p c1] car broke, and [I|person p c1] walk.""",
        [(0, "live in", 2), (4, "walk", "home")],
    )
    assert found[0] == found[1] == found[3] == found[4]


def test_of_several_who_tell_a_text_the_name_of_one_is_not_believed() -> None:
    found = who(
        """[I|person p c1] am [Lara Voss|person =0]. [I|person p c2] walk.
        [I|person p c1] walk.""",
        [(2, "walk", "home"), (3, "walk", "home")],
    )
    assert found[1] not in (found[2], found[3])


def test_my_name_is_mine() -> None:
    found = who(
        """[[My|person p c1] name|concept c =2] is [Lara Voss|person =0].
        [I|person p c1] walk.""",
        [(3, "walk", "home")],
    )
    assert found[3] == found[2]


def test_of_two_who_give_names_in_one_cluster_neither_is_i() -> None:
    found = who(
        """[I|person p c1] am [Lara Voss|person =0].
        [I|person p c1] am [Piet Haan|person =2].
        [I|person p c1] walk.""",
        [(4, "walk", "home")],
    )
    assert found[4] not in (found[1], found[3])
