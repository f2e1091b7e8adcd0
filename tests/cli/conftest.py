"""Runs the command line in this process, as a user would type it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kgraph import cli


@dataclass(frozen=True)
class Done:
    """What a command left behind: its exit status and what it printed."""

    status: int
    out: str
    err: str


@pytest.fixture
def kgraph(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    def run(*words: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["kgraph", *map(str, words)])
        status: object = 0
        try:
            cli.main()
        except SystemExit as leaving:
            status = leaving.code
        printed = capsys.readouterr()
        return Done(int(str(status or 0)), printed.out, printed.err)

    return run
