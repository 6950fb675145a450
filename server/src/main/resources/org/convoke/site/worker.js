// Stands between the pages and the network. The network is always asked first, so that nobody who is online sees an old
// state; what it answered is kept in this browser, and shown with its time when there is no network.

const PAGES = "pages-1";
const SAVED = "saved-1";
const CALLS = "calls-1";
const ASSETS = "assets-1";
const OURS = [PAGES, SAVED, CALLS, ASSETS];

const MAX_PAGES = 40;
const MAX_ASSETS = 80;
const MAX_UNASKED_BYTES = 400000;
const MAX_AGE_MILLIS = 7 * 24 * 60 * 60 * 1000;
const RENEWAL_MILLIS = 300;
/** A network that takes longer is none. */
const PATIENCE_MILLIS = 10000;

const KEPT = "x-kept";
const LOOSELY = { ignoreVary: true };

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !OURS.includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  if (event.data.keep) {
    event.waitUntil(Promise.all(event.data.keep.map(keepAddress)));
  }
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  if (url.searchParams.has("v")) {
    event.respondWith(asset(event, url));
  } else if (event.request.mode === "navigate" && !isFile(url)) {
    event.respondWith(page(event, url));
  } else if (url.pathname.endsWith("/events.bin")) {
    event.respondWith(callFile(event, url));
  }
});

/** Downloads are the browser's business; of the names with a dot only the offline page is a page. */
const isFile = (url) => /\.[a-z]+$/.test(url.pathname) && !isOfflinePage(url);
const isOfflinePage = (url) => url.pathname === "/offline.html";
const isPhonePage = (url) => /^\/[^/]+\/phone$/.test(url.pathname);

/** An address with a version never changes what it stands for. */
async function asset(event, url) {
  const known = await caches.match(url.href, LOOSELY);
  if (known) {
    return known;
  }
  const answer = await fetch(event.request);
  if (answer.ok) {
    event.waitUntil(put(ASSETS, url.href, answer.clone()).then(() => trim(ASSETS, MAX_ASSETS)));
  }
  return answer;
}

async function page(event, url) {
  let why = "offline";
  try {
    const answer = await patiently(fetch(event.request));
    if (![502, 503, 504].includes(answer.status)) {
      event.waitUntil(keepPage(url, answer.clone()));
      return answer;
    }
    why = "down";
  } catch (error) {
    why = navigator.onLine ? "down" : "offline";
  }
  return (await keptPage(url, why)) || Response.error();
}

function patiently(answer) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MILLIS);
    answer.then(resolve, reject);
  });
}

async function callFile(event, url) {
  try {
    const answer = await patiently(fetch(event.request));
    if (answer.ok) {
      event.waitUntil(put(CALLS, url.href, answer.clone()));
      return answer;
    }
  } catch (error) {
    // The kept list is as good as it gets.
  }
  return (await caches.match(url.href, LOOSELY)) || Response.error();
}

/** Keeps a page as it was answered; one that is gone is let go of, saved or not. */
async function keepPage(url, answer) {
  const isPage = (answer.headers.get("Content-Type") || "").startsWith("text/html");
  const saved = await (await caches.open(SAVED)).match(url.href, LOOSELY);
  if (answer.status === 404 || answer.status === 410) {
    await Promise.all([PAGES, SAVED].map(async (name) => (await caches.open(name)).delete(url.href, LOOSELY)));
  } else if (isPage && (answer.ok || answer.status === 300)) {
    const copy = answer.clone();
    await put(nameFor(url), url.href, answer);
    if (saved) {
      await put(SAVED, url.href, copy);
    }
    await trim(PAGES, MAX_PAGES);
  }
}

/** The page for all others and those that search a call are not pushed out by pages that were only looked at. */
const nameFor = (url) => (isPhonePage(url) || isOfflinePage(url) ? CALLS : PAGES);

/** Keeps an address that a page asks to be kept, with all that it needs. */
async function keepAddress(address) {
  const url = new URL(address, location.origin);
  try {
    const answer = await fetch(url.href);
    if (!answer.ok) {
      return;
    }
    if (isFile(url)) {
      await keepUnlessLarge(url, answer);
      return;
    }
    // The page comes last: once it is there, it works.
    const text = await answer.clone().text();
    await Promise.all(namedIn(text).map(keepAsset));
    await keepPage(url, answer);
  } catch (error) {
    // There will be another visit.
  }
}

