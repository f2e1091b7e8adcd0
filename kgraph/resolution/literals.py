"""An argument that speaks of no thing comes in, the value that it is goes out."""

from __future__ import annotations

from dataclasses import replace

from kgraph.model import Argument, Literal, Span, Triple

_QUOTATION_MARKS = "\"'“‘«"


def literal(argument: Argument) -> Literal:
    """Return what an argument that is no thing says: a quotation, a number or words.

    >>> literal(Argument("“It is a start”", ())).type, literal(Argument("12 million", ())).type
    ('quotation', 'number')
    """
    text = " ".join(argument.text.split())
    if text[:1] in _QUOTATION_MARKS and len(text) > 1:
        return Literal(text, "quotation")
    return Literal(text, "number" if text[:1].isdigit() else "string")


def value_of(triple: Triple) -> Literal:
    """Return a triple's object that is no thing: with a preposition that the relation lacks.

    Args:
        triple: a triple whose object has no mention.
    """
    argument = triple.object
    assert argument is not None
    found = literal(argument)
    span = whole(argument)
    if any(time.span.start < span.end and span.start < time.span.end for time in triple.times):
        return Literal(found.value, "date")
    preposition = argument.preposition
    if preposition and not f" {triple.relation.canonical}".endswith(f" {preposition}"):
        return literal(replace(argument, text=f"{preposition} {argument.text}"))
    return found


def whole(argument: Argument) -> Span:
    """Return the span from an argument's first word to its last."""
    starts = [span.start for span in argument.spans] or [0]
    ends = [span.end for span in argument.spans] or [0]
    return Span(min(starts), max(ends))
