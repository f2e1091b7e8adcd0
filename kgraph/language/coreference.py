"""Mentions with their grammar come in, candidate antecedents and features of each pair go out."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KINDS = ("PERSON", "PLACE", "ORGANIZATION", "EVENT", "TIME", "OBJECT", "ABSTRACT")
NEAR = 36
ALIKE = 12
CANDIDATES = NEAR + ALIKE

_FORMS = (
    "name", "bare", "definite", "demonstrative", "possessed", "he", "she", "it", "they", "I",
    "we", "you", "this", "who", "other", "number",
)  # fmt: skip
_FORM = {form: number for number, form in enumerate(_FORMS)}
_PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
    "i": "I", "me": "I", "my": "I", "mine": "I", "myself": "I",
    "we": "we", "us": "we", "our": "we", "ours": "we", "ourselves": "we",
    "you": "you", "your": "you", "yours": "you", "yourself": "you", "yourselves": "you",
    "this": "this", "that": "this", "these": "this", "those": "this",
    "who": "who", "which": "who", "whom": "who", "whose": "who", "what": "who",
}  # fmt: skip
_PLURAL = {"they", "we"}
_SINGULAR = {"he", "she", "it", "I"}
_OPEN = {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "X"}
_ROLES = {"nsubj": 1, "nsubj:pass": 1, "obj": 2, "iobj": 2, "obl": 3, "nmod:poss": 4, "nmod": 5,
          "conj": 6, "appos": 7, "root": 8}  # fmt: skip
_KEY_WORDS = 6
_MENTION_STEPS = np.array([1, 2, 3, 4, 5, 8, 16, 32])
_SENTENCE_STEPS = np.array([0, 1, 2, 3, 5, 10])


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of each word of a document: the input to coreference.

    `labels` are UD relations, `sentences` and `quoted` tell each word's sentence number and
    whether it stands inside quotation marks.
    """

    texts: Sequence[str]
    upos: Sequence[str]
    morph: Sequence[str]
    labels: Sequence[str]
    sentences: Sequence[int]
    quoted: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Table:
    """One row for each mention, in the order of their heads; every column is an array."""

    keys: NDArray[np.int32]
    head: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    sentence: NDArray[np.int32]
    form: NDArray[np.int32]
    kind: NDArray[np.int32]
    number: NDArray[np.int32]
    gender: NDArray[np.int32]
    role: NDArray[np.int32]
    quoted: NDArray[np.int32]
    text: NDArray[np.int32]
    top: NDArray[np.int32]
    initials: NDArray[np.int32]


def quoted(texts: Sequence[str], paragraphs: Sequence[int]) -> list[bool]:
    """Return which words stand inside quotation marks; a new paragraph closes the quotation.

    >>> quoted(["He", "said", '"', "no", '"', "."], [0] * 6)
    [False, False, False, True, False, False]
    """
    inside, before = False, None
    flags = []
    for text, paragraph in zip(texts, paragraphs, strict=True):
        if paragraph != before:
            inside, before = False, paragraph
        mark = text in ('"', "“", "”", "''", "``", "«", "»")
        if mark:
            inside = text in ("“", "``", "«") or (text in ('"',) and not inside)
        flags.append(inside and not mark)
    return flags


def _form(words: Words, start: int, end: int, head: int) -> str:
    lower = words.texts[head].lower()
    if words.upos[head] in ("PRON", "DET"):
        return _PRONOUNS.get(lower, "other")
    if words.upos[head] == "PROPN":
        return "name"
    first = words.texts[start].lower()
    if first == "the" or (end - start == 1 and head == start and lower == "the"):
        return "definite"
    if first in ("this", "that", "these", "those"):
        return "demonstrative"
    if "Poss=Yes" in words.morph[start]:
        return "possessed"
    return "number" if words.upos[head] == "NUM" else "bare"


def _number(words: Words, head: int, form: str) -> int:
    if form in _PLURAL or words.upos[head] == "CCONJ" or "Number=Plur" in words.morph[head]:
        return 2
    return 1 if form in _SINGULAR or "Number=Sing" in words.morph[head] else 0


_GENDERS = {"he": 1, "she": 2, "it": 3}
_TITLES = {"mr": 1, "mr.": 1, "sir": 1, "king": 1, "prince": 1, "mrs": 2, "mrs.": 2, "ms": 2,
           "ms.": 2, "miss": 2, "lady": 2, "queen": 2, "princess": 2, "man": 1, "men": 1,
           "woman": 2, "women": 2, "father": 1, "mother": 2, "son": 1, "daughter": 2,
           "brother": 1, "sister": 2, "husband": 1, "wife": 2, "boy": 1, "girl": 2}  # fmt: skip


def _gender(words: Words, start: int, head: int, form: str) -> int:
    known = _GENDERS.get(form, 0)
    if known or words.upos[head] not in ("NOUN", "PROPN"):
        return known
    return _TITLES.get(words.texts[head].lower(), 0) or _TITLES.get(words.texts[start].lower(), 0)


