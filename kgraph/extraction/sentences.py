"""An annotated Doc comes in; each sentence with its clauses and all that is known goes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kgraph.extraction.accusations import accusations
from kgraph.extraction.apposed import apposed
from kgraph.extraction.attribution import statuses
from kgraph.extraction.charged_deeds import charged_deeds
from kgraph.extraction.clause_reader import read_clauses
from kgraph.extraction.clauses import Clause
from kgraph.extraction.confidence import LEAST
from kgraph.extraction.copulas import copular_triples, told_triples
from kgraph.extraction.doc import Doc
from kgraph.extraction.mentions import find_mentions
from kgraph.extraction.moved_objects import moved_objects
from kgraph.extraction.nested_names import names_of_states, nested_names
from kgraph.extraction.new_roles import new_roles
from kgraph.extraction.phrases import is_free_relative
from kgraph.extraction.propositions import propositions
from kgraph.extraction.questions import asked_words
from kgraph.extraction.quotations import find_quotations
from kgraph.extraction.scenes import Scene
from kgraph.extraction.soundness import is_sound
from kgraph.extraction.speakers import named_speakers, speakers, with_speakers
from kgraph.extraction.times import find_times
from kgraph.extraction.tree import Tree, trees
from kgraph.model import Document, Triple


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence as the rules see it.

    Attributes:
        tree: its words.
        clauses: its clauses, each after the one that it hangs on.
        scene: what is known of it and of the document.
        asked: the tokens that stand in a question.
    """

    tree: Tree
    clauses: tuple[Clause, ...]
    scene: Scene
    asked: frozenset[int]

    def triples(self) -> Iterator[Triple]:
        """Yield the triples of its clauses and appositions."""
        for clause in self.clauses:
            if not _inside_free_relative(clause):
                found = (t for t in self.triples_of(clause) if t.confidence >= LEAST)
                yield from (t for t in found if is_sound(t))
        yield from apposed(self.tree, self.scene)

    def triples_of(self, clause: Clause) -> Iterator[Triple]:
        """Yield the triples of one of its clauses."""
        if self.asks(clause):
            return
        yield from told_triples(clause, self.scene)
        introduces = self.introduced_by(clause) is not None
        if clause.kind == "copular":
            yield from copular_triples(clause, self.scene, introduces)
            yield from names_of_states(clause, self.scene)
        else:
            yield from propositions(clause, self.scene, introduces)
            yield from nested_names(clause, self.scene)
            yield from new_roles(clause, self.scene)
            yield from moved_objects(clause, self.scene)
            yield from accusations(clause, self.scene)
            yield from charged_deeds(clause, self.scene)

    def asks(self, clause: Clause) -> bool:
        """Tell whether a clause is a question, which states nothing."""
        if clause.head.token not in self.asked:
            return False
        at: Clause | None = clause
        while at is not None and at.link != "acl:relcl":
            if at.above is None or at.above.head.token not in self.asked:
                return True
            at = at.above
        if at is not None and at.above is not None and at.above.kind == "existential":
            return at.above.head.token in self.asked  # "Is there a book that helps?"
        noun = at.head.head if at is not None else None
        # "the man who came": that he came is taken for granted; "what dishes that go with it?"
        return noun is not None and any(c.lower in {"what", "which"} for c in noun.all("det"))

    def introduced_by(self, clause: Clause) -> Clause | None:
        """Return the clause that this one only introduces ("is expected to" – "travel")."""
        for other in self.clauses:
            if other.chained and other.above is clause:
                return other
        return None


def _inside_free_relative(clause: Clause) -> bool:
    """Tell whether a clause lacks what it is about: "they found" of "what they found".

    "How it fell" lacks nothing: it fell; "why it should fall" does not say that it did.
    """
    at: Clause | None = clause
    while at is not None and at.link in {"xcomp", "ccomp"}:
        at = at.above  # "what they want to do"
    noun = at.head.head if at is not None else None
    if at is None or noun is None or not is_free_relative(noun):
        return False
    duty = any(w.base == "aux" and w.lemma == "should" for w in at.group)
    return at.link == "acl:relcl" or (at.link == "advcl:relcl" and duty)


def read_sentences(doc: Doc, document: Document) -> list[ReadSentence]:
    """Return the sentences of a document with everything that its triples need.

    Args:
        doc: the annotated text.
        document: the document that it is the text of.
    """
    quotations, times = find_quotations(doc), find_times(doc, document)
    mentions = find_mentions(doc, document, quotations)
    read = [(tree, read_clauses(tree)) for tree in trees(doc)]
    named = named_speakers(read, quotations)
    found = []
    for (tree, clauses), speaker in zip(read, speakers(read, quotations, named), strict=True):
        status = with_speakers(clauses, statuses(clauses, speaker), quotations, named)
        scene = Scene(tree.text, tree.number, mentions, times, status)
        found.append(ReadSentence(tree, tuple(clauses), scene, asked_words(tree)))
    return found
