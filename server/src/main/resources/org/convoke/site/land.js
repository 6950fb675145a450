// The land of the map: the outline that the server keeps in two files, drawn on tiles of canvas.
const L = globalThis.leaflet;

const TILE = 256;
const MARGIN = 2;

/** From this zoom on the finer outline is worth its bytes. */
const NEAR_ZOOM = 5;

/** Reads the file's rings: positions from 0 to 1 across and down the square that web maps draw the globe on, and their box. */
function read(buffer) {
  const bytes = new Uint8Array(buffer);
  let at = 0;
  const number = () => {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const step = () => {
    const value = number();
    return value >>> 1 ^ -(value & 1);
  };
  const stepsPerDegree = number();
  const rings = [];
  let longitude = 0;
  let latitude = 0;
  while (at < bytes.length) {
    const points = new Float64Array(2 * number());
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
      longitude += step();
      latitude += step();
      const x = (longitude / stepsPerDegree + 180) / 360;
      const y = down(latitude / stepsPerDegree);
      points[i] = x;
      points[i + 1] = y;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    rings.push({ points, box });
  }
  return rings;
}

function down(latitude) {
  const sine = Math.sin(Math.max(-89, Math.min(89, latitude)) * Math.PI / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The ring's points in pixels of a tile, with what moves by less than half a pixel left out. */
function onTile(points, scale, left, top) {
  const out = [];
  let lastX = Infinity;
  let lastY = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] * scale - left;
    const y = points[i + 1] * scale - top;
    if (Math.abs(x - lastX) + Math.abs(y - lastY) >= 0.5 || i === points.length - 2) {
      out.push(x, y);
      lastX = x;
      lastY = y;
    }
  }
  return out;
}

/** What of a closed line lies on one side of an edge (Sutherland and Hodgman 1974). */
function cut(line, axis, edge, sign) {
  const out = [];
  const other = 1 - axis;
  for (let i = 0; i < line.length; i += 2) {
    const j = i === 0 ? line.length - 2 : i - 2;
    const a = (line[j + axis] - edge) * sign;
    const b = (line[i + axis] - edge) * sign;
    if (a < 0 !== b < 0) {
      const crossing = line[j + other] + (line[i + other] - line[j + other]) * a / (a - b);
      out.push(axis === 0 ? edge : crossing, axis === 0 ? crossing : edge);
    }
    if (b >= 0) {
      out.push(line[i], line[i + 1]);
    }
  }
  return out;
}

function draw(canvas, coords, rings, color) {
  const ratio = Math.min(globalThis.devicePixelRatio || 1, 2);
  canvas.width = TILE * ratio;
  canvas.height = TILE * ratio;
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  context.fillStyle = color;
  const scale = TILE * 2 ** coords.z;
  const left = coords.x * TILE;
  const top = coords.y * TILE;
  context.beginPath();
  // Land that crosses the date line is seen on both edges of the square.
  for (const globes of [-1, 0, 1]) {
    for (const ring of rings) {
      trace(context, ring, scale, left + globes * scale, top);
    }
  }
  context.fill("evenodd");
}

function trace(context, { points, box }, scale, left, top) {
  if (box[0] * scale > left + TILE + MARGIN || box[2] * scale < left - MARGIN
    || box[1] * scale > top + TILE + MARGIN || box[3] * scale < top - MARGIN) {
    return;
  }
  let line = onTile(points, scale, left, top);
  for (const axis of [0, 1]) {
    line = cut(cut(line, axis, -MARGIN, 1), axis, TILE + MARGIN, -1);
  }
  for (let i = 0; i < line.length; i += 2) {
    if (i === 0) {
      context.moveTo(line[0], line[1]);
    } else {
      context.lineTo(line[i], line[i + 1]);
    }
  }
  context.closePath();
}

/** A layer of land in the color that the page's style gives it; it asks for the finer outline when the map comes close. */
export const Land = L.GridLayer.extend({
  initialize(files, options) {
    L.setOptions(this, options);
    this.files = files;
    this.rings = [];
  },

  onAdd(map) {
    L.GridLayer.prototype.onAdd.call(this, map);
    map.on("zoomend", this.come, this);
    globalThis.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.redraw());
    globalThis.matchMedia("(forced-colors: active)").addEventListener("change", () => this.redraw());
    this.come();
    return this;
  },

  /** Loads what the zoom is worth; a file that cannot be had leaves what was there. */
  async come() {
    const wanted = this._map.getZoom() >= NEAR_ZOOM ? this.files.near : this.files.far;
    if (this.file === wanted || this.file === this.files.near) {
      return;
    }
    this.file = wanted;
    try {
      const response = await fetch(wanted);
      if (response.ok && this.file === wanted) {
        this.rings = read(await response.arrayBuffer());
        this.redraw();
      }
    } catch {
      this.file = null;
    }
  },

  createTile(coords) {
    const canvas = document.createElement("canvas");
    const color = getComputedStyle(this._map.getContainer()).getPropertyValue("--land").trim();
    draw(canvas, coords, this.rings, color);
    return canvas;
  },
});