/** A list that nobody asked for is kept only when it is small: a picture's worth. */
async function keepUnlessLarge(url, answer) {
  if (Number(answer.headers.get("Content-Length")) > MAX_UNASKED_BYTES) {
    await answer.body.cancel();
  } else {
    await put(CALLS, url.href, answer);
  }
}

/** The files with a version that a page, a script or a style names. */
const namedIn = (text) => [...text.matchAll(/(?:href=|src=|from |url\()"(\/[^"]+\?v=[^"]+)"/g)].map((match) => match[1]);

/** Keeps a file, and those that it names. */
async function keepAsset(address) {
  const known = await caches.match(address, LOOSELY);
  const answer = known || (await fetch(address));
  if (!answer.ok) {
    return;
  }
  if (!known) {
    await put(ASSETS, new URL(address, location.origin).href, answer.clone());
  }
  if (/\.(js|css)\?/.test(address)) {
    await Promise.all(namedIn(await answer.text()).map(keepAsset));
  }
}

/** The kept page, else the page that searches the call on the phone, else the one that says what is there. */
async function keptPage(url, why) {
  const found = await keptNow(url, why).catch(() => undefined);
  if (found) {
    return found;
  }
  // What is just being renewed is for a moment not there.
  await new Promise((resolve) => setTimeout(resolve, RENEWAL_MILLIS));
  return keptNow(url, why);
}

async function keptNow(url, why) {
  const exact = await newest(url);
  if (exact) {
    return marked(exact, why);
  }
  const calls = await caches.open(CALLS);
  const near = /^(\/[^/]+)\/near$/.exec(url.pathname);
  const phone = near && (await calls.match(near[1] + "/phone", { ignoreSearch: true, ignoreVary: true }));
  if (phone) {
    return marked(phone, why);
  }
  const offline = await offlinePage(calls, url.searchParams.get("lang"));
  return offline && marked(offline, why, !isOfflinePage(url));
}

/** In the language that is asked for, else in the one that was kept last. */
async function offlinePage(calls, language) {
  const keys = (await calls.keys()).filter((key) => isOfflinePage(new URL(key.url)));
  const asked = keys.find((key) => new URL(key.url).searchParams.get("lang") === language);
  const key = asked || keys[keys.length - 1];
  return key && calls.match(key, LOOSELY);
}

async function newest(url) {
  const found = await Promise.all([PAGES, SAVED, CALLS].map(async (name) => (await caches.open(name)).match(url.href, LOOSELY)));
  return found.filter(Boolean).sort((a, b) => (b.headers.get(KEPT) || "").localeCompare(a.headers.get(KEPT) || ""))[0];
}

/** The page with the time it was kept and why it is shown written on its root, for its script to tell. */
async function marked(answer, why, isInstead = false) {
  const attributes = `data-kept="${answer.headers.get(KEPT)}" data-why="${why}"` + (isInstead ? " data-instead" : "");
  const html = (await answer.text()).replace("<html ", `<html ${attributes} `);
  return new Response(html, { headers: plain(answer.headers) });
}

/** A copy's head: how the bytes travelled is over. */
function plain(headers) {
  const copy = new Headers(headers);
  copy.delete("Content-Encoding");
  copy.delete("Content-Length");
  return copy;
}

async function put(name, address, answer) {
  const headers = plain(answer.headers);
  headers.set(KEPT, new Date().toISOString());
  const body = await answer.arrayBuffer();
  const cache = await caches.open(name);
  // The newest comes last.
  await cache.delete(address, LOOSELY);
  await cache.put(address, new Response(body, { status: 200, headers }));
}

async function trim(name, most) {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  const ages = await Promise.all(keys.map(async (key) => Date.now() - Date.parse((await cache.match(key, LOOSELY)).headers.get(KEPT))));
  const surplus = keys.filter((key, index) => index < keys.length - most || (name === PAGES && ages[index] > MAX_AGE_MILLIS));
  await Promise.all(surplus.map((key) => cache.delete(key, LOOSELY)));
}
