// What is kept in this browser: the button that keeps an event, and the page that lists all of it.
import { moment } from "./offline.js";

const SAVED = "saved-1";
const PAGES = "pages-1";
const CALLS = "calls-1";
const LOOSELY = { ignoreVary: true };

const here = location.origin + location.pathname + location.search;

async function isSaved() {
  return (await (await caches.open(SAVED)).match(here, LOOSELY)) !== undefined;
}

async function save() {
  const copy = (await caches.match(here, LOOSELY)) || (await fresh(here));
  await (await caches.open(SAVED)).put(here, copy);
}

/** The page as the site gives it now, dated as the worker dates what it keeps. */
async function fresh(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) {
    throw new Error("status " + answer.status);
  }
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set("x-kept", new Date().toISOString());
  return new Response(await answer.arrayBuffer(), { headers });
}

/** The button on an event's page says what it would do next. */
async function offerSaving(button) {
  const show = async () => {
    button.textContent = (await isSaved()) ? button.dataset.remove : button.dataset.save;
  };
  await show();
  button.hidden = false;
  button.addEventListener("click", async () => {
    const status = document.getElementById("save-status");
    try {
      if (await isSaved()) {
        await (await caches.open(SAVED)).delete(here, LOOSELY);
        status.textContent = "";
      } else {
        await save();
        status.textContent = button.dataset.saved;
      }
    } catch (error) {
      status.textContent = button.dataset.failed;
    }
    await show();
  });
}

/** The pages of a cache, the newest first, each with what its heading says. */
async function pagesIn(name, isListed) {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter((key) => isListed(new URL(key.url)));
  return Promise.all(keys.reverse().map(async (key) => {
    const answer = await cache.match(key, LOOSELY);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { href: key.url, kept: new Date(answer.headers.get("x-kept")), page };
  }));
}

/** A line of the list: what the page is, and the time and status of an event as they were then. */
function line({ href, kept, page }, list) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const name = document.createElement("strong");
  name.dir = "auto";
  const headings = ["[data-call-title]", "h2#answer", "h1"].map((each) => page.querySelector(each));
  name.textContent = headings.find((each) => each !== null && each.textContent.trim() !== "").textContent.trim();
  link.href = href;
  link.append(name);
  const details = [page.querySelector(".event .state .word"), page.querySelector(".event .essentials time")];
  details.filter(Boolean).forEach((detail) => link.append(" ", spanOf(detail.textContent)));
  const from = document.createElement("span");
  const [before, after = ""] = list.dataset.from.split("{time}");
  const time = document.createElement("bdi");
  time.textContent = moment(kept);
  from.append(before, time, after);
  link.append(" ", from);
  item.append(link);
  return item;
}

function spanOf(text) {
  const span = document.createElement("span");
  span.dir = "auto";
  span.textContent = text.trim();
  return span;
}

async function show(id, name, isListed) {
  const section = document.getElementById(id);
  const list = section.querySelector("ul");
  const pages = await pagesIn(name, isListed);
  list.replaceChildren(...pages.map((each) => line(each, list)));
  section.hidden = pages.length === 0;
  return pages.length;
}

async function showAll() {
  const counts = [
    await show("kept-saved", SAVED, () => true),
    await show("kept-calls", CALLS, (url) => url.pathname.endsWith("/phone")),
    await show("kept-pages", PAGES, (url) => url.pathname !== "/"),
  ];
  const isEmpty = counts.every((count) => count === 0);
  document.getElementById("kept-none").hidden = !isEmpty;
  document.getElementById("forget").hidden = isEmpty;
}

/** A saved event may have been cancelled since: looks again as soon as there is a network. */
async function renew() {
  const cache = await caches.open(SAVED);
  for (const key of await cache.keys()) {
    try {
      await cache.put(key.url, await fresh(key.url));
    } catch (error) {
      return;
    }
  }
}

async function forget() {
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await showAll();
  document.getElementById("forgotten").hidden = false;
}

if ("caches" in window) {
  const button = document.getElementById("save");
  if (button) {
    offerSaving(button);
  }
  const kept = document.getElementById("kept");
  if (kept) {
    document.getElementById("kept-instead").hidden = document.documentElement.dataset.instead === undefined;
    document.getElementById("scriptless").hidden = true;
    kept.hidden = false;
    document.querySelector("#forget button").addEventListener("click", forget);
    showAll().then(renew).then(showAll);
  }
}
