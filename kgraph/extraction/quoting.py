"""Words come in, the phrase as the text has it and where it stands go out."""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.extraction.tree import Word
from kgraph.model import Argument, Span


def spans_of(words: Iterable[Word]) -> tuple[Span, ...]:
    """Return where the words stand, one span for each unbroken run."""
    starts: list[int] = []
    ends: list[int] = []
    before = -2
    for word in words:
        if word.place == before + 1:
            ends[-1] = word.end
        else:
            starts.append(word.start)
            ends.append(word.end)
        before = word.place
    return tuple(map(Span, starts, ends))


def quoted(words: Iterable[Word], text: str) -> tuple[str, tuple[Span, ...]]:
    """Return the words as the text has them, and where they stand.

    Line breaks inside a phrase become spaces.
    """
    spans = spans_of(words)
    if len(spans) == 1 and (phrase := spans[0].of(text)).isprintable() and "  " not in phrase:
        return phrase, spans
    return " ".join([" ".join(span.of(text).split()) for span in spans]), spans


def argument(
    words: list[Word], text: str, mention: int | None = None, case: Iterable[Word] = ()
) -> Argument:
    """Return the argument that the words are, with the preposition that introduces it.

    Args:
        words: its words in order, without the preposition.
        text: the document's text.
        mention: index of the mention that it means.
        case: the words of its preposition.
    """
    quote, spans = quoted(words, text)
    return Argument(quote, spans, mention, quoted(case, text)[0] if case else "")
