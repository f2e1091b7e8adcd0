"""Whatever a parser makes of a sentence, extraction answers, and quotes the text exactly."""

from build import document_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kgraph.extraction import extract
from kgraph.extraction.records import records
from kgraph.model import Argument, Extraction

WORDS = [
    "Rao",
    "said",
    "that",
    "the",
    "envoy",
    "was",
    "not",
    "met",
    "by",
    "Ito",
    "in",
    "Lima",
    "and",
    ",",
    "“",
    "who",
    "which",
    "to",
    "going",
    "”",
    "'",
]
POS = [
    "NOUN",
    "PROPN",
    "VERB",
    "AUX",
    "ADP",
    "PRON",
    "DET",
    "PUNCT",
    "ADV",
    "ADJ",
    "PART",
    "SCONJ",
    "CCONJ",
    "NUM",
    "X",
]
DEPS = [
    "nsubj",
    "nsubj:pass",
    "obj",
    "iobj",
    "obl",
    "obl:agent",
    "obl:unmarked",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "acl:relcl",
    "conj",
    "cc",
    "case",
    "mark",
    "cop",
    "aux",
    "aux:pass",
    "appos",
    "nmod",
    "nmod:poss",
    "nmod:desc",
    "flat",
    "compound",
    "compound:prt",
    "amod",
    "det",
    "parataxis",
    "csubj",
    "punct",
    "advmod",
    "expl",
    "orphan",
    "dep",
    "nonsense",
]
FEATS = ["", "VerbForm=Fin", "VerbForm=Part|Tense=Past", "VerbForm=Ger", "VerbForm=Inf"]
VOCAB = Vocab()


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    """Draw a Doc of one or two sentences with any tree and any labels."""
    words, pos, deps, feats, heads, starts = [], [], [], [], [], []
    for _ in range(draw(st.integers(1, 2))):
        size = draw(st.integers(1, 14))
        base = len(words)
        order = draw(st.permutations(range(size)))
        parent = {order[0]: order[0]}
        for place, word in enumerate(order[1:], 1):
            parent[word] = order[draw(st.integers(0, place - 1))]
        for word in range(size):
            root = parent[word] == word
            words.append(draw(st.sampled_from(WORDS)))
            pos.append(draw(st.sampled_from(POS)))
            deps.append("root" if root else draw(st.sampled_from(DEPS)))
            feats.append(draw(st.sampled_from(FEATS)))
            heads.append(base + parent[word])
            starts.append(word == 0)
    return Doc(
        VOCAB,
        words=words,
        pos=pos,
        deps=deps,
        heads=heads,
        morphs=feats,
        lemmas=[w.lower() for w in words],
        sent_starts=starts,
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(docs())
def test_any_tree_gives_triples_that_quote_the_text(doc: Doc) -> None:
    """No tree breaks extraction, and every argument is where its spans say it is."""
    extraction = extract(doc, document_of(doc))
    for triple in extraction.triples:
        for argument in (triple.subject, triple.object, *triple.arguments):
            if argument is not None:
                assert_quoted(argument, extraction)
        assert 0 <= triple.confidence <= 1
    assert all(record["subject"] for record in records(extraction))


def assert_quoted(argument: Argument, extraction: Extraction) -> None:
    quoted = " ".join(span.of(extraction.document.text) for span in argument.spans)
    assert " ".join(argument.text.split()) == " ".join(quoted.split())


def test_a_long_enumeration_does_not_explode() -> None:
    """Two hundred people who met two hundred others give a bounded number of triples."""
    size = 200
    words = ["Rao"] * size + ["met"] + ["Ito"] * size
    heads = [size] + [0] * (size - 1) + [size] + [size] + [size + 1] * (size - 1)
    deps = ["nsubj", *["conj"] * (size - 1), "root", "obj", *["conj"] * (size - 1)]
    doc = Doc(
        VOCAB,
        words=words,
        pos=["PROPN"] * size + ["VERB"] + ["PROPN"] * size,
        heads=heads,
        deps=deps,
        lemmas=words,
        sent_starts=[True] + [False] * (2 * size),
    )
    assert len(extract(doc, document_of(doc)).triples) < 200


def test_a_sentence_of_a_thousand_clauses_is_read_to_its_end() -> None:
    size = 1000
    doc = Doc(
        VOCAB,
        words=["said"] * size,
        pos=["VERB"] * size,
        heads=[0, *range(size - 1)],
        deps=["root", *["ccomp"] * (size - 1)],
        lemmas=["say"] * size,
        sent_starts=[True] + [False] * (size - 1),
    )
    assert len(extract(doc, document_of(doc)).sentences) == 1
