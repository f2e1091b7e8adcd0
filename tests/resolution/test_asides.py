"""Times, "there" and names inside names: read as what the article comes back to, and no names."""

from kgraph.model import EntityType
from tests.resolution.build import extraction
from tests.resolution.deciding import entity, resolved, words


def test_there_is_the_place_that_the_model_groups_it_with() -> None:
    text = """[Ann Lee|person] moved to [Skelby|place c1].
              She died [there|place p as c1]."""
    found = resolved([extraction(text, [(0, "move to", 1)])], [])
    assert [m.text for m in entity(found, "Skelby").mentions] == ["Skelby", "there"]


def test_there_is_nobody() -> None:
    text = """[Ann Lee|person c1] moved.
              She died [there|place p as c1]."""
    assert words(resolved([extraction(text)], [])) == [["Ann Lee"]]


def test_a_time_said_twice_is_a_thing_without_a_name() -> None:
    text = """[Ann Lee|person] left in [2010|date c as c2].
              [That year|date c as c2] [she|person p f c1] moved.
              It rained in [May|date c as c3]."""
    found = resolved([extraction(text)], [])
    [year] = [e for e in found.entities if e.type is EntityType.DATE]
    assert [m.text for m in year.mentions] == ["2010", "That year"]
    assert year.label == "2010" and not year.named


def test_a_time_before_a_comma_is_not_who_comes_after_it() -> None:
    found = resolved([extraction("In [2010|date c as c2], [Ann Lee|person] left.")], [])
    assert words(found) == [["Ann Lee"]]


def test_a_name_inside_another_is_what_the_text_names_by_itself() -> None:
    text = """[Skelby|place] read the [[Skelby|place as c1] Bulletin|organization].
              The [[Marwick|place as c2] Times|organization] did not."""
    found = resolved([extraction(text, [(0, "read", 1)])], [])
    assert len(entity(found, "Skelby").mentions) == 2
    assert not [e for e in found.entities if e.label == "Marwick"]
    assert entity(found, "Skelby Bulletin").type is EntityType.ORGANIZATION
