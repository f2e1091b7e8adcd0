"""A KnowledgeGraph and a question as people ask it in; statements, paths and numbers out."""

from kgraph.query.answers import Answer, Answers
from kgraph.query.changes import Changes, changes
from kgraph.query.claims import Disagreement, claims, disagreements, timeline
from kgraph.query.network import Neighbour, Path, central, neighbours, paths
from kgraph.query.numbers import stats
from kgraph.query.only import only
from kgraph.query.relations import relations
from kgraph.query.sparql import asks_elsewhere, sparql, store_of

__all__ = [
    "Answer",
    "Answers",
    "Changes",
    "Disagreement",
    "Neighbour",
    "Path",
    "asks_elsewhere",
    "central",
    "changes",
    "claims",
    "disagreements",
    "neighbours",
    "only",
    "paths",
    "relations",
    "sparql",
    "stats",
    "store_of",
    "timeline",
]
