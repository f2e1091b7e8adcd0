"""The shipped annotator: whole, bounded, and the same whatever stands around it."""

from functools import cache

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kgraph.language import annotator
from kgraph.language.encoder import MODEL_FOLDER, Encoder
from kgraph.language.windows import LIMIT

pytestmark = pytest.mark.skipif(
    not (MODEL_FOLDER / "model.onnx").exists(), reason="the model has not been exported"
)

NEWS = """Leaders meet in Oslo

Norwegian Prime Minister Anna Berg met the French president, Paul Morel, in Oslo on Monday. \
"We did not sign anything," she said. The two leaders will meet again.

Analysts at the University of Bergen said the summit had changed little."""


@cache
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe(annotator.NAME)
    return made


def snapshot(doc: Doc) -> list[object]:
    tokens = [(t.idx, t.text, t.pos_, str(t.morph), t.head.i, t.dep_, t.lemma_, t.is_sent_start)
              for t in doc]  # fmt: skip
    ents = [(e.start, e.end, e.label_) for e in doc.ents]
    spans = {key: [(s.start, s.end, s.label_) for s in group] for key, group in doc.spans.items()}
    return [tokens, ents, spans]


def assert_whole(doc: Doc, text: str) -> None:
    """Every character is kept, and every sentence is one tree that holds its own words."""
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    for sentence in doc.sents:
        words = [t for t in sentence if not t.is_space]
        assert sum(t.head.i == t.i for t in sentence) == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)
        assert len(words) <= LIMIT
    for group in doc.spans.values():
        assert all(0 <= span.start < span.end <= len(doc) for span in group)


def test_news_gets_every_annotation() -> None:
    doc = nlp()(NEWS)
    assert_whole(doc, NEWS)
    assert doc.has_annotation("DEP") and doc.has_annotation("LEMMA")
    assert {t.dep_ for t in doc if t.head.i == t.i} == {"root"}
    assert ("Oslo", "PLACE") in [(e.text, e.label_) for e in doc.ents]
    assert len(doc.spans[annotator.MENTIONS]) > 5
    clusters = [key for key in doc.spans if key.startswith(annotator.CLUSTERS)]
    assert all(len(doc.spans[key]) > 1 for key in clusters)


def test_a_blank_line_ends_a_sentence() -> None:
    ends = {sentence.text.strip() for sentence in nlp()(NEWS).sents}
    assert "Leaders meet in Oslo" in ends


def test_sentences_that_are_marked_stand() -> None:
    doc = nlp().make_doc("One . Two . Three .")
    for token in doc:
        token.is_sent_start = token.i == 0
    assert len(list(nlp().get_pipe(annotator.NAME)(doc).sents)) == 1


def test_neighbours_in_a_batch_change_nothing() -> None:
    texts = [NEWS, "Rain fell.", NEWS.upper(), "", "He left, and so did she. " * 30]
    alone = [snapshot(nlp()(text)) for text in texts]
    together = [snapshot(doc) for doc in nlp().pipe(reversed(texts), batch_size=3)]
    assert together == alone[::-1]


def test_every_word_says_how_sure_its_place_in_the_tree_is() -> None:
    doc = nlp()("Anna Berg told the man with the telescope in the park to leave.\n\nHe left.")
    certainty = doc.user_data[annotator.CERTAINTY]
    by_word = {token.text: value for token, value in zip(doc, certainty, strict=True)}
    assert all(0 < value <= 1 for value in certainty)
    assert by_word["the"] > 0.95
    assert by_word["park"] < by_word["the"], "what a phrase belongs to is harder than an article"


def test_a_doc_survives_the_disk() -> None:
    doc = nlp()(NEWS)
    again = Doc(nlp().vocab).from_bytes(doc.to_bytes())
    assert snapshot(again) == snapshot(doc)


def test_the_pipeline_survives_the_disk(tmp_path: object) -> None:
    nlp().to_disk(str(tmp_path))
    again = spacy.load(str(tmp_path))
    assert snapshot(again(NEWS)) == snapshot(nlp()(NEWS))


@pytest.mark.parametrize(
    "text",
    [
        "", "a", ".", " ", "\n\n", "\n\nHello", "  two  spaces  ",
        "\U0001f600\U0001f680 \U0001f600",
        "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645", "x" * 10_000,
        "\x00\x01 \x07bell\x1f", "a\u0301b \u200f\u202e abc", "\ufeffText", "\u00a0\u00a0",
        "((((((",
    ],
    ids=repr,
)  # fmt: skip
def test_odd_text_is_annotated_without_loss(text: str) -> None:
    assert_whole(nlp()(text), text)


def test_a_long_paragraph_without_stops_is_cut_into_sentences() -> None:
    text = "word " * 1500
    assert_whole(nlp()(text), text)


def test_curly_quotes_read_like_straight_ones() -> None:
    straight = nlp()("\" I do n't know , \" said Anna Berg 's aide .")
    curly = nlp()("“ I do n’t know , ” said Anna Berg ’s aide .")
    assert [t.pos_ for t in straight] == [t.pos_ for t in curly]
    assert [t.head.i for t in straight] == [t.head.i for t in curly]


def test_the_model_is_small_and_opens_at_once() -> None:
    sizes = [path.stat().st_size for path in MODEL_FOLDER.iterdir() if path.is_file()]
    assert sum(sizes) < 30_000_000
    assert Encoder().meta["upos"]
