// Searches a call on the phone: the list comes here, and where a person is goes nowhere.
import { CallFile, dayNumber } from "./callfile.js";
import { canAsk, locate } from "./here.js";
import { moment } from "./offline.js";

const METERS_PER_MILE = 1609.344;
/** Where signs on roads tell miles, as on the server. */
const MILES = ["US", "GB", "LR"];
const LIMIT = 10;

const lang = document.documentElement.lang;
// As the server: English of no region is written as most of the world writes it. Sorani is in no browser.
const locales = lang === "en" ? ["en-001"] : lang.startsWith("ckb") ? ["ckb", "ar-IQ-u-nu-arab"] : [lang];
const isKnown = Intl.DateTimeFormat.supportedLocalesOf(locales[0]).length > 0;

const search = document.getElementById("phone");
const form = search.querySelector("form");
const field = form.querySelector("input[name=place]");
const state = document.getElementById("phone-state");
const answer = document.getElementById("answer");
const note = document.getElementById("answer-note");
const cards = document.getElementById("answer-cards");
const choices = document.getElementById("answer-choices");
const more = document.getElementById("answer-more");
const words = search.dataset;

let file = null;
let last = null;

const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
const number = (value, options) => new Intl.NumberFormat(locales, options).format(value);

async function load() {
  state.textContent = words.loading;
  try {
    const response = await fetch(words.file);
    if (!response.ok) {
      throw new Error("status " + response.status);
    }
    file = new CallFile(await response.arrayBuffer());
    const kept = response.headers.get("x-kept");
    const time = moment(kept === null ? new Date() : new Date(kept));
    state.textContent = filled(words.ready, { count: number(file.count), time });
    search.dataset.state = "ready";
    form.hidden = false;
  } catch (error) {
    console.warn("no list to search:", error);
    state.textContent = words.failed;
    search.dataset.state = "failed";
  }
}

function day() {
  const chosen = form.querySelector("input[name=on]:checked");
  return chosen === null || chosen.value === "" ? null : chosen.value;
}

function showNearest(where) {
  last = where;
  const limit = where.limit || LIMIT;
  const found = file.nearest({ lat: where.lat, lon: where.lon, on: day(), now: Date.now(), limit });
  clear();
  const name = where.name === undefined ? words.you : where.name;
  answer.textContent = filled(found.length === 0 ? words.none : where.name === undefined ? words.nearYou : words.near, { place: name });
  note.textContent = found.length === 0 ? (day() === null ? words.noneComing : words.noneOn) : "";
  note.hidden = found.length > 0;
  cards.replaceChildren(...found.map((each) => card(file.event(each.event), each.distanceMeters)));
  more.hidden = found.length < limit || limit >= 100;
  answer.focus();
}

function clear() {
  cards.replaceChildren();
  choices.replaceChildren();
  note.hidden = true;
  more.hidden = true;
  document.getElementById("answer-section").hidden = false;
}

function findTown(text) {
  const towns = file.towns(text);
  const alike = towns.filter((town) => town.folded === towns[0].folded);
  const wanted = alike.length > 1 ? alike : towns;
  if (towns.length === 0) {
    clear();
    answer.textContent = filled(words.unknown, { place: text });
    note.textContent = words.unknownNote;
    note.hidden = false;
    answer.focus();
  } else if (wanted.length === 1) {
    showNearest(wanted[0]);
  } else {
    offer(text, wanted);
  }
}

function offer(text, towns) {
  clear();
  answer.textContent = filled(words.which, { place: text });
  choices.replaceChildren(...towns.map((town) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const name = document.createElement("strong");
    const area = document.createElement("span");
    button.type = "button";
    name.dir = "auto";
    name.textContent = town.name;
    area.textContent = [town.region, town.country && country(town.country)].filter(Boolean).join(words.separator);
    button.append(name, " ", area);
    button.addEventListener("click", () => showNearest(town));
    item.append(button);
    return item;
  }));
  answer.focus();
}

function card(event, distanceMeters) {
  const item = document.getElementById("card").content.firstElementChild.cloneNode(true);
  const set = (selector, text) => {
    item.querySelector(selector).textContent = text;
  };
  set(".distance", distance(distanceMeters, event.country));
  const link = item.querySelector("h3 a");
  link.textContent = event.title;
  link.href = filled(words.event, { id: event.id });
  item.querySelectorAll(".status").forEach((status) => {
    if (!status.classList.contains(event.status.toLowerCase())) {
      status.remove();
    }
  });
  item.classList.toggle("off", event.status === "CANCELLED" || event.status === "POSTPONED");
  const time = item.querySelector("time");
  time.dateTime = event.start || event.date;
  time.textContent = when(event);
  set(".place", place(event));
  const isOff = item.classList.contains("off");
  setOrRemove(item, ".known", isOff ? "" : access(event));
  setOrRemove(item, ".unknown", isOff ? "" : unknown(event));
  return item;
}

function setOrRemove(item, selector, text) {
  const line = item.querySelector(selector);
  if (text === "") {
    line.remove();
  } else {
    line.textContent = text;
  }
}

