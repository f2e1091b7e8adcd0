"""What a sentence says beside who, what and whom is kept under the role that it plays."""

import pytest
from test_propositions import one, triples_of

CASES = {
    "a thing that somebody holds is an instrument": (
        "Rao PROPN 2 nsubj | attacked VERB 0 root attack | Ito PROPN 2 obj | with ADP 6 case"
        " | a DET 6 det | hammer~ NOUN 2 obl | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Ito", "PERSON")],
        [("a hammer", "OBJECT")],
        ("attack", "instrument", "a hammer"),
    ),
    "what is used is an instrument": (
        "Rao PROPN 2 nsubj | robbed VERB 0 root rob | Ito PROPN 2 obj"
        " | using VERB 2 advcl use VerbForm=Ger | forged VERB 6 amod forge"
        " | papers~ NOUN 4 obj paper | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Ito", "PERSON")],
        [],
        ("rob", "instrument", "forged papers"),
    ),
    "a bare vehicle is an instrument": (
        "Rao PROPN 2 nsubj | came VERB 0 root come | to ADP 4 case | Lima PROPN 2 obl"
        " | by ADP 6 case | boat~ NOUN 2 obl | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Lima", "PLACE")],
        [("boat", "OBJECT")],
        ("come to", "instrument", "boat"),
    ),
    "an adverb tells the manner": (
        "Rao PROPN 3 nsubj | angrily ADV 3 advmod | left VERB 0 root leave | Lima~ PROPN 3 obj"
        " | . PUNCT 3 punct",
        [("Rao", "PERSON"), ("Lima", "PLACE")],
        [],
        ("leave", "manner", "angrily"),
    ),
    "a bare quality tells the manner": (
        "Rao PROPN 2 nsubj | greeted VERB 0 root greet | Ito PROPN 2 obj | with ADP 6 case"
        " | great ADJ 6 amod | warmth~ NOUN 2 obl | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Ito", "PERSON")],
        [],
        ("greet", "manner", "great warmth"),
    ),
    "an infinitive tells the purpose": (
        "Rao PROPN 2 nsubj | left VERB 0 root leave | Lima PROPN 2 obj | to PART 5 mark"
        " | meet VERB 2 advcl meet VerbForm=Inf | Ito~ PROPN 5 obj | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Lima", "PLACE"), ("Ito", "PERSON")],
        [],
        ("leave", "purpose", "meet Ito"),
    ),
    "because tells the cause": (
        "Rao PROPN 2 nsubj | left VERB 0 root leave | Lima PROPN 2 obj | because SCONJ 6 mark"
        " | Ito PROPN 6 nsubj | won~ VERB 2 advcl win | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Lima", "PLACE"), ("Ito", "PERSON")],
        [],
        ("leave", "cause", "Ito won"),
    ),
    "about tells the topic of a talk with somebody": (
        "Rao PROPN 2 nsubj | argued VERB 0 root argue | about ADP 4 case | rice NOUN 2 obl"
        " | with ADP 6 case | Ito~ PROPN 2 obl | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Ito", "PERSON")],
        [],
        ("argue with", "topic", "rice"),
    ),
    "an office somebody has is not somebody": (
        "Rao PROPN 2 nsubj | works VERB 0 root work | for ADP 4 case | Orland PROPN 2 obl"
        " | as ADP 7 case | a DET 7 det | lawyer~ NOUN 2 obl | . PUNCT 2 punct",
        [("Rao", "PERSON"), ("Orland", "ORGANIZATION")],
        [("a lawyer", "PERSON")],
        ("work for", "as", "a lawyer"),
    ),
}


@pytest.mark.parametrize(
    ("table", "names", "mentions", "expected"), CASES.values(), ids=CASES.keys()
)
def test_a_circumstance_has_its_role(
    table: str,
    names: list[tuple[str, str]],
    mentions: list[tuple[str, str]],
    expected: tuple[str, str, str],
) -> None:
    relation, role, words = expected
    found = one(triples_of(table.replace(" | ", "\n"), names=names, mentions=mentions), relation)
    assert (role, words) in {(q.role, q.argument.text) for q in found.qualifiers}


def test_what_the_writer_thinks_is_no_manner() -> None:
    found = one(
        triples_of(
            "Sadly ADV 4 advmod\n, PUNCT 4 punct\nRao PROPN 4 nsubj\nleft VERB 0 root leave\n"
            "Lima~ PROPN 4 obj\n. PUNCT 4 punct",
            names=[("Rao", "PERSON"), ("Lima", "PLACE")],
        ),
        "leave",
    )
    assert not found.qualifiers


def test_an_office_is_no_participant() -> None:
    table, names, mentions, _ = CASES["an office somebody has is not somebody"]
    found = one(triples_of(table.replace(" | ", "\n"), names=names, mentions=mentions), "work for")
    assert all(q.argument.mention is None for q in found.qualifiers)