def describe(words: Words, spans: Sequence[tuple[int, int, int]], kinds: Sequence[int]) -> Table:
    """Return the table of mentions.

    Args:
        words: the document.
        spans: start, end and head of each mention, sorted by head.
        kinds: the number of each mention's kind in `KINDS`.
    """
    numbers: defaultdict[str, int] = defaultdict(lambda: len(numbers))
    rows = []
    keys = np.full((len(spans), _KEY_WORDS), -1, dtype=np.int32)
    for at, ((start, end, head), kind) in enumerate(zip(spans, kinds, strict=True)):
        form = _form(words, start, end, head)
        own = [w for w in range(start, min(end, start + 40)) if words.upos[w] in _OPEN]
        pronoun = _FORM[form] in range(5, 15)
        content = [] if pronoun else [words.texts[w].lower() for w in own]
        top = "" if pronoun else words.texts[head].lower()
        near = sorted(own, key=lambda w: abs(w - head))[:_KEY_WORDS]
        if content:
            keys[at, : len(near)] = [numbers[words.texts[w].lower()] for w in near]
        letters = "".join(words.texts[w][0] for w in own if words.texts[w][:1].isupper())
        short = words.texts[head] if end - start == 1 else letters
        initials = len(letters) > 1 or (short.isupper() and len(short) > 1)
        rows.append((
            head, start, end, words.sentences[head], _FORM[form], kind,
            _number(words, head, form), _gender(words, start, head, form),
            _ROLES.get(words.labels[head], 0), int(words.quoted[head]),
            numbers["= " + " ".join(content)] if content else -1,
            numbers[top] if top else -1,
            numbers["# " + short] if initials else -1,
        ))  # fmt: skip
    columns = np.array(rows, dtype=np.int32).reshape(len(rows), 13).T
    return Table(keys, *columns)


def candidates(table: Table) -> NDArray[np.int64]:
    """Return the candidate antecedents of each mention, `mentions × CANDIDATES`, -1 where none.

    They are the nearest mentions before it and the latest ones farther back that share a word,
    so the work grows with the length of the text and no faster.
    """
    count = len(table.head)
    found = np.full((count, CANDIDATES), -1, dtype=np.int64)
    back = np.arange(count)[:, None] - 1 - np.arange(NEAR)[None, :]
    found[:, :NEAR] = np.where(back >= 0, back, -1)
    seen: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=NEAR))
    for at in range(count):
        words = [int(key) for key in table.keys[at] if key >= 0]
        far = {one for word in words[:3] for one in seen[word] if one < at - NEAR}
        chosen = sorted(far, reverse=True)[:ALIKE]
        found[at, NEAR : NEAR + len(chosen)] = chosen
        for word in words:
            seen[word].append(at)
    return found


def _steps(values: NDArray[np.integer], steps: NDArray[np.integer]) -> NDArray[np.float32]:
    place = np.searchsorted(steps, values, side="right") - 1
    return _one_hot(np.clip(place, 0, None), len(steps))


def _one_hot(values: NDArray[np.integer], size: int) -> NDArray[np.float32]:
    rows: NDArray[np.float32] = np.eye(size, dtype=np.float32)[values]
    return rows


def _same(left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.bool_]:
    same: NDArray[np.bool_] = (left[:, None] == right) & (left[:, None] >= 0)
    return same


def _overlap(left: NDArray[np.int32], right: NDArray[np.int32]) -> list[NDArray[np.bool_]]:
    """Return whether any word is shared, and whether either mention's words are all shared."""
    equal = (left[:, None, :, None] == right[:, :, None, :]) & (left >= 0)[:, None, :, None]
    mine, theirs = equal.any(3), equal.any(2)
    any_shared = mine.any(2)
    all_mine = any_shared & (mine | (left < 0)[:, None, :]).all(2)
    all_theirs = any_shared & (theirs | (right < 0)).all(2)
    return [any_shared, all_mine, all_theirs]


def _flags(table: Table, rows: slice, other: NDArray[np.int64]) -> list[NDArray[np.bool_]]:
    number, gender = table.number[rows, None], table.gender[rows, None]
    head, kind = table.head[rows, None], table.kind[rows, None]
    both = (number > 0) & (table.number[other] > 0)
    sexed = (gender > 0) & (table.gender[other] > 0)
    inside = (table.start[other] <= head) & (head < table.end[other])
    around = (table.start[rows, None] <= table.head[other]) & (
        table.head[other] < table.end[rows, None]
    )
    return [
        _same(table.text[rows], table.text[other]), _same(table.top[rows], table.top[other]),
        _same(table.initials[rows], table.initials[other]),
        *_overlap(table.keys[rows], table.keys[other]),
        both & (number == table.number[other]), both & (number != table.number[other]),
        sexed & (gender == table.gender[other]), sexed & (gender != table.gender[other]),
        kind == table.kind[other], inside, around,
        table.quoted[other] > 0, (table.quoted[rows, None] > 0) & (other >= 0),
    ]  # fmt: skip


def features(
    table: Table, found: NDArray[np.int64], rows: slice = slice(None)
) -> NDArray[np.float32]:
    """Return the features of the mentions `rows` with each candidate.

    Args:
        table: all mentions.
        found: their candidates, from `candidates`.
        rows: which mentions to return; a long text is best done in parts.

    Returns:
        `mentions × CANDIDATES × FEATURES` numbers.
    """
    other = np.maximum(found[rows], 0)
    single = np.concatenate(
        [_one_hot(table.form, len(_FORMS)), _one_hot(table.kind, len(KINDS)),
         _one_hot(table.role, _ROLE_COUNT)], axis=1,
    )  # fmt: skip
    mine = np.broadcast_to(single[rows, None, :], (*other.shape, single.shape[1]))
    flags = np.stack(_flags(table, rows, other), axis=2).astype(np.float32)
    apart = np.arange(len(table.head))[rows, None] - other
    sentences = table.sentence[rows, None] - table.sentence[other]
    steps = [_steps(apart, _MENTION_STEPS), _steps(sentences, _SENTENCE_STEPS)]
    return np.concatenate([mine, single[other], flags, *steps], axis=2)


_ROLE_COUNT = 9
FEATURES = (
    2 * (len(_FORMS) + len(KINDS) + _ROLE_COUNT) + 15 + len(_MENTION_STEPS) + len(_SENTENCE_STEPS)
)
