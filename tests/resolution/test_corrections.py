"""What people decide holds in every build, in any order of documents and lines."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kgraph.errors import UsageError
from kgraph.model import EntityType, Extraction
from kgraph.resolution.corrections import Correction, Decision, Key, Leaving, correction_of, line_of
from kgraph.resolution.corrections_keys import Keys, forms, split_keys
from tests.resolution.build import extraction
from tests.resolution.deciding import entity, key, one, resolved, words

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


def test_what_a_split_has_parted_differs_already() -> None:
    text = """[Ann Lee|person] sat. [She|person p f]
              [Ann Lee|person] stood. [She|person p f]
              [Ann Lee|person] left."""
    made = [extraction(text, [(1, "sit", "x"), (3, "stand", "x")])]
    ann, _, second, *_ = resolved(made, []).entities[0].mentions
    stays, leaves = (Key("person/ann-lee", "article", m.span.start, m.text) for m in (second, ann))
    parted = Correction(Decision.SPLIT, (stays, leaves), "mentions")
    differ = Correction(Decision.DIFFER, (leaves, stays))
    once, twice = resolved(made, [parted]), resolved(made, [parted, differ])
    assert words(twice) == words(once) and not twice.notices


def test_a_thing_parted_by_two_lines_is_the_same_whichever_is_older() -> None:
    made = [
        extraction("[Ann Lee|person] spoke.", name="a"),
        extraction("[Ann Lee|person] saw [Lee|person]. [She|person p f]", [(2, "sit", "x")], "b"),
    ]
    [ann] = [e for e in resolved(made, []).entities if e.label == "Ann Lee"]
    keys = [Key(ann.id, m.document, m.span.start, m.text) for m in ann.mentions]
    stays, full, short = keys[:3]
    lines = [
        Correction(Decision.SPLIT, (stays, short), "names"),
        Correction(Decision.SPLIT, (stays, full), "mentions"),
    ]
    assert resolved(made, lines).entities == resolved(made, lines[::-1]).entities


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
