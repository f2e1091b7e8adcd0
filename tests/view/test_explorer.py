"""The explorer in a real browser: what a reader sees, clicks, and can never be hurt by."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from sample_graph import DOCUMENTS, ENTITIES, MOSCOW, PUTIN, STATEMENTS, statement
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

from kgraph import view
from kgraph.graph import KnowledgeGraph
from kgraph.model import Document, Entity, EntityType, Evidence, Span, Statement, When

TEXT = "In 🐯 city, Ann thanked Bob."
HARM = (
    "</script><script>window.owned = 1</script>",
    '"><img src=x onerror="window.owned = 1">',
    "javascript:window.owned=1",
    "<svg onload=window.owned=1>",
    "<!--<script>",
    "\u2028window.owned=1//",
)


def hostile() -> KnowledgeGraph:
    entities = [
        Entity(
            f"person/{number}",
            EntityType.PERSON,
            harm,
            HARM,
            (("wikidata", harm), (harm, "Q1")),
            latitude=1.0,
            longitude=2.0,
        )
        for number, harm in enumerate(HARM)
    ]
    text = " ".join(HARM)
    evidence = Evidence(
        "d", 0, 0, len(text), text, Span(0, 9), (Span(9, 20),), Span(21, 40), "", ""
    )
    statements = [
        Statement(
            f"s{number}",
            entities[number].id,
            harm,
            "p",
            entities[number - 1].id,
            times=(When(harm, "2020", "2020"),),
            qualifiers=((harm, harm),),
            attributed_to=harm,
            evidence=(evidence,),
        )
        for number, harm in enumerate(HARM)
    ]
    return KnowledgeGraph([Document("d", text, HARM[1], HARM[0])], entities, statements)


def small() -> KnowledgeGraph:
    ann = Entity("person/ann", EntityType.PERSON, "Ann", ("Ms Ann",))
    bob = Entity("person/bob", EntityType.PERSON, "Bob")
    start = TEXT.index("Ann")
    thanked = Evidence(
        "d",
        0,
        0,
        len(TEXT),
        TEXT,
        Span(start, start + 3),
        (Span(start + 4, start + 11),),
        Span(start + 12, start + 15),
        "thanked",
        "active_clause",
    )
    thanks = Statement("t", ann.id, "thank", "p", bob.id, evidence=(thanked,))
    return KnowledgeGraph([Document("d", TEXT, "Thanks", "Example Wire")], [ann, bob], [thanks])


SAMPLE = KnowledgeGraph(
    DOCUMENTS, ENTITIES, [*STATEMENTS, statement(PUTIN, "president of", MOSCOW)]
)


class Page:
    """The explorer of a graph, opened from a file."""

    def __init__(self, browser: Chrome, path: Path) -> None:
        self.browser = browser
        browser.get_log("browser")
        browser.get(path.as_uri())

    def run(self, script: str, *values: object) -> Any:
        return self.browser.execute_script(script, *values)

    def settled(self, script: str) -> Any:
        """Let two frames be drawn, then run a script."""
        wait = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))"
        self.browser.execute_async_script(wait)
        return self.run(script)

    def text(self, name: str) -> str:
        return self.browser.find_element(By.ID, name).text

    def tick(self, name: str) -> None:
        path = f"//nav//label[span='{name}']/input"
        self.browser.find_element(By.XPATH, path).click()

    def errors(self) -> list[str]:
        return [e["message"] for e in self.browser.get_log("browser") if e["level"] == "SEVERE"]

    def click_at(self, point: dict[str, float]) -> None:
        stage = self.browser.find_element(By.ID, "stage")
        middle = (stage.size["width"] / 2, stage.size["height"] / 2)
        x, y = point["x"] - middle[0], point["y"] - middle[1]
        ActionChains(self.browser).move_to_element_with_offset(stage, round(x), round(y)).pause(
            0.1
        ).click().pause(0.5).perform()


SPOT = """
const {sigma} = explorer.stage;
const spot = (key) => sigma.framedGraphToViewport(sigma.getNodeDisplayData(key));
"""


@pytest.fixture
def opened(browser: Chrome, tmp_path: Path) -> Any:
    def open_(graph: KnowledgeGraph, everything: bool = False) -> Page:
        path = view.write(graph, tmp_path / "graph.html", everything=everything)
        return Page(browser, path)

    return open_


def test_hostile_words_stay_words(opened: Any) -> None:
    page = opened(hostile())
    page.run("""
        for (const {number} of explorer.data.entities) {
            explorer.choose({node: number});
            document.querySelectorAll("details").forEach((details) => { details.open = true; });
        }
        explorer.stage.lines.forEach((line) => explorer.choose({line}));
        document.getElementById("to-map").click();
        const search = document.getElementById("search");
        search.value = "script";
        search.dispatchEvent(new Event("input"));
    """)
    assert HARM[0] in page.settled("return document.body.textContent")
    assert page.run("return window.owned === undefined")
    kinds = "img, iframe, object, embed, link, a, base, form, [onerror], [onload], [style*=url]"
    assert page.run(f"return document.querySelectorAll('{kinds}').length") == 0
    assert page.run("return document.querySelectorAll('script').length") == 2
    assert page.errors() == []


def test_the_policy_stops_scripts_and_connections(opened: Any) -> None:
    page = opened(small())
    page.run("""
        const script = document.createElement("script");
        script.textContent = "window.owned = 1";
        document.body.append(script);
        fetch("http://127.0.0.1:9/").catch(() => { window.refused = true; });
    """)
    assert page.settled("return [window.owned ?? null, window.refused]") == [None, True]
    assert page.run("return performance.getEntriesByType('resource').length") == 0


def test_the_sentence_shows_subject_relation_and_object(opened: Any) -> None:
    """Also after a character that JavaScript counts twice."""
    page = opened(small())
    page.run("explorer.choose({line: explorer.stage.lines[0]})")
    marks = page.run(
        "return [...document.querySelectorAll('blockquote mark')]"
        ".map((mark) => [mark.className, mark.textContent])"
    )
    assert marks == [["subject", "Ann"], ["relation", "thanked"], ["object", "Bob"]]
    assert "Thanks · Example Wire · sentence 1" in page.text("panel")
    assert TEXT in page.text("panel")


def test_a_click_on_a_node_and_on_a_line_opens_the_panel(opened: Any) -> None:
    page = opened(small())
    page.click_at(page.settled(SPOT + "return spot(0)"))
    assert "also" in page.text("panel") and "Ms Ann" in page.text("panel")
    page.browser.find_element(By.CLASS_NAME, "close").click()
    middle = "const a = spot(0), b = spot(1); return {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2}"
    page.click_at(page.settled(SPOT + middle))
    assert "Ann — Bob" in page.text("panel").replace("\n", " ")


def test_search_finds_by_alias_without_accents_or_case(opened: Any) -> None:
    page = opened(SAMPLE)
    search = page.browser.find_element(By.ID, "search")
    search.send_keys("mr putin")
    assert "Vladimir Putin" in page.text("found")
    search.send_keys(Keys.ENTER)
    assert page.text("panel").split("\n")[1].startswith("Vladimir Putin")
    assert "wikidata" in page.text("panel") and "Q7747" in page.text("panel")


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("place", "4 entities, 3 statements"),
        ("negated", "6 entities, 6 statements"),
        ("planned", "6 entities, 6 statements"),
        ("meet", "5 entities, 4 statements"),
    ],
)
def test_a_filter_leaves_out_what_is_not_ticked(opened: Any, name: str, left: str) -> None:
    page = opened(SAMPLE)
    assert page.text("count") == "6 entities, 7 statements"
    page.tick(name)
    assert page.text("count") == left
    page.browser.find_element(By.CLASS_NAME, "reset").click()
    assert page.text("count") == "6 entities, 7 statements"


def test_the_filter_of_time_leaves_what_shares_a_day(opened: Any) -> None:
    page = opened(SAMPLE)
    since = "const field = document.querySelector('[data-name=since]'); field.value = '2020-05-01';"
    page.run(since + "field.dispatchEvent(new Event('change'))")
    assert page.text("count") == "4 entities, 2 statements"


def test_doubt_is_written_on_the_line(opened: Any) -> None:
    page = opened(SAMPLE)
    names = page.settled(
        "return explorer.stage.lines.map(({key}) => "
        "explorer.stage.sigma.getEdgeDisplayData(key)).map(({name, off}) => [name, off > 0])"
    )
    assert ["visit [planned]", True] in names
    assert ["meet [claimed negated]", True] in names
    assert ["visit [claimed possible]", True] in names
    assert ["meet", False] in names


def test_the_map_shows_the_places_and_the_land(opened: Any) -> None:
    page = opened(SAMPLE)
    page.run("document.getElementById('to-map').click()")
    labels = "return explorer.stage.sigma.getGraph().mapNodes((key, node) => node.name)"
    assert sorted(page.settled(labels)) == ["Moscow", "Vladivostok"]
    land = """
        const canvas = explorer.stage.sigma.getCanvases().world;
        const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let drawn = 0;
        for (let index = 3; index < data.length; index += 4) drawn += data[index] > 0;
        return drawn / (data.length / 4);
    """
    assert 0.2 < page.run(land) < 0.99


def test_no_name_lies_on_another(opened: Any) -> None:
    entities = [Entity(f"person/{n}", EntityType.PERSON, f"Person Number {n}") for n in range(150)]
    evidence = STATEMENTS[0].evidence[:1]
    statements = [
        Statement(str(n), f"person/{n}", "know", "p", f"person/{n // 3}", evidence=evidence)
        for n in range(1, 150)
    ]
    page = opened(KnowledgeGraph(DOCUMENTS, entities, statements))
    shown = page.settled("return explorer.stage.labels.shown")
    boxes = [*shown["names"], *shown["relations"]]
    assert len(boxes) > 30
    for one, other in combinations(boxes, 2):
        apart = one["right"] < other["left"] or other["right"] < one["left"]
        assert apart or one["bottom"] < other["top"] or other["bottom"] < one["top"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_in_light_and_dark(opened: Any, browser: Chrome, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    page = opened(small())
    paper, ink = page.run(
        "const style = getComputedStyle(document.body);"
        "return [style.backgroundColor, style.color].map((c) => c.match(/\\d+/g).map(Number))"
    )
    assert (sum(paper) < sum(ink)) == (scheme == "dark")
    assert contrast(paper, ink) > 7
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def contrast(one: list[int], other: list[int]) -> float:
    """The contrast of two colours as WCAG defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: list[int]) -> float:
    parts = [part / 255 for part in colour]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_an_empty_graph_says_so(opened: Any) -> None:
    page = opened(KnowledgeGraph())
    assert "nothing with a name" in page.text("stage")
    assert page.errors() == []


def test_the_panel_stays_open_while_filters_change(opened: Any) -> None:
    page = opened(SAMPLE)
    page.run(
        "explorer.choose({node: explorer.data.entities.findIndex((e) => e.label === 'Moscow')})"
    )
    assert "Statements about it (4)" in page.text("panel")
    page.tick("planned")
    assert "Statements about it (3) 1 hidden by filters" in page.text("panel")
    ActionChains(page.browser).send_keys(Keys.ESCAPE).perform()
    assert page.text("panel") == ""
