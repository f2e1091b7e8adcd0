"""Names of people within one article: who is who."""

import pytest

from kgraph.model import EntityType
from kgraph.resolution.judging import judge_people
from kgraph.resolution.names import person_name
from tests.resolution.build import extraction, read, resolved, who


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Joe Biden", "Joseph R. Biden Jr"),
        ("Vladimir Putin", "Vladimir Vladimirovich Putin"),
        ("Muammar Gaddafi", "Muammar Qaddafi"),
        ("Nuno Galvão", "Nuno Galvao"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Xi Jinping", "Xi Jin-ping"),
        ("J. Smith", "John Smith"),
        ("J.K. Rowling", "J. K. Rowling"),
        ("Boris Johnson", "Alexander Boris de Pfeffel Johnson"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Mohammed Salah", "Mohamed Salah"),
        ("Bill Clinton", "William Clinton"),
        ("Dmitri Medvedev", "Dmitry Medvedev"),
        ("Jean-Claude Juncker", "Jean Claude Juncker"),
    ],
)
def test_two_spellings_of_one_person(a: str, b: str) -> None:
    assert judge_people(person_name(a), person_name(b)).merge


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong-un", "Kim Jong-il"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("George W. Bush", "George H. W. Bush"),
        ("John Smith", "Jane Smith"),
        ("Katrin Lund", "Katrina Lund"),
        ("Martin Luther King Jr", "Martin Luther King Sr"),
        ("Emmanuel Macron", "Brigitte Macron"),
        ("Vladimir Putin", "Vladimir Lenin"),
        ("Park Geun-hye", "Park Chung-hee"),
        ("Sam Johnson", "Samantha Johnson"),
        ("Mary Robinson", "Mark Robinson"),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert not judge_people(person_name(a), person_name(b)).merge


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Vladimir Putin", "putin"),
        ("Xi Jinping", "xi"),
        ("Park Geun-hye", "park"),
        ("Nguyen Phu Trong", "nguyen"),
        ("Lee Hsien Loong", "lee"),
        ("Kim Kardashian", "kardashian"),
        ("Adeline Tan", "tan"),
        ("Bruce Lee", "lee"),
        ("Ursula von der Leyen", "von der leyen"),
        ("Mohammed bin Salman", "bin salman"),
        ("Charles de Gaulle", "de gaulle"),
        ("Martin Luther King Jr", "king"),
        ("Lin-Manuel Miranda", "miranda"),
    ],
)
def test_the_family_name_is_found(name: str, surname: str) -> None:
    assert " ".join(person_name(name).surname) == surname


def test_a_surname_is_the_only_person_of_that_name() -> None:
    assert read(
        """[Ingrid Nordby|person] spoke.
        [Nordby|person] left.
        [Ms ~Nordby|person] smiled."""
    ) == {"person/ingrid-nordby": ["Ingrid Nordby", "Nordby", "Ms Nordby"]}


def test_a_title_tells_people_of_one_surname_apart() -> None:
    found = who(
        """[Foreign Minister ~Helena Pires|person] met [Idriss Alaoui|person].
        [Pires|person] spoke.
        [Duarte Pires|person] came.
        [Mr ~Pires|person] is no relation.
        [Pires|person] will leave."""
    )
    assert found[2] == ["person/helena-pires"]
    assert found[4] == ["person/duarte-pires"]
    assert found[5] == ["person/helena-pires"]


def test_a_kinship_noun_shows_the_gender_that_a_title_asks_for() -> None:
    found = who(
        """[Idris Alaoui|person] spoke.
        [Alaoui|person]'s [younger sister|person c def =3], [Noor Alaoui|person], came.
        [Ms ~Alaoui|person] left."""
    )
    assert found[4] == ["person/noor-alaoui"]


def test_mr_is_the_one_the_article_is_about() -> None:
    found = who(
        """[Matthias Lund|person] robbed the firm of [Emil Lund|person].
        The judge found that [Mr ~Lund|person] had lied.
        [Stefan Lund|person] wept.
        [Mr ~Lund|person] appealed."""
    )
    assert found[2] == found[4] == ["person/matthias-lund"]


def test_namesakes_in_one_sentence_stay_open() -> None:
    made = resolved(
        extraction(
            """[Ann Smith|person] and [Eve Smith|person] are twins.
            [Smith|person] spoke."""
        )
    )
    alone = [e for e in made.entities if e.label == "Smith"]
    assert not alone or alone[0].candidates == ("person/ann-smith", "person/eve-smith")


def test_father_and_son_stay_apart() -> None:
    found = read(
        """[Kim Jong-un|person] met [Vladimir Putin|person].
        [Kim Jong-il|person] was his father.
        [Mr ~Kim|person] smiled."""
    )
    assert found["person/kim-jong-il"] == ["Kim Jong-il"]
    assert found["person/kim-jong-un"] == ["Kim Jong-un", "Mr Kim"]


