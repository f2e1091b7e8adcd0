"""A place name or demonym comes in, what the gazetteer knows of it goes out.

The gazetteer is GeoNames: countries with ISO codes, capitals and demonyms, and cities of 15,000
people or more. It is read at the first question, in some milliseconds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from kgraph.resolution.data import lines, rows
from kgraph.resolution.names import key


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the gazetteer.

    Attributes:
        code: what tells it from all others: "country:RU", "state:US.TX", "geonames:524901".
        name: its usual English name.
        country: ISO 3166 code of the country that it is or lies in.
        division: first-level division in the country ("TX").
        latitude: degrees north; None for countries and states.
        longitude: degrees east.
        population: of a city; 0 where it does not matter.
        geonames: GeoNames id.
        capital: whether it is its country's capital.
    """

    code: str
    name: str
    country: str
    division: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    geonames: str = ""
    capital: bool = False

    @property
    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """The identifiers that others know it by, sorted."""
        found = [("geonames", self.geonames)] if self.geonames else []
        if self.code.startswith("country:"):
            found.append(("iso3166", self.code.removeprefix("country:")))
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class _Countries:
    by_code: dict[str, Place]
    by_name: dict[str, Place]
    by_demonym: dict[str, Place]
    by_capital: dict[str, Place]
    capital_of: dict[str, str]


@lru_cache(maxsize=1)
def _countries() -> _Countries:
    found = _Countries({}, {}, {}, {}, {})
    for code, name, geonames, capitals, demonyms, others in rows("countries.tsv"):
        place = Place(f"country:{code}", name, code[:2], geonames=geonames)
        found.by_code[code] = place
        for other in (name, *others.split("|")):
            found.by_name.setdefault(key(other), place)
        for demonym in demonyms.split("|"):
            found.by_demonym.setdefault(key(demonym), place)
        names = [key(capital) for capital in capitals.split("|") if capital]
        for capital in names:
            found.by_capital.setdefault(capital, place)
        found.capital_of[code] = names[0] if names else ""
    for index in (found.by_name, found.by_demonym):
        index.pop("", None)
    return found


@lru_cache(maxsize=1)
def _states() -> dict[str, Place]:
    return {
        key(name): Place(f"state:US.{code}", name, "US", code, geonames=geonames)
        for code, name, geonames in rows("states.tsv")
    }


@lru_cache(maxsize=1)
def _city_lines() -> list[str]:
    return lines("cities.tsv")


@lru_cache(maxsize=1)
def _spellings() -> dict[str, tuple[str, str]]:
    return {key(row[0]): (key(row[1]), row[2]) for row in rows("place-spellings.tsv")}


@lru_cache(maxsize=1)
def _buildings() -> dict[str, str]:
    return {key(row[0]): row[1] for row in rows("metonyms.tsv")}


def country(name: str) -> Place | None:
    """Return the country that a name or abbreviation names.

    >>> country("the U.K.").name, country("DPRK").name
    ('United Kingdom', 'North Korea')
    """
    return _countries().by_name.get(key(name))


def country_of_code(code: str) -> Place | None:
    """Return the country with an ISO 3166 code of two letters."""
    return _countries().by_code.get(code)


def country_of_demonym(word: str) -> Place | None:
    """Return the country whose people or adjective a word names, in singular or plural.

    >>> country_of_demonym("Norwegians").name, country_of_demonym("Dutch").name
    ('Norway', 'Netherlands')
    """
    known = _countries().by_demonym
    return known.get(key(word)) or known.get(key(word).removesuffix("s"))


def country_of_capital(name: str) -> Place | None:
    """Return the country whose capital bears a name.

    >>> country_of_capital("Rabat").name
    'Morocco'
    """
    return _countries().by_capital.get(key(name))


def country_of_building(name: str) -> Place | None:
    """Return the country whose government a building or street stands for.

    >>> country_of_building("the Kremlin").name
    'Russia'
    """
    code = _buildings().get(key(name))
    return country_of_code(code) if code else None


def state(name: str) -> Place | None:
    """Return the state of the United States that bears a name."""
    return _states().get(key(name))


@lru_cache(maxsize=20_000)
def cities(name: str) -> tuple[Place, ...]:
    """Return all cities of a name, the largest first.

    >>> [place.country for place in cities("Paris")][:2]
    ['FR', 'US']
    """
    wanted, only = _spellings().get(key(name), (key(name), ""))
    table = _city_lines()
    at = bisect_left(table, wanted + "\t")
    found = []
    while at < len(table) and table[at].startswith(wanted + "\t"):
        found.append(_city(table[at]))
        at += 1
    chosen = [p for p in found if not only or p.country == only]
    return tuple(sorted(chosen, key=lambda p: (-p.population, p.code)))


def _city(line: str) -> Place:
    name_key, name, code, division, latitude, longitude, population, geonames = line.split("\t")
    return Place(
        f"geonames:{geonames}",
        name,
        code,
        division,
        float(latitude),
        float(longitude),
        int(population),
        geonames,
        _countries().capital_of.get(code) == name_key,
    )


def city(name: str, countries: Set[str] = frozenset(), within: Place | None = None) -> Place | None:
    """Return the city that a name most likely means.

    Args:
        name: the city's name.
        countries: ISO codes of the countries that the text speaks of.
        within: the country or state that the text says the city lies in ("Paris, Texas").

    >>> city("Paris").country, city("Paris", within=state("Texas")).country
    ('FR', 'US')
    """
    found = cities(name)
    if within is not None:
        return next((p for p in found if _lies_in(p, within)), None)
    if not found or found[0].country in countries or found[0].capital:
        return found[0] if found else None
    near = [p for p in found if p.country in countries and 20 * p.population > found[0].population]
    return near[0] if near else found[0]


def _lies_in(place: Place, within: Place) -> bool:
    if place.country != within.country:
        return False
    return not within.division or place.division == within.division


def find(name: str, countries: Set[str] = frozenset()) -> Place | None:
    """Return the country, state or city that a name means, if the gazetteer knows it.

    >>> find("United States").code, find("Vladivostok").country
    ('country:US', 'RU')
    """
    head, comma, tail = name.partition(",")
    within = (country(tail) or state(tail)) if comma else None
    if within is not None:
        return city(head, within=within)
    known, among = country(name), state(name)
    if known is not None and among is not None:
        # Georgia: an American text speaks of the state, unless it speaks of the country too.
        return among if "US" in countries and known.country not in countries else known
    if known is not None:
        return known
    # Washington and New York are above all cities.
    return among if among is not None and not cities(name) else city(name, countries)


def clear() -> None:
    """Forget what has been read, so that a test can time the reading."""
    for cache in (_countries, _states, _city_lines, _spellings, _buildings, cities):
        cache.cache_clear()
