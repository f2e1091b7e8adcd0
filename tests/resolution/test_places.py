"""Countries, capitals, demonyms and cities: which node they are."""

import pytest

from kgraph.resolution import places
from tests.resolution.build import extraction, read, resolved, who


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the US", "US"), ("U.S.", "US"), ("U.S", "US"), ("America", "US"), ("UK", "GB"),
        ("Britain", "GB"), ("DPRK", "KP"), ("Holland", "NL"), ("the Gambia", "GM"),
        ("Ivory Coast", "CI"), ("Côte d’Ivoire", "CI"),
        ("Burma", "MM"), ("UAE", "AE"), ("Czech Republic", "CZ"), ("South Sudan", "SS"),
    ],
)  # fmt: skip
def test_countries_go_by_many_names(name: str, code: str) -> None:
    place = places.country(name)
    assert place is not None and place.country == code


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Dutch", "NL"), ("Swiss", "CH"), ("Filipino", "PH"), ("Maltese", "MT"), ("Greek", "GR"),
        ("Argentine", "AR"), ("Afghans", "AF"), ("Danes", "DK"), ("Thai", "TH"), ("Malagasy", "MG"),
        ("New Zealanders", "NZ"), ("Saudi", "SA"), ("Finn", "FI"), ("Congolese", "CD"),
        ("Nigerien", "NE"),
    ],
)  # fmt: skip
def test_demonyms_name_a_country(word: str, country: str) -> None:
    place = places.country_of_demonym(word)
    assert place is not None and place.country == country


def test_every_country_has_a_demonym_or_is_small() -> None:
    assert sum(places.country_of_demonym(d) is not None for d in ("Russian", "Chinese")) == 2
    assert places.country_of_demonym("Western") is None


def test_a_country_takes_all_its_names_and_demonyms_but_is_labelled_by_its_own() -> None:
    made = resolved(
        extraction(
            """[Russian|place d] troops left [Russia|place].
            [The Kremlin|organization] said no.
            [Moscow|place] accused [the U.S.|place]""",
            [(3, "accuse", 4)],
        )
    )
    assert {e.id: (e.label, e.aliases) for e in made.entities} == {
        "place/russia": ("Russia", ()),
        "place/united-states": ("United States", ("U.S.",)),
    }


def test_a_country_known_by_its_demonym_alone_is_still_a_country() -> None:
    made = resolved(extraction("The [Norwegian|place d] flag waved."))
    (entity,) = made.entities
    assert (entity.id, entity.named) == ("place/norway", True)
    assert entity.identifiers == (("geonames", "3144096"), ("iso3166", "NO"))


@pytest.mark.parametrize(
    ("sentence", "triple", "reading"),
    [
        ("[Moscow|place] said no.", (0, "say", "no"), "place/russia"),
        ("He arrived in [Moscow|place].", ("he", "arrive in", 0), "place/moscow"),
        ("Ties with [Moscow|place] are bad.", None, "place/russia"),
        ("[Moscow|place]'s ambassador left.", None, "place/russia"),
        ("[Moscow|place]'s airport is closed.", None, "place/moscow"),
        ("He flew to [Moscow|place].", None, "place/moscow"),
        ("[Moscow|place], however, slammed it.", (0, "slam", "it"), "place/russia"),
        ("A crowd outside [Moscow|place] cheered.", None, "place/moscow"),
        ("The mayor of [Moscow|place] resigned.", None, "place/moscow"),
        ("He lives in [Moscow|place], [Russia|place].", None, "place/moscow"),
        ("Berlin asked [Moscow|place] for help.", ("Berlin", "ask", 0), "place/russia"),
    ],
)
def test_a_capital_is_a_place_or_a_government(
    sentence: str, triple: tuple[object, ...] | None, reading: str
) -> None:
    spec = [("x", *triple[1:]) if isinstance(triple[0], str) else triple] if triple else []
    assert who(sentence, spec)[0] == [reading]


def test_a_city_has_coordinates_and_an_id() -> None:
    made = resolved(extraction("He slept in [Vladivostok|place]."))
    (entity,) = made.entities
    assert entity.identifiers == (("geonames", "2013348"),)
    assert (round(entity.latitude or 0), round(entity.longitude or 0)) == (43, 132)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("It rained in [Paris|place].", "FR"),
        ("It rained in [Paris|place], [Texas|place].", "US"),
        ("In [the US|place], it rained in [Birmingham|place].", "US"),
        ("In [Britain|place], it rained in [Birmingham|place].", "GB"),
        ("It rained in [Birmingham|place].", "GB"),
    ],
)
def test_an_ambiguous_city_is_told_by_its_context(text: str, country: str) -> None:
    made = resolved(extraction(text))
    city = next(e for e in made.entities if e.label in ("Paris", "Birmingham"))
    number = dict(city.identifiers)["geonames"]
    assert next(p.country for p in places.cities(city.label) if p.geonames == number) == country


def test_georgia_is_a_state_where_the_text_is_american() -> None:
    assert places.find("Georgia", frozenset({"US"})) == places.state("Georgia")
    assert places.find("Georgia") == places.country("Georgia")


def test_the_north_is_the_half_of_a_divided_country() -> None:
    found = read(
        """[North Korea|place] and [South Korea|place] fired.
        [The South|place] stopped; [the North|place] did not."""
    )
    assert found["place/north-korea"] == ["North Korea", "the North"]
    assert found["place/south-korea"] == ["South Korea", "The South"]


def test_a_place_that_no_gazetteer_knows_is_found_by_its_short_name() -> None:
    found = read(
        """They met at [the Seehof hotel|place].
        [The Seehof|place] is old."""
    )
    assert found == {"place/alsterhof-hotel": ["the Seehof hotel", "The Seehof"]} or list(
        found.values()
    ) == [["the Seehof hotel", "The Seehof"]]


def test_a_city_that_the_model_takes_for_a_person_is_a_city() -> None:
    assert who("A ship left [Vladivostok|person] yesterday.") == [["place/vladivostok"]]


def test_as_far_away_as_rome_is_the_city() -> None:
    assert who("It was felt as far away as [Rome|place], he said.") == [["place/rome"]]


def test_korea_alone_is_the_half_that_the_text_is_about() -> None:
    found = who("[South Korea|place] won. [Korea|place]'s coach smiled.")
    assert found[1] == found[0] == ["place/south-korea"]


def test_a_place_that_bears_a_given_name_may_be_visited() -> None:
    found = who("[Paris Hill|person] left. She visited [Paris|place] in [France|place].")
    assert found[1] == ["place/paris"]


def test_the_capital_beside_a_name_makes_it_the_city() -> None:
    found = who(
        """[Ms ~Carla Lima|person f] spoke.
        [Lima|person], [the [Peruvian|place d] capital|place c], was quiet."""
    )
    assert found[1] == ["place/lima"] == found[2]


def test_whom_somebody_lost_to_is_no_town() -> None:
    found = who("[Julia Keller|person] won. [Petra Nov|person] lost to [Keller|person].")
    assert found[2] == ["person/julia-keller"]
