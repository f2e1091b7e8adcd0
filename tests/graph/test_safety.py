"""Nothing of a graph file depends on the machine, and nobody who is killed loses one."""

import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sample_graph import DOCUMENTS, ENTITIES, EXTRACTIONS, STATEMENTS

from kgraph.graph import KnowledgeGraph, load
from kgraph.graph.pages import PAGE_SIZE, neutral

SAVE_AGAIN_AND_AGAIN = """
import sys
from dataclasses import replace
from kgraph.graph import KnowledgeGraph, load
graph = load(sys.argv[1])
many = [replace(graph.entities[0], id=f"person/{n}") for n in range(3000)]
larger = KnowledgeGraph(graph.documents, many, ())
print("ready", flush=True)
while True:
    larger.save(sys.argv[1])
    graph.save(sys.argv[1])
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "g.kgraph"
    KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS).save(path)
    return path


def test_what_a_library_leaves_in_unused_bytes_is_overwritten(path: Path) -> None:
    content = path.read_bytes()
    page = 2 * PAGE_SIZE
    cells, start = struct.unpack_from(">HH", content, page + 3)
    gap = page + 8 + 2 * cells
    assert content[page] in (10, 13) and gap < page + start
    rubbish = bytearray(content)
    rubbish[gap : page + start] = b"\xaa" * (page + start - gap)
    rubbish[24:28] = rubbish[92:96] = b"\x00\x00\x00\x09"
    rubbish[96:100] = struct.pack(">I", 3_051_001)
    path.write_bytes(rubbish)
    neutral(path)
    assert path.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_whoever_is_killed_while_saving_leaves_a_whole_graph(path: Path) -> None:
    for wait in (0.01, 0.05, 0.11):
        command = [sys.executable, "-c", SAVE_AGAIN_AND_AGAIN, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as saving:
            assert saving.stdout is not None
            assert saving.stdout.readline() == "ready\n"
            time.sleep(wait)
            saving.send_signal(signal.SIGKILL)
        found = load(path)
        assert len(found.entities) in (len(ENTITIES), 3000)
        KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS, EXTRACTIONS).save(path)
