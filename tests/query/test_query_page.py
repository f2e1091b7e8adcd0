"""The page on questions says what really happens."""

import doctest
from pathlib import Path

from sample_graph import DOCUMENTS, ENTITIES, STATEMENTS

from kgraph.api import Graph

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"


def test_every_example_of_the_page_gives_what_it_shows() -> None:
    graph = Graph(DOCUMENTS, ENTITIES, STATEMENTS)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, globs={"graph": graph})
    assert tried > 10
    assert failed == 0
