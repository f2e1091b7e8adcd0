// What stands on the screen in; names beside nodes and relations on lines out, none on another.

import { Boxes } from "./boxes.js";

const FONT = "system-ui, sans-serif";
const MANY_NAMES = 140;
const FEW_NAMES = 45;
const CROWD = 1500;
const CHIEF = 10;
const GAP = 4;
const MANY_RELATIONS = 60;

export class Labels {
  constructor(stage) {
    this.stage = stage;
    this.widths = new Map();
  }

  draw(context, colours) {
    const { sigma } = this.stage;
    const { width, height } = sigma.getDimensions();
    this.context = context;
    this.colours = colours;
    this.view = { left: 0, top: 0, right: width, bottom: height };
    this.boxes = new Boxes();
    this.discs = new Boxes();
    context.clearRect(0, 0, width, height);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    const nodes = this.onScreen();
    for (const node of nodes) if (node.strong || (node.radius >= 3.5 && !node.faint)) this.discs.add(this.disc(node));
    const names = this.names(nodes);
    const relations = this.relations();
    for (const relation of relations) this.paintRelation(relation);
    for (const name of names) this.paintName(name);
    this.shown = { names: names.map((n) => n.box), relations: relations.map((r) => r.box) };
  }

  onScreen() {
    const { sigma, order, hovered } = this.stage;
    const found = [];
    for (const key of order) {
      const data = sigma.getNodeDisplayData(key);
      if (!data || data.hidden) continue;
      const { x, y } = sigma.framedGraphToViewport(data);
      const radius = sigma.scaleSize(data.size);
      if (x < -radius || y < -radius || x > this.view.right + radius || y > this.view.bottom + radius) continue;
      const strong = data.strong || key === hovered;
      const primary = data.primary || key === hovered;
      found.push({ key, x, y, radius, strong, primary, faint: data.faint && !strong, text: data.name });
    }
    found.slice(0, CHIEF).forEach((node) => { node.chief = node.radius > 8 && !node.faint; });
    return found.sort((a, b) => b.primary - a.primary || b.strong - a.strong);
  }

  disc({ key, x, y, radius }) {
    return {
      left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: key, area: radius * radius,
    };
  }

  names(nodes) {
    const names = [];
    const most = nodes.length > CROWD ? FEW_NAMES : MANY_NAMES;
    for (const node of nodes) {
      if (names.length >= most && !node.strong) break;
      if (node.faint || !node.text) continue;
      const size = node.strong ? 14 : Math.min(15, Math.max(12, 10 + node.radius / 3));
      const weight = node.strong ? 600 : 400;
      const box = this.place(node, this.measure(node.text, size, weight), size);
      if (!box) continue;
      this.boxes.add({ ...box, left: box.left - GAP, right: box.right + GAP });
      names.push({ ...node, size, weight, box });
    }
    return names;
  }

  // Beside the node where there is room; what matters most may stand farther off, or lie on nodes,
  // as few and small ones as can be, but never on another name.
  place(node, width, size) {
    const near = this.spots(node, width, size, 3);
    const free = (box) => this.boxes.free(box) && this.discs.free(box, node.key);
    const found = near.find(free);
    if (found || !(node.strong || node.chief)) return found ?? null;
    const far = [9, 16].flatMap((gap) => this.spots(node, width, size, gap)).find(free);
    if (far || !(node.primary || node.chief)) return far ?? null;
    const hidden = (box) => [...this.discs.under(box, node.key)].reduce((sum, disc) => sum + disc.area, 0);
    const open = near.filter((box) => this.boxes.free(box)).map((box) => [hidden(box), box]);
    return open.sort((a, b) => a[0] - b[0])[0]?.[1] ?? null;
  }

  spots({ key, x, y, radius }, width, size, gap) {
    const high = size * 0.65;
    const beside = radius + gap;
    const slant = beside * 0.7;
    return [
      [x + beside, y], [x - beside - width, y],
      [x - width / 2, y - beside - high], [x - width / 2, y + beside + high],
      [x + slant, y - slant - high], [x + slant, y + slant + high],
      [x - slant - width, y - slant - high], [x - slant - width, y + slant + high],
    ].map(([left, middle]) => ({ left, right: left + width, top: middle - high, bottom: middle + high, owner: key }))
      .filter((box) => this.inside(box));
  }

  inside(box) {
    const { view } = this;
    return box.left >= 2 && box.top >= 2 && box.right <= view.right - 2 && box.bottom <= view.bottom - 2;
  }

  measure(text, size, weight) {
    const key = `${weight} ${text}`;
    if (!this.widths.has(key)) {
      this.context.font = `${weight} 20px ${FONT}`;
      this.widths.set(key, this.context.measureText(text).width / 20);
    }
    return this.widths.get(key) * size;
  }

  relations() {
    const placed = [];
    for (const line of this.linesToName()) {
      if (placed.length >= MANY_RELATIONS) break;
      const width = this.measure(line.text, 11.5, 400) + 6;
      const spot = this.onLine(line, width);
      if (!spot) continue;
      this.boxes.add(spot);
      placed.push({ ...line, box: spot });
    }
    return placed;
  }

  // Name the lines of what is selected; else all lines in view, when they are few.
  linesToName() {
    const { sigma, named } = this.stage;
    const lines = [];
    for (const key of named()) {
      const data = sigma.getEdgeDisplayData(key);
      if (!data || data.hidden || data.faint) continue;
      const ends = sigma.getGraph().extremities(key).map((end) => sigma.getNodeDisplayData(end));
      const [from, to] = ends.map((end) => sigma.framedGraphToViewport(end));
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const [first, last] = ends.map((end) => sigma.scaleSize(end.size));
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      if (!data.strong && (middle.x < 0 || middle.y < 0 || middle.x > this.view.right || middle.y > this.view.bottom)) continue;
      lines.push({ from, to, length, free: length - first - last, text: data.name, strong: data.strong, shift: data.shift, doubtful: data.off > 0 });
    }
    return lines.sort((a, b) => b.strong - a.strong || b.doubtful - a.doubtful || b.free - a.free);
  }

  onLine({ from, to, length, free, shift }, width) {
    const slope = Math.abs(to.x - from.x) / (length || 1);
    if (free < 16 + width * slope * 0.9) return null;
    const across = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
    for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const x = from.x + (to.x - from.x) * part + across.x * shift;
      const y = from.y + (to.y - from.y) * part + across.y * shift;
      const box = { left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 8 };
      if (this.inside(box) && this.boxes.free(box) && this.discs.free(box)) return box;
    }
    return null;
  }

  paintName({ text, size, weight, box, strong }) {
    const { context, colours } = this;
    context.font = `${weight} ${size}px ${FONT}`;
    context.strokeStyle = colours.paper;
    context.lineWidth = 3.5;
    const middle = (box.top + box.bottom) / 2;
    if (strong) this.paintGround(box);
    context.strokeText(text, box.left, middle);
    context.fillStyle = colours.ink;
    context.fillText(text, box.left, middle);
  }

  paintRelation({ text, box, strong }) {
    const { context, colours } = this;
    context.font = `400 11.5px ${FONT}`;
    this.paintGround(box);
    context.fillStyle = strong ? colours.ink : colours.muted;
    context.fillText(text, box.left + 3, (box.top + box.bottom) / 2);
  }

  // Let no line run through a word.
  paintGround({ left, top, right, bottom }) {
    const { context, colours } = this;
    context.fillStyle = colours.paper;
    context.globalAlpha = 0.88;
    context.fillRect(left, top + 1, right - left, bottom - top - 2);
    context.globalAlpha = 1;
  }
}
