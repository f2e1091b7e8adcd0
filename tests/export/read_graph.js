// Reads a graph file with graphology's parser and prints what came through, as JSON.
const fs = require("fs");
const {MultiDirectedGraph} = require("graphology");

const [, , format, file] = process.argv;
const {parse} = require(`graphology-${format}`);
const graph = parse(MultiDirectedGraph, fs.readFileSync(file, "utf8"));
const nodes = graph.mapNodes((id, attributes) => [id, attributes]);
const edges = graph.mapEdges((id, attributes, source, target) => [id, source, target, attributes]);
console.log(JSON.stringify({nodes, edges}));
