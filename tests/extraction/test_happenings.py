"""What a clause says of an event holds for those who take part in it."""

import pytest
from test_propositions import triples_of

CASES = {
    "there was": (
        "There PRON 2 expl | was AUX 0 root be | a DET 4 det | meeting NOUN 2 nsubj"
        " | between ADP 6 case | Rao PROPN 4 nmod | and CCONJ 8 cc | Ito PROPN 6 conj"
        " | in ADP 10 case | Doha PROPN 2 obl | in ADP 12 case | 2019~ NUM 2 obl | . PUNCT 2 punct",
        False,
    ),
    "took place": (
        "A DET 2 det | meeting NOUN 7 nsubj | between ADP 4 case | Rao PROPN 2 nmod"
        " | and CCONJ 6 cc | Ito PROPN 4 conj | took VERB 0 root take | place NOUN 7 obj"
        " | in ADP 10 case | Doha PROPN 7 obl | in ADP 12 case | 2019~ NUM 7 obl | . PUNCT 7 punct",
        False,
    ),
    "was held": (
        "A DET 2 det | meeting NOUN 8 nsubj:pass | between ADP 4 case | Rao PROPN 2 nmod"
        " | and CCONJ 6 cc | Ito PROPN 4 conj | was AUX 8 aux:pass be | held VERB 0 root hold"
        " | in ADP 10 case | Doha PROPN 8 obl | in ADP 12 case | 2019~ NUM 8 obl | . PUNCT 8 punct",
        False,
    ),
    "there was no": (
        "There PRON 2 expl | was AUX 0 root be | no DET 4 det | meeting NOUN 2 nsubj"
        " | between ADP 6 case | Rao PROPN 4 nmod | and CCONJ 8 cc | Ito PROPN 6 conj"
        " | in ADP 10 case | Doha PROPN 2 obl | in ADP 12 case | 2019~ NUM 2 obl | . PUNCT 2 punct",
        True,
    ),
}


@pytest.mark.parametrize(("table", "negated"), CASES.values(), ids=CASES.keys())
def test_who_met_met_when_and_where_the_meeting_was(table: str, negated: bool) -> None:
    found = triples_of(
        table.replace(" | ", "\n"),
        names=[("Rao", "PERSON"), ("Ito", "PERSON"), ("Doha", "PLACE"), ("2019", "DATE")],
        mentions=[("meeting between Rao and Ito", "EVENT")],
    )
    met = next(t for t in found if t.relation.canonical == "meet")
    assert met.object is not None
    assert (met.subject.text, met.object.text, met.negated) == ("Rao", "Ito", negated)
    assert [place.text for place in met.places] == ["Doha"]
    assert [time.start for time in met.times] == ["2019"]
