"""How `kgraph explain --sentence` knows what it says."""

import pytest
from build import doc_of, document_of

from kgraph.errors import UsageError
from kgraph.extraction import explain

EXPECTED = """Rao PROPN 3 nsubj:pass
is AUX 3 aux:pass be
expected VERB 0 root expect VerbForm=Part|Tense=Past
to PART 5 mark
visit VERB 3 xcomp visit VerbForm=Inf
Lima~ PROPN 5 obj
. PUNCT 3 punct"""


def test_each_clause_says_what_came_of_it() -> None:
    """The clause that only introduces another one says so; the other shows its triple."""
    doc = doc_of(EXPECTED)
    explanation = explain(doc, document_of(doc), 0)
    introducing, visiting = explanation.clauses
    assert introducing.rejected == "it only introduces 'visit'"
    assert [t.relation.phrase for t in visiting.triples] == ["is expected to visit"]
    assert (visiting.subjects, visiting.sharing) == (("Rao",), "controlled")


def test_the_parse_is_shown_with_numbers_from_one() -> None:
    doc = doc_of(EXPECTED)
    words = explain(doc, document_of(doc), 0).words
    assert [(w.number, w.head, w.dep) for w in words][:2] == [
        (1, 3, "nsubj:pass"),
        (2, 3, "aux:pass"),
    ]


def test_a_sentence_that_is_not_there_is_said_so() -> None:
    doc = doc_of(EXPECTED)
    with pytest.raises(UsageError, match="there is no sentence 7"):
        explain(doc, document_of(doc), 7)
