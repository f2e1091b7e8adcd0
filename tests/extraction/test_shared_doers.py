"""Who does what a clause without a subject says, and what is nobody's deed."""

import pytest
from test_propositions import said, triples_of

GIVEN = {
    "before they are in a room": (
        "They PRON 2 nsubj | rest VERB 0 root rest VerbForm=Fin | before SCONJ 7 mark"
        " | they PRON 7 nsubj | are AUX 7 cop be | in ADP 7 case | town~ NOUN 2 advcl"
        " | . PUNCT 2 punct",
        ("They", "rest", "they are in town"),
    ),
    "only after": (
        "It PRON 2 nsubj | ended VERB 0 root end VerbForm=Fin | only ADV 6 advmod"
        " | after SCONJ 6 mark | he PRON 6 nsubj | left~ VERB 2 advcl leave VerbForm=Fin"
        " | . PUNCT 2 punct",
        ("It", "end", "only after he left"),
    ),
    "a town is no peer of hers": (
        "She PRON 2 nsubj | left VERB 0 root leave VerbForm=Fin | Oslo PROPN 2 obj | in ADP 5 case"
        " | May PROPN 2 obl | , PUNCT 7 punct | Lima PROPN 2 conj | in ADP 9 case"
        " | June~ PROPN 7 orphan | . PUNCT 2 punct",
        ("She", "leave", "Lima"),
    ),
    "a predicate without what stands before its copula": (
        "Like ADP 2 case | Oslo~ PROPN 6 obl | , PUNCT 2 punct | it PRON 6 nsubj | is AUX 6 cop be"
        " | port NOUN 0 root | that PRON 8 nsubj _ PronType=Rel"
        " | grows~ VERB 6 acl:relcl grow VerbForm=Fin | . PUNCT 6 punct",
        ("port", "grow", ""),
    ),
    "side by side": (
        "We PRON 2 nsubj | stood VERB 0 root stand VerbForm=Fin | side NOUN 2 obj | by ADP 5 case"
        " | side NOUN 2 obl | with ADP 7 case | them~ PRON 5 nmod | . PUNCT 2 punct",
        ("We", "stand with", "them"),
    ),
    "most of it comes from all": (
        "Most ADJ 4 nsubj | of ADP 3 case | aid NOUN 1 nmod | comes VERB 0 root come VerbForm=Fin"
        " | from ADP 6 case | Oslo PROPN 4 obl | and CCONJ 8 cc | Lima~ PROPN 6 conj"
        " | . PUNCT 4 punct",
        ("Most of aid", "come from", "Oslo and Lima"),
    ),
    "areas are held, who lives there is not": (
        "They PRON 4 nsubj | are AUX 4 cop be | in ADP 4 case | areas NOUN 0 root"
        " | held VERB 4 acl hold VerbForm=Part|Tense=Past | by ADP 7 case | Lima~ PROPN 5 obl:agent"
        " | . PUNCT 4 punct",
        ("Lima", "hold", "areas"),
    ),
    "whose attempt it was": (
        "It PRON 4 nsubj | was AUX 4 cop be | her PRON 4 nmod:poss | attempt NOUN 0 root"
        " | making VERB 4 acl make VerbForm=Ger | films~ NOUN 5 obj | . PUNCT 4 punct",
        ("her", "make", "films"),
    ),
    "by the time it happens": (
        "They PRON 2 nsubj | sleep VERB 0 root sleep VerbForm=Fin | by ADP 5 case | the DET 5 det"
        " | time NOUN 2 obl time | we PRON 7 nsubj | come~ VERB 5 acl:relcl come VerbForm=Fin"
        " | . PUNCT 2 punct",
        ("They", "sleep by", "the time we come"),
    ),
    "a phrase ends where a list goes on": (
        "We PRON 2 nsubj | saw VERB 0 root see VerbForm=Fin | ends NOUN 2 obj | of ADP 5 case"
        " | wars~ NOUN 3 nmod | , PUNCT 7 punct | means NOUN 3 conj | , PUNCT 10 punct"
        " | and CCONJ 10 cc | songs~ NOUN 5 conj | . PUNCT 2 punct",
        ("We", "see", "ends of wars"),
    ),
}

LEFT_OUT = {
    "fame starts nothing": (
        "Starting VERB 6 advcl start VerbForm=Part | bands~ NOUN 1 obj | , PUNCT 1 punct"
        " | the DET 5 det | fame NOUN 6 nsubj | grew~ VERB 0 root grow VerbForm=Fin"
        " | . PUNCT 6 punct",
        ("the fame", "start", "bands"),
    ),
    "a moment acts not": (
        "This PRON 4 nsubj | is AUX 4 cop be | a DET 4 det | moment NOUN 0 root | to PART 6 mark"
        " | mend VERB 4 acl mend VerbForm=Inf | roads~ NOUN 6 obj | . PUNCT 4 punct",
        ("This", "mend", "roads"),
    ),
    "what is used does not make": (
        "Data NOUN 6 nsubj | used VERB 1 acl use VerbForm=Part|Tense=Past | to PART 4 mark"
        " | make VERB 2 advcl make VerbForm=Inf | maps NOUN 4 obj"
        " | grow~ VERB 0 root grow VerbForm=Fin | . PUNCT 6 punct",
        ("Data", "make", "maps"),
    ),
    "is there one that helps": (
        "Is VERB 0 root be VerbForm=Fin | there PRON 1 expl | a DET 4 det | book NOUN 1 nsubj"
        " | that PRON 6 nsubj that PronType=Rel | helps VERB 4 acl:relcl help VerbForm=Fin"
        " | Rao~ PROPN 6 obj | ? PUNCT 1 punct",
        ("a book", "help", "Rao"),
    ),
    "nothing compares": (
        "Fish NOUN 3 nsubj | is AUX 3 cop be | cheap~ ADJ 0 root | , PUNCT 5 punct"
        " | compared VERB 3 advcl compare VerbForm=Part|Tense=Past | to ADP 7 case"
        " | meat~ NOUN 5 obl | . PUNCT 3 punct",
        ("Fish", "be compared to", "meat"),
    ),
}


@pytest.mark.parametrize(("table", "expected"), GIVEN.values(), ids=GIVEN.keys())
def test_it_gives(table: str, expected: tuple[str, str, str]) -> None:
    names = [("Lima", "PLACE"), ("Oslo", "PLACE")]
    assert expected in said(triples_of(table.replace(" | ", "\n"), names=names))


@pytest.mark.parametrize(("table", "wrong"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_it_does_not_give(table: str, wrong: tuple[str, str, str]) -> None:
    assert wrong not in said(triples_of(table.replace(" | ", "\n")))
