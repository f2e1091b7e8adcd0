// Nodes and lines in; pixels out. One WebGL program draws every shape, one every kind of line.

import { EdgeProgram, NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

const FLOAT = 5126;
const BYTE = 5121;
const TRIANGLES = 4;
const colour = (name) => ({ name, size: 4, type: BYTE, normalized: true });
const number = (name, size = 1) => ({ name, size, type: FLOAT });

const shared = `
  precision highp float;
  uniform mat3 u_matrix;
  uniform float u_sizeRatio;
  uniform float u_correctionRatio;
`;

const nodeVertex = `${shared}
  attribute vec2 a_position;
  attribute float a_size;
  attribute float a_shape;
  attribute vec4 a_color;
  attribute vec4 a_ring;
  attribute vec4 a_id;
  attribute vec2 a_corner;
  varying vec2 v_spot;
  varying float v_radius;
  varying float v_shape;
  varying vec4 v_color;
  varying vec4 v_ring;
  void main() {
    float pixel = 2.0 * u_correctionRatio;
    v_radius = a_size / u_sizeRatio;
    v_spot = a_corner * (v_radius * 1.3 + 3.0);
    vec2 position = a_position + v_spot * pixel;
    gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
    v_shape = a_shape;
    v_ring = a_ring;
    #ifdef PICKING_MODE
    v_color = a_id;
    #else
    v_color = a_color;
    #endif
    v_color.a *= 255.0 / 254.0;
    v_ring.a *= 255.0 / 254.0;
  }
`;

const nodeFragment = `
  precision highp float;
  varying vec2 v_spot;
  varying float v_radius;
  varying float v_shape;
  varying vec4 v_color;
  varying vec4 v_ring;
  float outside(vec2 p) {
    vec2 q = abs(p);
    if (v_shape < 0.5) return length(p) - 1.0;
    if (v_shape < 1.5) return max(q.x, q.y) - 0.88;
    if (v_shape < 2.5) return max(p.y - 0.62, q.x * 0.866 - p.y * 0.5 - 0.62);
    if (v_shape < 3.5) return (q.x + q.y) * 0.7071 - 0.85;
    if (v_shape < 4.5) return max(q.y * 0.866 + q.x * 0.5, q.x) - 0.95;
    return max(-p.y - 0.62, q.x * 0.866 + p.y * 0.5 - 0.62);
  }
  void main() {
    float depth = outside(v_spot / max(v_radius, 0.001)) * v_radius;
    #ifdef PICKING_MODE
    gl_FragColor = depth > 2.0 ? vec4(0.0) : v_color;
    #else
    float ring = min(1.3, v_radius * 0.3);
    vec4 fill = mix(v_color, v_ring, smoothstep(-ring - 0.5, -ring + 0.5, depth));
    float alpha = fill.a * (1.0 - smoothstep(-0.6, 0.6, depth));
    gl_FragColor = vec4(fill.rgb * alpha, alpha);
    #endif
  }
`;

export class ShapeProgram extends NodeProgram {
  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: nodeVertex,
      FRAGMENT_SHADER_SOURCE: nodeFragment,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_sizeRatio", "u_correctionRatio"],
      ATTRIBUTES: [
        number("a_position", 2), number("a_size"), number("a_shape"),
        colour("a_color"), colour("a_ring"), colour("a_id"),
      ],
      CONSTANT_ATTRIBUTES: [number("a_corner", 2)],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [-1, 1], [1, -1], [1, 1]],
    };
  }

  processVisibleItem(id, start, data) {
    const values = [data.x, data.y, data.size, data.shape, floatColor(data.color), floatColor(data.ring), id];
    this.array.set(values, start);
  }

  setUniforms(parameters, { gl, uniformLocations }) {
    setShared(parameters, gl, uniformLocations);
  }
}

