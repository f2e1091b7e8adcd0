"""What a clause gives is whole, and says something: its words belong together."""

import pytest
from test_propositions import said, triples_of

GIVEN = {
    "each place with its preposition": (
        "Owls NOUN 2 nsubj | nest VERB 0 root nest VerbForm=Fin | in ADP 4 case | barns NOUN 2 obl"
        " | or CCONJ 7 cc | under ADP 7 case | roofs~ NOUN 4 conj | . PUNCT 2 punct",
        ("Owls", "nest under", "roofs"),
    ),
    "between two is between neither": (
        "Talks NOUN 4 nsubj | were AUX 4 cop be | between ADP 4 case | Peru PROPN 0 root"
        " | and CCONJ 6 cc | Chad~ PROPN 4 conj | . PUNCT 4 punct",
        ("Talks", "be between", "Peru and Chad"),
    ),
    "a whole clause after the copula": (
        "The DET 2 det | snag NOUN 6 nsubj:outer | is AUX 6 cop be | that SCONJ 6 mark"
        " | nobody PRON 6 nsubj | pays VERB 0 root pay VerbForm=Fin | taxes~ NOUN 6 obj"
        " | . PUNCT 6 punct",
        ("The snag", "be", "nobody pays taxes"),
    ),
    "and the clause itself": (
        "The DET 2 det | snag NOUN 6 nsubj:outer | is AUX 6 cop be | that SCONJ 6 mark"
        " | nobody PRON 6 nsubj | pays VERB 0 root pay VerbForm=Fin | taxes~ NOUN 6 obj"
        " | . PUNCT 6 punct",
        ("nobody", "pay", "taxes"),
    ),
    "a second subject before the copula": (
        "The DET 2 det | snag NOUN 5 nsubj | was AUX 5 cop be | nobody PRON 5 nsubj"
        " | paid VERB 0 root pay VerbForm=Fin | taxes~ NOUN 5 obj | . PUNCT 5 punct",
        ("The snag", "be", "nobody paid taxes"),
    ),
    "who is pressed for": (
        "Ministers NOUN 2 nsubj | pressed VERB 0 root press VerbForm=Fin | for ADP 4 case"
        " | Peru PROPN 2 obl | to PART 6 mark | join VERB 2 advcl join | it~ PRON 6 obj"
        " | . PUNCT 2 punct",
        ("Peru", "join", "it"),
    ),
    "who is pressed for, hung on the first verb": (
        "Ministers NOUN 2 nsubj | pressed VERB 0 root press VerbForm=Fin | for SCONJ 6 mark"
        " | Peru PROPN 2 obj | to PART 6 mark | join VERB 2 xcomp join | it~ PRON 6 obj"
        " | . PUNCT 2 punct",
        ("Peru", "join", "it"),
    ),
    "a particle before a preposition": (
        "He PRON 2 nsubj | came VERB 0 root come VerbForm=Fin | out ADV 2 advmod | with ADP 5 case"
        " | songs~ NOUN 2 obl | . PUNCT 2 punct",
        ("He", "come out with", "songs"),
    ),
    "up to so much": (
        "They PRON 2 nsubj | raised VERB 0 root raise VerbForm=Fin | up ADP 5 case | to ADP 3 fixed"
        " | $~ SYM 2 obl | 5~ NUM 5 nummod | . PUNCT 2 punct",
        ("They", "raise", "up to $5"),
    ),
    "a quality and a preposition": (
        "It PRON 3 nsubj | is AUX 3 cop be | long ADJ 0 root | and CCONJ 6 cc | without ADP 6 case"
        " | breaks~ NOUN 3 conj | . PUNCT 3 punct",
        ("It", "be without", "breaks"),
    ),
    "what it is looked at as": (
        "I PRON 2 nsubj | look VERB 0 root look VerbForm=Fin | at ADP 4 case | it PRON 2 obl"
        " | as ADP 6 case | sport~ NOUN 2 obl | . PUNCT 2 punct",
        ("I", "look at", "it"),
    ),
    "a person without a preposition": (
        "Keeper NOUN 4 nmod:desc | of ADP 4 case | Seals PROPN 4 nmod:desc | Rao PROPN 5 obl"
        " | left VERB 0 root leave VerbForm=Fin | Lima~ PROPN 5 obj | . PUNCT 5 punct",
        ("Keeper of Seals Rao", "leave", "Lima"),
    ),
    "a name with a small word in it": (
        "We PRON 2 nsubj | left VERB 0 root leave VerbForm=Fin | Deir PROPN 2 obj"
        " | Az PROPN 2 obl | Zor~ PROPN 3 flat | . PUNCT 2 punct",
        ("We", "leave", "Deir Az Zor"),
    ),
    "what was damaged, across the verb": (
        "They PRON 2 nsubj | hit VERB 0 root hit VerbForm=Fin | cars~ NOUN 2 obj | ; PUNCT 5 punct"
        " | damaged VERB 2 conj damage VerbForm=Fin | roads~ NOUN 3 appos | . PUNCT 2 punct",
        ("They", "damage", "roads"),
    ),
    "who has paid": (
        "Peru PROPN 2 nsubj | leads VERB 0 root lead VerbForm=Fin | efforts NOUN 2 obj"
        " | having AUX 5 aux have | paid VERB 3 acl pay VerbForm=Part | millions~ NOUN 5 obj"
        " | . PUNCT 2 punct",
        ("Peru", "pay", "millions"),
    ),
    "two prepositions before one noun": (
        "They PRON 2 nsubj | worked VERB 0 root work VerbForm=Fin | with ADP 8 case"
        " | and CCONJ 6 cc | in ADP 6 case | support NOUN 2 obl | of ADP 8 case"
        " | Lima~ PROPN 2 obl | . PUNCT 2 punct",
        ("They", "work with and in", "support of Lima"),
    ),
    "how many they flew": (
        "They PRON 2 nsubj | flew VERB 0 root fly VerbForm=Fin | over ADP 5 case | 870 NUM 5 nummod"
        " | raids~ NOUN 2 obl | . PUNCT 2 punct",
        ("They", "fly", "over 870 raids"),
    ),
    "people who abide by the law": (
        "It PRON 2 nsubj | applies VERB 0 root apply VerbForm=Fin | to ADP 4 case | law NOUN 2 obl"
        " | - PUNCT 4 punct | abiding VERB 7 amod abide VerbForm=Part | people~ NOUN 4 nmod"
        " | . PUNCT 2 punct",
        ("It", "apply to", "law - abiding people"),
    ),
    "which dollars": (
        "It PRON 2 nsubj | sells VERB 0 root sell VerbForm=Fin | at ADP 4 case | US PROPN 2 obl"
        " | $ SYM 4 nmod | 8~ NUM 5 nummod | . PUNCT 2 punct",
        ("It", "sell at", "US $ 8"),
    ),
    "far from it now": (
        "We PRON 3 nsubj | are AUX 3 cop be | far ADJ 0 root | from ADP 5 case | Lima PROPN 3 obl"
        " | now~ ADV 3 advmod | . PUNCT 3 punct",
        ("We", "be far from", "Lima"),
    ),
    "those by whom it is helped": (
        "It PRON 3 nsubj:pass | is AUX 3 aux:pass be | helped VERB 0 root help VerbForm=Part"
        " | by ADP 5 case | people NOUN 3 obl:agent | reaching VERB 3 advcl reach VerbForm=Part"
        " | Lima~ PROPN 6 obj | . PUNCT 3 punct",
        ("people", "reach", "Lima"),
    ),
    "a for-profit company": (
        "It PRON 2 nsubj | owns VERB 0 root own VerbForm=Fin | a DET 7 det | for~ ADP 7 case"
        " | -~ PUNCT 6 punct | profit NOUN 7 compound | firm~ NOUN 2 obj | . PUNCT 2 punct",
        ("It", "own", "a for-profit firm"),
    ),
    "in addition to it": (
        "We PRON 2 nsubj | act VERB 0 root act VerbForm=Fin | in ADP 4 case | addition NOUN 2 obl"
        " | to ADP 6 case | it PRON 4 nmod | for ADP 8 case | Lima~ PROPN 2 obl | . PUNCT 2 punct",
        ("We", "act for", "Lima"),
    ),
    "the ships are used": (
        "They PRON 2 nsubj | told VERB 0 root tell VerbForm=Fin | the DET 4 det"
        " | number NOUN 2 obj | of ADP 6 case | ships NOUN 4 nmod"
        " | used VERB 4 acl use VerbForm=Part|Tense=Past | in ADP 9 case | Lima~ PROPN 7 obl"
        " | . PUNCT 2 punct",
        ("ships", "be used in", "Lima"),
    ),
    "a port, whatever the idea was": (
        "The DET 2 det | idea NOUN 8 nsubj:outer | was AUX 8 cop be | it PRON 8 nsubj"
        " | would AUX 8 aux | be AUX 8 cop be | a DET 8 det | port~ NOUN 0 root | . PUNCT 8 punct",
        ("it", "be", "a port"),
    ),
    "who uses the tanks": (
        "They PRON 2 nsubj | struck VERB 0 root strike VerbForm=Fin | in ADP 4 case"
        " | support NOUN 2 obl | of ADP 6 case | Lima PROPN 4 nmod"
        " | using VERB 4 acl use VerbForm=Part | tanks~ NOUN 7 obj | . PUNCT 2 punct",
        ("They", "use", "tanks"),
    ),
    "days and weeks": (
        "They PRON 2 nsubj | met VERB 0 root meet VerbForm=Fin | over ADP 5 case"
        " | coming ADJ 5 amod | days NOUN 2 obl day | and CCONJ 7 cc | weeks~ NOUN 5 conj week"
        " | . PUNCT 2 punct",
        ("They", "meet over", "coming days and weeks"),
    ),
    "two things make up one": (
        "Cost NOUN 3 nsubj | is AUX 3 cop be | rent NOUN 0 root | and CCONJ 5 cc"
        " | wages~ NOUN 3 conj | . PUNCT 3 punct",
        ("Cost", "be", "rent and wages"),
    ),
    "a time after the speech": (
        "Talks NOUN 2 nsubj | failed~ VERB 5 ccomp fail VerbForm=Fin | , PUNCT 2 punct"
        " | Rao PROPN 5 nsubj | said VERB 0 root say VerbForm=Fin | on ADP 7 case"
        " | Monday~ PROPN 2 obl | . PUNCT 5 punct",
        ("Rao", "say", "Talks failed"),
    ),
    "the ground, and where it is": (
        "Units NOUN 2 nsubj | operated VERB 0 root operate VerbForm=Fin | on ADP 7 case"
        " | the DET 5 det | ground NOUN 7 nmod:desc | in ADP 7 case | Peru~ PROPN 2 obl"
        " | . PUNCT 2 punct",
        ("Units", "operate on", "the ground in Peru"),
    ),
    "how high it was": (
        "It PRON 2 nsubj | depends VERB 0 root depend VerbForm=Fin | on ADP 5 case"
        " | how ADV 5 advmod | high ADJ 2 obl | it PRON 7 nsubj | was~ AUX 5 advcl:relcl be"
        " | . PUNCT 2 punct",
        ("It", "depend on", "how high it was"),
    ),
    "what a stranded preposition is for": (
        "They PRON 2 nsubj | dug VERB 0 root dig VerbForm=Fin | ponds NOUN 2 obj"
        " | for SCONJ 7 mark | eels NOUN 7 nsubj | to PART 7 mark | live VERB 3 acl live"
        " | in~ ADP 7 obl | . PUNCT 2 punct",
        ("eels", "live in", "ponds"),
    ),
    "years are how long": (
        "He PRON 2 nsubj | sang VERB 0 root sing VerbForm=Fin | for ADP 5 case | many ADJ 5 amod"
        " | years NOUN 2 obl year | with ADP 7 case | Rao~ PROPN 2 obl | . PUNCT 2 punct",
        ("He", "sing with", "Rao"),
    ),
    "what comes before the copula is no part of the predicate": (
        "Often ADV 5 advmod | , PUNCT 1 punct | stars NOUN 5 nsubj | are AUX 5 cop be"
        " | dim~ ADJ 0 root | . PUNCT 5 punct",
        ("stars", "be", "dim"),
    ),
    "what comes with a preposition is no subject of a gap": (
        "She PRON 2 nsubj | flew VERB 0 root fly VerbForm=Fin | to ADP 4 case | Lima PROPN 2 obl"
        " | in ADP 6 case | May PROPN 2 obl | and CCONJ 9 cc | to ADP 9 case | Oslo PROPN 2 conj"
        " | in ADP 11 case | June~ PROPN 9 orphan | . PUNCT 2 punct",
        ("She", "fly to", "Oslo"),
    ),
    "what is included is a deed": (
        "Training NOUN 2 nsubj | includes VERB 0 root include VerbForm=Fin"
        " | swimming~ VERB 2 advcl swim VerbForm=Ger | . PUNCT 2 punct",
        ("Training", "include", "swimming"),
    ),
    "one gerund is joined to another": (
        "It PRON 3 nsubj | is AUX 3 aux be | helping VERB 0 root help VerbForm=Part"
        " | feed VERB 3 xcomp feed VerbForm=Inf | cats~ NOUN 4 obj | , PUNCT 7 punct"
        " | building VERB 4 conj build VerbForm=Part | roads~ NOUN 7 obj | . PUNCT 3 punct",
        ("It", "build", "roads"),
    ),
    "weather permits": (
        "Weather NOUN 2 obl:unmarked | permitting~ VERB 5 advcl permit VerbForm=Part"
        " | , PUNCT 2 punct | they PRON 5 nsubj | sail VERB 0 root sail VerbForm=Fin"
        " | home~ ADV 5 advmod | . PUNCT 5 punct",
        ("they", "sail", "home"),
    ),
    "when, after a name": (
        "She PRON 2 nsubj | left VERB 0 root leave VerbForm=Fin | Lima PROPN 2 obj"
        " | last ADJ 5 amod | week~ NOUN 3 nmod:unmarked week | . PUNCT 2 punct",
        ("She", "leave", "Lima"),
    ),
    "the first time they did": (
        "It PRON 2 nsubj | marks VERB 0 root mark VerbForm=Fin | the DET 4 det | time NOUN 2 obj"
        " | they PRON 6 nsubj | met VERB 4 acl:relcl meet VerbForm=Fin | in ADP 8 case"
        " | Lima~ PROPN 6 obl | . PUNCT 2 punct",
        ("they", "meet in", "Lima"),
    ),
    "an event kills, a port does not": (
        "We PRON 2 nsubj | mourn VERB 0 root mourn VerbForm=Fin | a DET 4 det | blast NOUN 2 obj"
        " | in ADP 7 case | the DET 7 det | port NOUN 4 nmod | that PRON 9 nsubj _ PronType=Rel"
        " | killed VERB 7 acl:relcl kill VerbForm=Fin | two~ NUM 9 obj | . PUNCT 2 punct",
        ("a blast in the port", "kill", "two"),
    ),
    "a prefix that the parser tears off": (
        "It PRON 2 nsubj | harms VERB 0 root harm VerbForm=Fin | risk NOUN 2 obj | to ADP 7 case"
        " | non NOUN 2 obl | - PUNCT 5 punct | smokers~ NOUN 3 nmod | . PUNCT 2 punct",
        ("It", "harm", "risk to non - smokers"),
    ),
    "two halves of a name": (
        "ADC PROPN 4 nsubj | - PUNCT 1 punct | SIR PROPN 4 nsubj"
        " | left VERB 0 root leave VerbForm=Fin | Lima~ PROPN 4 obj | . PUNCT 4 punct",
        ("ADC - SIR", "leave", "Lima"),
    ),
    "what two nouns share": (
        "We PRON 2 nsubj | saw VERB 0 root see VerbForm=Fin | the DET 4 det | size NOUN 2 obj"
        " | and CCONJ 6 cc | type NOUN 4 conj | of ADP 8 case | cars~ NOUN 4 nmod"
        " | . PUNCT 2 punct",
        ("We", "see", "type of cars"),
    ),
    "more than a game": (
        "It PRON 3 nsubj | is AUX 3 cop be | more ADJ 0 root | than ADP 6 case | a DET 6 det"
        " | game~ NOUN 3 obl | . PUNCT 3 punct",
        ("It", "be", "more than a game"),
    ),
}


@pytest.mark.parametrize(("table", "expected"), GIVEN.values(), ids=GIVEN.keys())
def test_a_clause_gives(table: str, expected: tuple[str, str, str]) -> None:
    found = said(triples_of(table.replace(" | ", "\n"), names=[("Rao", "PERSON")]))
    assert expected in found


def test_each_object_keeps_its_own_time() -> None:
    table = (
        "She PRON 2 nsubj | saw VERB 0 root see VerbForm=Fin | Oslo PROPN 2 obj | in ADP 5 case"
        " | May PROPN 2 obl | and CCONJ 7 cc | Lima PROPN 3 conj | in ADP 9 case"
        " | June~ PROPN 2 obl | . PUNCT 2 punct"
    )
    found = {t.object.text: t.arguments for t in triples_of(table.replace(" | ", "\n")) if t.object}
    assert [a.text for a in found["Oslo"]] == ["May"]
    assert [a.text for a in found["Lima"]] == ["June"]
