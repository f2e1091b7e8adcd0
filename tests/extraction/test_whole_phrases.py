"""Phrases are quoted whole: what a clause picks out, both ends of "between", no stray adverbs."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.extraction.records import records

NAMES = [("Ana Ruiz Park", "PLACE"), ("Rao", "PERSON"), ("Peru", "PLACE"), ("Ozari", "PLACE")]


def said(table: str) -> set[tuple[str, str, str]]:
    doc = doc_of(table, names=NAMES)
    found = records(extract(doc, document_of(doc)))
    return {(str(r["subject"]), str(r["relation"]), str(r["object"])) for r in found}


WHOLE = {
    "all that a clause tells of": (
        """That PRON 3 nsubj
        is AUX 3 cop be VerbForm=Fin|Tense=Pres
        all DET 0 root
        it PRON 5 nsubj
        said~ VERB 3 acl:relcl say VerbForm=Fin|Tense=Past
        . PUNCT 3 punct""",
        {("That", "is", "all it said")},
    ),
    "the clause itself lacks it": (
        """Rao PROPN 2 nsubj
        left VERB 0 root leave VerbForm=Fin|Tense=Past
        the DET 5 det
        only ADJ 5 amod
        town NOUN 2 obj
        she PRON 7 nsubj
        knew~ VERB 5 acl:relcl know VerbForm=Fin|Tense=Past
        . PUNCT 2 punct""",
        {("Rao", "left", "the only town she knew"), ("she", "knew", "the only town")},
    ),
    "those who": (
        """Those PRON 4 nsubj those
        who PRON 3 nsubj who PronType=Rel
        fled VERB 1 acl:relcl flee VerbForm=Fin|Tense=Past
        met VERB 0 root meet VerbForm=Fin|Tense=Past
        Rao~ PROPN 4 obj
        . PUNCT 4 punct""",
        {("Those who fled", "met", "Rao")},
    ),
    "what somebody wants to do": (
        """What PRON 7 nsubj
        Rao PROPN 3 nsubj
        wants VERB 1 acl:relcl want VerbForm=Fin|Tense=Pres
        to PART 5 mark
        sing VERB 3 xcomp sing VerbForm=Inf
        is AUX 7 cop be VerbForm=Fin|Tense=Pres
        new~ ADJ 0 root
        . PUNCT 7 punct""",
        {("What Rao wants to sing", "is", "new")},
    ),
    "adverbs before the copula": (
        """So ADV 4 advmod
        Rao PROPN 4 nsubj
        was AUX 4 cop be VerbForm=Fin|Tense=Past
        ready~ ADJ 0 root
        . PUNCT 4 punct""",
        {("Rao", "was", "ready")},
    ),
    "a clause before the copula": (
        """When ADV 3 advmod
        he PRON 3 nsubj
        began VERB 8 advcl begin VerbForm=Fin|Tense=Past
        his PRON 5 nmod:poss
        songs NOUN 8 nsubj:outer song
        were AUX 8 cop be VerbForm=Fin|Tense=Past
        about SCONJ 8 mark
        beating VERB 0 root beat VerbForm=Part
        drums~ NOUN 8 obj drum
        . PUNCT 8 punct""",
        {("his songs", "were", "about beating drums"), ("he", "began", "")},
    ),
    "a bracket opens": (
        """Rao PROPN 9 nsubj
        (~ PUNCT 3 punct
        born VERB 1 acl bear VerbForm=Part|Tense=Past
        in ADP 5 case
        Peru~ PROPN 3 obl
        )~ PUNCT 9 punct
        was AUX 9 cop be VerbForm=Fin|Tense=Past
        a DET 9 det
        poet~ NOUN 0 root
        . PUNCT 9 punct""",
        {("Rao", "was", "a poet"), ("Rao", "born in", "Peru")},
    ),
    "a name in two": (
        """Ana PROPN 5 nsubj
        Ruiz PROPN 1 flat
        Park PROPN 5 nsubj
        is AUX 5 cop be VerbForm=Fin|Tense=Pres
        new~ ADJ 0 root
        . PUNCT 5 punct""",
        {("Ana Ruiz Park", "is", "new")},
    ),
    "what joins sentences is no object": (
        """On ADP 4 case
        the DET 4 det
        other ADJ 4 amod
        hand NOUN 6 obl
        there PRON 6 expl
        are VERB 0 root be VerbForm=Fin|Tense=Pres
        already ADV 6 advmod
        machines~ NOUN 6 nsubj machine Number=Plur
        . PUNCT 6 punct""",
        set(),
    ),
    "a preposition deep in the phrase": (
        """It PRON 3 nsubj:pass
        was AUX 3 aux:pass be VerbForm=Fin|Tense=Past
        hit VERB 0 root hit VerbForm=Part|Tense=Past
        by ADP 7 case
        the DET 7 det
        down ADP 7 case
        train~ NOUN 3 obl:agent
        . PUNCT 3 punct""",
        {("It", "was hit by", "the down train")},
    ),
    "two phrases, no title": (
        """Prices NOUN 2 nsubj price
        fell VERB 0 root fall VerbForm=Fin|Tense=Past
        by ADP 4 case
        half NOUN 2 obl
        on ADP 6 case
        average NOUN 2 obl
        across ADP 8 case
        Peru~ PROPN 2 obl
        . PUNCT 2 punct""",
        {("Prices", "fell by", "half")},
    ),
    "a bare 'I mean' says nothing": (
        """I PRON 2 nsubj
        mean VERB 4 parataxis mean VerbForm=Fin|Tense=Pres
        Rao PROPN 4 nsubj
        fled~ VERB 0 root flee VerbForm=Fin|Tense=Past
        . PUNCT 4 punct""",
        {("Rao", "fled", "")},
    ),
    "both ends of between": (
        """Songs NOUN 2 nsubj song
        differ VERB 0 root differ VerbForm=Fin|Tense=Pres
        between ADP 4 case
        Peru PROPN 2 obl
        and CCONJ 6 cc
        Chile~ PROPN 4 conj
        . PUNCT 2 punct""",
        {("Songs", "differ between", "Peru and Chile")},
    ),
    "a number or more": (
        """Storms NOUN 2 nsubj storm
        killed VERB 0 root kill VerbForm=Fin|Tense=Past
        40 NUM 2 obj
        or CCONJ 5 cc
        more~ ADJ 3 conj
        . PUNCT 2 punct""",
        {("Storms", "killed", "40 or more")},
    ),
    "a phrase in brackets is no object": (
        """He PRON 3 nsubj:pass
        was AUX 3 aux:pass be VerbForm=Fin|Tense=Past
        refused VERB 0 root refuse VerbForm=Part|Tense=Past
        (~ PUNCT 7 punct
        the DET 7 det
        first ADJ 7 amod
        time~ NOUN 3 obl:unmarked
        )~ PUNCT 7 punct
        . PUNCT 3 punct""",
        {("He", "was refused", "")},
    ),
    "all those beside a plural": (
        """Two NUM 2 nummod
        poets NOUN 9 nsubj poet Number=Plur
        ,~ PUNCT 4 punct
        Rao PROPN 2 appos
        and CCONJ 6 cc
        Tan~ PROPN 4 conj
        ,~ PUNCT 2 punct
        both DET 9 advmod
        sang~ VERB 0 root sing VerbForm=Fin|Tense=Past
        . PUNCT 9 punct""",
        {("Two poets", "is", "Rao and Tan")},
    ),
    "what stays behind of a relative clause": (
        """Rao PROPN 2 nsubj
        has VERB 0 root have VerbForm=Fin|Tense=Pres
        a DET 4 det
        list NOUN 2 obj
        that PRON 7 obl that PronType=Rel
        he PRON 7 nsubj
        goes VERB 4 acl:relcl go VerbForm=Fin|Tense=Pres
        through~ ADP 5 case
        . PUNCT 2 punct""",
        {("he", "goes", "through a list")},
    ),
    "who is willing": (
        """They PRON 2 nsubj
        have VERB 0 root have VerbForm=Fin|Tense=Pres
        poets NOUN 2 obj poet Number=Plur
        willing ADJ 3 amod
        to PART 6 mark
        sing~ VERB 4 xcomp sing VerbForm=Inf
        . PUNCT 2 punct""",
        {("poets", "sing", "")},
    ),
    "who banned it": (
        """Songs NOUN 3 nsubj:pass song
        were AUX 3 aux:pass be VerbForm=Fin|Tense=Past
        banned VERB 0 root ban VerbForm=Part|Tense=Past
        from SCONJ 5 mark
        entering VERB 3 advcl enter VerbForm=Ger
        Peru PROPN 5 obj
        by ADP 8 case
        Rao~ PROPN 5 obl
        . PUNCT 3 punct""",
        {("Songs", "were banned by", "Rao")},
    ),
    "how old": (
        """Rao PROPN 5 nsubj
        was AUX 5 cop be VerbForm=Fin|Tense=Past
        ten NUM 4 nummod
        years NOUN 5 obl:unmarked year Number=Plur
        old~ ADJ 0 root
        . PUNCT 5 punct""",
        {("Rao", "was", "ten years old")},
    ),
    "whom they believe to have done it": (
        """Poets NOUN 2 nsubj poet
        believe VERB 0 root believe VerbForm=Fin|Tense=Pres
        Rao PROPN 2 nsubj
        was AUX 5 cop be VerbForm=Fin|Tense=Past
        better~ ADJ 2 ccomp
        . PUNCT 2 punct""",
        {("Poets", "believe", "Rao was better"), ("Rao", "was", "better")},
    ),
    "who notes is who stresses": (
        """Rao PROPN 2 nsubj
        notes VERB 0 root note VerbForm=Fin|Tense=Pres
        "~ PUNCT 5 punct
        Dams NOUN 5 nsubj dam
        leak~ VERB 2 ccomp leak VerbForm=Fin|Tense=Pres
        "~ PUNCT 5 punct
        , PUNCT 8 punct
        stressing VERB 5 advcl stress VerbForm=Ger
        rain~ NOUN 8 obj
        . PUNCT 2 punct""",
        {("Rao", "stressing", "rain")},
    ),
    "such as the noun beside it": (
        """Names NOUN 2 nsubj name
        appear VERB 0 root appear VerbForm=Fin|Tense=Pres
        with ADP 4 case
        slips NOUN 2 obl slip Number=Plur
        in ADP 6 case
        records NOUN 2 obl record Number=Plur
        such ADJ 9 case
        as ADP 7 fixed
        lists~ NOUN 4 nmod list Number=Plur
        . PUNCT 2 punct""",
        {("Names", "appear with", "slips")},
    ),
    "what was released": (
        """Dams PROPN 4 nsubj
        is AUX 4 cop be VerbForm=Fin|Tense=Pres
        an DET 4 det
        album NOUN 0 root
        by ADP 6 case
        Rao~ PROPN 4 nmod
        , PUNCT 8 punct
        released VERB 6 acl release VerbForm=Part|Tense=Past
        in ADP 10 case
        Peru~ PROPN 8 obl
        . PUNCT 4 punct""",
        {("Dams", "released in", "Peru")},
    ),
    "an acting mayor": (
        """Tan PROPN 2 nsubj
        met VERB 0 root meet VerbForm=Fin|Tense=Past
        acting VERB 2 advcl act VerbForm=Ger
        mayor NOUN 5 nmod:desc
        Rao~ PROPN 3 obj
        . PUNCT 2 punct""",
        {("Tan", "met", "acting mayor Rao")},
    ),
    "what came of it": (
        """Rao PROPN 2 nsubj
        left VERB 0 root leave VerbForm=Fin|Tense=Past
        Peru~ PROPN 2 obj
        , PUNCT 5 punct
        leading VERB 2 advcl lead VerbForm=Part
        to ADP 7 case
        songs~ NOUN 5 obl song
        . PUNCT 2 punct""",
        {("Rao left Peru", "leading to", "songs")},
    ),
    "where it was brought": (
        """Rao PROPN 2 nsubj
        brought VERB 0 root bring VerbForm=Fin|Tense=Past
        songs NOUN 2 obj song Number=Plur
        she PRON 5 nsubj
        wrote VERB 3 acl:relcl write VerbForm=Fin|Tense=Past
        to ADP 7 case
        Peru~ PROPN 5 obl
        . PUNCT 2 punct""",
        {("Rao", "brought", "songs she wrote"), ("she", "wrote", "songs")},
    ),
    "a list of places": (
        """Songs NOUN 2 nsubj song
        reached VERB 0 root reach VerbForm=Fin|Tense=Past
        Peru~ PROPN 2 obj
        ,~ PUNCT 6 punct
        Ozari PROPN 6 compound
        provinces~ NOUN 3 appos province Number=Plur
        , PUNCT 8 punct
        Chile PROPN 3 conj
        and CCONJ 10 cc
        Ghana~ PROPN 3 conj
        . PUNCT 2 punct""",
        {("Songs", "reached", "Ozari provinces"), ("Songs", "reached", "Ghana")},
    ),
    "a word in quotation marks": (
        """The DET 2 det
        word NOUN 6 nsubj
        "~ PUNCT 4 punct
        dam~ NOUN 2 appos
        " PUNCT 4 punct
        sounds VERB 0 root sound VerbForm=Fin|Tense=Pres
        old~ ADJ 6 xcomp
        . PUNCT 6 punct""",
        {('The word "dam"', "sounds", "old")},
    ),
    "what the crops are": (
        """The DET 2 det
        crops NOUN 4 nsubj crop Number=Plur
        are AUX 4 cop be VerbForm=Fin|Tense=Pres
        rice NOUN 0 root rice Number=Sing
        and CCONJ 6 cc
        wheat~ NOUN 4 conj wheat Number=Sing
        . PUNCT 4 punct""",
        {("The crops", "are", "rice and wheat")},
    ),
    "who the winners are": (
        """Rao PROPN 6 nsubj
        and CCONJ 3 cc
        Tan PROPN 1 conj
        were AUX 6 cop be VerbForm=Fin|Tense=Past
        the DET 6 det
        winners~ NOUN 0 root winner Number=Plur
        . PUNCT 6 punct""",
        {("Rao and Tan", "were", "the winners")},
    ),
    "one person is no people": (
        """Rao PROPN 0 root
        ,~ PUNCT 3 punct
        chief NOUN 1 appos
        of ADP 6 case
        the DET 6 det
        Ozari~ PROPN 3 nmod
        ,~ PUNCT 10 punct
        a DET 10 det
        proud ADJ 10 amod
        people~ NOUN 1 appos people Number=Plur
        . PUNCT 1 punct""",
        {("Rao", "is", "chief of the Ozari")},
    ),
}


@pytest.mark.parametrize(("table", "expected"), WHOLE.values(), ids=list(WHOLE))
def test_whole_phrase(table: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(table) & expected == expected if expected else said(table) == set()