const lineVertex = `${shared}
  attribute vec2 a_start;
  attribute vec2 a_end;
  attribute float a_thickness;
  attribute float a_shift;
  attribute vec3 a_dash;
  attribute vec2 a_radii;
  attribute float a_arrow;
  attribute vec4 a_color;
  attribute vec4 a_id;
  attribute vec2 a_corner;
  varying float v_along;
  varying float v_across;
  varying float v_length;
  varying float v_thickness;
  varying vec3 v_dash;
  varying vec2 v_radii;
  varying float v_head;
  varying vec4 v_color;
  void main() {
    float pixel = 2.0 * u_correctionRatio;
    vec2 way = a_end - a_start;
    float extent = max(length(way), 0.0000001);
    vec2 side = vec2(-way.y, way.x) / extent;
    v_length = extent / pixel;
    v_radii = a_radii / u_sizeRatio + 1.0;
    v_head = a_arrow * clamp(v_radii.y * 1.3, 2.5, 10.0);
    v_thickness = a_thickness;
    v_dash = a_dash;
    float wide = max(max(a_thickness, v_head * 0.9) * 0.5 + 1.0, 5.0);
    v_across = a_corner.y * wide;
    v_along = a_corner.x * v_length;
    vec2 position = mix(a_start, a_end, a_corner.x) + side * (a_shift + v_across) * pixel;
    gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
    #ifdef PICKING_MODE
    v_color = a_id;
    #else
    v_color = a_color;
    #endif
    v_color.a *= 255.0 / 254.0;
  }
`;

const lineFragment = `
  precision highp float;
  varying float v_along;
  varying float v_across;
  varying float v_length;
  varying float v_thickness;
  varying vec3 v_dash;
  varying vec2 v_radii;
  varying float v_head;
  varying vec4 v_color;
  void main() {
    float tip = v_length - v_radii.y;
    float across = abs(v_across);
    #ifdef PICKING_MODE
    gl_FragColor = across < max(4.0, v_thickness) ? v_color : vec4(0.0);
    #else
    float from = v_along - v_radii.x;
    if (from < 0.0 || v_along > tip) discard;
    float neck = tip - v_head;
    float half_ = v_thickness * 0.5;
    if (v_head > 0.0 && v_along > neck) half_ = max(0.3, 0.45 * (tip - v_along));
    else if (v_dash.y > 0.0) {
      float gap = mod(from, v_dash.x + v_dash.y) - v_dash.x;
      if (gap > 0.0 && (v_dash.z < 0.5 || abs(gap - v_dash.y * 0.5) > 1.0)) discard;
    }
    float alpha = v_color.a * (1.0 - smoothstep(half_ - 0.4, half_ + 0.6, across));
    gl_FragColor = vec4(v_color.rgb * alpha, alpha);
    #endif
  }
`;

export class LineProgram extends EdgeProgram {
  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: lineVertex,
      FRAGMENT_SHADER_SOURCE: lineFragment,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_sizeRatio", "u_correctionRatio"],
      ATTRIBUTES: [
        number("a_start", 2), number("a_end", 2), number("a_thickness"), number("a_shift"),
        number("a_dash", 3), number("a_radii", 2), number("a_arrow"), colour("a_color"), colour("a_id"),
      ],
      CONSTANT_ATTRIBUTES: [number("a_corner", 2)],
      CONSTANT_DATA: [[0, -1], [1, -1], [0, 1], [0, 1], [1, -1], [1, 1]],
    };
  }

  processVisibleItem(id, start, source, target, data) {
    const values = [
      source.x, source.y, target.x, target.y, data.size, data.shift, data.on, data.off, data.dot,
      source.size, target.size, data.arrow, floatColor(data.color), id,
    ];
    this.array.set(values, start);
  }

  setUniforms(parameters, { gl, uniformLocations }) {
    setShared(parameters, gl, uniformLocations);
  }
}

function setShared(parameters, gl, at) {
  gl.uniformMatrix3fv(at.u_matrix, false, parameters.matrix);
  gl.uniform1f(at.u_sizeRatio, parameters.sizeRatio);
  gl.uniform1f(at.u_correctionRatio, parameters.correctionRatio);
}
