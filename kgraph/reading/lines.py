"""A file of sentences that are split already in, its lines out."""

import sys
from pathlib import Path

from kgraph.errors import InputError
from kgraph.reading.decoding import decode
from kgraph.reading.inputs import STDIN


def lines(file: str) -> list[str]:
    """Return the lines of a file, without line ends and without any other cleaning.

    Args:
        file: a path, or "-" for standard input.

    Raises:
        InputError: if it cannot be read or is no text.
    """
    try:
        data = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        text, _ = decode(data)
    except OSError as error:
        raise InputError(f"{file}: {(error.strerror or str(error)).lower()}") from error
    except InputError as error:
        raise InputError(f"{file}: {error}") from error
    # Only real line ends count: other programs number the lines in the same way.
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
