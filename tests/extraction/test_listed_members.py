"""Plural nouns and the names listed beside them: who they are, and who some of them are."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.extraction.doc import read_doc
from kgraph.extraction.mentions import find_mentions

TWO_JUDGES = """
Two NUM 2 nummod
judges~ NOUN 9 nsubj judge Number=Plur
, PUNCT 2 punct
Ana PROPN 2 appos
Ruiz PROPN 4 flat
and CCONJ 7 cc
Juan PROPN 4 conj
Paz~ PROPN 7 flat
, PUNCT 9 punct
visited VERB 0 root visit
Oslo~ PROPN 9 obj
. PUNCT 9 punct
"""
WITH_TITLES = """
Police NOUN 2 nsubj
held VERB 0 root hold
four NUM 4 nummod
men~ NOUN 2 obj man Number=Plur
, PUNCT 8 punct
{word} VERB 8 case include
the DET 8 det
mayor NOUN 4 nmod mayor Number=Sing
of ADP 10 case
Lima~ PROPN 8 nmod
, PUNCT 12 punct
Juan PROPN 8 appos
Paz~ PROPN 12 flat
, PUNCT 16 punct
and CCONJ 16 cc
Tom PROPN 8 conj
Leary~ PROPN 16 flat
, PUNCT 20 punct
a DET 20 det
judge~ NOUN 16 appos judge Number=Sing
. PUNCT 2 punct
"""
NAMES = [("Ana Ruiz", "PERSON"), ("Juan Paz", "PERSON"), ("Tom Leary", "PERSON"),
         ("Oslo", "PLACE"), ("Lima", "PLACE")]  # fmt: skip


def listed(table: str, field: str) -> dict[str, list[str]]:
    """Return the names that each plural noun's mention has as members or examples."""
    doc = doc_of(table, names=NAMES, mentions=[("four men", "PERSON"), ("Two judges", "PERSON")])
    mentions = find_mentions(read_doc(doc), document_of(doc)).mentions
    found = {m.name: getattr(m, field) for m in mentions}
    return {name: [mentions[i].name for i in indices] for name, indices in found.items() if indices}


def test_names_after_a_plural_noun_are_its_members() -> None:
    assert listed(TWO_JUDGES, "members") == {"judges": ["Ana Ruiz", "Juan Paz"]}


def test_neither_of_the_two_is_the_two() -> None:
    doc = doc_of(TWO_JUDGES, names=NAMES, mentions=[("Two judges", "PERSON")])
    found = extract(doc, document_of(doc)).triples
    assert not [t for t in found if t.construction == "apposed"]


@pytest.mark.parametrize("word", ["including", "notably"])
def test_examples_may_have_titles_before_and_after_them(word: str) -> None:
    assert listed(WITH_TITLES.format(word=word), "examples") == {"men": ["Juan Paz", "Tom Leary"]}


def test_other_words_give_no_examples() -> None:
    assert listed(WITH_TITLES.format(word="excluding"), "examples") == {}


def test_like_after_a_comma_compares() -> None:
    assert listed(WITH_TITLES.format(word="like"), "examples") == {}
    without_comma = WITH_TITLES.format(word="like").replace("men~ NOUN", "men NOUN")
    lines = without_comma.strip().splitlines()
    del lines[4]
    shifted = []
    for line in lines:
        word, pos, head, *rest = line.split()
        shifted.append(" ".join([word, pos, str(int(head) - (int(head) > 5)), *rest]))
    assert listed("\n".join(shifted), "examples") == {"men": ["Juan Paz", "Tom Leary"]}


def test_a_couple_are_two() -> None:
    table = TWO_JUDGES.replace("Two NUM", "The DET").replace("nummod\njudges~", "det\ncouple~")
    table = table.replace("judge Number=Plur", "couple Number=Sing")
    assert listed(table, "members") == {"couple": ["Ana Ruiz", "Juan Paz"]}


def test_people_are_identified_by_a_list() -> None:
    head = TWO_JUDGES.strip().splitlines()
    shifted = [" ".join([w, p, str(int(h) + 2 * (int(h) > 3)), *r])
               for w, p, h, *r in (line.split() for line in head)]  # fmt: skip
    added = ["identified VERB 2 acl identify", "as ADP 6 case"]
    table = "\n".join([*shifted[:3], *added, *shifted[3:]])
    assert listed(table, "members") == {"judges": ["Ana Ruiz", "Juan Paz"]}
