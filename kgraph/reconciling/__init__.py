"""A graph and the address of a reconciliation service come in, identifiers of entities go out.

The service speaks the W3C Reconciliation Service API 0.2, as Wikidata, OpenRefine's services and
many libraries do. Only what a service is sure of is taken.
"""

from kgraph.reconciling.asking import reconcile, records
from kgraph.reconciling.choosing import Outcome, choose
from kgraph.reconciling.questions import Question, questions
from kgraph.reconciling.service import Candidate, Service, connect

__all__ = [
    "Candidate",
    "Outcome",
    "Question",
    "Service",
    "choose",
    "connect",
    "questions",
    "reconcile",
    "records",
]
