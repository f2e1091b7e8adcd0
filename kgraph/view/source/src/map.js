// Places with degrees in; where they stand on a map of the world out, with the outline of its land.

import rings from "./world.json";

const EARTH = Math.PI / 180;

// The projection of Miller: shapes stay nearly true, and the poles are no farther than the page.
export function project(longitude, latitude) {
  return [longitude, 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * latitude * EARTH)) / EARTH];
}

export function onMap(data) {
  const placed = data.entities.filter((entity) => entity.degrees !== null);
  const told = (entity) => entity.out.length + entity.into.length + entity.here.length;
  const most = Math.max(1, ...placed.map(told));
  const seen = new Map();
  return placed.map((entity) => {
    const [latitude, longitude] = entity.degrees;
    const [x, y] = project(longitude, latitude);
    const size = (placed.length > 300 ? 3.5 : 5.5) + 6 * Math.sqrt(told(entity) / most);
    const same = seen.get(`${x} ${y}`) ?? 0;
    seen.set(`${x} ${y}`, same + 1);
    return { entity, x: x + same * 0.4, y, size };
  });
}

// What of the world to show at first: all places, and no less than some countries around them.
export function frame(graph) {
  const extent = (name, least) => {
    const values = graph.mapNodes((key, node) => node[name]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const wider = Math.max(0, least - (high - low)) / 2 + 4;
    return [low - wider, high + wider];
  };
  return { x: extent("x", 30), y: extent("y", 20) };
}

let path = null;

// World.json holds each outline as differences, in tenths of a degree.
function land() {
  if (path) return path;
  path = new Path2D();
  for (const ring of rings) {
    let longitude = 0;
    let latitude = 0;
    for (let index = 0; index < ring.length; index += 2) {
      longitude += ring[index];
      latitude += ring[index + 1];
      const [x, y] = project(longitude / 10, Math.max(-85, latitude / 10));
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

export function drawWorld(context, stage, mapped) {
  const { sigma, colours } = stage;
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  if (!mapped) return;
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const right = sigma.graphToViewport({ x: 1, y: 0 });
  const up = sigma.graphToViewport({ x: 0, y: 1 });
  context.save();
  context.transform(right.x - origin.x, right.y - origin.y, up.x - origin.x, up.y - origin.y, origin.x, origin.y);
  context.beginPath();
  context.rect(-180, -200, 360, 400);
  context.clip();
  context.fillStyle = colours.land;
  context.fill(land());
  context.strokeStyle = colours.coast;
  context.lineWidth = 1 / Math.hypot(right.x - origin.x, right.y - origin.y);
  context.stroke(land());
  context.restore();
}
