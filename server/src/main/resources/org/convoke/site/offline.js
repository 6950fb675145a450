// Every page: what was opened is kept in this browser, and a page that is not fresh says from when it is.

const ASK_AGAIN_MILLIS = 15000;

const root = document.documentElement;
const note = document.getElementById("network");
const isKept = root.dataset.kept !== undefined;
// The worker takes over a page that was opened before there was one; that page it has not seen.
const wasSeen = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
let timer = 0;

/** The hour, with the day when that is not today; in the digits of the page's language where the browser knows them. */
export function moment(date) {
  // No browser knows Sorani; the digits are those of its neighbours.
  const languages = root.lang.startsWith("ckb") ? ["ckb", "ar-IQ-u-nu-arab"] : [root.lang];
  const isToday = new Date().toDateString() === date.toDateString();
  const options = { hour: "numeric", minute: "2-digit" };
  if (languages.length > 1) {
    options.hourCycle = "h23";
  }
  if (!isToday) {
    Object.assign(options, languages.length > 1 ? { day: "numeric", month: "numeric" } : { day: "numeric", month: "long" });
  }
  return new Intl.DateTimeFormat(languages, options).format(date);
}

/** Shows one of the sentences that the page brought along. */
function tell(name) {
  const time = moment(new Date(isKept ? root.dataset.kept : performance.timeOrigin || Date.now()));
  const words = document.createElement("bdi");
  words.textContent = time;
  const sentence = note.dataset[name].split("{time}");
  note.querySelector("p").replaceChildren(...sentence.flatMap((part, index) => (index === 0 ? [part] : [words, part])));
  note.hidden = false;
}

/** Looks whether the site answers; says so on a page that is old, and is silent on one that is fresh. */
async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch("/health", { cache: "no-store" });
    if (!answer.ok) {
      throw new Error("status " + answer.status);
    }
    if (isKept) {
      tell("back");
    } else {
      note.hidden = true;
    }
  } catch (error) {
    tell(navigator.onLine ? "down" : "offline");
    timer = setTimeout(look, ASK_AGAIN_MILLIS);
  }
}

if (isKept) {
  tell(root.dataset.why === "down" && navigator.onLine ? "down" : "offline");
  timer = setTimeout(look, ASK_AGAIN_MILLIS);
}
addEventListener("offline", () => tell("offline"));
addEventListener("online", look);
note.querySelector("button").addEventListener("click", () => location.reload());

/** Hands the worker what shall open without network: this page, the page for all others, and a call that is small. */
async function keep() {
  const { active } = await navigator.serviceWorker.ready;
  const pages = [note.dataset.page];
  if (!isKept && !wasSeen && !document.querySelector(".fault")) {
    pages.push(location.pathname + location.search);
  }
  const call = document.querySelector("[data-call-page]");
  const isCostly = navigator.connection && (navigator.connection.saveData || /2g/.test(navigator.connection.effectiveType));
  if (call && !isCostly) {
    pages.push(call.dataset.callPage, call.dataset.callFile);
  }
  active.postMessage({ keep: pages });
}

if ("serviceWorker" in navigator) {
  document.querySelectorAll(".kept-link").forEach((link) => {
    link.hidden = false;
  });
  navigator.serviceWorker.register("/worker.js").then(keep, (error) => console.warn("nothing is kept for later:", error));
}
