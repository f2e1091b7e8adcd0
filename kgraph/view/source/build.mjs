// The sources and the packages of package-lock.json in; ../assets out: one script, one style sheet
// and the licences of all that is in them. The same sources give the same bytes.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import "./outline.mjs";

const packages = ["sigma", "graphology", "graphology-types", "graphology-utils", "events", "world-atlas"];
const options = { bundle: true, minify: true, charset: "ascii", legalComments: "none", logLevel: "warning" };
await build({ ...options, entryPoints: ["src/main.js"], outfile: "../assets/explorer.js", format: "iife", target: "es2022" });
await build({ ...options, entryPoints: ["src/style.css"], outfile: "../assets/explorer.css" });

const digest = createHash("sha256");
for (const name of readdirSync("src").sort()) digest.update(name).update(readFileSync(`src/${name}`));
digest.update(readFileSync("package-lock.json"));
const script = readFileSync("../assets/explorer.js", "utf8");
writeFileSync("../assets/explorer.js", `/* sources: ${digest.digest("hex")} */\n${script}`);

const licences = packages.map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
const land = "The outline of the land is Natural Earth's (naturalearthdata.com), which is in the public domain;\n"
  + "world-atlas gives it at the scale of 1:110 million.\n";
const rule = `\n${"-".repeat(78)}\n\n`;
writeFileSync("../assets/LICENSES.txt", ["What explorer.js is made of, besides kgraph's own code (Apache-2.0).\n", ...licences, land].join(rule));
