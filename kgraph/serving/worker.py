"""Questions in, answers out, in a process that can do nothing else.

As soon as the store is open, the process gives up the right to open any further file or
connection, and to take more memory than a large query needs.
"""

from __future__ import annotations

import io
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pyoxigraph

MEMORY = 4 << 30
LARGEST = 100 << 20


class Question(NamedTuple):
    """A query, and the media types that its asker prefers for rows and for triples, if any."""

    query: str
    rows: str | None
    triples: str | None


class Reply(NamedTuple):
    """An HTTP status, a media type and a body."""

    status: int
    media_type: str
    body: bytes


def refusal(status: int, line: str) -> Reply:
    """Return a reply of one line that says what was wrong."""
    return Reply(status, "text/plain; charset=utf-8", f"{' '.join(line.split())}\n".encode())


def work(store: str, questions: Connection) -> None:
    """Answer questions until nobody asks any more.

    Args:
        store: where the store lies.
        questions: where questions come from and answers go to.
    """
    import pyoxigraph

    from kgraph.schema import PREFIXES

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends us
    opened = pyoxigraph.Store.read_only(store)
    hush()
    lock_up()
    with suppress(EOFError, OSError):
        questions.send("ready")
        while True:
            questions.send(answer(opened, questions.recv(), PREFIXES))


def hush() -> None:
    """Write nothing more to the server's terminal: what runs out of memory says so at length."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    os.close(silence)


def lock_up() -> None:
    """Give up the right to open files and connections; Windows has no such promise."""
    try:
        import resource
    except ImportError:
        return
    lowest_free = os.open(os.devnull, os.O_RDONLY)
    os.close(lowest_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest_free, lowest_free))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def answer(store: pyoxigraph.Store, question: Question, prefixes: dict[str, str]) -> Reply:
    """Answer one question.

    Args:
        store: what to ask.
        question: the query and the formats.
        prefixes: those that need no declaration.
    """
    import pyoxigraph

    try:
        found = store.query(question.query, prefixes=prefixes)
        triples = isinstance(found, pyoxigraph.QueryTriples)
        media_type = question.triples if triples else question.rows
        if media_type is None:
            return refusal(406, "no format that was asked for can hold such an answer")
        body = _Bounded()
        if isinstance(found, pyoxigraph.QueryTriples):
            found.serialize(body, pyoxigraph.RdfFormat.from_media_type(media_type))
        else:
            found.serialize(body, pyoxigraph.QueryResultsFormat.from_media_type(media_type))
        return Reply(200, media_type, body.getvalue())
    except _TooLargeError:
        return refusal(400, f"the answer is larger than {LARGEST >> 20} MB; give it a LIMIT")
    except MemoryError:
        return refusal(503, f"the query took more memory than {MEMORY >> 30} GB")
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        return refusal(400, f"the query is wrong: {error}")


class _TooLargeError(Exception):
    """The answer does not fit."""


class _Bounded(io.BytesIO):
    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self.tell() + len(data) > LARGEST:
            raise _TooLargeError
        return super().write(data)
