"""Types and labels come in, readable ids that never clash go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from kgraph.model import EntityType, digest, slug


def ids_of(wanted: Mapping[int, tuple[EntityType, str, str, bool]]) -> dict[int, str]:
    """Return an id for each thing.

    A name that only one thing bears is its id; of several things with one name each gets a
    suffix made from its content, and so does every thing without a name.

    Args:
        wanted: for each number the type, the label, words that tell it from all others (its
            first mention), and whether it is named.

    >>> ids_of({7: (EntityType.PERSON, "Vladimir Putin", "a 0 14", True)})
    {7: 'person/vladimir-putin'}
    """
    plain = {n: f"{type}/{slug(label)}" for n, (type, label, _, _) in wanted.items()}
    bearers = Counter(_named_only(wanted, plain))
    made: dict[int, str] = {}
    taken: Counter[str] = Counter()
    for number, (_, _, content, named) in sorted(wanted.items()):
        if named and bearers[plain[number]] == 1:
            made[number] = plain[number]
            continue
        # Two things of one content can only be told by which came first.
        again = taken[f"{plain[number]} {content}"]
        taken[f"{plain[number]} {content}"] += 1
        suffix = digest(content, *([str(again)] if again else []), length=8)
        made[number] = f"{plain[number]}-{suffix}"
    return made


def _named_only(
    wanted: Mapping[int, tuple[EntityType, str, str, bool]], plain: Mapping[int, str]
) -> Iterable[str]:
    return (plain[n] for n, (_, _, _, named) in wanted.items() if named)
