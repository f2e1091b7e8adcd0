"""Habits are no plans, what somebody was able to do is done, and what no longer holds is over."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract

MOODS = {
    "bound to": (
        """Damage NOUN 3 nsubj
        is AUX 3 cop be VerbForm=Fin|Tense=Pres
        bound ADJ 0 root
        to PART 5 mark
        hurt VERB 3 xcomp hurt VerbForm=Inf
        Lima~ PROPN 5 obj
        . PUNCT 3 punct""",
        ("hurt", False, "planned"),
    ),
    "hopefully": (
        """Hopefully~ ADV 4 advmod
        , PUNCT 1 punct
        we PRON 4 nsubj
        learn VERB 0 root learn VerbForm=Fin
        songs~ NOUN 4 obj song
        . PUNCT 4 punct""",
        ("learn", False, "possible"),
    ),
    "a habit": (
        """Poets NOUN 4 nsubj poet
        will AUX 4 aux will
        often ADV 4 advmod
        write VERB 0 root write VerbForm=Inf
        songs~ NOUN 4 obj song
        . PUNCT 4 punct""",
        ("write", False, "actual"),
    ),
    "was able to": (
        """Poets NOUN 3 nsubj poet
        were AUX 3 cop be VerbForm=Fin|Tense=Past
        able ADJ 0 root
        to PART 5 mark
        sell VERB 3 xcomp sell VerbForm=Inf
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "actual"),
    ),
    "is able to": (
        """Poets NOUN 3 nsubj poet
        are AUX 3 cop be VerbForm=Fin|Tense=Pres
        able ADJ 0 root
        to PART 5 mark
        sell VERB 3 xcomp sell VerbForm=Inf
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "possible"),
    ),
    "was not able to": (
        """Poets NOUN 4 nsubj poet
        were AUX 4 cop be VerbForm=Fin|Tense=Past
        not PART 4 advmod
        able ADJ 0 root
        to PART 6 mark
        sell VERB 4 xcomp sell VerbForm=Inf
        songs~ NOUN 6 obj song
        . PUNCT 4 punct""",
        ("sell", True, "actual"),
    ),
    "no longer": (
        """Poets NOUN 4 nsubj poet
        no DET 3 det
        longer ADV 4 advmod
        sell VERB 0 root sell VerbForm=Fin|Tense=Pres
        songs~ NOUN 4 obj song
        . PUNCT 4 punct""",
        ("sell", True, "actual"),
    ),
    "no longer than": (
        """Poets NOUN 2 nsubj poet
        sell VERB 0 root sell VerbForm=Fin|Tense=Pres
        no ADV 4 advmod
        longer ADV 2 advmod
        than ADP 7 case
        a DET 7 det
        day~ NOUN 4 obl
        . PUNCT 2 punct""",
        ("sell", False, "actual"),
    ),
    "never before": (
        """Poets NOUN 5 nsubj poet
        have AUX 5 aux have VerbForm=Fin|Tense=Pres
        never ADV 4 advmod
        before ADV 5 advmod
        sold VERB 0 root sell VerbForm=Part|Tense=Past
        songs~ NOUN 5 obj song
        . PUNCT 5 punct""",
        ("sell", True, "actual"),
    ),
    "who asks sets no condition": (
        """Poets NOUN 4 nsubj poet
        do AUX 4 aux do VerbForm=Fin|Tense=Pres
        not PART 4 advmod
        care VERB 0 root care VerbForm=Inf
        if SCONJ 7 mark
        songs NOUN 7 nsubj song
        sell~ VERB 4 advcl sell VerbForm=Fin|Tense=Pres
        . PUNCT 4 punct""",
        ("care", True, "actual"),
    ),
    "a condition goes on": (
        """Poets NOUN 2 nsubj poet
        starve VERB 0 root starve VerbForm=Fin|Tense=Pres
        unless SCONJ 5 mark
        they PRON 5 nsubj
        sell VERB 2 advcl sell VerbForm=Fin|Tense=Pres
        songs NOUN 5 obj song
        and CCONJ 8 cc
        keep VERB 5 conj keep VerbForm=Fin|Tense=Pres
        money~ NOUN 8 obj
        . PUNCT 2 punct""",
        ("keep", False, "possible"),
    ),
    "there will be": (
        """There PRON 3 expl there
        will AUX 3 aux will
        be VERB 0 root be VerbForm=Inf
        poets NOUN 3 nsubj poet Number=Plur
        selling VERB 4 acl sell VerbForm=Ger
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "planned"),
    ),
    "what somebody may say": (
        """Critics NOUN 3 nsubj critic
        may AUX 3 aux may
        say VERB 0 root say VerbForm=Inf
        poets NOUN 5 nsubj poet
        sell VERB 3 ccomp sell VerbForm=Fin|Tense=Pres
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "possible"),
    ),
    "what is only wanted has done nothing": (
        """Poets NOUN 2 nsubj poet
        want VERB 0 root want VerbForm=Fin|Tense=Pres
        to PART 4 mark
        hire VERB 2 xcomp hire VerbForm=Inf
        a DET 6 det
        clerk NOUN 4 obj
        who PRON 8 nsubj who PronType=Rel
        sells VERB 6 acl:relcl sell VerbForm=Fin|Tense=Pres
        songs~ NOUN 8 obj song
        . PUNCT 2 punct""",
        ("sell", False, "possible"),
    ),
    "what is wanted may have done it before": (
        """Poets NOUN 2 nsubj poet
        want VERB 0 root want VerbForm=Fin|Tense=Pres
        to PART 4 mark
        hire VERB 2 xcomp hire VerbForm=Inf
        a DET 6 det
        clerk NOUN 4 obj
        who PRON 8 nsubj who PronType=Rel
        sold VERB 6 acl:relcl sell VerbForm=Fin|Tense=Past
        songs~ NOUN 8 obj song
        . PUNCT 2 punct""",
        ("sell", False, "actual"),
    ),
    "either or": (
        """Poets NOUN 3 nsubj poet
        either CCONJ 3 cc:preconj
        sell VERB 0 root sell VerbForm=Fin|Tense=Pres
        songs NOUN 3 obj song
        or CCONJ 6 cc
        starve~ VERB 3 conj starve VerbForm=Fin|Tense=Pres
        . PUNCT 3 punct""",
        ("starve", False, "possible"),
    ),
    "had hardly": (
        """Poets NOUN 4 nsubj poet
        had AUX 4 aux have VerbForm=Fin|Tense=Past
        hardly ADV 4 advmod
        sold VERB 0 root sell VerbForm=Part|Tense=Past
        songs~ NOUN 4 obj song
        . PUNCT 4 punct""",
        ("sell", False, "actual"),
    ),
    "hardly": (
        """Poets NOUN 3 nsubj poet
        hardly ADV 3 advmod
        sell VERB 0 root sell VerbForm=Fin|Tense=Pres
        songs~ NOUN 3 obj song
        . PUNCT 3 punct""",
        ("sell", True, "actual"),
    ),
    "has to": (
        """Poets NOUN 2 nsubj poet
        have VERB 0 root have VerbForm=Fin|Tense=Pres
        to PART 4 mark
        sell VERB 2 xcomp sell VerbForm=Inf
        songs~ NOUN 4 obj song
        . PUNCT 2 punct""",
        ("sell", False, "possible"),
    ),
    "had to": (
        """Poets NOUN 2 nsubj poet
        had VERB 0 root have VerbForm=Fin|Tense=Past
        to PART 4 mark
        sell VERB 2 xcomp sell VerbForm=Inf
        songs~ NOUN 4 obj song
        . PUNCT 2 punct""",
        ("sell", False, "actual"),
    ),
    "supported in doing it": (
        """They PRON 2 nsubj
        support VERB 0 root support VerbForm=Fin|Tense=Pres
        poets NOUN 2 obj poet
        to PART 5 mark
        sell VERB 2 xcomp sell VerbForm=Inf
        songs~ NOUN 5 obj song
        . PUNCT 2 punct""",
        ("sell", False, "possible"),
    ),
    "not only": (
        """Poets NOUN 5 nsubj poet
        do AUX 5 aux do VerbForm=Fin|Tense=Pres
        not PART 5 advmod
        only ADV 5 advmod
        sell VERB 0 root sell VerbForm=Inf
        songs~ NOUN 5 obj song
        . PUNCT 5 punct""",
        ("sell", False, "actual"),
    ),
    "ruled out": (
        """Poets NOUN 2 nsubj poet
        ruled VERB 0 root rule VerbForm=Fin|Tense=Past
        out ADP 2 compound:prt
        selling VERB 2 xcomp sell VerbForm=Ger
        songs~ NOUN 4 obj song
        . PUNCT 2 punct""",
        ("sell", True, "actual"),
    ),
    "wanted for it": (
        """Poets NOUN 3 nsubj:pass poet
        are AUX 3 aux:pass be VerbForm=Fin|Tense=Pres
        wanted VERB 0 root want VerbForm=Part|Tense=Past
        for SCONJ 5 mark
        selling VERB 3 advcl sell VerbForm=Ger
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "possible"),
    ),
    "cleared of it": (
        """Poets NOUN 3 nsubj:pass poet
        were AUX 3 aux:pass be VerbForm=Fin|Tense=Past
        cleared VERB 0 root clear VerbForm=Part|Tense=Past
        of SCONJ 5 mark
        selling VERB 3 advcl sell VerbForm=Ger
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", True, "actual"),
    ),
    "going to": (
        """Poets NOUN 3 nsubj poet
        are AUX 3 aux be VerbForm=Fin|Tense=Pres
        going VERB 0 root go VerbForm=Part|Tense=Pres
        to PART 5 mark
        sell VERB 3 xcomp sell VerbForm=Inf
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "planned"),
    ),
    "about to": (
        """Poets NOUN 3 nsubj poet
        are AUX 3 cop be VerbForm=Fin|Tense=Pres
        about ADJ 0 root
        to PART 5 mark
        sell VERB 3 xcomp sell VerbForm=Inf
        songs~ NOUN 5 obj song
        . PUNCT 3 punct""",
        ("sell", False, "planned"),
    ),
    "a conjunct denied": (
        """Songs NOUN 4 nsubj song
        are AUX 4 cop be VerbForm=Fin|Tense=Pres
        of ADP 4 case
        love NOUN 0 root
        and CCONJ 8 cc
        not PART 8 advmod
        of ADP 8 case
        war~ NOUN 4 conj
        . PUNCT 4 punct""",
        ("be of", True, "actual"),
    ),
}


