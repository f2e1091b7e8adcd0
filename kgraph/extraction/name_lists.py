"""Candidates come in, plural nouns with the names that are listed beside them go out."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.adjacency import KINDS, are_one, starts_of, types_fit
from kgraph.extraction.candidates import Candidate
from kgraph.extraction.doc import Doc
from kgraph.extraction.noun_spans import EXEMPLIFYING
from kgraph.model import EntityType, MentionKind, Number

_NAME, _NOMINAL = MentionKind.NAME, MentionKind.NOMINAL


def listed(doc: Doc, found: tuple[Candidate, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield plural nouns with the names listed right after them: "two ministers, A and B"."""
    starts = starts_of(found)
    ends = {one.end: i for i, one in enumerate(found) if one.kind is _NAME}
    for i, one in enumerate(found):
        several = one.number is Number.PLURAL or doc[one.first].lower_ in _GROUPS
        if one.kind is not _NOMINAL or not several:
            continue
        at = one.end
        before = tuple(_names_before(doc, found, ends, one.start))
        if len(before) > 1 and all(types_fit(doc, one, found[j]) for j in before):
            yield i, before
        elif at < len(doc) and doc[at].text in (",", ":", "–", "—", "-"):
            names = tuple(_run_of_names(doc, found, starts, _past_identified(doc, at + 1)))
            if len(names) > 1 and all(types_fit(doc, one, found[j]) for j in names):
                yield i, names


def _past_identified(doc: Doc, at: int) -> int:
    """Return where names start after "identified as" or "named as", or the place itself."""
    said = at + 2 < len(doc) and doc[at].lower_ in ("identified", "named")
    return at + 1 + (doc[at + 1].lower_ == "as") if said else at


def exemplified(doc: Doc, found: tuple[Candidate, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield plural nouns with names that are some of them: "ministers, including A and B"."""
    starts = starts_of(found)
    for i, one in enumerate(found):
        if one.kind is not _NOMINAL or one.number is not Number.PLURAL:
            continue
        at = _after_including(doc, one)
        names = () if at < 0 else tuple(_run_of_names(doc, found, starts, at))
        if names and all(_may_be_one_of(doc, one, found[j]) for j in names):
            yield i, names


def _may_be_one_of(doc: Doc, noun: Candidate, name: Candidate) -> bool:
    """Tell whether a name can be an example of a noun: people of people, bodies of anything."""
    people = EntityType.PERSON in (noun.type, name.type)
    return types_fit(doc, noun, name) or (not people and name.type in KINDS)


def _after_including(doc: Doc, one: Candidate) -> int:
    """Return where the examples start after "including", "such as" or "among them", or -1."""
    comma = one.end < len(doc) and doc[one.end].text == ","
    at = one.end + comma
    here = [doc[i].lower_ for i in range(at, min(at + 2, len(doc)))]
    if here[:1] and here[0] in EXEMPLIFYING and not (comma and here[0] == "like"):
        return at + 1
    return at + 2 if here in (["such", "as"], ["among", "them"]) else -1


_GROUPS = frozenset(("couple", "pair", "duo", "trio", "quartet"))


def _names_before(
    doc: Doc, found: tuple[Candidate, ...], ends: dict[int, int], at: int
) -> Iterator[int]:
    """Yield the names joined by "and" that end at a comma: "A and B, owners of"."""
    if at < 2 or doc[at - 1].text != "," or at - 1 not in ends:
        return
    last = ends[at - 1]
    start = found[last].start
    if start > 1 and doc[start - 1].text == "and" and start - 1 in ends:
        yield ends[start - 1]
        yield last


def _introduced(
    doc: Doc, found: tuple[Candidate, ...], starts: dict[int, list[int]], at: int
) -> Iterator[int]:
    """Yield the name after a noun that introduces it: "the mayor of Lima, Ana Ruiz"."""
    for k in starts.get(at, ()):
        end = found[k].end
        if end + 1 < len(doc) and doc[end].text == ",":
            names = (j for j in starts.get(end + 1, ()) if found[j].kind is _NAME)
            yield from (j for j in names if are_one(doc, found[k], found[j]))


def _past_description(
    doc: Doc, found: tuple[Candidate, ...], starts: dict[int, list[int]], name: Candidate
) -> int:
    """Return the token after a name and the noun that describes it: "Ana Ruiz, a judge,"."""
    end = name.end
    if end + 1 < len(doc) and doc[end].text == ",":
        for k in starts.get(end + 1, ()):
            if found[k].kind is _NOMINAL and are_one(doc, name, found[k]):
                return found[k].end
    return end


def _run_of_names(
    doc: Doc, found: tuple[Candidate, ...], starts: dict[int, list[int]], at: int
) -> Iterator[int]:
    """Yield the names of a list that starts at a token."""
    for _ in range(12):
        named = [j for j in starts.get(at, ()) if found[j].kind is _NAME]
        named = named or list(_introduced(doc, found, starts, at))
        if not named:
            return
        yield named[0]
        at = _past_description(doc, found, starts, found[named[0]])
        while at < len(doc) and doc[at].text in (",", "and", "or", "&"):
            at += 1
