"""The graph that users hold: the knowledge graph with its questions and its exports."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from os import PathLike
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Self

from kgraph import export, query, view
from kgraph.graph import KnowledgeGraph
from kgraph.model import Entity
from kgraph.query import Answers, Changes, Disagreement, Neighbour, Path

if TYPE_CHECKING:
    import pyoxigraph

    from kgraph.export.rdflib_graph import RdfGraph


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

    def neighbours(self, name: str) -> list[Neighbour]:
        """Return the entities that statements join to one, the closest first.

        Args:
            name: a name as people write it, or an id.

        Raises:
            UsageError: if nothing is called so, or several things are.
        """
        return query.neighbours(self, name)

    def paths(self, a: str, b: str, max_length: int = 3) -> list[Path]:
        """Return the ways from one entity to another, the shortest first.

        Statements are followed in both directions, through entities with a name only.

        Args:
            a: a name as people write it, or an id.
            b: likewise.
            max_length: how many steps a way may have.

        Raises:
            UsageError: if a name is nobody's or several things', or both mean the same.
        """
        return query.paths(self, a, b, max_length)

    def timeline(self, name: str | None = None) -> Answers:
        """Return the statements that have a date, the earliest first.

        Args:
            name: only what this entity takes part in, or what happens there; None for all.

        Raises:
            UsageError: if nothing is called so.
        """
        return query.timeline(self, name)

    def claims(
        self, *, by: str | None = None, about: str | None = None, negated: bool | None = None
    ) -> Answers:
        """Return what somebody claims and the text itself does not state.

        Args:
            by: who claims it: a name, an id, or the words of the text.
            about: who or what is the subject or the object of the claim.
            negated: only denials (True), or only what is not one (False).

        Raises:
            UsageError: if nothing is called so.
        """
        return query.claims(self, by=by, about=about, negated=negated)

    def disagreements(self) -> list[Disagreement]:
        """Return what is both asserted and denied, each side with its sources."""
        return query.disagreements(self)

    def diff(self, new: KnowledgeGraph) -> Changes:
        """Return what came and what went between this graph and a later one.

        Args:
            new: the later graph.
        """
        return query.changes(self, new)

    def central(self, n: int = 10) -> list[tuple[Entity, float]]:
        """Return the entities that are joined to the largest part of all others (0 to 1).

        Args:
            n: how many to return.
        """
        return query.central(self, n)

    def sparql(self, question: str) -> list[dict[str, str | None]] | bool:
        """Answer a SPARQL 1.1 query on the triples of the RDF exports.

        Args:
            question: SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of the exports are known.

        Returns:
            for SELECT a row for each solution, by variable; for ASK whether it holds; for
            CONSTRUCT and DESCRIBE a row for each triple.

        Raises:
            UsageError: if the query is wrong, or asks another server.
        """
        return query.sparql(self._store, question)

    @cached_property
    def _store(self) -> "pyoxigraph.Store":
        return query.store_of(export.triples(self))

    def only(
        self,
        *,
        types: Iterable[str] = (),
        relation: str | None = None,
        min_weight: int = 1,
        since: str | date | None = None,
        until: str | date | None = None,
        status: str | None = None,
    ) -> "Graph":
        """Return the part of the graph that passes all filters, to look at and to export.

        Entities outside it that its statements mention (places, sources) are named in words.

        Args:
            types: entity types ("person", "place"); none lets all pass.
            relation: a canonical relation, or a relation type with all narrower types.
            min_weight: in how many sentences a statement is said at least.
            since: a date, or an ISO 8601 year, month or day; what ended before it does not pass,
                nor does what has no date.
            until: likewise; what began after it does not pass.
            status: "fact", "claimed", "negated", "planned" or "possible".

        Raises:
            UsageError: if a type, a date or a status is none.
        """
        entities, statements = query.only(
            self,
            types=types,
            relation=relation,
            min_weight=min_weight,
            since=since,
            until=until,
            status=status,
        )
        return Graph(self.documents, entities, statements, lambda: self.extractions)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """Read a graph that was saved, or exported as JSON Lines.

        Args:
            path: a graph file, or a JSON Lines export (`.jsonl`); the latter is the whole graph
                if everything was exported.

        Raises:
            GraphFileError: if there is none, it is neither, damaged, or too new.
        """
        if str(path).lower().endswith(".jsonl"):
            return cls(*export.from_jsonl(FilePath(path)))
        return super().load(path)

    def stats(self) -> dict[str, int | dict[str, int]]:
        """Count documents, entities by type, statements by status, and the commonest relations."""
        return query.stats(self)

    def export(
        self, path: str | FilePath, *, everything: bool = False, pairs: bool = False
    ) -> list[FilePath]:
        """Write the graph in the format that the suffix of the path tells.

        Args:
            path: where to; `kgraph.export.FORMATS` names the suffixes.
            everything: also what has no name, and statements about it.
            pairs: one edge for each pair of nodes, with summed weight, not one for each
                statement; only for tables and graph files.

        Returns:
            the files written: one, or several for tables.

        Raises:
            UsageError: if the suffix is unknown, or the format has no pairs.
            ExportError: if the file cannot be written.
        """
        return export.write(self, path, everything, pairs)

    def view(
        self, path: str | FilePath, *, title: str | None = None, everything: bool = False
    ) -> FilePath:
        """Write the graph as one HTML file to look into, which works offline in any browser.

        Args:
            path: where to; its name ends in `.html`.
            title: what to call the graph on the page; the name of the file if None.
            everything: also what has no name, and statements about it.

        Returns:
            the file written.

        Raises:
            UsageError: if the name does not end in `.html`.
            ExportError: if the file cannot be written.
        """
        return view.write(self, path, title, everything)

    def left_out(
        self, path: str | FilePath, *, everything: bool = False, pairs: bool = False
    ) -> list[tuple[int, str]]:
        """Count what an export to a file would not carry: how many, and what.

        Args:
            path: where to; the suffix tells the format.
            everything: also what has no name, and statements about it.
            pairs: one edge for each pair of nodes.

        Raises:
            UsageError: if the suffix is unknown.
        """
        return export.left_out(self, path, everything, pairs)

    def to_rdf(self, *, everything: bool = False) -> "RdfGraph":
        """Return the graph as an rdflib Graph, with the prefixes bound.

        Args:
            everything: also what has no name, and statements about it.
        """
        from kgraph.export.rdf import to_rdf

        return to_rdf(self, everything)
