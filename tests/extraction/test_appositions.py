"""Noun phrases set beside a name say who it is."""

import pytest
from nouns import mentions_in, said

CASES = [
    (
        "Diallo PROPN 8 nsubj | ,~ PUNCT 6 punct | the DET 4 det | bank~ NOUN 6 nmod:poss"
        " | 's PART 4 case | chairman NOUN 1 appos | , PUNCT 6 punct | left VERB 0 root leave",
        [("Diallo", "PERSON")],
        {("Diallo", "chairman of", "bank")},
    ),
    (
        "Mensah~ PROPN 5 nmod:poss | 's PART 1 case | foreign ADJ 4 amod"
        " | affairs NOUN 5 compound"
        " | adviser NOUN 9 nsubj | , PUNCT 7 punct | Yusuf PROPN 5 appos | Diallo PROPN 7 flat"
        " | left VERB 0 root leave",
        [("Mensah", "PERSON"), ("Yusuf Diallo", "PERSON")],
        {
            ("Yusuf Diallo", "foreign affairs adviser of", "Mensah"),
        },
    ),
    (
        "Diallo PROPN 8 nsubj | , PUNCT 5 punct | Ruiz~ PROPN 5 nmod:poss | 's PART 3 case"
        " | father NOUN 1 appos | and CCONJ 7 cc"
        " | predecessor NOUN 5 conj | left VERB 0 root leave",
        [("Diallo", "PERSON"), ("Ruiz", "PERSON")],
        {("Diallo", "father of", "Ruiz"), ("Diallo", "predecessor of", "Ruiz")},
    ),
    (
        "Diallo PROPN 7 nsubj | , PUNCT 3 punct | president NOUN 1 appos | of ADP 6 case"
        " | the DET 6 det | League PROPN 3 nmod | left VERB 0 root leave",
        [("Diallo", "PERSON"), ("League", "ORGANIZATION")],
        {("Diallo", "president of", "League")},
    ),
    (
        "Goma PROPN 9 nsubj | , PUNCT 4 punct | a DET 4 det | port NOUN 1 appos | in ADP 7 case"
        " | southern ADJ 7 amod | Ghana PROPN 4 nmod | , PUNCT 4 punct | slept VERB 0 root sleep",
        [("Goma", "PLACE"), ("Ghana", "PLACE")],
        {("Goma", "located in", "Ghana")},
    ),
    (
        "Diallo PROPN 8 nsubj | , PUNCT 5 punct | a DET 5 det | former ADJ 5 amod"
        " | mayor NOUN 1 appos | of ADP 7 case | Pune PROPN 5 nmod | left VERB 0 root leave",
        [("Diallo", "PERSON"), ("Pune", "PLACE")],
        {("Diallo", "former mayor of", "Pune")},
    ),
    (
        "Two NUM 4 nummod | former ADJ 4 amod | Novalis PROPN 4 compound"
        " | executives NOUN 9 nsubj executive Number=Plur | , PUNCT 6 punct | Diallo PROPN 4 appos"
        " | and CCONJ 8 cc | Ruiz PROPN 6 conj | left VERB 0 root leave",
        [("Novalis", "ORGANIZATION"), ("Diallo", "PERSON"), ("Ruiz", "PERSON")],
        {
            ("Diallo", "former executive of", "Novalis"),
            ("Ruiz", "former executive of", "Novalis"),
        },
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), CASES)
def test_an_apposition_says_who_it_is(
    table: str, names: list[tuple[str, str]], expected: set[tuple[str, str, str]]
) -> None:
    assert expected <= said(table, names)


def test_the_two_sides_of_an_apposition_are_one_thing() -> None:
    index = mentions_in(CASES[0][0], CASES[0][1])
    name = next(m for m in index.mentions if m.name == "Diallo")
    assert [index.mentions[i].name for i in name.appositives] == ["chairman"]


def test_an_acronym_in_brackets_is_the_same_organization() -> None:
    index = mentions_in(
        "the DET 4 det | Harbour PROPN 4 compound | Trade PROPN 4 compound | Board PROPN 8 nsubj"
        " | (~ PUNCT 6 punct | HTB~ PROPN 4 appos | ) PUNCT 6 punct | met VERB 0 root meet",
        [("Harbour Trade Board", "ORGANIZATION"), ("HTB", "ORGANIZATION")],
    )
    name = next(m for m in index.mentions if m.name == "Harbour Trade Board")
    assert name.acronyms == ("HTB",)
    assert [index.mentions[i].name for i in name.appositives] == ["HTB"]


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    table = (
        "the DET 2 det | League PROPN 8 nsubj | , PUNCT 5 punct | whose PRON 5 nmod:poss"
        " | president NOUN 2 acl:relcl | , PUNCT 7 punct | Diallo PROPN 5 appos"
        " | left VERB 0 root leave"
    )
    names = [("League", "ORGANIZATION"), ("Diallo", "PERSON")]
    assert ("Diallo", "president of", "League") in said(table, names)


