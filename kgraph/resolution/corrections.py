"""Lines of a corrections file come in, decisions of people go out, and back again.

A line is one decision: six fields, separated by tabs.

    decision    entities    value    author    date    reason

An entity is written as its id and one of its mentions: `person/ann-lee “Ann Lee” at 14 of wire-7`.
The mention decides: whatever documents are added, the entity is the one that document wire-7 calls
"Ann Lee" at character 14. The id is for the reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kgraph.model import EntityType

FIELDS = ("decision", "entities", "value", "author", "date", "reason")
_KEY = re.compile(r"(\S+) “((?:\\.|[^”\\])+)” at (\d+) of (.+)", re.DOTALL)
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\|", "”": "\\”"}
_MEANT = {"\\t": "\t", "\\n": "\n", "\\r": "\r"}


class Decision(StrEnum):
    """What people decide about entities."""

    MERGE = "merge"
    DIFFER = "differ"
    SPLIT = "split"
    RENAME = "rename"
    RETYPE = "retype"
    FORGET = "forget"


class Leaving(StrEnum):
    """What leaves an entity with each mention that a split names.

    All that the mention's document says of the entity; all mentions there of that form, with the
    nouns and pronouns that follow them; or the mention alone.
    """

    DOCUMENTS = "documents"
    NAMES = "names"
    MENTIONS = "mentions"


@dataclass(frozen=True, order=True, slots=True)
class Key:
    """What tells an entity from all others in every build: one of its mentions.

    Attributes:
        id: the entity's id when it was decided, for the reader.
        document: id of the mention's document.
        start: where in that document the mention starts.
        text: the mention as written.
    """

    id: str
    document: str
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the mention ends."""
        return self.start + len(self.text)

    def __str__(self) -> str:
        """Give the key as a corrections file has it.

        >>> str(Key("person/ann-lee", "wire-7", 14, "Ann Lee"))
        'person/ann-lee “Ann Lee” at 14 of wire-7'
        """
        return f"{self.id} “{_escaped(self.text)}” at {self.start} of {_escaped(self.document)}"


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of a person about entities.

    Attributes:
        decision: what is decided.
        keys: of which entities; of a split first who stays, then what leaves.
        value: the new label or type, or what leaves in a split.
        author: who decided it.
        date: when, as an ISO 8601 date.
        reason: why.
        line: its number in the file, from 1.
    """

    decision: Decision
    keys: tuple[Key, ...]
    value: str = ""
    author: str = ""
    date: str = ""
    reason: str = ""
    line: int = 0


@dataclass(frozen=True, order=True, slots=True)
class Notice:
    """What a line of the corrections file could not do, and why."""

    line: int
    what: str


def line_of(correction: Correction) -> str:
    r"""Return the line that says a correction, without the line break.

    >>> line_of(Correction(Decision.FORGET, (Key("place/x", "d", 0, "X"),), author="ann"))
    'forget\tplace/x “X” at 0 of d\t\tann\t\t'
    """
    keys = " | ".join(map(str, correction.keys))
    rest = (correction.value, correction.author, correction.date, correction.reason)
    return "\t".join((correction.decision.value, keys, *map(_escaped, rest)))


def correction_of(line: str, number: int = 0) -> Correction | None:
    r"""Return what a line says; None for an empty line or a comment.

    Args:
        line: without its line break.
        number: which line of the file it is, from 1.

    Raises:
        ValueError: if it is no decision, with what is wrong.

    >>> made = correction_of("rename\tplace/x “X” at 0 of d\tExtown")
    >>> made.decision.value, made.keys[0].text, made.value
    ('rename', 'X', 'Extown')
    """
    if not line.strip() or line.startswith("#"):
        return None
    fields = line.rstrip("\r").split("\t")
    if not 2 <= len(fields) <= len(FIELDS):
        raise ValueError(f"a line has {len(FIELDS)} fields, separated by tabs: {', '.join(FIELDS)}")
    word, keys, *rest = fields
    value, author, day, reason = map(_meant, (*rest, *[""] * (4 - len(rest))))
    made = Correction(_decision(word), _keys(keys), value, author, _day(day), reason, number)
    _check(made)
    return made


def _decision(word: str) -> Decision:
    try:
        return Decision(word)
    except ValueError:
        raise ValueError(f"“{word}” is no decision; there are {', '.join(Decision)}") from None


def _day(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat() if day else ""
    except ValueError:
        raise ValueError(f"“{day}” is no date; write it as 2026-01-31") from None


def _keys(field: str) -> tuple[Key, ...]:
    parts = re.findall(r"(?:\\.|[^|\\])+", field, re.DOTALL)
    between = [part.removesuffix(" ") for part in parts[:-1]]
    return tuple(_key(part.lstrip(" ")) for part in (*between, *parts[-1:]))


def _key(written: str) -> Key:
    found = _KEY.fullmatch(written)
    if found is None:
        raise ValueError(f"“{written}” names no entity; write: id “mention” at 14 of document")
    id, text, start, document = found.groups()
    return Key(id, _meant(document), int(start), _meant(text))


def _check(made: Correction) -> None:
    """Refuse a decision about too few or too many entities, or with a value that is none."""
    count, word = len(made.keys), made.decision
    several = word in (Decision.MERGE, Decision.DIFFER, Decision.SPLIT)
    if several and count < 2:
        raise ValueError(f"{word} needs two entities or more, separated by “|”")
    if not several and count != 1:
        raise ValueError(f"{word} needs one entity")
    if word is Decision.RENAME and not made.value.strip():
        raise ValueError("rename needs a label as its value")
    if word is Decision.RETYPE and made.value not in list(EntityType):
        raise ValueError(f"“{made.value}” is no type; there are {', '.join(EntityType)}")
    if word is Decision.SPLIT and made.value not in list(Leaving):
        raise ValueError(f"“{made.value}” cannot leave; there are {', '.join(Leaving)}")


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(c, c) for c in text)


def _meant(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: _MEANT.get(m[0], m[1]), text, flags=re.DOTALL)
