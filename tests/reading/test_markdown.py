"""Markdown and HTML come out as a reader sees them."""

import pytest

from kgraph.reading import read
from kgraph.reading.markdown import front_matter, paragraphs


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("# Talks #", ["Talks"]),
        ("Talks\n=====\n\nThey met.", ["Talks", "They met."]),
        ("They **met** *in* __Oslo__ and _left_.", ["They met in Oslo and left."]),
        ("snake_case_names stay, 2 * 3 * 4 too", ["snake_case_names stay, 2 * 3 * 4 too"]),
        ('[Oslo](https://x.example/a_(b) "title") is cold.', ["Oslo is cold."]),
        ("[Oslo][1] is cold.\n\n[1]: https://x.example", ["Oslo is cold."]),
        ("![a boat](boat.jpg)\n\nThey met.", ["They met."]),
        ("- one\n- two\n  more\n1. three", ["one", "two more", "three"]),
        ("> They met\n> in Oslo.", ["They met in Oslo."]),
        ("```\ncode\n\n```\nThey met.", ["They met."]),
        ("| Name | Town |\n|------|:----:|\n| Li | Oslo |", ["Name, Town", "Li, Oslo"]),
        ("They met.<!-- no -->\n\n---\n\nThey left.", ["They met.", "They left."]),
        ("They met<br>in Oslo.[^1]\n\n[^1]: In May.", ["They met in Oslo."]),
        (r"Not \*marked\* at all", ["Not *marked* at all"]),
        ("Line one\nline two", ["Line one line two"]),
        ("[exercises](x), he said, [The] end", ["exercises, he said, [The] end"]),
    ],
)
def test_marks_are_reduced_to_text(written, seen):
    assert [part for part in paragraphs(written) if part] == seen


def test_front_matter_gives_fields_without_quotes():
    fields, body = front_matter(
        "---\ntitle: 'A: b'\ntags:\n  - x\ndate: 2024-03-12\n---\nThey met."
    )
    assert (fields["title"], fields["date"], body) == ("A: b", "2024-03-12", "They met.")


def test_a_rule_at_the_start_is_no_front_matter():
    assert front_matter("---\n\nThey met.") == ({}, "---\n\nThey met.")


def page(body, head=""):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def only(tmp_path, content):
    path = tmp_path / "page.html"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (document,) = read([str(path)])
    return document


def test_the_encoding_that_a_page_declares_is_believed(tmp_path):
    text = page("<article><p>Ms Brandão met Li Na.</p></article>", '<meta charset="iso-8859-1">')
    assert only(tmp_path, text.encode("cp1252")).text == "Ms Brandão met Li Na."


def test_a_short_page_keeps_its_paragraphs(tmp_path):
    text = page(
        "<article><p>Ana met Li.</p><p>They left<br>Oslo.</p><ul><li>Fin.</li></ul></article>"
    )
    assert only(tmp_path, text).text == "Ana met Li.\n\nThey left Oslo.\n\nFin."


def test_no_date_is_invented_for_a_page_without_one(tmp_path):
    text = page("<article><p>On 3 May 2019 Ana met Li in Oslo.</p></article>")
    assert only(tmp_path, text).published is None
