"""Mentions: what is named, how it is called, and which words stand for it."""

import pytest
from build import doc_of, document_of
from nouns import mentions_in

from kgraph.extraction.doc import read_doc
from kgraph.extraction.mentions import MentionIndex, find_mentions
from kgraph.model import EntityType, Gender, MentionKind, Number


def by_name(index: MentionIndex, name: str) -> int:
    return next(i for i, mention in enumerate(index.mentions) if mention.name == name)


def test_a_name_keeps_article_and_title_in_its_span_only() -> None:
    index = mentions_in(
        "the DET 3 det | Kenyan ADJ 3 amod | judge NOUN 4 nmod:desc | Asha PROPN 6 nsubj"
        " | Otieno~ PROPN 4 flat | 's PART 4 case",
        [("Asha Otieno's", "PERSON"), ("Kenyan", "GROUP")],
    )
    mention = index.mentions[by_name(index, "Asha Otieno")]
    assert mention.text == "the Kenyan judge Asha Otieno"
    assert mention.titles == ("judge",)
    assert (mention.kind, mention.type) == (MentionKind.NAME, EntityType.PERSON)


def test_a_demonym_is_a_mention_of_its_country() -> None:
    index = mentions_in(
        "South ADJ 2 compound | Korean ADJ 3 amod | officials NOUN 4 nsubj official Number=Plur"
        " | left VERB 0 root leave",
        [("South Korean", "GROUP")],
    )
    demonym = index.mentions[by_name(index, "South Korean")]
    assert (demonym.kind, demonym.type) == (MentionKind.DEMONYM, EntityType.PLACE)
    officials = index.mentions[by_name(index, "officials")]
    assert (officials.type, officials.number) == (EntityType.PERSON, Number.PLURAL)


@pytest.mark.parametrize(
    ("table", "names", "expected"),
    [
        (
            "the DET 6 det | Ruto~ PROPN 6 compound | -~ PUNCT 4 punct | Musa PROPN 2 flat"
            " | peace NOUN 6 compound | talks NOUN 7 nsubj talk | failed VERB 0 root",
            [("Ruto", "PERSON"), ("Musa", "PERSON")],
            {"Ruto", "Musa"},
        ),
        (
            "Kang PROPN 5 nsubj | Min~ PROPN 1 flat | -~ PUNCT 4 punct | ho PROPN 1 flat"
            " | left VERB 0 root leave",
            [("Kang Min", "PERSON")],
            {"Kang Min-ho"},
        ),
        (
            "Marsh PROPN 4 nsubj | & CCONJ 3 cc | Cole PROPN 1 conj | left VERB 0 root leave",
            [("Marsh", "PERSON"), ("Cole", "PERSON")],
            {"Marsh & Cole"},
        ),
        (
            "the DET 3 det | Alpina PROPN 3 compound | hotel NOUN 4 nsubj | burned VERB 0 root",
            [("Alpina", "PRODUCT")],
            {"Alpina hotel"},
        ),
        (
            "in ADP 3 case | Washington PROPN 3 compound | D.C~ PROPN 0 root | . PUNCT 3 punct",
            [("Washington D.C", "PLACE")],
            {"Washington D.C."},
        ),
    ],
)
def test_names_have_the_right_ends(
    table: str, names: list[tuple[str, str]], expected: set[str]
) -> None:
    index = mentions_in(table, names)
    assert {m.name for m in index.mentions if m.kind is MentionKind.NAME} == expected


def test_one_spelling_has_one_type_in_a_document() -> None:
    """The short form of a person's name is a person, even where the model thought of a city."""
    doc = doc_of(
        "Ana PROPN 3 nsubj\nPadua PROPN 1 flat\nleft~ VERB 0 root\n. PUNCT 3 punct\n---\n"
        "Padua PROPN 2 nsubj\nwept~ VERB 0 root\n. PUNCT 2 punct"
    )
    doc.set_ents([doc[0:2].char_span(0, 9, label="PERSON"), doc.char_span(16, 21, label="PERSON")])
    index = find_mentions(read_doc(doc), document_of(doc))
    assert {m.type for m in index.mentions} == {EntityType.PERSON}
    assert [m.sentence for m in index.mentions] == [0, 1]


