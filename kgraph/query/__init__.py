"""A KnowledgeGraph and a question as people ask it in; statements, paths and numbers out."""

from kgraph.query.answers import Answer, Answers
from kgraph.query.numbers import stats
from kgraph.query.relations import relations

__all__ = ["Answer", "Answers", "relations", "stats"]
