"""Two people may build into one graph at the same time; nothing is lost."""

import subprocess
import sys
from pathlib import Path

from kgraph.graph import load

ARTICLES = {
    "one.txt": "Ivo Marek met Dora Kel in Klow.",
    "two.txt": "Ivo Marek praised the Orland Union.",
}


def test_two_builds_at_once_lose_no_article(tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    target = str(tmp_path / "g.kgraph")
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "kgraph", "build", str(tmp_path / name), "--graph", target],
            stdout=subprocess.DEVNULL,
        )
        for name in ARTICLES
    ]
    assert [each.wait(60) for each in started] == [0, 0]
    assert {document.text for document in load(target).documents} == set(ARTICLES.values())
