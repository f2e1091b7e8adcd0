"""What news says of named people and bodies in more words than one verb: each with its trees."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract

NAMES = [
    *((name, "PERSON") for name in ("Rao", "Ito", "Silva", "Tan")),
    *((name, "PLACE") for name in ("Lima", "Oslo", "Peru")),
    *((name, "ORGANIZATION") for name in ("Redfin", "Osprey")),
]

Said = set[tuple[str, str, str]]

# Sentence: (its words, what it says between two ends, what it does not say).
CASES: dict[str, tuple[str, Said, Said]] = {
    "Osprey named Rao as its treasurer.": (
        """Osprey PROPN 2 nsubj | named VERB 0 root name VerbForm=Fin | Rao PROPN 2 xcomp
        | as ADP 6 case | its PRON 6 nmod:poss | treasurer~ NOUN 2 obl | . PUNCT 2 punct""",
        {("Rao", "treasurer of", "its")},
        {("Osprey", "treasurer of", "its"), ("Osprey", "name as", "its treasurer")},
    ),
    "Rao replaced Ito as mayor of Oslo.": (
        """Rao PROPN 2 nsubj | replaced VERB 0 root replace VerbForm=Fin | Ito PROPN 2 obj
        | as ADP 5 case | mayor NOUN 2 obl | of ADP 7 case | Oslo~ PROPN 5 nmod
        | . PUNCT 2 punct""",
        {("Rao", "replace", "Ito"), ("Rao", "mayor of", "Oslo")},
        {("Rao", "replace as", "mayor of Oslo"), ("Rao", "replace as mayor of", "Oslo")},
    ),
    "Tan will join Redfin as treasurer.": (
        """Tan PROPN 3 nsubj | will AUX 3 aux | join VERB 0 root join VerbForm=Inf
        | Redfin PROPN 3 obj | as ADP 6 case | treasurer~ NOUN 3 obl | . PUNCT 3 punct""",
        {("Tan", "join", "Redfin"), ("Tan", "treasurer of", "Redfin")},
        set(),
    ),
    "A court found Rao guilty of robbing Ito.": (
        """A DET 2 det | court NOUN 3 nsubj | found VERB 0 root find VerbForm=Fin
        | Rao PROPN 3 obj | guilty ADJ 3 xcomp | of SCONJ 7 mark
        | robbing VERB 5 advcl rob VerbForm=Part | Ito~ PROPN 7 obj | . PUNCT 3 punct""",
        {("A court", "find guilty", "Rao"), ("Rao", "rob", "Ito")},
        {("A court", "rob", "Ito")},
    ),
    "Peru imposed sanctions on Oslo.": (
        """Peru PROPN 2 nsubj | imposed VERB 0 root impose VerbForm=Fin
        | sanctions NOUN 2 obj sanction Number=Plur | on ADP 5 case | Oslo~ PROPN 3 nmod
        | . PUNCT 2 punct""",
        {("Peru", "sanction", "Oslo")},
        set(),
    ),
    "Osprey opened an office in Lima.": (
        """Osprey PROPN 2 nsubj | opened VERB 0 root open VerbForm=Fin | an DET 4 det
        | office NOUN 2 obj | in ADP 6 case | Lima~ PROPN 4 nmod | . PUNCT 2 punct""",
        {("Osprey", "open office in", "Lima")},
        set(),
    ),
    "Osprey sued Redfin over a sketch by Rao.": (
        """Osprey PROPN 2 nsubj | sued VERB 0 root sue VerbForm=Fin | Redfin PROPN 2 obj
        | over ADP 6 case | a DET 6 det | sketch NOUN 2 obl | by ADP 8 case | Rao~ PROPN 2 obl
        | . PUNCT 2 punct""",
        {("Osprey", "sue", "Redfin")},
        {("Osprey", "sue by", "Rao")},
    ),
    "Rao was arrested by Redfin in Lima.": (
        """Rao PROPN 3 nsubj:pass | was AUX 3 aux:pass be
        | arrested VERB 0 root arrest VerbForm=Part | by ADP 5 case | Redfin PROPN 3 obl
        | in ADP 7 case | Lima~ PROPN 5 nmod
        | . PUNCT 3 punct""",
        {("Redfin in Lima", "arrest", "Rao")},
        {("Redfin", "located in", "Lima"), ("Redfin in Lima", "located in", "Lima")},
    ),
    "Osprey liked an office in Lima.": (
        """Osprey PROPN 2 nsubj | liked VERB 0 root like VerbForm=Fin | an DET 4 det
        | office NOUN 2 obj | in ADP 6 case | Lima~ PROPN 4 nmod | . PUNCT 2 punct""",
        set(),
        {("Osprey", "like office in", "Lima")},
    ),
    "Osprey bought a stake in Lima.": (
        """Osprey PROPN 2 nsubj | bought VERB 0 root buy VerbForm=Fin | a DET 4 det
        | stake NOUN 2 obj | in ADP 6 case | Lima~ PROPN 4 nmod | . PUNCT 2 punct""",
        {("Osprey", "buy stake in", "Lima")},
        set(),
    ),
    "Ito, a writer with Redfin who had met Rao, left.": (
        """Ito~ PROPN 12 nsubj | , PUNCT 4 punct | a DET 4 det | writer NOUN 1 appos
        | with ADP 6 case | Redfin PROPN 4 nmod | who PRON 9 nsubj | had AUX 9 aux have
        | met VERB 6 acl:relcl meet VerbForm=Part | Rao~ PROPN 9 obj | , PUNCT 1 punct
        | left~ VERB 0 root leave VerbForm=Fin | . PUNCT 12 punct""",
        {("Ito", "writer with", "Redfin"), ("a writer with Redfin", "meet", "Rao")},
        {("Redfin", "meet", "Rao")},
    ),
    "A letter was sent by post to Rao by Ito.": (
        """A DET 2 det | letter NOUN 4 nsubj:pass | was AUX 4 aux:pass be
        | sent VERB 0 root send VerbForm=Part | by ADP 6 case | post NOUN 4 obl | to ADP 8 case
        | Rao PROPN 4 obl | by ADP 10 case | Ito~ PROPN 4 obl:agent | . PUNCT 4 punct""",
        {("Ito", "send", "A letter"), ("Ito", "send letter to", "Rao")},
        {("post", "send", "A letter")},
    ),
    "Redfin's offer was rejected by Rao.": (
        """Redfin~ PROPN 3 nmod:poss | 's PART 1 case | offer NOUN 5 nsubj:pass
        | was AUX 5 aux:pass be | rejected VERB 0 root reject VerbForm=Part | by ADP 7 case
        | Rao~ PROPN 5 obl:agent | . PUNCT 5 punct""",
        {("Rao", "reject offer of", "Redfin")},
        set(),
    ),
    "Rao and Ito shook hands in Oslo.": (
        """Rao PROPN 4 nsubj | and CCONJ 3 cc | Ito PROPN 1 conj
        | shook VERB 0 root shake VerbForm=Fin | hands NOUN 4 obj hand Number=Plur
        | in ADP 7 case | Oslo~ PROPN 4 obl | . PUNCT 4 punct""",
        {("Rao", "shake hands with", "Ito")},
        {("Rao", "shake hand in", "Oslo"), ("Ito", "shake hand in", "Oslo")},
    ),
    "A charity in Lima praised Rao.": (
        """A DET 2 det | charity NOUN 5 nsubj | in ADP 4 case | Lima PROPN 2 nmod
        | praised VERB 0 root praise VerbForm=Fin | Rao~ PROPN 5 obj | . PUNCT 5 punct""",
        {("A charity in Lima", "located in", "Lima")},
        set(),
    ),
    "Silva visited a school in Lima run by Osprey.": (
        """Silva PROPN 2 nsubj | visited VERB 0 root visit VerbForm=Fin | a DET 4 det
        | school NOUN 2 obj | in ADP 6 case | Lima PROPN 4 nmod
        | run VERB 2 advcl run Tense=Past|VerbForm=Part | by ADP 9 case | Osprey~ PROPN 7 obl
        | . PUNCT 2 punct""",
        {("Osprey", "run", "a school in Lima")},
        {("Osprey", "run", "Silva")},
    ),
    "Rao founded a paper with Tan.": (
        """Rao PROPN 2 nsubj | founded VERB 0 root found VerbForm=Fin | a DET 4 det
        | paper NOUN 2 obj | with ADP 6 case | Tan~ PROPN 4 nmod | . PUNCT 2 punct""",
        {("Rao", "found", "a paper"), ("Tan", "found", "a paper")},
        set(),
    ),
    "Peru invited Rao to Lima.": (
        """Peru PROPN 2 nsubj | invited VERB 0 root invite VerbForm=Fin | Rao PROPN 2 obj
        | to ADP 5 case | Lima~ PROPN 2 obl | . PUNCT 2 punct""",
        {("Peru", "invite", "Rao"), ("Rao", "be invited to", "Lima")},
        {("Peru", "invite to", "Lima")},
    ),
    "Peru invited teams to Lima.": (
        """Peru PROPN 2 nsubj | invited VERB 0 root invite VerbForm=Fin
        | teams NOUN 2 obj team Number=Plur | to ADP 5 case | Lima~ PROPN 2 obl
        | . PUNCT 2 punct""",
        {("Peru", "invite team to", "Lima")},
        set(),
    ),
    "Rao's final against Tan ended.": (
        """Rao~ PROPN 3 nmod:poss | 's PART 1 case | final NOUN 6 nsubj | against ADP 5 case
        | Tan PROPN 3 nmod | ended~ VERB 0 root end VerbForm=Fin | . PUNCT 6 punct""",
        {("Rao", "play", "Tan")},
        set(),
    ),
    "The arrest of Rao by police in Lima ended.": (
        """The DET 2 det | arrest NOUN 9 nsubj | of ADP 4 case | Rao PROPN 2 nmod
        | by ADP 6 case | police NOUN 2 nmod | in ADP 8 case | Lima PROPN 6 nmod
        | ended~ VERB 0 root end VerbForm=Fin | . PUNCT 9 punct""",
        {("police in Lima", "arrest", "Rao")},
        {("police in Lima", "located in", "Lima")},
    ),
}


def _rows(table: str) -> str:
    """Return the words of a sentence one a line; "|" also stands between features."""
    return table.replace("\n", " ").replace(" | ", "\n")


@pytest.mark.parametrize("sentence", CASES)
def test_what_joins_two_ends(sentence: str) -> None:
    table, expected, wrong = CASES[sentence]
    doc = doc_of(_rows(table), names=[n for n in NAMES if n[0] in sentence])
    assert doc.text == sentence
    found = {
        (t.subject.text, t.relation.canonical, t.object.text)
        for t in extract(doc, document_of(doc)).triples
        if t.object is not None
    }
    assert expected <= found
    assert not wrong & found


def test_a_suspect_identified_by_name_is_who_bears_it() -> None:
    doc = doc_of(
        """The DET 2 det
        suspect~ NOUN 9 nsubj:pass
        , PUNCT 4 punct
        identified VERB 2 acl identify VerbForm=Part
        as ADP 6 case
        Rao~ PROPN 4 obl
        , PUNCT 2 punct
        was AUX 9 aux:pass be
        taken VERB 0 root take VerbForm=Part
        to ADP 11 case
        Lima~ PROPN 9 obl
        . PUNCT 9 punct""",
        names=[("Rao", "PERSON"), ("Lima", "PLACE")],
    )
    mentions = extract(doc, document_of(doc)).mentions
    suspect = next(m for m in mentions if m.name == "suspect")
    assert [mentions[i].name for i in suspect.appositives] == ["Rao"]


def test_two_sons_are_not_the_wife() -> None:
    doc = doc_of(
        """His PRON 2 nmod:poss
        wife~ NOUN 9 nsubj
        , PUNCT 4 punct
        Tan~ PROPN 2 appos
        , PUNCT 8 punct
        and CCONJ 8 cc
        two NUM 8 nummod
        sons NOUN 2 conj son Number=Plur
        left VERB 0 root leave VerbForm=Fin
        Oslo~ PROPN 9 obj
        . PUNCT 9 punct""",
        names=[("Tan", "PERSON"), ("Oslo", "PLACE")],
    )
    found = {(t.subject.text, t.relation.canonical) for t in extract(doc, document_of(doc)).triples}
    assert ("Tan", "wife of") in found
    assert ("Tan", "son of") not in found


def test_the_name_of_a_role_is_nobody() -> None:
    doc = doc_of(
        """Rao PROPN 2 nsubj
        became VERB 0 root become VerbForm=Fin
        mayor~ NOUN 2 xcomp
        . PUNCT 2 punct""",
        names=[("Rao", "PERSON")],
    )
    found = [t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "become"]
    assert [t.object.mention for t in found if t.object is not None] == [None]