@pytest.mark.parametrize(("table", "expected"), MOODS.values(), ids=list(MOODS))
def test_mood(table: str, expected: tuple[str, bool, str]) -> None:
    doc = doc_of(table)
    found = extract(doc, document_of(doc)).triples
    assert expected in {(t.relation.canonical, t.negated, t.modality.value) for t in found}


def test_the_aside_of_a_verb_with_an_object_is_no_source() -> None:
    doc = doc_of(
        """They PRON 2 nsubj
        sold VERB 0 root sell VerbForm=Fin|Tense=Past
        songs NOUN 2 obj song
        (~ PUNCT 8 punct
        I PRON 8 nsubj
        can AUX 8 aux can
        not PART 8 advmod
        recall VERB 2 parataxis recall VerbForm=Inf
        titles~ NOUN 8 obj title
        )~ PUNCT 8 punct
        . PUNCT 2 punct"""
    )
    sold = next(t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "sell")
    assert sold.attributed_to is None


def test_a_conclusion_is_claimed_by_whoever_comes_to_it() -> None:
    doc = doc_of(
        """Rao PROPN 2 nsubj
        reached VERB 0 root reach VerbForm=Fin|Tense=Past
        the DET 4 det
        conclusion NOUN 2 obj
        that SCONJ 7 mark
        poets NOUN 7 nsubj poet
        lie~ VERB 4 acl lie VerbForm=Fin|Tense=Pres
        . PUNCT 2 punct"""
    )
    lie = next(t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "lie")
    assert lie.attributed_to is not None
    assert lie.attributed_to.text == "Rao"


