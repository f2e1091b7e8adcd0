"""The house stands as DESIGN says: imports go one way, and heavy libraries stay in their rooms."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kgraph"

# Each room may import the rooms on floors below its own; rooms on one floor never meet.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("errors",),
    ("model",),
    ("schema",),
    ("reading", "language"),
    ("extraction",),
    ("resolution",),
    ("graph",),
    ("query", "export", "view", "reconciling"),
    ("api",),
    ("stages", "serving"),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

HEAVY = {
    "rdflib": {"schema", "export", "query"},
    "networkx": {"graph", "query", "export"},
    "torch": set(),
    "onnxruntime": {"language"},
    "typer": {"cli"},
    "trafilatura": {"reading"},
    "pypdf": {"reading"},
    "docx": {"reading"},
    "starlette": {"serving"},
    "uvicorn": {"serving"},
}

FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.name != "__init__.py")


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Every dotted module name that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_rooms_that_stand_before_it(path: Path) -> None:
    here = room_of(path)
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("kgraph.")}
    for other in rooms & FLOOR_OF.keys() - {here}:
        assert FLOOR_OF[other] < FLOOR_OF[here], f"{here} must not import {other}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_heavy_libraries_stay_in_their_rooms(path: Path) -> None:
    tops = {name.split(".")[0] for name in imported(path)}
    for library in tops & HEAVY.keys():
        assert room_of(path) in HEAVY[library], f"{library} in {path.name}"


def test_every_room_stands_on_a_floor() -> None:
    assert {room_of(path) for path in FILES} <= FLOOR_OF.keys()


@pytest.mark.parametrize("room", [p.parent for p in PACKAGE.glob("*/__init__.py")], ids=str)
def test_each_package_says_what_comes_in_and_what_goes_out(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))
    assert docstring, f"{room.name} has no docstring"


def test_importing_kgraph_loads_nothing_heavy() -> None:
    code = (
        "import sys, kgraph, kgraph.cli; "
        "heavy = {'spacy', 'rdflib', 'networkx', 'onnxruntime', 'numpy'}; "
        "print(*sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