/** The features that somebody said yes or no to, by name. */
function access({ accessibility }) {
  const names = [...document.getElementById("features").content.children].map((each) => each.textContent);
  const having = (answer) => names.filter((name, feature) => accessibility[feature] === answer);
  return [...having("YES"), ...having("NO").map((name) => filled(words.accessNo, { 0: name }))].join(words.separator);
}

/** What nobody has said yet. */
function unknown(event) {
  const isPlaceExact = event.venue !== null || event.address !== null || ["EXACT", "STREET"].includes(event.precision);
  const parts = [
    event.start === null && words.unknownTime,
    !event.online && !isPlaceExact && words.unknownPlace,
    !event.accessibility.some((answer) => answer === "YES" || answer === "NO") && words.unknownAccess,
  ].filter(Boolean);
  return parts.length === 0 ? "" : filled(words.unknownList, { 0: parts.join(words.separator) });
}

/** The server's words for a day of the call, else the browser's. */
function dayWords(iso) {
  const known = document.getElementById("days").content.querySelector(`[datetime="${iso}"]`);
  if (known !== null) {
    return known.textContent;
  }
  const options = isKnown
    ? { weekday: "long", day: "numeric", month: "long", year: "numeric" }
    : { day: "numeric", month: "numeric", year: "numeric" };
  return new Intl.DateTimeFormat(locales, { ...options, timeZone: "UTC" }).format(dayNumber(iso) * 86400000);
}

function timeWords(local) {
  // Whether six is 6 or 06, the server and the browser may hold differently: the page tells the server's way.
  const hour = /^\p{Nd}{2}\P{Nd}/u.test(words.sampleTime) ? "2-digit" : "numeric";
  const options = { hour, minute: "2-digit", timeZone: "UTC" };
  if (!isKnown) {
    options.hourCycle = "h23";
  }
  return new Intl.DateTimeFormat(locales, options).format(Date.parse(local + "Z"));
}

function when({ date, start, end, lastDate }) {
  if (start === null) {
    return date === lastDate ? dayWords(date) : filled(words.days, { 0: dayWords(date), 1: dayWords(lastDate) });
  }
  const begin = { 0: dayWords(date), 1: timeWords(start) };
  if (end === null || end === start) {
    return filled(words.start, begin);
  }
  return lastDate === date
    ? filled(words.range, { ...begin, 2: timeWords(end) })
    : filled(words.longer, { ...begin, 2: dayWords(end.slice(0, 10)), 3: timeWords(end) });
}

function place(event) {
  const parts = [event.venue, event.address, event.locality, event.country && country(event.country)].filter(Boolean);
  // Each part keeps its own direction.
  const line = [...new Set(parts)].map((part) => "\u2068" + part + "\u2069").join(words.separator);
  if (!event.online) {
    return line || words.nowhere;
  }
  return line === "" ? words.online : filled(words.onlineToo, { 0: line });
}

function country(code) {
  const known = document.getElementById("countries").content.querySelector(`[value="${CSS.escape(code)}"]`);
  if (known !== null) {
    return known.textContent;
  }
  try {
    return isKnown ? new Intl.DisplayNames(locales, { type: "region" }).of(code) : code;
  } catch (error) {
    return code;
  }
}

/** As exact as the server tells it. */
function distance(meters, countryCode) {
  const region = lang.split("-").find((part) => /^[A-Z]{2}$/.test(part));
  if (MILES.includes(region || countryCode)) {
    return length(words.miles, Math.max(0.1, meters / METERS_PER_MILE));
  }
  return meters < 1000
    ? length(words.meters, Math.max(10, Math.round(meters / 10) * 10))
    : length(words.kilometers, meters / 1000);
}

const length = (pattern, value) => filled(pattern, { number: number(value, { maximumFractionDigits: value < 9.95 ? 1 : 0 }) });

async function nearMe() {
  state.textContent = words.asking;
  try {
    const { lat, lon } = await locate();
    state.textContent = "";
    showNearest({ lat, lon });
  } catch (reason) {
    state.textContent = words[reason] || words.unavailable;
  }
}

/** What the ordinary search was asked for when there was no network for it. */
function askedInAddress() {
  const parameters = new URLSearchParams(location.search);
  const on = form.querySelector(`input[name=on][value="${CSS.escape(parameters.get("on") || "")}"]`);
  if (on !== null) {
    on.checked = true;
  }
  const lat = Number(parameters.get("lat") || NaN);
  const lon = Number(parameters.get("lon") || NaN);
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
    showNearest({ lat, lon });
  } else if (parameters.get("place")) {
    field.value = parameters.get("place");
    findTown(field.value);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  findTown(field.value);
});
form.addEventListener("change", () => last && showNearest(last));
more.querySelector("button").addEventListener("click", () => showNearest({ ...last, limit: Math.min(100, (last.limit || LIMIT) * 3) }));
const here = form.querySelector("button.here");
here.hidden = !canAsk;
here.addEventListener("click", nearMe);
document.getElementById("scriptless").hidden = true;
load().then(() => file && askedInAddress());
