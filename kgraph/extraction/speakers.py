"""The sentences of a document come in; who speaks where a quotation runs on goes out.

"It was close," Rao said. "We nearly lost." – the second sentence is Rao's too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kgraph.extraction.clauses import Clause
from kgraph.extraction.lookups import mapping
from kgraph.extraction.quotations import QuotationIndex
from kgraph.extraction.status import Status
from kgraph.extraction.tree import Tree, Word

Speaker = tuple[Word, ...]
_SPEECH = 6  # tokens of a quotation, its marks included
_FURTHEST = 3  # sentences between a quotation and whoever spoke last


def speakers(
    sentences: Sequence[tuple[Tree, Sequence[Clause]]],
    quotations: QuotationIndex,
    named: Mapping[int, Speaker],
) -> Iterator[Speaker]:
    """Yield for each sentence who speaks it, where it is a quotation that does not say so.

    Args:
        sentences: each sentence's tree with its clauses.
        quotations: the quotations of the document.
        named: the speaker of each quotation that names one.
    """
    last: Speaker = ()
    since = 0
    spoken: dict[int, Speaker] = {}  # a long speech keeps its speaker to its end
    for tree, clauses in sentences:
        own = _reporter(clauses, quotations)
        since = 0 if own else since + 1
        last = own or (last if since <= _FURTHEST else ())
        root = clauses[0].head.token if clauses else None
        number = quotations.owners.get(root) if root is not None else None
        if number is not None and not _is_speech(tree, number, quotations):
            number = None
        if number is None:
            yield () if own else named.get(_left_open(tree, quotations), ())
        else:
            default = () if own else last
            yield named.get(number) or spoken.setdefault(number, default) or default
        if not own and _introduces(tree) and clauses:
            last, since = clauses[0].subjects[:1], 0


def _introduces(tree: Tree) -> bool:
    """Tell whether a colon at its end announces a speech: "Rao called it ideology:"."""
    return bool(tree.words) and tree.words[-1].text == ":"


def _is_speech(tree: Tree, number: int, quotations: QuotationIndex) -> bool:
    """Tell whether a quotation is spoken, and no name of a song in a sentence about it."""
    start = tree.words[0].token if tree.words else 0
    return quotations.owners.get(start) == number or quotations.words(number) >= _SPEECH


def _left_open(tree: Tree, quotations: QuotationIndex) -> int:
    """Return the number of the quotation that opens in a sentence and runs on, or -1."""
    last = tree.words[-1].token if tree.words else 0
    number = quotations.owners.get(last, -1)
    return number if quotations.owners.get(last + 1, -1) == number else -1


def named_speakers(
    sentences: Sequence[tuple[Tree, Sequence[Clause]]], quotations: QuotationIndex
) -> dict[int, Speaker]:
    """Return the speaker of each quotation that a reporting verb stands with.

    Args:
        sentences: each sentence's tree with its clauses.
        quotations: the quotations of the document.
    """
    found: dict[int, Speaker] = {}
    for tree, clauses in sentences:
        speaker = _reporter(clauses, quotations)
        if speaker:
            for word in tree.words:
                number = quotations.owners.get(word.token)
                if number is not None:
                    found.setdefault(number, speaker)
    return found


def _reporter(clauses: Sequence[Clause], quotations: QuotationIndex) -> Speaker:
    """Return who speaks by the sentence's own reporting verb, outside any quotation."""
    for clause in clauses:
        if mapping("reporting_verbs").get(clause.head.lemma) != "says":
            continue
        if clause.head.token not in quotations.owners and clause.subjects:
            return clause.subjects[:1]
    return ()


def with_speakers(
    clauses: Sequence[Clause],
    statuses: Mapping[int, Status],
    quotations: QuotationIndex,
    named: Mapping[int, Speaker],
) -> dict[int, Status]:
    """Return the statuses of clauses, those inside a quotation with its speaker at least.

    Args:
        clauses: the clauses of a sentence.
        statuses: status of each by the place of its head.
        quotations: the quotations of the document.
        named: the speaker of each quotation that names one.
    """
    found = dict(statuses)
    for clause in clauses:
        status = found[clause.head.place]
        number = quotations.owners.get(clause.head.token)
        if number is None or quotations.words(number) < _SPEECH:
            continue  # one word in quotation marks is no speech
        if not status.source and status.hearsay is None:
            found[clause.head.place] = status._replace(source=named.get(number, ()))
    return found
