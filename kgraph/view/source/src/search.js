// A part of a name in; the entities that bear it out, the best known first.

import { nameKey } from "./data.js";
import { make, replace } from "./dom.js";
import { glyph } from "./look.js";

const FEW = 12;

export class Search {
  constructor(data, choose) {
    this.choose = choose;
    this.names = data.entities.map((entity) => ({
      entity,
      keys: [entity.label, ...entity.aliases].map(nameKey),
      told: entity.out.length + entity.into.length,
    }));
    this.field = document.getElementById("search");
    this.at = 0;
    this.field.addEventListener("input", () => { this.at = 0; this.draw(); });
    this.field.addEventListener("focus", () => this.draw());
    this.field.addEventListener("blur", () => setTimeout(() => replace("found"), 150));
    this.field.addEventListener("keydown", (event) => this.key(event));
  }

  find(words) {
    const key = nameKey(words);
    if (!key) return [];
    const rank = ({ keys }) => {
      if (keys[0] === key) return 0;
      if (keys.some((name) => name.startsWith(key))) return 1;
      if (keys.some((name) => ` ${name}`.includes(` ${key}`))) return 2;
      return keys.some((name) => name.includes(key)) ? 3 : 9;
    };
    return this.names.map((name) => [rank(name), name]).filter(([order]) => order < 9)
      .sort((a, b) => a[0] - b[0] || b[1].told - a[1].told || a[1].entity.number - b[1].entity.number)
      .slice(0, FEW).map(([, name]) => name);
  }

  draw() {
    this.results = this.find(this.field.value);
    this.field.setAttribute("aria-expanded", String(this.results.length > 0));
    const none = this.field.value.trim() && this.results.length === 0;
    replace("found",
      this.results.map(({ entity, told }, index) => make("li", {
        role: "option", "aria-selected": String(index === this.at), mousedown: () => this.pick(index),
      }, glyph(entity.type), make("span", {}, entity.label), make("small", {}, `${told} statements`))),
      none ? make("li", { class: "note" }, "nothing is called so") : null);
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.results?.length) {
      this.at = (this.at + step + this.results.length) % this.results.length;
      this.draw();
      event.preventDefault();
    } else if (event.key === "Enter") {
      this.draw();
      this.pick(this.at);
    } else if (event.key === "Escape") this.field.blur();
  }

  pick(index) {
    const found = this.results[index];
    if (!found) return;
    replace("found");
    this.choose({ node: found.entity.number, go: true });
  }
}
