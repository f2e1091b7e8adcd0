// Reads an RDF file with N3.js and prints its triples, without their graphs, as N-Triples.
const fs = require("fs");
const {Parser, Writer} = require("n3");

const [, , format, file] = process.argv;
const writer = new Writer({format: "N-Triples"});
for (const {subject, predicate, object} of new Parser({format}).parse(fs.readFileSync(file, "utf8")))
  writer.addQuad(subject, predicate, object);
writer.end((_, text) => process.stdout.write(text));
