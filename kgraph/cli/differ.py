"""`kgraph differ`: entities that are not the same in; they are kept apart for good."""

from __future__ import annotations

from kgraph.cli import deciding

command = deciding.on_several(
    "differ", "Decide that two or more entities are not the same, whatever documents are added."
)
