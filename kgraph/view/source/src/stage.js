// The data and what is to be seen of it in; the picture out: as a graph or on the map.

import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";

import { linesOf } from "./data.js";
import { oneLine } from "./dom.js";
import { Labels } from "./labels.js";
import { colourOf, dashOf, denied, faded, shapeOf, theme } from "./look.js";
import { drawWorld, frame, onMap } from "./map.js";
import { LineProgram, ShapeProgram } from "./programs.js";

const FEW_LINES = 90;

export class Stage {
  constructor(data, container, choose) {
    this.data = data;
    this.choose = choose;
    this.hovered = null;
    this.selected = null;
    this.mapped = false;
    this.lines = linesOf(data);
    this.show(new Set(data.entities.keys()), new Set(data.statements.keys()));
    this.graphs = { graph: this.drawGraph(), map: this.drawMap() };
    this.colours = theme();
    this.sigma = new Sigma(this.graphs.graph, container, {
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: LineProgram },
      defaultNodeType: "shape",
      defaultEdgeType: "line",
      nodeReducer: (key, node) => this.paintNode(node),
      edgeReducer: (key, line) => this.paintLine(line),
      defaultDrawNodeHover: () => {},
      renderLabels: false,
      enableEdgeEvents: true,
      itemSizesReference: "positions",
      zoomToSizeRatioFunction: (ratio) => (this.mapped ? ratio ** 0.15 : ratio ** 0.7),
      zIndex: true,
      stagePadding: 40,
      minCameraRatio: 0.004,
      maxCameraRatio: 3,
      allowInvalidContainer: true,
    });
    this.sigma.createCanvasContext("world", { beforeLayer: "edges" });
    this.sigma.createCanvasContext("names", { afterLayer: "nodes" });
    this.labels = new Labels(this);
    this.listen();
    this.setOrder();
  }

  drawGraph() {
    const graph = new MultiDirectedGraph();
    for (const entity of this.data.entities) {
      const [x, y, size] = entity.at;
      graph.addNode(entity.number, this.node(entity, x, y, size));
    }
    this.addLines(graph);
    return graph;
  }

  drawMap() {
    const graph = new MultiDirectedGraph();
    for (const { entity, x, y, size } of onMap(this.data)) {
      graph.addNode(entity.number, this.node(entity, x, y, size));
    }
    this.addLines(graph);
    return graph;
  }

  node(entity, x, y, size) {
    return {
      entity, x, y, size, shape: shapeOf(entity.type), hue: colourOf(entity.type),
      name: oneLine(entity.label, 36),
    };
  }

  addLines(graph) {
    const many = this.lines.length;
    for (const line of this.lines) {
      if (!graph.hasNode(line.source) || !graph.hasNode(line.target)) continue;
      const [on, off, dot] = dashOf(line.doubt);
      const turned = line.source > line.target ? -1 : 1;
      graph.addEdgeWithKey(line.key, line.source, line.target, {
        line, on, off, dot, shift: 7 * line.lane * turned, denied: denied(line.doubt),
        breadth: many > 4000 ? 0.7 : 1.1,
      });
    }
  }

  // What filters leave: the numbers of entities, and of statements, that are to be seen. It shows
  // with the next selection.
  show(entities, statements) {
    for (const entity of this.data.entities) entity.unseen = !entities.has(entity.number);
    for (const line of this.lines) {
      const left = line.statements.filter((statement) => statements.has(statement.number));
      line.unseen = left.length === 0;
      line.summary = this.summary(left);
    }
  }

  summary(statements) {
    const names = [...new Set(statements.map((statement) => statement.name))];
    const doubt = statements[0]?.doubt;
    const more = names.length > 2 ? ` +${names.length - 2}` : "";
    const text = oneLine(names.slice(0, 2).join(", "), 34) + more;
    const first = statements[0]?.subject;
    const oneWay = statements.every((s) => s.subject === first && !s.symmetric);
    const weight = statements.reduce((sum, statement) => sum + statement.weight, 0);
    return { name: doubt ? `${text} [${doubt}]` : text, first, oneWay, weight };
  }

  paintNode(node) {
    const { entity } = node;
    const picked = this.picked;
    const strong = picked !== null && picked.nodes.has(entity.number);
    const faint = picked !== null && !strong;
    return {
      ...node,
      hidden: entity.unseen,
      strong,
      faint,
      primary: strong && picked.primary.has(entity.number),
      zIndex: strong ? 2 : faint ? 0 : 1,
      color: faint ? faded(node.hue, 0.18) : node.hue,
      ring: faint ? faded(this.colours.ring, 0.12) : faded(this.colours.ring, 0.85),
    };
  }

  paintLine(edge) {
    const { summary } = edge.line;
    const strong = this.picked !== null && this.picked.lines.has(edge.line.key);
    const faint = this.picked !== null && !strong;
    const colour = edge.denied ? this.colours.denied : strong ? this.colours.ink : this.colours.edge;
    const many = Math.max(1, this.lines.length);
    const dense = Math.min(0.8, Math.max(0.22, 1.25 - 0.24 * Math.log10(many)));
    return {
      ...edge,
      ...summary,
      hidden: edge.line.unseen,
      strong,
      faint,
      zIndex: strong ? 2 : faint ? 0 : 1,
      size: (strong ? 1.8 : edge.breadth) * (1 + 0.4 * Math.log2(summary.weight || 1)),
      arrow: summary.oneWay ? 1 : 0,
      color: faded(colour, faint ? 0.06 : strong ? 0.95 : dense),
    };
  }

  // Select an entity, two ends of a line, or nothing.
  select(selection) {
    this.selected = selection;
    this.sigma.refresh();
  }

  get picked() {
    if (this.selected === null) return null;
    if (this.cache?.of !== this.selected || this.cache.mapped !== this.mapped) {
      this.cache = { of: this.selected, mapped: this.mapped, ...this.pick(this.selected) };
    }
    return this.cache.nodes.size ? this.cache : null;
  }

  // What belongs to a selection in the picture at hand; nothing, if it is not drawn there.
  pick({ node, line }) {
    const graph = this.sigma.getGraph();
    if (line) {
      const ends = new Set(graph.hasEdge(line.key) ? [line.source, line.target] : []);
      return { primary: ends, nodes: ends, lines: new Set([line.key]) };
    }
    const primary = new Set([node]);
    const nodes = new Set();
    const lines = new Set();
    if (!graph.hasNode(node)) return { primary, nodes, lines };
    nodes.add(node);
    graph.forEachEdge(node, (key, edge, source, target) => {
      if (edge.line.unseen) return;
      lines.add(key);
      nodes.add(Number(source)).add(Number(target));
    });
    return { primary, nodes, lines };
  }

  // The lines whose relations may be written on them.
  named = () => {
    if (this.picked !== null) return this.picked.lines;
    const graph = this.sigma.getGraph();
    if (graph.size <= FEW_LINES) return graph.edges();
    const near = [];
    for (const key of this.order) {
      const node = this.sigma.getNodeDisplayData(key);
      if (!node || node.hidden) continue;
      if (!this.inView(node)) continue;
      near.push(...graph.outEdges(key).filter((edge) => !graph.getEdgeAttribute(edge, "line").unseen));
      if (near.length > FEW_LINES) return [];
    }
    return near;
  };

  toMap(mapped) {
    this.mapped = mapped;
    this.hovered = null;
    this.sigma.setGraph(mapped ? this.graphs.map : this.graphs.graph);
    this.sigma.setSetting("itemSizesReference", mapped ? "screen" : "positions");
    this.sigma.setCustomBBox(mapped ? frame(this.graphs.map) : null);
    this.setOrder();
    this.fit(false);
    this.sigma.refresh();
  }

  setOrder() {
    const graph = this.sigma.getGraph();
    this.order = graph.nodes().sort((a, b) => graph.getNodeAttribute(b, "size") - graph.getNodeAttribute(a, "size"));
  }

  fit(slowly = true) {
    const camera = this.sigma.getCamera();
    const target = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    if (slowly) camera.animate(target, { duration: 300 });
    else camera.setState(target);
  }

  goTo(number) {
    const graph = this.sigma.getGraph();
    if (!graph.hasNode(number)) return;
    const node = this.sigma.getNodeDisplayData(number);
    const camera = this.sigma.getCamera();
    const many = graph.order;
    if (many <= 80 && this.inView(node)) return;
    const ratio = Math.min(camera.ratio, Math.max(0.08, Math.sqrt(60 / Math.max(60, many))));
    camera.animate({ x: node.x, y: node.y, ratio }, { duration: 400 });
  }

  inView(node) {
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = this.sigma.framedGraphToViewport(node);
    return x > 20 && y > 20 && x < width - 20 && y < height - 20;
  }

  repaint() {
    this.colours = theme();
    this.sigma.refresh();
  }

  listen() {
    const { sigma } = this;
    const hover = (key) => {
      this.hovered = key;
      sigma.getContainer().classList.toggle("pointing", key !== null || this.overLine === true);
      sigma.scheduleRender();
    };
    sigma.on("enterNode", ({ node }) => hover(node));
    sigma.on("leaveNode", () => hover(null));
    sigma.on("enterEdge", () => sigma.getContainer().classList.add("pointing"));
    sigma.on("leaveEdge", () => sigma.getContainer().classList.remove("pointing"));
    sigma.on("clickNode", ({ node }) => this.choose({ node: Number(node) }));
    sigma.on("clickEdge", ({ edge }) => this.choose({ line: sigma.getGraph().getEdgeAttribute(edge, "line") }));
    sigma.on("clickStage", () => this.choose(null));
    sigma.on("afterRender", () => {
      const { names, world } = this.contexts();
      drawWorld(world, this, this.mapped);
      this.labels.draw(names, this.colours);
    });
  }

  contexts() {
    const { width, height } = this.sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    const canvases = this.sigma.getCanvases();
    const context = (name) => {
      const canvas = canvases[name];
      const found = canvas.getContext("2d");
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      found.setTransform(ratio, 0, 0, ratio, 0, 0);
      return found;
    };
    return { names: context("names"), world: context("world") };
  }
}
