"""A relation as people ask for it in; out which statements mean it, read either way."""

from dataclasses import dataclass

from kgraph import schema
from kgraph.model import Statement
from kgraph.schema import RelationType


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a question's relation means.

    Attributes:
        words: the relation as asked, in lower case.
        predicates: IRIs of the relation types that it names, and of all narrower ones.
        inverses: IRIs of the types that say the same with the ends exchanged.
    """

    words: str
    predicates: frozenset[str]
    inverses: frozenset[str]

    def forwards(self, statement: Statement) -> bool:
        """Tell whether a statement says it."""
        return statement.predicate in self.predicates or statement.relation.lower() == self.words

    def backwards(self, statement: Statement) -> bool:
        """Tell whether a statement says it with subject and object exchanged."""
        return statement.predicate in self.inverses


def meaning(relation: str) -> Meaning:
    """Look a relation up in the vocabulary.

    Args:
        relation: a relation type ("talk with", "president of"), its name or IRI in the ontology,
            or any canonical relation.

    >>> found = meaning("talk with")
    >>> "https://w3id.org/kgraph/ontology#meet" in found.predicates
    True
    """
    words = " ".join(relation.lower().split())
    known = schema.load()
    keys: set[str] = set()
    for named in _named(words, relation):
        keys.update((named.key, *known.descendants(named.key)))
    types = [known.relation_types[key] for key in keys]
    inverse = [known.inverse(type_.key) for type_ in types]
    return Meaning(
        words,
        frozenset(type_.iri for type_ in types) | {relation},
        frozenset(known.relation_types[key].iri for key in inverse if key),
    )


def _named(words: str, relation: str) -> list[RelationType]:
    """Return the types that are called so; where none is, those that the words trigger."""
    known = schema.load()
    called = [
        type_
        for type_ in known.relation_types.values()
        if words in (type_.key, type_.label.lower()) or relation in (type_.iri, type_.local_name)
    ]
    return called or list(known.triggers.get(words, ()))
