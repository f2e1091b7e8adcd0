"""The beginning of a firm's name comes in; whether it stands for the firm goes out."""

from __future__ import annotations

from collections.abc import Mapping

from kgraph.model import EntityType
from kgraph.resolution import places
from kgraph.resolution.cast import Cast
from kgraph.resolution.data import word_list
from kgraph.resolution.names import bare, key, untitled

PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


def begins_a_firm(
    cast: Cast, name: str, names: list[int], decided: Mapping[str, EntityType]
) -> bool:
    """Tell whether "Silver Lake" is the beginning of the "Silver Lake Motors" named before it.

    The rest of the firm's name must be what firms are called, and nobody and no place of the
    gazetteer may bear the short name.
    """
    wholes = [k for k, type in decided.items() if type is ORGANIZATION and k.startswith(name + " ")]
    heads = word_list("organization-heads") | word_list("company-suffixes")
    if not any(set(k.removeprefix(name).split()) <= heads for k in wholes) or places.find(name):
        return False
    return next(k for i in names if (k := key(cast.mentions[i].name)) in (name, *wholes)) != name


def is_the_firm(
    cast: Cast, index: int, names: list[int], decided: Mapping[str, EntityType]
) -> bool:
    """Tell whether a family's name stands for the firm of that name.

    "Acme" of Acme Corp does if the firm comes first; "Lee" of Lee Orr only if the model says so,
    or if the text has called the bearer "Mr Lee" before and would do so again.
    """
    name = key(cast.mentions[index].name)
    firms = [k for k, type in decided.items() if type is ORGANIZATION and k.split()[0] == name]
    plain_firm = any(set(k.split()[1:]) <= word_list("company-suffixes") for k in firms if " " in k)
    bearers = [k for k, type in decided.items() if type is PERSON and k.split()[-1] == name]
    says_firm = cast.mentions[index].type is ORGANIZATION or any(
        key(untitled(cast.mentions[i].name)) == name
        and {bare(t) for t in cast.mentions[i].titles} & word_list("courtesy-only")
        for i in names
        if cast.rank[i] < cast.rank[index] and len({k for k in bearers if k != name}) == 1
    )
    return (plain_firm or says_firm) and _firm_comes_first(cast, name, names, decided)


def _firm_comes_first(
    cast: Cast, name: str, names: list[int], decided: Mapping[str, EntityType]
) -> bool:
    """Tell whether a firm of a family's name is introduced before anybody of the family."""
    for i in names:
        full = key(cast.mentions[i].name)
        if full != name and name in full.split():
            return decided[full] is ORGANIZATION and full.split()[0] == name
    return False
