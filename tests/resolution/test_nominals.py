"""Common nouns: which named thing they speak of, or that they speak of none."""

from dataclasses import replace

from tests.resolution.build import extraction, resolved, who


def test_an_apposition_is_the_same_thing() -> None:
    found = who("[The [Maltese|place d] capital|place c], [Valletta|place], burned.")
    assert found[0] == found[2] == ["place/valletta"]


def test_commas_tell_an_apposition_that_the_parser_missed() -> None:
    found = who("[His lawyer|person c], [Petra Hartwig|person], appealed.")
    assert found[0] == found[1] == ["person/petra-hartwig"]


def test_a_list_is_no_apposition() -> None:
    found = who("[The lawyer|person c], [Petra Hartwig|person], and [Jens Rohde|person] came.")
    assert found[0] != found[1]


def test_a_leader_is_told_by_the_country() -> None:
    found = who(
        """[[Russian|place d] President ~Vladimir Putin|person] met [Kim Jong-un|person].
        [The [Russian|place d] leader|person c] smiled.""",
        [(0, "president of", 1)],
    )
    assert found[3] == ["person/vladimir-putin"]


def test_an_office_named_in_every_word_beats_the_model() -> None:
    found = who(
        """[Foreign Minister ~Helena Pires|person] met [Duarte Pires|person c1].
        [The foreign minister|person c c1] spoke."""
    )
    assert found[2] == ["person/helena-pires"]


def test_its_ambassador_is_not_the_ambassador_of_another_country() -> None:
    found = who(
        """[The [Spanish|place d] ambassador|person c c1], [Rafael Otero|person c1], left.
        [Portugal|place] recalled [[its|place p c2] ambassador|person c c1].""",
        [(3, "recall", 4), (2, "ambassador of", 1)],
    )
    assert found[2] == ["person/rafael-otero"]
    assert found[4] != found[2]


def test_nobody_is_his_own_brother() -> None:
    found = who(
        """[Stefan Lund|person c1] wept.
        [[His|person p c1] brother|person c c1] did not.""",
        [(1, "do", "not")],
    )
    assert found[2] == ["person/stefan-lund"]
    assert found[1] != found[0]


def test_a_court_is_no_person_whatever_the_model_says() -> None:
    found = who(
        """[Jens Rohde|person c1] told
        [the court|person c c1] so.""",
        [(0, "tell", 1)],
    )
    assert found[1] != found[0]


def test_the_capital_is_the_city_of_the_country_that_is_spoken_of() -> None:
    found = who(
        """[Morocco|place] invited her to [Rabat|place].
        She liked [the [Moroccan|place d] capital|place c]."""
    )
    assert found[2] == ["place/rabat"]


def test_his_country_is_the_one_he_leads() -> None:
    found = who(
        """[[Russian|place d] leader ~Vladimir Putin|person] listened.
        [[North Korean|place d] leader ~Kim Jong-un|person c1] spoke.
        [[His|person p c1] country|place c] is poor.""",
        [(0, "leader of", 1), (2, "leader of", 3)],
    )
    assert found[4] == ["place/north-korea"]


def test_the_country_is_the_one_just_spoken_of() -> None:
    found = who(
        """[Norway|place] is rich.
        [The country|place c] has oil."""
    )
    assert found[1] == ["place/norway"]


def test_the_town_of_a_name_is_that_town() -> None:
    found = who("They left [the town of [Yeoncheon|place]|place c] .")
    assert found[0] == found[1] == ["place/yeoncheon"]


def test_a_name_and_its_kind_are_one_thing() -> None:
    found = who("They met at [the [Seehof|place] hotel|place c] in May.")
    assert found[0] == found[1] == ["place/seehof"]


def test_an_adjective_and_a_geographic_noun_make_a_name() -> None:
    found = resolved(extraction("Peace on [the [Korean|place d] peninsula|place c] is far."))
    assert ("place/korean-peninsula", True) in [(e.id, e.named) for e in found.entities]