def test_pronouns_show_gender_and_number() -> None:
    index = mentions_in("She PRON 2 nsubj | met VERB 0 root meet | them PRON 2 obj")
    she, them = index.mentions
    assert (she.gender, she.number, she.type) == (
        Gender.FEMALE,
        Number.SINGULAR,
        EntityType.PERSON,
    )
    assert them.number is Number.PLURAL


def test_a_relative_pronoun_is_its_antecedent_and_no_mention() -> None:
    doc = doc_of(
        "the DET 2 det\nman NOUN 0 root\nwho PRON 4 nsubj _ PronType=Rel\nleft VERB 2 acl:relcl"
    )
    plain = read_doc(doc)
    index = find_mentions(plain, document_of(doc))
    assert len(index.mentions) == 1
    assert index.of(plain[2]) == index.of(plain[1]) == 0


def test_clusters_of_the_model_are_kept() -> None:
    index = mentions_in(
        "Ruto PROPN 2 nsubj | thinks VERB 0 root think | he PRON 4 nsubj | won VERB 2 ccomp win",
        [("Ruto", "PERSON")],
        clusters=[[("Ruto", 0), ("he", 0)]],
    )
    assert [m.cluster for m in index.mentions] == [1, 1]


def test_that_which_points_back_has_its_cluster_and_a_relative_that_has_none() -> None:
    index = mentions_in(
        "boats NOUN 0 root boat Number=Plur | that PRON 3 nsubj | sank VERB 1 acl:relcl sink"
        " | . PUNCT 1 punct | That PRON 6 nsubj | hurt VERB 0 root hurt",
        mentions=[("boats", "OBJECT"), ("That", "EVENT")],
        clusters=[[("boats", 0), ("that", 0)], [("That", 0)]],
    )
    assert [(m.text, m.cluster) for m in index.mentions] == [("boats", 1), ("That", 2)]


def test_a_mention_in_a_quotation_knows_which() -> None:
    index = mentions_in(
        "“~ PUNCT 3 punct | He PRON 3 nsubj | left~ VERB 0 root leave | ” PUNCT 3 punct"
        " | Ruto PROPN 6 nsubj | said VERB 3 parataxis say",
        [("Ruto", "PERSON")],
    )
    assert [m.quoted for m in index.mentions] == [0, None]


def test_the_copula_equates_only_what_is_said_to_be_so() -> None:
    said = (
        "Ruto PROPN 4 nsubj | is AUX 4 cop be | {} the DET 4 det | owner NOUN 0 root"
        " | of ADP 6 case | Novalis PROPN 4 nmod"
    )
    names = [("Ruto", "PERSON"), ("Novalis", "ORGANIZATION")]
    index = mentions_in(said.replace("{} ", ""), names)
    assert index.mentions[by_name(index, "Ruto")].appositives
    denied = said.replace("{} the DET 4 det", "not PART 4 advmod").replace("the DET 4 det | ", "")
    index = mentions_in(denied, names)
    assert not index.mentions[by_name(index, "Ruto")].appositives


def test_a_broken_tree_gives_mentions_all_the_same() -> None:
    """Whatever the tree, every mention lies within the text and no two are the same."""
    doc = doc_of("Ruto X 1 dep\nRuto X 1 dep\n, PUNCT 1 dep\nthe X 2 dep\n- NOUN 1 appos")
    index = find_mentions(read_doc(doc), document_of(doc))
    spans = [(m.span, m.head) for m in index.mentions]
    assert len(spans) == len(set(spans))
    assert all(m.span.covers(m.head) and m.span.of(doc.text) == m.text for m in index.mentions)


