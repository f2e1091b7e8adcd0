"""Whatever the documents and their order, building is one function of their set."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.model import Extraction
from tests.resolution.build import extraction, resolved

PEOPLE = ("Ann Lee", "Lee", "A. Lee", "Bo Lee", "Kim Jong-un", "Kim", "Joe Biden", "Joseph Biden")
OTHERS = (
    ("Oslo", "place"), ("Moscow", "place"), ("Russian", "place d"), ("Paris", "place"),
    ("Acme", "organization"), ("Acme Ltd", "organization"), ("the Supreme Court", "organization"),
    ("European Fisheries Bureau", "organization"), ("EFB", "organization"),
    ("the leader", "person c"), ("the two leaders", "person c pl"), ("he", "person p"),
)  # fmt: skip
MENTIONS = st.sampled_from([*((name, "person") for name in PEOPLE), *OTHERS])


@st.composite
def documents(draw: st.DrawFn) -> list[Extraction]:
    made = []
    for number in range(draw(st.integers(1, 5))):
        chosen = draw(st.lists(st.tuples(MENTIONS, MENTIONS), min_size=1, max_size=4))
        lines = [f"[{a}|{ta}] saw [{b}|{tb}]." for (a, ta), (b, tb) in chosen]
        triples = [(2 * n, "meet", 2 * n + 1) for n in range(len(chosen))]
        made.append(extraction("\n".join(lines), triples, f"d{number}"))
    return made


@settings(max_examples=60, deadline=None)
@given(documents(), st.randoms(use_true_random=False))
def test_order_changes_nothing(made: list[Extraction], random: object) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolved(*made) == resolved(*shuffled)


@settings(max_examples=30, deadline=None)
@given(documents(), st.integers(0, 4))
def test_a_document_counts_once(made: list[Extraction], again: int) -> None:
    assert resolved(*made) == resolved(*made, *made[again : again + 1])


@settings(max_examples=60, deadline=None)
@given(documents())
def test_what_comes_out_hangs_together(made: list[Extraction]) -> None:
    found = resolved(*made)
    known = {entity.id for entity in found.entities}
    assert len(known) == len(found.entities)
    assert len({s.id for s in found.statements}) == len(found.statements)
    for statement in found.statements:
        assert statement.subject in known and statement.object in known
        assert statement.subject != statement.object
        assert statement.evidence and 0 < statement.confidence <= 1
    for entity in found.entities:
        assert entity.label and entity.mentions
        assert entity.label not in entity.aliases
        assert set(entity.candidates) <= known - {entity.id}


@settings(max_examples=40, deadline=None)
@given(documents())
def test_different_people_never_share_a_node(made: list[Extraction]) -> None:
    for entity in resolved(*made).entities:
        names = {entity.label, *entity.aliases}
        assert not {"Ann Lee", "Bo Lee"} <= names
        assert not {"Kim Jong-un", "Joe Biden"} <= names
