"""Whom a state or a charge joins: wars, inquiries, murders that somebody is tried for."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.model import Modality, Triple

NAMES = [
    *((name, "PERSON") for name in ("Rao", "Tan")),
    *((name, "PLACE") for name in ("Lima", "Oslo", "Peru")),
    ("Osprey", "ORGANIZATION"),
]


def triples_of(table: str) -> list[Triple]:
    """Return the triples of a sentence, its words parted by bars."""
    rows = table.replace("\n", " ").replace(" | ", "\n")
    doc = doc_of(rows, names=[n for n in NAMES if n[0] in table])
    return list(extract(doc, document_of(doc)).triples)


def ends_of(found: list[Triple]) -> set[tuple[str, str, str]]:
    """Return subject, relation and object of those triples that have an object."""
    return {(t.subject.text, t.relation.canonical, t.object.text) for t in found if t.object}


@pytest.mark.parametrize(
    ("case", "noun", "preposition", "relation"),
    [
        ("at", "war", "with", "be at war with"),
        ("in", "talks", "with", "talk with"),
        ("under", "investigation", "by", "be under investigation by"),
    ],
)
def test_a_state_joins_who_is_in_it_with_whom(
    case: str, noun: str, preposition: str, relation: str
) -> None:
    found = triples_of(
        f"Peru PROPN 4 nsubj | is AUX 4 cop be | {case} ADP 4 case | {noun} NOUN 0 root"
        f" {noun.removesuffix('s')} | {preposition} ADP 6 case | Oslo PROPN 4 nmod"
    )
    assert ("Peru", relation, "Oslo") in ends_of(found)


@pytest.mark.parametrize(
    ("verb", "lemma", "preposition", "modality", "negated"),
    [
        ("charged", "charge", "with", Modality.POSSIBLE, False),
        ("convicted", "convict", "of", Modality.ACTUAL, False),
        ("acquitted", "acquit", "of", Modality.ACTUAL, True),
    ],
)
@pytest.mark.parametrize("passive", [True, False])
def test_the_deed_of_a_charge(
    verb: str, lemma: str, preposition: str, modality: Modality, negated: bool, passive: bool
) -> None:
    rest = (
        f" | {preposition} ADP 6 case | the DET 6 det | murder NOUN 3 obl | of ADP 8 case"
        " | Tan PROPN 6 nmod"
    )
    if passive:
        first = f"Rao PROPN 3 nsubj:pass | was AUX 3 aux:pass be | {verb} VERB 0 root {lemma}"
        table = first + " VerbForm=Part" + rest
    else:
        rest = rest.replace("3 obl", "2 obl")
        table = f"Osprey PROPN 2 nsubj | {verb} VERB 0 root {lemma} VerbForm=Fin | Rao PROPN 2 obj"
        table += rest
    (deed,) = [t for t in triples_of(table) if t.relation.canonical == "murder"]
    assert deed.object is not None
    assert (deed.subject.text, deed.object.text) == ("Rao", "Tan")
    assert (deed.modality, deed.negated) == (modality, negated)


def test_a_role_that_a_body_gives_is_held_there() -> None:
    found = triples_of(
        "Osprey PROPN 2 nsubj | named VERB 0 root name VerbForm=Fin | Rao PROPN 2 obj"
        " | as ADP 5 case | manager NOUN 2 obl"
    )
    assert ("Rao", "manager of", "Osprey") in ends_of(found)


def test_what_is_between_two_joins_each() -> None:
    found = triples_of(
        "Peru PROPN 2 nsubj | mediates VERB 0 root mediate VerbForm=Fin | between ADP 4 case"
        " | Lima PROPN 2 obl | and CCONJ 6 cc | Oslo PROPN 4 conj"
    )
    ends = ends_of(found)
    assert ("Peru", "mediate between", "Oslo") in ends
    assert any(a == "Peru" and r == "mediate between" and "Lima" in b for a, r, b in ends)
