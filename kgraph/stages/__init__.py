"""Inputs in, graphs and exports out: the only room that knows the order of the stages."""

from kgraph.stages.building import Report, build, run
from kgraph.stages.deciding import correct, reconcile
from kgraph.stages.intake import OnProgress
from kgraph.stages.sentences import (
    explain_sentence,
    triples,
    triples_of_inputs,
    triples_of_lines,
)

__all__ = [
    "OnProgress",
    "Report",
    "build",
    "correct",
    "explain_sentence",
    "reconcile",
    "run",
    "triples",
    "triples_of_inputs",
    "triples_of_lines",
]
