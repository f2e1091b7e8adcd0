"""What several do to each other, and what each of several does, one to one."""

import pytest
from test_propositions import said, triples_of

NAMES = [("Rao", "PERSON"), ("Ito", "PERSON"), ("Lima", "PLACE"), ("Oslo", "PLACE")]
START = "Rao PROPN 4 nsubj | and CCONJ 3 cc | Ito PROPN 1 conj"
CASES = {
    "each other": (
        f"{START} | praised VERB 0 root praise | each DET 4 obj | other~ ADJ 5 fixed"
        " | . PUNCT 4 punct",
        {("Rao", "praise", "Ito"), ("Ito", "praise", "Rao")},
    ),
    "one another, both ways at once": (
        f"{START} | hugged VERB 0 root hug | one PRON 4 obj | another~ DET 5 fixed"
        " | . PUNCT 4 punct",
        {("Rao", "hug", "Ito")},
    ),
    "respectively, goals": (
        f"{START} | flew VERB 0 root fly | to ADP 6 case | Lima PROPN 4 obl | and CCONJ 8 cc"
        " | Oslo PROPN 6 conj | respectively~ ADV 4 advmod | . PUNCT 4 punct",
        {("Rao", "fly to", "Lima"), ("Ito", "fly to", "Oslo")},
    ),
    "respectively, three lists": (
        f"{START} | sent VERB 0 root send | rice NOUN 4 obj | and CCONJ 7 cc | fish NOUN 5 conj"
        " | to ADP 9 case | Lima PROPN 4 obl | and CCONJ 11 cc | Oslo PROPN 9 conj"
        " | respectively~ ADV 4 advmod | . PUNCT 4 punct",
        {
            ("Rao", "send", "rice"),
            ("Ito", "send", "fish"),
            ("Rao", "send rice to", "Lima"),
            ("Ito", "send fish to", "Oslo"),
        },
    ),
    "respectively, roles": (
        "Rao PROPN 5 nsubj | and CCONJ 3 cc | Ito PROPN 1 conj | are AUX 5 cop be"
        " | mayors NOUN 0 root mayor | of ADP 7 case | Lima PROPN 5 nmod | and CCONJ 9 cc"
        " | Oslo PROPN 7 conj | respectively~ ADV 5 advmod | . PUNCT 5 punct",
        {("Rao", "mayor of", "Lima"), ("Ito", "mayor of", "Oslo")},
    ),
}


@pytest.mark.parametrize(("table", "expected"), CASES.values(), ids=CASES.keys())
def test_each_has_its_own(table: str, expected: set[tuple[str, str, str]]) -> None:
    found = said(triples_of(table.replace(" | ", "\n"), names=NAMES))
    relations = {relation for _, relation, _ in expected}
    others = {"each other", "one another", "mayors of Lima"}
    assert {t for t in found if t[1] in relations and others.isdisjoint(t)} == expected


def test_several_who_praise_each_other_are_left_for_resolution_to_name() -> None:
    found = triples_of(
        "The DET 2 det\nleaders NOUN 3 nsubj leader Number=Plur\npraised VERB 0 root praise\n"
        "each DET 3 obj\nother~ ADJ 4 fixed\n. PUNCT 3 punct",
        mentions=[("The leaders", "PERSON")],
    )
    each = [t for t in found if t.construction == "reciprocal"]
    assert [(t.relation.canonical, t.object, t.symmetric) for t in each] == [("praise", None, True)]
