"""The entities of a Doc come in, people's names among them go out whole.

Models cut "Robert “Bob” Stone" at the quotation marks, and "Juan Paz Jr." before its end.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.extraction.doc import Doc, Marked

_OPENING, _CLOSING = frozenset(('"', "“", "‘", "'")), frozenset(('"', "”", "’", "'"))
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "jnr", "snr", "junior", "ii", "iii", "iv"))


def whole_people(doc: Doc) -> Iterator[Marked]:
    """Yield the Doc's entities, those of one person in one piece.

    Args:
        doc: the annotated text.
    """
    nicknames = [i for i in range(1, len(doc) - 3) if _is_nickname(doc, i)]
    at = 0
    for ent in doc.ents:
        if ent.start < at:
            continue  # it is part of the name before
        if ent.label_ == "PERSON":
            ent = _with_suffix(doc, _with_nickname(doc, ent, nicknames))
        at = ent.end
        yield ent


def _is_nickname(doc: Doc, i: int) -> bool:
    """Tell whether a name in quotation marks starts at a token, between two other names."""
    if doc[i].text not in _OPENING or doc[i + 2].text not in _CLOSING:
        return False
    return all(doc[j].text[:1].isupper() and doc[j].pos_ == "PROPN" for j in (i - 1, i + 1, i + 3))


def _with_nickname(doc: Doc, ent: Marked, nicknames: list[int]) -> Marked:
    for i in nicknames:
        if ent.start < i <= ent.end:
            inside = [e for e in doc.ents if e.start < i + 4 and e.end > i and e.label_ == "PERSON"]
            return ent._replace(end=max([ent.end, i + 4, *(e.end for e in inside)]))
    return ent


def _with_suffix(doc: Doc, ent: Marked) -> Marked:
    named = ent.end < len(doc) and doc[ent.end].lower_ in _SUFFIXES and ent.end - ent.start > 1
    return ent._replace(end=ent.end + 1) if named and doc[ent.end].text[0].isupper() else ent
