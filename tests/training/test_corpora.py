"""Corpora are read with the names that they really say, and no more."""

from pathlib import Path
from random import Random

from training.augment import Pool, rename
from training.documents import Document, Mention, Sentence
from training.name_corpora import read_columns, split_hyphens
from training.names import allowed, entity_choices, is_demonym, mention_choice
from training.treebanks import read_conllu

CONLLU = """# newdoc id = d1
# newpar
# sent_id = 1
# text = Anna Berg's aide left.
1\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t4\tnmod:poss\t_\tEntity=(2-person-new-nnnnn-cf1-1-sgl(1-person-new-nnnnn-cf1-1,2-coref-Anna_Berg
2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tSpaceAfter=No
3\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
4\taide\taide\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t_\tEntity=2)
5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

"""


def test_gum_gives_mentions_with_heads_and_names_without_the_clitic(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (document,) = read_conllu(path, "gum", entities=True)
    heads = {(m.start, m.end): m.head for m in document.mentions or []}
    assert heads == {(0, 3): 0, (0, 4): 3}
    assert document.sentences[0].names == ["B-PERSON", "I-PERSON", "O", "O", "O", "O"]
    assert document.sentences[0].spaces == [True, False, True, True, False, True]


def test_hyphenated_words_are_cut_as_in_ud() -> None:
    words, spaces, tags = split_hyphens(["Kim", "Jong-un", "left"], ["B-PERSON", "I-PERSON", "O"])
    assert words == ["Kim", "Jong", "-", "un", "left"]
    assert tags == ["B-PERSON", "I-PERSON", "I-PERSON", "I-PERSON", "O"]
    assert spaces == [True, False, False, True, True]


def test_columns_become_documents(tmp_path: Path) -> None:
    path = tmp_path / "w.conll"
    path.write_text("0\tBerlin\tB-LOC\n1\tfell\tO\n\n0\tGermans\tB-MISC\n", encoding="utf-8")
    (document,) = read_columns(path, "wikigold", 1, 2)
    assert [s.names for s in document.sentences] == [["B-PLACE", "O"], ["B-GROUP"]]


def test_what_a_corpus_does_not_mark_stays_open() -> None:
    assert entity_choices("B-PER") == "B-PERSON"
    assert allowed("O", "gum", "x") == ["O"]
    assert "B-DATE" in allowed("O", "wikigold", "1998")
    assert "O" not in allowed("B-EVENT/WORK", "wikigold", "Cup")


def test_nationalities_are_groups_and_countries_are_not() -> None:
    assert is_demonym("North Korean") and is_demonym("Germans")
    assert not is_demonym("Taiwan") and not is_demonym("Caribbean")
    assert mention_choice("PLACE", "Venezuelan") == "GROUP"
    assert mention_choice("PLACE", "Venezuela") == "PLACE"


def test_new_names_keep_words_tags_and_mentions_together() -> None:
    sentence = Sentence(
        ["Anna", "Berg", "of", "Acme", "left"],
        [True] * 5,
        names=["B-PERSON", "I-PERSON", "O", "B-ORGANIZATION", "O"],
    )
    mentions = [Mention(0, 0, 2, 0, "PERSON", "a"), Mention(0, 3, 4, 3, "ORGANIZATION", "b")]
    document = Document("d", "wikigold", [sentence], mentions)
    for seed in range(30):
        new = rename(document, Pool([]), Random(seed))
        (made,) = new.sentences
        assert len(made.words) == len(made.spaces) == len(made.names or [])
        assert made.words[-1] == "left"
        starts = [m.start for m in new.mentions or []]
        assert [(made.names or [])[at][:2] for at in starts] == ["B-", "B-"]
