"""The relation vocabulary: what canonical relations mean, and what a bad vocabulary is told."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kgraph.errors import OntologyError
from kgraph.model import EntityType
from kgraph.schema import load, local_name, ontology_dir, open_relation_iri, read_schema

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION
EVENT, CONCEPT, GROUP, OBJECT = (
    EntityType.EVENT,
    EntityType.CONCEPT,
    EntityType.GROUP,
    EntityType.OBJECT,
)
SCHEMA = load()

GOOD = """
[wildcard]
words = "often; very"

[types.actor]
definition = "Who can act."
members = "person, organization"

["meet"]
definition = "comes together with"
domain = "actor"
range = "actor"
symmetric = true
cameo = "04"
triggers = "meet with; * meet with"

["parent of"]
definition = "is parent of"
domain = "person"
range = "person"
inverse = "child of"

["child of"]
definition = "is child of"
domain = "person"
range = "person"
inverse = "parent of"
"""


@pytest.mark.parametrize(
    ("canonical", "subject", "object", "key"),
    [
        ("meet", PERSON, PERSON, "meet"),
        ("meet with", PLACE, ORGANIZATION, "meet"),
        ("sit down with", PERSON, PERSON, "meet"),
        ("hold talks with", PERSON, PERSON, "talk with"),
        ("talk with", PERSON, PLACE, "talk with"),
        ("arrive in", PERSON, PLACE, "arrive in"),
        ("fly to", PERSON, PLACE, "travel to"),
        ("be born in", PERSON, PLACE, "born in"),
        ("be based in", PERSON, PLACE, "based in"),
        ("be based in", ORGANIZATION, PLACE, "headquartered in"),
        ("CEO of", PERSON, ORGANIZATION, "chief executive of"),
        ("president of", PERSON, PLACE, "president of"),
        ("spokesman for", PERSON, ORGANIZATION, "spokesperson of"),
        ("foreign affairs adviser of", PERSON, PERSON, "adviser of"),
        ("senior foreign policy adviser of", PERSON, PERSON, "adviser of"),
        ("trade minister of", PERSON, PLACE, "minister of"),
        ("deputy prime minister of", PERSON, PLACE, "deputy prime minister of"),
        ("lawyer from", PERSON, PLACE, "native of"),
        ("lawyer from", PERSON, ORGANIZATION, "affiliated with"),
        ("wife of", PERSON, PERSON, "spouse of"),
        ("son of", PERSON, PERSON, "child of"),
        ("win", PERSON, EVENT, "win"),
        ("win", PERSON, CONCEPT, "receive award"),
        ("lead", PERSON, ORGANIZATION, "lead"),
        ("lead to", EVENT, EVENT, "leads to"),
        ("seize", GROUP, PLACE, "capture"),
        ("seize", ORGANIZATION, OBJECT, "seize"),
        ("order", PERSON, ORGANIZATION, "instruct"),
        ("order", PERSON, EVENT, "demand"),
        ("join", PERSON, ORGANIZATION, "member of"),
        ("join", PERSON, PERSON, "accompany"),
        ("partner of", PLACE, PLACE, "cooperate with"),
        ("strike", EVENT, PLACE, "occur in"),
        ("strike", PLACE, PLACE, "attack"),
    ],
)
def test_a_canonical_relation_means_a_relation_type(
    canonical: str, subject: EntityType, object: EntityType, key: str
) -> None:
    found = SCHEMA.relation_type(canonical, subject, object)
    assert found is not None
    assert found.key == key


def test_what_the_vocabulary_does_not_know_stays_an_open_relation() -> None:
    assert SCHEMA.relation_type("stroll through") is None
    assert SCHEMA.predicate("stroll through") == "https://w3id.org/kgraph/relation/stroll-through"


def test_a_relation_between_the_wrong_things_is_not_forced() -> None:
    assert SCHEMA.relation_type("born in", EVENT, PLACE) is None
    assert SCHEMA.predicate("born in", EVENT, PLACE) == open_relation_iri("born in")


@pytest.mark.parametrize(
    "canonical",
    ["former adviser of", "acting director of", "deputy energy minister of", "attack ally of"],
)
def test_who_was_or_only_stands_in_has_not_the_role(canonical: str) -> None:
    assert SCHEMA.relation_type(canonical, PERSON, PLACE) is None


def test_a_literal_object_fits_any_range() -> None:
    found = SCHEMA.relation_type("announce", PERSON, None)
    assert found is not None
    assert found.key == "announce"


def test_every_type_is_found_under_its_own_key() -> None:
    for type in SCHEMA.relation_types.values():
        answers = {
            SCHEMA.relation_type(type.key, subject, object)
            for subject in type.domain
            for object in type.range
        }
        assert type in answers, type.key


def test_every_trigger_is_reachable_for_some_things() -> None:
    for type in SCHEMA.relation_types.values():
        for trigger in type.triggers:
            words = trigger.replace("*", "senior")
            assert any(
                SCHEMA.relation_type(words, subject, object) is type
                for subject in type.domain
                for object in type.range
            ), (type.key, trigger)


def test_triggers_are_written_as_extraction_writes_them() -> None:
    for trigger in SCHEMA.triggers:
        assert trigger == " ".join(trigger.split())
        assert not re.search(r"[,;.]|^(to|the|a|is|was) |.\*|\*\S", trigger), trigger


def test_the_hierarchy_is_walked_up_and_down() -> None:
    assert SCHEMA.ancestors("spouse of") == ("relative of", "knows", "related to")
    assert {"meet", "negotiate with"} <= set(SCHEMA.descendants("talk with"))
    assert "talk with" not in SCHEMA.descendants("talk with")
    assert set(SCHEMA.descendants("related to")) | {"related to"} == set(SCHEMA.relation_types)


@given(st.sampled_from(sorted(SCHEMA.relation_types)))
def test_what_is_above_a_type_has_it_below(key: str) -> None:
    for above in SCHEMA.ancestors(key):
        assert key in SCHEMA.descendants(above)


@given(st.sampled_from(sorted(SCHEMA.relation_types)))
def test_an_inverse_of_an_inverse_is_the_type_itself(key: str) -> None:
    inverse = SCHEMA.inverse(key)
    assert inverse is None or SCHEMA.inverse(inverse) == key
    assert SCHEMA.is_symmetric(key) == (inverse == key)


@given(st.text(), st.sampled_from([None, *EntityType]), st.sampled_from([None, *EntityType]))
def test_any_words_have_a_predicate(
    words: str, subject: EntityType | None, object: EntityType | None
) -> None:
    assert SCHEMA.predicate(words, subject, object).startswith("https://w3id.org/kgraph/")


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(OntologyError, match='"stroll through" is not a relation type'):
        SCHEMA.ancestors("stroll through")


def test_the_vocabulary_is_of_the_size_that_news_needs() -> None:
    assert 150 <= len(SCHEMA.relation_types) <= 300


def test_loading_happens_once() -> None:
    assert load() is load()


def test_asking_the_schema_loads_no_rdf_library() -> None:
    program = "import sys, kgraph.schema; kgraph.schema.load(); print('rdflib' in sys.modules)"
    out = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert out.stdout.strip() == "False"


def test_a_good_vocabulary_is_read(tmp_path: Path) -> None:
    (tmp_path / "relations.toml").write_text(GOOD, "utf-8")
    schema = read_schema(tmp_path / "relations.toml")
    assert list(schema.relation_types) == ["meet", "parent of", "child of"]
    assert schema.relation_types["meet"].domain == (PERSON, ORGANIZATION)
    assert schema.relation_types["meet"].triggers == ("meet", "meet with", "* meet with")
    assert schema.inverse("parent of") == "child of"
    assert schema.relation_type("very often meet with") is schema.relation_types["meet"]
    assert schema.relation_type("seldom meet with") is None


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('inverse = "child of"', 'inverse = "son of"', ':17: "parent of" has an unknown inverse'),
        ('inverse = "parent of"', "", ':17: "parent of" is not named by its inverse'),
        ('domain = "actor"', 'domain = "robot"', ':9: "meet" names an unknown entity type "robot"'),
        ('domain = "actor"\n', "", ':9: "meet" needs entity types'),
        ('range = "actor"', 'range = "person"', ':9: "meet" is symmetric, so'),
        ('cameo = "04"', 'cameo = "21"', ":9: \"meet\" cameo = '21' is not of the right form"),
        ('cameo = "04"', "cameo = 4", ':9: "meet" cameo = 4 is not of the right form'),
        ('cameo = "04"', 'kameo = "04"', ':9: "meet" has an unknown field "kameo"'),
        ("symmetric = true", 'symmetric = "yes"', "symmetric = 'yes' is not of the right form"),
        ('cameo = "04"', 'parent = "talk"', ':9: "meet" has an unknown parent "talk"'),
        ('cameo = "04"', 'parent = "meet"', ':9: "meet" is its own ancestor'),
        ('cameo = "04"', 'parent = "child of"', "allows types that its parent"),
        ('definition = "is child of"', "", ':23: "child of" has no definition'),
        ('definition = "is child of"', 'definition = "x"\ntriggers = "Parent of"', "shares the"),
        ('["child of"]', '["Parent of"]', "has an unknown inverse"),
        ('["meet"]', '["meet"', "cannot be read: "),
        ('["child of"]', '["parent of"]', "cannot be read: "),
    ],
)
def test_a_bad_vocabulary_is_refused_with_file_line_and_key(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert old in GOOD
    path = tmp_path / "relations.toml"
    path.write_text(GOOD.replace(old, new, 1), "utf-8")
    with pytest.raises(OntologyError) as caught:
        read_schema(path)
    assert str(caught.value).startswith(str(path))
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_types_of_one_name_in_the_ontology_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "relations.toml"
    extra = '["parent-of"]\ndefinition = "x"\ndomain = "person"\nrange = "actor"\n'
    path.write_text(GOOD + extra, "utf-8")
    with pytest.raises(OntologyError, match='"parent-of" has the same name in the ontology as'):
        read_schema(path)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "relations.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OntologyError, match="cannot be read"):
        read_schema(tmp_path / "relations.toml")


def test_the_ontology_is_found_in_an_installed_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "kgraph"
    (package / "ontology").mkdir(parents=True)
    (package / "ontology" / "relations.toml").write_text(GOOD, "utf-8")
    (tmp_path / "site-packages" / "ontology").mkdir()
    (tmp_path / "site-packages" / "ontology" / "relations.toml").write_text("", "utf-8")
    assert ontology_dir(package) == package / "ontology"


def test_the_ontology_is_found_beside_the_package_in_a_source_tree(tmp_path: Path) -> None:
    package = tmp_path / "kgraph"
    package.mkdir()
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "relations.toml").write_text(GOOD, "utf-8")
    assert ontology_dir(package) == tmp_path / "ontology"


def test_a_missing_ontology_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"relations\.toml is neither in .* nor in"):
        ontology_dir(tmp_path / "kgraph")


def test_local_names_are_camel_case() -> None:
    assert local_name("president of") == "presidentOf"
    assert local_name("cease fire with") == "ceaseFireWith"
