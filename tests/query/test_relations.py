"""Questions about who did what to whom are answered in one line."""

from collections.abc import Iterable
from datetime import date

import pytest
from sample_graph import (
    AGE,
    ALONE,
    DENIED,
    DIARY,
    DOCUMENTS,
    ENTITIES,
    JOE,
    KG,
    KIM,
    MAY_VISIT,
    MET,
    PRAISE,
    PUTIN,
    STATEMENTS,
    STROLLS,
    SUMMIT,
    VLADIVOSTOK,
    WILL_VISIT,
    statement,
)

from kgraph.api import Graph
from kgraph.errors import UsageError
from kgraph.model import Entity, EntityType, Statement
from kgraph.query import Answers

GRAPH = Graph(DOCUMENTS, ENTITIES, STATEMENTS)


def found(answers: Answers) -> set[str]:
    return {answer.statement.id for answer in answers}


def ids(statements: Iterable[Statement]) -> set[str]:
    return {statement.id for statement in statements}


def test_without_a_filter_every_statement_comes_the_strongest_first() -> None:
    answers = GRAPH.relations()
    assert found(answers) == ids(STATEMENTS)
    assert answers[0].statement == MET


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        ({"subject": "Putin", "relation": "meet"}, [MET, DENIED]),
        ({"subject": "Mr Putin", "relation": "visit"}, [WILL_VISIT]),
        ({"subject": "kim jong-un"}, [MET, MAY_VISIT, AGE]),
        ({"object": "Moscow"}, [MAY_VISIT, WILL_VISIT, STROLLS]),
        ({"object": "Putin"}, [MET]),
        ({"object": "35"}, [AGE]),
        ({"subject": "Kim Jong Un", "object": "Putin"}, [MET]),
        ({"relation": "Stroll  through"}, [STROLLS]),
        ({"relation": "talk with"}, [MET, DENIED, ALONE]),
        ({"relation": KG + "visit"}, [MAY_VISIT, WILL_VISIT]),
        ({"relation": "no such relation"}, []),
        ({"place": "Vladivostok"}, [MET]),
        ({"status": "fact"}, [MET, STROLLS, ALONE, AGE]),
        ({"status": "negated"}, [DENIED, PRAISE]),
        ({"status": "possible"}, [MAY_VISIT]),
        ({"status": "planned"}, [WILL_VISIT]),
        ({"status": "claimed"}, [MAY_VISIT, DENIED]),
        ({"source": "the Kremlin"}, [MAY_VISIT]),
        ({"source": "analysts"}, [DENIED]),
        ({"source": DIARY.id}, [MET, STROLLS, ALONE]),
        ({"source": "Example Wire", "relation": "meet"}, [MET, DENIED]),
        ({"since": "2020"}, [MET, WILL_VISIT]),
        ({"since": "2019", "until": "2019-04"}, [MET]),
        ({"until": date(2019, 3, 31)}, []),
        ({"until": "2020-01-01", "since": date(2019, 4, 26)}, [MET, WILL_VISIT]),
    ],
)
def test_filters(question: dict[str, str], statements: list[Statement]) -> None:
    assert found(GRAPH.relations(**question)) == ids(statements)  # type: ignore[arg-type]


def test_a_relation_with_an_inverse_is_found_from_either_end() -> None:
    parent = Entity("person/a", EntityType.PERSON, "Ann")
    child = Entity("person/b", EntityType.PERSON, "Bob")
    says = statement(parent, "parent of", child, predicate=KG + "parentOf")
    graph = Graph(DOCUMENTS, [parent, child], [says])
    assert found(graph.relations("Bob", "child of")) == {says.id}
    assert found(graph.relations("Bob", "child of", "Ann")) == {says.id}
    assert found(graph.relations("Ann", "child of")) == set()


def test_an_answer_has_its_sentence_its_evidence_and_its_entities() -> None:
    (answer,) = GRAPH.relations("Putin", "meet", "Kim")
    assert (answer.subject, answer.object, answer.relation) == (PUTIN, KIM, "meet")
    assert answer.places[0] == VLADIVOSTOK
    assert answer.sentence == MET.sentence
    assert [evidence.document for evidence in answer.evidence] == [SUMMIT.id, DIARY.id]
    assert str(answer).startswith("Vladimir Putin — meet — Kim Jong Un (Vladivostok; ")
    (denied,) = GRAPH.relations(object=JOE.id, subject="Putin")
    assert denied.status == "claimed negated"
    assert str(denied).endswith("[claimed negated] [according to analysts]")


def test_answers_are_a_sequence_that_prints_and_makes_a_table() -> None:
    answers = GRAPH.relations(relation="visit")
    assert len(answers) == 2
    assert answers[:1][0] == answers[0]
    assert repr(answers).count("\n") == 1
    assert repr(GRAPH.relations(relation="none")) == "no answers"
    pandas = pytest.importorskip("pandas")
    table = answers.to_pandas()
    assert isinstance(table, pandas.DataFrame)
    assert set(table["object"]) == {"Moscow"}


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ({"subject": "Vladmir Putin"}, "did you mean Vladimir Putin"),
        ({"object": "nobody at all"}, "nothing in the graph is called"),
        ({"place": "Atlantis"}, "nothing in the graph is called"),
        ({"source": "Pravda"}, "nothing in the graph is called"),
        ({"status": "true"}, "known are fact, claimed"),
        ({"since": "yesterday"}, "is no date"),
        ({"since": "2020", "until": "2019"}, "later than"),
    ],
)
def test_a_question_that_makes_no_sense_is_one_clear_line(
    question: dict[str, str], message: str
) -> None:
    with pytest.raises(UsageError, match=message) as raised:
        GRAPH.relations(**question)  # type: ignore[arg-type]
    assert "\n" not in str(raised.value)


def test_the_numbers_of_a_graph() -> None:
    stats = GRAPH.stats()
    assert stats["documents"] == 2
    assert stats["entities"] == {"person": 3, "place": 2, "organization": 1}
    assert stats["entities without a name"] == 2
    by_status = stats["statements by status"]
    assert by_status == {"fact": 4, "claimed": 2, "negated": 2, "planned": 1, "possible": 1}
