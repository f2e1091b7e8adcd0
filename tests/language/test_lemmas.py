"""Lemmas are those that UD English writes."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.language.lemmas import lemma

PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
CASES = [
    ("met", "VERB", PAST, "meet"),
    ("left", "VERB", PAST, "leave"),
    ("left", "ADJ", "Degree=Pos", "left"),
    ("saw", "VERB", PAST, "see"),
    ("saw", "NOUN", "Number=Sing", "saw"),
    ("Hoping", "VERB", "VerbForm=Ger", "hope"),
    ("hopping", "VERB", "VerbForm=Ger", "hop"),
    ("denied", "VERB", PAST, "deny"),
    ("meeting", "NOUN", "Number=Sing", "meeting"),
    ("meeting", "VERB", "Tense=Pres|VerbForm=Part", "meet"),
    ("sanctions", "NOUN", "Number=Plur", "sanction"),
    ("countries", "NOUN", "Number=Plur", "country"),
    ("men", "NOUN", "Number=Plur", "man"),
    ("people", "NOUN", "Number=Plur", "people"),
    ("NGOs", "NOUN", "Number=Plur", "NGO"),
    ("is", "AUX", "", "be"),
    ("’s", "AUX", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "be"),
    ("'d", "AUX", "VerbForm=Fin", "would"),
    ("'d", "AUX", "Mood=Ind|Tense=Past|VerbForm=Fin", "have"),
    ("wo", "AUX", "", "will"),
    ("would", "AUX", "", "would"),
    ("n’t", "PART", "Polarity=Neg", "not"),
    ("’s", "PART", "", "'s"),
    ("her", "PRON", "Case=Acc|Gender=Fem|Person=3|PronType=Prs", "she"),
    ("her", "PRON", "Case=Gen|Gender=Fem|Person=3|Poss=Yes|PronType=Prs", "her"),
    ("His", "PRON", "Poss=Yes", "his"),
    ("them", "PRON", "", "they"),
    ("An", "DET", "", "a"),
    ("Putin", "PROPN", "Number=Sing", "Putin"),
    ("States", "PROPN", "Number=Plur", "State"),
    ("UNESCO", "PROPN", "Number=Sing", "UNESCO"),
    ("GINSBURG", "PROPN", "Number=Sing", "Ginsburg"),
    ("NATO", "PROPN", "Number=Sing", "NATO"),
    ("Korean", "ADJ", "Degree=Pos", "Korean"),
    ("Many", "ADJ", "Degree=Pos", "many"),
    ("larger", "ADJ", "Degree=Cmp", "large"),
    ("best", "ADJ", "Degree=Sup", "good"),
    ("1,200", "NUM", "", "1200"),
    ("bn", "NUM", "", "billion"),
    ("“", "PUNCT", "", '"'),
    ("in", "ADP", "", "in"),
]


@pytest.mark.parametrize(("word", "upos", "morph", "base"), CASES)
def test_lemmas_are_those_of_ud_english(word: str, upos: str, morph: str, base: str) -> None:
    assert lemma(word, upos, morph) == base


TAGS = ("NOUN", "VERB", "AUX", "ADJ", "ADV", "PROPN", "PRON", "NUM", "PUNCT", "X", "SYM", "INTJ")
FEATURES = ("", "Number=Plur", "Number=Sing", "Degree=Cmp", PAST)


@settings(deadline=None)
@given(st.text(min_size=1), st.sampled_from(TAGS), st.sampled_from(FEATURES))
def test_every_word_has_a_lemma(word: str, upos: str, morph: str) -> None:
    assert lemma(word, upos, morph)


def test_importing_it_loads_no_library() -> None:
    heavy = "{'lemminflect', 'numpy', 'spacy'}"
    code = f"import sys, kgraph.language.lemmas; print({heavy} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
