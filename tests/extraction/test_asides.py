"""Asides say whose word it is; what follows them belongs to the sentence that they break."""

from test_propositions import said, triples_of

from kgraph.model import Triple


def test_what_follows_like_she_said_is_where_they_met() -> None:
    found = triples_of(
        """We PRON 2 nsubj
        met VERB 0 root meet VerbForm=Fin
        like SCONJ 5 mark
        she PRON 5 nsubj
        said VERB 2 advcl say VerbForm=Fin
        in ADP 7 case
        Lima~ PROPN 5 obl
        . PUNCT 2 punct""",
        names=[("Lima", "PLACE")],
    )
    assert ("We", "meet in", "Lima") in said(found)
    assert not any(triple.relation.canonical.startswith("say") for triple in found)


def test_it_asserts_nothing() -> None:
    found = triples_of(
        """It PRON 3 nsubj:pass
        is AUX 3 aux:pass be
        asserted VERB 0 root assert Tense=Past|VerbForm=Part
        by ADP 5 case
        Oslo PROPN 3 obl:agent
        that SCONJ 8 mark
        Rao PROPN 8 nsubj
        knew~ VERB 3 ccomp know VerbForm=Fin
        . PUNCT 3 punct""",
        names=[("Oslo", "PLACE"), ("Rao", "PERSON")],
    )
    assert "It" not in {subject for subject, _, _ in said(found)}


def test_who_says_so_is_nothing_that_somebody_does() -> None:
    found: list[Triple] = triples_of(
        """Dams NOUN 2 nsubj dam
        leaked VERB 0 root leak VerbForm=Fin
        according ADP 5 case
        to ADP 3 fixed
        Redfin~ PROPN 2 obl
        . PUNCT 2 punct""",
        names=[("Redfin", "ORGANIZATION")],
    )
    assert not any(triple.relation.canonical == "leak according to" for triple in found)
    assert {t.attributed_to.text for t in found if t.attributed_to} == {"Redfin"}


def test_clauses_before_who_said_them_are_one_speech() -> None:
    found = triples_of(
        """Rao PROPN 2 nsubj
        came~ VERB 8 ccomp come VerbForm=Fin
        , PUNCT 2 punct
        Tan PROPN 5 nsubj
        left~ VERB 8 ccomp leave VerbForm=Fin
        , PUNCT 5 punct
        Ito PROPN 8 nsubj
        said~ VERB 0 root say VerbForm=Fin
        . PUNCT 8 punct""",
        names=[("Rao", "PERSON"), ("Tan", "PERSON"), ("Ito", "PERSON")],
    )
    assert ("Ito", "say", "Rao came, Tan left") in said(found)
