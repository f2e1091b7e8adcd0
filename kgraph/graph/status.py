"""A Statement in; out in one word or two whether it is a fact, a claim, denied or yet to come."""

from kgraph.model import Modality, Statement

STATUSES = ("fact", "claimed", "negated", "planned", "possible")


def status_words(statement: Statement) -> tuple[str, ...]:
    """Return every word of STATUSES that holds of a statement; "fact" never stands with another.

    >>> status_words(Statement("s", "a", "meet", "p", "b", negated=True, attributed_to="aides"))
    ('claimed', 'negated')
    """
    words = []
    if statement.attributed_to is not None:
        words.append("claimed")
    if statement.negated:
        words.append("negated")
    if statement.modality is not Modality.ACTUAL:
        words.append(statement.modality.value)
    return tuple(words) or ("fact",)


def has_status(statement: Statement, status: str) -> bool:
    """Tell whether one word of STATUSES holds of a statement."""
    return status in status_words(statement)
