"""How many triples of unseen news and interviews a careful reader accepts, each in all its parts.

    python benchmarks/judged_triples.py CORPORA            100 triples, each with its sentence
    python benchmarks/judged_triples.py CORPORA --blank    the same as an unjudged table
    python benchmarks/judged_triples.py CORPORA --report   the figures of judged_triples.tsv

CORPORA is a folder with gum/dev.conllu. Its documents named GUM_news_* and GUM_interview_* are
put together again as raw text and read as any text is; of all the triples that `kgraph triples`
would print, so many are drawn with a fixed seed. A triple is right only if subject, relation,
object, further arguments, negation, modality and attribution all are: an argument left out is no
error, one that is attached wrongly, or cut so that the meaning changes, is.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kgraph.extraction import extract
from kgraph.extraction.records import records
from kgraph.language import annotate
from kgraph.reading import document_from_text

JUDGED = Path(__file__).with_suffix(".tsv")
GENRES = ("GUM_news_", "GUM_interview_")
BANDS = ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
COLUMNS = ("number", "document", "sentence", "subject", "relation", "object", "confidence")
SEED, DRAWN = 2030, 100
Z = 1.96  # of a 95 % interval


@dataclass(frozen=True)
class Judgement:
    """What a reader said of one triple; `error` is empty where it is right."""

    confidence: float
    right: bool
    error: str


def raw_texts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each news article and interview of a CoNLL-U file."""
    for block in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        name, _, rest = block.partition("\n")
        if name.startswith(GENRES):
            yield name, _raw_text(rest.split("\n"))


def _raw_text(lines: Iterable[str]) -> str:
    paragraphs: list[list[str]] = []
    for line in lines:
        if line.startswith("# newpar"):
            paragraphs.append([])
        elif line.startswith("# text = "):
            if not paragraphs:
                paragraphs.append([])
            paragraphs[-1].append(line.removeprefix("# text = "))
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs if sentences)


def drawn(corpora: Path, count: int) -> list[dict[str, Any]]:
    """Return so many records, drawn from all that these documents give.

    Args:
        corpora: a folder with gum/dev.conllu.
        count: how many triples to draw.
    """
    found: list[dict[str, Any]] = []
    for name, text in raw_texts(corpora / "gum" / "dev.conllu"):
        for document, doc in annotate([document_from_text(text)]):
            found += [{**r, "document": name} for r in records(extract(doc, document))]
    return random.Random(SEED).sample(found, count)


def for_reading(number: int, record: dict[str, Any]) -> str:
    """Return one triple and its sentence, as the judge sees them."""
    parts = [record[part] for part in ("subject", "relation", "object")]
    status = ["negated"] * record["negated"] + [record["modality"]]
    if record["attributed_to"]:
        status.append(f"says {record['attributed_to']}")
    return (
        f"{number}. {record['document']} {record['sentence_index']} {record['confidence']:.2f}\n"
        f"   {record['sentence']}\n"
        f"   {' | '.join([*parts, '; '.join(record['arguments'])])} | {', '.join(status)}\n"
    )


def row(number: int, record: dict[str, Any]) -> str:
    """Return one triple as a line of the table, still without a verdict."""
    spans = record["spans"]
    where = [json.dumps(spans[part]) for part in ("subject", "relation", "object")]
    start = [str(number), record["document"], str(record["sentence_index"])]
    return "\t".join([*start, *where, f"{record['confidence']:.3f}", "", ""])


def judgements(path: Path) -> list[Judgement]:
    """Return the verdicts of a table whose comment lines begin with #."""
    lines = [s for s in path.read_text(encoding="utf-8").splitlines() if not s.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Judgement(float(r["confidence"]), r["verdict"] == "right", r["error"]) for r in rows]


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, as Wilson has it.

    >>> [round(end, 3) for end in wilson(85, 100)]
    [0.767, 0.907]
    """
    share = right / total
    middle = share + Z * Z / (2 * total)
    reach = Z * (share * (1 - share) / total + Z * Z / (4 * total * total)) ** 0.5
    below = 1 + Z * Z / total
    return (middle - reach) / below, (middle + reach) / below


def report(judged: Sequence[Judgement]) -> str:
    """Return the share that is right, overall and by confidence, and what the errors were."""
    right = sum(each.right for each in judged)
    low, high = wilson(right, len(judged))
    lines = [
        f"right in all parts: {right} of {len(judged)} = {right / len(judged):.1%}"
        f" (95 % interval {low:.1%} to {high:.1%})",
        "",
        f"{'confidence':<12}{'triples':>8}{'mean':>8}{'right':>8}",
    ]
    for start, end in BANDS:
        band = [each for each in judged if start <= each.confidence < end]
        if band:
            mean = sum(each.confidence for each in band) / len(band)
            share = sum(each.right for each in band) / len(band)
            label = f"{start:.1f} to {min(end, 1):.1f}"
            lines.append(f"{label:<12}{len(band):>8}{mean:>8.2f}{share:>8.2f}")
    errors = Counter(each.error for each in judged if not each.right)
    lines += ["", *(f"{n:>4}  {kind}" for kind, n in sorted(errors.items(), key=_most_first))]
    return "\n".join(lines)


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def main() -> None:
    """Print triples to judge, or the figures of those that were judged."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("corpora", type=Path, nargs="?", default=Path("corpora"))
    parser.add_argument("--count", type=int, default=DRAWN, help="how many to draw")
    parser.add_argument("--blank", action="store_true", help="print a table without verdicts")
    parser.add_argument("--report", action="store_true", help=f"print figures of {JUDGED.name}")
    options = parser.parse_args()
    if options.report:
        print(report(judgements(JUDGED)))
        return
    found = list(enumerate(drawn(options.corpora, options.count), 1))
    if options.blank:
        print("\t".join([*COLUMNS, "verdict", "error"]))
    for number, record in found:
        print(row(number, record) if options.blank else for_reading(number, record))


if __name__ == "__main__":
    main()
