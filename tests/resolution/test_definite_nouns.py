"""Definite nouns that take up a name: "the newspaper", "the 34-year-old", "the couple"."""

import pytest

from tests.resolution.build import extraction, resolved, who


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("The Morning Ledger", "The newspaper"),
        ("Radio Lenk", "The station"),
        ("The Alder Trust", "The charity"),
        ("Lanner Airways", "The airline"),
        ("The Lenk Workers", "The union"),
    ],
)
def test_the_name_tells_the_sort(name: str, noun: str) -> None:
    found = who(
        f"""[{name}|organization] met [Otaka|organization].
        [{noun}|organization c] agreed.""",
        [(2, "agree", "soon")],
    )
    assert found[2] == found[0]


@pytest.mark.parametrize("noun", ["The company", "The Leeds-based company", "The firm"])
def test_the_company_is_the_last_company(noun: str) -> None:
    found = who(
        f"""[Otaka|organization] closed.
        [Harrow Motors|organization] did not.
        [The Lenk Post|organization] wrote of it.
        [{noun}|organization c] grew."""
    )
    assert found[3] == ["organization/harrow-motors"]


def test_a_team_is_named_in_the_plural() -> None:
    found = who(
        """[The Hollin Otters|organization pl] sued [the Daily Post|organization].
        [The club|organization c] won."""
    )
    assert found[2] == found[0]


def test_a_description_tells_the_sort() -> None:
    found = who(
        """[Vantor|person], [a carmaker|person c =0], fell.
        [The carmaker|object c] cut jobs."""
    )
    assert found[0] == found[1] == found[2] == ["organization/vantor"]


def test_of_two_papers_in_one_sentence_neither_is_the_paper() -> None:
    found = who(
        """[The Lenk Post|organization] bought [the Lenk Times|organization].
        [The paper|organization c] closed.""",
        [(2, "close", "in May")],
    )
    assert found[2] not in (found[0], found[1])


def test_the_union_is_no_newspaper_whatever_the_model_says() -> None:
    found = who(
        """[The Lenk Post|organization c1] closed.
        [The union|organization c c1] wept.""",
        [(1, "weep", "long")],
    )
    assert found[0] != found[1]


def test_the_34_year_old_is_who_is_34() -> None:
    found = who(
        """[Milo Pet|person], 34, passed to [Tim Orley|person], 29.
        [The 29-year-old|person c] scored."""
    )
    assert found[2] == ["person/tim-orley"]


def test_the_34_year_old_is_the_subject_of_the_sentence_before() -> None:
    found = who(
        """[Milo Pet|person] passed to [Tim Orley|person].
        [The 34-year-old|person c] scored.""",
        [(0, "pass to", 1)],
    )
    assert found[2] == ["person/milo-pet"]


def test_the_couple_are_husband_and_wife() -> None:
    found = who(
        """[Ana Ruiz|person] met [Ivo Grden|person].
        [[Ruiz|person]'s husband|person c =4], [Marko Paz|person =2], came.
        [The couple|person c] left.""",
        [(0, "meet", 1), (4, "husband of", 3)],
    )
    assert found[5] == ["person/ana-ruiz", "person/marko-paz"]


def test_the_two_suspects_are_those_who_were_named_together() -> None:
    found = who(
        """[Police|organization c pl] arrested [Dara Quist|person] and [Lee Hart|person].
        [The two suspects|person c pl] were charged.""",
        [(0, "arrest", 1), (0, "arrest", 2)],
    )
    assert found[3] == ["person/dara-quist", "person/lee-hart"]


def test_the_teams_of_two_countries_are_two_teams() -> None:
    made = resolved(
        extraction(
            "[The [Peruvian|place d] and [Danish|place d] teams|organization c pl] met.",
        )
    )
    labels = {e.label for e in made.entities}
    assert {"Peruvian team", "Danish team"} <= labels


def test_the_minister_is_not_the_prime_minister() -> None:
    found = who(
        """[Prime Minister ~Ivo Grden|person c1] met [Interior Minister ~Branka Jel|person].
        [The minister|person c c1] left."""
    )
    assert found[2] == ["person/branka-jel"]


def test_the_prime_minister_is_no_other_minister() -> None:
    found = who(
        """[Stefa Gul|person], [the minister|person c =0], wrote to
        [the prime minister|person c].""",
        [(2, "read", "it")],
    )
    assert found[2] != found[0]


def test_only_the_head_of_a_name_takes_it_up() -> None:
    found = who(
        """[The Flag Reform Project|organization] began.
        Voters like [the flag|object c]. They fund [the project|organization c].""",
        [(1, "be", "blue"), (2, "be", "small")],
    )
    assert found[1] != found[0] == found[2]


def test_officials_of_one_firm_are_the_same_officials() -> None:
    found = who(
        """[[Acme|organization] officials|person c pl] left.
        Later [[Acme|organization] officials|person c pl] came back.""",
        [(0, "leave", "early"), (2, "come back", "late")],
    )
    assert found[0] == found[2]


