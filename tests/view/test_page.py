"""What stands in the explorer's file, before any browser opens it."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_graph import DOCUMENTS, ENTITIES, NASTY, STATEMENTS

from kgraph import view
from kgraph.errors import ExportError, UsageError
from kgraph.graph import KnowledgeGraph
from kgraph.view.page import embedded

GRAPH = KnowledgeGraph(DOCUMENTS, ENTITIES, STATEMENTS)
FOLDER = Path(view.__file__).parent


def data_of(page: bytes) -> dict[str, list[dict[str, object]]]:
    found = re.search(rb'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    return json.loads(found[1])


def test_the_same_graph_gives_the_same_bytes() -> None:
    backwards = KnowledgeGraph(DOCUMENTS[::-1], ENTITIES[::-1], STATEMENTS[::-1])
    assert view.explorer(GRAPH, "summit") == view.explorer(backwards, "summit")


def test_things_without_a_name_are_shown_on_request_only() -> None:
    named, all_ = data_of(view.explorer(GRAPH, "")), data_of(view.explorer(GRAPH, "", True))
    assert "analysts" not in {entity["label"] for entity in named["entities"]}
    assert "analysts" in {entity["label"] for entity in all_["entities"]}
    assert (len(named["statements"]), len(all_["statements"])) == (6, 8)


def test_no_number_points_at_nothing() -> None:
    data = data_of(view.explorer(GRAPH, ""))
    entities, sentences = len(data["entities"]), len(data["sentences"])
    for statement in data["statements"]:
        pointed = [statement["subject"], statement["object"], *statement.get("places", [])]
        assert all(number < entities for number in pointed if isinstance(number, int))
        assert all(evidence[0] < sentences for evidence in statement["evidence"])


def test_words_of_articles_end_no_script() -> None:
    page = view.explorer(GRAPH, NASTY).decode("utf-8")
    assert page.count("</script>") == 2
    assert "Tiger" in page.split('id="data">')[1].split("</script>")[0]
    assert "Tiger" not in page.split('id="data">')[0]


@given(st.text())
def test_any_text_comes_back_from_the_page(text: str) -> None:
    written = embedded({"label": text}).encode("utf-8", "backslashreplace")
    assert not re.search(rb"[<>&]|\xe2\x80[\xa8\xa9]", written)
    assert json.loads(written) == {"label": text}


def test_the_policy_allows_this_script_and_style_alone() -> None:
    page = view.explorer(GRAPH, "").decode("utf-8")
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', page)
    assert policy and policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    assert len(re.findall(r"'sha256-[\w+/]{43}='", policy[1])) == 2
    assert not re.search(r"""(?:src|href)=["']?\w+:""", page.split("<!--")[0])


def test_the_file_says_whose_work_it_holds() -> None:
    page = view.explorer(GRAPH, "").decode("utf-8")
    for owner in ("sigma 3", "graphology 0", "Natural Earth", "MIT", "Jacomy"):
        assert owner in page


def test_the_script_was_built_from_the_sources_at_hand() -> None:
    source = FOLDER / "source"
    if not source.is_dir():
        pytest.skip("the sources of the script stand in the repository only")
    digest = hashlib.sha256()
    for path in sorted((source / "src").iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    digest.update((source / "package-lock.json").read_bytes())
    built = (FOLDER / "assets" / "explorer.js").read_text(encoding="utf-8")
    assert built.startswith(f"/* sources: {digest.hexdigest()} */"), "run make view-bundle"


def test_other_suffixes_and_missing_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.html"):
        view.write(GRAPH, tmp_path / "graph.pdf")
    with pytest.raises(ExportError, match="there is no folder"):
        view.write(GRAPH, tmp_path / "missing" / "graph.html")
    assert list(tmp_path.iterdir()) == []
