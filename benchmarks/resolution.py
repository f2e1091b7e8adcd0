"""How long resolution takes for many documents, and how much memory: made-up people who meet.

    .venv/bin/python benchmarks/resolution.py [MENTIONS]

Prints one line. The documents are the same every time: each speaks of ten people by full name and
by surname, a hundred mentions, and of whom they met. 1,000,000 mentions unless said otherwise.
"""

import random
import resource
import sys
import time

from kgraph import schema
from kgraph.model import (
    Argument,
    Document,
    EntityType,
    Extraction,
    Mention,
    MentionKind,
    Relation,
    Sentence,
    Span,
    Triple,
)
from kgraph.resolution import resolve

PEOPLE_IN_A_DOCUMENT = 10
MENTIONS_OF_EACH = 10
SYLLABLES = tuple(consonant + vowel for consonant in "bdfghklmnprstvz" for vowel in "aeiou")


def name(random_: random.Random, syllables: int) -> str:
    """Return a made-up name."""
    return "".join(random_.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def document(number: int, cast: list[tuple[str, str]]) -> Extraction:
    """Return what was found in a document: its people by turns, each meeting the next."""
    words, mentions, triples, at = [], [], [], 0
    for turn in range(MENTIONS_OF_EACH):
        for given, surname in cast:
            text = f"{given} {surname}" if turn == 0 else surname
            span = Span(at, at + len(text))
            mentions.append(
                Mention(span, span, text, text, MentionKind.NAME, EntityType.PERSON, turn)
            )
            words.append(text)
            at += len(text) + 1
    for first in range(0, len(mentions) - 1, 2):
        one, other = mentions[first], mentions[first + 1]
        relation = Relation("meet", "", ())
        subject = Argument(one.text, (one.span,), first)
        target = Argument(other.text, (other.span,), first + 1)
        triples.append(Triple(one.sentence, subject, relation, target, symmetric=True))
    text = " ".join(words)
    sentences = tuple(Sentence(turn, Span(0, len(text))) for turn in range(MENTIONS_OF_EACH))
    article = Document(f"document-{number:06d}", text)
    return Extraction(article, sentences, tuple(mentions), tuple(triples))


def main() -> None:
    """Make the documents, resolve them, and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    random_ = random.Random(2026)
    count = wanted // (PEOPLE_IN_A_DOCUMENT * MENTIONS_OF_EACH)
    people = [(name(random_, 2), name(random_, 3)) for _ in range(max(20, count * 2))]
    found = [document(n, random_.sample(people, PEOPLE_IN_A_DOCUMENT)) for n in range(count)]
    vocabulary, start = schema.load(), time.perf_counter()
    made = resolve(found, vocabulary)
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
    mentions = sum(len(each.mentions) for each in found)
    print(
        f"{mentions:,} mentions in {count:,} documents: {took:.0f} s, {peak:.1f} GB, "
        f"{len(made.entities):,} entities, {len(made.statements):,} statements"
    )


if __name__ == "__main__":
    main()