def test_the_pair_are_those_joined_last() -> None:
    found = who(
        """[Ana Costa|person] plays [Petra Nov|person]. [Petra Nov|person] smiled.
        [Ana Costa|person] met [Maria Silva|person].
        [The pair|person c] won.""",
        [(0, "play", 1), (3, "meet", 4)],
    )
    assert found[5] == ["person/ana-costa", "person/maria-silva"]


def test_a_counterpart_of_a_president_is_a_leader() -> None:
    found = who(
        """[[Russian|place d] President ~Oleg Sid|person] met
        [[Peruvian|place d] counterpart ~Ana Ruiz|person].
        [The [Peruvian|place d] leader|person c] was pleased."""
    )
    assert found[4] == ["person/ana-ruiz"]


def test_whose_mother_is_the_mother_of_who_stands_before() -> None:
    made = resolved(
        extraction(
            "[Ana Costa|person], [whose mother|person c] played for [Santos|organization], won.",
            [(1, "play for", 2)],
        )
    )
    assert "Ana Costa's mother" in {e.label for e in made.entities}


def test_the_mayor_is_who_was_mayor_and_not_the_journalist_who_writes_of_him() -> None:
    found = who(
        """[Former Mayor ~Daniel Osu|person] was jailed.
        [Journalist ~Peter Quaye|person c1] reported that [the mayor|person c c1] lied."""
    )
    assert found[2] == ["person/daniel-osu"]


def test_the_two_ministers_are_the_minister_and_his_counterpart() -> None:
    found = who(
        """[Prime Minister ~Jan Kov|person] denied it.
        [Defence Minister ~Tomas Vid|person] met his [counterpart ~Petra Nov|person].
        [The two ministers|person c pl] agreed.""",
        [(1, "meet", 2)],
    )
    assert found[3] == ["person/petra-nov", "person/tomas-vid"]


def test_a_paper_is_called_by_the_last_word_of_its_name() -> None:
    found = who("[The Lenk Herald|organization] wrote it. [The Herald|organization] is read.")
    assert found[0] == found[1]


def test_her_team_is_the_team_that_she_coaches() -> None:
    found = who(
        """[The Lenk Stars|organization pl] beat [the Lyra Comets|organization pl].
        [Stars coach ~Ana Ruiz|person] said [[her|person p] team|organization c] was tired.""",
        [(2, "coach of", 0)],
    )
    assert found[3] == found[0]


def test_of_two_teams_the_club_is_neither_unless_the_model_says_so() -> None:
    text = """[The Lenk Stars|organization pl] beat [the Lyra Comets|organization pl c1].
        [The Lenk Stars|organization pl] sang. [The club|organization c{}] was founded in 1909."""
    founded = [(3, "be founded in", "1909")]
    assert who(text.format(""), founded)[3] not in (["organization/lenk-stars"], [])
    assert who(text.format(" c1"), founded)[3] == ["organization/lyra-comets"]


def test_a_club_of_somewhere_is_none_of_the_clubs_near() -> None:
    found = who(
        """[The Lenk Stars|organization pl] beat [the Lyra Comets|organization pl c1].
        He joined [the club of [Molde|place]|organization c c1].""",
        [(2, "be", "small")],
    )
    assert found[2] != found[1]


@pytest.mark.parametrize(
    ("deed", "what"), [("win", "the presidency"), ("win", "the runoff"), ("lose", "the election")]
)
def test_the_president_elect_is_who_won(deed: str, what: str) -> None:
    found = who(
        f"""[Ruth Kesel|person] did so in [{what}|event c].
        [The president-elect|person c] thanked [Ivo Ruis|person].""",
        [(0, deed, 1), (2, "thank", 3)],
    )
    assert (found[2] == found[0]) is (deed == "win")


@pytest.mark.parametrize("deed", ["defeat", "lose to", "meet"])
def test_his_rival_is_whom_he_ran_against(deed: str) -> None:
    found = who(
        """[Ruth Kesel|person] did it to [Ivo Ruis|person m].
        [Ruis|person c1] praised [[his|person p m c1] rival|person c].""",
        [(0, deed, 1), (2, "praise", 3)],
    )
    assert (found[3] == found[0]) is (deed != "meet")


def test_a_verdict_is_no_sentence_whatever_the_model_says() -> None:
    found = who(
        """[A court|organization c] gave [Ann Merz|person] [a long sentence|event c c1].
        [Critics|person c pl] welcomed [the verdict|event c c1], [the sentence|event c c1] less.""",
        [(0, "give", 2), (3, "welcome", 4), (3, "welcome", 5)],
    )
    assert found[4] != found[2] == found[5]


@pytest.mark.parametrize(
    ("following", "same"), [("that he wrote", False), ("was read", True), (", which failed", True)]
)
def test_a_clause_singles_out_another_thing(following: str, same: bool) -> None:
    found = who(
        f"""[Ann Merz|person] sent [a letter|object c].
        [Ivo Ruis|person] lost [the letter|object c] {following}.""".replace(" ,", ","),
        [(0, "send", 1), (2, "lose", 3)],
    )
    assert (found[3] == found[1]) is same
