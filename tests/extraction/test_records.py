"""What `kgraph triples --json` prints."""

from build import doc_of, document_of

from kgraph.extraction import extract
from kgraph.extraction.records import records

PASSIVE = """Silva PROPN 3 nsubj:pass
was AUX 3 aux:pass be
arrested VERB 0 root arrest VerbForm=Part|Tense=Past
by ADP 5 case
police NOUN 3 obl:agent
in ADP 7 case
Porto~ PROPN 3 obl
. PUNCT 3 punct"""

FIELDS = [
    "document", "sentence_index", "sentence", "subject", "relation", "object", "arguments",
    "places", "times", "negated", "modality", "attributed_to", "confidence", "spans",
]  # fmt: skip


def test_a_record_has_the_promised_fields_in_their_order() -> None:
    doc = doc_of(PASSIVE)
    record = next(records(extract(doc, document_of(doc))))
    assert list(record) == FIELDS


def test_a_passive_is_printed_as_the_sentence_has_it() -> None:
    """The graph turns a passive round; the record in the text's own words does not."""
    doc = doc_of(PASSIVE)
    record = next(records(extract(doc, document_of(doc))))
    printed = [record["subject"], record["relation"], record["object"], record["arguments"]]
    assert printed == ["Silva", "was arrested by", "police", ["in Porto"]]


def test_spans_point_at_the_words() -> None:
    doc = doc_of(PASSIVE)
    record = next(records(extract(doc, document_of(doc))))
    spans = record["spans"]
    assert isinstance(spans, dict)
    assert [doc.text[a:b] for a, b in spans["relation"]] == ["was arrested by"]
    assert [doc.text[a:b] for a, b in spans["subject"]] == ["Silva"]
