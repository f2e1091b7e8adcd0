"""`kgraph merge`: entities that are one thing in, one node out."""

from __future__ import annotations

from kgraph.cli import deciding

command = deciding.on_several("merge", "Decide that two or more entities are one.")