def test_an_asian_surname_comes_first() -> None:
    assert read(
        """[Xi Jinping|person] spoke.
        [Mr ~Xi|person] left."""
    ) == {"person/xi-jinping": ["Xi Jinping", "Mr Xi"]}


def test_a_given_name_is_enough_where_only_one_person_has_it() -> None:
    found = read(
        """[Adeline Tan|person] spoke.
        [Adeline|person] left."""
    )
    assert list(found) == ["person/adeline-tan"]


def test_a_surname_goes_before_a_given_name() -> None:
    found = who(
        """[Jordan Paris|person] met [Chris Jordan|person].
        [Jordan|person] left."""
    )
    assert found[2] == ["person/chris-jordan"]


def test_a_surname_that_is_a_city_is_a_person_unless_something_happens_in_it() -> None:
    found = who(
        """[Jordan Paris|person] spoke.
        [Paris|place] said no.
        The talks will be held in [Paris|place]."""
    )
    assert found[1] == ["person/jordan-paris"]
    assert found[2] == ["place/paris"]


def test_an_organization_named_like_a_person_is_none() -> None:
    found = who(
        """[Emil Lund|person] founded [the Emil Lund Foundation|organization].
        He also founded [Lund Group|organization].
        [Lund|person] died."""
    )
    assert found[1] == ["organization/emil-lund-foundation"]
    assert found[3] == ["person/emil-lund"]


def test_possessives_and_curly_quotes_change_nothing() -> None:
    found = read(
        """[Peter O’Brien|person] spoke.
        [Peter O'Brien's|person] car stood there."""
    )
    assert list(found) == ["person/peter-obrien"]


def test_shouted_names_are_no_labels() -> None:
    made = resolved(extraction("[NUNO GALVÃO|person] spoke.\n[Nuno Galvão|person] left."))
    assert [(e.label, e.aliases) for e in made.entities] == [("Nuno Galvão", ())]


def test_the_label_is_the_fullest_name_without_titles() -> None:
    made = resolved(
        extraction(
            """[Mr ~Biden|person] spoke.
            [President Joe Biden|person] left.
            [Joe Biden|person] won."""
        )
    )
    (entity,) = made.entities
    assert (entity.label, entity.aliases) == ("Joe Biden", ("Biden",))
    assert entity.type is EntityType.PERSON


def test_a_firm_that_bears_a_familys_name_keeps_it_if_it_comes_first() -> None:
    found = who(
        """[Nokura|organization] cut jobs.
        [Nokura Corp|organization] was founded by [Shoichi Nokura|person].
        [Mr ~Nokura|person] died; [Nokura|person] grew."""
    )
    assert found[0] == found[1] == found[4] == ["organization/nokura-corp"]
    assert found[3] == ["person/shoichi-nokura"]


def test_known_by_his_initials() -> None:
    found = who(
        """[Mohammed bin Salman|person], known as [MBS|organization], spoke.
        [MBS|organization] left."""
    )
    assert found[0] == found[1] == found[2] == ["person/mohammed-bin-salman"]


def test_dean_is_a_name_where_nobody_is_the_dean() -> None:
    assert read("[Dean ~Kemmer|person] spoke.") == {"person/dean-kemmer": ["Dean Kemmer"]}


def test_father_and_son_of_one_name_are_two_where_the_text_writes_jr() -> None:
    found = who(
        """[James Kerrigan Jr|person] was appointed.
        His father, [James Kerrigan|person], served in the Senate."""
    )
    assert found[0] != found[1]


def test_pronouns_show_a_gender_that_names_do_not() -> None:
    found = who(
        """[Takeo Hoshino|person c1] died; [he|person p c1] was 91.
        [Aiko Hoshino|person] wept.
        [Ms ~Hoshino|person] left."""
    )
    assert found[3] == ["person/aiko-hoshino"]


def test_a_city_that_bears_a_candidates_name() -> None:
    found = who(
        """[David Marsh|person] is mayor of [Lincoln|person], [Nebraska|place].
        He beat [Abigail Lincoln|person].
        He will repair the roads of [Lincoln|person]; [Lincoln|person] sued."""
    )
    assert found[1] == found[4] == ["place/lincoln"]
    assert found[3] == found[5] == ["person/abigail-lincoln"]


def test_a_relative_gets_the_surname_that_a_title_gives_him() -> None:
    found = who(
        """[Mrs ~Helen Marlow|person] spoke.
        [[Helen Marlow|person]'s husband|person c], [Peter|person], teaches.
        [Mr ~Marlow|person] was suspended."""
    )
    assert found[3] == found[4]
    assert found[3] != found[0]


def test_a_full_name_of_a_persons_surname_is_no_organization() -> None:
    found = who("[Top seed ~Julia Keller|organization] lost. [Keller|person] wept.")
    assert found[0] == found[1] == ["person/julia-keller"]