def test_the_same_noun_is_the_same_thing() -> None:
    found = who(
        """They signed [an agreement|concept c].
        [The agreement|concept c] was criticised.
        [The accord|concept c] failed.""",
        [("they", "sign", 0), (1, "be", "bad"), (2, "fail", "x")],
    )
    assert found[0] == found[1] == found[2]


def test_unnamed_things_are_kept_only_if_something_is_said_of_them() -> None:
    text = "[Analysts|person c pl] said that [a tanker|object c] sank."
    said = resolved(extraction(text, [(0, "say", "so")]))
    assert [(e.label, e.named) for e in said.entities] == [("Analysts", False)]
    assert resolved(extraction(text)).entities == ()


def test_unnamed_things_of_two_documents_are_two() -> None:
    a, b = (extraction("[Analysts|person c pl] spoke.", [(0, "say", "so")], name) for name in "ab")
    assert len(resolved(a, b).entities) == 2


def test_what_belongs_to_a_named_thing_is_as_good_as_named() -> None:
    made = resolved(
        extraction(
            """[Ann Lee|person c1] spoke.
            [[Her|person p c1] mother|person c] wept.
            [[Ms ~Lee|person]'s mother|person c] left.""",
            [(1, "weep", "so"), (4, "leave", "x")],
        )
    )
    assert [(e.id, e.label, e.named) for e in made.entities if e.label != "Ann Lee"] == [
        ("person/ann-lees-mother", "Ann Lee's mother", True)
    ]


def test_what_the_text_comes_back_to_is_as_good_as_named() -> None:
    made = resolved(
        extraction(
            """They held [a first summit in [Oslo|place]|event c c1].
            [The summit|event c c1] began.
            [The summit|event c c1] ended.""",
            [(2, "begin", "x")],
        )
    )
    assert ("event/first-summit-in-oslo", True) in [(e.id, e.named) for e in made.entities]


def test_the_president_is_not_the_former_president() -> None:
    found = who(
        """[President ~Ellen Brandt|person] met [former President ~Tom Weller|person].
        [The president|person c] smiled."""
    )
    assert found[2] == ["person/ellen-brandt"]


def test_a_lawyers_client_is_the_one_she_speaks_for() -> None:
    found = who(
        """[Mr ~Obi|person c1] was charged.
        [[Mr ~Obi|person]'s lawyer|person c], [Femi Falana|person c2], spoke.
        [[His|person p c2] client|person c] slept.""",
        [(3, "lawyer of", 2)],
    )
    assert found[4] == ["person/obi"]


def test_the_comma_belongs_to_the_nearest_noun() -> None:
    found = who(
        """She was [the daughter of [a miner|person c]|person c], [Fred Hollis|person].""",
        [(1, "work", "hard")],
    )
    assert found[1] == found[2] == ["person/fred-hollis"]
    assert found[0] != found[2]


def test_the_kingdom_is_a_kingdom() -> None:
    found = who(
        """[Saudi Arabia|place] invited [Syria|place].
        [The kingdom|place c] paid."""
    )
    assert found[2] == ["place/saudi-arabia"]


def test_a_noun_that_introduced_a_name_stands_for_it() -> None:
    found = who(
        """He founded [the Emil Lund Foundation|organization], [a charity|organization c =0].
        [Acme|organization] gave money.
        [The charity|organization c] closed."""
    )
    assert found[3] == ["organization/emil-lund-foundation"]


def test_a_headline_speaks_of_the_person_introduced_in_the_same_words() -> None:
    found = who(
        """[[Australian|place d] woman|person c] was freed.
        [Ann Lee|person], [an [Australian|place d] woman|person c =2], wept.""",
        [(0, "be freed", "x")],
    )
    assert found[0] == ["person/ann-lee"]


def test_the_trial_that_somebody_named_attends_is_as_good_as_named() -> None:
    text = "[Ann Lee|person] attended [the trial|event c]."
    made = resolved(extraction(text, [(0, "attend", 1)]))
    assert ("event/trial", True) in [(e.id, e.named) for e in made.entities]


