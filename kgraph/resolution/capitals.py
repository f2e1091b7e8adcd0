"""A cast comes in; what its capitals' names say without words goes out: which country's they are.

"Moscow said" speaks of Russia and "in Moscow" of the city. The two stay two nodes, and where a
text uses the name both ways, a statement joins them, with the sentence that speaks of the
government as its evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.model import Argument, Relation, Triple
from kgraph.resolution import places
from kgraph.resolution.cast import Cast, Draft

_CONFIDENCE = 0.95


def capital_triples(cast: Cast) -> Iterator[tuple[Triple, Draft, Draft]]:
    """Yield a triple "capital of" with the city and the country, for each metonym.

    Only for cities that the document speaks of as places too.
    """
    cities = {d.place.code: d for d in cast.drafts if d.place is not None and d.place.capital}
    for i in cast.order:
        reading, country = cast.readings.get(i), cast.one(i)
        if reading is None or reading.rule != "metonym" or country is None:
            continue
        city = places.city(cast.mentions[i].name)
        draft = cities.get(city.code) if city is not None else None
        if draft is not None and draft.mentions:
            yield _triple(cast, i), draft, country


def _triple(cast: Cast, index: int) -> Triple:
    mention = cast.mentions[index]
    here = Argument(mention.name, (mention.head,), index)
    return Triple(
        sentence=mention.sentence,
        subject=here,
        relation=Relation("capital of", "", ()),
        object=here,
        confidence=_CONFIDENCE,
        construction="metonym",
        literal=False,
    )
