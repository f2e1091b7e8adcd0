"""The place names and demonyms of a document come in, one draft for each place goes out.

A capital is read as the place or as its country's government, by the words around it
("arrived in Moscow", "Moscow said").
"""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.model import EntityType, MentionKind
from kgraph.resolution import places
from kgraph.resolution.blocking import pairs, word_blocks
from kgraph.resolution.cast import Cast, Draft
from kgraph.resolution.clustering import Link, clusters
from kgraph.resolution.data import word_list
from kgraph.resolution.judging import WEIGHTS, judge_places
from kgraph.resolution.names import key, plain
from kgraph.resolution.places import Place


def cast_places(cast: Cast, names: Iterable[int]) -> None:
    """Read the names of places and the demonyms.

    Args:
        cast: the document's cast, which gets a draft for each place.
        names: indices of the mentions that name places.
    """
    names = list(names)
    demonyms = [i for i in cast.kind(MentionKind.DEMONYM) if key(cast.mentions[i].name)]
    countries = _countries_spoken_of(cast, [*names, *demonyms])
    unknown = []
    for i in names:
        if not _cast_known(cast, i, countries):
            unknown.append(i)
    strange = [i for i in demonyms if not _cast_demonym(cast, i)]
    _cast_unknown(cast, unknown)
    for i in strange:
        _cast_strange_demonym(cast, i)


def draft_of_place(cast: Cast, place: Place) -> Draft:
    """Return the draft of a place that the gazetteer knows, a new one if there is none."""
    if place.code not in cast.places:
        cast.places[place.code] = cast.new(EntityType.PLACE)
        cast.places[place.code].place = place
    return cast.places[place.code]


def _countries_spoken_of(cast: Cast, indices: Iterable[int]) -> frozenset[str]:
    """Return the codes of the countries that the document names, but for doubtful names."""
    found = set()
    for i in indices:
        name = cast.mentions[i].name
        if cast.mentions[i].kind is MentionKind.DEMONYM:
            place = places.country_of_demonym(plain(name))
        else:
            country, state = places.country(plain(name)), places.state(plain(name))
            # Ohio speaks of the United States; Georgia alone does not tell.
            place = None if country is not None and state is not None else country or state
        if place is not None:
            found.add(place.country)
    return frozenset(found)


def _cast_known(cast: Cast, index: int, countries: frozenset[str]) -> bool:
    """Read a name by the gazetteer; tell whether that could be done."""
    mention = cast.mentions[index]
    name = plain(mention.name)
    building = places.country_of_building(name)
    if building is not None:
        cast.put(index, draft_of_place(cast, building), "metonym", 0.9)
        return True
    capital = places.country_of_capital(name)
    is_country = places.country(name) is not None
    if capital is not None and not is_country and _means_government(cast, index):
        cast.put(index, draft_of_place(cast, capital), "metonym", 0.8)
        return True
    place = places.find(_with_region(cast, index, name), countries) or places.find(name, countries)
    if place is None:
        return False
    draft = draft_of_place(cast, place)
    draft.keys.add(key(name))
    cast.put(index, draft, "gazetteer", WEIGHTS["gazetteer"])
    return True


def _with_region(cast: Cast, index: int, name: str) -> str:
    """Return "Paris, Texas" where the text has the state or country right after the city."""
    if "," in name:
        return name
    after = cast.after(index)
    if after.startswith(", "):
        for j in cast.order[cast.rank[index] + 1 : cast.rank[index] + 3]:
            gap = cast.mentions[j].head.start - cast.mentions[index].head.end
            region = plain(cast.mentions[j].name)
            if gap == 2 and (places.state(region) or places.country(region)):
                return f"{name}, {region}"
    return name


def _means_government(cast: Cast, index: int) -> bool:
    """Tell whether a capital's name stands for its country's government here."""
    mention = cast.mentions[index]
    after = cast.after(index)
    if index in cast.wheres or _with_region(cast, index, "x") != "x":
        return False
    before = cast.before(index, 6)
    nearest = before[-1] if before else ""
    if nearest in word_list("locative-strict") or nearest in ("of", "the"):
        return False
    if nearest == "and" and _is_joined_to_government(cast, index):
        return True
    if nearest == "from" and before[-2:-1] and before[-2] in word_list("governments-people"):
        return True
    if nearest == "for" and word_list("departures") & set(before):
        return False
    if nearest == "as" and {"far", "away"} & set(before[-3:]):
        return False
    if nearest.startswith("anti") or nearest in word_list("government-prepositions"):
        return True
    if nearest in ("to", "from", "towards", "toward"):
        return False
    if after[:2] in ("'s", "’s"):
        following = after[2:].split()[:1]
        return not following or following[0].strip(".,") not in word_list("city-things")
    return _acts(cast, index, mention.quoted is not None)


