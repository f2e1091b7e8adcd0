"""Questions in, replies in time out: some worker processes, ended and replaced when one is late."""

import queue
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from kgraph.serving.worker import MEMORY, Question, Reply, refusal, work

_WORKERS = 2
_START = 60.0


class Workers:
    """Processes that answer questions from one store.

    Args:
        store: where the store lies.
        seconds: how long a query may take.
    """

    def __init__(self, store: Path, seconds: float) -> None:
        self._store, self._seconds = str(store), seconds
        self._free: queue.Queue[_Worker] = queue.Queue()
        self._all: set[_Worker] = set()

    def __enter__(self) -> Self:
        """Start the processes."""
        for _ in range(_WORKERS):
            self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes."""
        for worker in tuple(self._all):
            self._end(worker)

    def ask(self, question: Question) -> Reply:
        """Return the reply to a question; one that takes too long is refused."""
        try:
            worker = self._free.get(timeout=self._seconds)
        except queue.Empty:
            return refusal(503, "other queries are still being answered; try again later")
        reply = worker.ask(question, self._seconds)
        if worker.whole:
            self._free.put(worker)
        else:
            self._end(worker)
            self._start()
        return reply

    def _start(self) -> None:
        worker = _Worker(self._store)
        self._all.add(worker)
        self._free.put(worker)

    def _end(self, worker: "_Worker") -> None:
        self._all.discard(worker)
        worker.end()


class _Worker:
    def __init__(self, store: str) -> None:
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=work, args=(store, theirs), daemon=True
        )
        self._process.start()
        theirs.close()
        self._ready = False
        self.whole = True

    def ask(self, question: Question, seconds: float) -> Reply:
        """Return the reply; a worker that fails to give one is no longer whole."""
        try:
            return self._ask(self._ours, question, seconds)
        except TimeoutError:
            self.whole = False
            return refusal(503, f"the query took longer than {seconds:g} seconds")
        except (EOFError, OSError):
            self.whole = False
            return refusal(503, f"the query took more memory than {MEMORY >> 30} GB, or failed")

    def _ask(self, connection: Connection, question: Question, seconds: float) -> Reply:
        if not self._ready:
            _received(connection, _START)
            self._ready = True
        connection.send(question)
        reply = _received(connection, seconds)
        assert isinstance(reply, Reply)
        return reply

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _received(connection: Connection, seconds: float) -> object:
    """Return what begins to come within some seconds."""
    if not connection.poll(seconds):
        raise TimeoutError
    return connection.recv()
