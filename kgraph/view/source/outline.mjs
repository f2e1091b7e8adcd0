// The land of world-atlas (Natural Earth, public domain) in; src/world.json out: outlines as
// differences of longitude and latitude, in tenths of a degree.

import { readFileSync, writeFileSync } from "node:fs";
import { feature } from "topojson-client";

const topology = JSON.parse(readFileSync("node_modules/world-atlas/land-110m.json", "utf8"));
const land = feature(topology, topology.objects.land);
const polygons = land.features.flatMap(({ geometry }) => geometry.coordinates);

// Follow an outline over the line of 180 degrees; what goes round the pole is closed below it.
function unrolled(ring) {
  const points = [];
  let turn = 0;
  for (const [longitude, latitude] of ring) {
    const last = points.at(-1)?.[0] ?? longitude;
    turn += 360 * Math.round((last - turn - longitude) / 360);
    points.push([longitude + turn, latitude]);
  }
  if (Math.abs(points.at(-1)[0] - points[0][0]) < 180) return points.slice(0, -1);
  return [...points, [points.at(-1)[0], -90], [points[0][0], -90]];
}

function differences(points) {
  const out = [];
  let last = [0, 0];
  for (const point of points) {
    const tenths = point.map((degrees) => Math.round(degrees * 10));
    if (out.length && tenths[0] === last[0] && tenths[1] === last[1]) continue;
    out.push(tenths[0] - last[0], tenths[1] - last[1]);
    last = tenths;
  }
  return out;
}

// What reaches over the edge of the map is there twice: once at either side.
function atBothSides(points) {
  const longitudes = points.map(([longitude]) => longitude);
  const moved = (by) => points.map(([longitude, latitude]) => [longitude + by, latitude]);
  return [
    points,
    ...(Math.max(...longitudes) > 180.1 ? [moved(-360)] : []),
    ...(Math.min(...longitudes) < -180.1 ? [moved(360)] : []),
  ];
}

const rings = polygons.flatMap((rings) => rings.map(unrolled).flatMap(atBothSides).map(differences));
writeFileSync("src/world.json", JSON.stringify(rings) + "\n");
