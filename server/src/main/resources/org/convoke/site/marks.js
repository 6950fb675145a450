// The marks on the map: circles with a number for several events, a dot for one, and the names of places where there is room.
const L = globalThis.leaflet;

const LABEL_HEIGHT = 16;

/** A mark's width in pixels: it grows with the number of its digits, not with the number. */
export function size(cluster) {
  return cluster.count === 1 ? 26 : 30 + 4 * Math.min(3, Math.floor(Math.log10(cluster.count)));
}

function part(parent, name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  parent.append(element);
  return element;
}

/** Draws a mark; a cancelled event is crossed out, and beside a number stands how many of them are cancelled. */
export function marker(cluster, position, label, words) {
  const element = document.createElement("div");
  const isOff = cluster.cancelled + cluster.postponed === cluster.count;
  element.className = cluster.count === 1 ? "dot" : "circle";
  element.classList.toggle("off", isOff);
  part(element, "number", cluster.count === 1 ? (isOff ? "×" : "") : words.number(cluster.count));
  if (cluster.count > 1 && cluster.cancelled > 0 && !isOff) {
    part(element, "cancelled", "×" + words.number(cluster.cancelled));
  }
  if (label) {
    part(element, "label", label).dir = "auto";
  }
  const width = size(cluster);
  // The list beside the map has the same in words, for the keyboard and for who does not see the map.
  const mark = L.marker(position, {
    icon: L.divIcon({ className: "pin", html: element, iconSize: [width, width] }),
    keyboard: false,
    title: label || "",
    riseOnHover: true,
  });
  mark.on("add", () => mark.getElement().setAttribute("aria-hidden", "true"));
  return mark;
}

/** The names that have room: those of the largest marks first, none over another name or another mark. */
export function labels(clusters, pixelOf, bounds) {
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = "600 12px system-ui, sans-serif";
  const taken = clusters.map(cluster => {
    const point = pixelOf(cluster);
    const half = size(cluster) / 2;
    return { left: point.x - half, right: point.x + half, top: point.y - half, bottom: point.y + half };
  });
  const chosen = new Map();
  clusters.forEach((cluster, i) => {
    const name = cluster.label;
    if (!name || name.length > 28) {
      return;
    }
    const middle = (taken[i].left + taken[i].right) / 2;
    const half = measure.measureText(name).width / 2 + 3;
    const box = {
      left: middle - half, right: middle + half, top: taken[i].bottom + 1, bottom: taken[i].bottom + 1 + LABEL_HEIGHT,
    };
    const isInside = box.left >= bounds.left && box.right <= bounds.right
      && box.top >= bounds.top && box.bottom <= bounds.bottom;
    const isFree = taken.every(other => other.left >= box.right || other.right <= box.left
      || other.top >= box.bottom || other.bottom <= box.top);
    if (isInside && isFree) {
      taken.push(box);
      chosen.set(cluster.id, name);
    }
  });
  return chosen;
}
