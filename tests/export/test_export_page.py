"""The page on exports names every format."""

from pathlib import Path

from kgraph.export import FORMATS
from kgraph.export.columns import EDGE_COLUMNS, NODE_COLUMNS, PAIR_COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text("utf-8")


def test_every_format_and_every_column_is_on_the_page() -> None:
    for suffix in FORMATS:
        assert f"`{suffix}`" in PAGE, suffix
    for column in (*NODE_COLUMNS, *EDGE_COLUMNS, *PAIR_COLUMNS):
        assert column in PAGE, column
