"""An Extraction in, plain lists and dicts for JSON out, and back again without loss.

Spans are pairs of offsets. What is empty, False or unknown is left out.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kgraph.model import (
    Argument,
    Document,
    EntityType,
    Extraction,
    Gender,
    Mention,
    MentionKind,
    Modality,
    Number,
    Qualifier,
    Relation,
    Sentence,
    Span,
    Time,
    Triple,
)

Record = dict[str, Any]


def pair(span: Span) -> list[int]:
    """Return both ends of a span."""
    return [span.start, span.end]


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Return both ends of every span."""
    return [pair(span) for span in spans]


def spans_of(found: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Return the spans that `pairs` was made from."""
    return tuple(Span(*ends) for ends in found)


def extraction_record(extraction: Extraction) -> Record:
    """Return an extraction, without its document, as lists and dicts."""
    return {
        "sentences": [[s.index, s.span.start, s.span.end] for s in extraction.sentences],
        "mentions": [_mention_record(mention) for mention in extraction.mentions],
        "triples": [_triple_record(triple) for triple in extraction.triples],
    }


def extraction_from(record: Mapping[str, Any], document: Document) -> Extraction:
    """Return the extraction that `extraction_record` was made from."""
    return Extraction(
        document,
        tuple(Sentence(index, Span(start, end)) for index, start, end in record["sentences"]),
        tuple(_mention_from(found) for found in record["mentions"]),
        tuple(_triple_from(found) for found in record["triples"]),
    )


def _sparse(record: Record) -> Record:
    return {
        key: value
        for key, value in record.items()
        if not (value is None or value is False or value == "" or value == [])
    }


def _mention_record(mention: Mention) -> Record:
    return _sparse(
        {
            "span": pair(mention.span),
            "head": pair(mention.head),
            "text": mention.text,
            "name": mention.name,
            "kind": mention.kind.value,
            "type": mention.type.value,
            "sentence": mention.sentence,
            "titles": list(mention.titles),
            "number": None if mention.number is Number.UNKNOWN else mention.number.value,
            "gender": None if mention.gender is Gender.UNKNOWN else mention.gender.value,
            "cluster": mention.cluster,
            "quoted": mention.quoted,
            "definite": mention.definite,
            "appositives": list(mention.appositives),
            "acronyms": list(mention.acronyms),
            "members": list(mention.members),
            "examples": list(mention.examples),
            "aside": mention.aside,
        }
    )


def _mention_from(record: Record) -> Mention:
    return Mention(
        span=Span(*record["span"]),
        head=Span(*record["head"]),
        text=record.get("text", ""),
        name=record.get("name", ""),
        kind=MentionKind(record["kind"]),
        type=EntityType(record["type"]),
        sentence=record["sentence"],
        titles=tuple(record.get("titles", ())),
        number=Number(record.get("number", Number.UNKNOWN)),
        gender=Gender(record.get("gender", Gender.UNKNOWN)),
        cluster=record.get("cluster"),
        quoted=record.get("quoted"),
        definite=record.get("definite", False),
        appositives=tuple(record.get("appositives", ())),
        acronyms=tuple(record.get("acronyms", ())),
        members=tuple(record.get("members", ())),
        examples=tuple(record.get("examples", ())),
        aside=record.get("aside", False),
    )


def _argument_record(argument: Argument | None) -> Record | None:
    if argument is None:
        return None
    record = _sparse({"mention": argument.mention, "preposition": argument.preposition})
    return {"text": argument.text, "spans": pairs(argument.spans), **record}


def _argument_from(record: Record) -> Argument:
    return Argument(
        record["text"],
        spans_of(record["spans"]),
        record.get("mention"),
        record.get("preposition", ""),
    )


def _perhaps_argument(record: Record | None) -> Argument | None:
    return None if record is None else _argument_from(record)


def _time_record(time: Time) -> Record:
    bounds = {"start": time.start, "end": time.end}
    known = {key: value for key, value in bounds.items() if value is not None}
    return {"text": time.text, "span": pair(time.span), **known}


def _time_from(record: Record) -> Time:
    return Time(record["text"], Span(*record["span"]), record.get("start"), record.get("end"))


def _relation_record(relation: Relation) -> Record:
    return {
        "canonical": relation.canonical,
        "phrase": relation.phrase,
        "spans": pairs(relation.spans),
    }


def _triple_record(triple: Triple) -> Record:
    return _sparse(
        {
            "sentence": triple.sentence,
            "subject": _argument_record(triple.subject),
            "relation": _relation_record(triple.relation),
            "object": _argument_record(triple.object),
            "arguments": [_argument_record(argument) for argument in triple.arguments],
            "places": [_argument_record(place) for place in triple.places],
            "times": [_time_record(time) for time in triple.times],
            "qualifiers": [[q.role, _argument_record(q.argument)] for q in triple.qualifiers],
            "negated": triple.negated,
            "modality": triple.modality.value,
            "attributed_to": _argument_record(triple.attributed_to),
            "confidence": triple.confidence,
            "construction": triple.construction,
            "implied": not triple.literal,
            "symmetric": triple.symmetric,
        }
    )


def _triple_from(record: Record) -> Triple:
    relation = record["relation"]
    return Triple(
        sentence=record["sentence"],
        subject=_argument_from(record["subject"]),
        relation=Relation(relation["canonical"], relation["phrase"], spans_of(relation["spans"])),
        object=_perhaps_argument(record.get("object")),
        arguments=tuple(_argument_from(found) for found in record.get("arguments", ())),
        places=tuple(_argument_from(found) for found in record.get("places", ())),
        times=tuple(_time_from(found) for found in record.get("times", ())),
        qualifiers=tuple(
            Qualifier(role, _argument_from(found)) for role, found in record.get("qualifiers", ())
        ),
        negated=record.get("negated", False),
        modality=Modality(record["modality"]),
        attributed_to=_perhaps_argument(record.get("attributed_to")),
        confidence=record["confidence"],
        construction=record.get("construction", ""),
        literal=not record.get("implied", False),
        symmetric=record.get("symmetric", False),
    )
