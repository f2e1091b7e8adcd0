"""Whether a proposition is denied, possible or planned, and who says it, by its words."""

import pytest
from test_propositions import CONSTRUCTIONS, one, triples_of

STATUS = {
    "not": (
        """Rao PROPN 4 nsubj
        did AUX 4 aux do
        not PART 4 advmod
        visit VERB 0 root visit
        Lima~ PROPN 4 obj
        . PUNCT 4 punct""",
        "visit",
        (True, "actual", None),
    ),
    "failed to": (
        """Rao PROPN 2 nsubj
        failed VERB 0 root fail
        to PART 4 mark
        visit VERB 2 xcomp visit VerbForm=Inf
        Lima~ PROPN 4 obj
        . PUNCT 2 punct""",
        "visit",
        (True, "actual", None),
    ),
    "is expected to": (
        """Rao PROPN 3 nsubj:pass
        is AUX 3 aux:pass be
        expected VERB 0 root expect VerbForm=Part|Tense=Past
        to PART 5 mark
        visit VERB 3 xcomp visit VerbForm=Inf
        Lima~ PROPN 5 obj
        . PUNCT 3 punct""",
        "visit",
        (False, "planned", None),
    ),
    "wants him to": (CONSTRUCTIONS["object control"][0], "visit", (False, "possible", None)),
    "may": (
        """Rao PROPN 3 nsubj
        may AUX 3 aux
        visit VERB 0 root visit
        Lima~ PROPN 3 obj
        . PUNCT 3 punct""",
        "visit",
        (False, "possible", None),
    ),
    "will": (
        """Rao PROPN 3 nsubj
        will AUX 3 aux
        visit VERB 0 root visit
        Lima~ PROPN 3 obj
        . PUNCT 3 punct""",
        "visit",
        (False, "planned", None),
    ),
    "if": (
        """If SCONJ 3 mark
        Rao PROPN 3 nsubj
        visits VERB 5 advcl visit VerbForm=Fin
        Lima PROPN 3 obj
        resign VERB 0 root resign""",
        "visit",
        (False, "possible", None),
    ),
    "said that": (
        """Ito PROPN 2 nsubj
        said VERB 0 root say
        Rao PROPN 4 nsubj
        visited VERB 2 ccomp visit VerbForm=Fin
        Lima~ PROPN 4 obj
        . PUNCT 2 punct""",
        "visit",
        (False, "actual", "Ito"),
    ),
    "denied that": (
        """Ito PROPN 2 nsubj
        denied VERB 0 root deny
        that SCONJ 5 mark
        Rao PROPN 5 nsubj
        bribed VERB 2 ccomp bribe VerbForm=Fin
        Silva~ PROPN 5 obj
        . PUNCT 2 punct""",
        "bribe",
        (True, "actual", "Ito"),
    ),
    "said afterwards": (
        """Rao PROPN 2 nsubj
        visited VERB 0 root visit VerbForm=Fin
        Lima~ PROPN 2 obj
        , PUNCT 6 punct
        Ito PROPN 6 nsubj
        said~ VERB 2 parataxis say VerbForm=Fin
        . PUNCT 2 punct""",
        "visit",
        (False, "actual", "Ito"),
    ),
    "according to": (
        """According VERB 3 case accord
        to ADP 1 fixed
        Ito~ PROPN 6 obl
        , PUNCT 3 punct
        Rao PROPN 6 nsubj
        visited VERB 0 root visit
        Lima~ PROPN 6 obj
        . PUNCT 6 punct""",
        "visit",
        (False, "actual", "Ito"),
    ),
    "neither nor": (
        """Neither CCONJ 2 cc:preconj
        Rao PROPN 5 nsubj
        nor CCONJ 4 cc
        Ito PROPN 2 conj
        visited VERB 0 root visit
        Lima~ PROPN 5 obj
        . PUNCT 5 punct""",
        "visit",
        (True, "actual", None),
    ),
}


@pytest.mark.parametrize("name", STATUS)
def test_status(name: str) -> None:
    """Denial, modality and source follow from the words around the clause."""
    table, relation, expected = STATUS[name]
    found = one(triples_of(table), relation)
    source = found.attributed_to.text if found.attributed_to else None
    assert (found.negated, found.modality.value, source) == expected


def test_innermost_source_is_kept() -> None:
    """Silva claims that Rao left, and Ito that Silva claims it: each source is the nearest one."""
    triples = triples_of(
        """Ito PROPN 2 nsubj
        said VERB 0 root say
        Silva PROPN 4 nsubj
        claimed VERB 2 ccomp claim VerbForm=Fin
        Rao PROPN 6 nsubj
        left VERB 4 ccomp leave VerbForm=Fin
        Lima~ PROPN 6 obj
        . PUNCT 2 punct"""
    )
    left, claimed = one(triples, "leave"), one(triples, "claim")
    assert left.attributed_to is not None and left.attributed_to.text == "Silva"
    assert claimed.attributed_to is not None and claimed.attributed_to.text == "Ito"
