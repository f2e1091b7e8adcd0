// What the reader ticks in; the entities and statements that are left out.

import { make, replace } from "./dom.js";
import { dashGlyph, glyph } from "./look.js";

const MANY = 150;

export class Filters {
  constructor(data, changed) {
    this.data = data;
    this.changed = changed;
    this.draw();
  }

  draw() {
    const { data } = this;
    this.types = new Set(data.types);
    this.statuses = new Set(data.statuses);
    this.relations = new Set(data.relations.keys());
    this.since = "";
    this.until = "";
    const relations = this.relationList();
    replace("filters",
      this.group("Type", this.ticks(this.used(data.types, (type) => data.entities.filter((e) => e.type === type).length), this.types, glyph)),
      this.group("Status", this.ticks(this.used(data.statuses, (word) => data.statements.filter((s) => s.words.includes(word)).length), this.statuses, dashGlyph)),
      this.dates(),
      this.group("Relation", relations),
      make("button", { class: "reset", click: () => { this.draw(); this.changed(); } }, "Show everything"),
    );
  }

  group(title, ...parts) {
    return make("fieldset", {}, make("legend", {}, title), ...parts);
  }

  used(names, count) {
    return names.map((name) => [name, name, count(name)]).filter(([, , number]) => number > 0);
  }

  ticks(entries, chosen, picture) {
    return entries.map(([key, name, count]) => {
      const tick = (event) => {
        if (event.target.checked) chosen.add(key);
        else chosen.delete(key);
        this.changed();
      };
      const box = make("input", { type: "checkbox", checked: chosen.has(key), change: tick });
      const words = make("span", {}, name);
      return make("label", { class: "tick" }, box, picture ? picture(name) : null, words, make("small", {}, String(count)));
    });
  }

  dates() {
    const field = (name, label) => make("label", { class: "date" }, label, make("input", {
      type: "date", "data-name": name, change: (event) => { this[name] = event.target.value; this.changed(); },
    }));
    return this.group("Time", field("since", "from"), field("until", "until"));
  }

  relationList() {
    const counts = new Map();
    for (const { relation } of this.data.statements) counts.set(relation, (counts.get(relation) ?? 0) + 1);
    const all = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([relation, count]) => [relation, this.data.relations[relation], count]);
    const list = make("div", { class: "relations" });
    const fill = (words) => {
      const found = all.filter(([, name]) => name.toLowerCase().includes(words.toLowerCase()));
      const left = found.length - MANY;
      list.replaceChildren(...this.ticks(found.slice(0, MANY), this.relations, null),
        left > 0 ? make("p", { class: "note" }, `and ${left} more: write a part of their name`) : "");
    };
    const every = (on) => () => {
      const words = field.value.toLowerCase();
      for (const [relation, name] of all) {
        if (!name.toLowerCase().includes(words)) continue;
        if (on) this.relations.add(relation);
        else this.relations.delete(relation);
      }
      fill(field.value);
      this.changed();
    };
    const field = make("input", { type: "search", placeholder: "part of a relation", "aria-label": "Part of a relation", input: () => fill(field.value) });
    fill("");
    return make("div", {}, make("div", { class: "row" }, field,
      make("button", { click: every(true) }, "all"), make("button", { click: every(false) }, "none")), list);
  }

  passes = (statement) => this.relations.has(statement.relation)
    && statement.words.every((word) => this.statuses.has(word))
    && this.inTime(statement)
    && this.types.has(this.data.entities[statement.subject].type)
    && (statement.target === null || this.types.has(this.data.entities[statement.target].type));

  // As `graph.relations`: what shares a day with the stretch; what has no date does not.
  inTime({ times }) {
    if (!this.since && !this.until) return true;
    return times.some(([, start, end]) => (start || end)
      && (!this.until || !start || start <= this.until) && (!this.since || !end || end >= this.since));
  }

  get narrowed() {
    return this.relations.size < this.data.relations.length || this.statuses.size < this.data.statuses.length
      || this.since !== "" || this.until !== "";
  }

  // An entity is seen if its type is ticked and a statement of it is left, or none was asked for.
  result() {
    const statements = new Set();
    const entities = new Set();
    for (const statement of this.data.statements) {
      if (!this.passes(statement)) continue;
      statements.add(statement.number);
      entities.add(statement.subject);
      if (statement.target !== null) entities.add(statement.target);
      for (const other of [statement.source, ...statement.places]) {
        if (typeof other === "number") entities.add(other);
      }
    }
    if (!this.narrowed) for (const { number } of this.data.entities) entities.add(number);
    for (const number of entities) if (!this.types.has(this.data.entities[number].type)) entities.delete(number);
    return { entities, statements };
  }
}
