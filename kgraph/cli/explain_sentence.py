"""How a sentence of an article was read in, tables and lines on standard output out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kgraph.extraction import Explanation
    from kgraph.extraction.explaining import ExplainedClause
    from kgraph.model import Extraction, Mention, Triple


def show(file: str, sentence: int, pipeline: str | None, as_json: bool) -> None:
    """Print how one sentence of an article was read.

    Args:
        file: the article.
        sentence: number of the sentence, from 0.
        pipeline: another UD-labelled spaCy pipeline.
        as_json: whether for a program.
    """
    from kgraph import stages

    explained, found = stages.explain_sentence(file, sentence, pipeline=pipeline)
    mentions = [m for m in found.mentions if m.sentence == sentence]
    triples = [t for t in found.triples if t.sentence == sentence]
    if as_json:
        record = _record(explained, mentions, triples, found)
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        _print(explained, mentions, triples)


def _record(
    explained: Explanation, mentions: list[Mention], triples: list[Triple], found: Extraction
) -> dict[str, Any]:
    from kgraph.extraction.records import record

    document, sentences, text = found.document.id, found.sentences, found.document.text
    return {
        "sentence": explained.text,
        "words": [
            {"number": w.number, "text": w.text, "lemma": w.lemma, "pos": w.pos,
             "head": w.head, "dep": w.dep}
            for w in explained.words
        ],
        "mentions": [
            {"text": m.text, "name": m.name, "kind": m.kind.value, "type": m.type.value}
            for m in mentions
        ],
        "clauses": [_clause_record(clause) for clause in explained.clauses],
        "triples": [
            {**record(t, document, sentences[t.sentence], text), "construction": t.construction}
            for t in triples
        ],
    }  # fmt: skip


def _clause_record(clause: ExplainedClause) -> dict[str, Any]:
    return {
        "verb": clause.verb,
        "kind": clause.kind,
        "subjects": list(clause.subjects),
        "sharing": clause.sharing,
        "parts": [list(part) for part in clause.parts],
        "negated": clause.negated,
        "modality": clause.modality.value,
        "source": clause.source,
        "triples": [_written(triple) for triple in clause.triples],
        "rejected": clause.rejected or None,
    }


def _print(explained: Explanation, mentions: list[Mention], triples: list[Triple]) -> None:
    from kgraph.cli.terminal import table

    typer.echo(explained.text + "\n")
    heads = ("", "word", "lemma", "pos", "head", "label")
    words = [(w.number, w.text, w.lemma, w.pos, w.head, w.dep) for w in explained.words]
    table("Words", heads, words)
    typer.echo()
    named = [(m.text, m.name, m.kind, m.type) for m in mentions]
    table("Mentions", ("mention", "head", "kind", "type"), named)
    typer.echo("\nClauses")
    for clause in explained.clauses:
        typer.echo("\n".join(_clause(clause)))
    typer.echo()
    rows = [(_written(t), t.construction, _status(t), f"{t.confidence:.2f}") for t in triples]
    table("Triples", ("triple", "construction", "status", "confidence"), rows)


def _clause(clause: ExplainedClause) -> Iterator[str]:
    who = " and ".join(clause.subjects) or "nobody"
    yield f"  “{clause.verb}” ({clause.kind}) — subject: {who} ({clause.sharing or 'none'})"
    for role, preposition, text in clause.parts:
        yield f"      {role}: {f'{preposition} {text}'.strip()}"
    if clause.negated or clause.source or clause.modality != "actual":
        status = [str(clause.modality), *(["negated"] if clause.negated else [])]
        status += [f"according to {clause.source}"] if clause.source else []
        yield f"      {', '.join(status)}"
    for triple in clause.triples:
        yield f"      gives {_written(triple)} [{triple.construction}]"
    if clause.rejected:
        yield f"      gives nothing: {clause.rejected}"


def _written(triple: Triple) -> str:
    object_ = triple.object
    end = f"{object_.preposition} {object_.text}".strip() if object_ is not None else "–"
    return f"{triple.subject.text} | {triple.relation.phrase} | {end}"


def _status(triple: Triple) -> str:
    words = [str(triple.modality)] if triple.modality != "actual" else []
    words += ["negated"] if triple.negated else []
    source = triple.attributed_to
    words += [f"according to {source.text}"] if source is not None else []
    return ", ".join(words) or "fact"
