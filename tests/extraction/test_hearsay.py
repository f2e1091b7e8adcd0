"""Who says it: asides, headings, whole quotations, and what is only rumoured."""

import pytest
from build import doc_of, document_of

from kgraph.extraction import extract

SAID = {
    "as somebody told": (
        """As SCONJ 3 mark
        Rao PROPN 3 nsubj
        told VERB 7 advcl tell VerbForm=Fin|Tense=Past
        Tan~ PROPN 3 obj
        ,~ PUNCT 3 punct
        Ito PROPN 7 nsubj
        left~ VERB 0 root leave VerbForm=Fin|Tense=Past
        . PUNCT 7 punct""",
        ("leave", "actual", "Rao"),
    ),
    "who told does not claim to have told": (
        """As SCONJ 3 mark
        Rao PROPN 3 nsubj
        told VERB 7 advcl tell VerbForm=Fin|Tense=Past
        Tan~ PROPN 3 obj
        ,~ PUNCT 3 punct
        Ito PROPN 7 nsubj
        left~ VERB 0 root leave VerbForm=Fin|Tense=Past
        . PUNCT 7 punct""",
        ("tell", "actual", None),
    ),
    "a heading": (
        """Rao~ PROPN 0 root
        : PUNCT 4 punct
        Ito PROPN 4 nsubj
        left~ VERB 1 parataxis leave VerbForm=Fin|Tense=Past
        . PUNCT 1 punct""",
        ("leave", "actual", "Rao"),
    ),
    "it is alleged": (
        """It PRON 3 expl
        is AUX 3 aux:pass be VerbForm=Fin|Tense=Pres
        alleged VERB 0 root allege VerbForm=Part|Tense=Past
        that SCONJ 6 mark
        Ito PROPN 6 nsubj
        left~ VERB 3 csubj:pass leave VerbForm=Fin|Tense=Past
        . PUNCT 3 punct""",
        ("leave", "possible", None),
    ),
    "it is confirmed": (
        """It PRON 3 expl
        is AUX 3 aux:pass be VerbForm=Fin|Tense=Pres
        confirmed VERB 0 root confirm VerbForm=Part|Tense=Past
        that SCONJ 6 mark
        Ito PROPN 6 nsubj
        left~ VERB 3 csubj:pass leave VerbForm=Fin|Tense=Past
        . PUNCT 3 punct""",
        ("leave", "actual", None),
    ),
    "nobody explained": (
        """It PRON 3 nsubj:pass
        was AUX 3 aux:pass be VerbForm=Fin|Tense=Past
        explained VERB 0 root explain VerbForm=Part|Tense=Past
        that SCONJ 6 mark
        Ito PROPN 6 nsubj
        left~ VERB 3 ccomp leave VerbForm=Fin|Tense=Past
        . PUNCT 3 punct""",
        ("leave", "actual", None),
    ),
    "what somebody would have done": (
        """Rao PROPN 2 nsubj
        said VERB 0 root say VerbForm=Fin|Tense=Past
        Ito PROPN 6 nsubj
        would AUX 6 aux will
        have AUX 6 aux have VerbForm=Inf
        left~ VERB 2 ccomp leave VerbForm=Part|Tense=Past
        . PUNCT 2 punct""",
        ("leave", "possible", "Rao"),
    ),
    "in case": (
        """Rao PROPN 2 nsubj
        stayed VERB 0 root stay VerbForm=Fin|Tense=Past
        in ADP 6 mark
        case NOUN 3 fixed
        Ito PROPN 6 nsubj
        left~ VERB 2 advcl leave VerbForm=Fin|Tense=Past
        . PUNCT 2 punct""",
        ("leave", "possible", None),
    ),
    "as though": (
        """Rao PROPN 2 nsubj
        sang VERB 0 root sing VerbForm=Fin|Tense=Past
        as SCONJ 6 mark
        though SCONJ 3 fixed
        Ito PROPN 6 nsubj
        left~ VERB 2 advcl leave VerbForm=Fin|Tense=Past
        . PUNCT 2 punct""",
        ("leave", "possible", None),
    ),
    "had he left": (
        """Had AUX 3 aux have VerbForm=Fin|Tense=Past
        Ito PROPN 3 nsubj
        left~ VERB 8 advcl leave VerbForm=Part|Tense=Past
        ,~ PUNCT 3 punct
        Rao PROPN 8 nsubj
        would AUX 8 aux will
        have AUX 8 aux have
        stayed~ VERB 0 root stay VerbForm=Part|Tense=Past
        . PUNCT 8 punct""",
        ("leave", "possible", None),
    ),
    "used to do it": (
        """Rao PROPN 2 nsubj
        used VERB 0 root use VerbForm=Fin|Tense=Past
        money NOUN 2 obj
        to PART 5 mark
        leave~ VERB 2 advcl leave VerbForm=Inf
        . PUNCT 2 punct""",
        ("leave", "actual", None),
    ),
    "went on to do it": (
        """Rao PROPN 2 nsubj
        went VERB 0 root go VerbForm=Fin|Tense=Past
        on ADV 2 advmod
        to PART 5 mark
        leave~ VERB 2 advcl leave VerbForm=Inf
        . PUNCT 2 punct""",
        ("leave", "actual", None),
    ),
    "committed to doing it": (
        """Rao PROPN 3 nsubj
        is AUX 3 cop be VerbForm=Fin|Tense=Pres
        committed ADJ 0 root
        to SCONJ 5 mark
        leaving~ VERB 3 advcl leave VerbForm=Ger
        . PUNCT 3 punct""",
        ("leave", "planned", None),
    ),
    "due to do it": (
        """Rao PROPN 5 nsubj
        is AUX 3 cop be VerbForm=Fin|Tense=Pres
        due ADJ 0 root
        to ADP 3 fixed
        leave~ VERB 3 advcl leave VerbForm=Inf
        . PUNCT 3 punct""",
        ("leave", "planned", None),
    ),
}


