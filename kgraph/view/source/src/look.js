// Types and statuses in; their colours, shapes and dashes out.
// The colours are those of Okabe and Ito, told apart by the colour-blind; shapes say the same.

import { drawing } from "./dom.js";

const shapes = { circle: 0, square: 1, pin: 2, diamond: 3, hexagon: 4, triangle: 5 };

const looks = {
  person: ["circle", "#0072b2"],
  place: ["pin", "#009e73"],
  organization: ["square", "#e69f00"],
  group: ["hexagon", "#56b4e9"],
  event: ["diamond", "#d55e00"],
  work: ["triangle", "#cc79a7"],
  product: ["hexagon", "#f0e442"],
  object: ["square", "#999999"],
  date: ["diamond", "#999999"],
  concept: ["triangle", "#999999"],
};

// Pixels drawn and left out along a line, and whether a dot stands in the gap; the strongest word
// of a status decides.
const dashes = {
  negated: [3, 4, 0],
  claimed: [9, 5, 0],
  planned: [12, 8, 1],
  possible: [2, 5, 0],
};
const strongest = ["negated", "possible", "planned", "claimed"];

export const shapeOf = (type) => shapes[(looks[type] ?? looks.object)[0]];
export const colourOf = (type) => (looks[type] ?? looks.object)[1];
const wordOf = (doubt) => strongest.find((word) => doubt.split(" ").includes(word));
export const dashOf = (doubt) => dashes[wordOf(doubt)] ?? [1, 0, 0];
export const denied = (doubt) => doubt.split(" ").includes("negated");

const outlines = {
  circle: "M8 1.5a6.5 6.5 0 1 0 .01 0Z",
  square: "M2.5 2.5h11v11h-11Z",
  pin: "M1 3h14L8 14.5Z",
  diamond: "M8 .8 15.2 8 8 15.2.8 8Z",
  hexagon: "M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8Z",
  triangle: "M1 13h14L8 1.5Z",
};

export function glyph(type) {
  const [shape, colour] = looks[type] ?? looks.object;
  const path = drawing("path", { d: outlines[shape], fill: colour, class: "ring" });
  return drawing("svg", { viewBox: "0 0 16 16", class: "glyph", "aria-hidden": "true" }, path);
}

export function dashGlyph(word) {
  const [on, off, dot] = dashOf(word);
  const pattern = dot ? `${on} ${off / 2 - 1} 2 ${off / 2 - 1}` : `${on} ${off}`;
  const line = drawing("path", {
    d: "M0 5H36",
    class: word === "negated" ? "line denied" : "line",
    "stroke-dasharray": off ? pattern : "none",
  });
  return drawing("svg", { viewBox: "0 0 36 10", class: "dash", "aria-hidden": "true" }, line);
}

// Colours of the page, as the style sheet has them for light and for dark.
export function theme() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "muted", "edge", "denied", "land", "coast", "ring", "accent"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

export function faded(colour, alpha) {
  const [r, g, b] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}
