"""Names across articles: one node for each real thing, and none for two."""

from tests.resolution.build import extraction, resolved


def ids(*texts: str) -> list[str]:
    made = resolved(*(extraction(text, name=f"d{n}") for n, text in enumerate(texts)))
    return [e.id for e in made.entities]


def test_one_full_name_is_one_person() -> None:
    assert ids("[Ann Lee|person] spoke.", "[Ann Lee|person] left.") == ["person/ann-lee"]


def test_compatible_full_names_are_one_person() -> None:
    assert ids("[Joe Biden|person] spoke.", "[Joseph R. Biden Jr|person] left.") == [
        "person/joe-biden"
    ]


def test_an_initial_that_fits_two_people_joins_neither() -> None:
    found = ids(
        "[John Smith|person] spoke.", "[Jane Smith|person] left.", "[J. Smith|person] fell."
    )
    assert found == ["person/j-smith", "person/jane-smith", "person/john-smith"]


def test_what_one_article_keeps_apart_stays_apart() -> None:
    found = ids(
        "[J. Smith|person] greeted [John Smith|person].",
        "[John Smith|person] left.",
    )
    assert len(found) in (1, 2)


def test_a_surname_alone_never_merges_people() -> None:
    made = resolved(
        extraction("[Ann Lee|person] spoke.", name="a"),
        extraction("[Ms ~Lee|person] left.", name="b"),
        extraction("[Ms ~Lee|person] fell.", name="c"),
    )
    assert len(made.entities) == 3
    alone = [e for e in made.entities if e.label == "Lee"]
    assert [e.candidates for e in alone] == [("person/ann-lee",), ("person/ann-lee",)]


def test_a_surname_with_the_same_office_is_the_same_person() -> None:
    assert ids("[President ~Chidi Okafor|person] spoke.", "[President ~Okafor|person] left.") == [
        "person/chidi-okafor"
    ]


def test_two_presidents_of_one_surname_stay_open() -> None:
    found = ids(
        "[President ~Chidi Okafor|person] spoke.",
        "[President ~Ada Okafor|person] spoke.",
        "[President ~Okafor|person] left.",
    )
    assert len(found) == 3


def test_relatives_stay_apart() -> None:
    found = ids(
        "[Kim Jong-un|person] spoke.", "[Kim Jong-il|person] died.", "[Mr ~Kim|person] left."
    )
    assert len(found) == 3


def test_an_acronym_of_one_organization_is_that_organization() -> None:
    assert ids(
        "[The European Fisheries Bureau|organization] (EFB) spoke.", "[The EFB|organization] left."
    ) == ["organization/european-fisheries-bureau"]


def test_an_acronym_of_two_organizations_is_neither() -> None:
    found = ids(
        "[The Atlantic Defence Council|organization] (ADC) spoke.",
        "[The Asian Development Centre|organization] (ADC) spoke.",
        "[The ADC|organization] left.",
    )
    assert len(found) == 3


def test_a_company_suffix_is_no_difference() -> None:
    assert len(ids("[Acme|organization] grew.", "[Acme Inc.|organization] fell.")) == 1


def test_the_supreme_court_of_two_articles_may_be_two() -> None:
    found = ids("[The Supreme Court|organization] sat.", "[The Supreme Court|organization] ruled.")
    assert len(found) == 2


def test_a_country_is_one_however_it_is_called() -> None:
    assert ids(
        "[Russian|place d] troops.", "[Russia|place] spoke.", "[The Kremlin|place] spoke."
    ) == ["place/russia"]


def test_one_name_of_two_cities_is_two_places() -> None:
    found = ids(
        "It rained in [Paris|place], [Texas|place].",
        "It rained in [Paris|place], [France|place].",
    )
    assert len([i for i in found if i.startswith("place/paris")]) == 2


def test_a_person_is_no_place() -> None:
    found = ids("[Jordan Paris|person] spoke.", "It rained in [Paris|place].")
    assert found == ["person/jordan-paris", "place/paris"]


def test_the_name_without_jr_is_the_fathers() -> None:
    found = ids(
        "[Harlan Whit|person] signed.",
        "[Harlan Whit Jr|person] was fined. [Harlan Whit Sr|person] paid.",
    )
    assert len(found) == 2
