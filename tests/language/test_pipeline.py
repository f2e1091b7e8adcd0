"""The pipeline: ours, another in its place, and what comes out where the input is strange."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from kgraph.errors import LanguageError
from kgraph.language import MODEL, annotate, pipeline
from kgraph.language.labels import fit
from kgraph.model import Document

ROOT = Path(__file__).parents[2]
TEXT = (
    "Kremlin says talks failed\n\nMr Putin met Kim Jong-un in Vladivostok on Thursday. "
    "They didn't sign a deal, the Kremlin said.\n\nThe summit was opened by an aide."
)
TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE"
UPOS = set(TAGS.split())


def test_a_doc_fits_the_contract() -> None:
    doc = pipeline()(TEXT)
    assert doc.text == TEXT
    assert {token.pos_ for token in doc} <= UPOS
    assert [sum(t.head == t for t in sent) for sent in doc.sents] == [1] * len(list(doc.sents))
    assert all("\n\n" not in sent.text.strip() for sent in doc.sents)
    assert {entity.label_ for entity in doc.ents} <= set(
        ["PERSON", "PLACE", "ORGANIZATION", "EVENT", "WORK", "PRODUCT", "GROUP", "DATE"]
    )
    assert "not" in [token.lemma_ for token in doc]


def test_documents_stream_in_order_with_their_docs() -> None:
    taken = []

    def source() -> object:
        for number in range(200):
            taken.append(number)
            yield Document(f"d{number}", f"Article {number}. Kim met Putin.")

    for count, (document, doc) in enumerate(annotate(source())):
        assert (document.id, doc.text) == (f"d{count}", document.text)
        if count == 3:
            break
    assert len(taken) < 200


def test_a_text_is_annotated_alike_in_any_company() -> None:
    texts = ["One.", TEXT, "A much longer company of words, which is not of any interest here."]
    together = [doc.to_json() for doc in pipeline().pipe(texts)]
    alone = [pipeline()(text).to_json() for text in reversed(texts)][::-1]
    assert together == alone


STRANGE = {
    "empty": "",
    "one character": "a",
    "white space": " \n\n \t",
    "only emoji": "😀👍🏽🇺🇳😀",
    "right to left": "قال الزعيمان إنهما سيلتقيان مرة أخرى. \u202eabc\u202c",
    "long word": "a" * 10_000,
    "control characters": "Kim\x00met\x07Putin.\x1b[0m\x1c\x85 He\u2028left.",
    "no sentence end": "and then " * 500,
    "blank lines": "\n\n\nKim\n\n\n\n.\n\n",
    "lone surrogate": "Kim \ud83d met Putin.",
    "one mark": "“",
    "many marks": "." * 3000,
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_text_is_annotated_with_right_offsets(name: str) -> None:
    text = STRANGE[name]
    ((document, doc),) = annotate([Document(name, text)])
    assert document.text == text
    assert len(doc.text) == len(text)
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc if t.text.isascii())
    assert sum(len(sent.text_with_ws) for sent in doc.sents) == len(text)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="aKé .,\n'“-–1$😀\u200d\u0301\x00؟", max_size=60))
def test_any_text_is_annotated(text: str) -> None:
    doc = pipeline()(text)
    assert doc.text == text
    assert all(token.sent.root.head == token.sent.root for token in doc)


def test_it_is_cached() -> None:
    assert pipeline() is pipeline()


def test_texts_of_over_a_million_characters_are_let_in() -> None:
    assert pipeline().max_length > 50_000_000
    assert len(pipeline().make_doc("war " * 500_000)) == 500_000


def test_spacy_loads_the_folder_that_comes_with_the_package() -> None:
    nlp = spacy.load(MODEL)
    assert nlp(TEXT).to_json() == pipeline()(TEXT).to_json()
    assert nlp.config.to_str() == pipeline().config.to_str()


def test_that_folder_is_of_the_version_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert meta["version"] == project["version"]
    assert "spacy" + meta["spacy_version"].replace(".0", "") in project["dependencies"]


def test_a_saved_pipeline_and_a_saved_doc_come_back(tmp_path: Path) -> None:
    pipeline().to_disk(tmp_path / "nlp")
    doc = pipeline()(TEXT)
    doc.to_disk(tmp_path / "doc")
    again = spacy.load(tmp_path / "nlp")
    assert again(TEXT).to_json() == doc.to_json()
    assert Doc(again.vocab).from_disk(tmp_path / "doc").to_json() == doc.to_json()


def test_displacy_draws_it() -> None:
    assert "<svg" in spacy.displacy.render(pipeline()(TEXT), style="dep", jupyter=False)
    assert "Vladivostok" in spacy.displacy.render(pipeline()(TEXT), style="ent", jupyter=False)


def test_importing_the_room_does_not_import_spacy() -> None:
    code = "import sys, kgraph.language; print({'spacy', 'onnxruntime', 'numpy'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


# Another pipeline in the place of ours.


@Language.component("test_hand_annotation")
def _annotate_by_hand(doc: Doc) -> Doc:
    """Hang every word on the first, and take words with a capital for places or amounts."""
    heads = [0] * len(doc)
    done = Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        heads=heads,
        deps=["ROOT"] + ["nsubj:pass"] * (len(doc) - 1) if len(doc) else [],
        pos=["NOUN"] * len(doc),
        lemmas=[t.lower_ for t in doc],
    )
    kinds = {"Paris": "GPE", "Kim": "PER", "Dutch": "NORP", "ten": "CARDINAL"}
    done.set_ents([Span(done, t.i, t.i + 1, kinds[t.text]) for t in done if t.text in kinds])
    return done


@pytest.fixture
def other(tmp_path: Path) -> str:
    nlp = spacy.blank("en")
    nlp.add_pipe("test_hand_annotation")
    nlp.to_disk(tmp_path / "other")
    return str(tmp_path / "other")


def test_another_pipeline_gives_entities_in_our_words(other: str) -> None:
    doc = pipeline(other)("Kim left Paris with ten Dutch friends")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Kim", "PERSON"),
        ("Paris", "PLACE"),
        ("Dutch", "GROUP"),
    ]
    assert doc[0].dep_ == "root"


def test_no_sentence_of_another_pipeline_crosses_a_blank_line(other: str) -> None:
    doc = pipeline(other)("Kim left Paris\n\nTen friends stayed\n\nKim came back")
    assert [sent.text.strip() for sent in doc.sents] == [
        "Kim left Paris",
        "Ten friends stayed",
        "Kim came back",
    ]
    assert [token.text for token in doc if token.dep_ == "root"] == ["Kim", "Ten", "Kim"]


@pytest.mark.parametrize("text", ["", "\n\n", "\n\nKim\n\n", "Kim\n\n \n\nleft\n\nParis"])
def test_blank_lines_anywhere_are_survived(other: str, text: str) -> None:
    doc = pipeline(other)(text)
    assert doc.text == text
    assert len(list(doc.sents)) == max(len(text.split()), 1 if text else 0)


def test_our_own_pipeline_may_take_its_own_place() -> None:
    doc = pipeline(str(MODEL))(TEXT)
    ours = pipeline()(TEXT)
    assert [(t.text, t.dep_, t.head.i, t.is_sent_start) for t in doc] == [
        (t.text, t.dep_, t.head.i, t.is_sent_start) for t in ours
    ]
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in ours.ents]


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(LanguageError, match="en_nowhere: no spaCy pipeline of that name"):
        pipeline("en_nowhere")


def test_a_folder_that_is_no_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=str(tmp_path)):
        pipeline(str(tmp_path))


def test_everything_that_is_missing_is_named(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path)
    with pytest.raises(LanguageError) as caught:
        pipeline(str(tmp_path))
    for words in ("parts of speech", "dependency trees", "lemmas", "named entities"):
        assert words in str(caught.value)
    assert "sentence splitter" not in str(caught.value)
    assert "\n" not in str(caught.value)


@Language.component("test_clear_annotation")
def _annotate_in_clear(doc: Doc) -> Doc:
    done = _annotate_by_hand(doc)
    for token in list(done)[1:]:
        token.dep_ = "dobj"
    return done


def test_labels_of_another_style_are_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("test_clear_annotation")
    nlp.to_disk(tmp_path)
    with pytest.raises(LanguageError, match='"dobj", which are not Universal Dependencies'):
        pipeline(str(tmp_path))


def test_fitting_is_done_once_and_for_all(other: str) -> None:
    doc = pipeline(other)("Kim left Paris\n\nTen friends stayed")
    before = doc.to_json()
    assert fit(doc).to_json() == before
