"""GUM's development part comes in, how well kgraph's resolution groups its mentions goes out.

`python -m training.resolution CORPORA [--genre NAME] [--part dev]`

Each document is read as raw text: annotated, extracted and resolved by itself. The mentions that
resolution reads as one thing (or as the same several things) are a cluster, scored as the model's
own clusters are, and beside them: exact spans, predicted mentions, all of GUM's mentions as gold.
A kgraph mention leaves out relative clauses and what follows a name; it counts with the span that
the annotation gives to its head word. Clusters of one mention count on neither side. A second
pair of lines leaves out what GUM or the model calls a time: times are values in a graph, no things.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from kgraph import extraction, language, resolution, schema
from kgraph import model as kg
from training.documents import Document
from training.evaluate import raw_text
from training.scores import Coreference, Tally
from training.treebanks import read_conllu

Chars = tuple[int, int]
Clusters = list[frozenset[Chars]]


@dataclass(frozen=True)
class Read:
    """One document's clusters: by the treebank, by the model alone, and after resolution."""

    name: str
    gold: Clusters
    model: Clusters
    resolved: Clusters
    times: frozenset[Chars]

    def things(self, clusters: Clusters) -> Clusters:
        """Return clusters without times."""
        return [cluster - self.times for cluster in clusters]


def read(documents: Iterable[Document]) -> Iterator[Read]:
    """Yield the three groupings of each document's mentions, as offsets of characters."""
    for document in documents:
        text, offsets = raw_text(document)
        plain = kg.Document(document.name, text.strip())
        for _, doc in language.annotate([plain]):
            found = extraction.extract(doc, plain)
            clusters = gold(document, offsets), by_model(doc), resolved(doc, found)
            yield Read(document.name, *clusters, times(document, offsets, doc))


def gold(document: Document, offsets: list[Chars]) -> Clusters:
    """Return the treebank's clusters."""
    spans = ((key, (offsets[start][0], offsets[end - 1][1])) for start, end, key in document.spans)
    return _grouped(spans)


def times(document: Document, offsets: list[Chars], doc: Doc) -> frozenset[Chars]:
    """Return the mentions that the treebank or the model calls times."""
    keys = {mention.cluster for mention in document.mentions or () if mention.kind == "time"}
    meant = {(offsets[a][0], offsets[b - 1][1]) for a, b, key in document.spans if key in keys}
    found = {(s.start_char, s.end_char) for s in doc.spans["mentions"] if s.label_ == "TIME"}
    return frozenset(meant | found)


def by_model(doc: Doc) -> Clusters:
    """Return the clusters that the language model writes."""
    keys = [key for key in doc.spans if key.startswith("coref_clusters_")]
    return _grouped((key, (s.start_char, s.end_char)) for key in keys for s in doc.spans[key])


def resolved(doc: Doc, found: kg.Extraction) -> Clusters:
    """Return the mentions of each thing, and of each group of things, that resolution finds."""
    owners: defaultdict[kg.Span, set[str]] = defaultdict(set)
    for entity in resolution.resolve([found], schema.load()).entities:
        for each in entity.mentions:
            owners[each.span].add(entity.id)
    phrases = {s.root.idx: s for s in sorted(doc.spans["mentions"], key=len, reverse=True)}
    exact = {(s.start_char, s.end_char) for s in doc.spans["mentions"]}
    placed = []
    for mention in found.mentions:
        span = (mention.span.start, mention.span.end)
        heads = [at for at in phrases if mention.head.start <= at < mention.head.end]
        if span not in exact and heads:
            span = (phrases[heads[0]].start_char, phrases[heads[0]].end_char)
        # GUM marks "Ghanaians", and not the adjective "Ghanaian".
        adjective = (
            mention.kind is kg.MentionKind.DEMONYM and mention.type is not kg.EntityType.GROUP
        )
        if owners[mention.span] and not adjective:
            placed.append(("|".join(sorted(owners[mention.span])), span))
    return _grouped(placed)


def _grouped(placed: Iterable[tuple[str, Chars]]) -> Clusters:
    groups: defaultdict[str, set[Chars]] = defaultdict(set)
    taken: set[Chars] = set()
    for key, span in placed:
        if span not in taken:
            groups[key].add(span)
            taken.add(span)
    return [frozenset(group) for group in groups.values()]


def figures(found: Iterable[tuple[Clusters, Clusters]]) -> str:
    """Return the figures of answers against gold on one line."""
    tally, mentions = Coreference.empty(), Tally()
    for mine, meant in found:
        answers, truth = ([c for c in each if len(c) > 1] for each in (mine, meant))
        tally.add(answers, truth)
        mentions.add((m for c in answers for m in c), (m for c in truth for m in c))
    parts = (("MUC", tally.muc), ("B3", tally.cubed), ("CEAFe", tally.ceaf), ("mentions", mentions))
    return f"CoNLL {tally.conll:.1f}, " + ", ".join(f"{name} {t.f1:.1f}" for name, t in parts)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--genre", default="", help="only the documents of this genre")
    given = parser.parse_args()
    documents = read_conllu(given.corpora / f"gum/{given.part}.conllu", "gum", entities=True)
    done = list(read(d for d in documents if given.genre in d.name))
    print(f"GUM {given.part}, {len(done)} documents, from raw text")
    print("the model's clusters:", figures((each.model, each.gold) for each in done))
    print("after resolution:    ", figures((each.resolved, each.gold) for each in done))
    print("without times, which are no things in a graph")
    things = [[r.things(each) for each in (r.gold, r.model, r.resolved)] for r in done]
    print("the model's clusters:", figures((model, gold) for gold, model, _ in things))
    print("after resolution:    ", figures((found, gold) for gold, _, found in things))


if __name__ == "__main__":
    main()
