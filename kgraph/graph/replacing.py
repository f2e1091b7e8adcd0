"""A path in; out a file beside it that takes its place only when it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: str | Path) -> Iterator[Path]:
    """Give a path to write to; when all went well, it takes the place of `path` at once.

    Whoever is killed on the way, or fails, leaves the old file as it was.

    Args:
        path: the file to write or to write anew.

    Yields:
        the path of an empty file in the same folder.

    Raises:
        OSError: if the folder is missing or cannot be written to, or `path` is no plain file.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise OSError("it is not a plain file")
    if not target.parent.is_dir():
        raise OSError(f"there is no folder {target.parent}")
    temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    temporary.write_bytes(b"")
    try:
        yield temporary
        _to_disk(temporary)
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    """Have the system write the file out, so that the rename never names an empty one."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
