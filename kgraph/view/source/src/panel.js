// An entity or a line in; out what is said of it, with the sentences that say so.

import { called } from "./data.js";
import { longList, make, replace } from "./dom.js";
import { dashGlyph, glyph } from "./look.js";

export class Panel {
  constructor(data, choose, shown) {
    this.data = data;
    this.choose = choose;
    this.shown = shown;
  }

  close() {
    document.body.classList.remove("with-panel");
    replace("panel");
  }

  open(title, ...parts) {
    const close = make("button", { class: "close", "aria-label": "Close", click: () => this.choose(null) }, "×");
    const panel = replace("panel", close, title, ...parts.filter(Boolean));
    document.body.classList.add("with-panel");
    panel.scrollTop = 0;
  }

  entity(number) {
    const entity = this.data.entities[number];
    const facts = [
      ["also", entity.aliases.join(" · ")],
      ...entity.identifiers,
      ["stands at", entity.degrees && `${entity.degrees[0]}°, ${entity.degrees[1]}° (north, east)`],
      ["mentions", String(entity.mentions)],
    ].filter(([, words]) => words);
    this.open(
      make("h2", {}, glyph(entity.type), entity.label, make("small", {}, entity.type)),
      make("dl", {}, facts.flatMap(([name, words]) => [make("dt", {}, name), make("dd", {}, words)])),
      this.candidates(entity),
      this.section("Statements from it", entity.out, (s) => [s.name, this.objectOf(s)]),
      this.section("Statements about it", entity.into, (s) => [this.link(s.subject), s.name]),
      this.section("What it claims", entity.says, (s) => this.whole(s)),
      this.section("What happened there", entity.here, (s) => this.whole(s)),
    );
  }

  candidates({ candidates }) {
    if (candidates.length === 0) return null;
    return make("p", { class: "note" }, "May be the same as ", candidates.map((number) => this.link(number)));
  }

  section(title, statements, words) {
    if (statements.length === 0) return null;
    const seen = statements.filter(this.shown);
    const hidden = statements.length - seen.length;
    const note = hidden ? make("small", {}, ` ${hidden} hidden by filters`) : null;
    const draw = (statement) => this.folded(statement, words(statement));
    const list = longList(seen, draw, { class: "statements" });
    return make("section", {}, make("h3", {}, `${title} (${seen.length})`, note), list);
  }

  whole(statement) {
    return [this.link(statement.subject), statement.name, this.objectOf(statement)];
  }

  objectOf(statement) {
    if (statement.target !== null) return this.link(statement.target);
    return make("q", {}, statement.object[0]);
  }

  line({ pair, source, target }) {
    const [a, b] = [source, target];
    const between = this.data.entities[a].out.concat(this.data.entities[b].out)
      .filter((s) => s.target !== null && `${Math.min(s.subject, s.target)}-${Math.max(s.subject, s.target)}` === pair);
    const seen = between.filter(this.shown).sort((x, y) => x.number - y.number);
    const draw = (statement) => make("article", {}, this.heading(statement, this.whole(statement)), this.circumstances(statement), this.sentences(statement));
    this.open(
      make("h2", {}, this.link(a), " — ", this.link(b)),
      this.legend(),
      longList(seen, draw, { class: "statements" }, 20),
    );
  }

  legend() {
    const marks = ["subject", "relation", "object"].map((part) => make("mark", { class: part }, part));
    return make("p", { class: "legend" }, marks);
  }

  // A statement on one line; its sentences come when it is opened.
  folded(statement, words) {
    const details = make("details", {}, make("summary", {}, this.heading(statement, words)));
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1) {
        details.append(this.circumstances(statement), this.sentences(statement));
      }
    });
    return details;
  }

  heading(statement, words) {
    const spaced = words.flatMap((word) => [typeof word === "string" ? make("b", {}, word) : word, " "]);
    const marks = statement.words.filter((word) => word !== "fact")
      .map((word) => make("span", { class: `status ${word}` }, dashGlyph(word), word));
    const often = statement.weight > 1 ? make("small", {}, `${statement.weight} sentences`) : null;
    return make("span", { class: "said" }, spaced, marks, often);
  }

  circumstances(statement) {
    const known = [
      ["where", statement.places.map((place) => this.named(place))],
      ["when", statement.times.map(([text, start, end]) => when(text, start, end))],
      ...statement.qualifiers.map(([role, value]) => [role, [this.named(value)]]),
      ["according to", statement.source === null ? [] : [this.named(statement.source)]],
      ["confidence", [statement.confidence.toFixed(2)]],
    ].filter(([, values]) => values.length);
    return make("dl", {}, known.flatMap(([name, values]) => [
      make("dt", {}, name),
      make("dd", {}, values.flatMap((value, index) => (index ? ["; ", value] : [value]))),
    ]));
  }

  named(reference) {
    return typeof reference === "number" ? this.link(reference) : called(this.data, reference);
  }

  link(number) {
    const { type, label } = this.data.entities[number];
    return make("button", { class: "link", click: (event) => {
      event.preventDefault();
      this.choose({ node: number, go: true });
    } }, glyph(type), label);
  }

  sentences(statement) {
    return make("div", {}, statement.evidence.map((evidence) => {
      const [document_, number, text] = this.data.sentences[evidence[0]];
      return make("blockquote", {},
        make("p", {}, highlighted(text, evidence.slice(1))),
        make("footer", {}, this.sourceOf(document_), ` · sentence ${number + 1}`));
    }));
  }

  sourceOf(reference) {
    if (typeof reference !== "number") return reference[0];
    const { id, title, source, published } = this.data.documents[reference];
    return [...new Set([title, source, published, title ? null : id])].filter(Boolean).join(" · ") || id;
  }
}

function when(text, start, end) {
  if (!start && !end) return text;
  const days = start === end ? start : `${start ?? "…"} to ${end ?? "…"}`;
  return `${text} (${days})`;
}

// Offsets count characters as Python does, so that the text is taken apart into code points.
function highlighted(text, [subject, relation, object]) {
  const letters = Array.from(text);
  const parts = new Array(letters.length).fill("");
  const mark = (spans, name) => spans.forEach(([start, end]) => parts.fill(name, start, end));
  mark(object, "object");
  mark(subject, "subject");
  mark(relation, "relation");
  const pieces = [];
  for (let start = 0, end = 0; start < letters.length; start = end) {
    for (end = start; end < letters.length && parts[end] === parts[start]; end++);
    const words = letters.slice(start, end).join("");
    pieces.push(parts[start] ? make("mark", { class: parts[start] }, words) : words);
  }
  return pieces;
}
