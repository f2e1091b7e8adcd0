"""`kgraph review`: a graph in, questions to its user, the answers into the corrections file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from kgraph.cli import deciding
from kgraph.cli.deciding import Setting, by_document, lines_of, sentence

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.model import Entity, Extraction
    from kgraph.resolution.corrections_review import Question

    Found = Mapping[str, Extraction]

_PROMPT = "the same? [y]es, [n]o, [s]kip, [u]ndo, [q]uit: "
_SENTENCES = 2


def command(
    graph: str = deciding.GRAPH,
    corrections: str | None = deciding.CORRECTIONS,
    author: str | None = deciding.AUTHOR,
) -> None:
    """Go through what is most in doubt, and decide: the same, or not the same.

    Every answer is written to the corrections file at once and never asked again; the graph is
    resolved anew at the end. What is skipped is asked next time.
    """
    from kgraph import stages
    from kgraph.cli.terminal import say
    from kgraph.resolution import corrections_file
    from kgraph.resolution.corrections_review import questions

    setting = Setting(graph, corrections, author, "review")
    loaded = deciding.load(setting)
    asked = questions(loaded.entities, loaded.extractions, corrections_file.read(setting.path))
    if not asked:
        say("nothing is in doubt")
        return
    answers = _ask(loaded, asked, setting)
    if answers:
        _, doubts = stages.correct(graph, corrections=corrections)
        deciding.tell(doubts)
        say(f"wrote {setting.path}")
        say(f"wrote {graph}")
    same = sum(answers.values())
    typer.echo(f"{same} the same, {len(answers) - same} not the same")


def _ask(graph: Graph, asked: Sequence[Question], setting: Setting) -> dict[int, bool]:
    """Ask until all is answered or the user has enough; return the answers by question."""
    from kgraph.cli.terminal import say
    from kgraph.resolution.corrections_review import settled

    found, answers = by_document(graph), dict[int, bool]()
    passed: list[int] = []
    place = 0
    while place < len(asked):
        question = asked[place]
        if settled(question, [(asked[n], same) for n, same in answers.items()]):
            place += 1
            continue
        say(f"\n{place + 1} of {len(asked)} · {question.reason} ({question.score:.2f})")
        for line in _shown(graph, found, question):
            say(line)
        word = _answer()
        if word == "q":
            break
        if word == "u":
            place = _undone(answers, passed, setting) if passed else place
            continue
        if word in ("y", "n"):
            _write(question, word == "y", setting)
            answers[place] = word == "y"
        passed.append(place)
        place += 1
    return answers


def _answer() -> str:
    """Return the first letter of an answer that can be understood; the end of input quits."""
    from kgraph.cli.terminal import say

    while True:
        typer.echo(_PROMPT, err=True, nl=False)
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            line = ""
        if not line:
            say("")
            return "q"
        word = line.strip().casefold()[:1]
        if word and word in "ynsuq":
            return word
        say("please answer y, n, s, u or q")


def _write(question: Question, same: bool, setting: Setting) -> None:
    from kgraph.resolution import corrections_file

    made = question.yes if same else question.no
    dated = setting.decision(made.decision, made.keys, made.value)
    corrections_file.append(setting.path, [dated])


def _undone(answers: dict[int, bool], passed: list[int], setting: Setting) -> int:
    """Take the last answer back, and return which question it was."""
    from kgraph.resolution import corrections_file

    place = passed.pop()
    if answers.pop(place, None) is not None:
        corrections_file.remove(setting.path, corrections_file.read(setting.path)[-1].line)
    return place


def _shown(graph: Graph, found: Found, question: Question) -> Iterator[str]:
    """Yield both sides of a question, each with its best sentences."""
    if question.other is not None:
        for side in (question.entity, question.other):
            yield from _side(graph, found, side)
        return
    gone = set(question.mentions)
    stays = replace(
        question.entity, mentions=tuple(m for m in question.entity.mentions if m not in gone)
    )
    yield from _side(graph, found, stays)
    texts = dict.fromkeys(f"“{m.text}”" for m in question.mentions)
    documents = dict.fromkeys(m.document for m in question.mentions)
    yield f"  and {', '.join(texts)} in {', '.join(documents)}"
    said_there = dict.fromkeys(sentence(found, m) for m in question.mentions)
    for said in list(said_there)[:_SENTENCES]:
        yield f"      “{said}”"


def _side(graph: Graph, found: Found, entity: Entity) -> Iterator[str]:
    for line in lines_of(graph, entity):
        yield f"  {line}"
    for said in _best_sentences(graph, found, entity):
        yield f"      “{said}”"


def _best_sentences(graph: Graph, found: Found, entity: Entity) -> list[str]:
    """Return the sentences of an entity's strongest statements, or else of its mentions."""
    documents = {m.document for m in entity.mentions}
    ends = (*graph.statements_from(entity.id), *graph.statements_to(entity.id))
    strongest = sorted(ends, key=lambda s: (-s.weight, -s.confidence, s.id))
    said = [e.text for s in strongest for e in s.evidence if e.document in documents]
    plain = dict.fromkeys(" ".join(text.split()) for text in said)
    if not plain:
        plain = dict.fromkeys(sentence(found, m) for m in entity.mentions[:_SENTENCES])
    return list(plain)[:_SENTENCES]
