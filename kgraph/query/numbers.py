"""A KnowledgeGraph in, counts of what it holds out."""

from collections import Counter
from collections.abc import Iterable

from kgraph.graph import KnowledgeGraph, status_words

_COMMONEST = 10


def stats(graph: KnowledgeGraph) -> dict[str, int | dict[str, int]]:
    """Count documents, entities by type, statements by status, and the commonest relations.

    A statement that is both claimed and negated counts for both.

    Args:
        graph: what to count.

    >>> stats(KnowledgeGraph())["documents"]
    0
    """
    return {
        "documents": len(graph.documents),
        "entities": _counted(e.type.value for e in graph.entities if e.named),
        "entities without a name": sum(not entity.named for entity in graph.entities),
        "statements": len(graph.statements),
        "statements by status": _counted(w for s in graph.statements for w in status_words(s)),
        "commonest relations": _counted((s.relation for s in graph.statements), _COMMONEST),
    }


def _counted(words: Iterable[str], most: int | None = None) -> dict[str, int]:
    """Count words, the commonest first, those of one count by the alphabet."""
    counts = sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(counts[:most])
