"""A triple comes in; whether its words say something that a reader can check goes out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kgraph.extraction.tables import words as listed
from kgraph.model import Argument, Span, Triple


def is_sound(triple: Triple) -> bool:
    """Tell whether a triple names what it is about, in words that belong together.

    Args:
        triple: what a clause gave.
    """
    if _is_bare(triple.subject) or (triple.object is not None and _is_bare(triple.object)):
        return False
    if _stands_for_others(triple):
        return False
    if triple.subject.text.lower().startswith("with ") and triple.subject.mention is None:
        return False  # "With talks going on in Oslo, Rao visited …"
    return not _is_torn(triple)


def _is_bare(end: Argument) -> bool:
    """Tell whether an end is a bare "what", "how many seats", or an aside in brackets."""
    bare, text = listed("free_relatives"), end.text.lower()  # but "WHO" is an organization
    asked = text.startswith(("which ", "how many ", "how much ")) and text.count(" ") < 3
    if (
        asked or text in {"a", "an", "the"} or text.startswith("(") or " for to " in text
    ):  # "ponds for … to live in"
        return True
    return text in bare and not end.text.isupper()


def _stands_for_others(triple: Triple) -> bool:
    """Tell whether only a clause could say who is meant: "those | were hurt" of "those who …"."""
    return triple.object is None and triple.subject.text.lower() in _OTHERS


_OTHERS = frozenset({"those", "one", "ones", "that", "anyone", "anybody", "everyone", "someone"})


def _is_torn(triple: Triple) -> bool:
    """Tell whether the relation stands inside an end, as a wrong tree has it."""
    verb = triple.relation.spans
    ends = [triple.subject]
    if triple.object is not None and triple.construction != "content":
        ends.append(triple.object)
    for end in ends:
        for span in verb:
            if _inside(span, end.spans):
                return True
    return False


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    """Tell whether a span lies in a gap between others, or over one of them."""
    ordered = spans if len(spans) == 1 else sorted(spans, key=lambda s: s.start)
    if span.end <= ordered[0].start or ordered[-1].end <= span.start:
        return False
    if any(span.start < other.end and other.start < span.end for other in ordered):
        return True
    return any(one.end <= span.start and span.end <= two.start for one, two in pairwise(ordered))
