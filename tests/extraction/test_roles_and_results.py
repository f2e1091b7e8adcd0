"""Roles that clauses give keep "former"; what came of a deed has happened."""

import pytest
from test_propositions import one, said, triples_of

from kgraph.model import Modality

RAO = [("Rao", "PERSON")]
FIRST = (
    "Rao PROPN 5 nsubj | {} | be AUX 5 cop | first ADJ 5 amod | woman NOUN 0 root"
    " | to PART 7 mark | lead VERB 5 acl lead VerbForm=Inf | Peru PROPN 7 obj"
)


def test_a_former_role_stays_a_former_one() -> None:
    found = triples_of(
        "Rao PROPN 6 nsubj\nis AUX 6 cop be\na DET 6 det\nformer ADJ 6 amod\n"
        "deputy NOUN 6 compound\n"
        "head NOUN 0 root\nof ADP 8 case\nNovalis PROPN 6 nmod",
        names=[*RAO, ("Novalis", "ORGANIZATION")],
    )
    relations = {t.relation.canonical for t in found}
    assert "former deputy head of" in relations
    assert "head of" not in relations


def test_abbreviated_roles_are_spelt_out() -> None:
    found = triples_of(
        "Rao PROPN 2 nsubj\nbecame VERB 0 root become VerbForm=Fin\nCEO NOUN 2 xcomp ceo\n"
        "of ADP 5 case\nNovalis PROPN 3 nmod",
        names=[*RAO, ("Novalis", "ORGANIZATION")],
    )
    assert one(found, "chief executive of").construction == "new_role"


@pytest.mark.parametrize(
    ("first", "verb", "expected"),
    [
        ("beat VERB 0 root beat Tense=Past|VerbForm=Fin", "reach", Modality.ACTUAL),
        ("visited VERB 0 root visit Tense=Past|VerbForm=Fin", "reach", Modality.PLANNED),
    ],
)
def test_what_came_of_a_deed_has_happened(first: str, verb: str, expected: Modality) -> None:
    found = triples_of(
        f"Rao PROPN 2 nsubj\n{first}\nIto PROPN 2 obj\nto PART 5 mark\n"
        f"{verb} VERB 2 advcl {verb} VerbForm=Inf\nLima PROPN 5 obj",
        names=[*RAO, ("Ito", "PERSON"), ("Lima", "PLACE")],
    )
    assert one(found, verb).modality is expected


@pytest.mark.parametrize(
    ("helper", "expected"),
    [("will AUX 5 aux", Modality.PLANNED), ("soon ADV 5 advmod", Modality.ACTUAL)],
)
def test_what_somebody_is_the_first_to_do_is_as_sure_as_that(
    helper: str, expected: Modality
) -> None:
    table = FIRST.format(helper).replace(" | ", "\n")
    found = triples_of(table, names=[*RAO, ("Peru", "PLACE")])
    assert one(found, "lead").modality is expected


def test_what_is_due_is_planned() -> None:
    found = triples_of(
        "Rao PROPN 5 nsubj\nis AUX 5 cop be\ndue ADJ 5 case\nto ADP 3 fixed\n"
        "meet VERB 0 root meet VerbForm=Inf\nIto PROPN 5 obj",
        names=[*RAO, ("Ito", "PERSON")],
    )
    assert one(found, "meet").modality is Modality.PLANNED


@pytest.mark.parametrize("dep", ["xcomp", "obj"])
def test_who_is_named_envoy_gets_the_office(dep: str) -> None:
    table = (
        "Lima PROPN 2 nsubj\nnamed VERB 0 root name\nAna PROPN 5 compound\nRuiz PROPN 3 flat\n"
        f"envoy NOUN 2 {dep}\nto ADP 7 case\nChad~ PROPN 5 nmod\n. PUNCT 2 punct"
    )
    names = [("Lima", "PLACE"), ("Ana Ruiz", "PERSON"), ("Chad", "PLACE")]
    found = said(triples_of(table, names=names))
    assert {("Lima", "name", "Ana Ruiz"), ("Ana Ruiz", "envoy to", "Chad")} <= found
    assert not any(relation == "envoy of" for _, relation, _ in found)
