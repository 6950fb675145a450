// The map of a call: marks for what is in view, asked for anew whenever the view changes, and the same as a list beside it.
import "./leaflet.js";
import { Land } from "./land.js";
import { labels, marker } from "./marks.js";

const L = globalThis.leaflet;
const root = document.getElementById("mapview");
const list = document.getElementById("inview-list");
const tally = document.getElementById("tally");
const told = root.dataset;

/** Marks are counted by squares of so many pixels; a view that ends where squares end keeps its numbers while it is moved. */
const SQUARE = 64;
const MAX_ZOOM = 17;

/** From so far, the name of a town does not tell where a mark is. */
const FAR_ZOOM = 4;

const numbers = new Intl.NumberFormat("en", { numberingSystem: told.digits, notation: "compact" });
const words = { number: count => numbers.format(count) };
const isCalm = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;

root.hidden = false;
const map = L.map("map", {
  minZoom: document.getElementById("map").clientHeight > 512 ? 2 : 1, maxZoom: MAX_ZOOM, zoomControl: false, attributionControl: false, maxBoundsViscosity: 1,
  maxBounds: [[-85, -Infinity], [85, Infinity]],
  zoomAnimation: !isCalm, fadeAnimation: !isCalm, markerZoomAnimation: !isCalm, inertia: !isCalm,
});
const side = document.documentElement.dir === "rtl" ? "right" : "left";
L.control.zoom({ position: `top${side}`, zoomInTitle: told.zoomIn, zoomOutTitle: told.zoomOut }).addTo(map);
L.control.scale({ position: "bottomleft" }).addTo(map);
L.control.attribution({ prefix: false }).addAttribution(`<bdi>${told.credit}</bdi>`).addTo(map);
new Land({ far: told.landFar, near: told.landNear }).addTo(map);
const marks = L.layerGroup().addTo(map);

/** The view that an address names: zoom, latitude, longitude. */
function named() {
  const found = /^#(\d{1,2})\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(location.hash);
  return found && { zoom: Math.min(MAX_ZOOM, Number(found[1])), center: [Number(found[2]), Number(found[3])] };
}

function begin() {
  const view = named();
  if (view) {
    map.setView(view.center, view.zoom);
  } else {
    const [south, west, north, east] = told.bounds.split(",").map(Number);
    map.fitBounds([[south, west], [north, east]], { maxZoom: 11 });
  }
}

function remember() {
  const center = map.getCenter();
  const place = [map.getZoom(), center.lat.toFixed(4), L.Util.wrapNum(center.lng, [-180, 180], true).toFixed(4)];
  history.replaceState(history.state, "", `#${place.join("/")}`);
}

/** The box in view, out to where squares end: south, west, north, east; the globe's edges where it shows them. */
function box(zoom) {
  const pixels = map.getPixelBounds();
  const globe = 256 * 2 ** zoom;
  const edge = (value, round) => round(value / SQUARE) * SQUARE;
  const min = L.point(edge(pixels.min.x, Math.floor), edge(pixels.min.y, Math.floor));
  const max = L.point(edge(pixels.max.x, Math.ceil), edge(pixels.max.y, Math.ceil));
  const northWest = map.unproject(min, zoom);
  const southEast = map.unproject(max, zoom);
  const isAround = max.x - min.x >= globe;
  const wrap = longitude => L.Util.wrapNum(longitude, [-180, 180], true);
  return [
    max.y >= globe ? -90 : southEast.lat,
    isAround ? -180 : wrap(northWest.lng),
    min.y <= 0 ? 90 : northWest.lat,
    isAround ? 180 : wrap(southEast.lng) === -180 ? 180 : wrap(southEast.lng),
  ].map(degrees => Number(degrees.toFixed(6)));
}

/** The position nearest to the middle of the view of those that are the same on a globe. */
function shown(lat, lon) {
  return L.latLng(lat, lon + 360 * Math.round((map.getCenter().lng - lon) / 360));
}

function open(cluster, at) {
  const content = document.createElement("div");
  content.dir = document.documentElement.dir;
  const listed = cluster.event && list.querySelector(`a[href*="/events/${cluster.event.id}"]`);
  if (listed) {
    content.append(...[...listed.closest(".card").querySelector(".what").childNodes].map(node => node.cloneNode(true)));
  } else {
    const link = document.createElement("a");
    link.dir = "auto";
    link.href = cluster.event ? told.event.replace("ID", cluster.event.id) : near(cluster);
    link.textContent = cluster.event ? cluster.event.title : `${cluster.locality ?? ""} ${words.number(cluster.count)}`;
    content.append(link);
  }
  L.popup({ closeButton: true, className: "told" }).setLatLng(at).setContent(content).openOn(map);
  document.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", told.close);
}

function near(cluster) {
  return `${told.near}${told.near.includes("?") ? "&" : "?"}lat=${cluster.lat}&lon=${cluster.lon}`;
}

function press(cluster, at) {
  const closer = Math.max(map.getZoom() + 1, cluster.zoom ?? MAX_ZOOM + 1);
  if (cluster.count > 1 && closer <= MAX_ZOOM) {
    map.setView(at, closer);
  } else {
    open(cluster, at);
  }
}

/** The list has the names in the reader's language. */
function withLabel(cluster) {
  const listed = list.querySelector(`[data-mark="${cluster.id}"]`);
  const far = map.getZoom() <= FAR_ZOOM && cluster.count > 1;
  return { ...cluster, label: listed?.dataset.label ?? (far ? null : cluster.locality) };
}

function drawMarks(clusters) {
  const pixels = map.getPixelBounds();
  const zoom = map.getZoom();
  const bounds = { left: pixels.min.x, right: pixels.max.x, top: pixels.min.y, bottom: pixels.max.y };
  const names = labels(clusters.map(withLabel), cluster => map.project(shown(cluster.lat, cluster.lon), zoom), bounds);
  marks.clearLayers();
  for (const cluster of clusters) {
    const at = shown(cluster.lat, cluster.lon);
    marker(cluster, at, names.get(cluster.id), words).on("click", () => press(cluster, at)).addTo(marks);
  }
}

/** Shows the list; who was in it with the keyboard is put at its beginning, not at the page's. */
function drawList(html) {
  const wasInside = list.contains(document.activeElement);
  list.innerHTML = html;
  const first = list.querySelector(".tally");
  tally.textContent = first.textContent;
  first.remove();
  if (wasInside) {
    document.getElementById("inview").focus({ preventScroll: true });
  }
}

let latest = null;

async function ask(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response;
}

async function refresh() {
  latest?.abort();
  latest = new AbortController();
  const { signal } = latest;
  const zoom = map.getZoom();
  const what = `bbox=${box(zoom).join(",")}&zoom=${zoom}`;
  const join = address => `${address}${address.includes("?") ? "&" : "?"}${what}`;
  try {
    const [clusters, view] = await Promise.all([
      ask(join(told.clusters), signal).then(response => response.json()),
      ask(join(told.view), signal).then(response => response.text()),
    ]);
    if (!signal.aborted) {
      drawList(view);
      drawMarks(clusters.clusters);
      root.dataset.state = "ready";
    }
  } catch {
    if (!signal.aborted) {
      tally.textContent = told.failed;
    }
  }
}

map.on("moveend", () => {
  remember();
  refresh();
});
globalThis.addEventListener("hashchange", () => {
  const view = named();
  if (view) {
    map.setView(view.center, view.zoom);
  }
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    refresh();
  }
});
begin();
