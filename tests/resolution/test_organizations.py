"""Names of organizations and other things within one article."""

import pytest

from kgraph.resolution.judging import judge_organizations
from tests.resolution.build import extraction, read, resolved, who


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("EFB", "European Fisheries Bureau"),
        ("KPA", "Korean People's Army"),
        ("IMF", "International Monetary Fund"),
        ("Osprey", "Osprey Maritime"),
        ("Acme", "Acme Holdings Ltd"),
        ("the Church", "Church of Antioch"),
        ("Antioch", "Church of Antioch"),
        ("the Council", "Atlantic Defence Council"),
        ("Yonhap", "Yonhap news agency"),
    ],
)
def test_short_forms(short: str, long: str) -> None:
    assert judge_organizations(short, long).merge
    assert judge_organizations(long, short).merge


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("European Union", "European Fisheries Bureau"),
        ("EU", "European Fisheries Bureau"),
        ("Bank of England", "Bank of Ghana"),
        ("the Bank", "World Health Organization"),
        ("Federal Court", "Federal Market Board"),
        ("National", "National Bank"),
    ],
)
def test_two_organizations(a: str, b: str) -> None:
    assert not judge_organizations(a, b).merge


def test_an_acronym_in_brackets_is_a_name_from_then_on() -> None:
    made = resolved(
        extraction(
            """[The Council for Atlantic Dialogue|organization] (ADC) met.
            [The ADC|organization] left."""
        )
    )
    (entity,) = made.entities
    assert (entity.label, entity.aliases) == ("Council for Atlantic Dialogue", ("ADC",))


def test_a_company_is_called_by_the_beginning_of_its_name() -> None:
    assert read(
        """[Redfin Trading|organization] is a shell.
        [Redfin|person] lost."""
    ) == {"organization/redfin-trading": ["Redfin Trading", "Redfin"]}


def test_two_councils_and_the_council_is_the_one_named_last() -> None:
    found = who(
        """[The Atlantic Council|organization] met.
        [The Pacific Council|organization] met.
        [The Council|organization] agreed."""
    )
    assert found[2] == ["organization/pacific-council"]


def test_a_firm_with_an_ampersand_is_one() -> None:
    found = read("He lied to [Barrow|person] & [Pike|person] and others.")
    assert list(found) == ["organization/barrow-pike"]


def test_an_institution_of_a_country_is_as_good_as_named() -> None:
    made = resolved(
        extraction(
            """[[Moroccan|place d] police|organization c] came.
            [The [Moroccan|place d] police|organization c] left."""
        )
    )
    assert [(e.id, e.named, len(e.mentions)) for e in made.entities] == [
        ("organization/moroccan-police", True, 2),
        ("place/morocco", True, 2),
    ]


def test_the_court_is_the_court_that_was_named() -> None:
    found = who(
        """[The Bremen Regional Court|organization] sat.
        [The court|organization c] ruled."""
    )
    assert found[1] == ["organization/bremen-regional-court"]


def test_the_company_is_the_only_company_near() -> None:
    found = who(
        """[Osprey Maritime|organization] grew.
        [The company|organization c] fell."""
    )
    assert found[1] == ["organization/osprey-maritime"]


def test_the_company_is_not_guessed_between_two() -> None:
    found = who(
        """[Osprey Maritime|organization] sued [Ostsee Lines|organization].
        [The company|organization c] fell.""",
        [(2, "fall", "x")],
    )
    assert found[2] != found[0] and found[2] != found[1]


def test_a_bureau_is_not_the_company() -> None:
    found = who(
        """[The European Fisheries Bureau|organization] raided offices.
        [The company|organization c] fell.""",
        [(1, "fall", "x")],
    )
    assert found[0] != found[1]


def test_their_government_is_the_countrys() -> None:
    made = resolved(
        extraction(
            """[Norway|place c1] is rich.
            [[Its|place p c1] government|organization c] is not.
            [The [Norwegian|place d] government|organization c] owes money."""
        )
    )
    assert [e.id for e in made.entities] == [
        "organization/norways-government",
        "place/norway",
    ]


def test_the_noun_before_a_firm_tells_it_from_a_person() -> None:
    found = who(
        """[The law firm ~Thorne Castellano|person] sued.
        [Elizabeth Thorne|person] spoke.
        [Thorne|person] left."""
    )
    assert found[0] == ["organization/thorne-castellano"]
    assert found[1] == found[2] == ["person/elizabeth-thorne"]


def test_a_club_is_called_without_its_city() -> None:
    found = who(
        """[The Riga Wolves|organization] lost.
        [The Wolves|organization] left."""
    )
    assert found[0] == found[1] == ["organization/riga-wolves"]


def test_a_spokesman_for_a_union_is_not_the_union() -> None:
    found = who(
        """[A spokesman for [the port union|organization c]|person c], [Jordan Hale|person], left.
        [Hale|person] spoke.""",
        [(1, "call", "x")],
    )
    assert found[2] == found[3] == ["person/jordan-hale"]
    assert found[1] != found[2]


def test_the_tail_before_an_acronym_belongs_to_the_name() -> None:
    made = resolved(
        extraction(
            """[The Organization for Security|organization] in [Europe|place] (OSE) met.
            [The OSE|organization] left."""
        )
    )
    assert [(e.label, e.aliases) for e in made.entities] == [
        ("Organization for Security in Europe", ("OSE",))
    ]


def test_the_plural_of_a_teams_name_is_the_team() -> None:
    found = who("[The Dunmore Herons|organization] won. [The Herons|organization] sang.")
    assert found[0] == found[1] == ["organization/dunmore-herons"]


def test_two_words_that_begin_a_firms_name_are_the_firm() -> None:
    found = who(
        """[Silver Creek Technologies|organization] grew.
        [Silver Creek|place] makes lamps.""",
        [(1, "make", "lamps")],
    )
    assert found[1] == ["organization/silver-creek-technologies"]


def test_a_firm_that_has_its_founders_name_is_not_the_founder() -> None:
    found = who(
        """[Keller Mohr|person] founded [Keller Mohr Partners|organization].
        [Keller Mohr|person] smiled."""
    )
    assert found[2] == ["person/keller-mohr"]


def test_what_is_called_it_is_no_person() -> None:
    found = who("[Mohala|person c1] raised [[its|organization p c1] prices|concept c pl].")
    assert found[0] == found[2] == ["organization/mohala"]
