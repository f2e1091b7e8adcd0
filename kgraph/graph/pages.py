"""An SQLite file in; the same with nothing in it that depends on the library that wrote it.

Two libraries lay the same rows out alike, but leave different rests of earlier work in the unused
parts of pages, and sign the header. By the file format (sqlite.org/fileformat2.html) no reader
looks at either.
"""

import struct
from itertools import pairwise
from pathlib import Path

PAGE_SIZE = 4096
_WRITER = 3_040_000
_HEADER = 100
_INTERIOR, _LEAVES = (2, 5), (10, 13)


def neutral(path: Path) -> None:
    """Overwrite unused bytes with zeros, and what tells who wrote the file with fixed values.

    Args:
        path: an SQLite file with pages of PAGE_SIZE bytes that nobody has open.
    """
    with path.open("rb+") as stream:
        number = 0
        while page := stream.read(PAGE_SIZE):
            cleaned = _cleaned(page, _HEADER if number == 0 else 0)
            if cleaned != page:
                stream.seek(number * PAGE_SIZE)
                stream.write(cleaned)
            number += 1
        # How often the file was changed, for which change that holds, and by which library.
        stream.seek(24)
        stream.write(struct.pack(">I", 1))
        stream.seek(92)
        stream.write(struct.pack(">II", 1, _WRITER))


def _cleaned(page: bytes, header: int) -> bytes:
    """Zero the gap between a b-tree page's cell pointers and its cells, and its free blocks."""
    kind = page[header]
    if kind not in (*_INTERIOR, *_LEAVES):
        return page
    free, cells, content = struct.unpack_from(">HHH", page, header + 1)
    pointers = header + (12 if kind in _INTERIOR else 8)
    unused = [(pointers + 2 * cells, content), *_free_blocks(page, free)]
    kept = [0, *(end for ends in unused for end in ends), PAGE_SIZE]
    parts = [
        page[start:end] if used % 2 == 0 else bytes(end - start)
        for used, (start, end) in enumerate(pairwise(kept))
    ]
    return b"".join(parts)


def _free_blocks(page: bytes, start: int) -> list[tuple[int, int]]:
    """Return where free blocks lie, without the four bytes that each begins with."""
    found = []
    while start:
        following, size = struct.unpack_from(">HH", page, start)
        found.append((start + 4, start + size))
        start = following
    return found
