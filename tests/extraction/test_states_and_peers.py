"""What somebody is in with whom, and whose a phrase after a name is."""

import pytest
from test_propositions import said, triples_of

from kgraph.model import Modality

GIVEN = {
    "in talks with": (
        """Boland PROPN 4 nsubj
        is AUX 4 cop be
        in ADP 4 case
        talks NOUN 0 root talk
        with ADP 6 case
        Corrib~ PROPN 4 nmod
        . PUNCT 4 punct""",
        [("Boland", "ORGANIZATION"), ("Corrib", "ORGANIZATION")],
        ("Boland", "talk with", "Corrib"),
    ),
    "in charge of": (
        """Lee PROPN 4 nsubj
        was AUX 4 cop be
        in ADP 4 case
        charge NOUN 0 root charge
        of ADP 6 case
        Redfin~ PROPN 4 nmod
        . PUNCT 4 punct""",
        [("Lee", "PERSON"), ("Redfin", "ORGANIZATION")],
        ("Lee", "be in charge of", "Redfin"),
    ),
}


@pytest.mark.parametrize("name", GIVEN)
def test_a_state_joins_who_is_in_it(name: str) -> None:
    table, names, expected = GIVEN[name]
    assert expected in said(triples_of(table, names=names))


def test_a_phrase_after_an_apposed_name_is_its_own() -> None:
    found = triples_of(
        """Redfin~ PROPN 3 nmod:poss
        's PART 1 case
        founder NOUN 10 nsubj
        , PUNCT 5 punct
        Ann PROPN 3 appos
        Lee PROPN 5 flat
        of ADP 8 case
        Yale~ PROPN 3 nmod
        , PUNCT 3 punct
        left VERB 0 root leave VerbForm=Fin
        early~ ADV 10 advmod
        . PUNCT 10 punct""",
        names=[("Redfin", "ORGANIZATION"), ("Ann Lee", "PERSON"), ("Yale", "ORGANIZATION")],
    )
    assert ("Ann Lee", "founder of", "Redfin") in said(found)
    assert not any(r == "founder of" and o == "Yale" for _, r, o in said(found))


def test_an_age_is_no_part_of_a_name() -> None:
    found = triples_of(
        """Lee~ PROPN 5 nsubj
        , PUNCT 3 punct
        58~ NUM 1 amod
        , PUNCT 1 punct
        left VERB 0 root leave VerbForm=Fin
        Oslo~ PROPN 5 obj
        . PUNCT 5 punct""",
        names=[("Lee", "PERSON"), ("Oslo", "PLACE")],
    )
    assert ("Lee", "leave", "Oslo") in said(found)


def test_who_makes_efforts_is_who_would_do_it() -> None:
    found = triples_of(
        """Critics NOUN 2 nsubj
        attacked VERB 0 root attack VerbForm=Fin
        efforts NOUN 2 obj effort
        by ADP 5 case
        Norway PROPN 3 nmod
        and CCONJ 8 cc
        other ADJ 8 amod
        states NOUN 5 conj state
        to PART 10 mark
        isolate VERB 8 acl isolate VerbForm=Inf
        Peru~ PROPN 10 obj
        . PUNCT 2 punct""",
        names=[("Norway", "PLACE"), ("Peru", "PLACE")],
    )
    assert ("Norway", "isolate", "Peru") in said(found)


def test_who_is_behind_what_a_verb_needs_is_joined_to_its_subject() -> None:
    found = triples_of(
        """Lee PROPN 2 nsubj
        crossed VERB 0 root cross VerbForm=Fin
        land NOUN 2 obj land
        held VERB 3 acl hold VerbForm=Part
        by ADP 6 case
        Redfin~ PROPN 4 obl:agent
        . PUNCT 2 punct""",
        names=[("Lee", "PERSON"), ("Redfin", "ORGANIZATION")],
    )
    assert ("Lee", "cross land held by", "Redfin") in said(found)


def test_all_that_somebody_read_is_not_all_there_is() -> None:
    found = triples_of(
        """From ADP 3 case
        all DET 3 det
        reports NOUN 9 obl report
        that PRON 6 obj _ PronType=Rel
        Lee PROPN 6 nsubj
        read VERB 3 acl:relcl read VerbForm=Fin
        , PUNCT 3 punct
        Oslo PROPN 9 nsubj
        won~ VERB 0 root win VerbForm=Fin
        . PUNCT 9 punct""",
        names=[("Lee", "PERSON"), ("Oslo", "PLACE")],
    )
    assert ("Lee", "read", "reports") in said(found)


def test_what_is_recommended_is_not_done_yet() -> None:
    found = triples_of(
        """Lee PROPN 2 nsubj
        made VERB 0 root make VerbForm=Fin
        a DET 4 det
        recommendation NOUN 2 obj
        that SCONJ 7 mark
        Oslo PROPN 7 nsubj
        sell VERB 4 acl sell VerbForm=Fin
        boats~ NOUN 7 obj boat
        . PUNCT 2 punct""",
        names=[("Lee", "PERSON"), ("Oslo", "PLACE")],
    )
    sold = next(t for t in found if t.relation.canonical == "sell")
    assert sold.modality is Modality.POSSIBLE
