"""Triples become statements: merged, with status, evidence and ids that stay."""

from dataclasses import replace

from kgraph.model import Literal, Modality, Time
from tests.resolution.build import extraction, resolved

MET = "[Ann Lee|person] met [Bo Ek|person] in [Oslo|place]."


def test_two_sentences_that_say_the_same_are_one_statement_with_two_pieces_of_evidence() -> None:
    a = extraction(MET, [(0, "meet", 1, {"places": [2]})], "a")
    b = extraction(MET, [(1, "meet", 0, {"symmetric": True})], "b")
    (statement,) = resolved(a, b).statements
    assert (statement.subject, statement.object) == ("person/ann-lee", "person/bo-ek")
    assert (statement.weight, len(statement.evidence)) == (2, 2)
    assert statement.places == ("place/oslo",)
    assert statement.confidence > 0.9
    assert statement.symmetric


def test_the_evidence_of_an_exchanged_statement_still_points_at_its_ends() -> None:
    made = extraction(MET, [(1, "meet", 0)])
    (statement,) = resolved(made).statements
    text = made.document.text
    assert statement.evidence[0].subject.of(text) == "Ann Lee"
    assert statement.evidence[0].text == text


def test_status_keeps_statements_apart() -> None:
    made = resolved(
        extraction(
            MET,
            [
                (0, "meet", 1),
                (0, "meet", 1, {"negated": True}),
                (0, "meet", 1, {"modality": Modality.PLANNED}),
                (0, "meet", 1, {"attributed_to": "officials"}),
                (0, "meet", 1, {"attributed_to": 1}),
            ],
        )
    )
    assert len({s.id for s in made.statements}) == 5
    assert {s.attributed_to for s in made.statements} == {None, "officials", "person/bo-ek"}


def test_nothing_is_said_of_a_thing_and_itself() -> None:
    text = "[Ann Lee|person] saw [Lee|person]."
    assert resolved(extraction(text, [(0, "see", 1)])).statements == ()


def test_a_pronoun_that_was_not_understood_says_nothing() -> None:
    text = "[They|person p pl] saw [Lee|person]."
    assert resolved(extraction(text, [(0, "see", 1)])).statements == ()


def test_words_and_numbers_are_literals() -> None:
    made = resolved(
        extraction(
            "[Ann Lee|person] said “no” and paid 12 million euros",
            [(0, "say", "“no”"), (0, "pay", "12 million euros")],
        )
    )
    assert [s.object for s in made.statements] == [
        Literal("12 million euros", "number"),
        Literal("“no”", "quotation"),
    ]


def test_the_predicate_comes_from_the_vocabulary() -> None:
    (statement,) = resolved(extraction(MET, [(0, "meet", 1)])).statements
    assert statement.predicate == "https://w3id.org/kgraph/ontology#meet"


def test_a_doubtful_reading_makes_a_statement_less_sure() -> None:
    sure = resolved(extraction(MET, [(0, "see", 1)])).statements[0].confidence
    text = "[Ann Lee|person] spoke.\n[She|person p] saw [Bo Ek|person]."
    doubtful = resolved(extraction(text, [(1, "see", 2)])).statements[0].confidence
    assert doubtful < sure


def test_ids_do_not_change_when_more_is_built() -> None:
    a = extraction(MET, [(0, "meet", 1)], "a")
    b = extraction("[Cy Fox|person] left [Oslo|place].", [(0, "leave", 1)], "b")
    alone, both = resolved(a), resolved(a, b)
    assert {s.id for s in alone.statements} <= {s.id for s in both.statements}
    assert {e.id for e in alone.entities} <= {e.id for e in both.entities}


def test_a_capital_in_both_readings_is_joined_to_its_country() -> None:
    text = """[Lisbon|place] recalled [Ann Lee|person].
    [Bo Ek|person] slept in [Lisbon|place]."""
    made = resolved(extraction(text, [(0, "recall", 1), (2, "sleep in", 3)]))
    (capital,) = (s for s in made.statements if s.relation == "capital of")
    assert (capital.subject, capital.object) == ("place/lisbon", "place/portugal")
    assert capital.sentence == "Lisbon recalled Ann Lee."
    assert capital.predicate == "https://w3id.org/kgraph/ontology#capitalOf"


def test_names_without_a_letter_are_nobody() -> None:
    assert resolved(extraction("[—|person] met [“|organization].", [(0, "meet", 1)])).entities == ()


def test_an_empty_document_says_nothing() -> None:
    made = resolved(extraction(""))
    assert (made.entities, made.statements) == ((), ())


def test_a_day_is_a_date_and_a_circumstance_keeps_its_preposition() -> None:
    text = "[Ann Lee|person] left in 2018 and resigned without saying why"
    made = extraction(text, [(0, "leave", "2018"), (0, "resign", "saying why")])
    left, resigned = made.triples
    assert left.object is not None
    assert resigned.object is not None
    day = Time("2018", left.object.spans[0], "2018", "2018")
    why = replace(resigned.object, preposition="without")
    told = replace(made, triples=(replace(left, times=(day,)), replace(resigned, object=why)))
    values = {s.relation: s.object for s in resolved(told).statements}
    assert values["leave"] == Literal("2018", "date")
    assert values["resign"] == Literal("without saying why")


def test_a_light_verb_without_its_meaning_is_no_statement() -> None:
    text = "[Ann Lee|person] took part in [the race|event c]."
    told = [(0, "take", "part", {"construction": "light_verb"}), (0, "take part in", 1)]
    assert {s.relation for s in resolved(extraction(text, told)).statements} == {"take part in"}