def test_small_words_in_capitals_hold_a_name_together() -> None:
    index = mentions_in(
        "late ADV 6 advmod | on ADP 1 fixed | Nurses NOUN 6 nsubj nurse Number=Plur"
        " | Without ADP 5 case | Walls PROPN 3 nmod | praised VERB 0 root praise"
        " | the DET 8 det | new ADJ 8 amod | doctors NOUN 6 obj doctor Number=Plur"
        " | here ADV 6 advmod"
    )
    name = index.mentions[by_name(index, "Nurses Without Walls")]
    assert (name.kind, name.type) == (MentionKind.NAME, EntityType.ORGANIZATION)


def test_a_headline_in_capitals_is_no_name() -> None:
    index = mentions_in(
        "Angry ADJ 2 amod | Nurses NOUN 3 nsubj nurse Number=Plur | Leave VERB 0 root leave"
        " | Old ADJ 5 amod | Walls NOUN 3 obj wall Number=Plur"
    )
    assert MentionKind.NAME not in {mention.kind for mention in index.mentions}


@pytest.mark.parametrize(("body", "expected"), [("Union", "Rural Teachers' Union"),
                                                ("Anger", "Rural Teachers")])  # fmt: skip
def test_people_in_the_genitive_belong_to_their_body(body: str, expected: str) -> None:
    index = mentions_in(
        "The DET 5 det | Rural ADJ 3 amod | Teachers~ NOUN 5 nmod:poss teacher Number=Plur"
        f" | ' PART 3 case | {body} PROPN 6 nsubj | grew VERB 0 root grow",
        [("Rural Teachers", "ORGANIZATION")],
    )
    assert expected in {mention.name for mention in index.mentions}


def test_when_is_no_part_of_who() -> None:
    index = mentions_in(
        "A DET 2 det | court NOUN 7 nsubj | in ADP 4 case | Lima PROPN 2 nmod | on ADP 6 case"
        " | Friday PROPN 2 nmod | left VERB 0 root leave",
        [("Lima", "PLACE"), ("Friday", "DATE")],
    )
    assert index.mentions[by_name(index, "court")].text == "A court in Lima"


@pytest.mark.parametrize(
    ("table", "names", "whole"),
    [
        (
            'Robert PROPN 6 nsubj | "~ PUNCT 3 punct | Bob~ PROPN 1 flat | " PUNCT 3 punct'
            " | Stone PROPN 1 flat | left~ VERB 0 root leave | . PUNCT 6 punct",
            [('Robert "Bob', "PERSON"), ("Stone", "PERSON")],
            'Robert "Bob" Stone',
        ),
        (
            'Elena PROPN 6 nsubj | "~ PUNCT 3 punct | Lena~ PROPN 1 flat | " PUNCT 3 punct'
            " | Fisk PROPN 1 flat | left~ VERB 0 root leave | . PUNCT 6 punct",
            [("Elena", "PERSON"), ('Lena" Fisk', "PERSON")],
            'Elena "Lena" Fisk',
        ),
        (
            "Juan PROPN 4 nsubj | Paz PROPN 1 flat | Jr. ADV 1 nmod:desc"
            " | left~ VERB 0 root leave | . PUNCT 4 punct",
            [("Juan Paz", "PERSON")],
            "Juan Paz Jr.",
        ),
    ],
)
def test_a_persons_name_is_whole(table: str, names: list[tuple[str, str]], whole: str) -> None:
    index = mentions_in(table, names)
    assert [m.text for m in index.mentions] == [whole]


def test_a_number_tells_articles_apart_and_no_scores() -> None:
    index = mentions_in(
        "Lawyers NOUN 2 nsubj | cited VERB 0 root cite | Article PROPN 2 obj | 7 NUM 3 flat",
        names=[("Article", "WORK")],
    )
    assert [m.name for m in index.mentions] == ["Article 7"]
    index = mentions_in(
        "Rovers PROPN 0 root | 2 NUM 1 flat | shone VERB 1 parataxis",
        names=[("Rovers", "ORGANIZATION")],
    )
    assert [m.name for m in index.mentions] == ["Rovers"]