@pytest.mark.parametrize(("table", "expected"), SAID.values(), ids=list(SAID))
def test_who_says(table: str, expected: tuple[str, str, str | None]) -> None:
    doc = doc_of(table, names=[(name, "PERSON") for name in ("Rao", "Ito", "Tan")])
    found = {
        (t.relation.canonical, t.modality.value, t.attributed_to.text if t.attributed_to else None)
        for t in extract(doc, document_of(doc)).triples
    }
    assert expected in found


def test_every_clause_of_a_quotation_is_the_speakers() -> None:
    doc = doc_of(
        """"~ PUNCT 3 punct
        Ito PROPN 3 nsubj
        left VERB 11 ccomp leave VerbForm=Fin|Tense=Past
        Lima~ PROPN 3 obj
        ,~ PUNCT 8 punct
        songs NOUN 8 nsubj song
        were AUX 8 aux:pass be VerbForm=Fin|Tense=Past
        sung~ VERB 11 dep sing VerbForm=Part|Tense=Past
        ,~ PUNCT 11 punct
        " PUNCT 11 punct
        said VERB 0 root say VerbForm=Fin|Tense=Past
        Rao~ PROPN 11 nsubj
        . PUNCT 11 punct""",
        names=[("Rao", "PERSON"), ("Ito", "PERSON"), ("Lima", "PLACE")],
    )
    triples = [t for t in extract(doc, document_of(doc)).triples if t.relation.canonical != "say"]
    assert {t.attributed_to.text for t in triples if t.attributed_to} == {"Rao"}
    assert all(t.attributed_to for t in triples)


def test_the_name_of_a_song_is_no_speech() -> None:
    doc = doc_of(
        """Rao PROPN 2 nsubj
        said VERB 0 root say VerbForm=Fin|Tense=Past
        Ito PROPN 4 nsubj
        sang~ VERB 2 ccomp sing VerbForm=Fin|Tense=Past
        . PUNCT 2 punct
        ---
        The DET 2 det
        song NOUN 5 nsubj
        was AUX 5 cop be VerbForm=Fin|Tense=Past
        "~ PUNCT 5 punct
        Dams~ PROPN 0 root
        "~ PUNCT 5 punct
        . PUNCT 5 punct""",
        names=[("Rao", "PERSON"), ("Ito", "PERSON"), ("Dams", "WORK")],
    )
    be = next(t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "be")
    assert be.attributed_to is None


def test_a_colon_announces_a_speech() -> None:
    doc = doc_of(
        """Rao PROPN 2 nsubj
        praised VERB 0 root praise VerbForm=Fin|Tense=Past
        Ito~ PROPN 2 obj
        : PUNCT 2 punct
        ===
        "~ PUNCT 3 punct
        He PRON 3 nsubj
        sang VERB 0 root sing VerbForm=Fin|Tense=Past
        well~ ADV 3 advmod
        . PUNCT 3 punct
        " PUNCT 3 punct""",
        names=[("Rao", "PERSON"), ("Ito", "PERSON")],
    )
    sing = next(t for t in extract(doc, document_of(doc)).triples if t.relation.canonical == "sing")
    assert sing.attributed_to is not None
    assert sing.attributed_to.text == "Rao"