def test_the_deal_of_the_headline_is_the_agreement_of_the_article() -> None:
    found = who(
        """Portugal signs [fishing deal|concept c].
        They signed [a fishing ~agreement|concept c].
        [The deal|concept c] failed.""",
        [(1, "be", "new"), (2, "fail", "x")],
    )
    assert found[0] == found[1] == found[2]


def test_a_businessman_in_a_cluster_with_a_name_is_that_person() -> None:
    found = who(
        """[Joshua Norton|person c1] came.
        He was [a businessman|person c c1] there."""
    )
    assert found[1] == ["person/joshua-norton"]


def test_their_robot_is_not_the_robot_of_others() -> None:
    found = who(
        """[[Acme|organization]'s robot|product c c1] won.
        [Nokura|organization c2] brought [[their|organization p pl c2] robot|product c c1].""",
        [(0, "win", "x"), (2, "bring", 3)],
    )
    assert found[0] != found[3]


def _listed(field: str, triples: list[tuple[int, str, int]]) -> set[tuple[str, str, str]]:
    """Return the statements of a text whose first mention lists the second and the third."""
    made = extraction(
        """[The judges|person c pl def c1], [Ana Ruiz|person] and [Juan Paz|person], left
        [Oslo|place]. [Both|person c pl c1] returned to [Oslo|place].""",
        triples,
    )
    first = replace(made.mentions[0], **{field: (1, 2)})
    found = resolved(replace(made, mentions=(first, *made.mentions[1:])))
    labels = {e.id: e.label for e in found.entities}
    return {(labels[s.subject], s.relation, labels[str(s.object)]) for s in found.statements}


def test_what_listed_people_do_each_does() -> None:
    found = _listed("members", [(0, "leave", 3), (4, "return to", 5)])
    assert found == {
        (who, what, "Oslo") for who in ("Ana Ruiz", "Juan Paz") for what in ("leave", "return to")
    }


def test_what_examples_do_the_others_do_too() -> None:
    found = _listed("examples", [(0, "leave", 3)])
    assert found == {(who, "leave", "Oslo") for who in ("Ana Ruiz", "Juan Paz", "judges")}


def test_a_noun_without_article_is_the_models_if_it_is_the_same_noun() -> None:
    found = who(
        """[Voters|person c pl c1] waited.
        The polls closed early for [voters|person c pl c1] and [visitors|person c pl c1].""",
        [(0, "wait", "long")],
    )
    assert found[0] == found[1] != found[2]


def test_their_jobs_are_not_some_jobs() -> None:
    found = who(
        """[Some jobs|concept c pl] were lost. [Dockers|person c pl c1] left
        [[their|person p c1] jobs|concept c pl].""",
        [(0, "be lost in", "May"), (1, "leave", 2)],
    )
    assert found[0] != found[2]


def test_who_asks_is_not_who_is_asked() -> None:
    found = who(
        """[The Dockers' Union|organization c1] met.
        [The union|organization c c1] asked [the company|organization c c1].""",
        [(1, "ask", 2)],
    )
    assert found[1] == found[0] != found[2]


def test_the_son_of_the_mayor_is_not_the_mayor() -> None:
    found = who(
        """[Ivo Brandt|person c1],
        [the son of [the mayor|person c c1]|person c c1 =0], was fined.""",
        [(2, "be", "old")],
    )
    assert found[1] == found[0] != found[2]


def test_one_of_several_is_not_what_the_others_are() -> None:
    found = _listed("members", [(0, "be identified as", 1), (0, "leave", 3)])
    assert {relation for _, relation, _ in found} == {"leave"}


def test_a_country_that_comes_up_later_is_not_the_country() -> None:
    found = who(
        """It rained.
        People voted.
        [Ines Kes|person] is [the country|place c c1]'s hope.
        [France|place c1] called.""",
        [(0, "be hope of", 1)],
    )
    assert found[1] != found[2]


def test_the_capital_in_a_city_is_that_city() -> None:
    found = who("She drove to [the capital in [Rabat|place]|place c].")
    assert found == [["place/rabat"], ["place/rabat"]]
