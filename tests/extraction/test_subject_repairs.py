"""Subjects, lists and titles that parsers misplace are read as a reader would."""

import pytest
from nouns import said as nouns_said
from test_propositions import said, triples_of

CASES = {
    "the brother of whom is spoken dies, not she": (
        "said VERB 0 root say | Maria PROPN 1 nsubj | Lopes~ PROPN 2 flat | , PUNCT 8 punct"
        " | whose PRON 6 nmod:poss | brother NOUN 2 appos | Joao PROPN 6 appos"
        " | died VERB 1 ccomp die VerbForm=Fin | in ADP 11 case | the DET 11 det"
        " | collapse~ NOUN 8 obl | . PUNCT 1 punct",
        [("Maria Lopes", "PERSON"), ("Joao", "PERSON")],
        ("whose brother Joao", "die in", "the collapse"),
    ),
    "the chairman says, the board backs": (
        "The DET 2 det | chairman~ NOUN 10 nsubj | , PUNCT 4 punct | Lars PROPN 2 appos"
        " | Berg~ PROPN 4 flat | , PUNCT 2 punct | said VERB 0 root say VerbForm=Fin"
        " | the DET 9 det | board NOUN 10 nsubj | backed VERB 7 ccomp back VerbForm=Fin"
        " | the DET 12 det | offer~ NOUN 10 obj | . PUNCT 7 punct",
        [("Lars Berg", "PERSON")],
        ("the board", "back", "the offer"),
    ),
    "the commander is killed, the ministry says": (
        "The DET 2 det | commander~ NOUN 11 nsubj | , PUNCT 4 punct | Idris PROPN 2 appos"
        " | Bakar~ PROPN 4 flat | , PUNCT 2 punct | was AUX 8 aux:pass be"
        " | killed~ VERB 11 ccomp kill VerbForm=Part | , PUNCT 11 punct | ministries NOUN 11 nsubj"
        " | said~ VERB 0 root say VerbForm=Fin | . PUNCT 11 punct",
        [("Idris Bakar", "PERSON")],
        ("The commander", "be killed", ""),
    ),
    "all three of a list win": (
        "Keiko PROPN 9 nsubj | Tan~ PROPN 1 flat | , PUNCT 4 punct | Robert PROPN 1 appos"
        " | Hale PROPN 4 flat | and CCONJ 7 cc | Eva PROPN 4 conj | Frei PROPN 7 flat"
        " | won VERB 0 root win VerbForm=Fin | gold~ NOUN 9 obj | . PUNCT 9 punct",
        [("Keiko Tan", "PERSON"), ("Robert Hale", "PERSON"), ("Eva Frei", "PERSON")],
        ("Eva Frei", "win", "gold"),
    ),
}


@pytest.mark.parametrize(("table", "names", "expected"), CASES.values(), ids=CASES.keys())
def test_misplaced_subjects_are_put_right(
    table: str, names: list[tuple[str, str]], expected: tuple[str, str, str]
) -> None:
    assert expected in said(triples_of(table.replace(" | ", "\n"), names=names))


def test_members_of_a_list_are_not_one_another() -> None:
    table, names, _ = CASES["all three of a list win"]
    found = said(triples_of(table.replace(" | ", "\n"), names=names))
    assert not any(relation == "be" for _, relation, _ in found)


def test_a_trade_before_a_name_is_no_deed() -> None:
    found = nouns_said(
        "Paulo PROPN 13 nsubj | Sena~ PROPN 1 flat | , PUNCT 6 punct | the DET 6 det"
        " | former ADJ 6 amod | head NOUN 1 appos | of ADP 8 mark | mining VERB 6 acl mine"
        " | giant NOUN 8 obj | Valdoro PROPN 9 appos | SA~ PROPN 10 flat | , PUNCT 1 punct"
        " | left~ VERB 0 root leave | . PUNCT 13 punct",
        [("Paulo Sena", "PERSON"), ("Valdoro SA", "ORGANIZATION")],
    )
    assert ("Paulo Sena", "former head of", "Valdoro SA") in found


def test_a_relative_at_the_end_of_a_clause_describes_its_subject() -> None:
    found = nouns_said(
        "Calloway PROPN 3 nsubj:pass | was AUX 3 aux:pass be | born VERB 0 root bear"
        " | in ADP 5 case | Lima~ PROPN 3 obl | , PUNCT 9 punct | the DET 9 det"
        " | youngest ADJ 9 amod young | child NOUN 5 appos | of ADP 11 case | Gwyn PROPN 9 nmod"
        " | Rees~ PROPN 11 flat | . PUNCT 3 punct",
        [("Calloway", "PERSON"), ("Lima", "PLACE"), ("Gwyn Rees", "PERSON")],
    )
    assert ("Calloway", "child of", "Gwyn Rees") in found


