"""What people decide holds in every build, in any order of documents and lines."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kgraph import schema
from kgraph.errors import UsageError
from kgraph.model import Entity, EntityType, Extraction, MentionKind, MentionOf
from kgraph.resolution import Resolution, resolve
from kgraph.resolution.corrections import Correction, Decision, Key, Leaving, correction_of, line_of
from kgraph.resolution.corrections_keys import Keys, forms, split_keys
from tests.resolution.build import extraction
from tests.resolution.test_invariants import documents

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def resolved(made: list[Extraction], corrections: list[Correction]) -> Resolution:
    numbered = [replace(c, line=n) for n, c in enumerate(corrections, 1)]
    return resolve(made, schema.load(), numbered)


def one(found: Resolution, key: Key) -> Entity | None:
    """The entity that a key means in a resolution; None if it is not there."""
    ids = Keys(found.entities).holders(key)
    return next((e for e in found.entities if ids == [e.id]), None)


def entity(found: Resolution, label: str, nth: int = 0) -> Entity:
    return [e for e in found.entities if e.label == label][nth]


def key(found: Resolution, label: str, nth: int = 0) -> Key:
    return Keys(found.entities).of(entity(found, label, nth))


def words(found: Resolution) -> list[list[str]]:
    """What each entity is called, mention by mention."""
    return sorted([m.text for m in e.mentions] for e in found.entities)


# What each decision does


TWO = [
    extraction("[Ann Lee|person] met [Bo Kim|person]. \n [She|person p f c1] left.",
               [(0, "meet", 1)], "a"),
    extraction("[Anna Leigh|person] met [Cy Poe|person].", [(0, "meet", 1)], "b"),
]  # fmt: skip


def test_merged_entities_are_one_node_with_all_names_and_statements() -> None:
    before = resolved(TWO, [])
    keys = (key(before, "Ann Lee"), key(before, "Anna Leigh"))
    after = resolved(TWO, [Correction(Decision.MERGE, keys)])
    [both] = [e for e in after.entities if len({m.document for m in e.mentions}) == 2]
    assert {both.label, *both.aliases} == {"Ann Lee", "Anna Leigh"}
    assert {both.id} <= {s.subject for s in after.statements} | {s.object for s in after.statements}
    assert len(after.entities) == len(before.entities) - 1


def test_things_of_one_document_are_merged_and_a_group_of_both_speaks_of_them_once() -> None:
    made = [extraction("[Ann Lee|person] met [Bo Kim|person]. \n [They|person p pl] left.",
                       [(0, "meet", 1), (2, "leave", "town")])]  # fmt: skip
    before = resolved(made, [])
    keys = (key(before, "Ann Lee"), key(before, "Bo Kim"))
    [both] = resolved(made, [Correction(Decision.MERGE, keys)]).entities
    assert len(both.mentions) == len(set(both.mentions))


def test_what_a_split_takes_out_by_document_is_a_node_of_its_own() -> None:
    made = [extraction("[Jo Poe|person] spoke.", name=name) for name in "abc"]
    before = resolved(made, [])
    [jo] = before.entities
    leaving = [m for m in jo.mentions if m.document == "b"]
    keys = split_keys(jo, leaving, Leaving.DOCUMENTS, Keys(before.entities), forms(jo, made))
    after = resolved(made, [Correction(Decision.SPLIT, keys, "documents")])
    assert sorted("".join(m.document for m in e.mentions) for e in after.entities) == ["ac", "b"]


def test_what_a_split_takes_out_by_name_takes_its_pronouns_along() -> None:
    text = """[Ann Lee|person f] spoke. [She|person p f c1] sat. [Lee|person] left.
              [He|person p c1] fell."""
    made = [extraction(text, [(1, "sit", "x"), (3, "fall", "x")])]
    before = resolved(made, [])
    ann = entity(before, "Ann Lee")
    assert "Lee" in [m.text for m in ann.mentions]
    leaving = [m for m in ann.mentions if m.text == "Lee"]
    keys = split_keys(ann, leaving, Leaving.NAMES, Keys(before.entities), forms(ann, made))
    after = words(resolved(made, [Correction(Decision.SPLIT, keys, "names")]))
    assert any(texts[0] == "Lee" for texts in after)
    assert not any({"Ann Lee", "Lee"} <= set(texts) for texts in after)


def test_what_a_split_takes_out_by_number_leaves_alone() -> None:
    text = "[Ann Lee|person] spoke. [Lee|person] sat. [Lee|person] left."
    made = [extraction(text)]
    before = resolved(made, [])
    [ann] = before.entities
    keys = split_keys(ann, ann.mentions[2:], Leaving.MENTIONS, Keys(before.entities), {})
    after = resolved(made, [Correction(Decision.SPLIT, keys, "mentions")])
    assert words(after) == [["Ann Lee", "Lee"], ["Lee"]]


def test_a_pronoun_that_says_nothing_may_leave_for_nowhere() -> None:
    made = [
        extraction("[Ann Lee|person f] spoke. \n [She|person p f c1] sat. [Ann Lee|person] fell.")
    ]
    before = resolved(made, [])
    [ann] = before.entities
    she = [m for m in ann.mentions if m.text == "She"]
    assert she
    keys = split_keys(ann, she, Leaving.MENTIONS, Keys(before.entities), {})
    parted = Correction(Decision.SPLIT, keys, "mentions")
    renamed = Correction(Decision.RENAME, keys[1:], "X")
    merged = Correction(Decision.MERGE, keys)
    assert words(resolved(made, [parted, renamed])) == [["Ann Lee", "Ann Lee"]]
    resolved(made, [merged, parted])
    resolved(made, [parted, merged])


def test_a_capital_that_leaves_its_country_is_the_city() -> None:
    made = [
        extraction("[Moscow|place] said no to [Oslo|place]. \n [Russia|place] left.",
                   [(0, "say", 1)], "a"),
        extraction("It rained in [Moscow|place].", [], "b"),
    ]  # fmt: skip
    before = resolved(made, [])
    russia = entity(before, "Russia")
    moscow = [m for m in russia.mentions if m.text == "Moscow"]
    assert moscow
    written = forms(russia, made)
    keys = split_keys(russia, moscow, Leaving.NAMES, Keys(before.entities), written)
    after = resolved(made, [Correction(Decision.SPLIT, keys, "names")])
    city = entity(after, "Moscow")
    assert city.id == "place/moscow" and city.latitude is not None
    assert {m.document for m in city.mentions} == {"a", "b"}


def test_a_renamed_entity_keeps_its_old_name_as_alias_and_what_it_owns_follows() -> None:
    text = "[Ann Lee|person] spoke. [[Ann Lee|person]'s mother|person c] left."
    made = [extraction(text, [(2, "leave", "town")])]
    before = resolved(made, [])
    labels = {e.label for e in before.entities}
    after = resolved(made, [Correction(Decision.RENAME, (key(before, "Ann Lee"),), "Ann  Leigh")])
    ann = entity(after, "Ann Leigh")
    assert (ann.id, ann.aliases) == ("person/ann-leigh", ("Ann Lee",))
    if "Ann Lee's mother" in labels:
        assert "Ann Leigh's mother" in {e.label for e in after.entities}


def test_what_has_no_name_gets_one() -> None:
    made = [extraction("[A man|person c] met [Bo Kim|person].", [(0, "meet", 1)])]
    before = resolved(made, [])
    [man] = [e for e in before.entities if not e.named]
    after = resolved(made, [Correction(Decision.RENAME, (key(before, man.label),), "Max Roe")])
    assert entity(after, "Max Roe").named


def test_a_retyped_place_has_no_coordinates() -> None:
    made = [extraction("[Oslo|place] said no.")]
    before = resolved(made, [])
    assert before.entities[0].latitude is not None
    after = resolved(made, [Correction(Decision.RETYPE, (key(before, "Oslo"),), "organization")])
    [oslo] = after.entities
    assert (oslo.id, oslo.type, oslo.latitude) == (
        "organization/oslo", EntityType.ORGANIZATION, None)  # fmt: skip


def test_what_is_forgotten_leaves_with_its_statements() -> None:
    before = resolved(TWO, [])
    ann = entity(before, "Ann Lee")
    after = resolved(TWO, [Correction(Decision.FORGET, (key(before, "Ann Lee"),))])
    assert ann.id not in {e.id for e in after.entities}
    assert not [s for s in after.statements if ann.id in (s.subject, s.object)]
    assert len(after.statements) == len(before.statements) - 1


def test_what_differs_is_no_candidate_and_is_never_merged() -> None:
    made = [extraction("[Ann Lee|person] spoke.", name="a"),
            extraction("[Ms ~Lee|person] left.", name="b")]  # fmt: skip
    before = resolved(made, [])
    assert entity(before, "Lee").candidates
    keys = (key(before, "Ann Lee"), key(before, "Lee"))
    after = resolved(made, [Correction(Decision.DIFFER, keys)])
    assert not entity(after, "Lee").candidates


def test_what_differs_is_parted_when_a_later_document_would_join_it() -> None:
    made = [extraction("[Jo Poe|person] spoke.", name=name) for name in "abcd"]
    [jo] = resolved(made, []).entities
    keys = tuple(Key(jo.id, name, 0, "Jo Poe") for name in "ac")
    after = resolved(made, [Correction(Decision.DIFFER, keys)])
    assert sorted("".join(m.document for m in e.mentions) for e in after.entities) == ["abd", "c"]


def test_what_differs_in_one_document_is_parted_by_name() -> None:
    made = [extraction("[Ann Lee|person] spoke. [Lee|person] sat. [Lee|person] left.")]
    keys = (Key("", "article", 0, "Ann Lee"), Key("", "article", 15, "Lee"))
    after = resolved(made, [Correction(Decision.DIFFER, keys)])
    assert words(after) == [["Ann Lee"], ["Lee", "Lee"]]


# Lines that contradict each other, and lines whose entities are gone


def test_the_later_of_two_contradicting_lines_counts_and_a_notice_says_so() -> None:
    before = resolved(TWO, [])
    keys = (key(before, "Ann Lee"), key(before, "Bo Kim"))
    same, other = Correction(Decision.MERGE, keys), Correction(Decision.DIFFER, keys)
    parted = resolved(TWO, [same, other])
    assert words(parted) == words(before)
    assert [(n.line, n.what) for n in parted.notices] == [
        (1, "a later line decides otherwise, and counts")
    ]
    assert words(resolved(TWO, [other, same])) == words(resolved(TWO, [same]))


def test_three_lines_that_cannot_all_hold() -> None:
    before = resolved(TWO, [])
    a, b, c = (key(before, label) for label in ("Ann Lee", "Bo Kim", "Cy Poe"))
    found = resolved(TWO, [
        Correction(Decision.MERGE, (a, b)), Correction(Decision.DIFFER, (a, c)),
        Correction(Decision.MERGE, (b, c)),
    ])  # fmt: skip
    assert one(found, b) == one(found, c) != one(found, a)
    assert [n.line for n in found.notices] == [1]


def test_the_later_label_counts() -> None:
    before = resolved(TWO, [])
    ann = (key(before, "Ann Lee"),)
    lines = [Correction(Decision.RENAME, ann, "X"), Correction(Decision.RENAME, ann, "Y")]
    found = resolved(TWO, lines)
    assert one(found, ann[0]).label == "Y"  # type: ignore[union-attr]
    assert [n.line for n in found.notices] == [1]


def three() -> tuple[list[Extraction], list[Key]]:
    """Three people, and the key of each."""
    names = ("Ann Lee", "Bo Kim", "Cy Poe")
    made = [extraction(f"[{name}|person] spoke.", name=name[:1]) for name in names]
    before = resolved(made, [])
    return made, [key(before, name) for name in names]


def test_what_a_split_leaves_behind_stays_together_whoever_it_was_merged_through() -> None:
    made, (a, b, c) = three()
    lines = [
        Correction(Decision.MERGE, (a, b)),
        Correction(Decision.MERGE, (a, c)),
        Correction(Decision.SPLIT, (b, a), "documents"),
    ]
    after = resolved(made, lines)
    assert words(after) == [["Ann Lee"], ["Bo Kim", "Cy Poe"]]
    assert [n.line for n in after.notices] == [1]


def test_a_label_stays_with_what_stays() -> None:
    made = [extraction("[Jo Poe|person] spoke.", name=name) for name in "abc"]
    [jo] = resolved(made, []).entities
    first, second = (Key(jo.id, name, 0, "Jo Poe") for name in "ab")
    after = resolved(made, [
        Correction(Decision.RENAME, (first,), "The Elder"),
        Correction(Decision.SPLIT, (second, first), "documents"),
    ])  # fmt: skip
    assert len(entity(after, "The Elder").mentions) == 2
    assert len(entity(after, "Jo Poe").mentions) == 1
    assert not after.notices


def test_a_merge_holds_for_what_a_later_split_leaves() -> None:
    made = [extraction("[Jo Poe|person] spoke.", name=name) for name in "abc"]
    made.append(extraction("[Ann Lee|person] spoke.", name="d"))
    before = resolved(made, [])
    jo, ann = (Key("", "a", 0, "Jo Poe"), key(before, "Ann Lee"))
    stays = Key("", "b", 0, "Jo Poe")
    lines = [
        Correction(Decision.MERGE, (jo, ann)),
        Correction(Decision.SPLIT, (stays, jo), "documents"),
    ]
    after = resolved(made, lines)
    assert words(after) == [["Jo Poe"], ["Jo Poe", "Jo Poe", "Ann Lee"]]
    assert not after.notices


def test_what_left_before_does_not_leave_with_its_document() -> None:
    made = [extraction("[Jo Poe|person] saw [Jo Poe|person].", name=name) for name in "ab"]
    first, second, other = (Key("", "a", 0, "Jo Poe"), Key("", "a", 11, "Jo Poe"),
                            Key("", "b", 0, "Jo Poe"))  # fmt: skip
    lines = [
        Correction(Decision.SPLIT, (second, first), "mentions"),
        Correction(Decision.SPLIT, (other, second), "documents"),
    ]
    after = resolved(made, lines)
    assert words(after) == [["Jo Poe"], ["Jo Poe"], ["Jo Poe", "Jo Poe"]]
    assert not after.notices


def test_what_left_may_be_parted_again() -> None:
    made = [extraction("[Jo Poe|person] spoke.", name=name) for name in "abcd"]
    a, b, c = (Key("", name, 0, "Jo Poe") for name in "abc")
    lines = [
        Correction(Decision.SPLIT, (a, b, c), "documents"),
        Correction(Decision.SPLIT, (b, c), "documents"),
    ]
    after = resolved(made, lines)
    assert sorted("".join(m.document for m in e.mentions) for e in after.entities) == [
        "ad", "b", "c"]  # fmt: skip
    assert not after.notices


@pytest.mark.parametrize(
    "gone",
    [
        Key("person/ann-lee", "elsewhere", 0, "Ann Lee"),
        Key("person/ann-lee", "a", 1, "Ann Lee"),
        Key("person/ann-lee", "a", 0, "Ann Roe"),
        Key("person/ann-lee", "a", 900, "Ann Lee"),
        Key("person/ann-lee", "a", 8, "met"),
    ],
    ids=str,
)
def test_a_line_whose_mention_is_gone_does_nothing_and_says_so(gone: Key) -> None:
    before = resolved(TWO, [])
    other = key(before, "Bo Kim")
    for made in (
        Correction(Decision.MERGE, (gone, other)),
        Correction(Decision.SPLIT, (gone, other), "documents"),
        Correction(Decision.SPLIT, (other, gone), "documents"),
        Correction(Decision.DIFFER, (other, gone)),
        Correction(Decision.FORGET, (gone,)),
    ):
        after = resolved(TWO, [made])
        assert (after.entities, after.statements) == (before.entities, before.statements)
        assert [n.line for n in after.notices] == [1]
        assert "person/ann-lee" in after.notices[0].what


def test_a_name_drawn_otherwise_by_a_newer_model_is_found_again() -> None:
    made = [extraction("[President ~Ann Lee|person] spoke.")]
    shorter = Key("person/ann-lee", "article", 10, "Ann Lee")
    after = resolved(made, [Correction(Decision.RENAME, (shorter,), "A. L.")])
    assert entity(after, "A. L.") and not after.notices


def test_what_is_only_spoken_of_together_with_others_has_no_key() -> None:
    made = resolved(TWO, [])
    ann, bo = entity(made, "Ann Lee"), entity(made, "Bo Kim")
    twin = replace(bo, mentions=ann.mentions)
    with pytest.raises(UsageError, match="alone"):
        Keys([ann, twin]).of(ann)


# Whatever the documents and decisions are


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


# The text of a line


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(TEXTS, TEXTS, TEXTS, TEXTS, st.sampled_from(["2026-11-23", ""]))
def test_a_line_says_all_of_a_decision(
    document: str, text: str, author: str, reason: str, day: str
) -> None:
    keys = (Key("person/x", document, 7, text), Key("place/y-z", text, 0, document))
    made = Correction(Decision.MERGE, keys, "", author, day, reason, 3)
    line = line_of(made)
    assert "\n" not in line and "\r" not in line
    assert correction_of(line, 3) == made
