"""Two KnowledgeGraphs in; out what came, what went, and whose roles changed."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from kgraph.graph import KnowledgeGraph
from kgraph.model import Entity, Statement
from kgraph.query.answers import Answers, strongest_first

_ROLE = " of"


@dataclass(frozen=True)
class Role:
    """Roles that an entity had in the old graph and has in the new one ("mayor of Oslo")."""

    entity: Entity
    before: tuple[str, ...]
    after: tuple[str, ...]

    def __str__(self) -> str:
        """Say it in one line."""
        before, after = (", ".join(roles) or "none" for roles in (self.before, self.after))
        return f"{self.entity.label}: {before} → {after}"


@dataclass(frozen=True)
class Changes:
    """What differs between two graphs; entities by id, statements by content.

    Attributes:
        new_entities: entities with a name that the old graph has not.
        lost_entities: entities with a name that the new graph has not.
        new_statements: statements that the old graph has not.
        lost_statements: statements that the new graph has not.
        roles: entities of both graphs whose roles differ.
    """

    new_entities: tuple[Entity, ...]
    lost_entities: tuple[Entity, ...]
    new_statements: Answers
    lost_statements: Answers
    roles: tuple[Role, ...]

    def record(self) -> dict[str, Any]:
        """Return the changes as JSON has them."""
        return {
            "new_entities": [entity.id for entity in self.new_entities],
            "lost_entities": [entity.id for entity in self.lost_entities],
            "new_statements": self.new_statements.records(),
            "lost_statements": self.lost_statements.records(),
            "roles": [
                {"entity": r.entity.id, "before": list(r.before), "after": list(r.after)}
                for r in self.roles
            ],
        }

    def __str__(self) -> str:
        """Say each change in a line: + for new, - for lost, ~ for changed roles."""
        lines = [f"+ {e.label} ({e.id})" for e in self.new_entities]
        lines += [f"- {e.label} ({e.id})" for e in self.lost_entities]
        lines += [f"~ {role}" for role in self.roles]
        lines += [f"+ {found}" for found in self.new_statements]
        lines += [f"- {found}" for found in self.lost_statements]
        return "\n".join(lines) or "no difference"


def changes(old: KnowledgeGraph, new: KnowledgeGraph) -> Changes:
    """Compare two graphs.

    Args:
        old: the earlier one.
        new: the later one.

    >>> changes(KnowledgeGraph(), KnowledgeGraph()).record()["roles"]
    []
    """
    return Changes(
        _entities_only_in(new, old),
        _entities_only_in(old, new),
        _statements_only_in(new, old),
        _statements_only_in(old, new),
        _changed_roles(old, new),
    )


def _entities_only_in(one: KnowledgeGraph, other: KnowledgeGraph) -> tuple[Entity, ...]:
    return tuple(e for e in one.entities if e.named and e.id not in other.by_id)


def _statements_only_in(one: KnowledgeGraph, other: KnowledgeGraph) -> Answers:
    known = {statement.id for statement in other.statements}
    found = [s for s in one.statements if s.id not in known and _between_names(one, s)]
    return Answers(one, sorted(found, key=strongest_first))


def _between_names(graph: KnowledgeGraph, statement: Statement) -> bool:
    ends = (statement.subject, statement.object)
    return all(isinstance(end, str) and graph.by_id[end].named for end in ends)


def _changed_roles(old: KnowledgeGraph, new: KnowledgeGraph) -> tuple[Role, ...]:
    before, after = _roles(old), _roles(new)
    both = [e for e in new.entities if e.id in old.by_id and before[e.id] != after[e.id]]
    return tuple(Role(e, tuple(sorted(before[e.id])), tuple(sorted(after[e.id]))) for e in both)


def _roles(graph: KnowledgeGraph) -> defaultdict[str, set[str]]:
    """Return each person's roles; a former role is one of its own."""
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for statement in graph.statements:
        named = _between_names(graph, statement) and statement.asserted
        if named and statement.relation.endswith(_ROLE):
            target = graph.words(statement.object)
            roles[statement.subject].add(f"{statement.relation} {target}")
    return roles
