"""Whatever the documents and the decisions are, what people decided holds."""

from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kgraph.errors import UsageError
from kgraph.model import Entity, EntityType, Extraction, MentionKind, MentionOf
from kgraph.resolution import Resolution
from kgraph.resolution.corrections import Correction, Decision, Leaving
from kgraph.resolution.corrections_keys import Keys, forms, split_keys
from tests.resolution.build import extraction
from tests.resolution.deciding import resolved
from tests.resolution.test_invariants import documents

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


NAMES = st.sampled_from(
    ("Ann Lee", "Lee", "A. Lee", "Bo Lee", "Joe Biden", "Joseph Biden", "Cy Poe")
)
WORDS = st.sampled_from([*Decision, Decision.MERGE, Decision.SPLIT, Decision.SPLIT])


@st.composite
def articles(draw: st.DrawFn) -> list[Extraction]:
    """Some articles about people of few names."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=3))
        lines = [f"[{a}|person] saw [{b}|person]. [She|person p f]" for a, b in chosen]
        triples = [(3 * n + i, "meet", 3 * n + 1) for n in range(len(chosen)) for i in (0, 2)]
        made.append(extraction("\n".join(lines), triples, f"d{number}"))
    return made


@st.composite
def decisions(draw: st.DrawFn, made: list[Extraction], count: int = 4) -> list[Correction]:
    """Decisions that a user takes one after the other, each seeing the graph as it is then."""
    taken: list[Correction] = []
    for _ in range(draw(st.integers(1, count))):
        now = resolved(made, taken)
        keys = Keys(now.entities)
        able = [e for e in now.entities if _has_key(keys, e)]
        if not able:
            break
        chosen = draw(st.lists(st.sampled_from(able), min_size=1, max_size=3, unique=True))
        word = draw(WORDS)
        taken += _decision(draw, word, chosen, keys, made)
    return taken


def _has_key(keys: Keys, entity: Entity) -> bool:
    try:
        keys.of(entity)
    except UsageError:
        return False
    return True


def _decision(
    draw: st.DrawFn, word: Decision, chosen: list[Entity], keys: Keys, made: list[Extraction]
) -> list[Correction]:
    ends = tuple(keys.of(e) for e in chosen)
    if word in (Decision.MERGE, Decision.DIFFER):
        return [Correction(word, ends)] if len(ends) > 1 else []
    if word is Decision.SPLIT:
        what = draw(st.sampled_from(list(Leaving)))
        written = forms(chosen[0], made)
        first = draw(st.sampled_from(chosen[0].mentions))
        alike = {
            Leaving.DOCUMENTS: lambda m: m.document == first.document,
            Leaving.NAMES: lambda m: written[m] == written[first],
            Leaving.MENTIONS: lambda m: m == first,
        }[what]
        leaving = [m for m in chosen[0].mentions if alike(m)]
        try:
            return [Correction(word, split_keys(chosen[0], leaving, what, keys, written), what)]
        except UsageError:
            return []
    values = {
        Decision.RENAME: st.sampled_from(("X", "Y", "Ann Lee")),
        Decision.RETYPE: st.sampled_from([t.value for t in EntityType]),
        Decision.FORGET: st.just(""),
    }
    return [Correction(word, ends[:1], draw(values[word]))]


def holds(found: Resolution, made: Correction) -> bool:
    """Whether a decision is what a graph shows."""
    index = Keys(found.entities)
    ids = [tuple(index.holders(k)) for k in made.keys]
    entities = {e.id: e for e in found.entities}
    match made.decision:
        case Decision.MERGE:
            return len(set(ids)) == 1
        case Decision.DIFFER:
            return len(set(ids)) == len(ids)
        case Decision.SPLIT:
            return ids[0] not in ids[1:] and len({i for i in ids[1:] if i}) <= 1
        case Decision.RENAME:
            return [entities[i].label for i in ids[0]] == [made.value]
        case Decision.RETYPE:
            return [entities[i].type for i in ids[0]] == [made.value]
        case _:
            return not ids[0]


@SLOW
@given(st.data())
def test_the_last_decision_holds_and_the_graph_hangs_together(data: st.DataObject) -> None:
    made = data.draw(documents())
    taken = data.draw(decisions(made))
    found = resolved(made, taken)
    if taken and not _forgotten(taken):
        assert holds(found, taken[-1])
    known = {e.id for e in found.entities}
    assert len(known) == len(found.entities)
    assert len({s.id for s in found.statements}) == len(found.statements)
    for statement in found.statements:
        assert statement.subject in known and statement.object in known
        assert statement.subject != statement.object
    for each in found.entities:
        assert each.label and each.mentions
        assert each.label not in each.aliases
        assert set(each.candidates) <= known - {each.id}


@SLOW
@given(st.data())
def test_a_decision_changes_what_it_is_about_and_nothing_else(data: st.DataObject) -> None:
    made = data.draw(articles())
    taken = data.draw(decisions(made))
    if not taken:
        return
    *earlier, last = taken
    before, after = resolved(made, earlier), resolved(made, taken)
    index = Keys(before.entities)
    about = [i for k in last.keys for i in index.holders(k)]
    chosen = [set(e.mentions) for e in before.entities if e.id in about]
    others = sorted(spans(e.mentions) for e in before.entities if e.id not in about)
    now = sorted(spans(e.mentions) for e in after.entities)
    if after.notices:
        return  # an older line had to give way
    if last.decision is Decision.MERGE:
        assert now == sorted([*others, spans(set().union(*chosen))])
    elif last.decision is Decision.SPLIT:
        [whole] = chosen
        parts = [p for p in now if p not in others or set(p) <= set(spans(whole))]
        assert len(now) == len(others) + 2
        assert sorted(x for p in parts for x in p) == list(spans(whole))
    elif last.decision is Decision.FORGET:
        assert now == others
    else:
        assert now == sorted([*others, *map(spans, chosen)])


def spans(mentions: Iterable[MentionOf]) -> tuple[tuple[str, int, str], ...]:
    return tuple(sorted((m.document, m.span.start, m.text) for m in mentions))


def _forgotten(taken: list[Correction]) -> bool:
    return taken[-1].decision is not Decision.FORGET and any(
        c.decision is Decision.FORGET for c in taken
    )


@SLOW
@given(st.data(), st.randoms(use_true_random=False))
def test_decisions_commute_with_the_order_of_documents(data: st.DataObject, random: object) -> None:
    made = data.draw(documents())
    taken = data.draw(decisions(made))
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolved(made, taken) == resolved(shuffled, taken)


@SLOW
@given(st.data(), st.randoms(use_true_random=False))
def test_lines_that_contradict_nothing_may_stand_in_any_order(
    data: st.DataObject, random: object
) -> None:
    made = data.draw(articles())
    taken = data.draw(decisions(made))
    shuffled = list(taken)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one_way, other_way = resolved(made, taken), resolved(made, shuffled)
    if not one_way.notices and not other_way.notices and not _speak_of_what_leaves(made, taken):
        assert one_way == other_way


def _speak_of_what_leaves(made: list[Extraction], taken: list[Correction]) -> bool:
    """Whether a line speaks of an entity by a mention that another line takes out of it."""
    for parting in taken:
        if parting.decision is Decision.SPLIT:
            index = Keys(resolved(made, [parting]).entities)
            stays = index.holders(parting.keys[0])
            before = Keys(resolved(made, []).entities)
            left = before.holders(parting.keys[0])
            others = [k for c in taken if c is not parting for k in c.keys]
            if any(before.holders(k) == left and index.holders(k) != stays for k in others):
                return True
            if any(k in parting.keys[1:] for k in others):
                return True
    return False


@SLOW
@given(st.data())
def test_saying_it_twice_changes_nothing(data: st.DataObject) -> None:
    made = data.draw(documents())
    taken = data.draw(decisions(made))
    for n in range(len(taken)):
        once, twice = resolved(made, taken[: n + 1]), resolved(made, [*taken[: n + 1], taken[n]])
        assert (once.entities, once.statements) == (twice.entities, twice.statements)


@SLOW
@given(st.data())
def test_what_was_decided_on_some_documents_holds_among_more(data: st.DataObject) -> None:
    made = data.draw(documents())
    some = made[: max(1, len(made) // 2)]
    taken = data.draw(decisions(some, 1))
    found = resolved(made, taken)
    assert all(holds(found, c) for c in taken)
    assert not found.notices


@SLOW
@given(st.data())
def test_entities_that_no_line_speaks_of_stay_as_they_are(data: st.DataObject) -> None:
    made = data.draw(documents())
    taken = data.draw(decisions(made, 1))
    before = resolved(made, [])
    index = Keys(before.entities)
    touched = {i for c in taken for k in c.keys for i in index.holders(k)}
    after = {e.mentions for e in resolved(made, taken).entities}
    for each in before.entities:
        if each.id not in touched and all(m.kind is MentionKind.NAME for m in each.mentions):
            assert each.mentions in after
