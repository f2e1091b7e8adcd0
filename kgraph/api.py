"""The graph that users hold: the knowledge graph with its questions and its exports."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph import export, query
from kgraph.graph import KnowledgeGraph
from kgraph.query import Answers

if TYPE_CHECKING:
    import rdflib


class Graph(KnowledgeGraph):
    """A knowledge graph that can be asked, saved and written for other programs."""

    def relations(
        self,
        subject: str | None = None,
        relation: str | None = None,
        object: str | None = None,
        *,
        place: str | None = None,
        since: str | date | None = None,
        until: str | date | None = None,
        status: str | None = None,
        source: str | None = None,
    ) -> Answers:
        """Return the statements that pass all filters, the strongest first.

        Where subject and object can be exchanged ("meet"), or a relation has an inverse ("parent
        of", "child of"), a statement is found from either end.

        Args:
            subject: a name as people write it ("Putin", "the Kremlin"), or an entity's id.
            relation: a canonical relation, or a relation type, which its narrower types pass
                too: "talk with" finds "meet".
            object: a name, an id, or the words of a value.
            place: a name or an id.
            since: a date, or an ISO 8601 year, month or day; what ended before it does not pass,
                nor does what has no date.
            until: likewise; what began after it does not pass.
            status: "fact", "claimed", "negated", "planned" or "possible".
            source: who says so: a person or an organization that claims it, the publisher of a
                document, or a document's id.

        Raises:
            UsageError: if nothing has such a name, or a date or a status is none.
        """
        return query.relations(
            self,
            subject=subject,
            relation=relation,
            object=object,
            place=place,
            since=since,
            until=until,
            status=status,
            source=source,
        )

    def stats(self) -> dict[str, int | dict[str, int]]:
        """Count documents, entities by type, statements by status, and the commonest relations."""
        return query.stats(self)

    def export(self, path: str | Path, *, everything: bool = False) -> list[Path]:
        """Write the graph in the format that the suffix of the path tells.

        Args:
            path: where to; `kgraph.export.FORMATS` names the suffixes.
            everything: also what has no name, and statements about it.

        Returns:
            the files written: one, or a pair for CSV.

        Raises:
            UsageError: if the suffix is unknown.
            ExportError: if the file cannot be written.
        """
        return export.write(self, path, everything)

    def to_rdf(self, *, everything: bool = False) -> "rdflib.Graph":
        """Return the graph as an rdflib Graph, with the prefixes bound.

        Args:
            everything: also what has no name, and statements about it.
        """
        from kgraph.export.rdf import to_rdf

        return to_rdf(self, everything)