def _is_joined_to_government(cast: Cast, index: int) -> bool:
    """Tell whether a capital stands beside another that has been read as a government."""
    rank = cast.rank[index]
    other = cast.order[rank - 1] if rank else index
    near = cast.text[cast.mentions[other].head.end : cast.mentions[index].span.start] == " and "
    reading = cast.readings.get(other)
    return near and reading is not None and reading.rule == "metonym"


def _acts(cast: Cast, index: int, quoted: bool) -> bool:
    """Tell whether a capital is the subject or object of what only a government does."""
    triples = cast.extraction.triples
    for t in cast.subjects.get(index, ()):
        if _is_governments_act(triples[t].relation.canonical):
            return True
    for t in cast.objects.get(index, ()):
        words = set(triples[t].relation.canonical.split())
        if words & word_list("government-verbs"):
            return True
    return False


def _is_governments_act(relation: str) -> bool:
    """Tell whether the subject of a relation is a government rather than a city.

    >>> _is_governments_act("slam"), _is_governments_act("lie in"), _is_governments_act("be hit by")
    (True, False, False)
    """
    first, *rest = relation.split()
    if first != "be" or not rest:
        return first not in word_list("city-verbs")
    # A passive: "be suspended from" against "be bombed" and "be home to".
    return rest[0].endswith("ed") and rest[0] not in word_list("city-fates")


def _cast_demonym(cast: Cast, index: int) -> bool:
    """Read a demonym as its country; tell whether the gazetteer has one."""
    mention = cast.mentions[index]
    name = plain(mention.name)
    place = places.country_of_demonym(name) or places.country(name) or _half(cast, name)
    if place is not None:
        cast.put(index, draft_of_place(cast, place), "demonym", 0.95)
    return place is not None


def _cast_strange_demonym(cast: Cast, index: int) -> None:
    """Read "Moravian" as the Moravia that the text names; without one, "Western" is a group."""
    wanted = key(plain(cast.mentions[index].name)).removesuffix("s")
    for draft in cast.drafts:
        made = {form for name in draft.keys for form in _adjectives(name)}
        if draft.type is EntityType.PLACE and wanted in made:
            cast.put(index, draft, "demonym", 0.9)
            return
    for draft in cast.drafts:
        if draft.type is EntityType.GROUP and wanted in draft.keys:
            break
    else:
        draft = cast.new(EntityType.GROUP)
        draft.keys.add(wanted)
    cast.put(index, draft, "name", 1.0)


def _adjectives(place: str) -> frozenset[str]:
    """Return what adjectives a place's name can have.

    >>> "zurian" in _adjectives("zuria"), "gambese" in _adjectives("gamba")
    (True, True)
    """
    if len(place) < 4:
        return frozenset()
    stems = {place, place.rstrip("aeiouy")}
    return frozenset(stem + end for stem in stems for end in ("i", "n", "an", "ian", "ese"))


def _half(cast: Cast, name: str) -> Place | None:
    """Read "Korean" as the one Korea that the document speaks of."""
    halves = [
        draft.place
        for draft in cast.drafts
        if draft.place is not None
        and draft.place.code.startswith("country:")
        and key(draft.place.name).split()[0] in word_list("north-words")
        and places.country_of_demonym(f"{draft.place.name.split()[0]} {name}") == draft.place
    ]
    return halves[0] if len(halves) == 1 else None


def _named_half(cast: Cast, name: str) -> Draft | None:
    """Return the one half that "Korea" is in a text that speaks of no other."""
    halves = [places.country(f"{point} {name}") for point in ("north", "south")]
    found = [d for d in cast.drafts if d.place is not None and d.place in halves]
    return found[0] if None not in halves and len(found) == 1 else None


def _cast_unknown(cast: Cast, indices: list[int]) -> None:
    """Read the names that the gazetteer lacks, the short ones by the longer ones."""
    written: dict[str, list[int]] = {}
    for i in indices:
        written.setdefault(key(cast.mentions[i].name), []).append(i)
    known = {
        key(d.place.name): d
        for d in cast.drafts
        if d.place is not None and d.type is EntityType.PLACE
    }
    left = []
    for name in sorted(written):
        half = _named_half(cast, name)
        if half is not None:
            for i in written[name]:
                cast.put(i, half, "half of a divided country", 0.85)
            continue
        fits = [d for k, d in sorted(known.items()) if judge_places(name, k).merge]
        if len(fits) == 1 and len(name) < len(key(fits[0].place.name if fits[0].place else "")):
            for i in written[name]:
                cast.put(i, fits[0], judge_places(name, key(_name(fits[0]))).rule, 0.85)
        else:
            left.append(name)
    links = [
        Link(judge_places(a, b).score, a, b)
        for a, b in pairs({name: word_blocks(name) for name in left})
        if judge_places(a, b).merge
    ]
    for group in clusters(left, links):
        draft = cast.new(EntityType.PLACE)
        draft.keys.update(group)
        for name in group:
            for i in written[name]:
                cast.put(i, draft, "name", 1.0)


def _name(draft: Draft) -> str:
    return draft.place.name if draft.place is not None else ""