def test_the_speaker_between_a_subject_and_its_verb() -> None:
    doc = doc_of(
        """Dams NOUN 6 nsubj dam
        ,~ PUNCT 3 punct
        said VERB 0 root say VerbForm=Fin|Tense=Past
        Rao~ PROPN 6 nsubj
        ,~ PUNCT 1 punct
        leak~ VERB 3 ccomp leak VerbForm=Fin|Tense=Pres
        . PUNCT 3 punct"""
    )
    leak = [t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "leak"]
    assert [t.subject.text for t in leak] == ["Dams"]
    assert leak[0].attributed_to is not None and leak[0].attributed_to.text == "Rao"


def test_who_is_called_on_is_to_do_it() -> None:
    doc = doc_of(
        """Rao PROPN 2 nsubj
        called VERB 0 root call VerbForm=Fin|Tense=Past
        on ADP 4 case
        Tan PROPN 2 obl
        to PART 6 mark
        sell VERB 2 advcl sell VerbForm=Inf
        songs~ NOUN 6 obj song
        . PUNCT 2 punct"""
    )
    sell = next(t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "sell")
    assert (sell.subject.text, sell.modality.value) == ("Tan", "possible")


def test_a_claim_denied_is_denied_by_whoever_denies_it() -> None:
    doc = doc_of(
        """Rao PROPN 2 nsubj
        denied VERB 0 root deny VerbForm=Fin|Tense=Past
        claims NOUN 2 obj claim
        that SCONJ 6 mark
        poets NOUN 6 nsubj poet
        lie~ VERB 3 acl lie VerbForm=Fin|Tense=Pres
        . PUNCT 2 punct"""
    )
    lie = next(t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "lie")
    assert lie.negated and lie.attributed_to is not None and lie.attributed_to.text == "Rao"