LOST = [
    (
        "Diallo PROPN 9 nsubj | , PUNCT 5 punct | a DET 5 det | former ADJ 5 amod"
        " | mayor NOUN 9 dep | of ADP 7 case"
        " | Pune PROPN 5 nmod | , PUNCT 9 punct | left VERB 0 root leave",
        [("Diallo", "PERSON"), ("Pune", "PLACE")],
        ("Diallo", "former mayor of", "Pune"),
    ),
    (
        "his PRON 2 nmod:poss | wife NOUN 6 nsubj | , PUNCT 4 punct | Ana PROPN 6 vocative"
        " | , PUNCT 6 punct | left VERB 0 root leave",
        [("Ana", "PERSON")],
        ("Ana", "wife of", "his"),
    ),
    (
        "Ana PROPN 0 root | and CCONJ 3 cc | Omar PROPN 1 conj | , PUNCT 5 punct"
        " | owners NOUN 1 appos owner Number=Plur | of ADP 7 case | Novalis PROPN 5 nmod",
        [("Ana", "PERSON"), ("Omar", "PERSON"), ("Novalis", "ORGANIZATION")],
        ("Ana", "owner of", "Novalis"),
    ),
    (
        "Novalis~ PROPN 3 nmod:poss | 's PART 1 case | founder NOUN 9 nsubj | and CCONJ 6 cc"
        " | former ADJ 6 amod | chief NOUN 3 conj | , PUNCT 8 punct | Ana PROPN 3 appos"
        " | left VERB 0 root leave",
        [("Ana", "PERSON"), ("Novalis", "ORGANIZATION")],
        ("Ana", "founder of", "Novalis"),
    ),
    (
        "Ana PROPN 6 nsubj | , PUNCT 4 punct | a DET 4 det | Dane PROPN 1 appos | , PUNCT 4 punct"
        " | left VERB 0 root leave",
        [("Ana", "PERSON")],
        ("Ana", "from", "Dane"),
    ),
]


@pytest.mark.parametrize(("table", "names", "expected"), LOST)
def test_an_apposition_that_the_tree_has_lost(
    table: str, names: list[tuple[str, str]], expected: tuple[str, str, str]
) -> None:
    assert expected in said(table, names)


def test_members_of_a_list_are_no_appositions() -> None:
    table = (
        "Ana PROPN 8 nsubj | , PUNCT 4 punct | the DET 4 det | judge NOUN 1 conj | and CCONJ 7 cc"
        " | the DET 7 det | mayor NOUN 1 conj | left VERB 0 root leave"
    )
    index = mentions_in(table, [("Ana", "PERSON")])
    assert all(not mention.appositives for mention in index.mentions)


def test_a_person_with_an_alias_is_one() -> None:
    index = mentions_in(
        "Ana PROPN 0 root | , PUNCT 3 punct | alias NOUN 4 nmod:desc | Eva PROPN 1 appos",
        [("Ana", "PERSON"), ("Eva", "PERSON")],
    )
    name = next(m for m in index.mentions if m.name == "Ana")
    assert [index.mentions[i].name for i in name.appositives] == ["Eva"]


def test_a_person_named_before_and_takes_no_part_in_what_follows() -> None:
    table = (
        "Pune PROPN 2 compound | mayor NOUN 3 nmod:desc | Omar PROPN 11 nsubj | and CCONJ 6 cc"
        " | the DET 6 det | commander NOUN 3 conj | of ADP 8 case | police NOUN 6 nmod"
        " | , PUNCT 10 punct | Ana PROPN 6 appos | left VERB 0 root leave"
    )
    names = [("Pune", "PLACE"), ("Omar", "PERSON"), ("Ana", "PERSON")]
    assert said(table, names) == {
        ("Omar", "mayor of", "Pune"),
        ("Ana", "commander of", "police"),
    }


def test_the_long_form_may_stand_in_the_brackets() -> None:
    index = mentions_in(
        "HTB PROPN 0 root | (~ PUNCT 6 punct | the DET 6 det | Harbour PROPN 6 compound"
        " | Trade PROPN 6 compound | Board~ PROPN 1 appos | ) PUNCT 6 punct",
        [("Harbour Trade Board", "ORGANIZATION"), ("HTB", "ORGANIZATION")],
    )
    name = next(m for m in index.mentions if m.name == "Harbour Trade Board")
    assert name.acronyms == ("HTB",)


def test_who_names_somebody_is_not_called_so() -> None:
    index = mentions_in(
        "Orland PROPN 6 nsubj | , PUNCT 4 punct | the DET 4 det | lender NOUN 1 appos"
        " | , PUNCT 6 punct | named VERB 0 root name | Diallo PROPN 6 obj | . PUNCT 6 punct",
        [("Orland", "ORGANIZATION"), ("Diallo", "PERSON")],
    )
    person = next(m for m in index.mentions if m.name == "Diallo")
    assert person.appositives == ()


def test_a_subject_with_a_name_beside_it_is_what_the_predicate_says() -> None:
    index = mentions_in(
        "Her PRON 2 nmod:poss | brother NOUN 8 nsubj | ,~ PUNCT 4 punct | Diallo PROPN 2 appos"
        " | ,~ PUNCT 2 punct | is AUX 8 cop be | the DET 8 det | mayor NOUN 0 root"
        " | of ADP 10 case | Graz PROPN 8 nmod | . PUNCT 8 punct",
        [("Diallo", "PERSON"), ("Graz", "PLACE")],
    )
    texts = [m.text for m in index.mentions]
    mayor = index.mentions[texts.index("the mayor of Graz")]
    assert {texts[i] for i in mayor.appositives} >= {"Her brother"}
