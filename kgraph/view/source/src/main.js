// The page in; the explorer out.

import { readData } from "./data.js";
import { make, oneLine, replace } from "./dom.js";
import { Filters } from "./filters.js";
import { Panel } from "./panel.js";
import { Search } from "./search.js";
import { Stage } from "./stage.js";

const data = readData();
let seen = { entities: new Set(), statements: new Set() };
let stage = null;
let selected = null;

document.title = `${oneLine(data.title)} — kgraph`;
document.getElementById("title").textContent = oneLine(data.title);

function choose(selection) {
  selected = selection;
  if (selection === null) panel.close();
  else if (selection.line) panel.line(selection.line);
  else panel.entity(selection.node);
  stage?.select(selection);
  if (selection?.go) stage?.goTo(selection.node);
}

function filter() {
  seen = filters.result();
  const many = (count, one, more) => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
  replace("count", many(seen.entities.size, "entity", "entities"), ", ", many(seen.statements.size, "statement", "statements"));
  stage?.show(seen.entities, seen.statements);
  choose(selected && { ...selected, go: false });
}

function startStage() {
  if (data.entities.length === 0) return note("There is nothing with a name in this graph.");
  try {
    stage = new Stage(data, document.getElementById("stage"), choose);
  } catch (error) {
    console.error(error);
    note("This browser cannot draw the graph (it lacks WebGL); search and statements still work.");
  }
}

function note(words) {
  replace("stage", make("p", { class: "note big" }, words));
}

function tabs() {
  const [graph, map] = ["to-graph", "to-map"].map((id) => document.getElementById(id));
  const places = data.entities.filter((entity) => entity.degrees !== null).length;
  map.disabled = places === 0;
  map.title = places ? `${places} places with known coordinates` : "no place here has known coordinates";
  const turn = (mapped) => () => {
    graph.setAttribute("aria-pressed", String(!mapped));
    map.setAttribute("aria-pressed", String(mapped));
    document.body.classList.toggle("mapped", mapped);
    stage?.toMap(mapped);
  };
  graph.addEventListener("click", turn(false));
  map.addEventListener("click", turn(true));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null); });
  document.getElementById("fit").addEventListener("click", () => stage?.fit());
  document.getElementById("show-filters").addEventListener("click", () => document.body.classList.toggle("no-filters"));
}

const panel = new Panel(data, choose, (statement) => seen.statements.has(statement.number));
startStage();
const filters = new Filters(data, filter);
new Search(data, choose);
tabs();
filter();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => stage?.repaint());
// For tests and for the curious: what is drawn, and where.
window.explorer = { data, choose, get stage() { return stage; } };
