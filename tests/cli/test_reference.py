"""The reference in docs/cli.md names every command and every option, and no others."""

import re
import subprocess
import sys
from pathlib import Path

from typer.main import get_command

from kgraph.cli import app

REFERENCE = Path(__file__).parents[2] / "docs" / "cli.md"


def documented() -> dict[str, set[str]]:
    """The options that each command's section names in its tables."""
    sections = re.split(r"^## kgraph ", REFERENCE.read_text(encoding="utf-8"), flags=re.M)[1:]
    return {
        section.split("\n", 1)[0].strip(): {
            option
            for row in re.findall(r"^\| (`-.*?) \|", section, flags=re.M)
            for option in re.findall(r"`(-[\w-]+)`", row)
        }
        for section in sections
    }


def actual() -> dict[str, set[str]]:
    return {
        name: {
            option
            for parameter in command.params
            for option in (*parameter.opts, *parameter.secondary_opts)
            if option.startswith("-") and option not in ("--help", "-h")
        }
        for name, command in get_command(app).commands.items()
    }


def test_every_command_and_option_is_documented_and_exists() -> None:
    assert documented() == actual()


def test_every_command_says_what_it_does() -> None:
    for name, command in get_command(app).commands.items():
        assert command.help, name


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kgraph", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip()
