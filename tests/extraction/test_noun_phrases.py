"""Whatever the tree, noun phrases give triples that point into the text."""

from build import doc_of, document_of
from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.extraction.doc import read_doc
from kgraph.extraction.mentions import find_mentions
from kgraph.extraction.noun_phrases import noun_triples
from kgraph.extraction.times import find_times

WORDS = [
    "Ana", "Ruiz", "the", "president", "of", "Peru", ",", "-", "based", "'s", "his", "wife", "and",
    "meeting", "between", "Lima", "in", "2011", "Danish", "former", "arrest", "by", "police", "who",
    "(", "ADC", ")", "said", "“", "”", "elect", "in-chief", "Mr", "capital", "from", "to", "Kim",
]  # fmt: skip
TAGS = ["NOUN", "PROPN", "ADJ", "VERB", "ADP", "PRON", "PUNCT", "DET", "CCONJ", "X"]
LABELS = ["nsubj", "nmod", "nmod:poss", "appos", "conj", "compound", "flat", "amod", "case", "dep"]
NAMES = [("Ana Ruiz", "PERSON"), ("Peru", "PLACE"), ("ADC", "ORGANIZATION"), ("Danish", "GROUP")]


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Return a sentence of up to fourteen words with an arbitrary tree."""
    size = draw(st.integers(1, 14))
    rows = []
    for i in range(size):
        head = draw(st.integers(1, i)) if i else 0
        label = draw(st.sampled_from(LABELS)) if i else "root"
        word, tag = draw(st.sampled_from(WORDS)), draw(st.sampled_from(TAGS))
        rows.append(f"{word} {tag} {head} {label}")
    return "\n".join(rows)


@settings(max_examples=150, deadline=None)
@given(tables())
def test_any_tree_gives_triples_within_the_text(table: str) -> None:
    doc = doc_of(table, names=NAMES)
    document = document_of(doc)
    plain = read_doc(doc)
    index = find_mentions(plain, document)
    found = [one.triple for one in noun_triples(plain, index, find_times(plain, document))]
    for mention in index.mentions:
        assert mention.span.of(doc.text) == mention.text
        assert mention.span.covers(mention.head)
    for triple in found:
        assert triple.subject.mention is not None
        assert triple.object is None or triple.subject.mention != triple.object.mention
        assert all(span.end <= len(doc.text) for span in triple.relation.spans)
        assert 0 < triple.confidence < 1