def test_a_neighbour_is_accused() -> None:
    found = said(
        triples_of(
            "Rao PROPN 2 nsubj\naccused VERB 0 root accuse VerbForm=Fin\n"
            "neighbouring VERB 2 xcomp neighbour\nPeru PROPN 3 obj\nof SCONJ 6 mark\n"
            "arming VERB 3 advcl arm VerbForm=Ger\nrebels~ NOUN 6 obj rebel\n. PUNCT 2 punct",
            names=[("Rao", "PERSON"), ("Peru", "PLACE")],
        )
    )
    assert ("Rao", "accuse", "neighbouring Peru") in found


MORE = {
    "who was held, and who told": (
        "Rao~ PROPN 10 nsubj | , PUNCT 1 punct | was AUX 4 aux:pass be"
        " | held VERB 10 ccomp hold VerbForm=Part | in ADP 6 case | Lima~ PROPN 4 obl"
        " | , PUNCT 9 punct | a DET 9 det | diplomat NOUN 6 appos"
        " | told VERB 0 root tell VerbForm=Fin | Reuters~ PROPN 10 iobj | . PUNCT 10 punct",
        [("Rao", "PERSON"), ("Lima", "PLACE"), ("Reuters", "ORGANIZATION")],
        ("a diplomat", "tell", "Reuters"),
    ),
    "both burned, neither was said": (
        "Rao PROPN 2 nsubj | said VERB 0 root say VerbForm=Fin | a DET 4 det | clinic NOUN 2 obj"
        " | and CCONJ 8 cc | schools NOUN 8 nsubj school Number=Plur | had AUX 8 aux have"
        " | burned~ VERB 4 conj burn VerbForm=Part | . PUNCT 2 punct",
        [("Rao", "PERSON")],
        ("a clinic", "burn", ""),
    ),
}


@pytest.mark.parametrize(("table", "names", "expected"), MORE.values(), ids=MORE.keys())
def test_further_subjects_are_put_right(
    table: str, names: list[tuple[str, str]], expected: tuple[str, str, str]
) -> None:
    assert expected in said(triples_of(table.replace(" | ", "\n"), names=names))


def test_a_film_wins_and_not_its_director() -> None:
    found = said(
        triples_of(
            "director NOUN 6 nsubj\nAnn PROPN 1 appos\nRao~ PROPN 2 flat\n's PART 2 case\n"
            "Salt PROPN 6 nsubj\nwon VERB 0 root win VerbForm=Fin\ngold NOUN 6 obj",
            names=[("Ann Rao", "PERSON"), ("Salt", "WORK")],
        )
    )
    assert ("director Ann Rao", "win", "gold") not in found


def test_where_somebody_is_from_is_no_part_of_the_deed() -> None:
    found = said(
        triples_of(
            "Rao~ PROPN 6 nsubj\n, PUNCT 4 punct\nfrom ADP 4 case\nLima~ PROPN 6 obl\n"
            ", PUNCT 1 punct\nworked VERB 0 root work VerbForm=Fin\nthere ADV 6 advmod",
            names=[("Rao", "PERSON"), ("Lima", "PLACE")],
        )
    )
    assert not any(relation == "work from" for _, relation, _ in found)


def test_the_head_of_a_council_is_not_the_council() -> None:
    found = nouns_said(
        "the DET 2 det | head NOUN 10 nsubj | of ADP 5 case | the DET 5 det | guard NOUN 2 nmod"
        " | ,~ PUNCT 7 punct | Ana PROPN 5 appos | Ruiz PROPN 7 flat | , PUNCT 7 punct"
        " | left VERB 0 root leave",
        [("Ana Ruiz", "PERSON")],
    )
    assert ("Ana Ruiz", "head of", "guard") in found


def test_who_appoints_is_no_appointee() -> None:
    found = said(
        triples_of(
            "Novalis PROPN 2 nsubj:pass\nappointed VERB 0 root appoint Tense=Past\n"
            "minister NOUN 2 xcomp\nAnn PROPN 3 appos\nRao PROPN 4 flat\nas ADP 7 case\n"
            "head NOUN 2 obl",
            names=[("Novalis", "ORGANIZATION"), ("Ann Rao", "PERSON")],
        )
    )
    assert ("Novalis", "appoint", "minister Ann Rao") in found


def test_a_title_is_no_agent() -> None:
    found = triples_of(
        "referee NOUN 5 obl:agent\nLuca PROPN 5 nsubj:pass\nBassi PROPN 2 flat\n"
        "was AUX 5 aux:pass be\nattacked VERB 0 root attack VerbForm=Part",
        names=[("Luca Bassi", "PERSON")],
    )
    assert said(found) == {("referee Luca Bassi", "be attacked", "")}


def test_a_topic_before_a_name_with_its_own_preposition_is_no_title() -> None:
    found = said(
        triples_of(
            "Tan PROPN 2 nsubj\nspoke VERB 0 root speak\nabout ADP 4 case\ntrade NOUN 2 obl\n"
            "with ADP 6 case\nRao~ PROPN 2 obl\n. PUNCT 2 punct",
            names=[("Tan", "PERSON"), ("Rao", "PERSON")],
        )
    )
    assert {("Tan", "speak about", "trade"), ("Tan", "speak with", "Rao")} <= found
