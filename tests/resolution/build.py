"""Builds Extractions from marked-up text, so that no test needs a model or a parser.

Every line of the text is one sentence. A mention is written `[words|type kind options]`:

    [Putin|person]                a name; "~" ends its titles: [Mr ~Putin|person]
    [Russian|place d]             d demonym, c common noun, p pronoun; a name without a letter
    [the leaders|person c pl]     pl plural, m or f gender, def definite (the… always is)
    [he|person p c3]              c3: in coreference cluster 3
    [I|person p q1]               q1: stands in quotation 1
    [the capital|place c =2]      =2: the syntax says it is the same as mention 2
    [there|place p as c4]         as: an aside, of which no triple can speak

Marks may nest: [the [Russian|place d] leader|person c]; mentions are numbered from 0, as they open.

Triples are (subject, relation, object, options) where an end is the number of a mention, a
literal text, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kgraph import schema
from kgraph.model import (
    Argument,
    Document,
    EntityType,
    Extraction,
    Gender,
    Mention,
    MentionKind,
    Number,
    Relation,
    Sentence,
    Span,
    Triple,
)
from kgraph.resolution import Resolution, resolve

_KINDS = {"d": MentionKind.DEMONYM, "c": MentionKind.NOMINAL, "p": MentionKind.PRONOUN}
_DEFINITE = re.compile(r"(the|this|that|his|her|its|their|both|my)\b", re.IGNORECASE)

End = int | str | None


def extraction(
    marked: str, triples: Iterable[tuple[Any, ...]] = (), name: str = "article"
) -> Extraction:
    """Return the Extraction of a marked-up text.

    Args:
        marked: see the head of this module.
        triples: (subject, relation, object) and, if need be, a dict of further fields.
        name: id of the document.
    """
    text, sentences, mentions = "", [], []
    for number, line in enumerate(line.strip() for line in marked.strip().splitlines()):
        start = len(text)
        written, marks = _marks(line)
        text += written.replace("~", "")
        for first, words, options in marks:
            at = start + first - written[:first].count("~")
            mentions.append(_mention(words, options, at, number))
        sentences.append(Sentence(number, Span(start, len(text))))
        text += " "
    text = text.rstrip()
    document = Document(name, text)
    made = tuple(_triple(text, mentions, *spec) for spec in triples)
    return Extraction(document, tuple(sentences), tuple(mentions), made)


def _marks(line: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return a line without its marks, and where each begins, its words and its options."""
    written, opened = "", []
    marks: list[tuple[int, str, str]] = []
    for part in re.split(r"(\[|\|[^\]|]*\])", line):
        if part == "[":
            opened.append((len(written), len(marks)))
            marks.append((0, "", ""))
        elif part.endswith("]") and opened:
            first, place = opened.pop()
            marks[place] = (first, written[first:], part[1:-1])
        else:
            written += part
    return written, marks


def _mention(written: str, options: str, start: int, sentence: int) -> Mention:
    type, *rest = options.split()
    before, _, name = written.rpartition("~")
    head = len(before)
    if "c" in rest and not before:
        phrase = re.split(" (?:of|for|to|in) ", name)[0]
        name = phrase.split()[-1]
        head = len(phrase) - len(name)
    text = written.replace("~", "")
    is_title = bool(before.strip()) and not before.casefold().startswith("the ")
    kind = next((_KINDS[o] for o in rest if o in _KINDS), MentionKind.NAME)
    found: dict[str, Any] = {}
    for option in rest:
        if option[0] == "c" and option[1:].isdigit():
            found["cluster"] = int(option[1:])
        elif option[0] == "q":
            found["quoted"] = int(option[1:])
        elif option[0] == "=":
            found["appositives"] = (int(option[1:]),)
    return Mention(
        span=Span(start, start + len(text)),
        head=Span(start + head, start + head + len(name)),
        text=text,
        name=name,
        kind=kind,
        type=EntityType(type),
        sentence=sentence,
        titles=(before.strip(),) if is_title and kind is MentionKind.NAME else (),
        number=Number.PLURAL if "pl" in rest else Number.SINGULAR,
        gender=Gender.MALE if "m" in rest else Gender.FEMALE if "f" in rest else Gender.UNKNOWN,
        aside="as" in rest,
        definite="def" in rest or kind is MentionKind.NAME or bool(_DEFINITE.match(text)),
        **found,
    )


def _triple(
    text: str, mentions: list[Mention], subject: End, relation: str, object: End,
    more: dict[str, Any] | None = None,
) -> Triple:  # fmt: skip
    fields = dict(more or {})
    for name in ("places",):
        fields[name] = tuple(_argument(text, mentions, end) for end in fields.get(name, ()))
    if "attributed_to" in fields:
        fields["attributed_to"] = _argument(text, mentions, fields["attributed_to"])
    first = _argument(text, mentions, subject)
    assert first is not None
    where = mentions[subject].sentence if isinstance(subject, int) else 0
    return Triple(
        sentence=fields.pop("sentence", where),
        subject=first,
        relation=Relation(relation, relation, (Span(0, 1),)),
        object=_argument(text, mentions, object),
        confidence=fields.pop("confidence", 0.8),
        construction=fields.pop("construction", "test"),
        **fields,
    )


def _argument(text: str, mentions: list[Mention], end: End) -> Argument | None:
    if end is None:
        return None
    if isinstance(end, int):
        return Argument(mentions[end].text, (mentions[end].span,), end)
    at = max(text.find(end), 0)
    return Argument(end, (Span(at, at + len(end)),))


def resolved(*extractions: Extraction) -> Resolution:
    """Resolve extractions with the installed vocabulary."""
    return resolve(extractions, schema.load())


def read(marked: str, triples: Iterable[tuple[Any, ...]] = ()) -> dict[str, list[str]]:
    """Resolve one text; return the texts of its mentions by id of their entity."""
    found = resolved(extraction(marked, triples))
    return {e.id: [m.text for m in e.mentions] for e in found.entities}


def who(marked: str, triples: Iterable[tuple[Any, ...]] = ()) -> list[list[str]]:
    """Resolve one text; return for each mention, in its order, the ids of its entities."""
    made = extraction(marked, triples)
    found = resolved(made)
    return [
        sorted(e.id for e in found.entities if any(m.span == mention.span for m in e.mentions))
        for mention in made.mentions
    ]
